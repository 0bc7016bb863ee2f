import { useMutation } from '@tanstack/react-query'
import type { Day } from '../../../shared/time/day.ts'
import { desk, queryClient } from '../../app/client.ts'
import { customerInput } from '../customer/customer-form.ts'
import { isEmptyUnit, unitInput } from '../customer/unit-form.ts'
import { vehicleInput } from '../rules/vehicle-form.ts'
import type { CaseForm } from './case-form.ts'
import { complaintInput } from './complaint-form.ts'
import { toldRepairInput } from './told-repairs.ts'

/** Which of the three records of a registration is being saved, so that a conflict can name it. */
export type CasePart = 'customer' | 'unit' | 'complaint'

/** Tells the form what became of a record, before the next one is saved: a later failure must not make it stale. */
type OnStep = (change: Partial<CaseForm>, next: CasePart) => void

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** The customer as the desk has him now, straight from it. */
export const freshCustomer = (id: number) =>
  queryClient.fetchQuery({ ...desk.customers.get.queryOptions({ id }), staleTime: 0 })

/** The complaint as the desk has it now. */
export const freshCase = (id: number) =>
  queryClient.fetchQuery({ ...desk.complaints.get.queryOptions({ id }), staleTime: 0 })

/**
 * Saves a registration (保存登记): a known customer or machine first, where something of it was changed, then the
 * complaint. Each call throws what the desk answers, `conflict` included.
 */
export function useSaveCase() {
  const { mutateAsync: saveCustomer } = useMutation(desk.customers.save.mutationOptions())
  const { mutateAsync: saveUnit } = useMutation(desk.customers.saveUnit.mutationOptions())
  const { mutateAsync: register } = useMutation(desk.complaints.register.mutationOptions())
  const { mutateAsync: saveComplaint } = useMutation(desk.complaints.save.mutationOptions())

  const saveKnown = async (form: CaseForm, today: Day, onStep: OnStep) => {
    onStep({}, 'customer')
    if (form.customerId !== null && !same(form.customer, form.customerBefore)) {
      await saveCustomer({ id: form.customerId, version: form.customerVersion, customer: customerInput(form.customer) })
      onStep({ customerVersion: form.customerVersion + 1, customerBefore: form.customer }, 'unit')
    }
    onStep({}, 'unit')
    if (form.unitId !== null && !same(form.unit, form.unitBefore)) {
      await saveUnit({ id: form.unitId, version: form.unitVersion, unit: unitInput(form.unit, today) })
      onStep({ unitVersion: form.unitVersion + 1, unitBefore: form.unit }, 'complaint')
    }
    onStep({}, 'complaint')
  }

  const unitRef = (form: CaseForm, today: Day) => {
    if (form.unitId !== null) return { id: form.unitId }
    return isEmptyUnit(form.unit) ? null : { new: unitInput(form.unit, today) }
  }

  return {
    /** A new complaint; the draft goes in the same breath. Returns its id and number. */
    async registerCase(form: CaseForm, today: Day, draft: { form: string; subject: string }, onStep: OnStep) {
      await saveKnown(form, today, onStep)
      return register({
        customer: form.customerId === null ? { new: customerInput(form.customer) } : { id: form.customerId },
        unit: unitRef(form, today),
        complaint: complaintInput(form.complaint, today),
        vehicle: vehicleInput(form.vehicle),
        repairs: toldRepairInput(form.repairs, today),
        draft,
      })
    },
    /** A complaint of the register. */
    async saveCase(id: number, form: CaseForm, today: Day, onStep: OnStep) {
      await saveKnown(form, today, onStep)
      await saveComplaint({
        id,
        version: form.version,
        complaint: complaintInput(form.complaint, today),
        unit: unitRef(form, today),
      })
    },
  }
}
