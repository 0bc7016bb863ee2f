import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountInCapitals } from '../../../shared/agreement/capitals.ts'

/** Reads capitals back by the other road: position values are summed, 零 and 整 carry no value. */
function readCapitals(text: string): number {
  let total = 0
  let section = 0
  let pending = 0
  let high = 0
  for (const char of text) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(char)
    const place = { 拾: 10, 佰: 100, 仟: 1000 }[char]
    if (value >= 0) pending = value
    else if (place) {
      section += pending * place
      pending = 0
    } else if (char === '万') {
      high += (section + pending) * 10_000
      section = pending = 0
    } else if (char === '亿') {
      high = (high + section + pending) * 100_000_000
      section = pending = 0
    } else if (char === '元') {
      total += (high + section + pending) * 100
      high = section = pending = 0
    } else if (char === '角') {
      total += pending * 10
      pending = 0
    } else if (char === '分') {
      total += pending
      pending = 0
    } else if (char !== '整') throw new Error(`not a capital: ${char}`)
  }
  return total
}

describe('amounts in capitals (人民币大写)', () => {
  test.each([
    [0, '零元整'],
    [1, '壹分'],
    [10, '壹角整'],
    [19, '壹角玖分'],
    [50, '伍角整'],
    [100, '壹元整'],
    [103, '壹元零叁分'],
    [120, '壹元贰角整'],
    [123, '壹元贰角叁分'],
    [1_000, '壹拾元整'],
    [1_050, '壹拾元伍角整'],
    [1_100, '壹拾壹元整'],
    [10_100, '壹佰零壹元整'],
    [11_000, '壹佰壹拾元整'],
    [50_000, '伍佰元整'],
    [100_001, '壹仟元零壹分'],
    [100_100, '壹仟零壹元整'],
    [101_000, '壹仟零壹拾元整'],
    [168_032, '壹仟陆佰捌拾元叁角贰分'],
    [299_900, '贰仟玖佰玖拾玖元整'],
    [1_000_000, '壹万元整'],
    [1_005_003, '壹万零伍拾元零叁分'],
    [1_100_000, '壹万壹仟元整'],
    [10_000_000, '壹拾万元整'],
    [10_700_053, '壹拾万柒仟元伍角叁分'],
    [10_000_100, '壹拾万零壹元整'],
    [100_050_000, '壹佰万零伍佰元整'],
    [101_000_000, '壹佰零壹万元整'],
    [9_999_999_999, '玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
    [10_000_000_000, '壹亿元整'],
    [10_000_000_100, '壹亿零壹元整'],
    [10_001_000_000, '壹亿零壹万元整'],
    [10_010_000_100, '壹亿零壹拾万零壹元整'],
    [11_000_000_000, '壹亿壹仟万元整'],
    [10_000_000_000 * 10_000, '壹万亿元整'],
    [10_000_000_000 * 10_001, '壹万零壹亿元整'],
  ])('%d fen is %s', (fen, capitals) => {
    expect(amountInCapitals(fen)).toBe(capitals)
  })

  test('a reader of capitals gets every amount back', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 0, max: 9_999_999_999 }), fc.maxSafeNat()), (fen) => {
        expect(readCapitals(amountInCapitals(fen))).toBe(fen)
      }),
      { numRuns: 2_000 },
    )
  })

  test('no amount has 零 twice in a row, at the end, or before a unit', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 0, 0, 1, 7), { minLength: 1, maxLength: 14 }), (digits) => {
        const fen = Number(digits.join(''))
        if (fen > 0) expect(amountInCapitals(fen)).not.toMatch(/零零|零$|零[元万亿拾佰仟角分整]/)
      }),
      { numRuns: 2_000 },
    )
  })

  test('different amounts never read the same', () => {
    const seen = new Set(Array.from({ length: 120_000 }, (_, fen) => amountInCapitals(fen)))
    expect(seen.size).toBe(120_000)
  })

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%d is refused', (fen) => {
    expect(() => amountInCapitals(fen)).toThrow(RangeError)
  })
})
