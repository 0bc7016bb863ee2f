import { exhaustive } from '../exhaustive.ts'
import { type Fen, formatYuan } from '../money.ts'
import type { Day } from '../time/day.ts'
import { dayOf, type Instant, timeOf } from '../time/instant.ts'
import { amountInCapitals } from './capitals.ts'

/** The languages a paper is composed in. The English one is a reading copy; the Chinese text governs. */
export type PaperLanguage = 'zh-CN' | 'en'

/** The words of one thing in both languages of paper. */
export type PaperText = Readonly<Record<PaperLanguage, string>>

/** Who does or pays something under an agreement. `seller` and `maker` are third parties: a centre that sold the unit is `centre`. */
export type Bearer = 'centre' | 'seller' | 'maker' | 'customer'

/** A seller or maker who performs or reimburses, signing as Party C (丙方). */
export type ThirdPartyRole = 'seller' | 'maker'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** What stands for a fact that nobody gave (未提供); paper never leaves a blank that could be filled in later. */
export const NOT_PROVIDED: PaperText = { 'zh-CN': '未提供', en: 'Not provided' }

/** What stands in a draft for a term still to be agreed; such a draft cannot be issued. */
const TO_BE_AGREED: PaperText = { 'zh-CN': '【待约定】', en: '[to be agreed]' }

/** Whether nothing readable was given. */
export function isBlank(text: string | null): boolean {
  return text === null || text.trim() === ''
}

/** The fact, or that it was not provided. */
export function factText(text: string | null, language: PaperLanguage): string {
  return text === null || isBlank(text) ? NOT_PROVIDED[language] : text.trim()
}

/** The term, or that it is still to be agreed. */
export function termText(text: string | null, language: PaperLanguage): string {
  return text === null || isBlank(text) ? TO_BE_AGREED[language] : text.trim()
}

/** `2026 年 6 月 3 日`, `3 June 2026`. */
export function dayText(day: Day, language: PaperLanguage): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return language === 'en' ? `${date} ${MONTHS[month - 1] ?? ''} ${year}` : `${year} 年 ${month} 月 ${date} 日`
}

/** `2026 年 6 月 3 日 10:14` in the centre's own time. */
export function momentText(at: Instant, language: PaperLanguage): string {
  return `${dayText(dayOf(at), language)} ${timeOf(at)}`
}

/** `2026 年 6 月 3 日（含）前`: the day itself still counts, and says so. */
export function deadlineText(day: Day | null, language: PaperLanguage): string {
  if (language === 'en') return `on or before ${day === null ? TO_BE_AGREED.en : dayText(day, 'en')}`
  return `${day === null ? TO_BE_AGREED['zh-CN'] : dayText(day, 'zh-CN')}（含）前`
}

/** `人民币（大写）伍佰元整（¥500.00）`; in English the digits alone. */
export function amountText(fen: Fen | null, language: PaperLanguage): string {
  if (fen === null) return language === 'en' ? `RMB ${TO_BE_AGREED.en}` : `人民币${TO_BE_AGREED['zh-CN']}`
  return language === 'en' ? `RMB ${formatYuan(fen)}` : `人民币（大写）${amountInCapitals(fen)}（¥${formatYuan(fen)}）`
}

/** Months of a warranty: whole years as years (`一年`, `十八个月`). */
export function monthsText(months: number | null, language: PaperLanguage): string {
  if (months === null) return TO_BE_AGREED[language]
  const years = months % 12 === 0 ? months / 12 : null
  if (language === 'en') return plural(years ?? months, years === null ? 'month' : 'year')
  const count = years ?? months
  const chinese = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'][count] ?? String(count)
  return years === null ? `${chinese === String(count) ? ` ${count} ` : chinese}个月` : `${chinese}年`
}

/** `1 day`, `30 days`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** 甲方, 乙方, 丙方; a seller or maker who does not sign is named by what he is. */
export function partyText(bearer: Bearer, thirdParty: ThirdPartyRole | null, language: PaperLanguage): string {
  const english = language === 'en'
  switch (bearer) {
    case 'customer':
      return english ? 'Party A' : '甲方'
    case 'centre':
      return english ? 'Party B' : '乙方'
    case 'seller':
      if (thirdParty === 'seller') return english ? 'Party C' : '丙方'
      return english ? 'the seller' : '销售者'
    case 'maker':
      if (thirdParty === 'maker') return english ? 'Party C' : '丙方'
      return english ? 'the maker' : '生产者'
    default:
      return exhaustive(bearer)
  }
}
