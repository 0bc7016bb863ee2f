import type { ComputedAnswer } from './calculator-form.ts'

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
