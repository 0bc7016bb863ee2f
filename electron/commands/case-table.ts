import { type WorkedCase, workedCases } from '../../shared/rules/cases.ts'
import { computeEntitlement } from '../../shared/rules/engine.ts'
import type { Entitlement, RemedyId } from '../../shared/rules/entitlement.ts'
import { bundledPack } from '../../shared/rules/pack.ts'
import { partyNames, remedyNames, sayRule, verdictNames } from '../../shared/rules/words.ts'
import { bundledHolidays } from '../../shared/time/holidays.ts'

/** What one case expects of one question, and what the engine answers. */
type Line = { readonly asked: string; readonly expected: string; readonly answered: string }

/**
 * Every worked case with the expected answers beside ours (算例对照), for whoever wants to check the law: the verdicts, days
 * and counts the case names, the articles it must rest on, and the headline. Also how many lines differ.
 */
export function caseTable(): { text: string; differing: number } {
  const blocks = workedCases.map((worked) => {
    const answer = computeEntitlement(worked.facts, bundledPack, bundledHolidays)
    return { worked, answer, lines: linesOf(worked, answer) }
  })
  const differing = blocks.flatMap(({ lines }) => lines).filter(differs).length
  const text = blocks
    .map(({ worked, answer, lines }) =>
      [
        `${worked.id}  ${worked.about}  (${worked.facts.product ?? '?'}, ${worked.facts.asOf})`,
        `    ${sayRule(answer.headline.what, 'zh')}`,
        ...lines.map(
          (line) =>
            `  ${differs(line) ? '!' : ' '} ${padded(line.asked, 34)} ${padded(line.expected, 30)} ${line.answered}`,
        ),
      ].join('\n'),
    )
    .join('\n\n')
  const cases = new Set(workedCases.map(({ id }) => id)).size
  const head = `    ${padded('question', 34)} ${padded('expected', 30)} answered`
  const foot = `${cases} cases, ${blocks.flatMap(({ lines }) => lines).length} answers, ${differing} differ`
  return { text: `${head}\n\n${text}\n\n${foot}\n`, differing }
}

function differs({ expected, answered }: Line): boolean {
  return expected !== answered
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
  if (ends.wholeUnit !== undefined) line('整机三包有效期', ends.wholeUnit, period.wholeUnit?.day)
  if (ends.wholeUnitCertain !== undefined) line('期限确定', ends.wholeUnitCertain, period.wholeUnit?.certain)
  if (ends.part !== undefined) {
    const [part, day] = ends.part
    line(`部件 ${part}`, day, period.parts.find((each) => each.part.id === part)?.end.day)
  }
  if (counts.counted !== undefined) line('计入次数', counts.counted, answer.repairs.counted)
  if (counts.refundFen !== undefined) line('退款（分）', counts.refundFen, answer.floor.refundFen)
  if (counts.perDayFen !== undefined) line('日折旧（分）', counts.perDayFen, answer.depreciation?.perDayFen)
  if (worked.depreciation) {
    const given = answer.depreciation
    const shown = given && [given.days, given.totalFen, given.refundAfterFen].join(' / ')
    line('折旧（日 / 分 / 余）', worked.depreciation.join(' / '), shown)
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

/** Pads to a width on a terminal, where a Chinese character takes two columns. */
function padded(text: string, width: number): string {
  const columns = [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 2 : 1), 0)
  return text + ' '.repeat(Math.max(0, width - columns))
}
