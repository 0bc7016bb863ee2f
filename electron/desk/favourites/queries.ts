import type { Store } from '../../store/store.ts'

/** The cards a person marked, the newest first. */
export function favouriteRows(store: Store, personId: number): string[] {
  return store
    .prepare<[number], { rule: string }>('SELECT rule FROM rule_favourite WHERE person_id = ? ORDER BY id DESC')
    .all(personId)
    .map(({ rule }) => rule)
}

export function insertFavourite(store: Store, personId: number, rule: string, now: number): void {
  store
    .prepare<[number, string, number]>(
      'INSERT INTO rule_favourite (person_id, rule, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    )
    .run(personId, rule, now)
}

export function deleteFavourite(store: Store, personId: number, rule: string): void {
  store.prepare<[number, string]>('DELETE FROM rule_favourite WHERE person_id = ? AND rule = ?').run(personId, rule)
}
