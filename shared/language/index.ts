import * as en from './en/index.ts'
import type { Language, Words } from './words.ts'
import * as zhCN from './zh-CN/index.ts'

/** Every word of the product, by area (词表). */
export type AllWords = Words<typeof zhCN>

// The type closes the loop: an area with only one language does not compile.
const byLanguage: Readonly<Record<Language, AllWords>> = { 'zh-CN': { ...zhCN }, en: { ...en } }

/** The words of one language; menus, notifications and paper use them as the page does. */
export function wordsOf(language: Language): AllWords {
  return byLanguage[language]
}
