import { caseNumber } from '../../../shared/agreement/numbering.ts'
import type { Day } from '../../../shared/time/day.ts'
import { nextNumber } from '../../store/numbers.ts'
import type { Store } from '../../store/store.ts'
import { centreOf } from '../setup/centre.ts'

/** The next repair number (维修单号) in the year of a day; call it inside the command. */
export function nextRepairNumber(store: Store, day: Day): string {
  const year = Number(day.slice(0, 4))
  return caseNumber('WX', year, nextNumber(store, 'WX', year), centreOf(store).code)
}
