import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeEntitlement } from '../../../shared/rules/engine.ts'
import type { RemedyId } from '../../../shared/rules/entitlement.ts'
import {
  emptyFacts,
  type MachineFacts,
  noExclusions,
  openRepair,
  type RepairFacts,
} from '../../../shared/rules/facts.ts'
import { bundledPack } from '../../../shared/rules/pack.ts'
import { addDays } from '../../../shared/time/day.ts'
import { bundledHolidays } from '../../../shared/time/holidays.ts'

fc.configureGlobal({ seed: 20261122 })

const compute = (facts: MachineFacts) => computeEntitlement(facts, bundledPack, bundledHolidays)
const row = (facts: MachineFacts, id: RemedyId) => compute(facts).remedies.find((each) => each.id === id)
const verdict = (facts: MachineFacts, id: RemedyId) => row(facts, id)?.verdict

const sold = '2025-03-03'
const vehicle = (product: string, asOf: string, known: Partial<MachineFacts> = {}): MachineFacts => ({
  ...emptyFacts(asOf, product),
  invoiceDay: sold,
  deliveryDay: sold,
  voucher: 'invoice',
  faultInTable: true,
  faultShownDay: asOf,
  faultReportedDay: asOf,
  stillUsable: false,
  ...known,
})
const repair = (handIn: string, handBack: string, known: Partial<RepairFacts> = {}): RepairFacts => ({
  ...openRepair(handIn),
  handBack,
  finished: true,
  cause: 'quality',
  result: 'repaired',
  sameProblem: false,
  seriousFault: false,
  partReplaced: false,
  ...known,
})
const at = (day: string, km: number) => [{ day, km }]

describe('mileage', () => {
  test('a limit lies within itself, and one kilometre more is over it', () => {
    const brakes = (km: number) =>
      vehicle('car', '2025-04-01', { faultGravity: 'listed-failure', mileage: at('2025-04-01', km) })
    expect([3_000, 3_001].map((km) => verdict(brakes(km), 'refund'))).toEqual(['entitled', 'not-entitled'])
    const within = (km: number) => vehicle('motorcycle', '2025-10-01', { mileage: at('2025-10-01', km) })
    expect([6_000, 6_001].map((km) => verdict(within(km), 'free-repair'))).toEqual(['entitled', 'not-entitled'])
  })

  test('unknown, it leaves the answer open only while the days would still allow it', () => {
    const open = row(vehicle('motorcycle', '2025-10-01'), 'free-repair')
    expect(open).toMatchObject({ verdict: 'cannot-decide', missing: ['mileage'] })
    expect(verdict(vehicle('motorcycle', '2026-06-01'), 'free-repair')).toBe('not-entitled')
    const windowOver = vehicle('car', '2025-07-01', { faultGravity: 'listed-failure', mustReplacePart: false })
    expect(verdict(windowOver, 'part-exchange')).toBe('not-entitled')
  })

  test('is decided by the readings before and after, where they can decide it', () => {
    const shown = '2025-04-01'
    const read = (mileage: MachineFacts['mileage']) =>
      verdict(vehicle('car', '2025-04-20', { faultShownDay: shown, faultGravity: 'listed-failure', mileage }), 'refund')
    expect(read(at('2025-04-20', 2_900))).toBe('entitled')
    expect(read(at('2025-03-20', 3_100))).toBe('not-entitled')
    expect(read(at('2025-04-20', 3_100))).toBe('cannot-decide')
    expect(read([...at('2025-03-20', 100), ...at('2025-04-20', 3_100)])).toBe('cannot-decide')
    const inWorkshop = vehicle('car', '2025-04-20', {
      faultShownDay: '2025-04-10',
      faultGravity: 'listed-failure',
      repairs: [repair('2025-03-25', '2025-03-26', { mileageKm: 3_050 })],
    })
    expect(verdict(inWorkshop, 'refund')).toBe('not-entitled')
  })

  test('that goes backwards is a contradiction, unless the vehicle was exchanged in between', () => {
    const backwards = vehicle('car', '2025-06-01', {
      mileage: [...at('2025-04-01', 5_000), ...at('2025-06-01', 4_000)],
    })
    expect(compute(backwards).contradictions).toMatchObject([
      {
        what: { code: 'contradiction-mileage-backwards', params: { km: 4_000, earlierKm: 5_000 } },
        facts: ['mileage', 'repairs'],
      },
    ])
    expect(verdict(backwards, 'free-repair')).toBe('cannot-decide')
    const repaired = {
      ...backwards,
      mileage: at('2025-06-01', 4_000),
      repairs: [repair('2025-05-01', '2025-05-02', { mileageKm: 4_001 })],
    }
    expect(compute(repaired).contradictions).toHaveLength(1)
    expect(compute({ ...backwards, exchanges: ['2025-05-10'] }).contradictions).toEqual([])
  })

  test('an altered odometer ends the period of a motorcycle, and a claim of one leaves it open', () => {
    const altered = (odometerAltered: 'claimed' | 'shown') =>
      vehicle('motorcycle', '2025-10-01', {
        mileage: at('2025-10-01', 900),
        exclusions: { ...noExclusions, odometerAltered },
      })
    expect(verdict(altered('shown'), 'free-repair')).toBe('not-entitled')
    expect(row(altered('claimed'), 'free-repair')).toMatchObject({
      verdict: 'cannot-decide',
      missing: ['odometerAltered'],
    })
  })

  test('more of it never gives a right that less did not', () => {
    const km = fc.constantFrom(0, 2_999, 3_000, 3_001, 6_000, 6_001, 50_000, 50_001, 60_000, 60_001)
    const gravity = fc.constantFrom('listed-failure' as const, 'serious' as const, 'general' as const, null)
    fc.assert(
      fc.property(
        fc.constantFrom('car', 'motorcycle'),
        fc.integer({ min: 0, max: 1_200 }),
        gravity,
        fc.integer({ min: 0, max: 6 }),
        km,
        km,
        (product, age, faultGravity, count, one, other) => {
          const asOf = addDays(sold, age)
          const repairs = Array.from({ length: count }, (_, index) =>
            repair(addDays(sold, 10 * index), addDays(sold, 10 * index + 2), { sameProblem: true }),
          ).filter(({ handBack }) => handBack !== null && handBack <= asOf)
          const driven = (read: number) =>
            vehicle(product, asOf, { faultGravity, repairs, part: 'engine', mileage: at(asOf, read) })
          const [less, more] = [Math.min(one, other), Math.max(one, other)].map(driven)
          if (!less || !more) return
          for (const id of ['refund', 'exchange', 'part-exchange', 'free-repair', 'loaner'] as const)
            if (verdict(more, id) === 'entitled') expect(verdict(less, id), id).toBe('entitled')
        },
      ),
      { numRuns: 120 },
    )
  })
})

describe('cars', () => {
  const asOf = '2025-12-01'
  const car = (repairs: RepairFacts[], known: Partial<MachineFacts> = {}) =>
    vehicle('car', asOf, { faultGravity: 'general', mileage: at(asOf, 20_000), repairs, ...known })

  test('start at the hand-over, also before the regulations of 2024', () => {
    const old = vehicle('car', '2024-01-10', { invoiceDay: '2023-01-05', deliveryDay: '2023-02-01' })
    expect(compute(old).period.start).toMatchObject({ basis: 'delivery', day: '2023-02-01' })
    const free = vehicle('car', '2024-01-10', { invoiceDay: '2023-01-05', deliveryDay: null })
    expect(compute(free).period.start?.day).toBe('2023-01-05')
  })

  test('are repaired free for 36 months or 60,000 km, longer than they may go back', () => {
    const late = vehicle('car', '2027-06-01', { mileage: at('2027-06-01', 55_000) })
    expect(verdict(late, 'free-repair')).toBe('entitled')
    expect(verdict(late, 'refund')).toBe('not-entitled')
    expect(compute(late).period).toMatchObject({
      wholeUnit: { unrolled: '2027-03-03' },
      repairPeriod: { unrolled: '2028-03-03' },
    })
  })

  test('have the days under repair taken out of their periods, as the regulations of 2024 order', () => {
    const { period } = compute(car([repair('2025-05-01', '2025-05-11')]))
    expect(period).toMatchObject({ wholeUnit: { unrolled: '2027-03-13' }, repairPeriod: { unrolled: '2028-03-13' } })
    expect(period.excluded.days).toBe(10)
    const before = vehicle('car', '2024-06-20', {
      invoiceDay: '2024-01-02',
      deliveryDay: '2024-01-02',
      repairs: [repair('2024-05-06', '2024-05-16')],
    })
    expect(compute(before).period.wholeUnit?.unrolled).toBe('2026-01-02')
  })

  test('go back within seven days when an assembly must be replaced, and get the assembly anew within sixty', () => {
    const early = (day: string, known: Partial<MachineFacts>) =>
      vehicle('car', day, { mileage: at(day, 500), ...known })
    expect(verdict(early('2025-03-10', { mustReplacePart: true }), 'refund')).toBe('entitled')
    expect(verdict(early('2025-03-11', { mustReplacePart: true, faultGravity: 'general' }), 'refund')).toBe(
      'not-entitled',
    )
    expect(verdict(early('2025-04-01', { part: '变速器' }), 'part-exchange')).toBe('entitled')
    expect(verdict(early('2025-04-01', { part: '座椅', mustReplacePart: false }), 'part-exchange')).toBe('not-entitled')
  })

  test.each([
    [
      'two repairs of a serious safety fault',
      ['2025-05-01', '2025-06-02'].map((day) => repair(day, addDays(day, 1), { seriousFault: true })),
      'serious',
      'entitled',
    ],
    [
      'the same, and today a general fault',
      ['2025-05-01', '2025-06-02'].map((day) => repair(day, addDays(day, 1), { seriousFault: true })),
      'general',
      'not-entitled',
    ],
    [
      'the engine replaced twice',
      ['2025-05-01', '2025-06-02'].map((day) => repair(day, addDays(day, 1), { part: 'engine', partReplaced: true })),
      'general',
      'entitled',
    ],
    [
      'the engine and the transmission, once each',
      ['engine', 'transmission'].map((part, index) =>
        repair(addDays('2025-05-01', 30 * index), addDays('2025-05-02', 30 * index), { part, partReplaced: true }),
      ),
      'general',
      'cannot-decide',
    ],
    ['31 days in the shop', [repair('2025-05-01', '2025-06-01')], 'general', 'entitled'],
    [
      '30 days by the calendar, where the hours decide',
      [repair('2025-05-01', '2025-05-31')],
      'general',
      'cannot-decide',
    ],
    ['29 days', [repair('2025-05-01', '2025-05-30')], 'general', 'not-entitled'],
    [
      '31 days of damage by the owner',
      [repair('2025-05-01', '2025-06-01', { cause: 'customer' })],
      'general',
      'not-entitled',
    ],
  ] as const)('article 24, %s: refund %s %s', (_name, repairs, faultGravity, expected) => {
    expect(verdict(car([...repairs], { faultGravity }), 'refund')).toBe(expected)
  })

  test('pay a use fee between nothing and the price, and none in the first sixty days', () => {
    const five = Array.from({ length: 5 }, (_, index) =>
      repair(addDays(sold, 20 * index + 5), addDays(sold, 20 * index + 6), { sameProblem: true }),
    )
    const owed = (priceFen: number, km: number, useFeePercent: number | null) =>
      compute(car(five, { priceFen, useFeePercent, mileage: at(asOf, km) }))
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000 }),
        fc.integer({ min: 0, max: 50_000 }),
        fc.option(fc.double({ min: 0, max: 2, noNaN: true }), { nil: null }),
        (priceFen, km, percent) => {
          const { useFee, floor, missing } = owed(priceFen, km, percent)
          expect(useFee?.mostFen).toBeGreaterThanOrEqual(0)
          expect(useFee?.mostFen).toBeLessThanOrEqual(priceFen)
          expect(missing.includes('useFeePercent')).toBe(percent === null)
          if (percent === null) expect([useFee?.totalFen, floor.refundFen]).toEqual([null, null])
          else {
            expect(useFee?.totalFen).toBeGreaterThanOrEqual(0)
            expect(useFee?.totalFen).toBeLessThanOrEqual(useFee?.mostFen ?? -1)
            expect((useFee?.totalFen ?? 0) + (floor.refundFen ?? 0)).toBe(priceFen)
          }
        },
      ),
    )
    expect(owed(15_000_000, 12_000, 0.8).notes.map(({ what }) => what.code)).toContain('note-use-fee-capped')
    const brakes = vehicle('car', '2025-04-01', {
      faultGravity: 'listed-failure',
      mileage: at('2025-04-01', 900),
      priceFen: 15_000_000,
    })
    expect(compute(brakes)).toMatchObject({ useFee: null, floor: { remedy: 'refund', refundFen: 15_000_000 } })
  })

  test('may be kept up in any workshop, but not modified against a ban', () => {
    const claimed = (exclusions: Partial<MachineFacts['exclusions']>) =>
      car([], { exclusions: { ...noExclusions, ...exclusions } })
    expect(verdict(claimed({ openedByOthers: 'shown' }), 'free-repair')).toBe('entitled')
    expect(compute(claimed({ openedByOthers: 'shown' })).notes.map(({ what }) => what.code)).toContain(
      'note-car-own-workshop',
    )
    expect(verdict(claimed({ modified: 'shown' }), 'free-repair')).toBe('not-entitled')
    expect(verdict(claimed({ modified: 'claimed' }), 'free-repair')).toBe('cannot-decide')
  })

  test('get an answer in ten working days and the end of it in twenty', () => {
    const asked = row(car([], { demandDay: '2025-11-03' }), 'answer')
    expect(asked?.reasons).toContainEqual({
      code: 'car-answer',
      params: { workdays: 10, reply: '2025-11-17', completeWorkdays: 20, complete: '2025-12-01' },
    })
  })
})

describe('farm machines', () => {
  const asOf = '2025-09-01'
  const twice = ['2025-05-06', '2025-06-10'].map((day) => repair(day, addDays(day, 2), { sameProblem: true }))
  const tractor = (known: Partial<MachineFacts>) => vehicle('tractor', asOf, { faultGravity: 'serious', ...known })

  test('wait thirty working days, holidays left out, and the thirtieth is not yet over', () => {
    const waiting = (day: string) =>
      vehicle('tractor', day, {
        faultShownDay: '2025-04-21',
        faultReportedDay: '2025-04-21',
        repairs: [openRepair('2025-04-21')],
      })
    // 1 to 5 May off, 27 April a working Sunday, 31 May to 2 June off.
    expect(compute(waiting('2025-06-04')).delays).toMatchObject([
      { cause: 'any', days: 30, lastDay: '2025-06-05', firstDay: '2025-06-06' },
    ])
    expect(verdict(waiting('2025-06-05'), 'exchange')).toBe('not-yet')
    expect(verdict(waiting('2025-06-06'), 'exchange')).toBe('entitled')
  })

  test('go from the part to the machine to the money', () => {
    expect(verdict(tractor({ repairs: twice }), 'part-exchange')).toBe('entitled')
    expect(verdict(tractor({ repairs: twice }), 'exchange')).toBe('not-entitled')
    const replaced = [
      ...twice,
      repair('2025-07-10', '2025-07-12', { sameProblem: true, part: 'engine-body', partReplaced: true }),
    ]
    expect(verdict(tractor({ repairs: replaced }), 'exchange')).toBe('entitled')
    const exchanged = { repairs: replaced, exchanges: ['2025-08-01'], priceFen: 8_000_000 }
    expect(compute(tractor(exchanged))).toMatchObject({
      floor: { remedy: 'refund', refundFen: 8_000_000 },
      depreciation: null,
    })
    expect(
      verdict(tractor({ ...exchanged, repairs: twice.map((each) => ({ ...each, sameProblem: false })) }), 'refund'),
    ).toBe('not-entitled')
  })

  test('with a general fault need the first season', () => {
    const general = (inFirstSeason: boolean | null) =>
      verdict(tractor({ faultGravity: 'general', repairs: twice, inFirstSeason }), 'part-exchange')
    expect([true, false, null].map(general)).toEqual(['entitled', 'not-entitled', 'cannot-decide'])
  })

  test('a replaced part starts anew, and repair days may have stopped the period', () => {
    const replaced = repair('2025-07-10', '2025-07-12', { part: 'engine-body', partReplaced: true })
    expect(compute(tractor({ repairs: [replaced] })).period.parts[0]).toMatchObject({
      restarted: '2025-07-12',
      end: { unrolled: '2027-07-12' },
    })
    const late = vehicle('tractor', '2026-03-05', { part: '轮胎', repairs: [repair('2025-07-10', '2025-07-20')] })
    expect(row(late, 'free-repair')).toMatchObject({
      verdict: 'cannot-decide',
      missing: expect.arrayContaining(['suspension']),
    })
    expect(
      verdict(
        { ...late, asOf: '2026-03-25', faultShownDay: '2026-03-25', faultReportedDay: '2026-03-25' },
        'free-repair',
      ),
    ).toBe('not-entitled')
  })

  test('what this rule does not cover was not seen: said, not refused', () => {
    const misused = tractor({ exclusions: { ...noExclusions, misuse: 'shown' } })
    expect(row(misused, 'free-repair')).toMatchObject({ verdict: 'cannot-decide', missing: ['misuse'] })
  })
})
