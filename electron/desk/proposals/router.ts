import { z } from 'zod'
import { allowed, router } from '../trpc.ts'
import { decideSchema, proposeSchema } from './schema.ts'
import { decide, propose, waitingProposals, withdraw, worthOf } from './service.ts'

export const proposalsRouter = router({
  /** What a proposal would be worth above the law, before it is made: the form shows whether it will wait. */
  worth: allowed('read')
    .input(proposeSchema.omit({ opinion: true }))
    .query(({ ctx, input }) => worthOf(ctx, input.complaintId, input.clauses)),
  propose: allowed('propose')
    .input(proposeSchema)
    .mutation(({ ctx, input }) => propose(ctx, input)),
  waiting: allowed('approve').query(({ ctx }) => waitingProposals(ctx)),
  decide: allowed('approve')
    .input(decideSchema)
    .mutation(({ ctx, input }) => decide(ctx, input)),
  withdraw: allowed('propose')
    .input(z.object({ id: z.int() }))
    .mutation(({ ctx, input }) => withdraw(ctx, input.id)),
})
