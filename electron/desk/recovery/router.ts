import { z } from 'zod'
import { secretSchema, typedSecret } from '../session/secret-schema.ts'
import { allowed, open, router } from '../trpc.ts'
import { keyStatus, makeKey, noteTold, recover, untold } from './service.ts'

export const recoveryRouter = router({
  status: allowed('recovery-key').query(({ ctx }) => keyStatus(ctx.store)),
  make: allowed('recovery-key')
    .input(z.object({ pin: typedSecret }))
    .mutation(({ ctx, input }) => makeKey(ctx, input.pin)),
  use: open
    .input(z.object({ key: z.string().min(1, 'required').max(100, 'too-long'), personId: z.int(), pin: secretSchema }))
    .mutation(({ ctx, input }) => recover(ctx, input)),
  untold: allowed('read').query(({ ctx }) => untold(ctx)),
  noteTold: allowed('read').mutation(({ ctx }) => noteTold(ctx)),
})
