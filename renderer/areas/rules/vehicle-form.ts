import type { inferRouterInputs } from '@trpc/server'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import type { FaultGravity } from '../../../shared/complaint/choices.ts'
import type { MachineFacts } from '../../../shared/rules/facts.ts'
import { type Answer, answerOf, answerValue } from '../customer/typed.ts'

type VehicleInput = NonNullable<inferRouterInputs<DeskRouter>['complaints']['register']['vehicle']>

/** What only a car or a farm machine is asked of a fault (车辆、农机), as typed. */
export type VehicleForm = {
  readonly faultGravity: FaultGravity | ''
  readonly mustReplacePart: Answer
  readonly inFirstSeason: Answer
  readonly useFeePercent: string
}

export const emptyVehicle: VehicleForm = {
  faultGravity: '',
  mustReplacePart: '',
  inFirstSeason: '',
  useFeePercent: '',
}

/** The coefficient of a use fee as typed, `0.5` or `0.5%`; null for an empty field and for what is no number. */
function typedPercent(text: string): number | null {
  const digits = text.replace(/[%％\s]/g, '')
  return /^\d{1,2}(\.\d{1,4})?$/.test(digits) ? Number(digits) : null
}

export function isWrongPercent(text: string): boolean {
  return text.trim() !== '' && typedPercent(text) === null
}

/** What is known, as it stands in the fields. */
export function vehicleFormOf(known: {
  readonly faultGravity: MachineFacts['faultGravity']
  readonly mustReplacePart: number | boolean | null
  readonly inFirstSeason: number | boolean | null
  readonly useFeePercent: number | null
}): VehicleForm {
  return {
    faultGravity: known.faultGravity ?? '',
    mustReplacePart: answerOf(known.mustReplacePart),
    inFirstSeason: answerOf(known.inFirstSeason),
    useFeePercent: known.useFeePercent === null ? '' : String(known.useFeePercent),
  }
}

/** The answers as the desk and the rules take them. */
export function vehicleInput(form: VehicleForm) {
  return {
    faultGravity: form.faultGravity || null,
    mustReplacePart: answerValue(form.mustReplacePart),
    inFirstSeason: answerValue(form.inFirstSeason),
    useFeePercent: typedPercent(form.useFeePercent),
  } satisfies VehicleInput
}
