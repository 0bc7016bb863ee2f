import { z } from 'zod'
import { factsSchema } from '../../../shared/rules/facts-schema.ts'
import { isDay } from '../../../shared/time/day.ts'
import { allowed, router } from '../trpc.ts'
import { computeSaid } from './compute.ts'
import { deadlineSaid, outsideDeadlines } from './deadlines.ts'
import { explanationSheet } from './explanation-sheet.ts'
import { holidaysInUse, holidaysOfCase, holidayYears, lawInUse, packInUse, packOfCase } from './law.ts'
import { previewRuleFile, takeRuleFile, voidHolidayYear } from './rule-file.ts'
import { rulebook } from './rulebook.ts'
import { decidedUnder, entitlementSaid, productClasses } from './service.ts'

const knownDay = z.string().refine(isDay, 'wrong-day')
const caseOnDay = z.object({ complaintId: z.int(), asOf: knownDay.nullable() })

const ruleFile = z.object({ text: z.string() })

export const rulesRouter = router({
  entitlement: allowed('read')
    .input(caseOnDay)
    .query(({ ctx, input }) => entitlementSaid(ctx, input.complaintId, input.asOf)),
  decidedUnder: allowed('read')
    .input(caseOnDay)
    .query(({ ctx, input }) => decidedUnder(ctx, input.complaintId, input.asOf)),
  productClasses: allowed('read').query(({ ctx }) => productClasses(ctx.store)),
  explanationSheet: allowed('read')
    .input(z.object({ complaintId: z.int(), language: z.enum(['zh-CN', 'en']) }))
    .query(({ ctx, input }) => explanationSheet(ctx, input.complaintId, input.language)),
  rulebook: allowed('read').query(({ ctx }) => rulebook(packInUse(ctx.store).pack)),
  /** Which pack and which holiday years are in use. */
  law: allowed('read').query(({ ctx }) => lawInUse(ctx)),
  /** A mutation although it writes nothing: the text of a file is too long for an address. */
  previewFile: allowed('settings')
    .input(ruleFile)
    .mutation(({ ctx, input }) => previewRuleFile(ctx, input.text)),
  takeFile: allowed('settings')
    .input(ruleFile.extend({ typed: z.boolean().default(false) }))
    .mutation(({ ctx, input }) => takeRuleFile(ctx, input.text, input.typed)),
  holidayYears: allowed('read').query(({ ctx }) => holidayYears(ctx.store)),
  voidHolidayYear: allowed('settings')
    .input(z.object({ id: z.int(), reason: z.string().trim().min(1).max(400) }))
    .mutation(({ ctx, input }) => voidHolidayYear(ctx, input.id, input.reason)),
  /** On the facts of a case with some supposed otherwise (假如), by the pack that answers the case; nothing is stored. */
  suppose: allowed('read')
    .input(z.object({ complaintId: z.int(), facts: factsSchema }))
    .query(({ ctx: { store }, input }) =>
      computeSaid(input.facts, packOfCase(store, input.complaintId).pack, holidaysOfCase(store, input.complaintId)),
    ),
  /** On days told without a case; nothing is stored. */
  deadline: allowed('read')
    .input(
      z.object({
        id: z.string().max(20),
        event: knownDay,
        testing: z.object({ handedOver: knownDay, reported: knownDay.nullable() }).nullable(),
      }),
    )
    .query(({ ctx: { store }, input: { id, event, testing } }) =>
      deadlineSaid(packInUse(store).pack, holidaysInUse(store), id, event, testing),
    ),
  outsideDeadlines: allowed('read')
    .input(z.object({ complaintId: z.int() }))
    .query(({ ctx, input }) => outsideDeadlines(ctx.store, input.complaintId)),
  /** On facts told without a case; nothing is stored. */
  compute: allowed('read')
    .input(factsSchema)
    .query(({ ctx, input }) => computeSaid(input, packInUse(ctx.store).pack, holidaysInUse(ctx.store))),
})
