import type { TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import type { DeskRouter } from '../../electron/desk/router.ts'
import { type Right, rights } from '../../shared/workflow/roles.ts'
import { held } from './kept.ts'
import { problemOf } from './problem.ts'

/** What somebody was refused and a manager may let him do this once (请求授权). */
export type LeaveAsked = {
  readonly right: Right
  readonly procedure: string
  readonly input: unknown
  /** The manager's ticket, or null where none was given: the call then fails as it did. */
  readonly answer: (ticket: string | null) => void
}

/** The refused call that waits for a manager's PIN, if there is one. */
export const leaveAsked = held<LeaveAsked | null>(null)

/** Asks for leave; one that waits already keeps its turn. */
function askLeave(asked: Omit<LeaveAsked, 'answer'>): Promise<string | null> {
  if (leaveAsked.get() !== null) return Promise.resolve(null)
  return new Promise((resolve) => {
    const answer = (ticket: string | null) => {
      leaveAsked.set(null)
      resolve(ticket)
    }
    leaveAsked.set({ ...asked, answer })
  })
}

/** The right a refusal names, where a manager could lend it. */
function lentRight(error: unknown): Right | undefined {
  const { code, params } = problemOf(error)
  return code === 'forbidden' ? rights.find((right) => right === params?.right) : undefined
}

/**
 * Holds a refused save back until a manager has given his PIN, and then sends it once more with his ticket (经理授权): no
 * page needs to know of it, and what was typed on it stays.
 */
export const leaveLink: TRPCLink<DeskRouter> =
  () =>
  ({ op, next }) =>
    observable((observer) => {
      let sending = next(op).subscribe({
        next: (value) => observer.next(value),
        complete: () => observer.complete(),
        error(error) {
          const right = op.type === 'mutation' ? lentRight(error) : undefined
          if (right === undefined) return observer.error(error)
          void askLeave({ right, procedure: op.path, input: op.input }).then((ticket) => {
            if (ticket === null) return observer.error(error)
            sending = next({ ...op, context: { ...op.context, ticket } }).subscribe(observer)
          })
        },
      })
      return () => sending.unsubscribe()
    })
