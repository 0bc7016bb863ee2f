import { z } from 'zod'
import { factsSchema } from '../../../shared/rules/facts-schema.ts'
import { ownTermsSchema } from '../../../shared/rules/own-layer-schema.ts'
import { isDay } from '../../../shared/time/day.ts'
import { words } from '../customers/schema.ts'
import { allowed, router } from '../trpc.ts'
import { importFile, previewFile } from './policy-file.ts'
import { cardRows, policyRows, versionRows } from './queries.ts'
import { changeEntry, layerOfComplaint, layerOnFacts, recordEntry, voidEntry } from './service.ts'

/** A file of a maker's policies is a page or two of text. */
const fileText = z.string().max(2_000_000, 'too-long')
const change = z.object({ id: z.int(), version: z.int(), terms: ownTermsSchema })

export const ownLayerRouter = router({
  policies: allowed('read').query(({ ctx }) => policyRows(ctx.store)),
  cards: allowed('read')
    .input(z.object({ unitId: z.int() }))
    .query(({ ctx, input }) => cardRows(ctx.store, input.unitId)),
  versions: allowed('read')
    .input(z.object({ id: z.int() }))
    .query(({ ctx, input }) => versionRows(ctx.store, input.id)),
  ofComplaint: allowed('read')
    .input(z.object({ complaintId: z.int(), asOf: z.string().refine(isDay, 'wrong-day').nullable() }))
    .query(({ ctx, input }) => layerOfComplaint(ctx, input.complaintId, input.asOf)),
  /** The policies on facts told without a case; nothing is stored. */
  compute: allowed('read')
    .input(z.object({ facts: factsSchema, brand: words(40), model: words(60) }))
    .query(({ ctx, input }) =>
      layerOnFacts(ctx.store, input.facts, { brand: input.brand, model: input.model, serial: null }),
    ),
  addPolicy: allowed('settings')
    .input(z.object({ terms: ownTermsSchema }))
    .mutation(({ ctx, input }) => recordEntry(ctx, null, input.terms)),
  changePolicy: allowed('settings')
    .input(change)
    .mutation(({ ctx, input }) => changeEntry(ctx, input.id, input.version, input.terms, false)),
  addCard: allowed('edit')
    .input(z.object({ unitId: z.int(), terms: ownTermsSchema }))
    .mutation(({ ctx, input }) => recordEntry(ctx, input.unitId, input.terms)),
  changeCard: allowed('edit')
    .input(change)
    .mutation(({ ctx, input }) => changeEntry(ctx, input.id, input.version, input.terms, true)),
  void: allowed('void')
    .input(z.object({ id: z.int(), reason: z.string().trim().min(1, 'required').max(400, 'too-long') }))
    .mutation(({ ctx, input }) => voidEntry(ctx, input.id, input.reason)),
  /** A mutation only because the text of a file is too long for an address; it writes nothing. */
  previewFile: allowed('settings')
    .input(z.object({ text: fileText }))
    .mutation(({ ctx, input }) => previewFile(ctx.store, input.text)),
  importFile: allowed('settings')
    .input(z.object({ text: fileText }))
    .mutation(({ ctx, input }) => importFile(ctx, input.text)),
})
