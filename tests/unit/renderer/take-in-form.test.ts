import { describe, expect, it } from 'vitest'
import { emptyCustomer } from '../../../renderer/areas/customer/customer-form.ts'
import { lookupDigits } from '../../../renderer/areas/customer/lookup-digits.ts'
import { emptyUnit } from '../../../renderer/areas/customer/unit-form.ts'
import { newTakeIn, takeInInput, takeInReasons } from '../../../renderer/areas/repairs/take-in-form.ts'

const TODAY = '2026-05-20'

describe('taking a machine in', () => {
  it('needs whose, which and what is wrong', () => {
    expect(takeInReasons(newTakeIn(TODAY), TODAY)).toEqual({
      'customer.phones.0.number': 'phone-empty',
      'customer.name': 'required',
      'unit.productName': 'required',
      fault: 'required',
    })
  })

  it('asks neither name nor phone of a customer of the register', () => {
    const form = {
      ...newTakeIn(TODAY),
      customerId: 3,
      unitId: 9,
      unit: { ...emptyUnit, productName: '空调' },
      fault: '不制冷',
    }
    expect(takeInReasons(form, TODAY)).toEqual({})
    expect(takeInInput(form, TODAY)).toMatchObject({
      customer: { id: 3 },
      unit: { id: 9 },
      handInDay: TODAY,
      fault: '不制冷',
    })
  })

  it.each([
    ['2026-05-21', 'day-in-future'],
    ['', 'required'],
    ['2026-02-30', 'wrong-day'],
  ])('cannot happen on %o', (handInDay, reason) => {
    expect(takeInReasons({ ...newTakeIn(TODAY), handInDay }, TODAY)).toMatchObject({ handInDay: reason })
  })

  it('writes a new customer and machine down with it', () => {
    const form = {
      ...newTakeIn(TODAY),
      customer: { ...emptyCustomer('13800001111'), name: '吴桂英' },
      unit: { ...emptyUnit, productName: '空调' },
      handInDay: '5-18',
      fault: '不制冷',
    }
    expect(takeInReasons(form, TODAY)).toEqual({})
    expect(takeInInput(form, TODAY)).toMatchObject({
      customer: { new: { name: '吴桂英', phones: [{ number: '13800001111' }] } },
      unit: { new: { productName: '空调' } },
      handInDay: '2026-05-18',
    })
  })
})

describe('looking a caller up by what was typed', () => {
  it.each([
    ['138', ''],
    ['1380', '1380'],
    ['１３８ 0000-1111', '13800001111'],
    ['0592-5551234', '05925551234'],
    ['吴桂英', ''],
  ])('%o', (typed, digits) => expect(lookupDigits(typed)).toBe(digits))
})
