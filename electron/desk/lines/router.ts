import { allowed, router } from '../trpc.ts'
import { lineBoard } from './service.ts'

export const linesRouter = router({
  board: allowed('read').query(({ ctx }) => lineBoard(ctx.store, ctx.clock())),
})
