import { hash, randomBytes } from 'node:crypto'
import { canonicalText } from '../../../shared/canonical.ts'

/** What a ticket is good for: one call, with just this input, from the session it was asked for in. */
export type TicketUse = { readonly sessionId: number; readonly procedure: string; readonly input: unknown }

/** Leaves a manager has given with his PIN (授权凭据): single-use, for a minute, held in memory only. */
export type Tickets = {
  /** A new ticket of the manager's for one use. */
  issue(managerId: number, use: TicketUse): string
  /** Whose ticket it is, and takes it; null where it is none, too old, or of another call. */
  redeem(ticket: string, use: TicketUse): number | null
}

const VALID_MS = 60_000

/** What was shown to the manager is what is done: another input is another act. */
function digestOf({ sessionId, procedure, input }: TicketUse): string {
  return hash('sha256', canonicalText([sessionId, procedure, input ?? null]))
}

export function createTickets(clock: () => number): Tickets {
  const issued = new Map<string, { readonly managerId: number; readonly digest: string; readonly until: number }>()
  return {
    issue(managerId, use) {
      for (const [ticket, { until }] of issued) if (until <= clock()) issued.delete(ticket)
      const ticket = randomBytes(24).toString('base64url')
      issued.set(ticket, { managerId, digest: digestOf(use), until: clock() + VALID_MS })
      return ticket
    },
    redeem(ticket, use) {
      const found = issued.get(ticket)
      if (!found || found.until <= clock() || found.digest !== digestOf(use)) return null
      issued.delete(ticket)
      return found.managerId
    },
  }
}
