import { z } from 'zod'
import { faultGravities } from '../../../shared/complaint/choices.ts'
import type { Store } from '../../store/store.ts'
import { flag } from '../flag.ts'

/** What only the rules of cars and farm machines ask of a fault (车辆、农机事实); null is not known. */
export const vehicleFactsSchema = z.object({
  faultGravity: z.enum(faultGravities).nullable().default(null),
  mustReplacePart: z.boolean().nullable().default(null),
  inFirstSeason: z.boolean().nullable().default(null),
  useFeePercent: z
    .number('wrong-percent')
    .min(0, 'wrong-percent')
    .max(99.9999, 'wrong-percent')
    .nullable()
    .default(null),
})
type VehicleFacts = z.infer<typeof vehicleFactsSchema>

/** The columns of a complaint they stand in; the coefficient of the use fee stands on the machine, with `keepUseFee`. */
export function vehicleColumns(facts: VehicleFacts) {
  return {
    fault_gravity: facts.faultGravity,
    must_replace_part: flag(facts.mustReplacePart),
    in_first_season: flag(facts.inFirstSeason),
  }
}

/** Keeps the coefficient of a car's card (使用补偿系数) with the machine, for every case about it; null is not known. Call it in a command. */
export function keepUseFee(store: Store, unitId: number | null, percent: number | null): void {
  if (unitId !== null) store.update('unit', unitId, { use_fee_percent: percent })
}
