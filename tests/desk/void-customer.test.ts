import { afterEach, beforeEach, expect, it } from 'vitest'
import { newComplaint, openTestDesk, register, type TestDesk } from './harness.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

const reason = '登记重了'
const reasonOf = async (call: string, input: object) => (await desk.call(call, input, 'manager')).problem?.reason
const byPhone = () => desk.ask<{ units: unknown[] }[]>('customers.byPhone', { digits: '1111' })

it('a machine and a customer are voided with a reason, one after the other, once nothing that stands is about them', async () => {
  const { id } = await register(desk)
  expect(await reasonOf('customers.voidUnit', { id: 1, reason })).toBe('machine-has-records')
  await desk.ask('complaints.void', { id, reason }, 'manager')
  expect(await reasonOf('customers.void', { id: 1, reason })).toBe('customer-has-records')
  expect((await desk.call('customers.voidUnit', { id: 1, reason: ' ' }, 'manager')).problem?.fields).toEqual({
    reason: 'required',
  })
  await desk.ask('customers.voidUnit', { id: 1, reason }, 'manager')
  expect((await byPhone())[0]?.units).toEqual([])
  await desk.ask('customers.void', { id: 1, reason }, 'manager')
  expect(await byPhone()).toEqual([])
  expect(await desk.ask('customers.get', { id: 1 })).toMatchObject({ name: '吴桂英', voidReason: reason })
  expect([desk.count('customer'), desk.count('unit'), desk.count('complaint')]).toEqual([1, 1, 1])
  expect(await reasonOf('customers.void', { id: 1, reason })).toBe('already-void')
})

it('nothing is registered for a voided customer, or about a voided machine', async () => {
  const { id } = await register(desk)
  await desk.ask('complaints.void', { id, reason }, 'manager')
  await desk.ask('customers.voidUnit', { id: 1, reason }, 'manager')
  const complain = (unit: object | null) =>
    desk.call('complaints.register', { customer: { id: 1 }, unit, complaint: newComplaint(), draft: null })
  expect((await complain({ id: 1 })).problem?.fields).toEqual({ unit: 'machine-is-void' })
  await desk.ask('customers.void', { id: 1, reason }, 'manager')
  expect((await complain(null)).problem?.reason).toBe('customer-is-void')
})
