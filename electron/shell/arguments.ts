import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Language, languageOf } from '../../shared/language/words.ts'
import { defaultDataFolder, type Surroundings } from '../data-folder.ts'

export type WindowArguments = {
  readonly dataFolder: string
  /** Null: the language of the last start. */
  readonly language: Language | null
}

/** Reads what the window was started with. Chromium has switches of its own among them, so unknown ones are no mistake. */
export function readArguments(args: readonly string[], surroundings: Surroundings): WindowArguments {
  const options = { data: { type: 'string' }, lang: { type: 'string' } } as const
  const { data, lang } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true }).values
  return {
    dataFolder: path.resolve(typeof data === 'string' && data !== '' ? data : defaultDataFolder(surroundings)),
    language: typeof lang === 'string' ? languageOf(lang) : null,
  }
}
