import type { Role } from '../../../shared/workflow/roles.ts'
import type { Store } from '../../store/store.ts'

export type SessionRow = {
  id: number
  person_id: number
  name: string
  role: Role
  limit_fen: number | null
  last_seen_at: number
}

const OPEN_SESSION = `SELECT session.id, person_id, person.name, person.role, person.limit_fen, session.last_seen_at
  FROM session JOIN person ON person.id = session.person_id WHERE ended_at IS NULL AND person.active = 1`

/** The open session of a token, with the person it belongs to. */
export function sessionByToken(store: Store, tokenHash: Uint8Array): SessionRow | undefined {
  return store.prepare<[Uint8Array], SessionRow>(`${OPEN_SESSION} AND token_hash = ?`).get(tokenHash)
}

/** An open session with the person it belongs to. */
export function sessionById(store: Store, id: number): SessionRow | undefined {
  return store.prepare<[number], SessionRow>(`${OPEN_SESSION} AND session.id = ?`).get(id)
}

export type PinRow = {
  id: number
  uid: string
  pin_salt: Uint8Array
  pin_hash: Uint8Array
  failed_count: number
  locked_until: number | null
}

export function pinOf(store: Store, personId: number): PinRow | undefined {
  return store
    .prepare<[number], PinRow>(
      'SELECT id, uid, pin_salt, pin_hash, failed_count, locked_until FROM person WHERE id = ? AND active = 1',
    )
    .get(personId)
}

/** Ends every open session of a person but the one with the id `kept`. */
export function endSessions(store: Store, personId: number, kept: number, now: number): void {
  store
    .prepare<[number, number, number]>(
      'UPDATE session SET ended_at = ? WHERE person_id = ? AND ended_at IS NULL AND id <> ?',
    )
    .run(now, personId, kept)
}
