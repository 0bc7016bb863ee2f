import { addDays, type Day } from './day.ts'

/** From this year on the eve of Spring Festival and 2 May are holidays by law (全国年节及纪念日放假办法, revised 2024-11-10). */
const THIRTEEN_DAYS_SINCE = 2025

/** The days the law names by the solar calendar (全国年节及纪念日放假办法, art. 2). */
export function fixedHolidays(year: number): Day[] {
  const days = ['01-01', '05-01', '10-01', '10-02', '10-03']
  return [...days, ...(year >= THIRTEEN_DAYS_SINCE ? ['05-02'] : [])].map((each) => `${year}-${each}`)
}

/** How many days the law names at least (法定节日数): two lunar festivals at most can fall on days of others. */
export function fewestHolidays(year: number): number {
  return (year >= THIRTEEN_DAYS_SINCE ? 13 : 11) - 2
}

/**
 * On which day Spring Festival, Dragon Boat and Mid-Autumn (春节、端午节、中秋节) fall, by year. Written down and not computed: the
 * calendar that browsers bring puts the new moon of February 2027 on the wrong day. A test compares them with another source.
 */
const LUNAR_FESTIVALS: ReadonlyMap<number, readonly [spring: string, dragonBoat: string, midAutumn: string]> = new Map([
  [2020, ['01-25', '06-25', '10-01']],
  [2021, ['02-12', '06-14', '09-21']],
  [2022, ['02-01', '06-03', '09-10']],
  [2023, ['01-22', '06-22', '09-29']],
  [2024, ['02-10', '06-10', '09-17']],
  [2025, ['01-29', '05-31', '10-06']],
  [2026, ['02-17', '06-19', '09-25']],
  [2027, ['02-06', '06-09', '09-15']],
  [2028, ['01-26', '05-28', '10-03']],
  [2029, ['02-13', '06-16', '09-22']],
  [2030, ['02-03', '06-05', '09-12']],
  [2031, ['01-23', '06-24', '10-01']],
  [2032, ['02-11', '06-12', '09-19']],
  [2033, ['01-31', '06-01', '09-08']],
  [2034, ['02-19', '06-20', '09-27']],
  [2035, ['02-08', '06-10', '09-16']],
  [2036, ['01-28', '05-30', '10-04']],
  [2037, ['02-15', '06-18', '09-24']],
  [2038, ['02-04', '06-07', '09-13']],
  [2039, ['01-24', '05-27', '10-02']],
  [2040, ['02-12', '06-14', '09-20']],
])

/** The day of Qingming (清明); null outside this century, for which the count of the solar term is made. */
function qingming(year: number): Day | null {
  if (year < 2000 || year > 2099) return null
  const inCentury = year - 2000
  const day = Math.floor(inCentury * 0.2422 + 4.81) - Math.floor(inCentury / 4)
  return `${year}-04-0${day}`
}

/**
 * The days of a year that the law itself names as holidays (全体公民放假的节日; 全国年节及纪念日放假办法, art. 2), each once, in order:
 * known without the yearly notice, which arranges the breaks around them. After 2040 without the lunar ones.
 */
export function statutoryHolidays(year: number): Day[] {
  const spring = qingming(year)
  const days = [...fixedHolidays(year), ...(spring === null ? [] : [spring]), ...lunarHolidays(year)]
  return [...new Set(days)].sort()
}

/** Three days of Spring Festival, since 2025 with its eve, Dragon Boat and Mid-Autumn. */
function lunarHolidays(year: number): Day[] {
  const festivals = LUNAR_FESTIVALS.get(year)
  if (!festivals) return []
  const [spring, dragonBoat, midAutumn] = festivals.map((each): Day => `${year}-${each}`)
  if (!spring || !dragonBoat || !midAutumn) return []
  const ofSpring = year >= THIRTEEN_DAYS_SINCE ? [-1, 0, 1, 2] : [0, 1, 2]
  return [...ofSpring.map((days) => addDays(spring, days)), dragonBoat, midAutumn]
}
