import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFiles } from '../../electron/store/files.ts'
import { newComplaint, newCustomer, openTestDesk, register, type TestDesk } from './harness.ts'
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

  it('refuses a photo in plain words, records nothing of it, and takes it once there is room', async () => {
    let full = true
    desk.close()
    desk = await openTestDesk(undefined, undefined, undefined, {
      files: (folder) => {
        const files = openFiles(folder)
        const write = (bytes: Uint8Array) => {
          if (full) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC', syscall: 'write' })
          return files.write(bytes)
        }
        return { ...files, write }
      },
    })
    const { id } = await register(desk)
    const before = ['event', 'attachment'].map(desk.count)
    const query = new URLSearchParams({ complaintId: String(id), kind: 'photo', name: '机身.png' })
    const add = () => desk.request(`/files?${query}`, { method: 'POST', body: Buffer.from('89504e470d0a1a0a', 'hex') })
    const refused = await add()
    expect([refused.status, await refused.json()]).toEqual([
      500,
      { problem: { code: 'disk-full', reason: 'disk-full' } },
    ])
    expect(['event', 'attachment'].map(desk.count)).toEqual(before)
    full = false
    expect((await add()).status).toBe(200)
  })
})
