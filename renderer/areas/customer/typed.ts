import { parseYuan } from '../../../shared/money.ts'
import type { Day } from '../../../shared/time/day.ts'
import { readDay } from '../../parts/read-day.ts'

/** A question with three answers (是 / 否 / 不清楚); '' is not known. */
export type Answer = 'yes' | 'no' | ''

/** The desk's value of an answer. */
export function answerValue(answer: Answer): boolean | null {
  return answer === '' ? null : answer === 'yes'
}

/** The answer a stored flag stands for. */
export function answerOf(flag: number | boolean | null): Answer {
  if (flag === null) return ''
  return flag ? 'yes' : 'no'
}

/** The day meant by what was typed, also where the field was not left yet; what is no day goes as it is, so that it is named. */
export function typedDay(text: string, today: Day): string | null {
  return text.trim() === '' ? null : (readDay(text, today) ?? text)
}

/** The amount meant, in fen; null for an empty field. What is no amount is told apart by `isWrongAmount` before anything is sent. */
export function typedFen(text: string): number | null {
  return text.trim() === '' ? null : parseYuan(text)
}

export function isWrongAmount(text: string): boolean {
  return text.trim() !== '' && parseYuan(text) === null
}

/** Kilometres as typed (里程), `2,800` or `2800公里`; null for an empty field and for what is no whole number. */
export function typedKm(text: string): number | null {
  const digits = text.replace(/[,，\s]|公里|km/gi, '')
  return /^\d{1,7}$/.test(digits) ? Number(digits) : null
}

/** Kilometres as they stand in a field. */
export function kmText(km: number | null | undefined): string {
  return km === null || km === undefined ? '' : String(km)
}

export function isWrongKm(text: string): boolean {
  return text.trim() !== '' && typedKm(text) === null
}

/** An amount as it stands in a field: `2999`, `300.50`. */
export function yuanText(fen: number | null): string {
  if (fen === null) return ''
  return fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2)
}
