import { z } from 'zod'
import { allowed, router } from '../trpc.ts'
import { acceptHandOver, handOver, noteHandOver, returnHandOver, withdrawHandOver } from './service.ts'

const words = z.string().trim().min(1, 'required').max(400, 'too-long')
const settling = z.object({ id: z.int(), version: z.int() })

/** Who may do which is told by the case and not by the role alone: see `shared/workflow/hand-overs.ts`. */
export const handOversRouter = router({
  give: allowed('log')
    .input(z.object({ complaintId: z.int(), version: z.int(), receiverId: z.int(), asked: words }))
    .mutation(({ ctx, input }) => handOver(ctx, input)),
  accept: allowed('log')
    .input(settling)
    .mutation(({ ctx, input }) => acceptHandOver(ctx, input)),
  return: allowed('log')
    .input(settling.extend({ reason: words }))
    .mutation(({ ctx, input: { reason, ...which } }) => returnHandOver(ctx, which, reason)),
  withdraw: allowed('log')
    .input(settling.extend({ reason: words }))
    .mutation(({ ctx, input: { reason, ...which } }) => withdrawHandOver(ctx, which, reason)),
  note: allowed('log')
    .input(z.object({ id: z.int() }))
    .mutation(({ ctx, input }) => noteHandOver(ctx, input.id)),
})
