import { z } from 'zod'
import { allowed, router } from '../trpc.ts'
import { draftKey } from './draft-key.ts'
import { deleteDraftRow, draftRows, saveDraftRow } from './queries.ts'

/** No form comes near it: a whole intake with every field filled is a few thousand characters. */
const MOST_CHARACTERS = 200_000

/** Half-typed forms are kept here within a second, so that neither a crash nor a reload loses a word; the page stores none. */
export const draftsRouter = router({
  list: allowed('read').query(({ ctx }) =>
    draftRows(ctx.store, ctx.caller.personId).map((row) => ({ ...row, content: JSON.parse(row.content) as unknown })),
  ),
  save: allowed('read')
    .input(
      draftKey.extend({
        content: z.json().refine((content) => JSON.stringify(content).length <= MOST_CHARACTERS, 'too-long'),
      }),
    )
    .mutation(({ ctx: { store, caller, clock }, input }) =>
      store.transaction(() =>
        saveDraftRow(store, caller.personId, input.form, input.subject, JSON.stringify(input.content), clock()),
      ),
    ),
  discard: allowed('read')
    .input(draftKey)
    .mutation(({ ctx, input }) => deleteDraftRow(ctx.store, ctx.caller.personId, input.form, input.subject)),
})
