import type { inferRouterOutputs } from '@trpc/server'
import type { DeskRouter } from '../../../electron/desk/router.ts'

/** A proposal that waits for a decision, with all that is needed to decide it. */
export type WaitingProposal = inferRouterOutputs<DeskRouter>['proposals']['waiting']['rows'][number]
