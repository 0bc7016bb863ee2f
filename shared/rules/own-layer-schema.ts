import * as z from 'zod'
import { isDay } from '../time/day.ts'
import { ownKinds, ownRemedies, ownStarts, policyKinds } from './own-layer-kinds.ts'

/**
 * The centre's own layer (厂家与本店承诺): what a maker's policy, the shop's own policy, an extended-warranty card or a promise
 * made at the sale gives besides the law. None of it is signed by anybody; it is what the centre has on record.
 */

const day = z.string().refine(isDay, 'wrong-day')
const optionalDay = (about: string) => day.nullable().default(null).describe(about)
const words = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'too-long')
    .nullable()
    .default(null)
    .transform((text) => text || null)
const names = (about: string) =>
  z.array(z.string().trim().min(1, 'required').max(60, 'too-long')).max(60, 'too-long').default([]).describe(about)
const count = (most: number, about: string) =>
  z.int('wrong-number').min(1, 'wrong-number').max(most, 'wrong-number').nullable().default(null).describe(about)
const span = z.strictObject({ from: optionalDay('First day'), until: optionalDay('Last day, included') })

const record = z.strictObject({
  kind: z
    .enum(ownKinds)
    .describe("maker's policy, the shop's own policy, extended-warranty card, promise made at the sale"),
  title: z.string().trim().min(1, 'required').max(120, 'too-long').describe('Its name'),
  number: words(60).describe('Number of the card or of the document'),
  owedBy: z.enum(['seller', 'repairer', 'maker']).nullable().default(null).describe('Who owes it; null: not known'),
  gives: z.array(z.enum(ownRemedies)).max(ownRemedies.length).default([]).describe('What it gives; empty: not known'),
  scope: z
    .strictObject({
      brands: names('Brands; empty: any'),
      models: names('Models, `MT-34*` for a series; empty: any'),
      products: names('Product classes of the rule pack; empty: any'),
      parts: names('Parts it is limited to; empty: the whole machine'),
      serial: words(60).describe('Serial number on the card; null: none'),
    })
    .prefault({}),
  sold: span.prefault({}).describe('Bought within these days; null on a side: no limit there'),
  valid: span.prefault({}).describe('Claimed within these days; null on a side: no limit there'),
  start: z.enum(ownStarts).nullable().default(null).describe('What its period runs from; null: not known'),
  startDay: optionalDay('The start, where the start is a named day'),
  months: count(600, 'Length in months'),
  days: count(20_000, 'Length in days'),
  untilDay: optionalDay('Last day, where it names one'),
  covers: words(400).describe('What it covers, in words'),
  excludes: words(400).describe('What it does not cover, in words'),
  conditions: words(400).describe('Conditions, in words'),
  source: words(200).describe('The paper it stands on: document, page, photo'),
  shown: z
    .boolean()
    .default(true)
    .describe('Whether the customer was told of it; an internal policy is never on paper'),
  note: words(400).describe('Internal note; never on paper'),
})

/** One entry of the own layer as it is kept; what is not known is null or empty. */
export type OwnTerms = z.output<typeof record>

/** What is wrong between the fields of an entry, as the reason at each field. */
function discord(terms: OwnTerms): [field: string, reason: string][] {
  const { sold, valid } = terms
  const before = (from: string | null, until: string | null) => from !== null && until !== null && until < from
  const lengths = [terms.months, terms.days, terms.untilDay].filter((length) => length !== null).length
  const wrong: [string, string][] = []
  if (before(sold.from, sold.until)) wrong.push(['sold.until', 'until-before-from'])
  if (before(valid.from, valid.until)) wrong.push(['valid.until', 'until-before-from'])
  if (terms.start === 'named-day' && before(terms.startDay, terms.untilDay))
    wrong.push(['untilDay', 'until-before-from'])
  if (lengths > 1) wrong.push([terms.days === null ? 'untilDay' : 'days', 'one-length-only'])
  return wrong
}

/** What keeps an entry from being recorded today: what it gives, what it covers and where that stands must be said. */
function check(terms: OwnTerms, context: z.core.$RefinementCtx<OwnTerms>): void {
  const required: [field: string, missing: boolean][] = [
    ['gives', terms.gives.length === 0],
    ['owedBy', terms.owedBy === null],
    ['covers', terms.covers === null],
    ['source', terms.source === null],
  ]
  for (const [field, missing] of required)
    if (missing) context.addIssue({ code: 'custom', path: [field], message: 'required' })
  for (const [field, message] of discord(terms)) context.addIssue({ code: 'custom', path: field.split('.'), message })
}

/** An entry as it is typed today. */
export const ownTermsSchema = record.superRefine(check)
export type OwnTermsInput = z.input<typeof ownTermsSchema>

/** Fewer than a maker sends in a year; more means that it is another file. */
const MOST_POLICIES = 500

/** A file of policies (政策文件), brought on a USB stick: unsigned, so it can only enter the centre's own layer. */
export const policyFileSchema = z.strictObject({
  format: z.literal('hejie-own-layer-1', 'wrong-format'),
  issuer: z.string().trim().min(1, 'required').max(80, 'too-long').describe('Who wrote the file'),
  date: day.describe('Day of the file'),
  policies: z
    .array(
      record
        .extend({
          kind: z.enum(policyKinds, 'not-a-policy'),
          code: z
            .string()
            .trim()
            .min(1, 'required')
            .max(60, 'too-long')
            .describe('Tells it from the others; the same code again changes it'),
        })
        .superRefine(check),
    )
    .min(1, 'required')
    .max(MOST_POLICIES, 'too-long'),
})
export type PolicyFile = z.output<typeof policyFileSchema>

/** The entry that a line of words stands for (一句话登记): what it gives and until when is not known until somebody reads the card. */
export function unreadCard(line: string): OwnTerms {
  return record.parse({ kind: 'extended-card', title: line })
}
