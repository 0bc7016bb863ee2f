import { can } from '../../../shared/workflow/roles.ts'
import {
  type CaseState,
  canMove,
  type Destination,
  nextStep,
  type Outcome,
  type Stage,
  stages,
  transitions,
} from '../../../shared/workflow/stages.ts'
import { settleDue } from '../../store/due.ts'
import type { Store } from '../../store/store.ts'
import { command } from '../command.ts'
import type { SignedIn } from '../context.ts'
import { DeskError, found, wrongField } from '../errors.ts'
import { type CaseCounts, type ComplaintRow, caseCounts, complaintRow } from './queries.ts'

/** A stage as the store holds it. */
function stageOf(text: string): Stage {
  const stage = stages.find((known) => known === text)
  if (!stage) throw new Error(`unknown stage ${text}`)
  return stage
}

function stateOf(store: Store, complaint: ComplaintRow): CaseState {
  const counts = caseCounts(store, complaint.id)
  return {
    stage: stageOf(complaint.stage),
    readBackConfirmed: complaint.readBackAt !== null,
    proposal: proposalState(counts.proposal),
    agreement: counts.agreement === 'performed' ? 'signed' : (counts.agreement ?? 'none'),
    openTasks: counts.openTasks,
    // No loaners are lent yet, so none can be out.
    loanersOut: 0,
    followUp: counts.openFollowUps > 0 ? 'planned' : counts.doneFollowUps > 0 ? 'done' : 'none',
    channelsGiven: complaint.channelsGivenAt !== null,
    nextPromiseAt: counts.nextPromiseAt,
  }
}

function proposalState(newest: CaseCounts['proposal']): CaseState['proposal'] {
  switch (newest) {
    case null:
    case 'withdrawn':
      return 'none'
    case 'returned':
    case 'rejected':
      return 'returned'
    default:
      return newest
  }
}

/** Where a case may go, and what to do next. */
export function moves(store: Store, complaint: ComplaintRow) {
  const state = stateOf(store, complaint)
  return {
    moves: transitions(state.stage).map((to) => ({ to, ...canMove(state.stage, to, state) })),
    nextStep: nextStep(state),
  }
}

/** Writes a stage change inside the caller's command; for steps that follow from another act (a decision, a signature). */
export function enterStage(
  context: SignedIn,
  complaint: Pick<ComplaintRow, 'id' | 'stage'>,
  to: Stage,
  now: number,
): void {
  if (complaint.stage === to) return
  const { store, caller } = context
  store.update('complaint', complaint.id, { stage: to, last_action_at: now })
  store.insert('stage_change', {
    complaint_id: complaint.id,
    at: now,
    author_id: caller.personId,
    from_stage: complaint.stage,
    to_stage: to,
  })
}

export type MoveInput = { to: Stage; outcome: Outcome | null; reason: string | null; override: boolean }

/**
 * Moves a case to another stage, closes or reopens it. Gates hold it back unless a manager overrides them with a reason.
 * @throws DeskError `conflict` (`gates-closed` with the gates, `changed-meanwhile`), `invalid` for a missing reason or
 * outcome, `forbidden` for what is the manager's
 */
export function moveComplaint(context: SignedIn, id: number, version: number, input: MoveInput): void {
  const { store, caller } = context
  command(context, (now) => {
    const complaint = found(complaintRow(store, id))
    if (complaint.voidedAt !== null) throw new DeskError('conflict', 'case-is-void')
    const destination = destinationOf(input)
    const state = stateOf(store, complaint)
    const move = canMove(state.stage, destination, state)
    if (!move.allowed)
      throw new DeskError('conflict', state.stage === input.to ? 'already-there' : 'ask-the-customer-first')
    if (move.gates.length > 0 && !input.override)
      throw new DeskError('conflict', 'gates-closed', { theirs: { gates: move.gates } })
    if (move.needs.includes('manager') && !can(caller.role, 'override-gate'))
      throw new DeskError('forbidden', 'manager-only')
    if (move.needs.includes('reason') && !input.reason) throw wrongField('reason', 'required')

    const closing = destination.stage === 'closed'
    const outcome = destination.stage === 'closed' ? destination.outcome : null
    const saved = store.updateVersion('complaint', id, version, {
      stage: input.to,
      outcome,
      closed_at: closing ? now : null,
      close_reason: closing ? input.reason : null,
      last_action_at: now,
    })
    if (!saved) throw new DeskError('conflict', 'changed-meanwhile', { theirs: complaint })
    store.insert('stage_change', {
      complaint_id: id,
      at: now,
      author_id: caller.personId,
      from_stage: complaint.stage,
      to_stage: input.to,
      outcome,
      reason: input.reason,
      overridden: move.gates.length > 0 ? move.gates.join(' ') : null,
    })
    if (closing) settleDue(store, 'first-reply', id)
    return {
      kind: closing ? 'complaint.closed' : 'complaint.moved',
      subject: complaint.uid,
      details: { from: complaint.stage, ...input, gates: move.gates },
      areas: ['complaints', 'today'],
      result: undefined,
    }
  })
}

function destinationOf({ to, outcome }: MoveInput): Destination {
  if (to !== 'closed') return { stage: to }
  if (outcome === null) throw wrongField('outcome', 'required')
  return { stage: 'closed', outcome }
}
