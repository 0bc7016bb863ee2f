import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { DeskRouter } from '../../../electron/desk/router.ts'

type Outputs = inferRouterOutputs<DeskRouter>

/** Everything the case page shows of one complaint (案卷). */
export type CaseFile = Outputs['complaints']['get']

/** What the rules give the customer (权益), with its sentences in both languages. */
export type EntitlementAnswer = Outputs['rules']['entitlement']

/** A clause as the desk takes it. */
export type ClauseInput = inferRouterInputs<DeskRouter>['proposals']['propose']['clauses'][number]

export type CaseMove = CaseFile['moves'][number]
export type CasePromise = CaseFile['promises'][number]
export type CaseProposal = CaseFile['proposals'][number]
export type CaseAgreement = CaseFile['agreements'][number]
export type CaseTask = CaseFile['tasks'][number]
export type CaseFollowUp = CaseFile['followUps'][number]

/** Whether work can still be done on the case. */
export function isOpenCase({ complaint }: CaseFile): boolean {
  return complaint.voidedAt === null && complaint.closedAt === null
}

/** Whether a proposal is approved and nothing has taken its place. */
export function standsApproved({ state, endedAt }: CaseProposal): boolean {
  return state === 'approved' && endedAt === null
}
