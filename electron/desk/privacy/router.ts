import { z } from 'zod'
import { MOST_MONTHS } from '../../../shared/privacy/retention.ts'
import { typedSecret } from '../session/secret-schema.ts'
import { allowed, router } from '../trpc.ts'
import { exportSheet } from './export.ts'
import {
  anonymise,
  anonymisePreview,
  carryOutRetention,
  holdCase,
  liftHold,
  retentionPreview,
  retentionRules,
  setRetention,
} from './service.ts'

const reason = z.string().trim().min(1, 'required').max(400, 'too-long')
const customer = z.object({ customerId: z.int() })
const complaint = z.object({ complaintId: z.int(), reason })
const confirmed = z.object({ pin: typedSecret, digest: z.string().max(64) })
const months = z.int('wrong-months').min(1, 'wrong-months').max(MOST_MONTHS, 'wrong-months').nullable()

export const privacyRouter = router({
  /** A mutation, because it leaves its line on the log. */
  exportSheet: allowed('personal-data')
    .input(customer)
    .mutation(({ ctx, input }) => exportSheet(ctx, input.customerId)),
  preview: allowed('personal-data')
    .input(customer)
    .query(({ ctx, input }) => anonymisePreview(ctx, input.customerId)),
  anonymise: allowed('personal-data')
    .input(customer.extend({ reason }).extend(confirmed.shape))
    .mutation(({ ctx, input }) => anonymise(ctx, input)),
  hold: allowed('personal-data')
    .input(complaint)
    .mutation(({ ctx, input }) => holdCase(ctx, input.complaintId, input.reason)),
  liftHold: allowed('personal-data')
    .input(complaint)
    .mutation(({ ctx, input }) => liftHold(ctx, input.complaintId, input.reason)),
  retention: allowed('personal-data').query(({ ctx }) => retentionRules(ctx.store)),
  setRetention: allowed('personal-data')
    .input(z.object({ complaint: months, repair: months, agreement: months }))
    .mutation(({ ctx, input }) => setRetention(ctx, input)),
  retentionPreview: allowed('personal-data').query(({ ctx }) => retentionPreview(ctx)),
  carryOut: allowed('personal-data')
    .input(confirmed)
    .mutation(({ ctx, input }) => carryOutRetention(ctx, input)),
})
