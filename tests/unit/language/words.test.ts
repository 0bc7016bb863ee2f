import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../../shared/language/index.ts'
import { fill, languageOf } from '../../../shared/language/words.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

/** Every sentence by its dotted key. */
function sentences(words: object, path = ''): [key: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : sentences(value as object, `${path}${key}.`),
  )
}

const chinese = new Map(sentences(wordsOf('zh-CN')))
const english = new Map(sentences(wordsOf('en')))
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()

describe('the words of the desk', () => {
  it('say everything in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
    expect(chinese.size).toBeGreaterThan(300)
  })

  it('put the same facts into both languages', () => {
    for (const [key, text] of chinese)
      expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(text)])
  })

  it('leave no sentence out of one language', () => {
    for (const [key, text] of chinese) expect([key, english.get(key)?.trim() === '']).toEqual([key, text.trim() === ''])
  })

  it('write Chinese with full-width punctuation', () => {
    const halfWidth = [...chinese].filter(([, text]) => {
      const words = text.replace(/\{\{\w+\}\}/g, '字').replace(/\d[\d,.:]*\d/g, '数')
      return /\p{Script=Han}[,;:?()]|[,;:?()]\p{Script=Han}/u.test(words) || /\p{Script=Han}\.(?!\w)/u.test(text)
    })
    expect(halfWidth).toEqual([])
  })

  it('never raise their voice', () => {
    expect([...chinese, ...english].filter(([, text]) => /[!！]/.test(text))).toEqual([])
  })

  it('keep Chinese out of English', () => {
    const mixed = [...english].filter(([, text]) => /\p{Script=Han}/u.test(text)).map(([key]) => key)
    // A language is named in itself, and an example of what to type is Chinese because customers are.
    const meant = /^frame\.language$|Hint$|\.examples\./
    expect(mixed.filter((key) => !meant.test(key))).toEqual([])
  })
})

describe('reasons', () => {
  const reasons = Object.keys(wordsOf('zh-CN').problems.reason)

  function sources(folder: string): string[] {
    return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  }

  it('have words for everything the desk sends', () => {
    const patterns = [
      /new DeskError\(\s*'[^']+',\s*'([^']+)'/g,
      /wrongField\(\s*(?:'[^']+'|`[^`]+`),\s*'([^']+)'/g,
      /\.(?:min|max|regex|refine|int)\((?:[^()']|\([^()]*\))*'([a-z-]+)'\s*\)/g,
      /\breason: '([a-z-]+)'/g,
    ]
    const sent = sources('electron/desk').flatMap((code) =>
      patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? '')),
    )
    expect(sent).toContain('changed-meanwhile')
    expect(sent).toContain('wrong-credit-code')
    expect([...new Set(sent)].filter((reason) => !reasons.includes(reason)).sort()).toEqual([])
  })

  it('have words for every fault of a phone number', () => {
    const code = readFileSync(join(ROOT, 'shared/text/phone.ts'), 'utf8')
    const faults = /export type PhoneFault =([^/]+)/.exec(code)?.[1]?.match(/'[a-z-]+'/g) ?? []
    expect(faults.length).toBeGreaterThan(5)
    for (const fault of faults) expect(reasons).toContain(`phone-${fault.slice(1, -1)}`)
  })
})

describe('fill', () => {
  it('puts every fact into its place', () => {
    expect(fill('{{name}}：{{seconds}} 秒后再试', { name: '小刘', seconds: 30 })).toBe('小刘：30 秒后再试')
  })

  it('leaves a fact that was not given to be seen', () => {
    expect(fill('{{seconds}} 秒')).toBe('{{seconds}} 秒')
  })
})

describe('languageOf', () => {
  it('takes any English for English and everything else for Chinese', () => {
    expect(['en', 'en-GB', 'zh-CN', 'zh-TW', 'de', '', null].map((tag) => languageOf(tag))).toEqual([
      'en',
      'en',
      'zh-CN',
      'zh-CN',
      'zh-CN',
      'zh-CN',
      'zh-CN',
    ])
  })
})
