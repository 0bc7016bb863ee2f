import { z } from 'zod'
import { salesChannels, voucherKinds } from '../../../shared/complaint/choices.ts'
import { readPhone } from '../../../shared/text/phone.ts'
import { isDay } from '../../../shared/time/day.ts'

/** Optional words: an empty field is a fact not given. */
export const words = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'too-long')
    .nullable()
    .transform((text) => text || null)

/** A day as typed; whether it can be true is judged with the other days of the machine. */
export const day = z.string().refine(isDay, 'wrong-day').nullable()

/** Kilometres on an odometer (里程). */
export const kilometres = z.int('wrong-km').min(0, 'wrong-km').max(9_999_999, 'wrong-km').nullable()
/** The same, of a form that may not know them. */
export const km = kilometres.default(null)

export const fen = z.int('wrong-amount').min(0, 'wrong-amount').max(100_000_000_00, 'wrong-amount').nullable()

/** A phone number as typed, reduced to its digits. */
const phone = z.string().transform((text, context) => {
  const reading = readPhone(text)
  if ('phone' in reading) return reading.phone
  context.addIssue({ code: 'custom', message: `phone-${reading.fault}` })
  return z.NEVER
})

export const customerSchema = z.object({
  kind: z.enum(['person', 'company']),
  name: z.string().trim().min(1, 'required').max(60, 'too-long'),
  phones: z
    .array(z.object({ number: phone, label: words(20) }))
    .min(1, 'required')
    .max(8),
  contactName: words(30),
  region: words(60),
  address: words(120),
  relation: words(30),
  consent: z.boolean(),
})
export type CustomerInput = z.infer<typeof customerSchema>

export const unitSchema = z.object({
  productClass: words(60),
  productName: z.string().trim().min(1, 'required').max(60, 'too-long'),
  brand: words(40),
  model: words(60),
  serial: words(60),
  batch: words(60),
  seller: words(80),
  priceFen: fen,
  productionDay: day,
  purchaseDay: day,
  deliveryDay: day,
  installationDay: day,
  installedByTrader: z.boolean().nullable(),
  firstUseDay: day,
  voucherKind: z.enum(voucherKinds).nullable(),
  voucherNumber: words(60),
  exchangeDay: day,
  previousBrand: words(120),
  recentUse: words(200),
  mileageKm: km,
  salesChannel: z.enum(salesChannels).nullable().default(null),
  soldWithHost: z.boolean().nullable().default(null),
  /** The machine it came in exchange for. */
  replacesUnitId: z.int().nullable().default(null),
})
export type UnitInput = z.infer<typeof unitSchema>

/** A machine typed in now; the line on a card or a promise of its own becomes an entry of the own layer that awaits reading. */
const newUnitSchema = unitSchema.extend({ extendedWarranty: words(120) })
export type NewUnitInput = z.infer<typeof newUnitSchema>

/** Someone or something already in the register, or typed in now. */
export const customerRef = z.union([z.object({ id: z.int() }), z.object({ new: customerSchema })])
export const unitRef = z.union([z.object({ id: z.int() }), z.object({ new: newUnitSchema })])
export type CustomerRef = z.infer<typeof customerRef>
export type UnitRef = z.infer<typeof unitRef>
