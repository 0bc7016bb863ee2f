import { exhaustive } from '../exhaustive.ts'
import type { Fen } from '../money.ts'
import type { Day } from '../time/day.ts'
import { type Bearer, isBlank } from './paper-words.ts'

/** The kinds of clause an agreement can hold, in the order they stand on paper. */
export const clauseKinds = ['free-repair', 'exchange', 'refund', 'compensation', 'gift', 'apology'] as const
export type ClauseKind = (typeof clauseKinds)[number]

export const paymentMethods = ['cash', 'wechat', 'alipay', 'bank-transfer', 'original-route'] as const
export type PaymentMethod = (typeof paymentMethods)[number]

export const compensationItems = ['lost-work', 'transport', 'damage', 'other'] as const
export type CompensationItem = (typeof compensationItems)[number]

/** What every clause says: who performs it, who bears its cost in the end, and by when. A null is a term still to be agreed. */
interface Term {
  readonly performer: Exclude<Bearer, 'customer'>
  readonly costBearer: Exclude<Bearer, 'customer'>
  readonly dueDay: Day | null
}

export type PartCondition = 'new' | 'refurbished'

/** Repair free of charge (免费修理). */
export interface FreeRepair extends Term {
  readonly kind: 'free-repair'
  readonly fault: string | null
  readonly parts: readonly { readonly name: string; readonly condition: PartCondition }[]
  readonly place: 'centre' | 'home'
  readonly transport: Bearer
  readonly loaner: 'provided' | 'declined' | 'not-needed'
  /** Days after the repair in which the same fault is repaired free again. */
  readonly postRepairDays: number | null
  /** What the repair would cost by the price list; it counts where the law does not owe the repair. */
  readonly valueFen: Fen | null
}

/** Exchange (更换) of one unit against another. */
export interface Exchange extends Term {
  readonly kind: 'exchange'
  readonly oldSerial: string | null
  readonly newModel: string | null
  readonly newSerial: string | null
  /** The serial is not known before the unit leaves the warehouse: both sign for it at hand-over. */
  readonly newSerialAtHandOver: boolean
  /** Same model and specification; otherwise the customer consents to a substitute. */
  readonly sameModel: boolean
  /** Colour or variant, where the model has several. */
  readonly variant: string | null
  readonly condition: PartCondition
  readonly accessories: string | null
  readonly handOver: 'home' | 'counter'
  readonly transport: Bearer
  /** Months of warranty from completed hand-over and installation. */
  readonly warrantyMonths: number | null
  /** The price of the unit that is given. */
  readonly valueFen: Fen | null
}

/** Depreciation (折旧费) taken off a refund. */
interface Depreciation {
  readonly days: number
  /** As the rule states it, such as `0.05%`. */
  readonly dailyRate: string
  readonly amountFen: Fen
}

/** Return of the goods against their price (退货). */
export interface Refund extends Term {
  readonly kind: 'refund'
  readonly invoicePriceFen: Fen | null
  readonly depreciation: Depreciation | null
  readonly method: PaymentMethod | null
  readonly unitReturned: boolean
  /** What comes back with or instead of the unit: accessories, gifts, packing, invoice. */
  readonly returnedItems: string | null
  readonly transport: Bearer
}

/** Money for a loss (补偿). */
export interface Compensation extends Term {
  readonly kind: 'compensation'
  readonly item: CompensationItem
  /** Says what `other` is; optional for the rest. */
  readonly detail: string | null
  readonly basis: string | null
  readonly proof: string | null
  readonly amountFen: Fen | null
  readonly method: PaymentMethod | null
}

/** Goods given free (赠送). */
export interface Gift extends Term {
  readonly kind: 'gift'
  readonly item: string | null
  readonly quantity: number | null
  readonly department: 'warehouse' | 'marketing'
  /** What all of it is worth together. */
  readonly valueFen: Fen | null
}

/** Apology (道歉). */
export interface Apology extends Term {
  readonly kind: 'apology'
  readonly form: 'oral' | 'written' | 'visit'
  readonly by: string | null
}

/** One typed clause (条款) of the result. */
export type Clause = FreeRepair | Exchange | Refund | Compensation | Gift | Apology

/** What the customer is paid under a refund; null while its price is not agreed. */
export function refundFen(clause: Refund): Fen | null {
  return clause.invoicePriceFen === null ? null : clause.invoicePriceFen - (clause.depreciation?.amountFen ?? 0)
}

/** The names of the fields that still lack what the clause must say; empty when the clause is complete. */
export function missingFields(clause: Clause): string[] {
  return [...(clause.dueDay === null ? ['dueDay'] : []), ...missingOfKind(clause)]
}

function missingOfKind(clause: Clause): string[] {
  switch (clause.kind) {
    case 'free-repair':
      return blanks(clause, ['fault', 'postRepairDays', 'valueFen'])
    case 'exchange':
      return blanks(clause, [
        'oldSerial',
        'newModel',
        ...(clause.newSerialAtHandOver ? [] : ['newSerial' as const]),
        'accessories',
        'warrantyMonths',
        'valueFen',
      ])
    case 'refund':
      return blanks(clause, ['invoicePriceFen', 'method', 'returnedItems'])
    case 'compensation':
      return blanks(clause, [...(clause.item === 'other' ? ['detail' as const] : []), 'basis', 'amountFen', 'method'])
    case 'gift':
      return blanks(clause, ['item', 'quantity', 'valueFen'])
    case 'apology':
      return blanks(clause, ['by'])
    default:
      return exhaustive(clause)
  }
}

function blanks<C extends Clause>(clause: C, fields: readonly (keyof C & string)[]): string[] {
  return fields.filter((field) => {
    const value = clause[field]
    return value === null || (typeof value === 'string' && isBlank(value))
  })
}
