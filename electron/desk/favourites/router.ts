import { z } from 'zod'
import { allowed, router } from '../trpc.ts'
import { favouriteRows } from './queries.ts'
import { setFavourite } from './service.ts'

/** The rules a person looks up again and again (收藏): each person's own. */
export const favouritesRouter = router({
  list: allowed('read').query(({ ctx }) => favouriteRows(ctx.store, ctx.caller.personId)),
  set: allowed('read')
    .input(z.object({ rule: z.string().min(1, 'required').max(120, 'too-long'), favourite: z.boolean() }))
    .mutation(({ ctx, input }) => setFavourite(ctx, input.rule, input.favourite)),
})
