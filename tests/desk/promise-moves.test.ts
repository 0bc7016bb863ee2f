import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CaseFile } from '../../electron/desk/complaints/case-file.ts'
import { instantOf } from '../../shared/time/instant.ts'
import { openTestDesk, register, type TestDesk } from './harness.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

it('a moved promise leaves its old hour and the reason in the log of the case', async () => {
  const { id } = await register(desk)
  const promise = { complaintId: id, ownerId: desk.ids.clerk, words: '告知到货日期' }
  const made = await desk.ask<{ id: number }>('contacts.promise', {
    ...promise,
    dueAt: instantOf('2026-03-17', '10:00'),
  })
  desk.setTime('2026-03-16', '15:00')
  const dueAt = instantOf('2026-03-18', '17:30')
  await desk.ask('contacts.movePromise', { id: made.id, dueAt, reason: '厂家明天才答复' })
  const file = await desk.ask<CaseFile>('complaints.get', { id })
  expect(file.promises).toMatchObject([{ state: 'open', dueAt }])
  expect(file.contacts).toMatchObject([
    {
      kind: 'note',
      direction: 'internal',
      author: '小刘',
      words: '承诺时间由 2026-03-17 10:00 改为 2026-03-18 17:30。原因：厂家明天才答复',
    },
  ])
  expect(file.complaint.lastActionAt).toBe(instantOf('2026-03-16', '15:00'))
})
