import { describe, expect, test } from 'vitest'
import { en } from '../../../shared/rules/words/en.ts'
import { zh } from '../../../shared/rules/words/zh.ts'
import { type RuleCode, sayRule } from '../../../shared/rules/words.ts'

const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()

describe('the sentences of the rules', () => {
  test('have the same places to fill in both languages, but for words Chinese does not need', () => {
    const differing = (Object.keys(zh) as RuleCode[]).filter(
      (code) => places(zh[code]).join() !== places(en[code]).join(),
    )
    expect(differing).toEqual([])
  })

  test('are filled with names in the language of the reader', () => {
    const params = { part: { zh: '压缩机', en: 'compressor' }, end: '2027-01-20' }
    expect(sayRule({ code: 'part-period-over', params }, 'zh')).toBe('主要部件压缩机的三包有效期已于2027-01-20届满。')
    expect(sayRule({ code: 'part-period-over', params }, 'en')).toContain('"compressor" ended on 2027-01-20')
  })

  test('say that a value is unknown instead of leaving a hole', () => {
    expect(sayRule({ code: 'period-over', params: {} }, 'zh')).toBe('整机三包有效期已于不明届满。')
  })

  test('use full-width punctuation in Chinese and no exclamation mark', () => {
    expect(Object.values(zh).filter((text) => /[,;:!()?！]/.test(text))).toEqual([])
  })
})
