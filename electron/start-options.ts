import path from 'node:path'
import { parseArgs } from 'node:util'
import { defaultDataFolder, type Surroundings } from './data-folder.ts'

export type StartOptions = {
  readonly dataFolder: string
  readonly demo: boolean
  readonly browser: boolean
  /** Null: the usual port, or any free one where that is taken. */
  readonly port: number | null
  readonly open: boolean
  /** Null: what the page remembers. */
  readonly lang: 'zh-CN' | 'en' | null
}

export const USAGE = 'npm start -- [--data DIR] [--demo] [--browser] [--port N] [--no-open] [--lang zh-CN|en]'

/**
 * Reads the options of `npm start`. The demo never stands among a shop's own data: without --data it has a folder of
 * its own.
 * @throws Error with a sentence for the person who typed them
 */
export function readOptions(args: readonly string[], surroundings: Surroundings): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      demo: { type: 'boolean', default: false },
      browser: { type: 'boolean', default: false },
      port: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
      lang: { type: 'string' },
    },
  })
  const { lang, port } = values
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535))
    throw new Error(`--port: ${port}? 0-65535`)
  if (lang !== undefined && lang !== 'zh-CN' && lang !== 'en') throw new Error(`--lang: ${lang}? zh-CN, en`)
  const usual = defaultDataFolder(surroundings)
  return {
    dataFolder: path.resolve(values.data || (values.demo ? `${usual}-demo` : usual)),
    demo: values.demo,
    browser: values.browser,
    port: port === undefined ? null : Number(port),
    open: !values['no-open'],
    lang: lang ?? null,
  }
}
