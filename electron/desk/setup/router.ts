import { z } from 'zod'
import { allowed, open, router } from '../trpc.ts'
import { centreOf, centreSchema } from './centre.ts'
import { firstRun, firstRunSchema, saveCentre, setLockMinutes, setupStatus } from './service.ts'

export const setupRouter = router({
  status: open.query(({ ctx }) => setupStatus(ctx)),
  firstRun: open.input(firstRunSchema).mutation(({ ctx, input }) => firstRun(ctx, input)),
  centre: allowed('read').query(({ ctx }) => centreOf(ctx.store)),
  setLockMinutes: allowed('settings')
    .input(z.object({ minutes: z.int().min(1, 'wrong-minutes').max(240, 'wrong-minutes') }))
    .mutation(({ ctx, input }) => setLockMinutes(ctx, input.minutes)),
  saveCentre: allowed('settings')
    .input(z.object({ version: z.int(), centre: centreSchema }))
    .mutation(({ ctx, input }) => saveCentre(ctx, input.version, input.centre)),
})
