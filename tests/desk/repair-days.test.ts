import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newCustomer, newUnit, openTestDesk, register, type TestDesk } from './harness.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

const takenIn = (changes: object = {}) => ({
  customer: { new: newCustomer({ phones: [{ number: '13900002222', label: null }] }) },
  unit: { new: newUnit({ serial: '32A9900' }) },
  complaintId: null,
  handInDay: '2026-03-10',
  fault: '黑屏',
  accessories: null,
  technician: null,
  draft: null,
  ...changes,
})
const takeIn = async () => (await desk.ask<{ id: number }>('repairs.takeIn', takenIn())).id

const saveWait = (id: number, fromDay: string, toDay: string | null, waitId: number | null = null) =>
  desk.call('repairs.saveWait', { id, waitId, wait: { fromDay, toDay, cause: 'maker-parts', note: null } })
const finish = (id: number, handBackDay: string) =>
  desk.call('repairs.finish', { id, finish: { handBackDay, result: 'repaired' } })

type Repair = { version: number; state: string; waits: { id: number; fromDay: string; toDay: string | null }[] }
const repairOf = (id: number) => desk.ask<Repair>('repairs.get', { id })

async function moveHandIn(id: number, handInDay: string) {
  const blank = {
    diagnosis: null,
    part: null,
    partReplaced: null,
    faultCause: null,
    workDone: null,
    partsUsed: null,
    costFen: null,
  }
  const repair = { handInDay, fault: '黑屏', ...blank, accessories: null, technician: null, proof: null }
  return desk.call('repairs.save', { id, version: (await repairOf(id)).version, repair })
}

describe('a wait', () => {
  it('lies neither in the future nor outside its repair', async () => {
    const id = await takeIn()
    expect((await saveWait(id, '2026-03-17', null)).problem?.fields).toEqual({ fromDay: 'day-in-future' })
    expect((await saveWait(id, '2026-03-12', '2026-03-20')).problem?.fields).toEqual({ toDay: 'day-in-future' })
    expect((await repairOf(id)).waits).toEqual([])
  })

  it('that begins after the hand-back keeps the repair open, with the field to correct', async () => {
    const id = await takeIn()
    await saveWait(id, '2026-03-14', null)
    expect((await finish(id, '2026-03-12')).problem?.fields).toEqual({ handBackDay: 'before-wait' })
    expect(await repairOf(id)).toMatchObject({ state: 'open', waits: [{ fromDay: '2026-03-14', toDay: null }] })
    expect((await finish(id, '2026-03-14')).status).toBe(200)
  })

  it('of a finished repair can be corrected, within its days', async () => {
    const id = await takeIn()
    await saveWait(id, '2026-03-12', null)
    await finish(id, '2026-03-14')
    const waitId = (await repairOf(id)).waits[0]?.id ?? -1
    const longer = await saveWait(id, '2026-03-12', '2026-03-15', waitId)
    expect(longer.problem?.fields).toEqual({ toDay: 'after-hand-back' })
    expect((await saveWait(id, '2026-03-12', null, waitId)).problem?.fields).toEqual({ toDay: 'required' })
    expect((await saveWait(id, '2026-03-11', '2026-03-13', waitId)).status).toBe(200)
    expect((await repairOf(id)).waits).toMatchObject([{ fromDay: '2026-03-11', toDay: '2026-03-13' }])
  })

  it('is not overtaken by a later hand-in', async () => {
    const id = await takeIn()
    await saveWait(id, '2026-03-12', null)
    expect((await moveHandIn(id, '2026-03-13')).problem?.fields).toEqual({ handInDay: 'after-wait' })
    expect((await moveHandIn(id, '2026-03-12')).status).toBe(200)
  })
})

it('a void repair is changed no more', async () => {
  const id = await takeIn()
  await desk.ask('repairs.void', { id, reason: '重复登记' }, 'manager')
  expect((await moveHandIn(id, '2026-03-11')).problem).toMatchObject({ code: 'conflict', reason: 'repair-is-void' })
  expect((await saveWait(id, '2026-03-12', null)).problem).toMatchObject({ reason: 'repair-is-void' })
})

describe('the complaint a machine is taken in for', () => {
  it('is one of the same customer', async () => {
    const { id: other } = await register(desk)
    for (const complaintId of [other, 999]) {
      const answer = await desk.call('repairs.takeIn', takenIn({ complaintId }))
      expect(answer.problem?.fields).toEqual({ complaintId: 'not-this-customers-case' })
    }
    expect(desk.count('repair')).toBe(0)
  })

  it('is still open', async () => {
    const { id } = await register(desk)
    const { complaint } = await desk.ask<{ complaint: { customerId: number; unitId: number } }>('complaints.get', {
      id,
    })
    const input = takenIn({
      customer: { id: complaint.customerId },
      unit: { id: complaint.unitId },
      complaintId: id,
    })
    expect((await desk.call('repairs.takeIn', input)).status).toBe(200)
    await desk.ask('complaints.void', { id, reason: '重复登记' }, 'manager')
    expect((await desk.call('repairs.takeIn', input)).problem).toMatchObject({ reason: 'case-is-void' })
  })
})
