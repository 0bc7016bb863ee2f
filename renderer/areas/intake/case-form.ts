import { machineDayProblems, reportedDayProblem } from '../../../shared/complaint/machine-days.ts'
import { readPhone } from '../../../shared/text/phone.ts'
import { type Day, isDay } from '../../../shared/time/day.ts'
import { type CustomerForm, customerFormOf, emptyCustomer, filledPhones } from '../customer/customer-form.ts'
import { type FieldReasons, pagePath } from '../customer/field-reasons.ts'
import { isWrongAmount, isWrongKm, typedDay } from '../customer/typed.ts'
import { emptyUnit, isEmptyUnit, type UnitForm, unitFormOf } from '../customer/unit-form.ts'
import type { CustomerBrief } from '../customer/use-matches.ts'
import { emptyVehicle, isWrongPercent, type VehicleForm } from '../rules/vehicle-form.ts'
import { type CaseFile, type ComplaintForm, complaintFormOf, emptyComplaint, filledDemands } from './complaint-form.ts'
import { emptyToldRepair, filledRepairs, type ToldRepair, toldRepairReasons } from './told-repairs.ts'

/** A whole registration as typed (登记表单): who, which machine, what. The known records are named with the version they were read at. */
export type CaseForm = {
  readonly customerId: number | null
  readonly customerVersion: number
  readonly customer: CustomerForm
  /** As the register had him: only what differs is saved again. Null for a new customer. */
  readonly customerBefore: CustomerForm | null
  readonly unitId: number | null
  readonly unitVersion: number
  readonly unit: UnitForm
  readonly unitBefore: UnitForm | null
  readonly version: number
  readonly complaint: ComplaintForm
  /** What only a vehicle is asked; in the register it is corrected on the page of the case. */
  readonly vehicle: VehicleForm
  /** The repairs the customer tells of; in the register they stand as repairs. */
  readonly repairs: readonly ToldRepair[]
  /** Whether the full form is open. */
  readonly more: boolean
}

/** The form of a new complaint, with the number it was begun from. */
export function newCase(phone = ''): CaseForm {
  return {
    customerId: null,
    customerVersion: 0,
    customer: emptyCustomer(phone),
    customerBefore: null,
    unitId: null,
    unitVersion: 0,
    unit: emptyUnit,
    unitBefore: null,
    version: 0,
    complaint: emptyComplaint,
    vehicle: emptyVehicle,
    repairs: [],
    more: false,
  }
}

/** What changes in the form when a customer of the register is meant. */
export function knownCustomer(brief: CustomerBrief) {
  const customer = customerFormOf(brief)
  return { customerId: brief.id, customerVersion: brief.version, customer, customerBefore: customer }
}

/** What changes in the form when a machine of the register is meant; null for none, or one to be typed in. */
export function knownUnit(unit: CustomerBrief['units'][number] | null) {
  const form = unit ? unitFormOf(unit) : emptyUnit
  return { unitId: unit?.id ?? null, unitVersion: unit?.version ?? 0, unit: form, unitBefore: unit ? form : null }
}

/** The form of a complaint in the register. */
export function caseFormOf(file: Pick<CaseFile, 'complaint' | 'demands' | 'customer' | 'unit'>): CaseForm {
  return {
    ...knownCustomer(file.customer),
    ...knownUnit(file.unit),
    version: file.complaint.version,
    complaint: complaintFormOf(file),
    vehicle: emptyVehicle,
    repairs: [],
    more: true,
  }
}

/** A form kept by an older version of the product lacks what was added since; it is filled up, never refused. */
export function completed(form: CaseForm): CaseForm {
  return {
    ...form,
    customer: { ...emptyCustomer(), ...form.customer },
    unit: { ...emptyUnit, ...form.unit },
    complaint: { ...emptyComplaint, ...form.complaint },
    vehicle: { ...emptyVehicle, ...form.vehicle },
    repairs: (form.repairs ?? []).map((repair) => ({ ...emptyToldRepair, ...repair })),
  }
}

/** What cannot be right about a machine's days, read as `read` understands them. */
function dayReasons(unit: UnitForm, faultShown: string, today: Day, read: (text: string) => Day | null): FieldReasons {
  const problems = machineDayProblems(
    {
      productionDay: read(unit.productionDay),
      purchaseDay: read(unit.purchaseDay),
      deliveryDay: read(unit.deliveryDay),
      installationDay: read(unit.installationDay),
      firstUseDay: read(unit.firstUseDay),
      faultShownDay: read(faultShown),
    },
    today,
  )
  return Object.fromEntries(
    Object.entries(problems).map(([field, reason]) => [
      pagePath(field === 'faultShownDay' ? field : `unit.${field}`),
      reason,
    ]),
  )
}

/** What can be said while the clerk still types: only days that are finished are compared. */
export function earlyReasons(form: CaseForm, today: Day): FieldReasons {
  return dayReasons(form.unit, form.complaint.faultShownDay, today, (text) => (isDay(text) ? text : null))
}

/** The form without the lines that were left empty, so that the n-th line on the page is the n-th one the desk speaks of. */
export function tidied(form: CaseForm): CaseForm {
  return {
    ...form,
    customer: { ...form.customer, phones: filledPhones(form.customer.phones) },
    complaint: { ...form.complaint, demands: filledDemands(form.complaint.demands) },
    repairs: filledRepairs(form.repairs),
  }
}

/** What must be put right before a registration can be sent: reasons by field, empty when it can go. */
export function caseReasons(form: CaseForm, today: Day): FieldReasons {
  const reasons: Record<string, string> = {
    ...dayReasons(form.unit, form.complaint.faultShownDay, today, (text) => typedDay(text, today)),
    ...unitReasons(form),
    ...toldRepairReasons(form.repairs, today),
  }
  form.customer.phones.forEach(({ number, label }, index) => {
    if (index > 0 && number.trim() === '' && label.trim() === '') return
    const reading = readPhone(number)
    if ('fault' in reading) reasons[`customer.phones.${index}.number`] = `phone-${reading.fault}`
  })
  const reported = reportedDayProblem(
    typedDay(form.complaint.faultShownDay, today),
    typedDay(form.complaint.faultReportedDay, today),
    today,
  )
  if (reported !== null) reasons['complaint.faultReportedDay'] = reported
  if (isWrongPercent(form.vehicle.useFeePercent)) reasons['vehicle.useFeePercent'] = 'wrong-percent'
  if (form.customer.name.trim() === '') reasons['customer.name'] = 'required'
  if (form.complaint.words.trim() === '') reasons['complaint.words'] = 'required'
  form.complaint.demands.forEach(({ item, amount }, index) => {
    if (item.trim() === '' && amount.trim() !== '') reasons[`complaint.demands.${index}.item`] = 'required'
    if (isWrongAmount(amount)) reasons[`complaint.demands.${index}.amountFen`] = 'wrong-amount'
  })
  return reasons
}

function unitReasons({ unit, unitId }: Pick<CaseForm, 'unit' | 'unitId'>): FieldReasons {
  const nameMissing = unit.productName.trim() === '' && (unitId !== null || !isEmptyUnit(unit))
  return {
    ...(nameMissing ? { 'unit.productName': 'required' } : {}),
    ...(isWrongAmount(unit.price) ? { 'unit.priceFen': 'wrong-amount' } : {}),
    ...(isWrongKm(unit.mileage) ? { 'unit.mileageKm': 'wrong-km' } : {}),
  }
}
