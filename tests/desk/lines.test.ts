import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { lineBoard } from '../../electron/desk/lines/service.ts'
import { keepLines } from '../../electron/keep-lines.ts'
import { newComplaint, newCustomer, newUnit, openTestDesk, type TestDesk } from './harness.ts'

type Board = ReturnType<typeof lineBoard>
type DueRow = { at: string; state: string; ownerId: number | null }

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk('2026-03-16', '09:05')
})
afterEach(() => desk.close())

const board = () => desk.ask<Board>('lines.board')
const due = () =>
  desk.store
    .prepare<[], DueRow>(
      `SELECT datetime(at / 1000, 'unixepoch', '+8 hours') AS at, state, owner_id AS ownerId FROM due
       WHERE kind = 'statutory-line' ORDER BY at, id`,
    )
    .all()

async function takeIn(changes: object = {}): Promise<{ id: number; customerId: number; unitId: number }> {
  const { id } = await desk.ask<{ id: number }>('repairs.takeIn', {
    customer: { new: newCustomer() },
    unit: { new: newUnit() },
    complaintId: null,
    handInDay: '2026-03-10',
    fault: '黑屏',
    accessories: null,
    technician: null,
    draft: null,
    ...changes,
  })
  return desk.ask('repairs.get', { id })
}

const waitFor = (id: number, cause: string) =>
  desk.ask('repairs.saveWait', {
    id,
    waitId: null,
    wait: { fromDay: '2026-03-12', toDay: null, cause, note: '行输出变压器' },
  })

describe('the board of legal dates', () => {
  it('A182 holds the 30 and the 90 days of a machine taken in, and says which hangs on a cause not recorded', async () => {
    await takeIn()
    const { rows, without } = await board()
    expect(without).toEqual([])
    expect(rows).toMatchObject([
      {
        repairNumber: 'WX-2026-000001',
        name: '吴桂英',
        lines: [
          { kind: 'own-delay', lastDay: '2026-04-09', daysLeft: 24, applies: null, article: '第十二条第2款' },
          { kind: 'parts-delay', lastDay: '2026-06-08', daysLeft: 84, applies: null, article: '第十二条第1款' },
        ],
      },
    ])
    expect(due()).toEqual([
      { at: '2026-04-09 09:00:00', state: 'open', ownerId: null },
      { at: '2026-06-08 09:00:00', state: 'open', ownerId: null },
    ])
  })

  it('A182 follows the cause: with the part missing the 90 days count, and nobody is called for the 30', async () => {
    const repair = await takeIn()
    await waitFor(repair.id, 'maker-parts')
    expect((await board()).rows).toMatchObject([
      {
        waitCause: 'maker-parts',
        waitNote: '行输出变压器',
        lines: [
          { kind: 'own-delay', applies: 0 },
          { kind: 'parts-delay', applies: 1 },
        ],
      },
    ])
    expect(due().map(({ at, state }) => [at, state])).toEqual([
      ['2026-04-09 09:00:00', 'void'],
      ['2026-06-08 09:00:00', 'open'],
    ])
  })

  it('puts the line that counts first, whatever other line would come sooner', async () => {
    const parts = await takeIn()
    await waitFor(parts.id, 'maker-parts')
    desk.setTime('2026-04-20', '10:00')
    await takeIn({ customer: { id: parts.customerId }, unit: { new: newUnit() }, handInDay: '2026-04-20' })
    expect((await board()).rows.map(({ repairNumber }) => repairNumber)).toEqual(['WX-2026-000002', 'WX-2026-000001'])
  })

  it('takes the lines off when the machine is handed back, and off the list of what is due', async () => {
    const repair = await takeIn()
    await desk.ask('repairs.finish', {
      id: repair.id,
      finish: { handBackDay: '2026-03-16', result: 'repaired', faultCause: 'machine', partReplaced: null },
    })
    expect((await board()).rows).toEqual([])
    expect(due().map(({ state }) => state)).toEqual(['done', 'done'])
  })

  it('names a running repair for which nothing can be computed instead of leaving it out', async () => {
    const { id } = await takeIn({ unit: { new: newUnit({ productClass: null }) } })
    expect(await board()).toMatchObject({ rows: [], without: [{ id, number: 'WX-2026-000001' }] })
  })

  it('moves with the machine: an exclusion of the period by its dates ends the lines, a correction brings them back', async () => {
    const { unitId } = await takeIn()
    const save = (version: number, purchaseDay: string) =>
      desk.call('customers.saveUnit', { id: unitId, version, unit: newUnit({ purchaseDay }) })
    expect((await save(1, '2019-01-05')).status).toBe(200)
    expect((await board()).rows).toEqual([])
    expect((await save(2, '2025-12-20')).status).toBe(200)
    expect((await board()).rows).toHaveLength(1)
  })

  it('moves with the machine it came in exchange for: what becomes known of that one counts for this one', async () => {
    const first = await takeIn({ unit: { new: newUnit({ productClass: null }) } })
    const finish = { handBackDay: '2026-03-12', result: 'repaired', faultCause: null, partReplaced: null }
    await desk.ask('repairs.finish', { id: first.id, finish })
    const exchanged = newUnit({ productClass: null, replacesUnitId: first.unitId, exchangeDay: '2026-03-12' })
    await takeIn({ customer: { id: first.customerId }, unit: { new: exchanged }, handInDay: '2026-03-15' })
    expect((await board()).rows).toEqual([])
    await desk.ask('customers.saveUnit', { id: first.unitId, version: 1, unit: newUnit() })
    expect((await board()).rows).toMatchObject([{ repairNumber: 'WX-2026-000002' }])
  })

  it('moves with the case: misuse that is shown ends the lines at once, taken back it lets them run again', async () => {
    const { unitId, customerId } = await takeIn()
    const { id } = await desk.ask<{ id: number }>('complaints.register', {
      customer: { id: customerId },
      unit: { id: unitId },
      complaint: newComplaint({ wish: 'repair' }),
      draft: null,
    })
    const kinds = async () => (await board()).rows.flatMap(({ lines }) => lines.map(({ kind }) => kind))
    const claim = async (exclusions: object[]) => {
      const { complaint } = await desk.ask<{ complaint: { version: number } }>('complaints.get', { id })
      await desk.ask('complaints.saveClaimFacts', {
        id,
        version: complaint.version,
        facts: {
          returnNoticeDay: null,
          returnException: null,
          goodsIntact: null,
          goodsBackDay: null,
          fraud: null,
          exclusions,
        },
      })
    }
    expect(await kinds()).toContain('parts-delay')
    await claim([{ ground: 'misuse', state: 'shown', evidence: '机内进水照片' }])
    expect(await kinds()).toEqual(['answer'])
    await claim([])
    expect(await kinds()).toContain('parts-delay')
  })

  it('holds the fifteen days to answer a demand until an answer is given in writing or the case is closed', async () => {
    const { id } = await desk.ask<{ id: number }>('complaints.register', {
      customer: { new: newCustomer() },
      unit: { new: newUnit() },
      complaint: newComplaint({ wish: 'exchange' }),
      draft: null,
    })
    expect((await board()).rows).toMatchObject([
      { caseNumber: 'TS-2026-000001', lines: [{ kind: 'answer', lastDay: '2026-03-31', daysLeft: 15 }] },
    ])
    expect(due()).toMatchObject([{ at: '2026-03-31 09:00:00', state: 'open', ownerId: 2 }])
    await desk.ask('complaints.void', { id, reason: '重复登记' }, 'manager')
    expect((await board()).rows).toEqual([])
  })

  it('does not call again for a line whose day has not moved', async () => {
    const repair = await takeIn()
    desk.store.prepare<[number]>('UPDATE due SET notified_at = ?').run(1)
    await desk.ask('repairs.saveWait', {
      id: repair.id,
      waitId: null,
      wait: { fromDay: '2026-03-12', toDay: '2026-03-13', cause: 'customer', note: null },
    })
    const notified = desk.store.prepare<[], { at: number }>('SELECT notified_at AS at FROM due').all()
    expect(notified).toEqual([{ at: 1 }, { at: 1 }])
  })
})

describe('all lines', () => {
  it('are computed anew in a thread of their own when other rules are in use than at the last time', async () => {
    await takeIn()
    desk.store.prepare<[]>("UPDATE statutory_line SET last_day = '2026-01-01'").run()
    expect((await board()).waiting).toBe(true)
    const refreshed = new Promise((resolve) => desk.desk.live.subscribe(resolve))
    const stop = keepLines(desk.desk.parts, path.resolve('electron/line-worker.ts'))
    await refreshed
    stop()
    const { rows, waiting } = await board()
    expect(waiting).toBe(false)
    expect(rows[0]?.lines.map(({ lastDay }) => lastDay)).toEqual(['2026-04-09', '2026-06-08'])
  })
})
