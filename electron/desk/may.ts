import { can, mayAuthorise, type Right } from '../../shared/workflow/roles.ts'
import type { Authority, Caller } from './context.ts'
import { DeskError } from './errors.ts'

/** Who decides: the manager who stands beside the caller for this act, else the caller. */
export function deciderOf(caller: Caller): Authority {
  return caller.authority ?? caller
}

/** Whether the caller holds a right, by his own role or by leave of the manager beside him. */
export function may(caller: Caller, right: Right): boolean {
  return can(caller.role, right) || (caller.authority !== null && can(caller.authority.role, right))
}

/** Refuses an act; where a manager could lend the right, the page is told which, and asks for his PIN. */
export function refused(caller: Caller, right: Right, reason = 'forbidden'): DeskError {
  return new DeskError('forbidden', reason, mayAuthorise(caller.role, right) ? { params: { right } } : {})
}
