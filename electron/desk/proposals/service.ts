import { v7 as uuidv7 } from 'uuid'
import { beyondFloorFen } from '../../../shared/agreement/clause-cost.ts'
import type { Clause } from '../../../shared/agreement/clauses.ts'
import type { Fen } from '../../../shared/money.ts'
import { dayOf } from '../../../shared/time/instant.ts'
import { endOfWorkingDay } from '../../../shared/time/working-time.ts'
import { can } from '../../../shared/workflow/roles.ts'
import { setDue, settleDue } from '../../store/due.ts'
import type { Store } from '../../store/store.ts'
import { command } from '../command.ts'
import { openComplaint, standingComplaint } from '../complaints/service.ts'
import { advance, takeBack } from '../complaints/stages.ts'
import type { Authority, SignedIn } from '../context.ts'
import { DeskError, found, wrongField } from '../errors.ts'
import { deciderOf, refused } from '../may.ts'
import { holidaysInUse, keepPackInUse } from '../rules/law.ts'
import { legalFloor } from '../rules/service.ts'
import { centreOf, shopTimeOf } from '../setup/centre.ts'
import {
  endReplacedRows,
  grantedFen,
  type ProposalRow,
  proposalRow,
  proposalRows,
  waitingCount,
  waitingRows,
} from './queries.ts'
import { clauseSchema, type DecideInput, type ProposeInput } from './schema.ts'

/** As many as anybody can read in one list. */
const MOST_WAITING = 200

/** Where a case goes when what waited for approval no longer does. */
const UNDECIDED = { from: 'approval', to: 'assessment' } as const

/** The clauses of a stored proposal. */
export function clausesOf(proposal: Pick<ProposalRow, 'clauses'>): Clause[] {
  return clauseSchema.array().parse(JSON.parse(proposal.clauses))
}

/** The proposal that counts for a case: the newest that was not returned, rejected, withdrawn or ended. */
export function currentProposal(store: Store, complaintId: number): ProposalRow | undefined {
  return proposalRows(store, complaintId).findLast(
    ({ state, endedAt }) => state === 'waiting' || (state === 'approved' && endedAt === null),
  )
}

/** Lets an approved proposal take the place of the older ones (取代旧方案), inside its command; the uids of those it replaced. */
export function replaceOlder(
  { store, caller }: SignedIn,
  { id, complaintId }: Pick<ProposalRow, 'id' | 'complaintId'>,
  now: number,
): string[] {
  return endReplacedRows(store, { id, complaintId, by: caller.personId, now })
}

/**
 * What clauses are worth above what the law gives today, beside what earlier agreements of the case already grant, and
 * whether the two together keep within the caller's own limit: a large sum may not pass in small pieces.
 */
export function worthOf(context: SignedIn, complaintId: number, clauses: readonly Clause[]) {
  const { store, caller } = context
  const beyondFen = beyondFloorFen(clauses, legalFloor(context, complaintId))
  const granted = grantedFen(store, complaintId)
  const limitFen = limitOf(caller)
  return { beyondFen, grantedFen: granted, limitFen, withinLimit: within(limitFen, granted + beyondFen) }
}

/** How far a person may go alone, in fen; null: any amount. */
export function limitOf({ role, limitFen }: Authority): Fen | null {
  return can(role, 'approve-any-amount') ? null : limitFen
}

function within(limitFen: Fen | null, amount: Fen): boolean {
  return limitFen === null || amount <= limitFen
}

/**
 * Proposes a result (提案) with its author's opinion. Within his limit it is approved at once, as his own decision; beyond
 * it, it waits for someone who may approve.
 * @throws DeskError `conflict` (`read-back-first`, `proposal-waiting` while another of the
 * case waits), `invalid` for a day that has gone by
 */
export function propose(context: SignedIn, input: ProposeInput): { id: number; state: 'approved' | 'waiting' } {
  const { store, caller } = context
  return command(context, (now) => {
    const complaint = openComplaint(store, input.complaintId)
    // The gate of the first stage, which a proposal would otherwise jump; a manager who released the case moved it on.
    if (complaint.stage === 'registered' && complaint.readBackAt === null)
      throw new DeskError('conflict', 'read-back-first')
    const today = dayOf(now, centreOf(store).zone)
    const late = input.clauses.findIndex((clause) => clause.dueDay !== null && clause.dueDay < today)
    if (late >= 0) throw wrongField(`clauses.${late}.dueDay`, 'day-in-past')
    if (currentProposal(store, complaint.id)?.state === 'waiting') throw new DeskError('conflict', 'proposal-waiting')
    const { beyondFen, limitFen, withinLimit } = worthOf(context, complaint.id, input.clauses)
    const state = withinLimit ? 'approved' : 'waiting'
    const uid = uuidv7()
    const id = store.insert('proposal', {
      uid,
      complaint_id: complaint.id,
      clauses: JSON.stringify(input.clauses),
      opinion: input.opinion,
      beyond_fen: beyondFen,
      limit_fen: limitFen,
      state,
      author_id: caller.personId,
      created_at: now,
      ...(withinLimit ? { decided_by: caller.personId, decided_at: now, ...underPackInUse(store, now) } : {}),
    })
    const replaced = withinLimit ? replaceOlder(context, { id, complaintId: complaint.id }, now) : []
    advance(context, complaint, withinLimit ? 'agreement' : 'approval', now)
    if (!withinLimit)
      setDue(store, {
        kind: 'approval',
        sourceId: id,
        complaintId: complaint.id,
        ownerId: null,
        at: endOfWorkingDay(now, shopTimeOf(centreOf(store), holidaysInUse(store))).at,
      })
    return {
      kind: withinLimit ? 'proposal.approved-within-limit' : 'proposal.made',
      subject: uid,
      details: { ...input, beyondFen, limitFen, replaced },
      areas: ['proposals', 'complaints', 'today'],
      units: [complaint.unitId],
      result: { id, state },
    }
  })
}

/** The rules a proposal is approved under; the case keeps them from then on. */
function underPackInUse(store: Store, now: number): { rule_pack_id: number } {
  return { rule_pack_id: keepPackInUse(store, now) }
}

/** A proposal that nobody has decided yet. @throws DeskError `not-found`, `conflict` when it was decided before */
function undecided(store: Store, id: number): ProposalRow {
  const proposal = found(proposalRow(store, id))
  if (proposal.state !== 'waiting') throw new DeskError('conflict', 'already-decided', { theirs: proposal })
  return proposal
}

/**
 * Decides a waiting proposal (审批). Nobody approves his own, unless nothing limits him; an approver with a limit of his
 * own keeps within it.
 * @throws DeskError `conflict` when it was decided before, `forbidden` (`own-proposal`, `over-your-limit`)
 */
export function decide(context: SignedIn, { id, decision, reason }: DecideInput): void {
  const { store, caller } = context
  command(context, (now) => {
    const proposal = undecided(store, id)
    const complaint = openComplaint(store, proposal.complaintId)
    const decider = deciderOf(caller)
    const limitFen = limitOf(decider)
    if (proposal.authorId === decider.personId && limitFen !== null) throw refused(caller, 'approve', 'own-proposal')
    const amount = grantedFen(store, complaint.id) + proposal.beyondFen
    if (decision === 'approved' && !within(limitFen, amount)) throw refused(caller, 'approve', 'over-your-limit')
    store.update('proposal', id, {
      state: decision,
      decided_by: decider.personId,
      decided_at: now,
      decision_reason: reason,
      ...(decision === 'approved' ? underPackInUse(store, now) : {}),
    })
    settleDue(store, 'approval', id)
    const replaced = decision === 'approved' ? replaceOlder(context, proposal, now) : []
    if (decision === 'approved') advance(context, complaint, 'agreement', now)
    else takeBack(context, complaint, UNDECIDED, now)
    return {
      kind: `proposal.${decision}`,
      subject: proposal.uid,
      details: { reason, beyondFen: proposal.beyondFen, replaced },
      areas: ['proposals', 'complaints', 'today'],
      complaintId: complaint.id,
      units: [complaint.unitId],
      result: undefined,
    }
  })
}

/** Takes a waiting proposal back; only its author or someone who may approve does so. */
export function withdraw(context: SignedIn, id: number): void {
  const { store, caller } = context
  command(context, (now) => {
    const proposal = undecided(store, id)
    if (proposal.authorId !== caller.personId && !can(caller.role, 'approve'))
      throw new DeskError('forbidden', 'not-your-proposal')
    store.update('proposal', id, { state: 'withdrawn', decided_by: caller.personId, decided_at: now })
    settleDue(store, 'approval', id, 'void')
    const complaint = standingComplaint(store, proposal.complaintId)
    takeBack(context, complaint, UNDECIDED, now)
    return {
      kind: 'proposal.withdrawn',
      subject: proposal.uid,
      details: {},
      areas: ['proposals', 'complaints', 'today'],
      units: [complaint.unitId],
      result: undefined,
    }
  })
}

/**
 * What waits for a decision, the oldest first, with all an approver needs to decide without opening the case. What is
 * beyond the list comes up as those before it are decided; `total` counts it too.
 */
export function waitingProposals({ store }: Pick<SignedIn, 'store'>) {
  const rows = waitingRows(store, MOST_WAITING).map((row) => ({
    ...row,
    clauses: clausesOf(row),
    grantedFen: grantedFen(store, row.complaintId),
  }))
  return { rows, total: rows.length < MOST_WAITING ? rows.length : waitingCount(store) }
}
