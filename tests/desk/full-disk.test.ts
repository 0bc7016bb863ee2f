import { afterEach, beforeEach, describe, it } from 'vitest'
import { newComplaint, newCustomer, openTestDesk, type TestDesk } from './harness.ts'
import { play } from './scenario.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

describe('a full disk', () => {
  it('refuses a save in plain words, keeps everything that was there, and takes it once there is room', async () => {
    // What migrations freed would take the save in.
    desk.store.prepare<[]>('VACUUM').run()
    const before =
      desk.store.prepare<[], { pages: number }>('SELECT page_count AS pages FROM pragma_page_count').get()?.pages ?? 0
    const limit = (pages: number) => desk.store.prepare<[], unknown>(`PRAGMA max_page_count = ${pages}`).get()
    const input = {
      customer: { new: newCustomer() },
      unit: null,
      complaint: newComplaint({ words: '黑屏。'.repeat(600) }),
      draft: null,
    }
    limit(before)
    await play(desk, {
      name: '',
      as: 'clerk',
      call: 'complaints.register',
      input,
      status: 500,
      contains: ['disk-full'],
      rows: {},
    })
    limit(before + 1000)
    await play(desk, {
      name: '',
      as: 'clerk',
      call: 'complaints.register',
      input,
      status: 200,
      contains: ['TS-2026-000001'],
    })
  })
})
