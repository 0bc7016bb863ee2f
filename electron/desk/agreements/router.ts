import { z } from 'zod'
import { allowed, router } from '../trpc.ts'
import { registrationForm } from './registration.ts'
import {
  agreementPaper,
  attachScan,
  correctAgreement,
  draftAgreement,
  issueAgreement,
  setExtraText,
  signAgreement,
  voidAgreement,
} from './service.ts'

const id = z.object({ id: z.int() })
const language = z.enum(['zh-CN', 'en'])
const extraText = z.string().trim().max(4000, 'too-long')
const reason = z.string().trim().min(1, 'required').max(400, 'too-long')

export const agreementsRouter = router({
  get: allowed('read')
    .input(id.extend({ language }))
    .query(({ ctx, input }) => agreementPaper(ctx, input.id, input.language)),
  /** Without a complaint: the blank form. */
  registrationForm: allowed('read')
    .input(z.object({ complaintId: z.int().nullable(), language }))
    .query(({ ctx, input }) => registrationForm(ctx.store, input.complaintId, input.language)),
  draft: allowed('propose')
    .input(z.object({ proposalId: z.int() }))
    .mutation(({ ctx, input }) => draftAgreement(ctx, input.proposalId)),
  setExtraText: allowed('propose')
    .input(id.extend({ before: extraText, text: extraText }))
    .mutation(({ ctx, input }) => setExtraText(ctx, input)),
  issue: allowed('issue-agreement')
    .input(id.extend({ digest: z.hash('sha256') }))
    .mutation(({ ctx, input }) => issueAgreement(ctx, input.id, input.digest)),
  sign: allowed('sign')
    .input(id.extend({ signedAttachmentUid: z.uuid().nullable(), signedAt: z.int() }))
    .mutation(({ ctx, input }) => signAgreement(ctx, input)),
  attachScan: allowed('sign')
    .input(id.extend({ attachmentUid: z.uuid() }))
    .mutation(({ ctx, input }) => attachScan(ctx, input.id, input.attachmentUid)),
  correct: allowed('issue-agreement')
    .input(id.extend({ reason }))
    .mutation(({ ctx, input }) => correctAgreement(ctx, input.id, input.reason)),
  void: allowed('void')
    .input(id.extend({ reason }))
    .mutation(({ ctx, input }) => voidAgreement(ctx, input.id, input.reason)),
})
