import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseFile } from '../../electron/desk/complaints/case-file.ts'
import type { SearchResult } from '../../electron/desk/search/service.ts'
import { newComplaint, newCustomer, newUnit, openTestDesk, type TestDesk } from './harness.ts'
import { play, type Scenario } from './scenario.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

const takeIn = (changes: object = {}) => ({
  customer: { new: newCustomer() },
  unit: { new: newUnit() },
  complaintId: null,
  handInDay: '2026-03-16',
  fault: '黑屏',
  accessories: '遥控器',
  technician: '王师傅',
  draft: null,
  ...changes,
})

describe('repairs', () => {
  const table: Scenario[] = [
    {
      name: 'one is taken in without any complaint',
      as: 'clerk',
      call: 'repairs.takeIn',
      input: takeIn(),
      status: 200,
      contains: ['WX-2026-000001'],
      // Handed in, it has the lines of 30 and of 90 days.
      rows: { event: 1, customer: 1, unit: 1, repair: 1, due: 2 },
    },
    {
      name: 'one cannot be handed in tomorrow',
      as: 'clerk',
      call: 'repairs.takeIn',
      input: takeIn({ handInDay: '2026-03-17' }),
      status: 400,
      contains: ['"handInDay":"day-in-future"'],
      rows: {},
    },
  ]
  it.each(table)('$name', (scenario) => play(desk, scenario))

  it('stand in the history of the machine on the page of a later complaint, and are found by what was wrong', async () => {
    const { id } = await desk.ask<{ id: number }>('repairs.takeIn', takeIn({ fault: '花屏有竖线' }))
    const repair = await desk.ask<{ customerId: number; unitId: number }>('repairs.get', { id })
    const complaint = await desk.ask<{ id: number }>('complaints.register', {
      customer: { id: repair.customerId },
      unit: { id: repair.unitId },
      complaint: newComplaint(),
      draft: null,
    })
    expect((await desk.ask<CaseFile>('complaints.get', complaint)).repairs).toMatchObject([
      { number: 'WX-2026-000001', fault: '花屏有竖线', state: 'open' },
    ])
    const found = await desk.ask<SearchResult>('search.find', { text: '竖线' })
    expect(found.repairs).toMatchObject([{ number: 'WX-2026-000001', phone: '138****1111' }])
  })

  it('keep their waiting spans with the cause, close them at hand-back, and refuse days that cannot be', async () => {
    const { id } = await desk.ask<{ id: number }>('repairs.takeIn', takeIn({ handInDay: '2026-03-10' }))
    const wait = (changes: object) =>
      desk.call('repairs.saveWait', {
        id,
        waitId: null,
        wait: { fromDay: '2026-03-12', toDay: null, cause: 'maker-parts', note: 'PJ-2026-0311', ...changes },
      })
    expect((await wait({ fromDay: '2026-03-09' })).problem?.fields).toEqual({ fromDay: 'before-hand-in' })
    expect((await wait({})).status).toBe(200)
    const finish = (handBackDay: string) =>
      desk.call('repairs.finish', { id, finish: { handBackDay, result: 'repaired' } })
    expect((await finish('2026-03-09')).problem?.fields).toEqual({ handBackDay: 'before-hand-in' })
    expect((await finish('2026-03-16')).status).toBe(200)
    expect(await desk.ask('repairs.get', { id })).toMatchObject({
      state: 'finished',
      waits: [{ fromDay: '2026-03-12', toDay: '2026-03-16', cause: 'maker-parts' }],
    })
    expect((await finish('2026-03-16')).problem?.reason).toBe('repair-not-open')
  })

  it('say "changed meanwhile" when two benches save the same repair', async () => {
    const { id } = await desk.ask<{ id: number }>('repairs.takeIn', takeIn())
    const repair = {
      handInDay: '2026-03-16',
      fault: '黑屏',
      diagnosis: null,
      part: null,
      partReplaced: null,
      faultCause: null,
      workDone: null,
      partsUsed: null,
      costFen: null,
      accessories: null,
      technician: null,
      proof: null,
    }
    await desk.ask('repairs.save', { id, version: 1, repair: { ...repair, diagnosis: '逻辑板坏' } })
    expect((await desk.call('repairs.save', { id, version: 1, repair })).problem).toMatchObject({
      code: 'conflict',
      theirs: { diagnosis: '逻辑板坏' },
    })
  })

  it('are one at a time: a machine that is in repair, or was on that day, is not taken in again', async () => {
    const first = await desk.ask<{ id: number }>('repairs.takeIn', takeIn({ handInDay: '2026-03-02' }))
    const { customerId, unitId } = await desk.ask<{ customerId: number; unitId: number }>('repairs.get', first)
    const again = (handInDay: string) =>
      desk.call('repairs.takeIn', takeIn({ customer: { id: customerId }, unit: { id: unitId }, handInDay }))
    expect((await again('2026-03-16')).problem).toMatchObject({
      reason: 'machine-in-repair',
      params: { number: 'WX-2026-000001' },
    })
    await desk.ask('repairs.finish', { id: first.id, finish: { handBackDay: '2026-03-10', result: 'repaired' } })
    expect((await again('2026-03-09')).problem?.fields).toEqual({ handInDay: 'inside-another-repair' })
    expect((await again('2026-03-10')).status).toBe(200)
  })

  it('name what they were for: the bench says it, the hand-back may correct it, and it cannot contradict the result', async () => {
    const { id } = await desk.ask<{ id: number }>('repairs.takeIn', takeIn({ handInDay: '2026-03-10' }))
    const finish = (changes: object) =>
      desk.call('repairs.finish', { id, finish: { handBackDay: '2026-03-12', result: 'repaired', ...changes } })
    const wrong = await finish({ faultCause: 'none-found' })
    expect(wrong.problem?.fields).toEqual({ faultCause: 'fault-was-found' })
    expect((await finish({ faultCause: 'machine', partReplaced: true })).status).toBe(200)
    expect(await desk.ask('repairs.get', { id })).toMatchObject({ faultCause: 'machine', partReplaced: 1 })

    const other = await desk.ask<{ id: number }>('repairs.takeIn', takeIn({ handInDay: '2026-03-10' }))
    await desk.ask('repairs.finish', { id: other.id, finish: { handBackDay: '2026-03-12', result: 'no-fault-found' } })
    expect(await desk.ask('repairs.get', { id: other.id })).toMatchObject({ faultCause: 'none-found' })
  })
})
