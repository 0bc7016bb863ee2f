import { hash, randomBytes } from 'node:crypto'
import { appendEvent } from '../../store/event-log.ts'
import type { Store } from '../../store/store.ts'
import type { Caller, Context, DeskParts, SignedIn } from '../context.ts'
import { DeskError } from '../errors.ts'
import { lockDelay, verifyPin } from './pin.ts'
import { type PinRow, pinOf, sessionById, sessionByToken } from './queries.ts'

/** Tokens are kept hashed: a copy of the database opens no session. */
const tokenHash = (token: string) => hash('sha256', token, 'buffer')

/** Longer than any working day: a page left open overnight asks for the PIN again before the next person finds it. */
const MOST_IDLE_MS = 12 * 60 * 60 * 1000

/** How exactly `last_seen_at` is kept: a durable write for every click would slow the desk for nothing. */
const SEEN_STEP_MS = 60 * 1000

/**
 * Whom a request speaks for, from its bearer token; null when it has none, or its session has ended or was idle too
 * long. A session that is in use is noted as seen.
 */
export function callerOf(
  { store, clock, log }: Pick<DeskParts, 'store' | 'clock' | 'log'>,
  authorization: string | null,
): Caller | null {
  const token = /^Bearer ([\w-]{20,})$/.exec(authorization ?? '')?.[1]
  const session = token ? sessionByToken(store, tokenHash(token)) : undefined
  if (!session) return null
  const now = clock()
  const note = (changes: { last_seen_at: number } | { ended_at: number }) => {
    try {
      store.update('session', session.id, changes)
    } catch (error) {
      // A full disk must keep nobody from reading what is there.
      log('session not noted', error)
    }
  }
  const idle = now - session.last_seen_at
  if (idle >= MOST_IDLE_MS) {
    note({ ended_at: now })
    return null
  }
  // Also when the computer's clock was put back, or the session would seem fresh for as long as it was wrong.
  if (Math.abs(idle) >= SEEN_STEP_MS) note({ last_seen_at: now })
  return {
    personId: session.person_id,
    name: session.name,
    role: session.role,
    limitFen: session.limit_fen,
    sessionId: session.id,
  }
}

/** Whether the session of somebody signed in still stands (会话有效): not signed out of, its person here, not idle too long. */
export function isStanding({ store, clock, caller }: SignedIn): boolean {
  const session = sessionById(store, caller.sessionId)
  return session !== undefined && clock() - session.last_seen_at < MOST_IDLE_MS
}

/** Counts a try before its PIN is looked at: tries sent side by side would otherwise all be the first. */
function countTry(store: Store, personId: number, now: number): PinRow {
  return store.transaction(() => {
    const person = pinOf(store, personId)
    if (!person) throw new DeskError('invalid', 'wrong-pin')
    if (person.locked_until !== null && person.locked_until > now)
      throw new DeskError('locked', 'too-many-tries', {
        params: { seconds: Math.ceil((person.locked_until - now) / 1000) },
      })
    const tries = person.failed_count + 1
    const delay = lockDelay(tries)
    store.update('person', person.id, { failed_count: tries, locked_until: delay > 0 ? now + delay : null })
    return { ...person, failed_count: tries }
  })
}

/**
 * Checks a PIN. Wrong tries lock the person for a growing time; the right PIN during the lock is refused too.
 * @throws DeskError `locked` with the seconds left, `invalid` for a wrong PIN
 */
async function provePin({ store, clock }: DeskParts, personId: number, pin: string): Promise<PinRow> {
  const now = clock()
  const person = countTry(store, personId, now)
  if (!(await verifyPin(pin, person.pin_salt, person.pin_hash))) {
    const delay = lockDelay(person.failed_count)
    if (delay > 0)
      store.transaction(() =>
        appendEvent(store, {
          at: now,
          authorId: null,
          kind: 'session.locked-out',
          subject: person.uid,
          details: { tries: person.failed_count, seconds: delay / 1000 },
        }),
      )
    throw new DeskError('invalid', 'wrong-pin')
  }
  return person
}

/** Has whoever is signed in type the PIN again (再次输入 PIN 码), before what must not happen by a slip. @throws DeskError as `signIn` */
export async function confirmPin(context: SignedIn, pin: string): Promise<void> {
  const person = await provePin(context, context.caller.personId, pin)
  context.store.update('person', person.id, { failed_count: 0, locked_until: null })
}

/** Opens a session. @throws DeskError `locked` with the seconds left, `invalid` for a wrong PIN */
export async function signIn(context: Context, personId: number, pin: string): Promise<{ token: string }> {
  const { store } = context
  const person = await provePin(context, personId, pin)
  const now = context.clock()
  const token = randomBytes(24).toString('base64url')
  store.transaction(() => {
    // A PIN that was replaced meanwhile opens nothing any more, nor does a leaver's.
    if (!pinOf(store, person.id)?.pin_hash.every((byte, at) => byte === person.pin_hash[at]))
      throw new DeskError('invalid', 'wrong-pin')
    store.update('person', person.id, { failed_count: 0, locked_until: null })
    store.insert('session', { token_hash: tokenHash(token), person_id: person.id, created_at: now, last_seen_at: now })
    appendEvent(store, { at: now, authorId: person.id, kind: 'session.signed-in', subject: null, details: {} })
  })
  return { token }
}

export function signOut(context: SignedIn): void {
  context.store.update('session', context.caller.sessionId, { ended_at: context.clock() })
  context.live.publish({ areas: [] })
}
