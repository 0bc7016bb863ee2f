import { exhaustive } from '../exhaustive.ts'
import { foldText } from '../text/fold.ts'
import { addDays, addMonths, type Day, daysBetween } from '../time/day.ts'
import { unique } from './answer.ts'
import { claimDay } from './case.ts'
import type { Entitlement, RemedyId } from './entitlement.ts'
import type { FactKey } from './facts.ts'
import { repairsOfThisUnit } from './history.ts'
import { cardKinds, type OwnRemedy } from './own-layer-kinds.ts'
import type { OwnTerms } from './own-layer-schema.ts'
import type { OwnCode } from './own-layer-words.ts'
import { findPart, findProduct } from './pack.ts'
import type { Bilingual, Party, RulePack } from './pack-schema.ts'

/** An entry of the own layer with the name it is told by. */
export type OwnEntry = OwnTerms & { readonly id: string }

/** What the rules need not know of a machine, but a policy may ask. */
export type OwnMachine = {
  readonly brand: string | null
  readonly model: string | null
  readonly serial: string | null
}

/** A fact whose absence keeps an entry open: one of the machine's, or one that the card itself does not tell. */
export type OwnMissing = FactKey | 'brand' | 'model' | 'serial' | 'cardStart' | 'cardLength' | 'cardGives'

export type OwnMessage = {
  readonly code: OwnCode
  readonly params: Readonly<Record<string, string | number | Bilingual>>
}

export type OwnVerdict = 'given' | 'not-given' | 'not-yet' | 'cannot-decide'

/** What one entry gives one machine on the day asked about (承诺的结论). It stands beside the law's answer and changes nothing in it. */
export type OwnAnswer = {
  readonly entry: OwnEntry
  readonly verdict: OwnVerdict
  readonly from: Day | null
  /** Last day, included. */
  readonly until: Day | null
  readonly reasons: readonly OwnMessage[]
  readonly missing: readonly OwnMissing[]
  readonly owedBy: Party | null
  /** Whether we owe it; null when we have not said who we are or nobody is named. */
  readonly ours: boolean | null
  /** What it gives that the law gives today as well: there the law goes first. */
  readonly byLaw: readonly OwnRemedy[]
}

type Condition = {
  readonly holds: boolean | null
  readonly otherwise: OwnMessage
  readonly missing?: readonly OwnMissing[]
  readonly open?: OwnMessage
  /** The first day it holds, where it does not yet; null where that day cannot be known yet. */
  readonly later?: Day | null
}

const say = (code: OwnCode, params: OwnMessage['params'] = {}): OwnMessage => ({ code, params })
const fold = (text: string) => foldText(text).replace(/\s/g, '')

/**
 * What each entry of the centre's own layer gives (厂家与本店承诺), from the law's finished answer: the facts it used, the day
 * asked about and the statutory period some promises follow. The law's answer is read and never changed, so the layer can
 * only add. A policy made for other machines is left out; a card of this machine always has its row.
 */
export function ownLayer(
  entries: readonly OwnEntry[],
  law: Entitlement,
  machine: OwnMachine,
  pack: RulePack,
): OwnAnswer[] {
  return entries.flatMap((entry) => {
    const scope = scopeOf(entry, law, machine)
    const ofThisMachine = cardKinds.some((kind) => kind === entry.kind)
    if (!ofThisMachine && scope.some((condition) => condition.holds === false)) return []
    return [answer(entry, law, [...scope, ...conditionsOf(entry, law, pack)])]
  })
}

function answer(entry: OwnEntry, law: Entitlement, conditions: readonly Condition[]): OwnAnswer {
  const { from, until } = boundsOf(entry, law)
  const failed = conditions.find(({ holds, later }) => holds === false && later === undefined)
  const later = conditions.find(({ holds }) => holds === false)
  const open = conditions.filter(({ holds }) => holds === null)
  const decided = (verdict: OwnVerdict, reasons: readonly OwnMessage[], missing: readonly OwnMissing[] = []) => ({
    entry,
    verdict,
    from: later?.later ?? from,
    until,
    reasons,
    missing,
    owedBy: entry.owedBy,
    ours: ours(entry.owedBy, law.used.we),
    byLaw: entry.gives.filter((remedy) => givenByLaw(remedy, law)),
  })
  if (failed) return decided('not-given', [failed.otherwise])
  if (open.length > 0)
    return decided(
      'cannot-decide',
      uniqueMessages(open.map((condition) => condition.open ?? say('fact-missing'))),
      unique(open.flatMap((condition) => condition.missing ?? [])),
    )
  if (later) return decided('not-yet', [later.otherwise])
  return decided('given', [
    until === null ? say('given') : say('given-until', { until }),
    ...(entry.conditions === null ? [] : [say('on-conditions')]),
    ...(entry.excludes === null ? [] : [say('mind-exclusions')]),
  ])
}

/** Whether the entry is made for this machine (适用范围). */
function scopeOf({ scope }: OwnEntry, { used }: Entitlement, machine: OwnMachine): Condition[] {
  const within = (
    wanted: readonly string[],
    value: string | null,
    missing: OwnMissing,
    fits: (pattern: string, value: string) => boolean,
  ): Condition[] =>
    wanted.length === 0
      ? []
      : [
          {
            holds: value === null ? null : wanted.some((pattern) => fits(fold(pattern), fold(value))),
            missing: [missing],
            otherwise: say('other-machine'),
          },
        ]
  const same = (pattern: string, value: string) => pattern === value
  const series = (pattern: string, value: string) =>
    pattern.endsWith('*') ? value.startsWith(pattern.slice(0, -1)) : pattern === value
  return [
    ...within(scope.products, used.product, 'product', same),
    ...within(scope.brands, machine.brand, 'brand', same),
    ...within(scope.models, machine.model, 'model', series),
    ...within(scope.serial === null ? [] : [scope.serial], machine.serial, 'serial', same).map((condition) => ({
      ...condition,
      otherwise: say('other-serial', { serial: scope.serial ?? '' }),
    })),
  ]
}

function conditionsOf(entry: OwnEntry, law: Entitlement, pack: RulePack): Condition[] {
  const claim = claimOf(law)
  return [
    ...(entry.gives.length > 0
      ? []
      : [{ holds: null, missing: ['cardGives' as const], otherwise: say('given'), open: say('gives-unknown') }]),
    ...partOf(entry, law, pack),
    ...spanOf(entry.sold, law.used.invoiceDay, ['invoiceDay'], 'sold-before', 'sold-after', false),
    ...spanOf(entry.valid, claim, [], 'not-valid-yet', 'no-longer-valid', true),
    ...insidePeriod(entry, law, claim),
    ...doubts(entry, law),
  ]
}

/** The day the claim is judged on; asked about a day before it was reported, that day. */
function claimOf({ used }: Pick<Entitlement, 'used'>): Day {
  const claim = claimDay(used, repairsOfThisUnit(used))
  // Days are text: there is no Math.min for them.
  if (claim > used.asOf) return used.asOf
  return claim
}

/** Whether the faulty part is among those the entry is limited to (限定部件). */
function partOf({ scope }: OwnEntry, { used }: Entitlement, pack: RulePack): Condition[] {
  if (scope.parts.length === 0) return []
  const product = used.product === null ? undefined : findProduct(pack, used.product)
  const known = (text: string) => (product && findPart(product, text)?.id) ?? fold(text)
  const faulty = used.part === null ? null : known(used.part)
  return [
    {
      holds: faulty === null ? null : scope.parts.some((part) => known(part) === faulty),
      missing: ['part'],
      otherwise: say('other-part', { parts: scope.parts.join('、') }),
    },
  ]
}

function spanOf(
  { from, until }: OwnTerms['sold'],
  day: Day | null,
  missing: readonly OwnMissing[],
  early: OwnCode,
  late: OwnCode,
  mayCome: boolean,
): Condition[] {
  if (from === null && until === null) return []
  if (day === null) return [{ holds: null, missing, otherwise: say('fact-missing') }]
  if (from !== null && day < from)
    return [{ holds: false, otherwise: say(early, { day: from }), ...(mayCome ? { later: from } : {}) }]
  return [{ holds: until === null || day <= until, otherwise: say(late, { day: until ?? '' }) }]
}

type Period = { readonly from: Day | null; readonly until: Day | null }

/** From when to when the entry gives what it gives (期限), both days included. It is the promise's own: no repair lengthens it and no holiday moves it. */
function periodOf(entry: OwnEntry, law: Entitlement): Period {
  if (entry.start === 'open') return entry.valid
  const from = startOf(entry, law)
  if (entry.untilDay !== null) return { from, until: entry.untilDay }
  if (from === null) return { from, until: null }
  if (entry.months !== null) return { from, until: addMonths(from, entry.months) }
  return { from, until: entry.days === null ? null : addDays(from, entry.days) }
}

/** The period as far as the policy itself is in force (施行). */
function boundsOf(entry: OwnEntry, law: Entitlement): Period {
  const { from, until } = periodOf(entry, law)
  const { valid } = entry
  return {
    from: from !== null && valid.from !== null && valid.from > from ? valid.from : from,
    until: until !== null && valid.until !== null && valid.until < until ? valid.until : until,
  }
}

function startOf(entry: OwnEntry, { used, period }: Entitlement): Day | null {
  switch (entry.start) {
    case 'purchase':
      return used.invoiceDay
    case 'delivery':
      return used.deliveryDay
    case 'installation':
      return used.installationDay
    case 'named-day':
      return entry.startDay
    case 'law-end':
      // As long as a fact is missing, or the calendar of that year, the statutory end may still move.
      return period.wholeUnit?.certain && period.wholeUnit.missing.length === 0
        ? addDays(period.wholeUnit.day, 1)
        : null
    case 'repair':
      return promisingRepair(used)?.day ?? null
    case 'open':
    case null:
      return null
    default:
      return exhaustive(entry.start)
  }
}

/**
 * The repair whose promise is asked about (承诺所接的维修): the last one done before the claim, else the first one done since;
 * null while none is. A machine that came back as it was, or without a fault, was not repaired.
 */
function promisingRepair(used: Entitlement['used']): { readonly day: Day; readonly result: 'repaired' | null } | null {
  const claim = claimOf({ used })
  const done = repairsOfThisUnit(used)
    .flatMap(({ handBack: day, finished, result }) =>
      finished && day !== null && (result === 'repaired' || result === null) ? [{ day, result }] : [],
    )
    .sort((a, b) => daysBetween(b.day, a.day))
  return done.findLast(({ day }) => day <= claim) ?? done[0] ?? null
}

function missingStart({ start }: OwnEntry, { period, missing }: Entitlement): readonly OwnMissing[] {
  switch (start) {
    case 'purchase':
      return ['invoiceDay']
    case 'delivery':
      return ['deliveryDay']
    case 'installation':
      return ['installationDay']
    case 'named-day':
    case null:
      return ['cardStart']
    case 'law-end':
      return period.wholeUnit?.missing ?? missing
    case 'repair':
    case 'open':
      return []
    default:
      return exhaustive(start)
  }
}

function insidePeriod(entry: OwnEntry, law: Entitlement, claim: Day): Condition[] {
  if (entry.start === 'open') return []
  const { from, until } = periodOf(entry, law)
  const over = say('promised-period-over', { until: until ?? '' })
  // A last day that is over refuses, whatever the first may have been.
  if (until !== null && claim > until) return [{ holds: false, otherwise: over }]
  const lengthUnknown = entry.months === null && entry.days === null && entry.untilDay === null
  const open: Condition[] = []
  if (from === null && entry.start === 'repair')
    return [{ holds: false, later: null, otherwise: say('begins-with-repair') }]
  if (entry.start === 'repair' && promisingRepair(law.used)?.result === null)
    open.push({ holds: null, missing: ['repairResult'], otherwise: over })
  if (from === null)
    open.push({
      holds: null,
      missing: missingStart(entry, law),
      otherwise: over,
      open: say(entry.start === 'law-end' ? 'law-end-unknown' : 'promised-start-unknown'),
    })
  if (lengthUnknown) open.push({ holds: null, missing: ['cardLength'], otherwise: over, open: say('length-unknown') })
  if (from !== null && claim < from)
    return [...open, { holds: false, later: from, otherwise: say('not-begun', { from }) }]
  return open
}

/** What a person has to judge before the entry can be said to give anything. */
function doubts(entry: OwnEntry, law: Entitlement): Condition[] {
  const { used, contradictions } = law
  const doubt = (holds: boolean, open: OwnMessage): Condition[] =>
    holds ? [{ holds: null, otherwise: open, open }] : []
  const { misuse, openedByOthers, forceMajeure } = used.exclusions
  const { from } = periodOf(entry, law)
  const carried = cardKinds.some((kind) => kind === entry.kind)
  return [
    ...doubt(contradictions.length > 0 && usesMachineDays(entry), say('days-contradict')),
    ...doubt(
      [misuse, openedByOthers, forceMajeure].some((state) => state !== 'none'),
      say('exclusion-to-judge'),
    ),
    ...doubt(carried && used.exchanges.some((day) => from === null || day >= from), say('exchanged-since')),
  ]
}

function usesMachineDays({ start, sold }: OwnEntry): boolean {
  return !(start === 'named-day' || start === 'open' || start === null) || sold.from !== null || sold.until !== null
}

function ours(owedBy: Party | null, we: Entitlement['used']['we']): boolean | null {
  if (owedBy === null || we === null) return null
  return owedBy !== 'maker' && (we === 'both' || we === owedBy)
}

const lawOf: Readonly<Record<OwnRemedy, readonly RemedyId[]>> = {
  'free-repair': ['free-repair'],
  'free-part': ['free-repair'],
  exchange: ['exchange', 'parts-delay-exchange', 'own-delay-exchange'],
  refund: ['refund'],
  loaner: ['loaner'],
  transport: ['transport'],
  service: [],
}

function givenByLaw(remedy: OwnRemedy, law: Entitlement): boolean {
  return law.remedies.some((row) => row.verdict === 'entitled' && lawOf[remedy].some((id) => id === row.id))
}

function uniqueMessages(messages: readonly OwnMessage[]): OwnMessage[] {
  return [...new Map(messages.map((entry) => [JSON.stringify(entry), entry])).values()]
}

/** The wishes of a customer that the law or a promise can answer (顾客的要求). */
export type OwnWish = 'repair' | 'exchange' | 'refund'
export type StepVerdict = 'gives' | 'gives-not' | 'open'

/** Whether what the customer asks for stands in the law, in a promise, or is goodwill (合理性三步判断): asked in this order. */
export type WishSteps = {
  readonly wish: OwnWish
  readonly law: StepVerdict
  readonly own: StepVerdict
  /** The entries that give it or may give it. */
  readonly entries: readonly string[]
  /** Where it is settled; `open` as long as a missing fact may still settle it. Goodwill binds nobody and needs its approval. */
  readonly settled: 'law' | 'own' | 'open' | 'goodwill'
}

const wished: Readonly<Record<OwnWish, { readonly law: readonly RemedyId[]; readonly own: readonly OwnRemedy[] }>> = {
  repair: { law: ['free-repair'], own: ['free-repair', 'free-part'] },
  exchange: { law: lawOf.exchange, own: ['exchange'] },
  refund: { law: ['refund'], own: ['refund'] },
}

/** The three steps for the customer's wish; null when he asked for none of the three. */
export function wishSteps(law: Entitlement, own: readonly OwnAnswer[]): WishSteps | null {
  const { wish } = law.used
  if (wish === null || wish === 'none') return null
  const rows = law.remedies.filter((row) => wished[wish].law.includes(row.id))
  const byLaw: StepVerdict = rows.some((row) => row.verdict === 'entitled')
    ? 'gives'
    : rows.some((row) => row.verdict === 'cannot-decide')
      ? 'open'
      : 'gives-not'
  const promising = own.filter(
    ({ entry }) => entry.gives.length === 0 || entry.gives.some((remedy) => wished[wish].own.includes(remedy)),
  )
  const giving = promising.filter((each) => each.verdict === 'given')
  const maybe = promising.filter((each) => each.verdict === 'cannot-decide')
  const byOwn: StepVerdict = giving.length > 0 ? 'gives' : maybe.length > 0 ? 'open' : 'gives-not'
  const settled =
    byLaw === 'gives' ? 'law' : byOwn === 'gives' ? 'own' : byLaw === 'open' || byOwn === 'open' ? 'open' : 'goodwill'
  return {
    wish,
    law: byLaw,
    own: byOwn,
    entries: (giving.length > 0 ? giving : maybe).map(({ entry }) => entry.id),
    settled,
  }
}
