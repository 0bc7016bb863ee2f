import { addDays, addMonths, type Day } from '../time/day.ts'
import { addWorkdays, type HolidayCalendar } from '../time/holidays.ts'
import { type Condition, decide, type Ground, message, strongest, unique } from './answer.ts'
import { insideWholeUnit, type RuleCase } from './case.ts'
import type { DelayLine, Entitlement, LastDay, Note, Paper, Remedy, Step } from './entitlement.ts'
import { exclusionState, papersFor } from './exclusion.ts'
import { type ExclusionGround, type MachineFacts, noExclusions } from './facts.ts'
import { freeRepairGrounds, promiseEnd } from './free-repair.ts'
import { excludedDays, excludedSpans, isRunning, repairsOfThisUnit, type Span } from './history.ts'
import { promiseNotes, rollNotes, startNotes } from './notes.ts'
import { floorOf } from './outlook.ts'
import { findPart } from './pack.ts'
import type { FarmMachineRule, ProductClass, RulePack, VoucherRemedy } from './pack-schema.ts'
import { type Cite, type Counting, FROM_DELIVERY, lastDay, partPeriod, periodStart } from './period.ts'
import { answer, blank, compensation, paidRepair, rowFor, transport } from './remedies.ts'
import { countRepairs } from './repairs.ts'
import { answerSteps, BY_MONTHS, delayStep, ended, instrumentStep } from './steps.ts'
import { atLeast, flagged, forQuality, type RepairTest, type Tally, tally } from './tally.ts'
import { groundNames, joinNames } from './words.ts'

/** One machine under the farm machinery rule (农机三包规定), with its periods counted. */
export type FarmCase = RuleCase<FarmMachineRule> & {
  /** Grounds somebody relies on for not covering it; the article that would name them was not seen. */
  claimed: ExclusionGround[]
}

const relevant: ExclusionGround[] = ['misuse', 'openedByOthers', 'alteredVoucher', 'forceMajeure']
const TRANSPORT = 'CPL-24-2-transport'

/** Counts the periods of one farm machine. */
export function farmCase(
  told: MachineFacts,
  product: ProductClass,
  rules: FarmMachineRule,
  pack: RulePack,
  calendar: HolidayCalendar,
  cite: Cite,
): FarmCase {
  const { noVoucher } = told.exclusions
  const facts = { ...told, exclusions: { ...noExclusions, noVoucher } }
  const repairs = repairsOfThisUnit(facts)
  const counting: Counting = { calendar, reading: facts.holidayReading }
  const { start, missing } = periodStart(facts, product, rules, pack, cite)
  const otherwise = message('start-unknown')
  const spans = excludedSpans(repairs, facts.asOf)
  const months = product.wholeUnitMonths
  const period = (count: number) => {
    if (start === null) return null
    const length = (from: Day) => addMonths(from, count)
    return suspended(lastDay(start, length, [], counting), lastDay(start, length, spans, counting), spans)
  }
  const wholeUnit = months === null ? null : period(months)
  const partEnd = (part: ProductClass['mainParts'][number]) => {
    if (start === null) return []
    const plain = partPeriod(part, product, rules, start, repairs, facts.asOf, counting, () => [])
    const late = partPeriod(part, product, rules, start, repairs, facts.asOf, counting)
    return [{ ...plain, end: suspended(plain.end, late.end, spans) }]
  }
  return {
    facts,
    product,
    rules,
    calendar,
    cite,
    repairs,
    start,
    startMissing: { holds: start === null ? null : true, missing, otherwise, open: otherwise },
    excluded: excludedDays([]),
    refundWindow: null,
    exchangeWindow: null,
    wholeUnit,
    parts: product.mainParts.flatMap(partEnd),
    unnamedPartsEnd: null,
    count: countRepairs(repairs, wholeUnit, rules.repeated.repairs),
    claimed: relevant.filter((ground) => exclusionState(told, ground) !== 'none'),
  }
}

/**
 * The period stands still while the seller does not act or an inspection runs (AGR2010-34); the regulations of 2024 (art. 18) leave repair time
 * uncounted, and apply to farmers by reference only. Which of the repair days were such nobody wrote
 * down, so the last day may lie as much later.
 */
function suspended(end: LastDay, latest: LastDay, spans: Span[]): LastDay {
  if (spans.length === 0) return end
  return { ...end, latest: latest.latest, missing: unique([...end.missing, 'suspension']) }
}

/** What the farm machinery rule gives: the rows, the line of working days, the steps and the notes. */
export function underFarmRule(undecided: Entitlement, farm: FarmCase): Entitlement {
  const { facts, start, wholeUnit, parts, count } = farm
  const delays = farmDelay(farm)
  const remedies = farmRemedies(farm, delays)
  return {
    ...undecided,
    remedies,
    period: { ...undecided.period, start, wholeUnit, parts, promise: promiseEnd(facts, start?.day ?? null) },
    repairs: count,
    delays,
    floor: floorOf(remedies, facts),
    steps: farmSteps(farm, delays),
    notes: farmNotes(farm),
  }
}

/** The line of every running repair (AGR2010-28): thirty working days from the hand-in, whatever the cause. */
function farmDelay({ repairs, rules, calendar, cite }: FarmCase): DelayLine[] {
  const { workdays, provision } = rules.delayExchange
  return repairs.filter(isRunning).flatMap(({ handIn }) =>
    cite(provision).map((citation): DelayLine => {
      const lastDay = addWorkdays(handIn, workdays, calendar).day
      const firstDay = addDays(lastDay, 1)
      return { cause: 'any', handIn, days: workdays, lastDay, firstDay, owedBy: 'seller', applies: true, citation }
    }),
  )
}

function farmRemedies(farm: FarmCase, delays: DelayLine[]): Remedy[] {
  const { facts, cite, rules } = farm
  const row = rowFor(facts)
  const repair = excludable(farm, strongest(freeRepairGrounds(farm)))
  const main = [
    row('refund', excludable(farm, refund(farm))),
    row('exchange', excludable(farm, strongest([overdue(farm, delays), afterReplacement(farm)]))),
    row('part-exchange', excludable(farm, partExchange(farm))),
    row('free-repair', repair),
  ]
  const citations = cite(rules.delayExchange.provision)
  const noLine: Ground = { ...blank('not-entitled', [message('farm-no-delay-line')]), citations }
  return [
    ...main,
    row('parts-delay-exchange', noLine),
    row('own-delay-exchange', noLine),
    row('paid-repair', paidRepair(repair, cite(rules.period))),
    row('transport', transport(main, 'seller', cite(TRANSPORT))),
    row('loaner', blank('negotiable', [message('loaner-not-in-rules')])),
    row('compensation', compensation()),
    row('answer', answer(facts, cite)),
  ]
}

/** Somebody relies on misuse or the like, and which grounds this rule accepts was not seen: open, never refused. */
function excludable({ claimed }: FarmCase, ground: Ground): Ground {
  if (claimed.length === 0 || ground.verdict !== 'entitled') return ground
  const names = joinNames(claimed.map((each) => groundNames[each]))
  return {
    ...ground,
    verdict: 'cannot-decide',
    reasons: [message('farm-exclusion-not-seen', { grounds: names })],
    missing: claimed,
  }
}

function farmBase(farm: FarmCase, remedy: VoucherRemedy): Condition[] {
  return [papersFor(remedy, farm.facts, farm.rules), farm.startMissing]
}

const PAPERS: Paper[] = ['invoice-or-card', 'repair-record']

function bySeller(farm: FarmCase, provision: string) {
  return {
    from: null,
    until: farm.wholeUnit?.day ?? null,
    owedBy: 'seller' as const,
    papers: PAPERS,
    citations: farm.cite(provision),
  }
}

/** Over thirty working days under repair (AGR2010-28): keep repairing or exchange, the customer's choice. */
function overdue(farm: FarmCase, delays: DelayLine[]): Ground {
  const { provision } = farm.rules.delayExchange
  const line = delays[0]
  const given = { ...bySeller(farm, provision), until: null, from: line?.firstDay ?? null }
  if (!line) return { ...given, verdict: 'not-entitled', reasons: [message('no-running-repair')], missing: [] }
  const { handIn, days, lastDay, firstDay } = line
  const params = { handIn, days, lastDay, firstDay }
  const ground = decide([...farmBase(farm, 'exchange'), startedIn(farm, handIn)], {
    ...given,
    reasons: [message('farm-delay-over', params)],
  })
  if (ground.verdict === 'not-entitled') return ground
  const { certain } = addWorkdays(handIn, days, farm.calendar)
  if (farm.facts.asOf <= lastDay)
    return { ...ground, verdict: 'not-yet', reasons: [message('farm-delay-running', params)] }
  if (certain) return ground
  // Holidays of a year that is not loaded can only put the line later.
  return {
    ...ground,
    verdict: 'cannot-decide',
    reasons: [message('farm-delay-calendar', params)],
    missing: unique([...ground.missing, 'holidayCalendar']),
  }
}

/** Begun inside the whole machine's period; whether one begun in a part's period will do is not written. */
function startedIn(farm: FarmCase, handIn: Day): Condition {
  const whole = insideWholeUnit(farm, handIn)
  const partRuns = farm.parts.some((part) => part.end.latest === null || handIn <= part.end.latest)
  if (whole.holds !== false || !partRuns) return whole
  return { ...whole, holds: null, open: message('delay-in-part-period') }
}

/** A finished repair of today's problem, for the quality of the machine. */
const ofThisProblem: RepairTest = ({ sameProblem }) => flagged(sameProblem, 'sameProblem')

/** Two repairs of the same serious fault, or of the same general one early in the first season (AGR2010-29): a new part or system. */
function partExchange(farm: FarmCase): Ground {
  const { repairs: needed, seasonDays, provision } = farm.rules.repeated
  const { faultGravity: gravity, inFirstSeason } = farm.facts
  const same = tally(farm.repairs, forQuality, ofThisProblem)
  const serious = gravity === null ? null : gravity !== 'general'
  const season = serious === true ? true : (inFirstSeason ?? null)
  const grave: Condition = {
    holds: serious === true || season === true ? true : serious === false && season === false ? false : null,
    missing: [
      ...(serious === null ? (['faultGravity'] as const) : []),
      ...(season === null ? (['inFirstSeason'] as const) : []),
    ],
    otherwise: message('farm-general-fault', { days: seasonDays }),
    open: message('farm-gravity-unknown', { days: seasonDays }),
  }
  return decide([...counted(same, needed), ...farmBase(farm, 'exchange'), insideWholeUnitOrPart(farm), grave], {
    ...bySeller(farm, provision),
    reasons: [message('farm-part-exchange', { counted: same.counted })],
  })
}

function counted(same: Tally, needed: number): Condition[] {
  const params = { counted: same.counted, possible: same.possible, needed }
  return [
    {
      ...atLeast(same, needed, message('farm-too-few-repairs', params)),
      open: message('farm-repairs-unclear', params),
    },
  ]
}

/** The claim lies in the whole machine's period; in a part's period alone the text does not say. */
function insideWholeUnitOrPart(farm: FarmCase): Condition {
  const whole = insideWholeUnit(farm)
  const partRuns = farm.parts.some((part) => part.end.latest === null || farm.facts.asOf <= part.end.latest)
  if (whole.holds !== false || !partRuns) return whole
  return { ...whole, holds: null, missing: [], open: message('delay-in-part-period') }
}

/** The same fault again after a main part or system was replaced (AGR2010-30): the machine is exchanged. */
function afterReplacement(farm: FarmCase): Ground {
  const replaced = tally(farm.repairs, forQuality, ofThisProblem, ({ part, partReplaced }) => {
    if (partReplaced !== true) return flagged(partReplaced, 'partReplaced')
    return flagged(part !== null && findPart(farm.product, part) ? true : null, 'part')
  })
  const enough = atLeast(replaced, 1, message('farm-no-replacement'))
  return decide(
    [
      { ...enough, open: message('farm-replacement-unclear') },
      ...farmBase(farm, 'exchange'),
      insideWholeUnitOrPart(farm),
    ],
    { ...bySeller(farm, farm.rules.afterReplacement), reasons: [message('farm-exchange-after-part')] },
  )
}

/** The same fault again after the machine was exchanged (AGR2010-30, 31): the full price, no depreciation. */
function refund(farm: FarmCase): Ground {
  const { facts, rules, cite } = farm
  const exchanged = facts.exchanges.length > 0
  const before = tally(
    facts.repairs.filter((repair) => !farm.repairs.includes(repair)),
    ofThisProblem,
  )
  const same: Condition = {
    holds: !exchanged
      ? false
      : before.counted > 0
        ? true
        : facts.repairs.length === farm.repairs.length
          ? null
          : before.possible > 0
            ? null
            : false,
    missing: ['sameProblem'],
    otherwise: message('farm-no-exchange-before'),
    open: message('farm-same-after-exchange-unknown'),
  }
  return decide(
    [
      { ...same, missing: same.holds === null ? same.missing : [] },
      ...farmBase(farm, 'refund'),
      insideWholeUnitOrPart(farm),
    ],
    {
      ...bySeller(farm, rules.afterReplacement),
      citations: [...cite(rules.afterReplacement), ...cite(rules.restart)],
      reasons: [message('farm-refund-after-exchange')],
    },
  )
}

function farmSteps(farm: FarmCase, delays: DelayLine[]): Step[] {
  const { start, product, rules, cite, wholeUnit, parts, repairs, count } = farm
  const steps = [instrumentStep(farm, cite(rules.period))]
  if (start) {
    const inputs = Object.fromEntries([...start.others, start].map((reading) => [reading.basis, reading.day]))
    steps.push({ what: message('step-start'), inputs, result: start.day, citations: start.citations })
    const months = { start: start.day, months: product.wholeUnitMonths ?? 0 }
    if (wholeUnit) steps.push(ended(cite, 'step-farm-whole-unit', wholeUnit, months, [rules.period, BY_MONTHS]))
    for (const { part, months: length, end, restarted } of parts) {
      const counted = { part: part.id, start: restarted ?? start.day, months: length }
      const provision = restarted === null ? rules.period : rules.partRestart
      steps.push(ended(cite, 'step-part', end, counted, [provision, BY_MONTHS], { part: part.name }))
    }
  }
  if (repairs.length > 0) {
    const inputs = Object.fromEntries(count.rows.map((row) => [row.handIn, row.counts]))
    steps.push({
      what: message('step-repairs'),
      inputs,
      result: count.counted,
      citations: cite(rules.repeated.provision),
    })
  }
  return [...steps, ...delays.map(delayStep), ...answerSteps(farm)]
}

function farmNotes(farm: FarmCase): Note[] {
  const { facts, rules, cite, repairs } = farm
  const { days, smallPartDays, provision } = rules.busySeason
  const running = repairs.some(isRunning)
  return [
    ...startNotes(farm),
    ...rollNotes(farm, [farm.wholeUnit, ...farm.parts.map(({ end }) => end)]),
    ...(repairs.length > 0
      ? [{ what: message('note-farm-suspended'), citations: [...cite(rules.suspension), ...cite(FROM_DELIVERY)] }]
      : []),
    ...(running
      ? [
          {
            what: message('note-farm-repair-time', { workdays: rules.repairTime.workdays }),
            citations: cite(rules.repairTime.provision),
          },
          { what: message('note-farm-busy-season', { days, smallPartDays }), citations: cite(provision) },
        ]
      : []),
    ...promiseNotes(farm),
    ...(facts.voucher === 'none'
      ? [{ what: message('note-card-reissued'), citations: cite(rules.papers.provision) }]
      : []),
  ]
}
