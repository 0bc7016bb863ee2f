import { describe, expect, it } from 'vitest'
import { customerInput, emptyCustomer } from '../../../renderer/areas/customer/customer-form.ts'
import { emptyUnit, isEmptyUnit, unitFormOf, unitInput } from '../../../renderer/areas/customer/unit-form.ts'
import {
  type CaseForm,
  caseReasons,
  completed,
  earlyReasons,
  newCase,
  tidied,
} from '../../../renderer/areas/intake/case-form.ts'
import { complaintInput, emptyComplaint } from '../../../renderer/areas/intake/complaint-form.ts'

const TODAY = '2026-05-20'

const stub: CaseForm = {
  ...newCase('13800001111'),
  customer: { ...emptyCustomer('13800001111'), name: '吴桂英' },
  complaint: { ...emptyComplaint, words: '看着看着就黑屏' },
}
const withUnit = (unit: Partial<CaseForm['unit']>): CaseForm => ({
  ...stub,
  unit: { ...emptyUnit, productName: '液晶电视', ...unit },
})

describe('what stops a registration', () => {
  it('is nothing for a stub: a phone, a name, the customer’s words', () => {
    expect(caseReasons(stub, TODAY)).toEqual({})
  })

  it('is each of the three that is missing, at its field', () => {
    expect(caseReasons(newCase(), TODAY)).toEqual({
      'customer.phones.0.number': 'phone-empty',
      'customer.name': 'required',
      'complaint.words': 'required',
    })
  })

  it('is a phone that cannot be one, in whichever line it stands', () => {
    const phones = [
      { number: '13800001111', label: '' },
      { number: '138', label: '儿子' },
    ]
    expect(caseReasons({ ...stub, customer: { ...stub.customer, phones } }, TODAY)).toEqual({
      'customer.phones.1.number': 'phone-too-short',
    })
  })

  it('is a machine of which everything but its name was typed', () => {
    expect(caseReasons(withUnit({ productName: '', serial: '32A7788' }), TODAY)).toEqual({
      'unit.productName': 'required',
    })
  })

  it('is an amount with letters, never sent as nothing', () => {
    const form = withUnit({ price: '29oo' })
    const demands = [{ item: '误工', amount: '三百', must: false }]
    expect(caseReasons({ ...form, complaint: { ...form.complaint, demands } }, TODAY)).toEqual({
      'unit.priceFen': 'wrong-amount',
      'complaint.demands.0.amountFen': 'wrong-amount',
    })
  })

  it.each([
    [{ purchaseDay: '2026-05-21' }, '', 'unit.purchaseDay', 'day-in-future'],
    [{ purchaseDay: '2026-05-01', productionDay: '2026-05-02' }, '', 'unit.purchaseDay', 'before-production'],
    [{ deliveryDay: '2026-05-03', installationDay: '2026-05-02' }, '', 'unit.installationDay', 'before-delivery'],
    [{ purchaseDay: '2026-05-03' }, '2026-05-02', 'complaint.faultShownDay', 'before-purchase'],
    [{ purchaseDay: '2026-02-30' }, '', 'unit.purchaseDay', 'wrong-day'],
  ])('is a day that cannot be: %o', (unit, faultShownDay, field, reason) => {
    const form = withUnit(unit)
    expect(caseReasons({ ...form, complaint: { ...form.complaint, faultShownDay } }, TODAY)).toEqual({
      [field]: reason,
    })
  })

  it('reads a day that was not finished by leaving its field', () => {
    expect(caseReasons(withUnit({ purchaseDay: '5-21' }), TODAY)).toEqual({ 'unit.purchaseDay': 'day-in-future' })
  })
})

describe('what is said while the clerk still types', () => {
  it('compares finished days only and asks for nothing yet', () => {
    expect(earlyReasons(newCase(), TODAY)).toEqual({})
    expect(earlyReasons(withUnit({ purchaseDay: '2026-05-2' }), TODAY)).toEqual({})
    expect(earlyReasons(withUnit({ purchaseDay: '2026-05-01', productionDay: '2026-05-02' }), TODAY)).toEqual({
      'unit.purchaseDay': 'before-production',
    })
  })
})

describe('what is sent to the desk', () => {
  it('leaves out lines that were left empty, but never the first phone', () => {
    const phones = [
      { number: '', label: '' },
      { number: '', label: '' },
      { number: '13900002222', label: '儿子' },
    ]
    expect(customerInput({ ...emptyCustomer(), phones }).phones).toEqual([
      { number: '', label: '' },
      { number: '13900002222', label: '儿子' },
    ])
    const demands = [
      { item: ' ', amount: '', must: true },
      { item: '换新机', amount: '', must: true },
      { item: '误工', amount: '300', must: false },
    ]
    expect(complaintInput({ ...emptyComplaint, demands }, TODAY).demands).toEqual([
      { item: '换新机', amountFen: null, must: true },
      { item: '误工', amountFen: 30_000, must: false },
    ])
    const { customer, complaint } = tidied({
      ...stub,
      customer: { ...stub.customer, phones },
      complaint: { ...emptyComplaint, demands },
    })
    expect([customer.phones.length, complaint.demands.length]).toEqual([2, 2])
  })

  it('writes days out and keeps what was never said unknown', () => {
    expect(unitInput({ ...emptyUnit, productName: '空调', purchaseDay: '5-3', price: '1,299.5' }, TODAY)).toMatchObject(
      {
        purchaseDay: '2026-05-03',
        deliveryDay: null,
        priceFen: 129_950,
        installedByTrader: null,
        voucherKind: null,
      },
    )
    expect(complaintInput(emptyComplaint, TODAY)).toMatchObject({
      category: null,
      severity: null,
      wish: null,
      stillUsable: null,
      faultShownDay: null,
    })
  })

  it('gives a machine of the register back unchanged', () => {
    const known = {
      productClass: 'lcd-tv',
      productName: '液晶电视',
      brand: '海信',
      model: null,
      serial: '32A7788',
      batch: null,
      seller: null,
      priceFen: 299_950,
      productionDay: null,
      purchaseDay: '2025-09-06',
      deliveryDay: null,
      installationDay: '2025-09-08',
      installedByTrader: 1,
      firstUseDay: null,
      voucherKind: 'invoice',
      voucherNumber: null,
      exchangeDay: null,
      previousBrand: null,
      recentUse: null,
      salesChannel: 'distance' as const,
      soldWithHost: 1,
      replacesUnitId: 7,
      mileageKm: null,
    }
    const sent = unitInput(unitFormOf(known), TODAY)
    expect(sent).toMatchObject({ priceFen: 299_950, installedByTrader: true, purchaseDay: '2025-09-06', model: '' })
    expect(sent).toMatchObject({ salesChannel: 'distance', soldWithHost: true, replacesUnitId: 7 })
    expect(isEmptyUnit(unitFormOf(known))).toBe(false)
    expect(isEmptyUnit(emptyUnit)).toBe(true)
  })
})

it('fills up a form that an older version of the product kept', () => {
  const { name: _, ...older } = stub.customer
  const form = completed(JSON.parse(JSON.stringify({ ...stub, customer: older })))
  expect(form.customer.name).toBe('')
  expect(form.complaint.words).toBe('看着看着就黑屏')
})
