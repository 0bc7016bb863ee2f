import type { Store } from '../../store/store.ts'

export type DraftRow = { form: string; subject: string; content: string; updatedAt: number }

export function saveDraftRow(
  store: Store,
  personId: number,
  form: string,
  subject: string,
  content: string,
  now: number,
): void {
  store
    .prepare<[number, string, string, string, number]>(
      `INSERT INTO draft (person_id, form, subject, content, updated_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (person_id, form, subject) DO UPDATE SET content = excluded.content, updated_at = excluded.updated_at`,
    )
    .run(personId, form, subject, content, now)
}

export function draftRows(store: Store, personId: number): DraftRow[] {
  return store
    .prepare<[number], DraftRow>(
      'SELECT form, subject, content, updated_at AS updatedAt FROM draft WHERE person_id = ? ORDER BY updated_at DESC',
    )
    .all(personId)
}

export function deleteDraftRow(store: Store, personId: number, form: string, subject: string): void {
  store
    .prepare<[number, string, string]>('DELETE FROM draft WHERE person_id = ? AND form = ? AND subject = ?')
    .run(personId, form, subject)
}
