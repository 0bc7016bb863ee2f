import { z } from 'zod'
import { allowed, router } from '../trpc.ts'
import { today, todayCounts } from './service.ts'

export const todayRouter = router({
  list: allowed('read')
    .input(z.object({ scope: z.enum(['mine', 'all']) }))
    .query(({ ctx, input }) => today(ctx, input.scope)),
  counts: allowed('read').query(({ ctx }) => todayCounts(ctx)),
})
