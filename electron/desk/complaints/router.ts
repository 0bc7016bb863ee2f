import { z } from 'zod'
import { MOST_QUIET_DAYS, quietBefore } from '../../../shared/complaint/quiet.ts'
import { outcomes, stages } from '../../../shared/workflow/stages.ts'
import { unitRef } from '../customers/schema.ts'
import { allowed, router } from '../trpc.ts'
import { caseFile } from './case-file.ts'
import { claimFactsSchema, saveClaimFacts } from './claim-facts.ts'
import { outsideSchema, saveOutside } from './outside.ts'
import { complaintSchema, registerSchema } from './schema.ts'
import {
  complaintList,
  confirmReadBack,
  noteChannelsGiven,
  registerComplaint,
  saveComplaint,
  voidComplaint,
} from './service.ts'
import { moveComplaint } from './stages.ts'

const id = z.object({ id: z.int() })
const reason = z.string().trim().min(1, 'required').max(400, 'too-long')

export const complaintsRouter = router({
  list: allowed('read')
    .input(
      z.object({
        state: z.enum(['open', 'closed', 'incomplete', 'chased', 'handed', 'void', 'all']),
        stage: z.enum(stages).nullable(),
        ownerId: z.int().nullable(),
        quietDays: z.int().min(1).max(MOST_QUIET_DAYS).nullable().default(null),
        page: z.int().min(0).max(100_000),
      }),
    )
    .query(({ ctx, input: { page, quietDays, ...filter } }) =>
      complaintList(
        ctx.store,
        { ...filter, quietBefore: quietDays === null ? null : quietBefore(ctx.clock(), quietDays) },
        page,
      ),
    ),
  get: allowed('read')
    .input(id)
    .query(({ ctx, input }) => caseFile(ctx.store, input.id, ctx.clock())),
  register: allowed('register')
    .input(registerSchema)
    .mutation(({ ctx, input }) => registerComplaint(ctx, input)),
  save: allowed('edit')
    .input(id.extend({ version: z.int(), complaint: complaintSchema, unit: unitRef.nullable() }))
    .mutation(({ ctx, input }) => saveComplaint(ctx, input.id, input.version, input.complaint, input.unit)),
  saveClaimFacts: allowed('edit')
    .input(id.extend({ version: z.int(), facts: claimFactsSchema }))
    .mutation(({ ctx, input }) => saveClaimFacts(ctx, input.id, input.version, input.facts)),
  saveOutside: allowed('edit')
    .input(id.extend({ version: z.int(), outside: outsideSchema }))
    .mutation(({ ctx, input }) => saveOutside(ctx, input.id, input.version, input.outside)),
  confirmReadBack: allowed('edit')
    .input(id.extend({ text: z.string().trim().min(1, 'required').max(2000, 'too-long') }))
    .mutation(({ ctx, input }) => confirmReadBack(ctx, input.id, input.text)),
  noteChannelsGiven: allowed('log')
    .input(id)
    .mutation(({ ctx, input }) => noteChannelsGiven(ctx, input.id)),
  move: allowed('edit')
    .input(
      id.extend({
        version: z.int(),
        to: z.enum(stages),
        outcome: z.enum(outcomes).nullable(),
        reason: z.string().trim().max(400, 'too-long').nullable(),
        override: z.boolean(),
      }),
    )
    .mutation(({ ctx, input: { id: complaintId, version, ...move } }) =>
      moveComplaint(ctx, complaintId, version, move),
    ),
  void: allowed('void')
    .input(id.extend({ reason }))
    .mutation(({ ctx, input }) => voidComplaint(ctx, input.id, input.reason)),
})
