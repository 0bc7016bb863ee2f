import { z } from 'zod'
import { allowed, router } from '../trpc.ts'
import { attachmentList, attachmentOf, voidAttachment } from './service.ts'

const uid = z.uuid()

/** Bytes come and go over `/files` (see files.ts); here is what is known about them. */
export const attachmentsRouter = router({
  list: allowed('read')
    .input(
      z.union([z.object({ complaintId: z.int() }), z.object({ repairId: z.int() }), z.object({ ownEntryId: z.int() })]),
    )
    .query(({ ctx, input }) => attachmentList(ctx.store, input)),
  get: allowed('read')
    .input(z.object({ uid }))
    .query(({ ctx, input }) => attachmentOf(ctx.store, input.uid)),
  void: allowed('void')
    .input(z.object({ uid, reason: z.string().trim().min(1, 'required').max(400, 'too-long') }))
    .mutation(({ ctx, input }) => voidAttachment(ctx, input.uid, input.reason)),
})
