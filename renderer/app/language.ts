import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { wordsOf } from '../../shared/language/index.ts'
import { languageOf } from '../../shared/language/words.ts'
import type * as zhCN from '../../shared/language/zh-CN/index.ts'
import { desktop } from './desktop.ts'
import { language } from './preferences.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zhCN }
  }
}

/**
 * Starts the words of the page in the language of this screen, or in the one its address asks for (`?lang=en`); a change
 * shows at once, without a reload. Menu and notifications of the desktop window speak the same.
 */
export function startLanguage(): void {
  const asked = new URLSearchParams(location.search).get('lang')
  if (asked !== null) language.set(languageOf(asked))
  desktop?.setLanguage(language.get())
  i18next.use(initReactI18next).init({
    lng: language.get(),
    fallbackLng: false,
    resources: { 'zh-CN': { translation: wordsOf('zh-CN') }, en: { translation: wordsOf('en') } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  document.documentElement.lang = language.get()
}

/** Speaks another language from now on. */
export function changeLanguage(next: ReturnType<typeof language.get>): void {
  language.set(next)
  document.documentElement.lang = next
  i18next.changeLanguage(next)
  desktop?.setLanguage(next)
}
