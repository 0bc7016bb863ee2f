import type { inferRouterInputs } from '@trpc/server'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import type { SymptomCode } from '../../../shared/complaint/symptoms.ts'
import { readPhone } from '../../../shared/text/phone.ts'
import { type Day, isDay } from '../../../shared/time/day.ts'
import { type CustomerForm, customerFormOf, customerInput, emptyCustomer } from '../customer/customer-form.ts'
import { isWrongKm, typedDay, typedKm } from '../customer/typed.ts'
import { emptyUnit, type UnitForm, unitFormOf, unitInput } from '../customer/unit-form.ts'
import type { CustomerBrief } from '../customer/use-matches.ts'

/** A machine being taken in, as typed (接修表单). */
export type TakeInForm = {
  readonly customerId: number | null
  readonly customer: CustomerForm
  readonly unitId: number | null
  readonly unit: UnitForm
  readonly handInDay: string
  readonly mileage: string
  readonly symptoms: readonly SymptomCode[]
  readonly fault: string
  readonly accessories: string
  readonly technician: string
}

export function newTakeIn(today: Day, phone = ''): TakeInForm {
  return {
    customerId: null,
    customer: emptyCustomer(phone),
    unitId: null,
    unit: emptyUnit,
    handInDay: today,
    mileage: '',
    symptoms: [],
    fault: '',
    accessories: '',
    technician: '',
  }
}

/** A form kept by an older version of the product is filled up with what was added since. */
export function completedTakeIn(form: TakeInForm): TakeInForm {
  return {
    ...form,
    symptoms: form.symptoms ?? [],
    mileage: form.mileage ?? '',
    customer: { ...emptyCustomer(), ...form.customer },
    unit: { ...emptyUnit, ...form.unit },
  }
}

/** What changes when a customer of the register hands a machine in; his only machine is the one meant. */
export function handedInBy(brief: CustomerBrief, unitId = 0) {
  const only = brief.units.length === 1 ? brief.units[0] : undefined
  return {
    customerId: brief.id,
    customer: customerFormOf(brief),
    ...machineOf(brief.units.find((unit) => unit.id === unitId) ?? only ?? null),
  }
}

/** What changes when a machine of the register is meant; null for one to be typed in. */
export function machineOf(unit: CustomerBrief['units'][number] | null) {
  return { unitId: unit?.id ?? null, unit: unit ? unitFormOf(unit) : emptyUnit }
}

/** What must be put right before a machine can be taken in: reason keys by field. */
export function takeInReasons(form: TakeInForm, today: Day): Record<string, string> {
  const reasons: Record<string, string> = {}
  if (form.customerId === null) {
    const reading = readPhone(form.customer.phones[0]?.number ?? '')
    if ('fault' in reading) reasons['customer.phones.0.number'] = `phone-${reading.fault}`
    if (form.customer.name.trim() === '') reasons['customer.name'] = 'required'
  }
  if (form.unit.productName.trim() === '') reasons['unit.productName'] = 'required'
  if (form.fault.trim() === '' && form.symptoms.length === 0) reasons.fault = 'required'
  if (isWrongKm(form.mileage)) reasons.mileageKm = 'wrong-km'
  const day = typedDay(form.handInDay, today)
  if (day === null) reasons.handInDay = 'required'
  else if (!isDay(day)) reasons.handInDay = 'wrong-day'
  else if (day > today) reasons.handInDay = 'day-in-future'
  return reasons
}

type TakeInInput = inferRouterInputs<DeskRouter>['repairs']['takeIn']

/** What is sent to the desk. */
export function takeInInput(form: TakeInForm, today: Day): Omit<TakeInInput, 'draft'> {
  return {
    customer: form.customerId === null ? { new: customerInput(form.customer) } : { id: form.customerId },
    unit: form.unitId === null ? { new: unitInput(form.unit, today) } : { id: form.unitId },
    complaintId: null,
    handInDay: typedDay(form.handInDay, today) ?? today,
    mileageKm: typedKm(form.mileage),
    symptoms: [...form.symptoms],
    fault: form.fault,
    accessories: form.accessories,
    technician: form.technician,
  }
}
