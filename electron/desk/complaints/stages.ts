import { dayOf, endOfDay } from '../../../shared/time/instant.ts'
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
import { may, refused } from '../may.ts'
import { packAtClosing } from '../rules/law.ts'
import { endOpenWork } from './open-work.ts'
import { type CaseCounts, type ComplaintRow, caseCounts, complaintRow, writeStage } from './queries.ts'

/** A stage as the store holds it. */
function stageOf(text: string): Stage {
  const stage = stages.find((known) => known === text)
  if (!stage) throw new Error(`unknown stage ${text}`)
  return stage
}

/** `promisesUntil`: a promise due later than that does not yet stand before the procedure. */
function stateOf(store: Store, complaint: ComplaintRow, promisesUntil: number): CaseState {
  const counts = caseCounts(store, complaint.id)
  return {
    stage: stageOf(complaint.stage),
    readBackConfirmed: complaint.readBackAt !== null,
    proposal: proposalState(counts.proposal),
    agreement: counts.agreement === 'performed' ? 'signed' : (counts.agreement ?? 'none'),
    openTasks: counts.openTasks,
    // No loaners are lent yet, so none can be out.
    loanersOut: 0,
    followUp: followUpState(counts),
    channelsGiven: complaint.channelsGivenAt !== null,
    nextPromiseAt: counts.nextPromiseAt !== null && counts.nextPromiseAt <= promisesUntil ? counts.nextPromiseAt : null,
  }
}

/** What the customer said last counts; one who is not content, or whose machine fails again, is not a satisfied one. */
function followUpState({ openFollowUps, satisfaction, works }: CaseCounts): CaseState['followUp'] {
  if (openFollowUps > 0) return 'planned'
  if (satisfaction === null) return 'none'
  return satisfaction <= 2 || works === 0 ? 'unhappy' : 'done'
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
export function moves(store: Store, complaint: ComplaintRow, now: number) {
  const state = stateOf(store, complaint, endOfDay(dayOf(now)))
  return {
    moves: transitions(state.stage).map((to) => ({ to, ...canMove(state.stage, to, state) })),
    nextStep: nextStep(state),
  }
}

type Standing = Pick<ComplaintRow, 'id' | 'stage'>

/**
 * Moves a case on after an act that settles the stage before (a proposal, a decision, a signature), inside the command of
 * that act. A case that stands there or further on stays where it is.
 */
export function advance(context: SignedIn, complaint: Standing, to: Stage, now: number): void {
  const isAhead = stages.indexOf(to) > stages.indexOf(stageOf(complaint.stage))
  if (isAhead) enterStage(context, complaint, to, now)
}

/** Takes a case back out of the stage that an act had brought it to, when that act is undone (退回、撤回、作废). */
export function takeBack(
  context: SignedIn,
  complaint: Standing,
  { from, to }: { from: Stage; to: Stage },
  now: number,
): void {
  if (complaint.stage === from) enterStage(context, complaint, to, now)
}

/** Raises the version too, so that a page that still shows the old stage cannot move the case from there. */
function enterStage({ store, caller }: SignedIn, { id, stage }: Standing, to: Stage, now: number): void {
  writeStage(store, id, to, now)
  store.insert('stage_change', {
    complaint_id: id,
    at: now,
    author_id: caller.personId,
    from_stage: stage,
    to_stage: to,
  })
}

export type MoveInput = { to: Stage; outcome: Outcome | null; reason: string | null; override: boolean }

/**
 * Moves a case to another stage, closes or reopens it. Gates hold it back unless a manager overrides them with a reason.
 * Closing also ends what is still open on the case.
 * @throws DeskError `conflict` (`gates-closed` with the gates, `customer-not-satisfied`, `changed-meanwhile`), `invalid` for
 * a missing reason or outcome, `forbidden` for what is the manager's
 */
export function moveComplaint(context: SignedIn, id: number, version: number, input: MoveInput): void {
  const { store, caller } = context
  command(context, (now) => {
    const complaint = found(complaintRow(store, id))
    if (complaint.anonymisedAt !== null) throw new DeskError('conflict', 'case-is-anonymised')
    if (complaint.voidedAt !== null) throw new DeskError('conflict', 'case-is-void')
    const destination = destinationOf(input)
    const state = stateOf(store, complaint, endOfDay(dayOf(now)))
    const move = canMove(state.stage, destination, state)
    if (!move.allowed) throw new DeskError('conflict', refusal(state, input.to))
    if (move.gates.length > 0 && !input.override)
      throw new DeskError('conflict', 'gates-closed', { theirs: { gates: move.gates } })
    if (move.needs.includes('manager') && !may(caller, 'override-gate'))
      throw refused(caller, 'override-gate', 'manager-only')
    if (move.needs.includes('reason') && !input.reason) throw wrongField('reason', 'required')

    const closing = destination.stage === 'closed'
    const outcome = destination.stage === 'closed' ? destination.outcome : null
    const saved = store.updateVersion('complaint', id, version, {
      stage: input.to,
      outcome,
      closed_at: closing ? now : null,
      close_reason: closing ? input.reason : null,
      // A case that is reopened goes on under the pack its standing proposal was approved under.
      rule_pack_id: closing ? packAtClosing(store, id, now) : null,
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
    const ended = closing ? endOpenWork(context, id, input.reason, now) : []
    return {
      kind: closing ? 'complaint.closed' : 'complaint.moved',
      subject: complaint.uid,
      details: { from: complaint.stage, ...input, gates: move.gates, ended },
      areas: ['complaints', 'proposals', 'agreements', 'today'],
      complaintId: id,
      units: [complaint.unitId],
      result: undefined,
    }
  })
}

/** Why a move is not to be had at all; the rest of the answers come with what would open it. */
function refusal({ stage, followUp }: CaseState, to: Stage): string {
  if (stage === to) return 'already-there'
  return followUp === 'unhappy' ? 'customer-not-satisfied' : 'ask-the-customer-first'
}

function destinationOf({ to, outcome }: MoveInput): Destination {
  if (to !== 'closed') return { stage: to }
  if (outcome === null) throw wrongField('outcome', 'required')
  return { stage: 'closed', outcome }
}
