import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { legalFloorOf } from '../../../shared/agreement/legal-floor.ts'
import { computeEntitlement } from '../../../shared/rules/engine.ts'
import { emptyFacts, type MachineFacts, openRepair, type RepairFacts } from '../../../shared/rules/facts.ts'
import { type OwnAnswer, type OwnEntry, type OwnMachine, ownLayer, wishSteps } from '../../../shared/rules/own-layer.ts'
import { cardKinds, ownKinds, ownRemedies, ownStarts } from '../../../shared/rules/own-layer-kinds.ts'
import { type OwnTerms, ownTermsSchema, unreadCard } from '../../../shared/rules/own-layer-schema.ts'
import { isOwnMessage, ownMissingName, sayOwn } from '../../../shared/rules/own-layer-words.ts'
import { bundledPack } from '../../../shared/rules/pack.ts'
import { zh } from '../../../shared/rules/words/zh.ts'
import { addDays } from '../../../shared/time/day.ts'
import { bundledHolidays } from '../../../shared/time/holidays.ts'

fc.configureGlobal({ seed: 20261122 })

const law = (facts: MachineFacts) => computeEntitlement(facts, bundledPack, bundledHolidays)
const SET = { brand: '星鹭', model: 'MT-34F1A', serial: 'M34015521' }

/** The maker's five-year card of the source documents: repair only. */
const goldCard = (changes: Partial<OwnTerms> = {}): OwnEntry => ({
  ...unreadCard('五年免费维修金卡'),
  id: 'card',
  owedBy: 'maker',
  gives: ['free-repair'],
  start: 'purchase',
  months: 60,
  covers: '五年内免费修理，免工时费和材料费',
  excludes: '不含换货、退货',
  source: '厂家金卡，见照片',
  ...changes,
})

const policy = (changes: Partial<OwnTerms> = {}): OwnEntry =>
  goldCard({ kind: 'maker-policy', title: '主板延保政策', ...changes })

const repaired = (handIn: string): RepairFacts => ({
  ...openRepair(handIn),
  handBack: addDays(handIn, 1),
  cause: 'quality',
  finished: true,
  result: 'repaired',
})

/** The owner's case: a set bought on 20 March 2002, five repairs, one of them in the first year; it works, and he wants a new one. */
const fiveRepairs = (changes: Partial<MachineFacts> = {}): MachineFacts => ({
  ...emptyFacts('2004-03-15', 'crt-tv'),
  invoiceDay: '2002-03-20',
  deliveryDay: '2002-03-20',
  voucher: 'invoice',
  faultReportedDay: '2004-03-10',
  faultShownDay: '2004-03-10',
  stillUsable: true,
  wish: 'exchange',
  repairs: ['2002-09-02', '2003-05-11', '2003-08-20', '2003-12-01', '2004-03-10'].map(repaired),
  ...changes,
})

const one = (entry: OwnEntry, facts: MachineFacts, machine: OwnMachine = SET): OwnAnswer | undefined =>
  ownLayer([entry], law(facts), machine, bundledPack)[0]

describe('the five-year card of the source case (A057)', () => {
  test('gives repair until 20 March 2007, owed by the maker, and no exchange', () => {
    const answer = one(goldCard(), fiveRepairs())
    expect(answer).toMatchObject({
      verdict: 'given',
      from: '2002-03-20',
      until: '2007-03-20',
      owedBy: 'maker',
      missing: [],
    })
    expect(answer?.entry.gives).toEqual(['free-repair'])
  })

  test('leaves the law as it was: one repair counted in the first year, no exchange', () => {
    const answer = law(fiveRepairs())
    expect(answer.repairs).toMatchObject({ counted: 1, needed: 2 })
    expect(answer.remedies.find((row) => row.id === 'exchange')?.verdict).toBe('not-entitled')
    expect(answer.remedies.find((row) => row.id === 'free-repair')?.owedBy).not.toBe('maker')
  })

  test('in the three steps the new set is goodwill, a repair is promised (A049)', () => {
    const steps = (wish: MachineFacts['wish']) => {
      const answer = law(fiveRepairs({ wish, part: '外壳' }))
      return wishSteps(answer, ownLayer([goldCard()], answer, SET, bundledPack))
    }
    expect(steps('exchange')).toMatchObject({ law: 'gives-not', own: 'gives-not', settled: 'goodwill' })
    expect(steps('repair')).toMatchObject({ law: 'gives-not', own: 'gives', settled: 'own', entries: ['card'] })
    expect(steps('none')).toBeNull()
  })

  test('within the first year the repair is owed by law already, and the answer says so', () => {
    const early = fiveRepairs({ asOf: '2002-09-03', faultReportedDay: '2002-09-02', faultShownDay: '2002-09-02' })
    const answer = law({ ...early, wish: 'repair' })
    const own = ownLayer([goldCard()], answer, SET, bundledPack)
    expect(own[0]?.byLaw).toEqual(['free-repair'])
    expect(wishSteps(answer, own)?.settled).toBe('law')
  })
})

describe('what keeps a promise open', () => {
  test.each<[string, Partial<OwnTerms>, Partial<MachineFacts>, string, string]>([
    ['no purchase day', {}, { invoiceDay: null, deliveryDay: null }, 'invoiceDay', '开票日'],
    ['a card without its start', { start: null }, {}, 'cardStart', '起算日'],
    ['a named start that nobody read', { start: 'named-day' }, {}, 'cardStart', '起算日'],
    ['a card without its length', { months: null }, {}, 'cardLength', '期限'],
    ['a card that nobody read', { gives: [] }, {}, 'cardGives', '给什么'],
    ['an unknown part', { scope: { ...goldCard().scope, parts: ['主板'] } }, { part: null }, 'part', '故障部件'],
  ])('%s', (_name, terms, facts, missing, said) => {
    const answer = one(goldCard(terms), fiveRepairs(facts))
    expect(answer?.verdict).toBe('cannot-decide')
    expect(answer?.missing).toContain(missing)
    expect(answer?.missing.map((each) => ownMissingName(each, 'zh'))).toContain(said)
    expect(answer?.reasons.map((reason) => sayOwn(reason, 'zh')).join()).toContain('无法判断')
  })

  test('a policy for one brand is open while the brand is unknown, and left out for another brand', () => {
    const terms = { scope: { ...goldCard().scope, brands: ['星鹭'] } }
    expect(one(policy(terms), fiveRepairs(), { ...SET, brand: null })).toMatchObject({
      verdict: 'cannot-decide',
      missing: ['brand'],
    })
    expect(one(policy(terms), fiveRepairs(), { ...SET, brand: '康居' })).toBeUndefined()
    expect(one(policy(terms), fiveRepairs())?.verdict).toBe('given')
  })

  test('claimed misuse and an exchange since are for a person to judge', () => {
    const facts = fiveRepairs()
    const misused = { ...facts, exclusions: { ...facts.exclusions, misuse: 'claimed' as const } }
    expect(one(goldCard(), misused)?.reasons).toMatchObject([{ code: 'exclusion-to-judge' }])
    expect(one(goldCard(), fiveRepairs({ exchanges: ['2003-06-01'] }))?.reasons).toMatchObject([
      { code: 'exchanged-since' },
    ])
  })
})

describe('scope and days', () => {
  test('another serial number on the card refuses it and says which', () => {
    const answer = one(goldCard({ scope: { ...goldCard().scope, serial: 'X1' } }), fiveRepairs())
    expect(answer?.verdict).toBe('not-given')
    expect(answer?.reasons.map((reason) => sayOwn(reason, 'zh'))).toEqual(['卡上的机号X1与机器不符，请核对。'])
  })

  test('a series of models, the part by its name, and the sale within the days of the policy', () => {
    const scope = { ...goldCard().scope, models: ['mt-34*'], parts: ['行输出变压器'] }
    const sold = { from: '2002-01-01', until: '2002-12-31' }
    const at = (facts: Partial<MachineFacts>) => one(policy({ scope, sold }), fiveRepairs(facts))
    expect(at({ part: '行输出变压器' })?.verdict).toBe('given')
    expect(at({ part: '视放板' })?.reasons).toMatchObject([{ code: 'other-part' }])
    expect(
      at({ part: '行输出变压器', invoiceDay: '2003-01-01', deliveryDay: '2003-01-01', repairs: [] })?.reasons,
    ).toMatchObject([{ code: 'sold-after' }])
    expect(one(policy({ scope: { ...scope, models: ['AB*'] } }), fiveRepairs())).toBeUndefined()
  })

  test('the last day is included, the next is over; a promise that begins later says when', () => {
    const at = (asOf: string) =>
      one(goldCard({ start: 'named-day', startDay: '2004-04-01', months: null, days: 30 }), {
        ...fiveRepairs(),
        asOf,
        faultReportedDay: asOf,
        faultShownDay: null,
      })
    expect(at('2004-03-31')).toMatchObject({ verdict: 'not-yet', from: '2004-04-01' })
    expect(at('2004-05-01')?.verdict).toBe('given')
    expect(at('2004-05-02')).toMatchObject({ verdict: 'not-given', reasons: [{ code: 'promised-period-over' }] })
  })

  test('a fault reported in time is covered when it is asked about later', () => {
    const entry = goldCard({ months: 24 })
    expect(one(entry, fiveRepairs({ asOf: '2004-06-01' }))?.verdict).toBe('given')
  })

  test('a policy is over for claims after its last day, whatever its period', () => {
    expect(one(policy({ valid: { from: null, until: '2003-12-31' } }), fiveRepairs())?.reasons).toMatchObject([
      { code: 'no-longer-valid' },
    ])
  })

  test('a promise that follows the law begins the day after the statutory period', () => {
    const facts = { ...emptyFacts('2026-05-20', 'lcd-tv'), invoiceDay: '2025-09-08', deliveryDay: '2025-09-08' }
    const answer = law({ ...facts, installationDay: '2025-09-08', installedByTrader: true })
    const [own] = ownLayer([goldCard({ start: 'law-end', months: 12 })], answer, SET, bundledPack)
    expect(own?.from).toBe(addDays(answer.period.wholeUnit?.day ?? '', 1))
    expect(own?.verdict).toBe('not-yet')
  })

  describe('a promise that begins with a repair', () => {
    const afterRepair = policy({ kind: 'shop-policy', title: '修后九十日', start: 'repair', months: null, days: 90 })
    const reported = '2004-03-10'
    const at = (repairs: RepairFacts[]) => one(afterRepair, fiveRepairs({ repairs }))

    test.each([
      ['no repair', []],
      ['one still running', [openRepair(reported)]],
      ['one that ended without a fault', [{ ...repaired('2004-02-01'), result: 'no-fault-found' as const }]],
    ])('says that it starts with the next one while there is %s', (_name, repairs) => {
      const answer = at(repairs)
      expect(answer).toMatchObject({ verdict: 'not-yet', from: null, until: null })
      expect(answer?.reasons.map((reason) => sayOwn(reason, 'zh'))).toEqual([
        '这台机器此前没有修好过，下次修好交还之日起才开始。',
      ])
    })

    test('runs from the hand-back of the last repair before the claim, its last day included', () => {
      expect(at([repaired('2003-02-01'), repaired('2003-12-11'), openRepair(reported)])).toMatchObject({
        verdict: 'given',
        from: '2003-12-12',
        until: '2004-03-11',
      })
      // 11 December and ninety days are 10 March, the day it was reported; a day earlier it would have been over.
      expect(at([repaired('2003-12-10')])).toMatchObject({ verdict: 'given', until: reported })
      expect(at([repaired('2003-12-09')])?.verdict).toBe('not-given')
    })

    test('is over ninety days after it, not begun before the first, and open while its result is not known', () => {
      expect(at([repaired('2003-12-01')])?.reasons).toMatchObject([{ code: 'promised-period-over' }])
      expect(at([repaired(reported)])).toMatchObject({ verdict: 'not-yet', from: '2004-03-11', until: '2004-06-09' })
      expect(at([{ ...repaired('2004-02-01'), result: null }])).toMatchObject({
        verdict: 'cannot-decide',
        missing: ['repairResult'],
      })
    })
  })
})

describe('what may be recorded', () => {
  const { id: _id, ...terms } = goldCard()
  test('the card as read', () => {
    expect(ownTermsSchema.parse(terms)).toEqual(terms)
  })
  test.each<[string, Partial<OwnTerms>, string, string]>([
    ['nothing it gives', { gives: [] }, 'gives', 'required'],
    ['no paper', { source: null }, 'source', 'required'],
    ['nobody who owes it', { owedBy: null }, 'owedBy', 'required'],
    ['months and a last day', { untilDay: '2030-01-01' }, 'untilDay', 'one-length-only'],
    [
      'an end before its beginning',
      { valid: { from: '2026-02-01', until: '2026-01-01' } },
      'valid.until',
      'until-before-from',
    ],
  ])('refuses %s', (_name, changes, field, reason) => {
    const issues = ownTermsSchema.safeParse({ ...terms, ...changes }).error?.issues
    expect(issues?.map((issue) => [issue.path.join('.'), issue.message])).toEqual([[field, reason]])
  })
})

const day = fc.integer({ min: -900, max: 900 }).map((days) => addDays('2026-01-01', days))
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const span = fc.record({ from: maybe(day), until: maybe(day) })
const entryArbitrary: fc.Arbitrary<OwnEntry> = fc
  .record({
    kind: fc.constantFrom(...ownKinds),
    owedBy: maybe(fc.constantFrom('seller' as const, 'repairer' as const, 'maker' as const)),
    gives: fc.subarray([...ownRemedies]),
    sold: span,
    valid: span,
    start: maybe(fc.constantFrom(...ownStarts)),
    startDay: maybe(day),
    months: maybe(fc.integer({ min: 1, max: 60 })),
    days: maybe(fc.integer({ min: 1, max: 900 })),
    untilDay: maybe(day),
    parts: fc.subarray(['主板', 'motor', '压缩机']),
    brands: fc.subarray(['星鹭']),
  })
  .map(({ parts, brands, ...known }) => ({
    ...goldCard(),
    ...known,
    scope: { ...goldCard().scope, parts, brands },
  }))
const factsArbitrary = fc
  .record({
    asOf: day,
    product: fc.constantFrom('fridge', 'lcd-tv', 'phone', 'other-goods', 'washing-machine', null, 'no-such'),
    invoiceDay: maybe(day),
    deliveryDay: maybe(day),
    installationDay: maybe(day),
    part: maybe(fc.constantFrom('主板', 'motor', '门封')),
    priceFen: maybe(fc.constant(299_900)),
    voucher: fc.constantFrom('invoice' as const, 'none' as const, null),
    faultReportedDay: maybe(day),
    stillUsable: maybe(fc.boolean()),
    faultInTable: maybe(fc.boolean()),
    wish: fc.constantFrom('repair' as const, 'exchange' as const, 'refund' as const, 'none' as const, null),
    handIns: fc.array(day, { maxLength: 3 }),
    exchanges: fc.array(day, { maxLength: 1 }),
  })
  .map(
    ({ asOf, product, handIns, ...known }): MachineFacts => ({
      ...emptyFacts(asOf, product),
      ...known,
      repairs: handIns.map(repaired),
    }),
  )

test('a sentence of the own layer is never taken for one of the law', () => {
  expect(Object.keys(zh).filter((code) => isOwnMessage({ code }))).toEqual([])
})

describe('properties', () => {
  test('the law, its floor included, is the same with any layer (A057)', () => {
    fc.assert(
      fc.property(factsArbitrary, fc.array(entryArbitrary, { maxLength: 5 }), (facts, entries) => {
        const answer = law(facts)
        const before = structuredClone(answer)
        const own = ownLayer(entries, answer, SET, bundledPack)
        const steps = wishSteps(answer, own)
        expect(answer).toEqual(before)
        expect(legalFloorOf(answer, facts.priceFen)).toEqual(legalFloorOf(law(facts), facts.priceFen))
        // With the layer the customer stands at least where the law alone leaves him.
        if (steps && wishSteps(answer, [])?.settled === 'law') expect(steps.settled).toBe('law')
      }),
      { numRuns: 400 },
    )
  })

  test('a card of the machine always has its row; what is promised has a known end, an owner and begins by the day', () => {
    fc.assert(
      fc.property(factsArbitrary, entryArbitrary, (facts, entry) => {
        const [answer] = ownLayer([entry], law(facts), SET, bundledPack)
        if (cardKinds.some((kind) => kind === entry.kind)) expect(answer).toBeDefined()
        if (!answer) return
        expect(answer.reasons.length).toBeGreaterThan(0)
        if (answer.verdict === 'cannot-decide') return
        expect(answer.missing).toEqual([])
        if (answer.verdict !== 'given') return
        expect(entry.gives.length).toBeGreaterThan(0)
        if (entry.start !== 'open') expect([answer.from, answer.until]).not.toContain(null)
        if (answer.from !== null) expect(answer.from <= facts.asOf).toBe(true)
      }),
      { numRuns: 800 },
    )
  })

  test('what holds without the purchase day is never refused once it is known, whatever it is', () => {
    fc.assert(
      fc.property(factsArbitrary, entryArbitrary, day, (facts, entry, bought) => {
        const unknown = { ...facts, invoiceDay: null }
        const [open] = ownLayer([entry], law(unknown), SET, bundledPack)
        const [known] = ownLayer([entry], law({ ...facts, invoiceDay: bought }), SET, bundledPack)
        if (open?.verdict !== 'given' || known === undefined) return
        expect(['given', 'cannot-decide']).toContain(known.verdict)
      }),
      { numRuns: 800 },
    )
  })
})
