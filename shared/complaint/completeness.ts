import type { Day } from '../time/day.ts'

/** What a full registration holds (登记要件) and a stub may still lack. */
export const requiredFacts = [
  'address',
  'product',
  'model',
  'purchase-day',
  'voucher',
  'category',
  'symptom',
  'fault-shown-day',
  'demand',
  'read-back',
] as const
export type RequiredFact = (typeof requiredFacts)[number]

export type RegistrationFacts = {
  readonly address: string | null
  readonly productName: string | null
  readonly model: string | null
  readonly purchaseDay: Day | null
  readonly deliveryDay: Day | null
  readonly voucherKind: string | null
  readonly category: string | null
  readonly symptom: string | null
  readonly faultShownDay: Day | null
  readonly demandCount: number
  readonly readBackAt: number | null
}

/** The facts that are still missing, in the order a clerk asks for them; none means the registration is complete. */
export function missingFacts(facts: RegistrationFacts): RequiredFact[] {
  const known: Record<RequiredFact, boolean> = {
    address: Boolean(facts.address),
    product: Boolean(facts.productName),
    model: Boolean(facts.model),
    'purchase-day': facts.purchaseDay !== null || facts.deliveryDay !== null,
    voucher: facts.voucherKind !== null,
    category: facts.category !== null,
    symptom: Boolean(facts.symptom),
    'fault-shown-day': facts.faultShownDay !== null,
    demand: facts.demandCount > 0,
    'read-back': facts.readBackAt !== null,
  }
  return requiredFacts.filter((fact) => !known[fact])
}
