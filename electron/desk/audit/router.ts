import { z } from 'zod'
import { isDay } from '../../../shared/time/day.ts'
import { allowed, router } from '../trpc.ts'
import { auditStatus, auditWarnings, compareDigest, digestSheet } from './service.ts'

export const auditRouter = router({
  status: allowed('read').query(({ ctx }) => auditStatus(ctx)),
  warnings: allowed('read').query(({ ctx }) => auditWarnings(ctx)),
  /** Begins a check of the whole log; `status` tells how far it is. */
  checkWhole: allowed('settings').mutation(({ ctx }) => {
    ctx.audit.checkWhole().catch((error: unknown) => ctx.log('the log could not be checked', error))
  }),
  digestSheet: allowed('read')
    .input(z.object({ day: z.string().refine(isDay, 'wrong-day'), language: z.enum(['zh-CN', 'en']) }))
    .query(({ ctx, input }) => digestSheet(ctx, input.day, input.language)),
  compare: allowed('read')
    .input(z.object({ eventId: z.int().min(1), code: z.string().trim().min(1, 'required').max(100, 'too-long') }))
    .query(({ ctx, input }) => ({ matches: compareDigest(ctx, input.eventId, input.code) })),
})
