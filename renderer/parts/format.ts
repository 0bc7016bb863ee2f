import { wordsOf } from '../../shared/language/index.ts'
import type { Language } from '../../shared/language/words.ts'
import { type Fen, formatYuan } from '../../shared/money.ts'
import { addDays, type Day, weekday } from '../../shared/time/day.ts'
import { dayOf, type Instant, timeOf } from '../../shared/time/instant.ts'
import { language } from '../app/preferences.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** How a screen writes days, times and money (书写格式) in one language. */
export type Format = {
  /** `5 月 20 日 周三`, `Wed 20 May`; for reading. */
  readonly longDay: (day: Day) => string
  /** `5-20` within the year of `today`, otherwise `2025-05-20`; for lists. */
  readonly shortDay: (day: Day, today: Day) => string
  /** `17:00`. */
  readonly time: (instant: Instant) => string
  /** `今天 17:00`, `昨 17:00`, `5-22 17:00`. */
  readonly moment: (instant: Instant, now: Instant) => string
  /** `¥2,999.00`. */
  readonly money: (fen: Fen) => string
}

/** The format of a language. */
export function formatIn(spoken: Language): Format {
  const { common } = wordsOf(spoken)
  const shortDay = (day: Day, today: Day) =>
    day.slice(0, 4) === today.slice(0, 4) ? `${Number(day.slice(5, 7))}-${day.slice(8)}` : day
  return {
    longDay(day) {
      const [, month, date] = day.split('-').map(Number)
      const name = common.weekdays[weekday(day)]
      return spoken === 'en' ? `${name} ${date} ${MONTHS[(month ?? 1) - 1]}` : `${month} 月 ${date} 日 ${name}`
    },
    shortDay,
    time: (instant) => timeOf(instant),
    moment(instant, now) {
      const day = dayOf(instant)
      const today = dayOf(now)
      const time = timeOf(instant)
      if (day === today) return `${common.today} ${time}`
      if (day === addDays(today, -1)) return `${common.yesterday} ${time}`
      return `${shortDay(day, today)} ${time}`
    },
    money: (fen) => `¥${formatYuan(fen)}`,
  }
}

/** The format of this screen's language. */
export function useFormat(): Format {
  return formatIn(language.use())
}
