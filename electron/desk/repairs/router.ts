import { z } from 'zod'
import { allowed, router } from '../trpc.ts'
import { finishSchema, repairSchema, takeInSchema, waitSchema } from './schema.ts'
import { finishRepair, repairFile, repairList, saveRepair, saveWait, takeIn, voidRepair } from './service.ts'

const id = z.object({ id: z.int() })

export const repairsRouter = router({
  list: allowed('read')
    .input(z.object({ state: z.enum(['open', 'finished']).nullable(), page: z.int().min(0).max(100_000) }))
    .query(({ ctx, input }) => repairList(ctx.store, input.state, input.page)),
  get: allowed('read')
    .input(id)
    .query(({ ctx, input }) => repairFile(ctx.store, input.id)),
  takeIn: allowed('repair')
    .input(takeInSchema)
    .mutation(({ ctx, input }) => takeIn(ctx, input)),
  save: allowed('repair')
    .input(id.extend({ version: z.int(), repair: repairSchema }))
    .mutation(({ ctx, input }) => saveRepair(ctx, input.id, input.version, input.repair)),
  saveWait: allowed('repair')
    .input(id.extend({ waitId: z.int().nullable(), wait: waitSchema }))
    .mutation(({ ctx, input }) => saveWait(ctx, input.id, input.waitId, input.wait)),
  finish: allowed('repair')
    .input(id.extend({ finish: finishSchema }))
    .mutation(({ ctx, input }) => finishRepair(ctx, input.id, input.finish)),
  void: allowed('void')
    .input(id.extend({ reason: z.string().trim().min(1, 'required').max(400, 'too-long') }))
    .mutation(({ ctx, input }) => voidRepair(ctx, input.id, input.reason)),
})
