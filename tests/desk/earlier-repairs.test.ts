import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseFile } from '../../electron/desk/complaints/case-file.ts'
import { machineFactsOf } from '../../electron/desk/rules/machine-facts.ts'
import { newComplaint, newCustomer, newUnit, openTestDesk, type TestDesk } from './harness.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk('2026-05-20')
})
afterEach(() => desk.close())

const told = (changes: object = {}) => ({
  handInDay: '2026-02-11',
  handBackDay: '2026-02-14',
  result: 'repaired',
  faultCause: 'machine',
  part: null,
  partReplaced: null,
  delay: null,
  proof: '客户口述',
  ...changes,
})
const registerWith = (repairs: object[], changes: { unit?: object | null; complaint?: object } = {}) =>
  desk.call('complaints.register', {
    customer: { new: newCustomer() },
    unit: changes.unit === null ? null : { new: newUnit(changes.unit) },
    complaint: newComplaint(changes.complaint),
    repairs,
    draft: null,
  })

describe('repairs the customer tells of (A056)', () => {
  it('are written down with the complaint, each with its proof, and count at once', async () => {
    const saved = await registerWith(
      [
        told({ handInDay: '2026-05-18', handBackDay: null, result: null, delay: 'maker-parts' }),
        told({ part: '背光组件', partReplaced: true }),
      ],
      { unit: { purchaseDay: '2025-09-06' }, complaint: { symptom: '黑屏' } },
    )
    expect(saved.status).toBe(200)
    const { id } = saved.data as { id: number }
    const { repairs } = await desk.ask<CaseFile>('complaints.get', { id })
    expect(repairs).toMatchObject([
      {
        handInDay: '2026-02-11',
        state: 'finished',
        result: 'repaired',
        proof: '客户口述',
        fault: '黑屏',
        complaintId: null,
      },
      { handInDay: '2026-05-18', state: 'open', complaintId: id },
    ])
    expect(machineFactsOf(desk.store, id, '2026-05-20').repairs).toMatchObject([
      { handIn: '2026-02-11', handBack: '2026-02-14', finished: true, part: '背光组件', partReplaced: true },
      { handIn: '2026-05-18', handBack: null, waits: [{ from: '2026-05-18', to: null, cause: 'maker-parts' }] },
    ])
  })

  it.each([
    ['without a machine', [told()], null, { 'repairs.0.handInDay': 'machine-first' }],
    [
      'handed back before handed in',
      [told({ handBackDay: '2026-02-10' })],
      {},
      { 'repairs.0.handInDay': 'after-hand-back' },
    ],
    [
      'in the future',
      [told({ handInDay: '2026-06-01', handBackDay: null })],
      {},
      { 'repairs.0.handInDay': 'day-in-future' },
    ],
    [
      'two at once',
      [told({ handBackDay: '2026-03-01' }), told({ handInDay: '2026-02-20', handBackDay: '2026-02-25' })],
      {},
      { 'repairs.1.handInDay': 'inside-another-repair' },
    ],
  ])('cannot be %s; the field is named and nothing is written', async (_, repairs, unit, fields) => {
    const before = [desk.count('complaint'), desk.count('repair'), desk.count('event')]
    const refused = await registerWith(repairs, { unit })
    expect(refused.status).toBe(400)
    expect(Object.fromEntries(Object.entries(refused.problem?.fields ?? {}).slice(0, 1))).toEqual(fields)
    expect([desk.count('complaint'), desk.count('repair'), desk.count('event')]).toEqual(before)
  })
})

describe('who we are and when it was reported', () => {
  it('stand on the case and reach the rules; left open, the centre and the day of registration do', async () => {
    const saved = await registerWith([], {
      complaint: { ourRole: 'repairer', faultReportedDay: '2026-05-12', wish: 'exchange' },
    })
    const { id } = saved.data as { id: number }
    expect(machineFactsOf(desk.store, id, '2026-05-20')).toMatchObject({
      we: 'repairer',
      faultReportedDay: '2026-05-12',
      demandDay: '2026-05-12',
    })
    const { id: plain } = (await registerWith([], {})).data as { id: number }
    expect(machineFactsOf(desk.store, plain, '2026-05-20')).toMatchObject({
      we: 'both',
      faultReportedDay: '2026-05-20',
    })
  })

  it('a fault cannot be reported before it showed, nor tomorrow', async () => {
    const early = await registerWith([], { complaint: { faultShownDay: '2026-05-12', faultReportedDay: '2026-05-11' } })
    expect(early.problem?.fields).toEqual({ 'complaint.faultReportedDay': 'before-fault' })
    const late = await registerWith([], { complaint: { faultReportedDay: '2026-05-21' } })
    expect(late.problem?.fields).toEqual({ 'complaint.faultReportedDay': 'day-in-future' })
  })
})
