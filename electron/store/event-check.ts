import type { Alteration } from '../../shared/audit/alteration.ts'
import type { Day } from '../../shared/time/day.ts'
import { dayOf, endOfDay, startOfDay } from '../../shared/time/instant.ts'
import { chainHash, detailsDigest, type Link } from './event-log.ts'
import type { Store } from './store.ts'

/** How far a check has come: the event it looked at last, id 0 and no hash before the first. */
export type Place = { readonly id: number; readonly hash: Uint8Array | null }

/** An event that is not what was written, or the first of those that are gone. */
export type Finding = { readonly eventId: number; readonly what: Alteration }

/** Events in the order of their ids that fell on one day. */
export type DayRun = {
  readonly firstId: number
  lastId: number
  readonly day: Day
  events: number
  head: Uint8Array
}

type CheckedSlice = {
  readonly place: Place
  /** Fewer than were asked for: the check has come to the end. */
  readonly checked: number
  readonly findings: readonly Finding[]
  readonly runs: readonly DayRun[]
}

type Row = Link & { hash: Uint8Array; salt: Uint8Array | null; details: string | null }

export const START_OF_LOG: Place = { id: 0, hash: null }

/** Tells the day of moments that mostly fall on the day of the one before. */
function dayTeller(): (at: number) => Day {
  let day = ''
  let from = 0
  let to = -1
  return (at) => {
    if (at < from || at > to) {
      day = dayOf(at)
      from = startOfDay(day)
      to = endOfDay(day)
    }
    return day
  }
}

/**
 * Checks up to `most` events after `place` (核对操作记录): each must follow the one before, and its details, where they were not
 * erased, must be those it was written with. Goes on behind what it finds, because the stored hash still links the rest.
 */
export function checkEvents(store: Store, place: Place, most: number): CheckedSlice {
  const rows = store
    .prepare<[number, number], Row>(
      `SELECT event.id, at, author_id, kind, subject, digest, hash, salt, details FROM event
       LEFT JOIN event_detail ON event_id = event.id WHERE event.id > ? ORDER BY event.id LIMIT ?`,
    )
    .all(place.id, most)
  const findings: Finding[] = []
  const runs: DayRun[] = []
  const tellDay = dayTeller()
  let { id, hash } = place
  for (const row of rows) {
    // What followed a missing event cannot be checked against it: the gap is named, not the one after it.
    if (row.id !== id + 1) findings.push({ eventId: id + 1, what: 'missing' })
    else if (!chainHash(hash, row).equals(row.hash)) findings.push({ eventId: row.id, what: 'changed' })
    if (row.salt !== null && row.details !== null && !detailsDigest(row.salt, row.details).equals(row.digest))
      findings.push({ eventId: row.id, what: 'details-changed' })
    const day = tellDay(row.at)
    const run = runs.at(-1)
    if (run?.day === day) Object.assign(run, { lastId: row.id, events: run.events + 1, head: row.hash })
    else runs.push({ firstId: row.id, lastId: row.id, day, events: 1, head: row.hash })
    id = row.id
    hash = row.hash
  }
  return { place: { id, hash }, checked: rows.length, findings, runs }
}

/** Everything in the whole log that is not as it was written, in order. */
export function findAlterations(store: Store): Finding[] {
  const findings: Finding[] = []
  for (let place = START_OF_LOG, checked = 1; checked > 0; ) {
    const slice = checkEvents(store, place, 1000)
    findings.push(...slice.findings)
    place = slice.place
    checked = slice.checked
  }
  return findings
}
