import { exhaustive } from '../exhaustive.ts'
import type { Instant } from '../time/instant.ts'

/** The stages of a complaint (阶段): 登记, 核实, 研判, 审批, 签约, 执行, 回访, 结案. */
export const stages = [
  'registered',
  'fact-finding',
  'assessment',
  'approval',
  'agreement',
  'execution',
  'follow-up',
  'closed',
] as const
export type Stage = (typeof stages)[number]

/** How a complaint is closed (结案方式): 满意, 未满意, 撤回, 不予支持, 移交主管部门. */
export const outcomes = ['satisfied', 'not-satisfied', 'withdrawn', 'declined', 'handed-to-authority'] as const
export type Outcome = (typeof outcomes)[number]

/** What holds a case back (卡点) until it is done or a manager overrides it on the record. */
export const gates = [
  'read-back-not-confirmed',
  'approval-waiting',
  'agreement-unsigned',
  'open-tasks',
  'loaner-out',
  'no-follow-up',
  'channels-not-given',
] as const
export type Gate = (typeof gates)[number]

/** What the stages are decided from. */
export interface CaseState {
  readonly stage: Stage
  /** The customer has heard what was written down and said yes. */
  readonly readBackConfirmed: boolean
  /** The latest proposal; one within the proposer's own limit counts as approved. */
  readonly proposal: 'none' | 'waiting' | 'approved' | 'returned'
  readonly agreement: 'none' | 'draft' | 'issued' | 'signed'
  readonly openTasks: number
  readonly loanersOut: number
  /** `unhappy`: the customer was asked, and is not content or has the fault again. */
  readonly followUp: 'none' | 'planned' | 'done' | 'unhappy'
  /** The customer was told where else to turn: consumer association, authority, arbitration, court. */
  readonly channelsGiven: boolean
  /** The next open promise to the customer. */
  readonly nextPromiseAt: Instant | null
}

/** Where a case may be moved; closing names its outcome. */
export type Destination =
  | { readonly stage: Exclude<Stage, 'closed'> }
  | { readonly stage: 'closed'; readonly outcome: Outcome }

/** Whether a move exists at all, what must come with it, and what it would override. */
export interface Move {
  readonly allowed: boolean
  readonly needs: readonly ('reason' | 'manager')[]
  readonly gates: readonly Gate[]
}

/** Every place a case in this stage can be sent to, in order; which of them are open now, `canMove` says. */
export function transitions(from: Stage): Destination[] {
  const open = stages
    .filter((stage): stage is Exclude<Stage, 'closed'> => stage !== 'closed' && stage !== from)
    .map((stage) => ({ stage }))
  const closed = outcomes.map((outcome) => ({ stage: 'closed', outcome }) as const)
  return from === 'closed' ? open : [...open, ...closed]
}

/**
 * Whether and how a case may go from one stage to another. Going back, reopening and skipping a stage that is not settled need
 * a reason; open gates need a manager with a reason. "Satisfied" is not a matter of override: the customer has to have said it.
 */
export function canMove(from: Stage, to: Destination, state: CaseState): Move {
  if (from === to.stage) return { allowed: false, needs: [], gates: [] }
  const start = stages.indexOf(from)
  const end = stages.indexOf(to.stage)
  if (end < start) return { allowed: true, needs: ['reason'], gates: [] }
  const held = to.stage === 'closed' ? gatesToClose(to.outcome, state) : gatesBetween(stages.slice(start, end), state)
  const skipped = stages.slice(start + 1, end).some((stage) => !isSettled(stage, state))
  const closesUnsettled = to.stage === 'closed' && to.outcome !== 'satisfied'
  const manager = held.length > 0 || (to.stage === 'closed' && to.outcome === 'not-satisfied')
  const reason = manager || closesUnsettled || skipped
  return {
    allowed: !(to.stage === 'closed' && to.outcome === 'satisfied' && state.followUp !== 'done'),
    needs: [...(reason ? ['reason' as const] : []), ...(manager ? ['manager' as const] : [])],
    gates: held,
  }
}

/** A stage whose work is done may be passed over without a reason. */
function isSettled(stage: Stage, state: CaseState): boolean {
  switch (stage) {
    case 'registered':
    case 'fact-finding':
    case 'assessment':
    case 'closed':
      return false
    case 'approval':
      return state.proposal === 'approved'
    case 'agreement':
      return state.agreement === 'signed'
    case 'execution':
      return state.agreement === 'signed' && state.openTasks === 0
    case 'follow-up':
      return wasAsked(state)
    default:
      return exhaustive(stage)
  }
}

function wasAsked({ followUp }: CaseState): boolean {
  return followUp === 'done' || followUp === 'unhappy'
}

function gatesBetween([left, ...skipped]: readonly Stage[], state: CaseState): Gate[] {
  // Leaving the agreement stage without any agreement holds; passing it over is a matter of the reason.
  const missing = left === 'agreement' && state.agreement === 'none' ? (['agreement-unsigned'] as const) : []
  return [...missing, ...[left, ...skipped].flatMap((stage) => (stage ? gatesOfStage(stage, state) : []))]
}

function gatesOfStage(stage: Stage, state: CaseState): Gate[] {
  switch (stage) {
    case 'registered':
      return state.readBackConfirmed ? [] : ['read-back-not-confirmed']
    case 'approval':
      return state.proposal === 'waiting' ? ['approval-waiting'] : []
    case 'agreement':
      return state.agreement === 'draft' || state.agreement === 'issued' ? ['agreement-unsigned'] : []
    case 'execution':
      return state.openTasks > 0 ? ['open-tasks'] : []
    case 'follow-up':
      return wasAsked(state) ? [] : ['no-follow-up']
    case 'fact-finding':
    case 'assessment':
    case 'closed':
      return []
    default:
      return exhaustive(stage)
  }
}

function gatesToClose(outcome: Outcome, state: CaseState): Gate[] {
  const asked = outcome === 'satisfied' || outcome === 'not-satisfied'
  return [
    ...gatesOfStage('approval', state),
    ...gatesOfStage('agreement', state),
    ...gatesOfStage('execution', state),
    ...(state.loanersOut > 0 ? (['loaner-out'] as const) : []),
    ...(asked ? gatesOfStage('follow-up', state) : []),
    ...(outcome === 'declined' && !state.channelsGiven ? (['channels-not-given'] as const) : []),
  ]
}

/** The one thing to do next (下一步); the words stand in the language files under its code. */
export type NextStep =
  | { readonly code: 'confirm-read-back' }
  | { readonly code: 'find-facts' }
  | { readonly code: 'keep-promise'; readonly at: Instant }
  | { readonly code: 'propose' }
  | { readonly code: 'revise-proposal' }
  | { readonly code: 'decide-approval' }
  | { readonly code: 'draft-agreement' }
  | { readonly code: 'issue-agreement' }
  | { readonly code: 'get-signature' }
  | { readonly code: 'finish-tasks'; readonly count: number }
  | { readonly code: 'take-back-loaner'; readonly count: number }
  | { readonly code: 'plan-follow-up' }
  | { readonly code: 'ask-satisfaction' }
  | { readonly code: 'close' }
  | { readonly code: 'closed' }

/** The next step of a case by its stage; a promise to the customer stands before everything that is not yet agreed. */
export function nextStep(state: CaseState): NextStep {
  const promise: NextStep | null =
    state.nextPromiseAt === null ? null : { code: 'keep-promise', at: state.nextPromiseAt }
  switch (state.stage) {
    case 'registered':
      return state.readBackConfirmed ? (promise ?? { code: 'find-facts' }) : { code: 'confirm-read-back' }
    case 'fact-finding':
      return promise ?? { code: 'find-facts' }
    case 'assessment':
    case 'approval':
      return promise ?? proposalStep(state)
    case 'agreement':
      return agreementStep(state)
    case 'execution':
      return executionStep(state)
    case 'follow-up':
      return executionStep(state)
    case 'closed':
      return { code: 'closed' }
    default:
      return exhaustive(state.stage)
  }
}

function proposalStep(state: CaseState): NextStep {
  switch (state.proposal) {
    case 'none':
      return { code: 'propose' }
    case 'returned':
      return { code: 'revise-proposal' }
    case 'waiting':
      return { code: 'decide-approval' }
    case 'approved':
      return agreementStep(state)
    default:
      return exhaustive(state.proposal)
  }
}

function agreementStep(state: CaseState): NextStep {
  switch (state.agreement) {
    case 'none':
      return { code: 'draft-agreement' }
    case 'draft':
      return { code: 'issue-agreement' }
    case 'issued':
      return { code: 'get-signature' }
    case 'signed':
      return executionStep(state)
    default:
      return exhaustive(state.agreement)
  }
}

function executionStep(state: CaseState): NextStep {
  return state.openTasks > 0 ? { code: 'finish-tasks', count: state.openTasks } : followUpStep(state)
}

function followUpStep(state: CaseState): NextStep {
  if (state.loanersOut > 0) return { code: 'take-back-loaner', count: state.loanersOut }
  switch (state.followUp) {
    case 'none':
    case 'unhappy':
      // Once it is put right, the customer is asked again.
      return { code: 'plan-follow-up' }
    case 'planned':
      return { code: 'ask-satisfaction' }
    case 'done':
      return { code: 'close' }
    default:
      return exhaustive(state.followUp)
  }
}
