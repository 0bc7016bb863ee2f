import { z } from 'zod'
import { allowed, open, router } from '../trpc.ts'
import { centreOf, centreSchema } from './centre.ts'
import { firstRun, firstRunSchema, saveCentre, setupStatus } from './service.ts'

export const setupRouter = router({
  status: open.query(({ ctx }) => setupStatus(ctx)),
  firstRun: open.input(firstRunSchema).mutation(({ ctx, input }) => firstRun(ctx, input)),
  centre: allowed('read').query(({ ctx }) => centreOf(ctx.store)),
  saveCentre: allowed('settings')
    .input(z.object({ version: z.int(), centre: centreSchema }))
    .mutation(({ ctx, input }) => saveCentre(ctx, input.version, input.centre)),
})
