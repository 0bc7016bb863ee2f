import type { Role } from '../../../shared/workflow/roles.ts'
import type { SecretKind } from '../../../shared/workflow/secret.ts'
import type { Store } from '../../store/store.ts'

export type SessionRow = {
  id: number
  person_id: number
  name: string
  role: Role
  limit_fen: number | null
  pin_kind: SecretKind
  told_key_id: number
  last_seen_at: number
}

const OPEN_SESSION = `SELECT session.id, person_id, person.name, person.role, person.limit_fen, person.pin_kind,
    person.told_key_id, session.last_seen_at
  FROM session JOIN person ON person.id = session.person_id WHERE ended_at IS NULL AND person.active = 1`

/** The open session of a token, with the person it belongs to. */
export function sessionByToken(store: Store, tokenHash: Uint8Array): SessionRow | undefined {
  return store.prepare<[Uint8Array], SessionRow>(`${OPEN_SESSION} AND token_hash = ?`).get(tokenHash)
}

/** An open session with the person it belongs to. */
export function sessionById(store: Store, id: number): SessionRow | undefined {
  return store.prepare<[number], SessionRow>(`${OPEN_SESSION} AND session.id = ?`).get(id)
}

export type SecretRow = {
  id: number
  uid: string
  name: string
  role: Role
  limit_fen: number | null
  pin_salt: Uint8Array
  pin_hash: Uint8Array
  pin_method: string
  failed_count: number
  locked_until: number | null
}

/** Someone who works here with what he signs in by; undefined for a leaver or an unknown id. */
export function secretRow(store: Store, personId: number): SecretRow | undefined {
  return store
    .prepare<[number], SecretRow>(
      `SELECT id, uid, name, role, limit_fen, pin_salt, pin_hash, pin_method, failed_count, locked_until
       FROM person WHERE id = ? AND active = 1`,
    )
    .get(personId)
}

/** Ends every open session of a person but the one with the id `kept`. */
export function endSessions(store: Store, personId: number, kept: number | null, now: number): void {
  store
    .prepare<[number, number, number | null]>(
      'UPDATE session SET ended_at = ? WHERE person_id = ? AND ended_at IS NULL AND id IS NOT ?',
    )
    .run(now, personId, kept)
}

/** Ends every open session of everybody. */
export function endAllSessions(store: Store, now: number): void {
  store.prepare<[number]>('UPDATE session SET ended_at = ? WHERE ended_at IS NULL').run(now)
}
