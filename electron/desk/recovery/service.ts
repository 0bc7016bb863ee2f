import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import {
  RECOVERY_KEY_BYTES,
  readRecoveryKey,
  recoverable,
  recoveryKeyOf,
} from '../../../shared/workflow/recovery-key.ts'
import { appendEvent } from '../../store/event-log.ts'
import type { Store } from '../../store/store.ts'
import { command } from '../command.ts'
import type { Context, SignedIn } from '../context.ts'
import { DeskError } from '../errors.ts'
import { nextTry, proveSecret, tooManyTries } from '../session/prove.ts'
import { endAllSessions } from '../session/queries.ts'
import { type Hashed, hashSecret, secondsLocked, secretColumns, verifySecret } from '../session/secret.ts'
import { personRows } from '../setup/queries.ts'
import { newestKeyRow, newestUsedId, type RecoveryKeyRow, usesAfter } from './queries.ts'

/** A fresh key as it is printed, and what is kept of it. */
export async function freshKey(method: string): Promise<{ key: string; hashed: Hashed }> {
  const key = recoveryKeyOf(randomBytes(RECOVERY_KEY_BYTES))
  return { key, hashed: await hashSecret(readRecoveryKey(key), method) }
}

/** Keeps a fresh key in place of the one before, inside its command; returns its uid. */
export function keepKey(store: Store, { salt, hash, method }: Hashed, madeBy: number, now: number): string {
  const before = newestKeyRow(store)
  if (before && before.used_at === null) store.update('recovery_key', before.id, { replaced_at: now })
  const uid = uuidv7()
  store.insert('recovery_key', { uid, salt, hash, method, made_at: now, made_by: madeBy })
  return uid
}

/**
 * Makes a recovery key (恢复密钥) in place of the one before, for whoever proves himself once more. It is answered this once and
 * kept only as a hash.
 * @throws DeskError `forbidden` for a manager where there is an owner, `locked`, `invalid` for a wrong PIN
 */
export async function makeKey(context: SignedIn, pin: string): Promise<{ key: string; madeAt: number }> {
  const { store, caller, secretMethod } = context
  const people = personRows(store).filter(({ active }) => active === 1)
  if (!recoverable(people).some(({ id }) => id === caller.personId)) throw new DeskError('forbidden', 'owner-only-key')
  const { settle } = await proveSecret(context, caller.personId, pin)
  const { key, hashed } = await freshKey(secretMethod)
  return command(context, (now) => {
    settle()
    const subject = keepKey(store, hashed, caller.personId, now)
    return { kind: 'people.recovery-key-made', subject, details: {}, areas: ['people'], result: { key, madeAt: now } }
  })
}

/** Whether there is a key that opens something, since when and by whom. */
export function keyStatus(store: Store) {
  const row = newestKeyRow(store)
  return row ? { madeAt: row.made_at, madeBy: row.made_by, usedAt: row.used_at } : null
}

/** What the caller must still be told: that a key was used, when and for whom. */
export function untold({ store, caller }: Pick<SignedIn, 'store' | 'caller'>) {
  return usesAfter(store, caller.toldKeyId)
}

/** He has read it (知道了). */
export function noteTold({ store, caller }: SignedIn): void {
  store.update('person', caller.personId, { told_key_id: newestUsedId(store) })
}

/** Counts a try before its key is looked at, as with a PIN. */
function countTry(store: Store, now: number): RecoveryKeyRow {
  return store.transaction(() => {
    const row = newestKeyRow(store)
    if (!row || row.used_at !== null) throw new DeskError('invalid', 'no-recovery-key')
    const seconds = secondsLocked(row.locked_until, now)
    if (seconds > 0) throw tooManyTries(seconds)
    store.update('recovery_key', row.id, nextTry(row.failed_count, now))
    return row
  })
}

/**
 * Sets a new PIN for an owner who has forgotten his, with the printed key (用恢复密钥重设): every session ends, the key opens
 * nothing any more, and everybody is told when he signs in next.
 * @throws DeskError `locked` after wrong keys, `invalid` for a wrong, used or missing one
 */
export async function recover(
  context: Context,
  { key, personId, pin }: { key: string; personId: number; pin: string },
): Promise<void> {
  const { store, clock, secretMethod } = context
  const row = countTry(store, clock())
  if (!(await verifySecret(readRecoveryKey(key), row))) throw new DeskError('invalid', 'wrong-recovery-key')
  const secret = await secretColumns(pin, secretMethod)
  const now = clock()
  store.transaction(() => {
    const standing = newestKeyRow(store)
    if (standing?.id !== row.id || standing.used_at !== null) throw new DeskError('invalid', 'no-recovery-key')
    const people = personRows(store).filter(({ active }) => active === 1)
    const person = recoverable(people).find(({ id }) => id === personId)
    if (!person) throw new DeskError('forbidden', 'owner-only-key')
    store.update('recovery_key', row.id, { used_at: now, used_for: person.id, failed_count: 0, locked_until: null })
    store.update('person', person.id, { ...secret, failed_count: 0, locked_until: null })
    endAllSessions(store, now)
    appendEvent(store, {
      at: now,
      authorId: null,
      kind: 'people.recovered',
      subject: person.uid,
      details: { name: person.name },
    })
  })
  context.live.publish({ areas: ['people'] })
}
