import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  caseNumber,
  formatNumber,
  isCentreCode,
  parseNumber,
  type Series,
} from '../../../shared/agreement/numbering.ts'

const agreement = { series: 'XY', centre: null, year: 2026, sequence: 45, supplement: null, version: 1 } as const

describe('numbers of papers (编号)', () => {
  test('each series shows its own width and grows beyond it', () => {
    expect(caseNumber('TS', 2026, 42)).toBe('TS-2026-000042')
    expect(caseNumber('TS', 2026, 42, 'CD')).toBe('TS-CD-2026-000042')
    expect(caseNumber('WX', 2026, 123)).toBe('WX-2026-000123')
    expect(caseNumber('XY', 2026, 45)).toBe('XY-2026-0045')
    expect(caseNumber('XY', 2026, 123_456)).toBe('XY-2026-123456')
  })

  test('a correction before signature and a supplement after it keep the number', () => {
    expect(formatNumber({ ...agreement, version: 2 })).toBe('XY-2026-0045-V2')
    expect(formatNumber({ ...agreement, supplement: 1 })).toBe('XY-2026-0045-补1')
    expect(formatNumber({ ...agreement, supplement: 1, version: 3 })).toBe('XY-2026-0045-补1-V3')
  })

  test('what is printed can be read back', () => {
    const parts = fc.record({
      series: fc.constantFrom<Series>('TS', 'XY', 'WX'),
      centre: fc.option(fc.stringMatching(/^[A-Z][A-Z0-9]{1,5}$/), { nil: null }),
      year: fc.integer({ min: 2000, max: 2199 }),
      sequence: fc.integer({ min: 1, max: 9_999_999 }),
      supplement: fc.option(fc.integer({ min: 1, max: 99 }), { nil: null }),
      version: fc.integer({ min: 1, max: 99 }),
    })
    fc.assert(
      fc.property(parts, (number) => {
        expect(parseNumber(formatNumber(number))).toEqual(number)
      }),
    )
  })

  test('typing slips of the hand are forgiven, slips of the number are not', () => {
    expect(parseNumber(' ts－2026－０00042 ')).toEqual({
      series: 'TS',
      centre: null,
      year: 2026,
      sequence: 42,
      supplement: null,
      version: 1,
    })
    for (const wrong of [
      'TS-2026-42',
      'TS-2026-0000042',
      'TS-2026-000000',
      'QQ-2026-000042',
      'XY-2026-0045-V1',
      'XY-2026-0045-补0',
      '',
      'TS-26-000042',
    ])
      expect(parseNumber(wrong), wrong).toBeNull()
  })

  test('a number that could not be read back is never given', () => {
    expect(() => caseNumber('TS', 2026, 0)).toThrow(RangeError)
    expect(() => caseNumber('TS', 2026, 1.5)).toThrow(RangeError)
    expect(() => caseNumber('TS', 2026, 1, '2026')).toThrow(RangeError)
    expect(() => caseNumber('TS', 2026, 1, 'cd')).toThrow(RangeError)
    expect(isCentreCode('CD')).toBe(true)
    expect(isCentreCode('2026')).toBe(false)
  })
})
