import type { Instrument, ProductClass } from './pack-schema.ts'

/** What a class is beside the appliances: each kind is asked some questions of its own. */
export type VehicleKind = 'car' | 'motorcycle' | 'farm-machine'

/** The kind of vehicle (车辆、农机) a product class is; null for everything else. Whatever only has a limit of kilometres is asked as a motorcycle. */
export function vehicleKind(
  { mileage }: Pick<ProductClass, 'mileage'>,
  computing: Instrument['computing'],
): VehicleKind | null {
  if (computing?.kind === 'car' || computing?.kind === 'farm-machine') return computing.kind
  return mileage === null ? null : 'motorcycle'
}

/** Whether its kilometres matter. */
export function hasOdometer(kind: VehicleKind | null | undefined): boolean {
  return kind === 'car' || kind === 'motorcycle'
}
