import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseFile } from '../../electron/desk/complaints/case-file.ts'
import { newComplaint, newCustomer, newUnit, openTestDesk, register, type TestDesk } from './harness.ts'
import { play } from './scenario.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

const file = (id: number) => desk.ask<CaseFile>('complaints.get', { id })
const save = (id: number, version: number, changes: object) =>
  desk.call('complaints.save', { id, version, complaint: newComplaint(changes), unit: null })

describe('the day the fault showed', () => {
  it.each([
    ['2026-13-45', 'wrong-day'],
    ['2027-01-01', 'day-in-future'],
  ])('cannot be %s, whether the machine is known, new or not there', async (faultShownDay, reason) => {
    const known = await register(desk)
    expect((await save(known.id, 1, { faultShownDay })).problem?.code).toBe('invalid')
    await play(desk, {
      name: '',
      as: 'clerk',
      call: 'complaints.register',
      input: {
        customer: { new: newCustomer() },
        unit: null,
        complaint: newComplaint({ faultShownDay }),
        draft: null,
      },
      status: 400,
      contains: [reason],
      rows: {},
    })
  })
})

describe('a machine', () => {
  it('of another customer is refused, and nothing is written', async () => {
    await register(desk)
    await play(desk, {
      name: '',
      as: 'clerk',
      call: 'complaints.register',
      input: {
        customer: { new: newCustomer({ name: '李建国', phones: [{ number: '13922223333', label: null }] }) },
        unit: { id: 1 },
        complaint: newComplaint(),
        draft: null,
      },
      status: 400,
      contains: ['not-this-customers'],
      rows: {},
    })
  })

  it('completed afterwards takes the complaint off the incomplete list', async () => {
    const { id } = await register(desk, {
      customer: { address: '城东区幸福路 18 号' },
      unit: { model: null },
      complaint: {
        category: 'quality',
        symptom: '黑屏',
        faultShownDay: '2026-03-15',
        demands: [{ item: '换新机', amountFen: null, must: true }],
      },
    })
    await desk.ask('complaints.confirmReadBack', { id, text: '黑屏，换新机。' })
    expect(await file(id)).toMatchObject({ missing: ['model'], complaint: { incomplete: 1 } })
    await desk.ask('customers.saveUnit', { id: 1, version: 1, unit: newUnit() })
    expect(await file(id)).toMatchObject({ missing: [], complaint: { incomplete: 0 } })
  })
})

describe('a read-back', () => {
  it('no longer counts as confirmed once its facts were changed, and stays when they were not', async () => {
    const { id } = await register(desk, { complaint: { symptom: '黑屏' } })
    await desk.ask('complaints.confirmReadBack', { id, text: '电视黑屏。' })
    expect((await save(id, 1, { symptom: '黑屏', category: 'quality' })).status).toBe(200)
    expect((await file(id)).complaint.readBackAt).not.toBeNull()
    expect((await save(id, 2, { symptom: '黑屏，没有声音' })).status).toBe(200)
    expect((await file(id)).complaint).toMatchObject({ readBackAt: null, readBackText: '电视黑屏。' })
  })
})
