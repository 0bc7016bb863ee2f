import { type WorkedCase, workedCases } from '../../shared/rules/cases.ts'
import { computeEntitlement } from '../../shared/rules/engine.ts'
import type { Entitlement, RemedyId } from '../../shared/rules/entitlement.ts'
import { bundledPack } from '../../shared/rules/pack.ts'
import { partyNames, remedyNames, sayRule, verdictNames } from '../../shared/rules/words.ts'
import { bundledHolidays } from '../../shared/time/holidays.ts'
import { regulatorBlocks } from './regulator-blocks.ts'
import { type Block, differs, type Line, padded, printBlock } from './table-block.ts'

/**
 * Every worked case with the expected answers beside ours (算例对照), for whoever wants to check the law: the verdicts, days
 * and counts the case names, the articles it must rest on, and the headline; then the cases on complaint handling. Also how
 * many lines differ.
 */
export function caseTable(): { text: string; differing: number } {
  const blocks = [...workedCases.map(entitlementBlock), ...regulatorBlocks()]
  const lines = blocks.flatMap((block) => block.lines)
  const differing = lines.filter(differs).length
  const cases = new Set(blocks.map(({ id }) => id)).size
  const head = `    ${padded('question', 34)} ${padded('expected', 30)} answered`
  const foot = `${cases} cases, ${lines.length} answers, ${differing} differ`
  return { text: `${head}\n\n${blocks.map(printBlock).join('\n\n')}\n\n${foot}\n`, differing }
}

function entitlementBlock(worked: WorkedCase): Block {
  const answer = computeEntitlement(worked.facts, bundledPack, bundledHolidays)
  return {
    id: worked.id,
    about: `${worked.about}  (${worked.facts.product ?? '?'}, ${worked.facts.asOf})`,
    words: [sayRule(answer.headline.what, 'zh')],
    lines: linesOf(worked, answer),
  }
}

function linesOf(worked: WorkedCase, answer: Entitlement): Line[] {
  const lines: Line[] = []
  const line = (
    asked: string,
    expected: string | number | boolean,
    answered: string | number | boolean | null | undefined,
  ) => lines.push({ asked, expected: String(expected), answered: String(answered ?? '—') })
  const row = (id: RemedyId) => answer.remedies.find((each) => each.id === id)
  for (const id of remedyIds) {
    const expected = worked.verdicts[id]
    const given = row(id)
    if (expected !== undefined)
      line(remedyNames[id].zh, verdictNames[expected].zh, given && verdictNames[given.verdict].zh)
    const owed = worked.owedBy?.[id]
    if (owed !== undefined)
      line(`${remedyNames[id].zh} 由谁承担`, partyNames[owed].zh, given?.owedBy && partyNames[given.owedBy].zh)
  }
  const { ends = {}, counts = {} } = worked
  const { period } = answer
  if (ends.start !== undefined) line('起算日', ends.start, period.start?.day)
  if (ends.refundWindow !== undefined) line('退货期限', ends.refundWindow, period.refundWindow?.day)
  if (ends.exchangeWindow !== undefined) line('换货期限', ends.exchangeWindow, period.exchangeWindow?.day)
  if (ends.wholeUnit !== undefined) line('整机三包有效期', ends.wholeUnit, period.wholeUnit?.day)
  if (ends.wholeUnitCertain !== undefined) line('期限确定', ends.wholeUnitCertain, period.wholeUnit?.certain)
  if (ends.part !== undefined) {
    const [part, day] = ends.part
    line(`部件 ${part}`, day, period.parts.find((each) => each.part.id === part)?.end.day)
  }
  if (ends.returnWindow !== undefined) line('无理由退货期限', ends.returnWindow, period.returnWindow?.day)
  if (ends.returnRefund !== undefined) line('退货退款期限', ends.returnRefund, answer.returnRefund?.lastDay)
  if (counts.counted !== undefined) line('计入次数', counts.counted, answer.repairs.counted)
  if (counts.refundFen !== undefined) line('退款（分）', counts.refundFen, answer.floor.refundFen)
  if (counts.perDayFen !== undefined) line('日折旧（分）', counts.perDayFen, answer.depreciation?.perDayFen)
  if (worked.depreciation) {
    const given = answer.depreciation
    const shown = given && [given.days, given.totalFen, given.refundAfterFen].join(' / ')
    line('折旧（日 / 分 / 余）', worked.depreciation.join(' / '), shown)
  }
  if (worked.useFee) {
    const fee = answer.useFee
    const figures = (each: readonly (number | null)[]) => each.map((value) => value ?? '不明').join(' / ')
    line(
      '使用补偿费（公里 / 分 / 余）',
      figures(worked.useFee),
      fee && figures([fee.km, fee.totalFen, fee.refundAfterFen]),
    )
  }
  if (worked.damages) {
    const given = answer.damages && [answer.damages.paidFen, answer.damages.extraFen].join(' / ')
    line('欺诈赔偿（退 / 另赔）', worked.damages.join(' / '), given)
  }
  const cited = [...answer.remedies, ...answer.steps, ...answer.notes].flatMap(({ citations }) => citations)
  for (const article of worked.articles) {
    const found = cited.some(({ provisionId }) => `${provisionId}-`.startsWith(`${article}-`))
    line('依据', article, found ? article : null)
  }
  const said = [...answer.remedies.flatMap(({ reasons }) => reasons), ...answer.notes.map(({ what }) => what)]
  for (const code of worked.says ?? []) line('说明', code, said.find((message) => message.code === code)?.code)
  return lines
}

const remedyIds = Object.keys(remedyNames) as RemedyId[]
