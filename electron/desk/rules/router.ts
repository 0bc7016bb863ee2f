import { z } from 'zod'
import { isDay } from '../../../shared/time/day.ts'
import { allowed, router } from '../trpc.ts'
import { entitlementSaid, productClasses } from './service.ts'

export const rulesRouter = router({
  entitlement: allowed('read')
    .input(z.object({ complaintId: z.int(), asOf: z.string().refine(isDay, 'wrong-day').nullable() }))
    .query(({ ctx, input }) => entitlementSaid(ctx, input.complaintId, input.asOf)),
  productClasses: allowed('read').query(() => productClasses()),
})
