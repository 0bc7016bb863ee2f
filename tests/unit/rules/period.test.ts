import { describe, expect, test } from 'vitest'
import { computeEntitlement } from '../../../shared/rules/engine.ts'
import { emptyFacts, type MachineFacts, openRepair } from '../../../shared/rules/facts.ts'
import { bundledPack } from '../../../shared/rules/pack.ts'
import { bundledHolidays } from '../../../shared/time/holidays.ts'

const compute = (product: string, asOf: string, change: Partial<MachineFacts>) =>
  computeEntitlement(
    {
      ...emptyFacts(asOf, product),
      voucher: 'invoice',
      part: '外壳',
      faultInTable: true,
      faultShownDay: asOf,
      faultReportedDay: asOf,
      ...change,
    },
    bundledPack,
    bundledHolidays,
  )
const freeRepair = (answer: ReturnType<typeof compute>) => answer.remedies.find((row) => row.id === 'free-repair')

describe('the start of the period', () => {
  // Bought on 3 March 2025; the year ends on 3 March 2026 by the invoice and on 20 March 2026 by the installation.
  const bought = { invoiceDay: '2025-03-03', deliveryDay: '2025-03-03', installationDay: '2025-03-20' }

  test.each([
    ['2026-03-03', 'entitled', []],
    ['2026-03-04', 'cannot-decide', ['installedByTrader']],
    ['2026-03-20', 'cannot-decide', ['installedByTrader']],
    ['2026-03-21', 'not-entitled', []],
  ])('installed by nobody knows whom, asked on %s: %s', (asOf, verdict, missing) => {
    expect(freeRepair(compute('air-conditioner', asOf, bought))).toMatchObject({ verdict, missing })
  })

  test.each([
    [true, 'entitled'],
    [false, 'not-entitled'],
  ])('installed by the trader %s, asked on 2026-03-20: %s', (installedByTrader, verdict) => {
    expect(freeRepair(compute('air-conditioner', '2026-03-20', { ...bought, installedByTrader }))?.verdict).toBe(
      verdict,
    )
  })

  test('the trader installs it but the day is not known: open once the year from the invoice is over', () => {
    const change = { ...bought, installationDay: null, installedByTrader: true }
    expect(freeRepair(compute('air-conditioner', '2026-03-03', change))?.verdict).toBe('entitled')
    expect(freeRepair(compute('air-conditioner', '2026-06-03', change))).toMatchObject({
      verdict: 'cannot-decide',
      missing: ['installationDay'],
    })
  })

  test('delivery counts from the regulations of 2024 on, for flat TVs already before', () => {
    const start = (product: string, invoiceDay: string, deliveryDay: string) =>
      compute(product, '2024-09-02', { invoiceDay, deliveryDay }).period.start?.basis
    expect(start('fridge', '2024-06-03', '2024-06-10')).toBe('invoice')
    expect(start('fridge', '2024-07-03', '2024-07-10')).toBe('delivery')
    expect(start('lcd-tv', '2024-06-03', '2024-06-10')).toBe('delivery')
  })

  // Made on 3 February 2025: day 90 is 4 May, and 4 May 2026 lies in the Labour Day break.
  test('a phone whose papers are not known may have a later start, so the year is not yet surely over', () => {
    const change = { invoiceDay: '2025-03-03', deliveryDay: '2025-03-03', productionDay: '2025-02-03', voucher: null }
    expect(compute('phone', '2026-04-01', change).period.wholeUnit).toMatchObject({
      day: '2026-03-03',
      latest: '2026-05-06',
    })
    expect(freeRepair(compute('phone', '2026-04-01', change))).toMatchObject({
      verdict: 'cannot-decide',
      missing: ['voucher'],
    })
  })

  test('an exchange restarts it', () => {
    const change = { invoiceDay: '2025-03-03', exchanges: ['2025-05-06', '2025-04-01'] }
    expect(compute('fridge', '2026-04-20', change).period).toMatchObject({
      start: { basis: 'exchange', day: '2025-05-06' },
      wholeUnit: { unrolled: '2026-05-06' },
    })
  })
})

describe('the end of the period', () => {
  test('in a year without a calendar a claim just after it stays open', () => {
    const change = { invoiceDay: '2026-02-05', deliveryDay: '2026-02-05' }
    expect(freeRepair(compute('fridge', '2027-02-05', change))?.verdict).toBe('entitled')
    expect(freeRepair(compute('fridge', '2027-02-06', change))).toMatchObject({
      verdict: 'cannot-decide',
      missing: ['holidayCalendar'],
    })
    expect(freeRepair(compute('fridge', '2027-03-06', change))?.verdict).toBe('not-entitled')
  })

  test('waiting for the customer after a repair is not taken out, waiting for parts is', () => {
    const excluded = (cause: 'customer' | 'maker-parts') =>
      compute('fridge', '2025-12-01', {
        invoiceDay: '2025-03-03',
        repairs: [
          {
            ...openRepair('2025-06-02'),
            handBack: '2025-06-05',
            finished: true,
            result: 'not-repaired',
            waits: [{ from: '2025-06-10', to: '2025-06-20', cause }],
          },
        ],
      }).period.excluded.days
    expect([excluded('customer'), excluded('maker-parts')]).toEqual([3, 13])
  })

  test('a repair begun after it does not lengthen it', () => {
    const late = { ...openRepair('2026-03-16'), handBack: '2026-03-30', finished: true, result: 'repaired' as const }
    const answer = compute('fridge', '2026-05-04', { invoiceDay: '2025-03-03', repairs: [late] })
    expect(answer.period).toMatchObject({ wholeUnit: { day: '2026-03-03' }, excluded: { days: 0 } })
    expect(answer.repairs).toMatchObject({ counted: 0, rows: [{ reason: { code: 'repair-outside-period' } }] })
  })
})
