import type { Day } from '../../../shared/time/day.ts'
import { dayOf, endOfDay, type Instant, startOfDay } from '../../../shared/time/instant.ts'
import { endOfWorkingDay, type ShopTime } from '../../../shared/time/working-time.ts'

/** Closing time on a day; the day's own end where the shop is closed on it, because an agreed day does not move. */
export function closingOn(day: Day, shop: ShopTime): Instant {
  const closing = endOfWorkingDay(startOfDay(day, shop.zone), shop).at
  return dayOf(closing - 1, shop.zone) === day ? closing : endOfDay(day, shop.zone)
}
