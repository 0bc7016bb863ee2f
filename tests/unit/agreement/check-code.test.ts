import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkCodePrefix, checkedText, shortCheckCode } from '../../../shared/agreement/check-code.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const versions = { templateVersion: 't1', rulePackVersion: 'r1' }

describe('check code (校验码)', () => {
  test('the hashed text is canonical JSON of content and both versions', () => {
    expect(checkedText({ content: { b: 1, a: ['甲', null] }, ...versions })).toBe(
      '{"content":{"a":["甲",null],"b":1},"rulePackVersion":"r1","templateVersion":"t1"}',
    )
  })

  test('equal content hashes the same whatever the order of its keys', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ stringUnit: 'grapheme' })),
        (content) => {
          const turned = Object.fromEntries(Object.entries(content).reverse())
          expect(checkedText({ content: turned, ...versions })).toBe(checkedText({ content, ...versions }))
        },
      ),
    )
  })

  test('a changed letter, template or rule pack changes the hash', () => {
    const codes = [
      { content: { amount: '¥500.00' }, ...versions },
      { content: { amount: '¥600.00' }, ...versions },
      { content: { amount: '¥500.00' }, ...versions, templateVersion: 't2' },
      { content: { amount: '¥500.00' }, ...versions, rulePackVersion: 'r2' },
    ].map((checked) => shortCheckCode(sha256(checkedText(checked))))
    expect(new Set(codes).size).toBe(4)
  })

  test('people read four groups of four and may type them loosely', () => {
    expect(shortCheckCode(sha256('test'))).toBe('9F86-D081-884C-7D65')
    expect(checkCodePrefix('９f86 d081-884c')).toBe('9f86d081884c')
    expect(checkCodePrefix('9F86-DO81')).toBe('9f86d081')
    expect(sha256('test').startsWith(checkCodePrefix(shortCheckCode(sha256('test'))) ?? 'none')).toBe(true)
    expect(checkCodePrefix('9F86')).toBeNull()
    expect(checkCodePrefix('TS-2026-000042')).toBeNull()
    expect(() => shortCheckCode('9f86')).toThrow(RangeError)
  })
})
