import { appendEvent } from '../../store/event-log.ts'
import type { Store } from '../../store/store.ts'
import type { DeskParts } from '../context.ts'
import { DeskError } from '../errors.ts'
import { type SecretRow, secretRow } from './queries.ts'
import { lockDelay, secondsLocked, secretColumns, verifySecret } from './secret.ts'

/** A lock as the page tells it. */
export function tooManyTries(seconds: number): DeskError {
  return new DeskError('locked', 'too-many-tries', { params: { seconds } })
}

/** How many wrong tries there were with this one, and until when the next must wait. */
export function nextTry(failedCount: number, now: number): { failed_count: number; locked_until: number | null } {
  const delay = lockDelay(failedCount + 1)
  return { failed_count: failedCount + 1, locked_until: delay > 0 ? now + delay : null }
}

/** Counts a try before its secret is looked at: tries sent side by side would otherwise all be the first. */
function countTry(store: Store, personId: number, now: number): SecretRow {
  return store.transaction(() => {
    const person = secretRow(store, personId)
    if (!person) throw new DeskError('invalid', 'wrong-pin')
    const seconds = secondsLocked(person.locked_until, now)
    if (seconds > 0) throw tooManyTries(seconds)
    const counted = nextTry(person.failed_count, now)
    store.update('person', person.id, counted)
    return { ...person, ...counted }
  })
}

/** A person whose PIN or password was right; `settle` must be called in the transaction that follows from it. */
export type Proven = {
  readonly person: SecretRow
  /** Forgets the wrong tries. @throws DeskError where the secret was replaced, or the person left, while it was looked at */
  settle(): void
}

/**
 * Proves that somebody is who he says (核对 PIN 码或密码): at sign-in, for a manager's leave, for a new secret of one's own. Wrong
 * tries of all of them count together and lock the person for a growing time, restarts or not; the right one during the
 * lock is refused too. A secret hashed by an older method is hashed anew.
 * @throws DeskError `locked` with the seconds left, `invalid` for a wrong one
 */
export async function proveSecret(
  { store, clock, secretMethod }: Pick<DeskParts, 'store' | 'clock' | 'secretMethod'>,
  personId: number,
  secret: string,
): Promise<Proven> {
  const now = clock()
  const person = countTry(store, personId, now)
  const stored = { salt: person.pin_salt, hash: person.pin_hash, method: person.pin_method }
  if (!(await verifySecret(secret, stored))) {
    const seconds = lockDelay(person.failed_count) / 1000
    if (seconds > 0)
      store.transaction(() =>
        appendEvent(store, {
          at: now,
          authorId: null,
          kind: 'session.locked-out',
          subject: person.uid,
          details: { tries: person.failed_count, seconds },
        }),
      )
    throw new DeskError('invalid', 'wrong-pin')
  }
  const raised = person.pin_method === secretMethod ? {} : await secretColumns(secret, secretMethod)
  return {
    person,
    settle() {
      // A PIN that was replaced meanwhile opens nothing any more, nor does a leaver's.
      const standing = secretRow(store, person.id)
      if (!standing?.pin_hash.every((byte, at) => byte === person.pin_hash[at]))
        throw new DeskError('invalid', 'wrong-pin')
      store.update('person', person.id, { failed_count: 0, locked_until: null, ...raised })
    },
  }
}
