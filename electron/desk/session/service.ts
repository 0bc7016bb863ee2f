import { hash, randomBytes } from 'node:crypto'
import { appendEvent } from '../../store/event-log.ts'
import { command } from '../command.ts'
import type { Caller, Context, DeskParts, SignedIn } from '../context.ts'
import { proveSecret } from './prove.ts'
import { endSessions, sessionById, sessionByToken } from './queries.ts'
import { secretColumns } from './secret.ts'

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
    toldKeyId: session.told_key_id,
    authority: null,
  }
}

/** Whether the session of somebody signed in still stands (会话有效): not signed out of, its person here, not idle too long. */
export function isStanding({ store, clock, caller }: SignedIn): boolean {
  const session = sessionById(store, caller.sessionId)
  return session !== undefined && clock() - session.last_seen_at < MOST_IDLE_MS
}

/** Has whoever is signed in prove himself again (再次输入 PIN 码), before what must not happen by a slip. @throws DeskError as `signIn` */
export async function confirmPin(context: SignedIn, pin: string): Promise<void> {
  const { settle } = await proveSecret(context, context.caller.personId, pin)
  context.store.transaction(settle)
}

/** Opens a session (登录). @throws DeskError `locked` with the seconds left, `invalid` for a wrong PIN or password */
export async function signIn(context: Context, personId: number, secret: string): Promise<{ token: string }> {
  const { store } = context
  const { person, settle } = await proveSecret(context, personId, secret)
  const now = context.clock()
  const token = randomBytes(24).toString('base64url')
  store.transaction(() => {
    settle()
    store.insert('session', { token_hash: tokenHash(token), person_id: person.id, created_at: now, last_seen_at: now })
    appendEvent(store, { at: now, authorId: person.id, kind: 'session.signed-in', subject: null, details: {} })
  })
  return { token }
}

export function signOut(context: SignedIn): void {
  context.store.update('session', context.caller.sessionId, { ended_at: context.clock() })
  context.live.publish({ areas: [] })
}

/**
 * Gives oneself another PIN or password, with the old one (修改自己的 PIN 码); sessions of the same person elsewhere end.
 * @throws DeskError `locked`, `invalid` (`wrong-pin`) for a wrong old one
 */
export async function changeOwnSecret(context: SignedIn, old: string, secret: string): Promise<void> {
  const { store, caller } = context
  const { person, settle } = await proveSecret(context, caller.personId, old)
  const columns = await secretColumns(secret, context.secretMethod)
  command(context, (now) => {
    settle()
    store.update('person', person.id, columns)
    endSessions(store, person.id, caller.sessionId, now)
    return {
      kind: 'people.own-pin-changed',
      subject: person.uid,
      details: { kind: columns.pin_kind },
      areas: ['people'],
      result: undefined,
    }
  })
}
