import { useQuery } from '@tanstack/react-query'
import type { VehicleKind } from '../../../shared/rules/vehicle-kind.ts'
import { desk } from '../../app/client.ts'

/** The kind of vehicle (车辆、农机) a product class is by the rules in use; null for everything else, and until the rules are read. */
export function useVehicleKind(productClass: string | null): VehicleKind | null {
  const { data: classes = [] } = useQuery(desk.rules.productClasses.queryOptions(undefined, { staleTime: Infinity }))
  return classes.find(({ id }) => id === productClass)?.vehicle ?? null
}
