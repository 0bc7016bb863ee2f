import { exhaustive } from '../exhaustive.ts'
import { addDays, addMonths, type Day, daysBetween } from '../time/day.ts'
import {
  addWorkdays,
  breakNameOn,
  type CountedWorkdays,
  type HolidayCalendar,
  rollOver,
  type SkippedDays,
} from '../time/holidays.ts'
import type { Citation } from './entitlement.ts'
import { citeProvision, findInstrument, findProvision } from './pack.ts'
import type { Bilingual, DayCount, Deadline, RulePack } from './pack-schema.ts'

/** Testing in the mediation (鉴定检测): handed to the laboratory, and the day of its report; null while it runs. */
export type Testing = { readonly handedOver: Day; readonly reported: Day | null }

/** One count of a deadline: the rule's own, that of a variant, or that of the older rule. */
export type DeadlineLine = {
  readonly of: 'rule' | 'variant' | 'former'
  /** The condition of a variant. */
  readonly when: Bilingual | null
  readonly count: DayCount
  /** Days of testing that are added. */
  readonly testingDays: number
  /** The last day as counted, before any holiday rule. */
  readonly unrolled: Day
  /** The last day (末日); where the two readings of "legal holiday" differ, the earlier: plan with it. */
  readonly day: Day
  /** The last day if the whole arranged break counts as legal holiday; null where that makes no difference. */
  readonly later: Day | null
  /** False where a calendar that could move the day is not loaded. */
  readonly certain: boolean
  /** The name of the break in which the counted last day lies. */
  readonly inBreak: string | null
  readonly skipped: readonly SkippedDays[]
  readonly makeUp: readonly Day[]
  readonly citations: readonly Citation[]
}

export type DeadlineAnswer = {
  readonly deadline: Deadline
  readonly event: Day
  /** None where no rule of the pack was in force. */
  readonly lines: readonly DeadlineLine[]
  /** The earliest last day of what counts without a condition: plan with it. */
  readonly plan: Day | null
  /** The first day from which it is too late; null for what has to be done before an event. */
  readonly overFrom: Day | null
  /** Testing that began but has no report yet adds days that are not known. */
  readonly testingRuns: boolean
  /** What was told contradicts itself and is left out of the count. */
  readonly problem: 'testing-order' | null
  /** The earliest day a rule of this pack is in force, where the event is older than all of them. */
  readonly inForceSince: Day | null
}

/**
 * The last day of a deadline of procedure (办理时限) from the day of its event, by the rules in force then: the event's own
 * day is not counted; working days by the arrangement of the year; a last calendar day on a legal holiday by both readings
 * (市场监督管理投诉举报处理办法 art. 45, 民法典 arts 201-203). Pure; an event no rule covers has no lines.
 */
export function computeDeadline(
  deadline: Deadline,
  event: Day,
  testing: Testing | null,
  pack: RulePack,
  calendar: HolidayCalendar,
): DeadlineAnswer {
  const problem = testing?.reported != null && testing.reported < testing.handedOver ? 'testing-order' : null
  const told = problem === null && deadline.testing !== null ? testing : null
  const counted = (of: DeadlineLine['of'], when: Bilingual | null, count: DayCount, cites: readonly string[]) =>
    countLine(deadline, { of, when, count, cites }, event, of === 'former' ? null : told, pack, calendar)
  const { former } = deadline
  const lines = [
    counted('rule', null, deadline.count, deadline.cites),
    ...deadline.variants.map(({ when, count }) => counted('variant', when, count, deadline.cites)),
    ...(former ? [counted('former', null, former.count, [former.provision])] : []),
  ].filter((line) => line !== null)
  const plan =
    lines
      .filter(({ of }) => of !== 'variant')
      .map(({ day }) => day)
      .sort()[0] ?? null
  const since = [...deadline.cites, ...(former ? [former.provision] : [])].flatMap(
    (id) => instrumentOf(pack, id)?.effective ?? [],
  )
  return {
    deadline,
    event,
    lines,
    plan,
    overFrom: plan === null || deadline.sense === 'before' ? null : addDays(plan, 1),
    testingRuns: told !== null && told.reported === null,
    problem,
    inForceSince: lines.length > 0 ? null : (since.sort()[0] ?? null),
  }
}

type Counting = Pick<DeadlineLine, 'of' | 'when' | 'count'> & { readonly cites: readonly string[] }

function countLine(
  { sense, counting, lookingBack }: Deadline,
  { of, when, count, cites }: Counting,
  event: Day,
  testing: Testing | null,
  pack: RulePack,
  calendar: HolidayCalendar,
): DeadlineLine | null {
  const counted = countFrom(event, sense === 'before' ? -count.number : count.number, count.unit, calendar)
  const testingDays = testing ? testingDaysOf(testing, event) : 0
  const unrolled = addDays(counted.day, testingDays)
  const citations = cites
    .filter((id) => inForce(pack, id, lookingBack ? unrolled : event))
    .flatMap((id) => citeProvision(pack, id))
  if (citations.length === 0) return null
  const line = { of, when, count, testingDays, unrolled, ...counted, inBreak: breakNameOn(unrolled, calendar) }
  const countedBy = counting !== null && inForce(pack, counting, unrolled) ? citeProvision(pack, counting) : []
  if (countedBy.length === 0 || count.unit === 'workdays')
    return { ...line, day: unrolled, later: null, citations: [...citations, ...countedBy] }
  const whole = rollOver(unrolled, calendar, 'whole-break')
  const statutory = rollOver(unrolled, calendar, 'statutory-only')
  return {
    ...line,
    day: statutory.day,
    later: whole.day === statutory.day ? null : whole.day,
    certain: counted.certain && whole.certain,
    skipped: statutory.moved
      ? [{ from: unrolled, to: addDays(statutory.day, -1), breakName: line.inBreak }]
      : counted.skipped,
    citations: [...citations, ...countedBy],
  }
}

function countFrom(event: Day, count: number, unit: DayCount['unit'], calendar: HolidayCalendar): CountedWorkdays {
  const plain = { certain: true, skipped: [], makeUp: [] }
  switch (unit) {
    case 'workdays':
      return addWorkdays(event, count, calendar)
    case 'days':
      return { ...plain, day: addDays(event, count) }
    case 'months':
      return { ...plain, day: addMonths(event, count) }
    default:
      return exhaustive(unit)
  }
}

/** Report minus hand-over; what lies before the event is no part of the period. */
function testingDaysOf({ handedOver, reported }: Testing, event: Day): number {
  if (reported === null) return 0
  return Math.max(0, daysBetween(handedOver > event ? handedOver : event, reported))
}

function instrumentOf(pack: RulePack, provisionId: string) {
  const provision = findProvision(pack, provisionId)
  return provision && findInstrument(pack, provision.instrument)
}

/** A day in force that was not found counts as in force: the text is there, its first day is what is unknown. */
function inForce(pack: RulePack, provisionId: string, day: Day): boolean {
  const instrument = instrumentOf(pack, provisionId)
  if (!instrument) return false
  const { effective, repealed } = instrument
  return (effective === null || effective <= day) && (repealed === undefined || day < repealed)
}
