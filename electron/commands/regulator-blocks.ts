import { lintText } from '../../shared/agreement/lint.ts'
import { damagesFor } from '../../shared/rules/damages.ts'
import { computeDeadline } from '../../shared/rules/deadline.ts'
import { sayDeadline } from '../../shared/rules/deadline-words.ts'
import type { Citation } from '../../shared/rules/entitlement.ts'
import { emptyFacts } from '../../shared/rules/facts.ts'
import { fineRisk } from '../../shared/rules/fine-risk.ts'
import { bundledPack, citeProvision, findDeadline } from '../../shared/rules/pack.ts'
import { billCases, clauseCases, type DeadlineCase, deadlineCases } from '../../shared/rules/regulator-cases.ts'
import { bundledHolidays } from '../../shared/time/holidays.ts'
import { type Block, type Line, padded } from './table-block.ts'

/** The worked cases on complaint handling (部门办理算例): deadlines, a fraudulent bill, a forbidden line of a settlement. */
export function regulatorBlocks(): Block[] {
  return [...deadlineCases.map(deadlineBlock), ...billBlocks(), ...clauseBlocks()].sort((a, b) =>
    a.id.localeCompare(b.id),
  )
}

function line(asked: string, expected: string | number, answered: string | number | null | undefined): Line {
  return { asked, expected: String(expected), answered: String(answered ?? '—') }
}

function articleLines(articles: readonly string[], cited: readonly Citation[]): Line[] {
  return articles.map((article) => {
    const found = cited.some(({ provisionId }) => `${provisionId}-`.startsWith(`${article}-`))
    return line('依据', article, found ? article : null)
  })
}

function deadlineBlock(worked: DeadlineCase): Block {
  const { id, about, event, expects, articles } = worked
  const testing = worked.testing ?? null
  const deadline = findDeadline(bundledPack, worked.deadline)
  if (!deadline) throw new Error(`the rule pack holds no deadline ${worked.deadline}`)
  const answer = computeDeadline(deadline, event, testing, bundledPack, bundledHolidays)
  const rule = answer.lines.find(({ of }) => of === 'rule')
  const said = sayDeadline(answer, testing)
  const spans = rule?.skipped.map(({ from, to }) => `${from} ${to}`) ?? []
  const { day, later, variant, overFrom, skipped, makeUp } = expects
  return {
    id,
    about: `${about}  (${deadline.name.zh}, ${event})`,
    words: said.lines.flatMap(({ name, day, how }) => [
      `${padded(name.zh, 22)} ${day.zh}`,
      ...how.map(({ zh }) => `  ${zh}`),
    ]),
    lines: [
      line('末日', day, rule?.day),
      line('整段放假都算时', later ?? '—', rule?.later),
      ...(variant === undefined ? [] : [line('延长后', variant, answer.lines.find(({ of }) => of === 'variant')?.day)]),
      ...(overFrom === undefined ? [] : [line('从哪天起超过', overFrom, answer.overFrom)]),
      ...(skipped === undefined ? [] : [line('跳过', skipped.join('、'), spans.join('、'))]),
      ...(makeUp === undefined ? [] : [line('补班计入', makeUp.join('、'), rule?.makeUp.join('、'))]),
      ...articleLines(
        articles,
        answer.lines.flatMap(({ citations }) => citations),
      ),
    ],
  }
}

function billBlocks(): Block[] {
  return billCases.map(({ id, about, day, billedFen, expects, articles }) => {
    const fraud = { by: 'repairer', state: 'shown', paidFen: billedFen } as const
    const facts = { ...emptyFacts(day, null), fraud }
    const damages = damagesFor(facts, bundledPack, (cited) => citeProvision(bundledPack, cited))
    const fine = fineRisk(billedFen, bundledPack)
    return {
      id,
      about,
      words: [],
      lines: [
        line('退还（分）', expects.refundFen, damages?.paidFen),
        line('加赔（分）', expects.extraFen, damages?.extraFen),
        line('罚款最高（分）', expects.fineUpToFen, fine?.upToFen),
        ...articleLines(articles, [...(damages?.citations ?? []), ...(fine?.citations ?? [])]),
      ],
    }
  })
}

function clauseBlocks(): Block[] {
  return clauseCases.map(({ id, about, void: forbidden, stands, articles }) => {
    const findings = lintText(`${stands}${forbidden}`, bundledPack)
    const verdict = (text: string) => {
      const at = `${stands}${forbidden}`.indexOf(text)
      return findings.some(({ start }) => start >= at && start < at + text.length) ? '无效' : '有效'
    }
    return {
      id,
      about,
      words: [],
      lines: [
        line(forbidden, '无效', verdict(forbidden)),
        line(stands, '有效', verdict(stands)),
        ...articleLines(
          articles,
          findings.flatMap(({ citations }) => citations),
        ),
      ],
    }
  })
}
