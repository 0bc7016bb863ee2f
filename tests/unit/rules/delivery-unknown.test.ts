import { describe, expect, test } from 'vitest'
import { computeEntitlement } from '../../../shared/rules/engine.ts'
import { emptyFacts, type MachineFacts } from '../../../shared/rules/facts.ts'
import { bundledPack } from '../../../shared/rules/pack.ts'
import { bundledHolidays } from '../../../shared/time/holidays.ts'

/** Bought on 2026-03-02 with an invoice, by nobody's word delivered; a performance fault on the day asked about. */
const bought = (product: string, asOf: string, known: Partial<MachineFacts> = {}) =>
  computeEntitlement(
    {
      ...emptyFacts(asOf, product),
      invoiceDay: '2026-03-02',
      voucher: 'invoice',
      faultInTable: true,
      faultShownDay: asOf,
      faultReportedDay: asOf,
      inStock: true,
      stillUsable: false,
      ...known,
    },
    bundledPack,
    bundledHolidays,
  )
const row = (answer: ReturnType<typeof bought>, id: string) => answer.remedies.find((each) => each.id === id)

describe('without a day of delivery', () => {
  // These say "from the day of the invoice" themselves; only the regulations of 2024 say otherwise.
  test.each([
    ['fridge', 'GEN1995-8-1-period'],
    ['phone', 'MOB2001-8-period'],
    ['fixed-phone', 'FIX2001-8-period'],
    ['computer', 'PC2002-8-period'],
    ['disc-player', 'AV2002-9-period'],
    // The announcement on flat televisions takes the invoice where no installation was agreed.
    ['lcd-tv', 'GEN1995-8-1-period'],
    ['motorcycle', 'MOTO-3-period'],
    ['tractor', 'AGR2010-24-period'],
  ])('%s starts on the invoice day by its own rule, with the other reading and both articles', (product, article) => {
    const { period, notes } = bought(product, '2026-03-18')
    expect(period.start).toMatchObject({ basis: 'invoice', day: '2026-03-02' })
    const note = notes.find(({ what }) => what.code === 'note-delivery-assumed')
    expect(note?.citations.map(({ provisionId }) => provisionId)).toEqual([article, 'IMPL2024-18-1-period'])
  })

  test('goods under the consumer law alone: seven days from receipt (CPL art. 24) cannot be over by the invoice', () => {
    const late = bought('other-goods', '2026-03-18')
    expect(row(late, 'refund')).toMatchObject({ verdict: 'cannot-decide', missing: ['deliveryDay'] })
    expect(row(late, 'refund')?.citations.map(({ provisionId }) => provisionId)).toContain('CPL-24-1-return')
    expect(row(bought('other-goods', '2026-03-08'), 'refund')?.verdict).toBe('entitled')
    const rescission = row(bought('other-goods', '2026-03-18', { deliveryDay: '2026-03-02' }), 'refund')
    expect(rescission?.reasons.map(({ code }) => code)).toEqual(['rescission-decides'])
  })

  test('a car: from the hand-over where it differs from the invoice (CAR2021 art. 18)', () => {
    const facts: Partial<MachineFacts> = {
      faultGravity: 'listed-failure',
      mileage: [{ day: '2026-05-18', km: 2_000 }],
    }
    const late = bought('car', '2026-05-18', facts)
    expect(row(late, 'refund')).toMatchObject({
      verdict: 'cannot-decide',
      missing: expect.arrayContaining(['deliveryDay']),
    })
    expect(row(bought('car', '2026-05-18', { ...facts, deliveryDay: '2026-03-20' }), 'refund')?.verdict).toBe(
      'entitled',
    )
    expect(row(bought('car', '2026-05-18', { ...facts, deliveryDay: '2026-03-02' }), 'refund')?.verdict).toBe(
      'not-entitled',
    )
  })

  test('goods were there at the latest when they were first used, faulty or in repair', () => {
    const used = bought('other-goods', '2026-03-18', { firstUseDay: '2026-03-04' })
    expect(used.period.start).toMatchObject({ earliest: '2026-03-02', latest: '2026-03-04' })
    expect(row(used, 'refund')?.reasons.map(({ code }) => code)).toEqual(['rescission-decides'])
  })
})
