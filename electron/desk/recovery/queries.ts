import type { Store } from '../../store/store.ts'

export type RecoveryKeyRow = {
  id: number
  uid: string
  salt: Uint8Array
  hash: Uint8Array
  method: string
  made_at: number
  made_by: string
  failed_count: number
  locked_until: number | null
  used_at: number | null
}

/** The newest key, used or not; undefined where none was ever made. */
export function newestKeyRow(store: Store): RecoveryKeyRow | undefined {
  return store
    .prepare<[], RecoveryKeyRow>(
      `SELECT recovery_key.id, recovery_key.uid, salt, hash, method, made_at, person.name AS made_by,
         recovery_key.failed_count, recovery_key.locked_until, used_at
       FROM recovery_key JOIN person ON person.id = made_by ORDER BY recovery_key.id DESC LIMIT 1`,
    )
    .get()
}

/** Uses of keys made after the one with this id: when, and whose PIN they set. */
export function usesAfter(store: Store, keyId: number): { at: number; name: string }[] {
  return store
    .prepare<[number], { at: number; name: string }>(
      `SELECT used_at AS at, person.name FROM recovery_key JOIN person ON person.id = used_for
       WHERE recovery_key.id > ? ORDER BY recovery_key.id`,
    )
    .all(keyId)
}

/** The newest key that was used; 0 where none was. */
export function newestUsedId(store: Store): number {
  const row = store
    .prepare<[], { id: number | null }>('SELECT max(id) AS id FROM recovery_key WHERE used_at IS NOT NULL')
    .get()
  return row?.id ?? 0
}
