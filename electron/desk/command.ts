import { v7 as uuidv7 } from 'uuid'
import type { Act } from '../../shared/audit/acts.ts'
import { appendEvent } from '../store/event-log.ts'
import type { SignedIn } from './context.ts'
import { refreshLinesOf } from './lines/service.ts'
import type { Area } from './live.ts'

/** What a command tells about itself once its rows are written. */
export type Outcome<Result> = {
  readonly kind: Act
  /** uid of the record it is about. */
  readonly subject: string | null
  /** What was done, for the log; kept apart from the chain, so that it can be erased. */
  readonly details: unknown
  readonly areas: readonly Area[]
  /** The case it belongs to, where a manager can have let somebody else do it: his name stands in what happened there. */
  readonly complaintId?: number | null
  /** Machines of which something changed that the law counts by, its facts or its pack: their lines are computed anew. */
  readonly units?: readonly (number | null)[]
  readonly result: Result
}

/** Runs one command as one transaction: the domain rows, then its line in the event log; afterwards tells the pages. */
export function command<Result>(context: SignedIn, work: (now: number) => Outcome<Result>): Result {
  const now = context.clock()
  const outcome = context.store.transaction(() => {
    const done = work(now)
    refreshLinesOf(context.store, done.units ?? [], now)
    appendEvent(context.store, {
      at: now,
      authorId: context.caller.personId,
      kind: done.kind,
      subject: done.subject,
      details: done.details,
    })
    writeAuthorisation(context, done, now)
    return done
  })
  context.live.publish({ areas: outcome.areas })
  return outcome.result
}

/** What a manager let another do stands under both names: the act under his who did it, the leave under the manager's. */
function writeAuthorisation(
  { store, caller }: SignedIn,
  { kind, subject, complaintId }: Outcome<unknown>,
  now: number,
) {
  const { authority } = caller
  if (authority === null) return
  store.insert('authorisation', {
    uid: uuidv7(),
    at: now,
    author_id: caller.personId,
    manager_id: authority.personId,
    act: kind,
    subject,
    complaint_id: complaintId ?? null,
  })
  appendEvent(store, {
    at: now,
    authorId: authority.personId,
    kind: 'people.authorised',
    subject,
    details: { act: kind, by: caller.name, leaveOf: authority.name },
  })
}
