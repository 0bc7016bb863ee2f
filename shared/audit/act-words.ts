import { wordsOf } from '../language/index.ts'
import type { Language } from '../language/words.ts'

/** What an act is called (操作名称); one of a later or altered register that this program does not know keeps its own name. */
export function actWords(act: string, language: Language): string {
  const [area = '', what = ''] = act.split('.')
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = wordsOf(language).audit.act
  const own = Object.hasOwn(words, area) ? words[area] : undefined
  return own && Object.hasOwn(own, what) ? (own[what] ?? act) : act
}
