import { z } from 'zod'
import { allowed, router } from '../trpc.ts'
import { find } from './service.ts'

export const searchRouter = router({
  find: allowed('read')
    .input(z.object({ text: z.string().max(200) }))
    .query(({ ctx, input }) => find(ctx.store, input.text)),
})
