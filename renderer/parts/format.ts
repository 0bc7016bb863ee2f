import { wordsOf } from '../../shared/language/index.ts'
import { fill, type Language } from '../../shared/language/words.ts'
import { type Fen, formatYuan } from '../../shared/money.ts'
import { addDays, type Day, weekday } from '../../shared/time/day.ts'
import { dayOf, type Instant, timeOf } from '../../shared/time/instant.ts'
import { language } from '../app/preferences.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** How a screen writes days, times and money (书写格式) in one language. */
export type Format = {
  /** `5 月 20 日 周三`, `Wed 20 May`, with the year where it is another than that of `today`; for reading. */
  readonly longDay: (day: Day, today?: Day) => string
  /** `5-20` within the year of `today`, otherwise `2025-05-20`; for lists. */
  readonly shortDay: (day: Day, today: Day) => string
  /** `17:00`. */
  readonly time: (instant: Instant) => string
  /** `今天 17:00`, `昨 17:00`, `5-22 17:00`. */
  readonly moment: (instant: Instant, now: Instant) => string
  /** How long something took: `25 分钟`, `3 小时 10 分`, `2 天 4 小时`. */
  readonly span: (milliseconds: number) => string
  /** `¥2,999.00`. */
  readonly money: (fen: Fen) => string
}

/** The format of a language. */
export function formatIn(spoken: Language): Format {
  const { common, handOver } = wordsOf(spoken)
  const shortDay = (day: Day, today: Day) =>
    day.slice(0, 4) === today.slice(0, 4) ? `${Number(day.slice(5, 7))}-${day.slice(8)}` : day
  return {
    longDay(day, today = day) {
      const [year, month, date] = day.split('-').map(Number)
      const name = common.weekdays[weekday(day)]
      const another = day.slice(0, 4) !== today.slice(0, 4)
      return spoken === 'en'
        ? `${name} ${date} ${MONTHS[(month ?? 1) - 1]}${another ? ` ${year}` : ''}`
        : `${another ? `${year} 年 ` : ''}${month} 月 ${date} 日 ${name}`
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
    span(milliseconds) {
      const minutes = Math.max(1, Math.round(milliseconds / 60_000))
      const hours = Math.floor(minutes / 60)
      if (hours === 0) return fill(handOver.span.minutes, { minutes })
      if (hours < 24) return fill(handOver.span.hours, { hours, minutes: minutes % 60 })
      return fill(handOver.span.days, { days: Math.floor(hours / 24), hours: hours % 24 })
    },
    money: (fen) => `¥${formatYuan(fen)}`,
  }
}

/** The format of this screen's language. */
export function useFormat(): Format {
  return formatIn(language.use())
}
