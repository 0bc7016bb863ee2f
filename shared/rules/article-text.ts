import type { Language } from '../language/words.ts'

const DIGITS = '零一二三四五六七八九'
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** Reads a Chinese number below ten thousand, `一百八十`, `一千一百四十七`; null when it is none. */
export function chineseNumber(text: string): number | null {
  let total = 0
  let digit = 0
  for (const letter of text) {
    const unit = UNITS[letter]
    const value = DIGITS.indexOf(letter)
    if (unit !== undefined) {
      total += (digit === 0 ? 1 : digit) * unit
      digit = 0
    } else if (value >= 0) digit = value
    else return null
  }
  return total + digit
}

/** An article as the reader's language cites it (条款): `第十二条第1款` is `art. 12(1)` in English. */
export function articleText(article: string, language: Language): string {
  if (language === 'zh-CN') return article
  const match = /^第([零一二三四五六七八九十百千]+)条(?:第(\d+|[一二三四五六七八九十]+)[款项])?$/.exec(article)
  const number = match ? chineseNumber(match[1] ?? '') : null
  if (!match || number === null) return 'main text'
  const paragraph = match[2] === undefined ? null : /^\d+$/.test(match[2]) ? Number(match[2]) : chineseNumber(match[2])
  return paragraph === null ? `art. ${number}` : `art. ${number}(${paragraph})`
}
