import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPhone, lastFour, maskPhone, phoneKey, readPhone } from '../../../shared/text/phone.ts'

describe('what a clerk types', () => {
  test.each([
    ['13800001111', '13800001111'],
    ['138 0000 1111', '13800001111'],
    ['138-0000-1111', '13800001111'],
    [' １３８００００１１１１ ', '13800001111'],
    ['+86 138 0000 1111', '13800001111'],
    ['(+86)13800001111', '13800001111'],
    ['0086-13800001111', '13800001111'],
    ['8613800001111', '13800001111'],
    ['013800001111', '13800001111'],
    ['0592-5551234', '05925551234'],
    ['（0592）5551234', '05925551234'],
    ['010 8888 7777', '01088887777'],
    ['+86 592 5551234', '05925551234'],
    ['86-10-88887777', '01088887777'],
    ['0592-5551234-801', '05925551234-801'],
    ['0592—5551234 转 801', '05925551234-801'],
    ['0592-5551234分机801', '05925551234-801'],
    ['18412345678-4321', '18412345678-4321'],
    ['400-123-4567', '4001234567'],
    ['800 123 4567', '8001234567'],
    ['+852 9123 4567', '0085291234567'],
  ])('%s is %s', (typed, phone) => {
    expect(readPhone(typed)).toEqual({ phone })
  })

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['1380000111', 'too-short'],
    ['138000011112', 'too-long'],
    ['12800001111', 'not-a-mobile'],
    ['1380000l111', 'letters'],
    ['138xxxx1111', 'letters'],
    ['吴女士', 'letters'],
    ['13800001111 13900002222', 'two-numbers'],
    ['13800001111/0592-5551234', 'two-numbers'],
    ['13800001111、13900002222', 'two-numbers'],
    ['10086', 'service-number'],
    ['12315', 'service-number'],
    ['95588', 'service-number'],
    ['110', 'too-short'],
    ['5551234', 'area-code-missing'],
    ['400-123-456', 'too-short'],
    ['0592-555123', 'too-short'],
    ['010-888877776', 'too-long'],
    ['0592-1551234', 'not-a-number'],
    ['555123456', 'not-a-number'],
  ])('%s is refused: %s', (typed, fault) => {
    expect(readPhone(typed)).toEqual({ fault })
    expect(phoneKey(typed)).toBeNull()
  })

  test('a local number is completed with the area code of the centre', () => {
    expect(readPhone('5551234', '0592')).toEqual({ phone: '05925551234' })
    expect(readPhone('5551234-801', '0592')).toEqual({ phone: '05925551234-801' })
    expect(readPhone('13800001111', '0592')).toEqual({ phone: '13800001111' })
  })
})

describe('on screen and paper', () => {
  test.each([
    ['13800001111', '138 0000 1111', '138****1111', '1111'],
    ['18412345678-4321', '184 1234 5678-4321', '184****5678', '5678'],
    ['05925551234', '0592-5551234', '0592-***1234', '1234'],
    ['05925551234-801', '0592-5551234-801', '0592-***1234', '1234'],
    ['01088887777', '010-88887777', '010-****7777', '7777'],
    ['4001234567', '400-123-4567', '400***4567', '4567'],
    ['0085291234567', '+85291234567', '008******4567', '4567'],
  ])('%s', (phone, formatted, masked, four) => {
    expect(formatPhone(phone)).toBe(formatted)
    expect(maskPhone(phone)).toBe(masked)
    expect(lastFour(phone)).toBe(four)
  })
})

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
const stored = fc.oneof(
  fc.tuple(fc.constantFrom('13', '15', '18', '19'), digits(9)).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('010', '021'), fc.constantFrom('2', '8'), digits(7)).map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom('0592', '0755'), fc.constantFrom('3', '6'), digits(6), fc.constantFrom('', '-801'))
    .map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('400', '800'), digits(7)).map((parts) => parts.join('')),
)

test('a number is read back from the way it is shown', () => {
  fc.assert(
    fc.property(stored, (phone) => {
      expect(readPhone(formatPhone(phone))).toEqual({ phone })
    }),
  )
})

test('whatever is typed gives a number or a reason, and a number is stored only one way', () => {
  const typed = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[+()0-9 转x-]{0,20}$/))
  fc.assert(
    fc.property(typed, (text) => {
      const reading = readPhone(text)
      if ('phone' in reading) {
        expect(reading.phone).toMatch(/^\d{10,17}(-\d{1,6})?$/)
        expect(readPhone(reading.phone)).toEqual(reading)
      } else expect(reading.fault).not.toBe('')
    }),
    { numRuns: 2000 },
  )
})
