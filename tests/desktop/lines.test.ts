import { expect, it } from 'vitest'
import { CENTRE, newCustomer, newUnit } from '../desk/harness.ts'
import {
  call,
  type DeskWindow,
  describeDesktop,
  openWindow,
  preparedFolder,
  signIn,
  temporaryFolder,
} from './desk-window.ts'

type Board = { readonly waiting: boolean; readonly rows: readonly { readonly lines: readonly { lastDay: string }[] }[] }

/** The board once the thread beside the program has computed every line. */
async function settledBoard({ page }: DeskWindow): Promise<Board> {
  const token = await signIn(page)
  const board = async () => (await call(page, 'lines.board', undefined, token)).data as Board
  await expect.poll(async () => (await board()).waiting, { timeout: 20_000 }).toBe(false)
  return board()
}

describeDesktop('the thread that computes the legal lines', () => {
  it('runs after the first run of a new centre', async () => {
    const window = await openWindow(temporaryFolder())
    const people = { manager: { name: '陈经理', pin: '2468', role: 'manager' }, clerk: { name: '小刘', pin: '1357' } }
    expect((await call(window.page, 'setup.firstRun', { centre: CENTRE, ...people })).status).toBe(200)
    expect((await settledBoard(window)).rows).toEqual([])
    expect(window.log()).not.toContain('lines were not computed')
    await window.close()
  })

  it('puts right, at the start, what was computed under other rules', async () => {
    const folder = await preparedFolder(async (desk) => {
      await desk.ask('repairs.takeIn', {
        customer: { new: newCustomer() },
        unit: { new: newUnit() },
        complaintId: null,
        handInDay: '2026-03-10',
        fault: '黑屏',
        accessories: null,
        technician: null,
        draft: null,
      })
      desk.store.prepare<[]>("UPDATE statutory_line SET last_day = '2026-01-01'").run()
    })
    const window = await openWindow(folder)
    const { rows } = await settledBoard(window)
    expect(rows.map(({ lines }) => lines.map(({ lastDay }) => lastDay))).toEqual([['2026-04-09', '2026-06-08']])
    await window.close()
  })
})
