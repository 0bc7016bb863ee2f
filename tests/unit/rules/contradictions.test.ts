import { describe, expect, test } from 'vitest'
import { computeEntitlement } from '../../../shared/rules/engine.ts'
import { emptyFacts, type MachineFacts, openRepair } from '../../../shared/rules/facts.ts'
import { bundledPack } from '../../../shared/rules/pack.ts'
import { bundledHolidays } from '../../../shared/time/holidays.ts'

const compute = (change: Partial<MachineFacts>) =>
  computeEntitlement(
    { ...emptyFacts('2026-06-01', 'fridge'), invoiceDay: '2026-03-02', voucher: 'invoice', ...change },
    bundledPack,
    bundledHolidays,
  )

const closed = (handIn: string, handBack: string) => ({ ...openRepair(handIn), handBack, finished: true })

describe('facts that cannot all be true', () => {
  test.each<[string, Partial<MachineFacts>]>([
    ['contradiction-future', { invoiceDay: '2026-06-02' }],
    ['contradiction-sold-before-made', { productionDay: '2026-03-03' }],
    ['contradiction-installed-before-delivered', { deliveryDay: '2026-03-05', installationDay: '2026-03-04' }],
    ['contradiction-exchanged-before-sold', { exchanges: ['2026-03-01'] }],
    ['contradiction-fault-before-sale', { faultShownDay: '2026-03-01' }],
    ['contradiction-reported-before-shown', { faultShownDay: '2026-04-02', faultReportedDay: '2026-04-01' }],
    ['contradiction-handed-back-before-in', { repairs: [closed('2026-04-02', '2026-04-01')] }],
    ['contradiction-repair-before-sale', { repairs: [closed('2026-03-01', '2026-04-01')] }],
    [
      'contradiction-repairs-overlap',
      { repairs: [closed('2026-04-01', '2026-04-10'), closed('2026-04-09', '2026-04-12')] },
    ],
    ['contradiction-demand-before-sale', { demandDay: '2026-03-01' }],
    ['contradiction-notice-before-sale', { returnNoticeDay: '2026-03-01' }],
    ['contradiction-back-before-received', { deliveryDay: '2026-03-05', goodsBackDay: '2026-03-04' }],
    ['contradiction-used-before-sale', { firstUseDay: '2026-03-01' }],
    [
      'contradiction-wait-before-repair',
      {
        repairs: [
          { ...openRepair('2026-04-05'), waits: [{ from: '2026-04-04', to: '2026-04-06', cause: 'repairer' }] },
        ],
      },
    ],
    ['contradiction-repairs-overlap', { repairs: [openRepair('2026-04-01'), openRepair('2026-04-09')] }],
    [
      'contradiction-wait-ends-before',
      {
        repairs: [
          { ...openRepair('2026-04-01'), waits: [{ from: '2026-04-05', to: '2026-04-04', cause: 'repairer' }] },
        ],
      },
    ],
  ])('%s is named and nothing is computed from it', (code, change) => {
    const answer = compute(change)
    expect(answer.contradictions.map((entry) => entry.what.code)).toEqual([code])
    expect(answer.headline.what.code).toBe('facts-contradict')
    const computed = answer.remedies.filter((row) => !['compensation', 'answer'].includes(row.id))
    expect(new Set(computed.map((row) => row.verdict))).toEqual(new Set(['cannot-decide']))
  })

  test('a repair handed back and in again on one day is no contradiction', () => {
    expect(
      compute({ repairs: [closed('2026-04-01', '2026-04-10'), closed('2026-04-10', '2026-04-12')] }).contradictions,
    ).toEqual([])
  })
})

describe('what this desk cannot compute', () => {
  const verdicts = (change: Partial<MachineFacts>) =>
    compute(change)
      // What the law on consumers gives beside the product's own rule needs no product.
      .remedies.filter((row) => !['no-reason-return', 'damages', 'compensation', 'answer'].includes(row.id))
      .map((row) => row.verdict)

  test.each([
    [{ product: null }, 'product-unknown'],
    [{ product: 'teleporter' }, 'product-not-in-pack'],
    [{ product: 'lcd-tv', invoiceDay: '2010-05-01' }, 'bought-before-rule'],
  ] as const)('%o: %s', (change, code) => {
    expect(compute(change).headline).toMatchObject({ remedy: null, what: { code } })
    expect(new Set(verdicts(change))).toEqual(new Set(['cannot-decide']))
  })

  test('an instrument of which a pack only tells is not computed', () => {
    const told = { ...bundledPack, instruments: bundledPack.instruments.map((each) => ({ ...each, computing: null })) }
    const answer = computeEntitlement({ ...emptyFacts('2026-06-01', 'fridge') }, told, bundledHolidays)
    expect(answer.headline).toMatchObject({ remedy: null, what: { code: 'instrument-not-computed' } })
  })

  test('over the end of a year windows and periods run on', () => {
    const { period } = compute({ invoiceDay: '2025-12-31', deliveryDay: '2025-12-31' })
    expect([period.refundWindow?.unrolled, period.exchangeWindow?.unrolled]).toEqual(['2026-01-07', '2026-01-15'])
    // The last day of a year waits for the next year's arrangement, which may begin its first break there.
    expect(period.wholeUnit).toMatchObject({ unrolled: '2026-12-31', day: '2026-12-31', certain: false })
    expect(compute({ invoiceDay: '2024-12-25' }).period.refundWindow).toMatchObject({
      unrolled: '2025-01-01',
      day: '2025-01-02',
    })
  })

  test('a leap day ends on the last of February', () => {
    expect(compute({ invoiceDay: '2024-02-29' }).period.wholeUnit?.unrolled).toBe('2025-02-28')
  })
})

describe('the day the fault first showed and the day it was reported', () => {
  const remedy = (change: Partial<MachineFacts>, id: string) =>
    compute({ faultInTable: true, inStock: true, ...change }).remedies.find((row) => row.id === id)

  test('showed within seven days, reported later: a refund, with both readings said', () => {
    const change = { faultShownDay: '2026-03-06', faultReportedDay: '2026-03-20', faultInTable: true }
    expect(remedy(change, 'refund')?.verdict).toBe('entitled')
    expect(compute(change).notes.map((note) => note.what.code)).toContain('note-shown-in-time')
  })

  test('reported later and nobody has said when it showed: open', () => {
    expect(remedy({ faultReportedDay: '2026-03-20' }, 'refund')).toMatchObject({
      verdict: 'cannot-decide',
      missing: ['faultShownDay'],
    })
  })

  test('showed inside the year, reported after it: open', () => {
    const change = {
      invoiceDay: '2025-03-03',
      faultShownDay: '2026-02-20',
      faultReportedDay: '2026-05-20',
      part: '门封',
    }
    expect(remedy(change, 'free-repair')).toMatchObject({
      verdict: 'cannot-decide',
      reasons: [{ code: 'shown-inside-reported-after' }],
    })
  })
})
