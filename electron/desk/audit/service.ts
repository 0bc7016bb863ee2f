import { shortCheckCode } from '../../../shared/agreement/check-code.ts'
import type { PaperLanguage } from '../../../shared/agreement/paper-words.ts'
import { composeDigestSheet, type DigestSheetContent } from '../../../shared/audit/digest-sheet.ts'
import type { Day } from '../../../shared/time/day.ts'
import type { DeskParts } from '../context.ts'
import { DeskError } from '../errors.ts'
import { centreOf } from '../setup/centre.ts'
import {
  actsBetween,
  checkRow,
  type EventRow,
  eventAfter,
  eventUpTo,
  findingCount,
  findingRows,
  hashOfEvent,
  latestMoment,
  newestDays,
  newestId,
  runsOfDay,
  subjectRow,
} from './queries.ts'

/** As many altered events as anybody reads one by one. */
const MOST_FINDINGS = 50
/** The days a sheet is offered of. */
const MOST_DAYS = 60
/** A clock that is so far behind what was recorded was put back; less is the drift that systems mend by themselves. */
const CLOCK_BEHIND_MS = 10 * 60_000
/** So many saves later a clock is believed again: it may have stood too far ahead before, and be right now. */
const CLOCK_BELIEVED_AFTER = 200

type Parts = Pick<DeskParts, 'store' | 'clock' | 'audit'>

const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** An event as a manager knows it: when, by whom, which act, about which case or repair. */
function told(parts: Parts, row: EventRow | undefined) {
  if (!row) return null
  const { subject, ...event } = row
  const about = subject === null ? undefined : subjectRow(parts.store, subject)
  return { ...event, about: about ?? null }
}

/** What is wrong with the log, in the facts its sentences need: the event itself, or where it is gone its neighbours. */
function findings(parts: Parts) {
  return findingRows(parts.store, MOST_FINDINGS).map(({ eventId, what, foundAt }) => {
    const before = eventUpTo(parts.store, eventId)
    const here = before?.id === eventId
    return {
      eventId,
      what,
      foundAt,
      event: here ? told(parts, before) : null,
      before: here ? null : told(parts, before),
      after: here ? null : told(parts, eventAfter(parts.store, eventId)),
    }
  })
}

/** What was recorded later than the computer's clock now says; null where the clock can be right. */
function clockBehind({ store, clock }: Parts): number | null {
  const latest = latestMoment(store, CLOCK_BELIEVED_AFTER)
  return latest !== null && latest - clock() >= CLOCK_BEHIND_MS ? latest : null
}

/** How the log stands (操作记录状态): what was checked and when, what was found, and whether the clock can be right. */
export function auditStatus(parts: Parts) {
  const check = checkRow(parts.store)
  return {
    events: newestId(parts.store),
    checkedAt: check?.checkedAt ?? null,
    wholeAt: check?.wholeAt ?? null,
    progress: parts.audit.progress(),
    found: findingCount(parts.store),
    findings: findings(parts),
    clockBehind: clockBehind(parts),
    days: newestDays(parts.store, MOST_DAYS),
  }
}

/** The two things everybody must see at once, cheaply enough for the first page of the day. */
export function auditWarnings(parts: Parts) {
  return { found: findingCount(parts.store), clockBehind: clockBehind(parts) }
}

/** The sheet of a day (每日摘要), after a check up to this moment. @throws DeskError `not-found` for a day without any event */
export async function digestSheet(parts: Parts, day: Day, language: PaperLanguage): Promise<DigestSheetContent> {
  const { store } = parts
  await parts.audit.checkNew()
  const runs = runsOfDay(store, day)
  if (runs.length === 0) throw new DeskError('not-found', 'no-records-that-day')
  const counts = new Map<string, number>()
  for (const { firstId, lastId } of runs)
    for (const { act, count } of actsBetween(store, firstId, lastId)) counts.set(act, (counts.get(act) ?? 0) + count)
  return composeDigestSheet({
    language,
    day,
    centreName: centreOf(store).name,
    printedAt: parts.clock(),
    runs: runs.map(({ firstId, lastId, events, head }) => ({ firstId, lastId, events, head: hexOf(head) })),
    acts: [...counts].map(([act, count]) => ({ act, count })).sort((a, b) => b.count - a.count),
    found: findingCount(store),
  })
}

/** Compares what a printed sheet says with the log: null where there is no such event. */
export function compareDigest({ store }: Parts, eventId: number, code: string): boolean | null {
  const head = hashOfEvent(store, eventId)
  if (!head) return null
  const plain = (text: string) => text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0')
  const typed = plain(code)
  return typed === plain(shortCheckCode(hexOf(head))) || typed === plain(hexOf(head))
}
