import type { Day } from '../time/day.ts'
import { type Condition, decide, fact, type Ground, message, strongest, unique } from './answer.ts'
import { type CarCase, repairDays, repairOf } from './car-case.ts'
import { claimDay, insidePeriod, insideWholeUnit, occurredWithin } from './case.ts'
import type { LastDay, Message, Paper } from './entitlement.ts'
import { rightBefore } from './exchange.ts'
import { notExcluded, papersFor } from './exclusion.ts'
import type { ExclusionGround, FactKey, RepairFacts } from './facts.ts'
import { promiseGround } from './free-repair.ts'
import { withinKm } from './mileage.ts'
import type { MainPart, VoucherRemedy } from './pack-schema.ts'
import { atLeast, flagged, forQuality, type RepairTest, tally } from './tally.ts'
import { joinNames } from './words.ts'

/** The exclusions of the car rule (CAR2021-32); a workshop of the customer's own choice is none. */
export const carExclusions: readonly ExclusionGround[] = ['misuse', 'modified', 'disclosedDefect', 'forceMajeure']

/** What every remedy of the car rule needs. */
export function carBase(remedy: VoucherRemedy, { facts, product, rules, startMissing }: CarCase): Condition[] {
  return [...notExcluded(facts, product, carExclusions), papersFor(remedy, facts, rules), startMissing]
}

type Given = Pick<Ground, 'reasons' | 'from' | 'until' | 'owedBy' | 'papers' | 'citations'>

function bySeller(car: CarCase, reasons: Message[], end: LastDay | null, provision: string): Given {
  const papers: Paper[] = ['invoice-or-card']
  return {
    reasons,
    from: car.start?.day ?? null,
    until: end?.day ?? null,
    owedBy: 'seller',
    papers,
    citations: car.cite(provision),
  }
}

/** The grounds on which the whole car goes back (换车、退车), the customer's choice; only repeated repairs cost a use fee. */
export function returnGrounds(remedy: 'exchange' | 'refund', car: CarCase) {
  return {
    free: [mustReplace(remedy, car), listedFailure(remedy, car)] as const,
    repeated: repeated(remedy, car),
  }
}

/** CAR2021-22: an assembly or a main part of one must be replaced within seven days. */
function mustReplace(remedy: 'exchange' | 'refund', car: CarCase): Ground {
  const { days, provision } = car.rules.mustReplace
  const end = car.refundWindow
  return decide(
    [
      ...carBase(remedy, car),
      occurredWithin(car, end, days),
      {
        ...fact(
          car.facts.mustReplacePart,
          'mustReplacePart',
          message('car-no-replacement', { parts: assemblies(car) }),
        ),
        open: message('car-replacement-unknown', { parts: assemblies(car) }),
      },
      ...rightBefore(car, end, 'car-window-after-exchange'),
    ],
    bySeller(car, [message('car-must-replace', { days, end: end?.day ?? '', parts: assemblies(car) })], end, provision),
  )
}

/** CAR2021-23: one of the listed failures within sixty days and 3,000 km. */
function listedFailure(remedy: 'exchange' | 'refund', car: CarCase): Ground {
  const { days, km, provision } = car.rules.listedFailure
  const end = car.exchangeWindow
  const { faultGravity: gravity } = car.facts
  const listed: Condition = {
    holds: gravity === null ? null : gravity === 'listed-failure',
    missing: gravity === null ? ['faultGravity'] : [],
    otherwise: message('car-not-listed-failure'),
    open: message('car-gravity-unknown'),
  }
  return decide(
    [
      ...carBase(remedy, car),
      occurredWithin(car, end, days),
      occurredWithinKm(car, km),
      listed,
      ...rightBefore(car, end, 'car-window-after-exchange'),
    ],
    bySeller(car, [message('car-listed-failure', { days, end: end?.day ?? '', limit: km })], end, provision),
  )
}

/** The kilometres when the fault occurred; driven further since, they may have been within the limit when it showed. */
function occurredWithinKm(car: CarCase, limit: number): Condition {
  const { faultShownDay, faultReportedDay, asOf } = car.facts
  if (faultShownDay !== null) return withinKm(car.facts, faultShownDay, limit)
  const atLatest = withinKm(car.facts, faultReportedDay ?? asOf, limit)
  if (atLatest.holds !== false) return atLatest
  const open = message('mileage-when-shown', { limit })
  return { ...atLatest, holds: null, missing: ['faultShownDay'], open }
}

/** CAR2021-24: two repairs of serious safety faults, two replacements, over 30 days of repair, over four repairs of one problem. */
function repeated(remedy: 'exchange' | 'refund', car: CarCase): Ground {
  const { rules, wholeUnit } = car
  const given = { ...bySeller(car, [], wholeUnit, rules.repeated.provision), papers: REPAIRS }
  const conditions = [...carBase(remedy, car), insideWholeUnit(car)]
  const first = decide(conditions, given)
  if (first.verdict === 'not-entitled') return first
  const counts = repeatedCounts(car)
  const grounds = [counts.serious, counts.replaced, counts.days, counts.same].map((count) =>
    decide([...count.conditions, ...conditions], { ...given, reasons: [count.met] }),
  )
  const [top, ...rest] = grounds
  const best = top ? strongest([top, ...rest]) : first
  if (best.verdict !== 'not-entitled') return best
  return { ...best, reasons: [message('car-repeated-not-met', counts.params)] }
}

const REPAIRS: Paper[] = ['invoice-or-card', 'repair-record']

type Count = { conditions: Condition[]; met: Message }

/** The four counts of article 24, each with what it says when it is met. */
function repeatedCounts(car: CarCase): Record<'serious' | 'replaced' | 'days' | 'same', Count> & {
  params: Record<string, number>
} {
  const { rules, repairs, facts } = car
  const { seriousRepairs, replacements, repairDaysOver, sameProblemOver } = rules.repeated
  const ofCar = repairOf(car)
  const serious = tally(repairs, ofCar, seriousTest(car))
  const same = tally(repairs, ofCar, ({ sameProblem }) => flagged(sameProblem, 'sameProblem'))
  const days = repairDays(car)
  const replaced = replacedParts(car)
  const params = {
    serious: serious.counted,
    replaced: replaced.most,
    days: days.least,
    same: same.counted,
    seriousNeeded: seriousRepairs,
    replacedNeeded: replacements,
    daysOver: repairDaysOver,
    sameOver: sameProblemOver,
  }
  const otherwise = message('car-repeated-not-met', params)
  const unclear = message('car-repeated-unclear', params)
  const usable = facts.stillUsable === null ? null : !facts.stillUsable
  return {
    params,
    serious: {
      conditions: [{ ...atLeast(serious, seriousRepairs, otherwise), open: unclear }, stillSerious(car, otherwise)],
      met: message('car-serious-repairs', { counted: serious.counted, end: car.wholeUnit?.day ?? '' }),
    },
    replaced: {
      conditions: [
        replaced.condition(replacements, otherwise, unclear),
        { ...fact(usable, 'stillUsable', message('still-usable')), open: message('usable-unknown') },
      ],
      met: message('car-replacements', { counted: replaced.most }),
    },
    days: {
      conditions: [
        {
          holds: days.least > repairDaysOver ? true : days.most <= repairDaysOver ? false : null,
          missing: days.most > repairDaysOver && days.least <= repairDaysOver ? dayFacts(car) : [],
          otherwise,
          open: message('car-repair-days-open', { least: days.least, most: days.most, over: repairDaysOver }),
        },
      ],
      met: message('car-repair-days', { days: days.least, over: repairDaysOver }),
    },
    same: {
      conditions: [{ ...atLeast(same, sameProblemOver + 1, otherwise), open: unclear }],
      met: message('car-same-problem', { counted: same.counted, over: sameProblemOver }),
    },
  }
}

/** A repair counts as one of a serious safety fault when it was written down so, or was for today's fault and that is one. */
function seriousTest(car: CarCase): RepairTest {
  const now = isSerious(car)
  return ({ seriousFault, sameProblem }) => {
    if (seriousFault === null && sameProblem === true && now !== null) return flagged(now, 'seriousRepair')
    return flagged(seriousFault, 'seriousRepair')
  }
}

function isSerious({ facts }: CarCase): boolean | null {
  return facts.faultGravity === null ? null : facts.faultGravity !== 'general'
}

function stillSerious(car: CarCase, otherwise: Message): Condition {
  return { ...fact(isSerious(car), 'faultGravity', otherwise), open: message('car-gravity-unknown') }
}

/** What keeps the days of repair between the two bounds: the hours, which no register has, or a fact of a repair. */
function dayFacts(car: CarCase): FactKey[] {
  return unique(
    car.repairs.flatMap((repair) => repairOf(car)({ ...repair, finished: true, result: 'repaired' }).missing),
  )
}

/**
 * How often the most replaced part was replaced. The text speaks of two replacements of the assemblies or of the same main part; that two
 * different assemblies count together, or which parts are main parts, was not seen: left open.
 */
function replacedParts(car: CarCase) {
  const counted = new Map<string, number>()
  let unclear = 0
  let assembliesReplaced = 0
  const missing: FactKey[] = []
  for (const repair of car.repairs) {
    const test = repairOf(car)(repair)
    if (test.holds === false || repair.partReplaced === false) continue
    if (test.holds === null || repair.partReplaced === null || repair.part === null) {
      unclear += 1
      missing.push(...test.missing, ...unknownReplacement(repair))
      continue
    }
    const assembly = assemblyOf(car, repair.part)
    const key = assembly?.id ?? repair.part.trim()
    counted.set(key, (counted.get(key) ?? 0) + 1)
    if (assembly) assembliesReplaced += 1
  }
  const ofAssembly = Math.max(0, ...car.rules.assembly.parts.map(({ id }) => counted.get(id) ?? 0))
  const most = Math.max(0, ...counted.values())
  return {
    most,
    condition(needed: number, otherwise: Message, open: Message): Condition {
      if (ofAssembly >= needed) return { holds: true, missing: [], otherwise }
      if (most + unclear < needed && assembliesReplaced + unclear < needed)
        return { holds: false, missing: [], otherwise }
      const unsure = most >= needed || assembliesReplaced >= needed ? message('car-replacements-open') : open
      return { holds: null, missing: unique(missing), otherwise, open: unsure }
    },
  }
}

function unknownReplacement({ part, partReplaced }: RepairFacts): FactKey[] {
  if (partReplaced === null) return ['partReplaced']
  return part === null ? ['part'] : []
}

/** The assembly a clerk means, by id or by either name. */
function assemblyOf({ rules }: CarCase, text: string): Omit<MainPart, 'months'> | undefined {
  const wanted = text.trim().toLowerCase()
  return rules.assembly.parts.find(({ id, name }) =>
    [id, name.zh, name.en].some((known) => known.toLowerCase() === wanted),
  )
}

/** The four assemblies as one name. */
function assemblies({ rules }: CarCase) {
  return joinNames(rules.assembly.parts.map(({ name }) => name))
}

/** CAR2021-20: the assembly anew, free, within sixty days and 3,000 km. */
export function assemblyGround(car: CarCase): Ground {
  const { days, km, provision } = car.rules.assembly
  const end = car.exchangeWindow
  const { part, mustReplacePart } = car.facts
  const assembly = part === null ? null : assemblyOf(car, part) !== undefined
  const faulty: Condition = {
    // A part of another name may still be a main part of an assembly: one that must be replaced says so.
    holds:
      assembly === true || mustReplacePart === true
        ? true
        : assembly === null || mustReplacePart === null
          ? null
          : false,
    missing:
      assembly === true ? [] : assembly === null ? ['part'] : mustReplacePart === null ? ['mustReplacePart'] : [],
    otherwise: message('car-part-not-assembly', { part: part ?? '', parts: assemblies(car) }),
    open: assembly === null ? message('part-decides') : message('car-replacement-unknown', { parts: assemblies(car) }),
  }
  return decide([...carBase('repair', car), occurredWithin(car, end, days), occurredWithinKm(car, km), faulty], {
    ...bySeller(car, [message('car-assembly', { days, end: end?.day ?? '', limit: km })], end, provision),
    owedBy: 'repairer',
  })
}

/** CAR2021-19: free repair within the longer period (包修期), and what was promised beyond it. */
export function carRepairGrounds(car: CarCase): [Ground, ...Ground[]] {
  const { facts, repairs, repairPeriod, product, rules } = car
  const day: Day = claimDay(facts, repairs)
  const limit = product.mileage?.repairPeriod?.km ?? 0
  const params = { end: repairPeriod?.day ?? '', limit }
  const byLaw = decide([...carBase('repair', car), ...insideRepairPeriod(car, day)], {
    ...bySeller(car, [message('car-repair-in-period', params)], repairPeriod, rules.freeRepair),
    owedBy: 'repairer',
  })
  const promised = rules.betterPromise === null ? [] : car.cite(rules.betterPromise)
  return [byLaw, ...promiseGround(facts, product, car.start?.day ?? null, day, promised)]
}

/** Whether a day lies within the period of free repair, in days and in kilometres. */
export function insideRepairPeriod(car: CarCase, day: Day): Condition[] {
  const { repairPeriod, product, facts } = car
  const limit = product.mileage?.repairPeriod?.km
  const over = message('car-repair-period-over', { end: repairPeriod?.day ?? '' })
  return [insidePeriod(car, repairPeriod, day, over), ...(limit === undefined ? [] : [withinKm(facts, day, limit)])]
}

/** The repairs of the same problem, for the count shown beside the answer. */
export function sameProblemCount(car: CarCase) {
  const same = tally(car.repairs, repairOf(car), ({ sameProblem }) => flagged(sameProblem, 'sameProblem'))
  const rows = car.repairs.map((repair) => {
    const quality = forQuality(repair)
    const test = repairOf(car)(repair)
    const reason = !repair.finished
      ? message('repair-not-finished')
      : quality.holds === false
        ? message(repair.cause === 'customer' ? 'repair-of-damage' : 'repair-without-fault')
        : test.holds === false
          ? message('repair-outside-period', { end: car.wholeUnit?.day ?? '' })
          : message(test.holds === null ? 'repair-unclear' : 'repair-counts')
    const counts = test.holds === null ? ('unclear' as const) : test.holds ? ('yes' as const) : ('no' as const)
    return { handIn: repair.handIn, counts, reason }
  })
  return {
    counted: same.counted,
    possible: same.possible,
    needed: car.rules.repeated.sameProblemOver + 1,
    rows,
  }
}
