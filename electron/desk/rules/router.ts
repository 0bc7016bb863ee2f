import { z } from 'zod'
import { factsSchema } from '../../../shared/rules/facts-schema.ts'
import { isDay } from '../../../shared/time/day.ts'
import { allowed, router } from '../trpc.ts'
import { computeSaid } from './compute.ts'
import { explanationSheet } from './explanation-sheet.ts'
import { holidaysInUse, packInUse } from './law.ts'
import { rulebook } from './rulebook.ts'
import { decidedUnder, entitlementSaid, productClasses } from './service.ts'

const caseOnDay = z.object({ complaintId: z.int(), asOf: z.string().refine(isDay, 'wrong-day').nullable() })

export const rulesRouter = router({
  entitlement: allowed('read')
    .input(caseOnDay)
    .query(({ ctx, input }) => entitlementSaid(ctx, input.complaintId, input.asOf)),
  decidedUnder: allowed('read')
    .input(caseOnDay)
    .query(({ ctx, input }) => decidedUnder(ctx, input.complaintId, input.asOf)),
  productClasses: allowed('read').query(({ ctx }) => productClasses(ctx.store)),
  explanationSheet: allowed('read')
    .input(z.object({ complaintId: z.int(), language: z.enum(['zh-CN', 'en']) }))
    .query(({ ctx, input }) => explanationSheet(ctx, input.complaintId, input.language)),
  rulebook: allowed('read').query(({ ctx }) => rulebook(packInUse(ctx.store).pack)),
  /** On facts told without a case; nothing is stored. */
  compute: allowed('read')
    .input(factsSchema)
    .query(({ ctx, input }) => computeSaid(input, packInUse(ctx.store).pack, holidaysInUse(ctx.store))),
})
