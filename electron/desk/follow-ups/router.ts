import { z } from 'zod'
import { isDay } from '../../../shared/time/day.ts'
import { words } from '../customers/schema.ts'
import { allowed, router } from '../trpc.ts'
import { planFollowUp, recordFollowUp } from './service.ts'

export const followUpsRouter = router({
  plan: allowed('log')
    .input(z.object({ complaintId: z.int(), day: z.string().refine(isDay, 'wrong-day') }))
    .mutation(({ ctx, input }) => planFollowUp(ctx, input.complaintId, input.day)),
  record: allowed('log')
    .input(
      z.object({
        id: z.int(),
        reached: z.boolean(),
        works: z.boolean().nullable(),
        satisfaction: z.int().min(1).max(5).nullable(),
        remark: words(1000),
      }),
    )
    .mutation(({ ctx, input: { id, ...answer } }) => recordFollowUp(ctx, id, answer)),
})
