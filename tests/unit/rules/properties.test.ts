import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeEntitlement } from '../../../shared/rules/engine.ts'
import type { Entitlement, Message, RemedyId, Verdict } from '../../../shared/rules/entitlement.ts'
import {
  emptyFacts,
  exclusionGrounds,
  type MachineFacts,
  noExclusions,
  openRepair,
  type RepairFacts,
} from '../../../shared/rules/facts.ts'
import { factsSchema } from '../../../shared/rules/facts-schema.ts'
import { bundledPack, findProduct } from '../../../shared/rules/pack.ts'
import { zh } from '../../../shared/rules/words/zh.ts'
import { addDays, daysBetween } from '../../../shared/time/day.ts'
import { bundledHolidays } from '../../../shared/time/holidays.ts'

// The same facts in every run: a red run is then the fault of a change and not of the dice.
fc.configureGlobal({ seed: 20261122 })

const compute = (facts: MachineFacts) => computeEntitlement(facts, bundledPack, bundledHolidays)
const verdictOf = (answer: Entitlement, id: RemedyId): Verdict | undefined =>
  answer.remedies.find((row) => row.id === id)?.verdict

const products = bundledPack.products.map((product) => product.id)
const computed = [
  'fridge',
  'washing-machine',
  'fan',
  'microwave',
  'lcd-tv',
  'phone',
  'computer',
  'disc-player',
  'fixed-phone',
  'range-hood',
  'phone-battery',
  'other-goods',
  'car',
  'tractor',
  'motorcycle',
]

const flag = fc.constantFrom(true, true, false, false, null)
const sold = '2025-03-03'
const soldPlus = (max: number) => fc.integer({ min: 0, max }).map((days) => addDays(sold, days))
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 4 })

/** Repairs one after the other; those that the day asked about cuts through are still running. */
const repairsArbitrary = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 1, max: 120 }),
      days: fc.integer({ min: 0, max: 140 }),
      cause: fc.constantFrom(
        'quality' as const,
        'quality' as const,
        'customer' as const,
        'no-fault' as const,
        'unknown' as const,
      ),
      result: fc.constantFrom('repaired' as const, 'not-repaired' as const, 'no-fault-found' as const, null),
      waits: fc.array(
        fc.constantFrom('maker-parts' as const, 'repairer' as const, 'customer' as const, 'unknown' as const),
        {
          maxLength: 2,
        },
      ),
      part: maybe(fc.constantFrom('主板', 'motor', '压缩机', 'engine', 'engine-body')),
      partReplaced: flag,
      sameProblem: flag,
      seriousFault: flag,
    }),
    { maxLength: 4 },
  )
  .map((rows) => {
    let day = addDays(sold, 5)
    return rows.map(({ gap, days, waits, ...rest }): RepairFacts => {
      const handIn = addDays(day, gap)
      day = addDays(handIn, days)
      return {
        ...openRepair(handIn),
        ...rest,
        handBack: day,
        waits: waits.map((cause) => ({ from: handIn, to: day, cause })),
        finished: true,
      }
    })
  })

/** A consistent history of one machine bought on the same day, in which any fact may be unknown. */
const history: fc.Arbitrary<MachineFacts> = fc
  .record({
    product: fc.constantFrom(...computed),
    part: maybe(fc.constantFrom('主板', 'motor', 'magnetron', '门封')),
    deliveryDay: maybe(soldPlus(9)),
    installation: fc.integer({ min: 9, max: 40 }),
    installationDay: fc.boolean(),
    installedByTrader: flag,
    priceFen: maybe(fc.integer({ min: 0, max: 10_000_000 })),
    voucher: maybe(
      fc.constantFrom('invoice' as const, 'warranty-card' as const, 'sales-record' as const, 'none' as const),
    ),
    productionDay: maybe(fc.integer({ min: 1, max: 200 }).map((days) => addDays(sold, -days))),
    faultInTable: flag,
    stillUsable: flag,
    inStock: flag,
    soldWithHost: flag,
    salesChannel: maybe(fc.constantFrom('shop' as const, 'distance' as const, 'distance' as const)),
    returnException: maybe(fc.constantFrom('none' as const, 'confirmed' as const, 'not-confirmed' as const)),
    goodsIntact: flag,
    noticeAfter: maybe(fc.integer({ min: 0, max: 20 })),
    fraudState: maybe(fc.constantFrom('claimed' as const, 'shown' as const)),
    faultGravity: maybe(fc.constantFrom('listed-failure' as const, 'serious' as const, 'general' as const)),
    mustReplacePart: flag,
    inFirstSeason: flag,
    odometer: maybe(fc.constantFrom(0, 2_900, 3_001, 6_000, 49_000, 61_000)),
    // Mostly near the days on which something ends.
    age: fc.oneof(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 360, max: 440 }),
      fc.integer({ min: 725, max: 800 }),
      fc.integer({ min: 0, max: 1400 }),
    ),
    shownBefore: maybe(fc.integer({ min: 0, max: 40 })),
    reported: fc.boolean(),
    misuse: fc.constantFrom('none' as const, 'claimed' as const, 'shown' as const),
    repairs: repairsArbitrary,
  })
  .map(
    ({
      installation,
      installationDay,
      age,
      shownBefore,
      reported,
      misuse,
      odometer,
      noticeAfter,
      fraudState,
      ...rest
    }) => {
      const asOf = addDays(sold, age)
      const shown = shownBefore === null || shownBefore > age ? null : addDays(asOf, -shownBefore)
      return {
        ...emptyFacts(asOf, rest.product),
        ...rest,
        deliveryDay: rest.deliveryDay !== null && rest.deliveryDay <= asOf ? rest.deliveryDay : null,
        invoiceDay: sold,
        returnNoticeDay: noticeAfter !== null && noticeAfter <= age ? addDays(sold, noticeAfter) : null,
        fraud: fraudState === null ? null : { by: 'seller' as const, state: fraudState, paidFen: null },
        mileage: odometer === null ? [] : [{ day: asOf, km: odometer }],
        installationDay: installationDay && installation <= age ? addDays(sold, installation) : null,
        faultShownDay: shown,
        faultReportedDay: reported ? asOf : null,
        exclusions: { ...emptyFacts(asOf, null).exclusions, misuse },
      }
    },
  )
  .filter((facts) => compute(facts).contradictions.length === 0)

function messagesOf(value: unknown): Message[] {
  if (Array.isArray(value)) return value.flatMap(messagesOf)
  if (typeof value !== 'object' || value === null) return []
  if ('code' in value && 'params' in value) return [value as Message]
  return Object.values(value).flatMap(messagesOf)
}

describe('the engine, whatever the facts', () => {
  test('answers any facts that fit the schema, with every row and without a hole in a sentence', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2020-01-01', days))
    const anything = fc.record({
      asOf: day,
      product: maybe(fc.constantFrom(...products, 'no-such-class')),
      part: maybe(fc.constantFrom('主板', '门封', 'compressor')),
      invoiceDay: maybe(day),
      deliveryDay: maybe(day),
      installationDay: maybe(day),
      installedByTrader: flag,
      productionDay: maybe(day),
      voucher: maybe(fc.constantFrom('invoice', 'platform-order', 'none')),
      faultInTable: flag,
      faultShownDay: maybe(day),
      faultReportedDay: maybe(day),
      stillUsable: flag,
      inStock: flag,
      demandDay: maybe(day),
      salesChannel: maybe(fc.constantFrom('shop', 'distance')),
      firstUseDay: maybe(day),
      returnNoticeDay: maybe(day),
      goodsBackDay: maybe(day),
      returnException: maybe(fc.constantFrom('none', 'by-law', 'confirmed', 'not-confirmed')),
      goodsIntact: flag,
      priceFen: maybe(fc.nat()),
      fraud: maybe(
        fc.record({
          by: fc.constantFrom('seller', 'repairer'),
          state: fc.constantFrom('claimed', 'shown'),
          paidFen: maybe(fc.nat()),
        }),
      ),
      exchanges: fc.array(day, { maxLength: 3 }),
      promise: maybe(
        fc.record({
          by: fc.constantFrom('maker', 'seller'),
          months: maybe(fc.integer({ min: 1, max: 72 })),
          until: maybe(day),
        }),
      ),
      repairs: fc.array(
        fc.record({
          handIn: day,
          handBack: maybe(day),
          finished: fc.boolean(),
          waits: fc.array(
            fc.record({
              from: day,
              to: maybe(day),
              cause: fc.constantFrom('maker-parts', 'repairer', 'customer', 'unknown'),
            }),
            { maxLength: 2 },
          ),
        }),
        { maxLength: 3 },
      ),
    })
    fc.assert(
      fc.property(anything, (raw) => {
        const answer = compute(factsSchema.parse(raw))
        expect(answer.remedies).toHaveLength(13)
        for (const { code, params } of messagesOf(answer)) {
          const holes = [...zh[code].matchAll(/\{(\w+)\}/g)]
            .map((match) => match[1] ?? '')
            .filter((name) => (params[name] ?? '') === '')
          expect(holes, code).toEqual([])
        }
      }),
      { numRuns: 200 },
    )
  })

  test('never gives a right that rests on a missing fact', () => {
    fc.assert(
      fc.property(history, (facts) => {
        const given = compute(facts).remedies.filter((row) => row.verdict === 'entitled')
        expect(given.flatMap((row) => row.missing)).toEqual([])
        for (const row of compute(facts).remedies) if (row.verdict === 'not-entitled') expect(row.missing).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('does not depend on the order of the lists', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (facts, keys) => {
        const shuffled = <T>(list: T[]) =>
          list
            .map((entry) => ({ entry, key: keys.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ entry }) => entry)
        const mixed = {
          ...facts,
          repairs: shuffled(facts.repairs.map((repair) => ({ ...repair, waits: shuffled(repair.waits) }))),
        }
        expect(compute(mixed)).toEqual(compute(facts))
      }),
      { numRuns: 200 },
    )
  })
})

type Possible = {
  name: string
  /** The rows it is about, where it is not about all. */
  rows?: RemedyId[]
  forget: (facts: MachineFacts) => MachineFacts
  values: (facts: MachineFacts) => MachineFacts[]
}

const mapRepairs = (facts: MachineFacts, change: (repair: RepairFacts) => RepairFacts): MachineFacts => ({
  ...facts,
  repairs: facts.repairs.map(change),
})

const excluded = (facts: MachineFacts, misuse: 'none' | 'claimed' | 'shown'): MachineFacts => ({
  ...facts,
  exclusions: { ...facts.exclusions, misuse },
})

/** Misuse has its own line, and whether there is a voucher is a fact of its own. */
const otherGrounds = exclusionGrounds.filter((ground) => ground !== 'misuse' && ground !== 'noVoucher')

/** Facts that may be unknown: how to forget each, and the values it could have had. */
const possible: Possible[] = [
  ...(['faultInTable', 'stillUsable', 'inStock', 'soldWithHost', 'installedByTrader'] as const).map((name) => ({
    name,
    forget: (facts: MachineFacts) => ({ ...facts, [name]: null }),
    values: (facts: MachineFacts) => [true, false].map((value) => ({ ...facts, [name]: value })),
  })),
  {
    name: 'voucher',
    forget: (facts) => ({ ...facts, voucher: null }),
    values: (facts) =>
      (['invoice', 'warranty-card', 'sales-record', 'platform-order', 'none'] as const).map((voucher) => ({
        ...facts,
        voucher,
      })),
  },
  {
    name: 'part',
    forget: (facts) => ({ ...facts, part: null }),
    values: (facts) =>
      ['门封', ...(findProduct(bundledPack, facts.product ?? '')?.mainParts ?? []).map((part) => part.id)].map(
        (part) => ({
          ...facts,
          part,
        }),
      ),
  },
  ...(['salesChannel', 'returnException', 'goodsIntact', 'deliveryDay'] as const).map((name): Possible => {
    const known: Record<typeof name, (facts: MachineFacts) => (string | boolean)[]> = {
      salesChannel: () => ['shop', 'distance'],
      returnException: () => ['none', 'by-law', 'confirmed', 'not-confirmed'],
      goodsIntact: () => [true, false],
      // Goods were received when the fault showed; before that on any day from the sale on.
      deliveryDay: (facts) =>
        [0, 3, 7, 9, 20].map((days) => addDays(sold, days)).filter((day) => day <= (facts.faultShownDay ?? facts.asOf)),
    }
    return {
      name,
      // The other rules count from the invoice in their own words; what a later delivery changes by the law of 2024 stands in a note.
      ...(name === 'deliveryDay' ? { rows: ['no-reason-return'] } : {}),
      forget: (facts) => ({ ...facts, [name]: null }),
      values: (facts) => known[name](facts).map((value) => ({ ...facts, [name]: value })),
    }
  }),
  {
    name: 'delivery, where the rule counts from it',
    forget: (facts) => ({ ...facts, product: countedFromDelivery(facts), deliveryDay: null, installationDay: null }),
    values: (facts) =>
      [0, 3, 7, 9, 20, 40]
        .map((days) => addDays(sold, days))
        .filter((day) => day <= (facts.faultShownDay ?? facts.asOf) && day <= (facts.repairs[0]?.handIn ?? facts.asOf))
        .map((deliveryDay) => ({ ...facts, deliveryDay })),
  },
  {
    name: 'whether the fraud is shown',
    forget: (facts) => ({ ...facts, fraud: { by: 'seller', state: 'claimed', paidFen: null } }),
    values: (facts) => [
      { ...facts, fraud: { by: 'seller', state: 'shown', paidFen: null } },
      { ...facts, fraud: null },
    ],
  },
  {
    name: 'faultShownDay',
    forget: (facts) => ({ ...facts, faultShownDay: null }),
    values: (facts) => {
      const last = facts.faultReportedDay ?? facts.asOf
      return [0, 5, 7, 12, 15, 30, daysBetween(sold, last)]
        .map((days) => addDays(sold, days))
        .filter((day) => day <= last)
        .map((faultShownDay) => ({ ...facts, faultShownDay }))
    },
  },
  {
    name: 'mileage',
    forget: (facts) => ({ ...facts, mileage: [] }),
    values: (facts) =>
      [0, 3_000, 3_001, 6_001, 50_001, 60_001].map((km) => ({ ...facts, mileage: [{ day: facts.asOf, km }] })),
  },
  {
    name: 'gravity of the fault',
    forget: (facts) => ({ ...facts, product: 'car', faultGravity: null }),
    values: (facts) =>
      (['listed-failure', 'serious', 'general'] as const).map((faultGravity) => ({ ...facts, faultGravity })),
  },
  {
    name: 'an assembly that must be replaced',
    forget: (facts) => ({ ...facts, product: 'car', mustReplacePart: null }),
    values: (facts) => [true, false].map((mustReplacePart) => ({ ...facts, mustReplacePart })),
  },
  {
    name: 'the first season of a farm machine',
    forget: (facts) => ({ ...facts, product: 'tractor', inFirstSeason: null }),
    values: (facts) => [true, false].map((inFirstSeason) => ({ ...facts, inFirstSeason })),
  },
  {
    name: 'the day of production, without any paper',
    forget: (facts) => ({ ...facts, voucher: 'none', productionDay: null }),
    values: (facts) => [1, 60, 200].map((days) => ({ ...facts, productionDay: addDays(sold, -days) })),
  },
  {
    name: 'the day of a demand',
    rows: ['answer'],
    forget: (facts) => ({ ...facts, demandDay: null }),
    values: (facts) =>
      [0, 14, 15, 16, 40]
        .map((days) => addDays(facts.asOf, -days))
        .filter((day) => day >= sold)
        .map((demandDay) => ({ ...facts, demandDay })),
  },
  {
    name: 'the other grounds of exclusion',
    forget: (facts) => {
      const ground = otherGrounds[(facts.priceFen ?? 0) % otherGrounds.length] ?? 'openedByOthers'
      return { ...facts, exclusions: { ...noExclusions, [ground]: 'claimed' } }
    },
    values: (facts) =>
      (durable(facts) ? (['none'] as const) : (['none', 'shown'] as const)).map((state) => {
        const claimed = otherGrounds.find((ground) => facts.exclusions[ground] === 'claimed') ?? 'openedByOthers'
        return { ...facts, exclusions: { ...noExclusions, [claimed]: state } }
      }),
  },
  {
    name: 'repairs of the same problem',
    forget: (facts) =>
      mapRepairs({ ...facts, product: facts.product === 'car' ? 'car' : 'tractor' }, (repair) => ({
        ...repair,
        sameProblem: null,
      })),
    values: (facts) => [true, false].map((sameProblem) => mapRepairs(facts, (repair) => ({ ...repair, sameProblem }))),
  },
  {
    name: 'misuse',
    forget: (facts) =>
      excluded({ ...facts, product: facts.product === 'computer' ? 'phone' : facts.product }, 'claimed'),
    // In the first six months of a durable machine the claim does not count until it is shown, so only "none" is left there.
    values: (facts) => [excluded(facts, 'none'), ...(durable(facts) ? [] : [excluded(facts, 'shown')])],
  },
  {
    name: 'results of repairs',
    forget: (facts) => mapRepairs(facts, (repair) => ({ ...repair, result: null })),
    values: (facts) =>
      (['repaired', 'not-repaired', 'no-fault-found'] as const).map((result) =>
        mapRepairs(facts, (repair) => (repair.finished ? { ...repair, result } : repair)),
      ),
  },
  {
    name: 'causes of repairs',
    forget: (facts) => mapRepairs(facts, (repair) => ({ ...repair, cause: 'unknown' })),
    values: (facts) =>
      (['quality', 'customer', 'no-fault'] as const).map((cause) =>
        mapRepairs(facts, (repair) => ({ ...repair, cause })),
      ),
  },
  {
    name: 'replaced parts',
    forget: (facts) => mapRepairs(facts, (repair) => ({ ...repair, partReplaced: null })),
    values: (facts) =>
      [true, false].map((partReplaced) => mapRepairs(facts, (repair) => ({ ...repair, partReplaced }))),
  },
  {
    name: 'causes of waiting',
    forget: (facts) => withWaits(facts, 'unknown'),
    values: (facts) => (['maker-parts', 'repairer'] as const).map((cause) => withWaits(facts, cause)),
  },
]

/** A product whose rule counts from hand-over or receipt. */
function countedFromDelivery({ product }: MachineFacts): string {
  return product === 'car' || product === 'other-goods'
    ? product
    : computed.indexOf(product ?? '') % 2 === 0
      ? 'car'
      : 'other-goods'
}

function durable(facts: MachineFacts): boolean {
  return findProduct(bundledPack, facts.product ?? '')?.durable === true
}

function withWaits(facts: MachineFacts, cause: 'maker-parts' | 'repairer' | 'unknown'): MachineFacts {
  return mapRepairs(facts, (repair) => ({ ...repair, waits: repair.waits.map((wait) => ({ ...wait, cause })) }))
}

const lawRows: RemedyId[] = [
  'refund',
  'exchange',
  'part-exchange',
  'free-repair',
  'parts-delay-exchange',
  'own-delay-exchange',
  'paid-repair',
  'transport',
  'loaner',
  'free-part',
  'no-reason-return',
  'damages',
]

describe('an unknown fact never yields a firm answer that one of its values would contradict', () => {
  test.each(possible.map((entry) => [entry.name, entry] as const))(
    '%s',
    (_name, { forget, values, rows = lawRows }) => {
      let tried = 0
      fc.assert(
        fc.property(history, (history) => {
          const facts = forget(history)
          const before = compute(facts)
          if (before.contradictions.length > 0) return
          for (const known of values(facts)) {
            const after = compute(known)
            if (after.contradictions.length > 0) continue
            for (const id of rows) {
              const firm = verdictOf(before, id)
              if (firm !== 'entitled' && firm !== 'not-entitled') continue
              // A value may leave the text itself open (cannot-decide without it being refused), but it may not turn the answer round.
              const turned = firm === 'entitled' ? 'not-entitled' : 'entitled'
              expect(verdictOf(after, id), `${id} was ${firm}`).not.toBe(turned)
              tried += 1
            }
          }
        }),
        { numRuns: 150 },
      )
      // The row of the answer alone is firm in no case without the day of the demand.
      expect(tried).toBeGreaterThan(rows.includes('answer') ? -1 : 100)
    },
  )
})

describe('the periods', () => {
  test('one more repair day never shortens the whole unit or a part', () => {
    fc.assert(
      fc.property(history, fc.nat({ max: 3 }), (facts, index) => {
        const repair = facts.repairs[index]
        if (!repair?.handBack) return
        const next = facts.repairs[index + 1]
        const handBack = addDays(repair.handBack, 1)
        if (next && next.handIn < handBack) return
        const longer = facts.repairs.map((entry, place) => (place === index ? { ...entry, handBack } : entry))
        const before = compute(facts).period
        const after = compute({ ...facts, repairs: longer }).period
        const ends = (period: typeof before) => [period.wholeUnit, ...period.parts.map((part) => part.end)]
        const shorter = ends(after).filter(
          (end, place) => (end?.unrolled ?? '') < (ends(before)[place]?.unrolled ?? ''),
        )
        // A replaced part restarts on the hand-back, and its new period is not lengthened by the repair that replaced it.
        if (facts.repairs.every((entry) => entry.partReplaced === false)) expect(shorter).toEqual([])
        else
          expect(after.wholeUnit?.unrolled ?? '').toSatisfy((day: string) => day >= (before.wholeUnit?.unrolled ?? ''))
      }),
      { numRuns: 200 },
    )
  })

  test('a fault reported after the period gives no free repair unless a part or a promise runs', () => {
    fc.assert(
      fc.property(history, (facts) => {
        const answer = compute({ ...facts, faultReportedDay: facts.asOf })
        const end = answer.period.wholeUnit?.latest
        const partsOver = answer.period.parts.every((part) => part.end.latest !== null && facts.asOf > part.end.latest)
        if (!end || facts.asOf <= end || !partsOver) return
        expect(verdictOf(answer, 'free-repair')).not.toBe('entitled')
        expect(verdictOf(answer, 'exchange')).not.toBe('entitled')
      }),
      { numRuns: 200 },
    )
  })

  test('time only takes remedies away when no repair is running', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 200 }), (facts, days) => {
        // A repair that ends later may give a right; one that is over gives none anew.
        const over = facts.repairs.filter(({ handBack }) => handBack !== null && handBack <= facts.asOf)
        // Nothing else stands in the way, so that most of these machines have a right to lose.
        const still: MachineFacts = {
          ...{ ...facts, faultShownDay: null, faultReportedDay: null, repairs: over, mileage: [] },
          ...{ voucher: 'invoice', faultInTable: true, stillUsable: false, inStock: true, exclusions: noExclusions },
        }
        const asOf = addDays(still.asOf, days)
        const before = compute(still)
        const after = compute({ ...still, asOf })
        for (const id of [
          'refund',
          'exchange',
          'part-exchange',
          'free-repair',
          'free-part',
          'no-reason-return',
        ] as const) {
          if (verdictOf(after, id) === 'entitled') expect(verdictOf(before, id), id).toBe('entitled')
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('exchange and money', () => {
  const twice = [
    {
      ...openRepair('2025-05-06'),
      cause: 'quality' as const,
      handBack: '2025-05-09',
      finished: true,
      result: 'repaired' as const,
    },
    {
      ...openRepair('2025-06-09'),
      cause: 'quality' as const,
      handBack: '2025-06-20',
      finished: true,
      result: 'repaired' as const,
    },
  ]
  const due = (price: number, asOf: string, repairs: RepairFacts[]): MachineFacts => ({
    // Half a percent a day: the price is used up within the year, so the cap is met.
    ...emptyFacts(asOf, 'phone'),
    invoiceDay: sold,
    deliveryDay: sold,
    voucher: 'invoice',
    priceFen: price,
    faultInTable: true,
    faultShownDay: asOf,
    faultReportedDay: asOf,
    stillUsable: false,
    inStock: true,
    repairs,
  })
  const days = fc.integer({ min: 120, max: 360 })
  /** One product of each rule that speaks of depreciation. */
  const deducting = fc.constantFrom('phone', 'air-conditioner', 'computer')

  test.each([
    ['quality', 'repaired', 'entitled'],
    ['quality', 'not-repaired', 'entitled'],
    ['quality', 'no-fault-found', 'not-entitled'],
    ['customer', 'repaired', 'not-entitled'],
    ['no-fault', 'repaired', 'not-entitled'],
    ['unknown', 'repaired', 'cannot-decide'],
    ['quality', null, 'cannot-decide'],
  ] as const)('a second repair for %s with result %s: exchange %s', (cause, result, verdict) => {
    const [first, second] = twice
    const repairs = first && second ? [first, { ...second, cause, result }] : []
    expect(verdictOf(compute(due(100, '2025-08-01', repairs)), 'exchange')).toBe(verdict)
  })

  test('one more repair that counts never removes the exchange', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 10 }), (age, length) => {
        const asOf = addDays(sold, age)
        const third = {
          ...openRepair('2025-06-25'),
          cause: 'quality' as const,
          handBack: addDays('2025-06-25', length),
          finished: true,
          result: 'not-repaired' as const,
        }
        expect(verdictOf(compute(due(100, asOf, twice)), 'exchange')).toBe('entitled')
        expect(verdictOf(compute(due(100, asOf, [...twice, third])), 'exchange')).toBe('entitled')
      }),
    )
  })

  test('nor in any history in which it is due', () => {
    let due = 0
    fc.assert(
      fc.property(history, (told) => {
        const counts = { cause: 'quality', result: 'repaired', sameProblem: true, seriousFault: true } as const
        const facts: MachineFacts = {
          ...mapRepairs(told, (repair) => ({ ...repair, ...counts })),
          ...{ stillUsable: false, voucher: 'invoice', faultInTable: true, exclusions: noExclusions },
        }
        const last = facts.repairs.at(-1)
        if (last && (last.handBack === null || last.handBack > facts.asOf)) return
        if (verdictOf(compute(facts), 'exchange') !== 'entitled') return
        due += 1
        const more: RepairFacts = {
          ...openRepair(facts.asOf),
          cause: 'quality',
          handBack: facts.asOf,
          finished: true,
          result: 'not-repaired',
          partReplaced: false,
          sameProblem: true,
          seriousFault: true,
        }
        expect(verdictOf(compute({ ...facts, repairs: [...facts.repairs, more] }), 'exchange')).toBe('entitled')
      }),
      { numRuns: 600 },
    )
    expect(due).toBeGreaterThan(20)
  })

  test('depreciation lies between zero and the price, never grows with more excluded days, and is never deducted', () => {
    fc.assert(
      fc.property(
        deducting,
        fc.integer({ min: 0, max: 9_000_000 }),
        days,
        fc.integer({ min: 1, max: 9 }),
        (product, price, age, more) => {
          const asOf = addDays(sold, age)
          const [first, second] = twice
          if (!first || !second) return
          const longer = [first, { ...second, handBack: addDays(second.handBack, more) }]
          const short = compute({ ...due(price, asOf, twice), product, wish: 'refund' })
          const long = compute({ ...due(price, asOf, longer), product, wish: 'refund' })
          expect(short.depreciation?.totalFen).toBeGreaterThanOrEqual(0)
          expect(short.depreciation?.totalFen).toBeLessThanOrEqual(price)
          expect(long.depreciation?.totalFen).toBeLessThanOrEqual(short.depreciation?.totalFen ?? -1)
          expect([short.floor.refundFen, long.floor.refundFen]).toEqual([price, price])
        },
      ),
    )
  })
})
