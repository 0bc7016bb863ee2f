import { desktop as en } from '../../shared/language/en/desktop.ts'
import type { Language, Words } from '../../shared/language/words.ts'
import { desktop as zhCN } from '../../shared/language/zh-CN/desktop.ts'

export type DesktopWords = Words<typeof zhCN>

/** The words around the page in one language. */
export function desktopWords(language: Language): DesktopWords {
  return language === 'en' ? en : zhCN
}
