import path from 'node:path'
import { type CommandLine, type Typed, WrongUse } from './command-line.ts'
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

type StartOption = 'data' | 'demo' | 'browser' | 'port' | 'no-open' | 'lang'

export const startLine: CommandLine<StartOption> = {
  usage: 'npm start -- [--data DIR] [--demo] [--browser] [--port N] [--no-open] [--lang zh-CN|en]',
  options: {
    data: { value: 'DIR', zh: '数据文件夹', en: 'the data folder' },
    demo: { zh: '打开演示案例', en: 'opens the demo cases' },
    browser: { zh: '使用浏览器版', en: 'takes the browser edition' },
    port: { value: 'N', zh: '浏览器版的端口，0 为任意空闲端口', en: 'port of the browser edition, 0: any free one' },
    'no-open': { zh: '不自动打开浏览器', en: 'opens no browser by itself' },
    lang: { value: 'LANG', zh: '界面语言，zh-CN 或 en', en: 'language of the page, zh-CN or en' },
  },
}

/**
 * Reads the options of `npm start`. The demo never stands among a shop's own data: without --data it has a folder of
 * its own.
 * @throws WrongUse for a port or a language that is none
 */
export function readOptions({ options }: Typed<StartOption>, surroundings: Surroundings): StartOptions {
  const demo = options.has('demo')
  const port = options.get('port')
  const lang = options.get('lang')
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535))
    throw new WrongUse(
      `--port 后面请写 0 到 65535 之间的数字，不能是“${port}”。`,
      `--port wants a number from 0 to 65535, not “${port}”.`,
    )
  if (lang !== undefined && lang !== 'zh-CN' && lang !== 'en')
    throw new WrongUse(`--lang 后面请写 zh-CN 或 en，不能是“${lang}”。`, `--lang wants zh-CN or en, not “${lang}”.`)
  const usual = defaultDataFolder(surroundings)
  return {
    dataFolder: path.resolve(options.get('data') ?? (demo ? `${usual}-demo` : usual)),
    demo,
    browser: options.has('browser'),
    port: port === undefined ? null : Number(port),
    open: !options.has('no-open'),
    lang: lang ?? null,
  }
}
