import type { Selectable } from 'kysely'
import type { Store } from '../../store/store.ts'
import type { BackupSettingTable, BackupStateTable, BackupUseTable } from '../../store/tables.ts'

export type SettingRow = Selectable<BackupSettingTable>

export function settingRow(store: Store): SettingRow | undefined {
  return store.prepare<[], SettingRow>('SELECT * FROM backup_setting WHERE id = 1').get()
}

export type StateRow = Selectable<BackupStateTable>
export type PlaceKind = StateRow['place']

export function stateRow(store: Store, place: PlaceKind): StateRow | undefined {
  return store.prepare<[string], StateRow>('SELECT * FROM backup_state WHERE place = ?').get(place)
}

type Good = {
  readonly at: number
  readonly event: number
  readonly name: string
  readonly bytes: number
  readonly cases: number
  readonly missing: number
}

/** Notes a good backup of a place; what went wrong before is over. */
export function noteGood(store: Store, place: PlaceKind, good: Good): void {
  store
    .prepare<[string, number, number, string, number, number, number]>(
      `INSERT INTO backup_state (place, good_at, good_event, good_name, good_bytes, good_cases, missing) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (place) DO UPDATE SET good_at = excluded.good_at, good_event = excluded.good_event, good_name = excluded.good_name,
         good_bytes = excluded.good_bytes, good_cases = excluded.good_cases, missing = excluded.missing, problem = NULL, problem_at = NULL`,
    )
    .run(place, good.at, good.event, good.name, good.bytes, good.cases, good.missing)
}

/** Notes what went wrong at a place; since when stays, as long as it is the same. */
export function noteProblem(store: Store, place: PlaceKind, problem: string, at: number): void {
  store
    .prepare<[string, string, number]>(
      `INSERT INTO backup_state (place, problem, problem_at) VALUES (?, ?, ?)
       ON CONFLICT (place) DO UPDATE SET
         problem_at = CASE WHEN problem IS excluded.problem THEN problem_at ELSE excluded.problem_at END, problem = excluded.problem`,
    )
    .run(place, problem, at)
}

/** Another place begins anew: what is known of the one before says nothing of it. */
export function forgetState(store: Store, place: PlaceKind): void {
  store.prepare<[string]>('DELETE FROM backup_state WHERE place = ?').run(place)
}

/** The number of the last change. */
export function lastEvent(store: Store): number {
  return store.prepare<[], { id: number | null }>('SELECT max(id) AS id FROM event').get()?.id ?? 0
}

export type UseRow = Selectable<BackupUseTable>

export function usedRows(store: Store, limit: number): UseRow[] {
  return store.prepare<[number], UseRow>('SELECT * FROM backup_use ORDER BY id DESC LIMIT ?').all(limit)
}

export type SinceRow = { cases: number; repairs: number; talks: number; agreements: number; changes: number }

/** What was recorded after a moment and its last event. */
export function recordedSince(store: Store, at: number, event: number): SinceRow {
  const row = store
    .prepare<[number, number, number, number, number], SinceRow>(
      `SELECT (SELECT count(*) FROM complaint WHERE created_at > ?) AS cases,
         (SELECT count(*) FROM repair WHERE created_at > ?) AS repairs,
         (SELECT count(*) FROM contact WHERE at > ?) AS talks,
         (SELECT count(*) FROM agreement WHERE created_at > ?) AS agreements,
         (SELECT count(*) FROM event WHERE id > ?) AS changes`,
    )
    .get(at, at, at, at, event)
  if (!row) throw new Error('counts without a row')
  return row
}

/** The newest cases registered after a moment. */
export function casesSince(store: Store, at: number, limit: number): { number: string; name: string; at: number }[] {
  return store
    .prepare<[number, number], { number: string; name: string; at: number }>(
      `SELECT number, customer.name, complaint.created_at AS at FROM complaint JOIN customer ON customer.id = customer_id
       WHERE complaint.created_at > ? ORDER BY complaint.id DESC LIMIT ?`,
    )
    .all(at, limit)
}

/** What a session is known by, and whose it is, so that it can go on in the restored register. */
export function sessionToken(store: Store, sessionId: number): { tokenHash: Uint8Array; uid: string } | undefined {
  return store
    .prepare<[number], { tokenHash: Uint8Array; uid: string }>(
      'SELECT token_hash AS tokenHash, uid FROM session JOIN person ON person.id = person_id WHERE session.id = ?',
    )
    .get(sessionId)
}

/** Somebody of this register by uid, who works here. */
export function activePerson(store: Store, uid: string): { id: number } | undefined {
  return store.prepare<[string], { id: number }>('SELECT id FROM person WHERE uid = ? AND active = 1').get(uid)
}

/** Opens a session again that another register knew; one this register knows already goes on. */
export function takeSession(store: Store, tokenHash: Uint8Array, personId: number, now: number): void {
  store
    .prepare<[Uint8Array, number, number, number]>(
      `INSERT INTO session (token_hash, person_id, created_at, last_seen_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (token_hash) DO UPDATE SET last_seen_at = excluded.last_seen_at, ended_at = NULL`,
    )
    .run(tokenHash, personId, now, now)
}
