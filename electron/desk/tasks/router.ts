import { z } from 'zod'
import { allowed, router } from '../trpc.ts'
import { taskRows } from './queries.ts'
import { settleTask, taskBoard } from './service.ts'

export const tasksRouter = router({
  list: allowed('read')
    .input(z.object({ complaintId: z.int() }))
    .query(({ ctx, input }) => taskRows(ctx.store, input.complaintId)),
  board: allowed('read').query(({ ctx }) => taskBoard(ctx)),
  settle: allowed('log')
    .input(
      z.object({
        id: z.int(),
        state: z.enum(['done', 'void']),
        proof: z.string().trim().min(1, 'required').max(400, 'too-long'),
      }),
    )
    .mutation(({ ctx, input }) => settleTask(ctx, input.id, input.state, input.proof)),
})
