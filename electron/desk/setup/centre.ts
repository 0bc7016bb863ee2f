import { z } from 'zod'
import { isCentreCode } from '../../../shared/agreement/numbering.ts'
import { type CentreRole, centreRoles } from '../../../shared/complaint/choices.ts'
import { phoneKey } from '../../../shared/text/phone.ts'
import { isDay } from '../../../shared/time/day.ts'
import type { HolidayCalendar } from '../../../shared/time/holidays.ts'
import { CENTRE_ZONE } from '../../../shared/time/instant.ts'
import type { OpeningHours, ShopTime } from '../../../shared/time/working-time.ts'
import type { Store } from '../../store/store.ts'
import { found } from '../errors.ts'
import { brandRows, centreRow } from './queries.ts'

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'wrong-time')

/** Opening hours by weekday, 0 Sunday to 6 Saturday; two spans where there is a lunch break. */
const openingHoursSchema = z.record(
  z.enum(['0', '1', '2', '3', '4', '5', '6']),
  z.array(z.object({ from: timeOfDay, to: timeOfDay }).refine((span) => span.from < span.to, 'wrong-time')).max(4),
)

/** What the centre says of itself (本店资料). */
export const centreSchema = z.object({
  name: z.string().trim().min(1, 'required').max(80, 'too-long'),
  /** 统一社会信用代码: eighteen characters without I, O, S, V and Z. */
  creditCode: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^([0-9A-HJ-NP-RTUWXY]{18})?$/, 'wrong-credit-code'),
  /** Stands in every number when the owner has several shops. */
  code: z
    .string()
    .trim()
    .toUpperCase()
    .refine((text) => text === '' || isCentreCode(text), 'wrong-centre-code'),
  address: z.string().trim().min(1, 'required').max(120, 'too-long'),
  phone: z
    .string()
    .trim()
    .refine((text) => phoneKey(text) !== null, 'wrong-phone'),
  role: z.enum(centreRoles),
  brands: z
    .array(
      z.object({
        brand: z.string().trim().min(1, 'required').max(40),
        untilDay: z.string().refine(isDay, 'wrong-day').nullable(),
      }),
    )
    .max(100),
  openingHours: openingHoursSchema,
})

export type CentreInput = z.infer<typeof centreSchema>

export type Centre = {
  readonly name: string
  readonly creditCode: string | null
  readonly code: string | null
  readonly address: string
  readonly phone: string
  readonly role: CentreRole
  readonly brands: readonly { readonly brand: string; readonly untilDay: string | null }[]
  readonly openingHours: OpeningHours
  readonly zone: string
  readonly version: number
}

/** The centre. @throws DeskError `not-found` before the first run */
export function centreOf(store: Store): Centre {
  const row = found(centreRow(store))
  return {
    name: row.name,
    creditCode: row.credit_code,
    code: row.code,
    address: row.address,
    phone: row.phone,
    role: row.role,
    brands: brandRows(store).map((brand) => ({ brand: brand.brand, untilDay: brand.until_day })),
    openingHours: JSON.parse(row.opening_hours) as OpeningHours,
    zone: row.zone,
    version: row.version,
  }
}

/** The columns of a centre as given. */
export function centreColumns(input: CentreInput) {
  return {
    name: input.name,
    credit_code: input.creditCode || null,
    code: input.code || null,
    address: input.address,
    phone: input.phone,
    role: input.role,
    opening_hours: JSON.stringify(input.openingHours),
    zone: CENTRE_ZONE,
  }
}

/** When the centre works, for its own targets. */
export function shopTimeOf(centre: Pick<Centre, 'openingHours' | 'zone'>, holidays: HolidayCalendar): ShopTime {
  return { hours: centre.openingHours, holidays, zone: centre.zone }
}
