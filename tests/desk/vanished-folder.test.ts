import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLog } from '../../electron/log.ts'
import { newComplaint, newCustomer, openTestDesk, register, type TestDesk } from './harness.ts'
import { play } from './scenario.ts'

let desk: TestDesk
let away: string
beforeEach(async () => {
  desk = await openTestDesk()
  away = `${desk.folder}-away`
})
afterEach(() => {
  desk.close()
  fs.rmSync(away, { recursive: true, force: true })
})

const input = { customer: { new: newCustomer() }, unit: null, complaint: newComplaint(), draft: null }
const save = (status: number, contains: string[], rows?: Record<string, number>) =>
  play(desk, { name: '', as: 'clerk', call: 'complaints.register', input, status, contains, ...(rows ? { rows } : {}) })
const photo = (complaintId: number) =>
  desk.request(`/files?complaintId=${complaintId}&kind=photo&name=a.png`, {
    method: 'POST',
    body: Buffer.from('89504e470d0a1a0a', 'hex'),
  })

// An open folder can be moved away or deleted on these systems; elsewhere it is held fast, and only a plug can be pulled.
describe.skipIf(process.platform === 'win32')('a data folder that vanishes while the desk is open', () => {
  it('is told of at the next save, which is not taken for saved, and takes saves again once it is back', async () => {
    const { id } = await register(desk)
    fs.renameSync(desk.folder, away)
    await save(500, ['"code":"unwritable"'], {})
    const draft = await desk.call('drafts.save', { form: 'complaint', subject: '', content: { words: '还没写完' } })
    expect(draft.problem?.reason).toBe('unwritable')
    const refused = await photo(id)
    expect([refused.status, await refused.json()]).toEqual([
      500,
      { problem: { code: 'unwritable', reason: 'unwritable' } },
    ])
    // What was read still is, and nothing makes an empty folder in its place.
    expect((await desk.call('complaints.get', { id })).status).toBe(200)
    openLog(desk.folder, () => 0)('a line')
    expect(fs.existsSync(desk.folder)).toBe(false)

    fs.renameSync(away, desk.folder)
    await save(200, ['TS-2026-000002'])
    expect((await photo(id)).status).toBe(200)
  })

  it('is told of when it was deleted, and when another register stands in its place', async () => {
    fs.renameSync(desk.folder, away)
    fs.mkdirSync(desk.folder)
    await save(500, ['"code":"unwritable"'], {})
    fs.copyFileSync(`${away}/desk.db`, `${desk.folder}/desk.db`)
    await save(500, ['"code":"unwritable"'], {})
  })
})
