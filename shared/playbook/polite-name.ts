import type { Language } from '../language/words.ts'

/** How the customer is addressed in this talk (称呼); chosen on the screen and kept nowhere. */
export type Title = 'either' | 'ms' | 'mr'

export type Addressed = {
  readonly kind: 'person' | 'company'
  readonly name: string
  readonly contactName: string | null
}

const COMPOUND =
  /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|夏侯|轩辕|独孤|南宫|端木|呼延|申屠|太史|淳于|单于|濮阳|澹台|公冶|宗政|赫连|闻人|西门|百里|东郭|第五)/

/** Four characters and more are a surname of two, or no Chinese name at all. */
const CHINESE_NAME = /^\p{Script=Han}{2,4}$/u

/**
 * The customer's name with a polite title (尊称). The register knows no sex and asks for none, so both titles stand until one
 * is chosen. A company is addressed through its contact person, or by its own name.
 */
export function politeName(customer: Addressed, title: Title, language: Language): string {
  const name = (customer.kind === 'company' ? (customer.contactName ?? '') : customer.name).trim()
  if (name === '') return customer.name
  const surname = CHINESE_NAME.test(name) ? (COMPOUND.exec(name)?.[0] ?? name.slice(0, 1)) : name
  if (language === 'en') return `${{ either: 'Ms/Mr', ms: 'Ms', mr: 'Mr' }[title]} ${surname}`
  return `${surname}${{ either: '女士/先生', ms: '女士', mr: '先生' }[title]}`
}
