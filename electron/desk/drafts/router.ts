import { z } from 'zod'
import { allowed, router } from '../trpc.ts'
import { deleteDraftRow, draftRows, saveDraftRow } from './queries.ts'

/** Which half-typed form (草稿): the form's name, and the record it is about or an empty text. */
const key = z.object({ form: z.string().min(1).max(40), subject: z.string().max(60) })

/** Half-typed forms are kept here within a second, so that neither a crash nor a reload loses a word; the page stores none. */
export const draftsRouter = router({
  list: allowed('read').query(({ ctx }) =>
    draftRows(ctx.store, ctx.caller.personId).map((row) => ({ ...row, content: JSON.parse(row.content) as unknown })),
  ),
  save: allowed('read')
    .input(key.extend({ content: z.json() }))
    .mutation(({ ctx, input }) =>
      saveDraftRow(
        ctx.store,
        ctx.caller.personId,
        input.form,
        input.subject,
        JSON.stringify(input.content),
        ctx.clock(),
      ),
    ),
  discard: allowed('read')
    .input(key)
    .mutation(({ ctx, input }) => deleteDraftRow(ctx.store, ctx.caller.personId, input.form, input.subject)),
})
