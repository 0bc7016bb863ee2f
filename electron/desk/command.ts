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
    return done
  })
  context.live.publish({ areas: outcome.areas })
  return outcome.result
}
