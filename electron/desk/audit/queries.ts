import type { Act } from '../../../shared/audit/acts.ts'
import type { Alteration } from '../../../shared/audit/alteration.ts'
import type { Day } from '../../../shared/time/day.ts'
import { type DayRun, type Finding, type Place, START_OF_LOG } from '../../store/event-check.ts'
import type { Store } from '../../store/store.ts'

/** Where the last check ended. */
export function checkedPlace(store: Store): Place {
  return (
    store
      .prepare<[], { id: number; hash: Uint8Array }>(
        'SELECT last_id AS id, head AS hash FROM audit_day ORDER BY first_id DESC LIMIT 1',
      )
      .get() ?? START_OF_LOG
  )
}

/** Adds checked events to the days they fell on; the first may go on a run that was begun before. */
export function addRuns(store: Store, runs: readonly DayRun[]): void {
  for (const { firstId, lastId, day, events, head } of runs) {
    const goesOn = store
      .prepare<[number, number, Uint8Array, string]>(
        `UPDATE audit_day SET last_id = ?, events = events + ?, head = ?
         WHERE first_id = (SELECT max(first_id) FROM audit_day) AND day = ?`,
      )
      .run(lastId, events, head, day)
    if (goesOn.changes === 0) store.insert('audit_day', { first_id: firstId, last_id: lastId, day, events, head })
  }
}

/**
 * Checked days that no longer end with the event they ended with: the log up to it was written anew, the event is gone, or the
 * log now ends before it, which is told once, of the last.
 */
export function lostEnds(store: Store): Finding[] {
  const lost = store
    .prepare<[], Finding>(
      `SELECT last_id AS eventId, CASE
         WHEN event.id IS NOT NULL THEN 'rewritten'
         WHEN last_id > (SELECT coalesce(max(id), 0) FROM event) THEN 'cut-off'
         ELSE 'missing' END AS what
       FROM audit_day LEFT JOIN event ON event.id = last_id WHERE event.hash IS NOT head ORDER BY last_id`,
    )
    .all()
  const cutOff = lost.filter(({ what }) => what === 'cut-off').slice(-1)
  return [...lost.filter(({ what }) => what !== 'cut-off'), ...cutOff]
}

export function addFinding(store: Store, { eventId, what }: Finding, now: number): boolean {
  return (
    store
      .prepare<[number, string, number]>(
        'INSERT INTO audit_finding (event_id, what, found_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      )
      .run(eventId, what, now).changes > 0
  )
}

export function clearFindings(store: Store): void {
  store.prepare<[]>('DELETE FROM audit_finding').run()
}

export type CheckRow = { checkedAt: number; wholeAt: number | null }

export function checkRow(store: Store): CheckRow | undefined {
  return store
    .prepare<[], CheckRow>('SELECT checked_at AS checkedAt, whole_at AS wholeAt FROM audit_check WHERE id = 1')
    .get()
}

export function noteCheck(store: Store, now: number, whole: boolean): void {
  store
    .prepare<[number, number | null]>(
      `INSERT INTO audit_check (id, checked_at, whole_at) VALUES (1, ?, ?)
       ON CONFLICT DO UPDATE SET checked_at = excluded.checked_at, whole_at = coalesce(excluded.whole_at, whole_at)`,
    )
    .run(now, whole ? now : null)
}

/** Id of the newest event, 0 before the first. */
export function newestId(store: Store): number {
  return store.prepare<[], { id: number }>('SELECT coalesce(max(id), 0) AS id FROM event').get()?.id ?? 0
}

/** The latest moment among so many of the newest events; null before the first run. */
export function latestMoment(store: Store, among: number): number | null {
  return (
    store
      .prepare<[number], { at: number | null }>(
        'SELECT max(at) AS at FROM (SELECT at FROM event ORDER BY id DESC LIMIT ?)',
      )
      .get(among)?.at ?? null
  )
}

export type FindingRow = { eventId: number; what: Alteration; foundAt: number }

export function findingRows(store: Store, most: number): FindingRow[] {
  return store
    .prepare<[number], FindingRow>(
      'SELECT event_id AS eventId, what, found_at AS foundAt FROM audit_finding ORDER BY event_id LIMIT ?',
    )
    .all(most)
}

export function findingCount(store: Store): number {
  return store.prepare<[], { count: number }>('SELECT count(*) AS count FROM audit_finding').get()?.count ?? 0
}

export type EventRow = { id: number; at: number; author: string | null; act: string; subject: string | null }

const EVENT = `SELECT event.id, at, person.name AS author, event.kind AS act, subject
  FROM event LEFT JOIN person ON person.id = author_id`

/** The event of this id, or where it is gone the last one before it. */
export function eventUpTo(store: Store, id: number): EventRow | undefined {
  return store.prepare<[number], EventRow>(`${EVENT} WHERE event.id <= ? ORDER BY event.id DESC LIMIT 1`).get(id)
}

export function eventAfter(store: Store, id: number): EventRow | undefined {
  return store.prepare<[number], EventRow>(`${EVENT} WHERE event.id > ? ORDER BY event.id LIMIT 1`).get(id)
}

/** What an event was about: the case or repair it belongs to, or a name. */
export type SubjectRow = { complaintId: number | null; repairId: number | null; name: string }

const OF_CASE = `SELECT complaint_id FROM contact WHERE uid = :uid
  UNION ALL SELECT complaint_id FROM promise WHERE uid = :uid
  UNION ALL SELECT complaint_id FROM proposal WHERE uid = :uid
  UNION ALL SELECT complaint_id FROM agreement WHERE uid = :uid
  UNION ALL SELECT complaint_id FROM task WHERE uid = :uid
  UNION ALL SELECT complaint_id FROM follow_up WHERE uid = :uid
  UNION ALL SELECT complaint_id FROM hand_over WHERE uid = :uid
  UNION ALL SELECT complaint_id FROM legal_hold WHERE uid = :uid`

/** Which record a uid names; undefined where there is none. */
export function subjectRow(store: Store, uid: string): SubjectRow | undefined {
  return store
    .prepare<[{ uid: string }], SubjectRow>(
      `SELECT id AS complaintId, NULL AS repairId, number AS name FROM complaint WHERE uid = :uid
       UNION ALL SELECT NULL, id, number FROM repair WHERE uid = :uid
       UNION ALL SELECT id, NULL, number FROM complaint WHERE id IN (${OF_CASE})
       UNION ALL SELECT complaint.id, repair.id, coalesce(complaint.number, repair.number, attachment.name) FROM attachment
         LEFT JOIN complaint ON complaint.id = attachment.complaint_id
         LEFT JOIN repair ON repair.id = attachment.repair_id WHERE attachment.uid = :uid
       UNION ALL SELECT NULL, NULL, name FROM person WHERE uid = :uid
       UNION ALL SELECT NULL, NULL, name FROM customer WHERE uid = :uid
       UNION ALL SELECT NULL, NULL, coalesce(product_name, model, '') FROM unit WHERE uid = :uid
       UNION ALL SELECT NULL, NULL, json_extract(terms, '$.title') FROM own_entry JOIN own_entry_version
         ON entry_id = own_entry.id AND own_entry_version.version = own_entry.version WHERE own_entry.uid = :uid
       LIMIT 1`,
    )
    .get({ uid })
}

export type RunRow = { firstId: number; lastId: number; events: number; head: Uint8Array }

/** The checked events of one day. */
export function runsOfDay(store: Store, day: Day): RunRow[] {
  return store
    .prepare<[string], RunRow>(
      'SELECT first_id AS firstId, last_id AS lastId, events, head FROM audit_day WHERE day = ? ORDER BY first_id',
    )
    .all(day)
}

/** The newest days on which anything was recorded, the newest first. */
export function newestDays(store: Store, most: number): Day[] {
  return store
    .prepare<[number], { day: Day }>('SELECT day FROM audit_day GROUP BY day ORDER BY max(last_id) DESC LIMIT ?')
    .all(most)
    .map(({ day }) => day)
}

/** How often each act was done within a run. */
export function actsBetween(store: Store, firstId: number, lastId: number): { act: Act; count: number }[] {
  return store
    .prepare<[number, number], { act: Act; count: number }>(
      'SELECT kind AS act, count(*) AS count FROM event WHERE id BETWEEN ? AND ? GROUP BY kind',
    )
    .all(firstId, lastId)
}

/** The hash that an event is stored with. */
export function hashOfEvent(store: Store, id: number): Uint8Array | undefined {
  return store.prepare<[number], { hash: Uint8Array }>('SELECT hash FROM event WHERE id = ?').get(id)?.hash
}
