import { describe, expect, test } from 'vitest'
import { workedCases } from '../../../shared/rules/cases.ts'
import { computeEntitlement } from '../../../shared/rules/engine.ts'
import type { Entitlement } from '../../../shared/rules/entitlement.ts'
import { bundledPack } from '../../../shared/rules/pack.ts'
import { bundledHolidays } from '../../../shared/time/holidays.ts'

const cited = ({ remedies, steps, notes }: Entitlement) =>
  [...remedies, ...steps, ...notes].flatMap((entry) => entry.citations.map((citation) => citation.provisionId))

const said = ({ remedies, notes }: Entitlement) => [
  ...remedies.flatMap((row) => row.reasons.map((reason) => reason.code)),
  ...notes.map((note) => note.what.code),
]

describe.each(workedCases.map((worked) => [`${worked.id} ${worked.about}`, worked] as const))('%s', (_name, worked) => {
  const answer = computeEntitlement(worked.facts, bundledPack, bundledHolidays)
  const row = (id: string) => answer.remedies.find((entry) => entry.id === id)

  test('gives each remedy its verdict', () => {
    const verdicts = Object.fromEntries(Object.keys(worked.verdicts).map((id) => [id, row(id)?.verdict]))
    expect(verdicts).toEqual(worked.verdicts)
  })

  test('rests on the articles and says what it must say', () => {
    const provisions = cited(answer)
    const uncited = worked.articles.filter((article) => !provisions.some((id) => `${id}-`.startsWith(`${article}-`)))
    expect(uncited).toEqual([])
    expect(said(answer)).toEqual(expect.arrayContaining(worked.says ?? []))
    expect(answer.contradictions).toEqual([])
  })

  test('names who owes it, the days and the money', () => {
    const parties = Object.fromEntries(Object.keys(worked.owedBy ?? {}).map((id) => [id, row(id)?.owedBy]))
    expect(parties).toEqual(worked.owedBy ?? {})
    const { period, depreciation, floor, repairs } = answer
    const part = period.parts.find((entry) => entry.part.id === worked.ends?.part?.[0])
    expect({
      start: period.start?.day,
      refundWindow: period.refundWindow?.day,
      exchangeWindow: period.exchangeWindow?.day,
      wholeUnit: period.wholeUnit?.day,
      wholeUnitCertain: period.wholeUnit?.certain,
      part: [part?.part.id, part?.end.day],
      returnWindow: period.returnWindow?.day,
      returnRefund: answer.returnRefund?.lastDay,
      counted: repairs.counted,
      refundFen: floor.refundFen,
      perDayFen: depreciation?.perDayFen,
    }).toMatchObject({ ...worked.ends, ...worked.counts })
    // Depreciation shows only where the case has it: nowhere else may a figure appear.
    const figures = depreciation && [depreciation.days, depreciation.totalFen, depreciation.refundAfterFen]
    expect(figures).toEqual(worked.depreciation ?? null)
    const { useFee } = answer
    expect(useFee && [useFee.km, useFee.totalFen, useFee.refundAfterFen]).toEqual(worked.useFee ?? null)
    const { damages } = answer
    expect(damages && [damages.paidFen, damages.extraFen]).toEqual(worked.damages ?? null)
  })
})
