import { languageOf } from '../../shared/language/words.ts'
import { kept } from './kept.ts'

/** The language of this screen (界面语言). */
export const language = kept(localStorage, 'desk.language', languageOf)

/** Type size of this screen (字号): `large` is a quarter larger, for tired eyes. */
export const typeSize = kept(localStorage, 'desk.type-size', (stored) => (stored === 'large' ? 'large' : 'normal'))
