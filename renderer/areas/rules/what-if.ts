import { type ComputedAnswer, emptyRepair, type RepairAnswers } from './calculator-form.ts'

/** One line of the comparison: an id, and what stands on either side. */
export type Comparison = {
  readonly id: string
  readonly name: string
  readonly real: string
  readonly supposed: string
}

/** What is said around the values. */
export type ComparedWords = {
  readonly until: (day: string) => string
  readonly from: (day: string) => string
  readonly none: string
  readonly wholeUnit: string
  readonly refundWindow: string
  readonly exchangeWindow: string
  readonly counted: string
}

type Said = ComputedAnswer['said']['zh']

/** Two answers line by line (对照): each remedy with its verdict and day, and the days and counts it rests on. */
export function compareAnswers(
  [real, realSaid]: readonly [ComputedAnswer, Said],
  [supposed, supposedSaid]: readonly [ComputedAnswer, Said],
  words: ComparedWords,
): Comparison[] {
  const remedy = (answer: ComputedAnswer, said: Said, id: string): string => {
    const at = answer.remedies.findIndex((row) => row.id === id)
    const row = answer.remedies[at]
    if (!row) return words.none
    const day =
      row.verdict === 'entitled' && row.until !== null
        ? words.until(row.until)
        : row.verdict === 'not-yet' && row.from !== null
          ? words.from(row.from)
          : ''
    return [said.remedies[at]?.verdict ?? '', day].filter(Boolean).join(' ')
  }
  const days = (['wholeUnit', 'refundWindow', 'exchangeWindow'] as const).map((period) => ({
    id: period,
    name: words[period],
    real: real.period[period]?.day ?? words.none,
    supposed: supposed.period[period]?.day ?? words.none,
  }))
  const remedies = supposed.remedies.map((row, index) => ({
    id: row.id,
    name: supposedSaid.remedies[index]?.name ?? row.id,
    real: remedy(real, realSaid, row.id),
    supposed: remedy(supposed, supposedSaid, row.id),
  }))
  const counted = {
    id: 'counted',
    name: words.counted,
    real: String(real.repairs.counted),
    supposed: String(supposed.repairs.counted),
  }
  return [...remedies, ...days, counted]
}

/** What was supposed of one repair, by its place in the list it stands in. */
export type RepairChange =
  | { readonly kind: 'added' | 'removed'; readonly index: number; readonly repair: RepairAnswers }
  | {
      readonly kind: 'changed'
      readonly index: number
      readonly from: RepairAnswers
      readonly to: RepairAnswers
      readonly fields: readonly (keyof RepairAnswers)[]
    }

const sameRepair = (a: RepairAnswers, b: RepairAnswers) => JSON.stringify(a) === JSON.stringify(b)

/** The repairs that differ (改动的维修): a line in the place of one that is gone is that one changed, any other new line is added. */
export function changedRepairs(from: readonly RepairAnswers[], to: readonly RepairAnswers[]): RepairChange[] {
  const stays = (repair: RepairAnswers, others: readonly RepairAnswers[]) =>
    others.some((other) => sameRepair(repair, other))
  const changed = (index: number): boolean => {
    const [before, after] = [from[index], to[index]]
    return before !== undefined && after !== undefined && !stays(before, to) && !stays(after, from)
  }
  const changes = to.flatMap((repair, index): RepairChange[] => {
    if (stays(repair, from)) return []
    const before = from[index]
    if (before === undefined || !changed(index)) return [{ kind: 'added', index, repair }]
    const fields = (Object.keys(emptyRepair) as (keyof RepairAnswers)[]).filter(
      (field) => before[field] !== repair[field],
    )
    return [{ kind: 'changed', index, from: before, to: repair, fields }]
  })
  const removed = from.flatMap((repair, index): RepairChange[] =>
    stays(repair, to) || changed(index) ? [] : [{ kind: 'removed', index, repair }],
  )
  return [...changes, ...removed]
}
