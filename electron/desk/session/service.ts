import { hash, randomBytes } from 'node:crypto'
import { appendEvent } from '../../store/event-log.ts'
import type { Store } from '../../store/store.ts'
import type { Caller, Context, SignedIn } from '../context.ts'
import { DeskError } from '../errors.ts'
import { lockDelay, verifyPin } from './pin.ts'
import { pinOf, sessionByToken } from './queries.ts'

/** Tokens are kept hashed: a copy of the database opens no session. */
const tokenHash = (token: string) => hash('sha256', token, 'buffer')

/** Whom a request speaks for, from its bearer token; null when it has none or its session has ended. */
export function callerOf(store: Store, authorization: string | null): Caller | null {
  const token = /^Bearer ([\w-]{20,})$/.exec(authorization ?? '')?.[1]
  const session = token ? sessionByToken(store, tokenHash(token)) : undefined
  if (!session) return null
  return {
    personId: session.person_id,
    name: session.name,
    role: session.role,
    limitFen: session.limit_fen,
    sessionId: session.id,
  }
}

/**
 * Opens a session. Wrong tries lock the person for a growing time; the right PIN during the lock is refused too.
 * @throws DeskError `locked` with the seconds left, `invalid` for a wrong PIN
 */
export async function signIn(context: Context, personId: number, pin: string): Promise<{ token: string }> {
  const { store } = context
  const person = pinOf(store, personId)
  if (!person) throw new DeskError('invalid', 'wrong-pin')
  const now = context.clock()
  if (person.locked_until !== null && person.locked_until > now)
    throw new DeskError('locked', 'too-many-tries', {
      params: { seconds: Math.ceil((person.locked_until - now) / 1000) },
    })
  if (!(await verifyPin(pin, person.pin_salt, person.pin_hash))) {
    const failed = person.failed_count + 1
    const delay = lockDelay(failed)
    store.update('person', person.id, { failed_count: failed, locked_until: delay > 0 ? now + delay : null })
    throw new DeskError('invalid', 'wrong-pin')
  }
  const token = randomBytes(24).toString('base64url')
  store.transaction(() => {
    if (person.failed_count > 0) store.update('person', person.id, { failed_count: 0, locked_until: null })
    store.insert('session', { token_hash: tokenHash(token), person_id: person.id, created_at: now, last_seen_at: now })
    appendEvent(store, { at: now, authorId: person.id, kind: 'session.signed-in', subject: null, details: {} })
  })
  return { token }
}

export function signOut(context: SignedIn): void {
  context.store.update('session', context.caller.sessionId, { ended_at: context.clock() })
}
