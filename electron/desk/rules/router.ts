import { z } from 'zod'
import { factsSchema } from '../../../shared/rules/facts-schema.ts'
import { isDay } from '../../../shared/time/day.ts'
import { allowed, router } from '../trpc.ts'
import { computeSaid } from './compute.ts'
import { explanationSheet } from './explanation-sheet.ts'
import { rulebook } from './rulebook.ts'
import { entitlementSaid, productClasses } from './service.ts'

export const rulesRouter = router({
  entitlement: allowed('read')
    .input(z.object({ complaintId: z.int(), asOf: z.string().refine(isDay, 'wrong-day').nullable() }))
    .query(({ ctx, input }) => entitlementSaid(ctx, input.complaintId, input.asOf)),
  productClasses: allowed('read').query(() => productClasses()),
  explanationSheet: allowed('read')
    .input(z.object({ complaintId: z.int(), language: z.enum(['zh-CN', 'en']) }))
    .query(({ ctx, input }) => explanationSheet(ctx, input.complaintId, input.language)),
  rulebook: allowed('read').query(() => rulebook()),
  /** On facts told without a case; nothing is stored. */
  compute: allowed('read')
    .input(factsSchema)
    .query(({ input }) => computeSaid(input)),
})
