import { can, mayAuthorise, type Right } from '../../../shared/workflow/roles.ts'
import type { Authority, Caller, DeskParts, SignedIn } from '../context.ts'
import { DeskError } from '../errors.ts'
import { proveSecret } from './prove.ts'
import { secretRow } from './queries.ts'

/**
 * A manager lets the caller do one act with his own PIN, without anybody signing out (经理授权). The ticket that comes back is
 * for this call with this input only, within a minute.
 * @throws DeskError `locked`, `invalid` for a wrong PIN, `forbidden` for somebody who could not do it himself
 */
export async function authorise(
  context: SignedIn,
  managerId: number,
  secret: string,
  { right, procedure, input }: { right: Right; procedure: string; input: unknown },
): Promise<{ ticket: string }> {
  const { person, settle } = await proveSecret(context, managerId, secret)
  context.store.transaction(settle)
  if (!mayAuthorise(context.caller.role, right) || !can(person.role, right))
    throw new DeskError('forbidden', 'cannot-authorise')
  return { ticket: context.tickets.issue(person.id, { sessionId: context.caller.sessionId, procedure, input }) }
}

/** Who stands beside the caller for this call, if his request brought the ticket for it; null otherwise. */
export function authorityOf(
  { tickets, store }: Pick<DeskParts, 'tickets' | 'store'>,
  { sessionId }: Caller,
  ticket: string,
  procedure: string,
  input: unknown,
): Authority | null {
  const managerId = tickets.redeem(ticket, { sessionId, procedure, input })
  // Looked up again: he may have left since.
  const manager = managerId === null ? undefined : secretRow(store, managerId)
  return manager ? { personId: manager.id, name: manager.name, role: manager.role, limitFen: manager.limit_fen } : null
}
