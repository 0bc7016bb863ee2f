import { z } from 'zod'
import { type Clause, compensationItems, paymentMethods } from '../../../shared/agreement/clauses.ts'
import { isDay } from '../../../shared/time/day.ts'
import { fen, words } from '../customers/schema.ts'

const realDay = z.string().refine(isDay, 'wrong-day')
const ourSide = z.enum(['centre', 'seller', 'maker'])
const bearer = z.enum(['centre', 'seller', 'maker', 'customer'])
const condition = z.enum(['new', 'refurbished'])
const method = z.enum(paymentMethods).nullable()

/** What every clause says; a term that is null is still to be agreed. */
const term = { performer: ourSide, costBearer: ourSide, dueDay: realDay.nullable() }

const freeRepair = z.object({
  kind: z.literal('free-repair'),
  ...term,
  fault: words(200),
  parts: z.array(z.object({ name: z.string().trim().min(1, 'required').max(60, 'too-long'), condition })).max(20),
  place: z.enum(['centre', 'home']),
  transport: bearer,
  loaner: z.enum(['provided', 'declined', 'not-needed']),
  postRepairDays: z.int().min(1, 'wrong-number').max(3650, 'wrong-number').nullable(),
  valueFen: fen,
})

const exchange = z.object({
  kind: z.literal('exchange'),
  ...term,
  oldSerial: words(60),
  newModel: words(60),
  newSerial: words(60),
  newSerialAtHandOver: z.boolean(),
  sameModel: z.boolean(),
  variant: words(60),
  condition,
  accessories: words(200),
  handOver: z.enum(['home', 'counter']),
  transport: bearer,
  warrantyMonths: z.int().min(1, 'wrong-number').max(240, 'wrong-number').nullable(),
  valueFen: fen,
})

const refund = z
  .object({
    kind: z.literal('refund'),
    ...term,
    invoicePriceFen: fen,
    depreciation: z
      .object({
        days: z.int().min(0, 'wrong-number').max(36_500, 'wrong-number'),
        dailyRate: z.string().trim().min(1, 'required').max(20, 'too-long'),
        amountFen: fen.unwrap(),
      })
      .nullable(),
    method,
    unitReturned: z.boolean(),
    returnedItems: words(200),
    transport: bearer,
  })
  .refine((clause) => (clause.depreciation?.amountFen ?? 0) <= (clause.invoicePriceFen ?? Number.POSITIVE_INFINITY), {
    path: ['depreciation', 'amountFen'],
    message: 'above-price',
  })

const compensation = z.object({
  kind: z.literal('compensation'),
  ...term,
  item: z.enum(compensationItems),
  detail: words(120),
  basis: words(200),
  proof: words(200),
  amountFen: fen,
  method,
})

const gift = z.object({
  kind: z.literal('gift'),
  ...term,
  item: words(60),
  quantity: z.int().min(1, 'wrong-number').max(1_000_000, 'wrong-number').nullable(),
  department: z.enum(['warehouse', 'marketing']),
  valueFen: fen,
})

const apology = z.object({
  kind: z.literal('apology'),
  ...term,
  form: z.enum(['oral', 'written', 'visit']),
  by: words(60),
})

/** Ties a schema to a type in both directions: when a field or a kind is added on one side only, this does not compile. */
const exactly =
  <Type>() =>
  <Schema extends z.ZodType<Type>>(schema: Schema & (Type extends z.output<Schema> ? unknown : never)): Schema =>
    schema

/** One clause as a page sends it and as the store keeps it. */
export const clauseSchema = exactly<Clause>()(
  z.discriminatedUnion('kind', [freeRepair, exchange, refund, compensation, gift, apology]),
)

/** A proposal (提案): what shall be granted, and what its author thinks of the case. */
export const proposeSchema = z.object({
  complaintId: z.int(),
  clauses: z.array(clauseSchema).min(1, 'required').max(20, 'too-long'),
  opinion: z.string().trim().min(1, 'required').max(2000, 'too-long'),
})
export type ProposeInput = z.infer<typeof proposeSchema>

export const decideSchema = z
  .object({
    id: z.int(),
    decision: z.enum(['approved', 'returned', 'rejected']),
    reason: words(400),
  })
  .refine((input) => input.decision === 'approved' || input.reason !== null, { path: ['reason'], message: 'required' })
export type DecideInput = z.infer<typeof decideSchema>
