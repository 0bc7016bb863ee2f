import type { Selectable } from 'kysely'
import type { Store } from '../../store/store.ts'
import type { BackupSettingTable, BackupStateTable } from '../../store/tables.ts'

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
