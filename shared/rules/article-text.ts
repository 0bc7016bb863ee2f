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

const NUMBER = '[零一二三四五六七八九十百千]+'
const ONE_ARTICLE = new RegExp(`^第(${NUMBER})条(?:第(\\d+|[一二三四五六七八九十]+)[款项])?$`)
const SEVERAL_ARTICLES = new RegExp(`^第((?:${NUMBER}[、至])+${NUMBER})条`)
/** The articles stand in the pack with this remark where nobody checked them against the text. */
const UNCHECKED: readonly [mark: string, english: string][] = [
  ['条号未核', 'article number not checked'],
  ['未读原文', 'text not read'],
]

/** Every article a citation names (条号): one, several, or all of a range; none where it has no number. */
export function articleNumbers(article: string): number[] {
  const one = ONE_ARTICLE.exec(article)?.[1]
  const several = SEVERAL_ARTICLES.exec(article)?.[1]
  return (one ?? several ?? '')
    .split('、')
    .filter((piece) => piece !== '')
    .flatMap((piece) => {
      const [first = 0, last = first] = piece.split('至').map((each) => chineseNumber(each) ?? 0)
      return Array.from({ length: last - first + 1 }, (_none, index) => first + index)
    })
}

/** An article as the reader's language cites it (条款): `第十二条第1款` is `art. 12(1)` in English. */
export function articleText(article: string, language: Language): string {
  if (language === 'zh-CN') return article
  const unchecked = UNCHECKED.find(([mark]) => article.includes(mark))
  const several = severalArticles(article)
  if (several !== null) return unchecked ? `${several} (${unchecked[1]})` : several
  if (unchecked) return unchecked[1]
  const match = ONE_ARTICLE.exec(article)
  const number = match ? chineseNumber(match[1] ?? '') : null
  if (!match || number === null) return 'main text'
  const paragraph = match[2] === undefined ? null : /^\d+$/.test(match[2]) ? Number(match[2]) : chineseNumber(match[2])
  return paragraph === null ? `art. ${number}` : `art. ${number}(${paragraph})`
}

function severalArticles(article: string): string | null {
  const list = SEVERAL_ARTICLES.exec(article)?.[1]
  if (list === undefined) return null
  return `arts ${list
    .split('、')
    .map((piece) =>
      piece
        .split('至')
        .map((each) => chineseNumber(each))
        .join('–'),
    )
    .join(', ')}`
}
