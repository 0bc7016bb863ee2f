import { describe, expect, test } from 'vitest'
import { television } from '../../../shared/rules/cases.ts'
import { computeEntitlement } from '../../../shared/rules/engine.ts'
import type { MachineFacts } from '../../../shared/rules/facts.ts'
import { bundledPack } from '../../../shared/rules/pack.ts'
import { bundledHolidays } from '../../../shared/time/holidays.ts'

const answerOn = (asOf: string, change: Partial<MachineFacts> = {}) =>
  computeEntitlement({ ...television, asOf, ...change }, bundledPack, bundledHolidays)

const handedBack = (day: string) => {
  const [first, second] = television.repairs
  return first && second ? [first, { ...second, handBack: day, finished: true, result: 'repaired' as const }] : []
}

describe('the television on 2026-05-20', () => {
  const answer = answerOn('2026-05-20')
  const row = (id: string) => answer.remedies.find((entry) => entry.id === id)

  test('starts at installation, with the invoice beside it', () => {
    expect(answer.period.start).toMatchObject({ basis: 'installation', day: '2025-09-08' })
    expect(answer.period.start?.others.map((other) => [other.basis, other.day])).toEqual([['invoice', '2025-09-06']])
    expect(answer.period.start?.citations.map((citation) => citation.provisionId)).toEqual([
      'FLAT2011-period',
      'IMPL2024-18-1-period',
    ])
  })

  test('takes out 25 days, 27 at most, and does not add the waiting inside the repair again', () => {
    expect(answer.period.excluded).toMatchObject({ days: 25, arguable: 27 })
    expect(answer.period.excluded.spans.map((span) => span.days)).toEqual([3, 22])
  })

  test('ends the whole unit on 2026-10-08, beside every other reading', () => {
    expect(answer.period.wholeUnit).toMatchObject({ unrolled: '2026-10-03', day: '2026-10-08', certain: true })
    expect(answer.period.wholeUnit?.readings).toEqual([
      { basis: 'installation', holidays: 'whole-break', day: '2026-10-08' },
      { basis: 'installation', holidays: 'statutory-only', day: '2026-10-04' },
      { basis: 'invoice', holidays: 'whole-break', day: '2026-10-08' },
      { basis: 'invoice', holidays: 'statutory-only', day: '2026-10-04' },
    ])
    expect(answerOn('2026-05-20', { holidayReading: 'statutory-only' }).period.wholeUnit?.day).toBe('2026-10-04')
    expect(answerOn('2026-05-20', { installationDay: null, installedByTrader: false }).period.wholeUnit).toMatchObject({
      unrolled: '2026-10-01',
      day: '2026-10-08',
    })
  })

  test('ends the logic board at least on 2028-10-03 and says what is not stated', () => {
    const board = answer.period.parts.find((entry) => entry.part.id === 'logic-module')
    expect(board).toMatchObject({ months: 36, end: { day: '2028-10-03', certain: false } })
    const replaced = answerOn('2026-05-20', {
      repairs: television.repairs.map((repair) => ({ ...repair, part: '逻辑组件' })),
    })
    expect(replaced.notes.map((note) => note.what.code)).toContain('note-part-restart-not-stated')
  })

  test('has day 7 and day 15 behind it, from both starts', () => {
    const days = (end: typeof answer.period.refundWindow) =>
      end?.readings.filter((reading) => reading.holidays === 'whole-break').map((reading) => reading.day)
    expect(days(answer.period.refundWindow)).toEqual(['2025-09-15', '2025-09-13'])
    expect(days(answer.period.exchangeWindow)).toEqual(['2025-09-23', '2025-09-21'])
    expect([row('refund')?.verdict, row('exchange')?.verdict]).toEqual(['not-entitled', 'not-entitled'])
  })

  test('counts one repair: the second is not finished', () => {
    expect(answer.repairs).toMatchObject({ counted: 1, possible: 1, needed: 2 })
    expect(answer.repairs.rows.map((entry) => entry.reason.code)).toEqual(['repair-counts', 'repair-not-finished'])
  })

  test('gives a free repair now, by the repairer, with transport', () => {
    expect(row('free-repair')).toMatchObject({ verdict: 'entitled', owedBy: 'repairer', ours: true, missing: [] })
    expect(row('transport')?.verdict).toBe('entitled')
    expect(answer.headline).toMatchObject({ remedy: 'free-repair' })
  })

  test('draws the line of the missing part and the line of our own delay', () => {
    expect(answer.delays).toMatchObject([
      { cause: 'maker-parts', lastDay: '2026-07-27', firstDay: '2026-07-28', owedBy: 'seller', applies: true },
      { cause: 'repairer', lastDay: '2026-05-28', firstDay: '2026-05-29', owedBy: 'repairer', applies: false },
    ])
    expect(row('parts-delay-exchange')).toMatchObject({
      verdict: 'not-yet',
      from: '2026-07-28',
      papers: ['invoice-or-card', 'repairer-note'],
    })
    expect(row('own-delay-exchange')).toMatchObject({ verdict: 'not-yet', from: '2026-05-29', owedBy: 'repairer' })
  })

  test('draws the line of the 15-day answer', () => {
    expect(answer.answer).toEqual({
      demanded: '2026-04-28',
      days: 15,
      lastDay: '2026-05-13',
      refusedFrom: '2026-05-14',
    })
  })

  test('leaves lost wages and a loaner to negotiation', () => {
    expect([row('compensation')?.verdict, row('loaner')?.verdict]).toEqual(['negotiable', 'negotiable'])
    expect(row('compensation')?.citations).toEqual([])
  })

  test('lists what flips next, soonest first', () => {
    expect(answer.next.slice(0, 3).map((flip) => [flip.day, flip.what.code])).toEqual([
      ['2026-05-29', 'flip-own-delay'],
      ['2026-07-28', 'flip-parts-delay'],
      ['2026-10-09', 'flip-whole-unit'],
    ])
  })
})

describe('the same television later', () => {
  test.each([
    ['2026-07-27', 'not-yet'],
    ['2026-07-28', 'entitled'],
  ])('missing part on %s: %s', (asOf, verdict) => {
    const exchange = answerOn(asOf).remedies.find((entry) => entry.id === 'parts-delay-exchange')
    expect(exchange).toMatchObject({ verdict, owedBy: 'seller' })
  })

  test.each([
    ['2026-05-28', 'repairer', 'not-yet'],
    ['2026-05-29', 'repairer', 'entitled'],
    ['2026-05-29', 'maker-parts', 'not-entitled'],
    ['2026-05-29', 'unknown', 'cannot-decide'],
  ] as const)('own delay on %s, caused by %s: %s', (asOf, cause, verdict) => {
    const repairs = television.repairs.map((repair) => ({
      ...repair,
      waits: repair.waits.map((wait) => ({ ...wait, cause })),
    }))
    const exchange = answerOn(asOf, { repairs }).remedies.find((entry) => entry.id === 'own-delay-exchange')
    expect(exchange).toMatchObject({ verdict, owedBy: 'repairer', missing: cause === 'unknown' ? ['waitCause'] : [] })
  })

  test.each([
    ['2026-05-28', '2026-10-11'],
    ['2026-07-27', '2026-12-10'],
  ])('handed back on %s the whole unit ends on %s', (back, end) => {
    expect(answerOn(back, { repairs: handedBack(back) }).period.wholeUnit?.day).toBe(end)
  })

  test('a hand-back after the day asked about is not known yet', () => {
    expect(answerOn('2026-05-20', { repairs: handedBack('2026-07-27') }).repairs.counted).toBe(1)
    expect(answerOn('2026-05-20', { repairs: handedBack('2026-07-27') }).delays).toHaveLength(2)
  })
})
