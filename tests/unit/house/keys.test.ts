import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { wordsOf } from '../../../shared/language/index.ts'

/** What a page says each of its keys does, from `F3: { words: t('repairs.takeIn'), ...`. */
const claim = /'?((?:F\d+|(?:Ctrl|Alt)\+\w))'?: \{ words: t\('([\w.-]+)'/g

const sentence = (path: string) =>
  path.split('.').reduce<unknown>((words, part) => (words as Record<string, unknown>)[part], wordsOf('zh-CN'))

const meanings = new Map<string, Set<unknown>>()
for (const file of globSync('renderer/**/*.tsx'))
  for (const [, key = '', path = ''] of readFileSync(file, 'utf8').matchAll(claim))
    meanings.set(key, (meanings.get(key) ?? new Set()).add(sentence(path)))

it('a function key means one thing on every page', () => {
  const several = [...meanings].filter(([, words]) => words.size > 1).map(([key, words]) => [key, ...words])
  // Ctrl+P prints what the page shows, F10 does what is next on it, and each names it.
  expect(several.filter(([key]) => key !== 'Ctrl+P' && key !== 'F10')).toEqual([])
  expect(meanings.get('F2')).toEqual(new Set(['新投诉']))
  expect(meanings.get('F3')).toEqual(new Set(['接修']))
})

it.each(['README.md', 'README.zh-CN.md'])('%s names every function key and no other', (file) => {
  const table = [...readFileSync(file, 'utf8').matchAll(/^\| `(F\d+)` \|/gm)].map(([, key]) => key)
  expect(table.toSorted()).toEqual([...meanings.keys()].filter((key) => /^F\d/.test(key)).toSorted())
})
