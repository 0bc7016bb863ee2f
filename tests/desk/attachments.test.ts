import { afterEach, beforeEach, expect, it } from 'vitest'
import { upload } from './agreed-case.ts'
import { openTestDesk, register, type TestDesk } from './harness.ts'
import { play } from './scenario.ts'

let desk: TestDesk
let complaintId: number
let uid: string
beforeEach(async () => {
  desk = await openTestDesk()
  complaintId = (await register(desk)).id
  uid = await upload(desk, complaintId, 'photo')
})
afterEach(() => desk.close())

it('lists what is attached to a case, and nothing of another', async () => {
  const photo = { uid, kind: 'photo', name: '扫描件.png', mime: 'image/png', author: '小刘', voidedAt: null }
  expect(await desk.ask('attachments.list', { complaintId })).toEqual([expect.objectContaining(photo)])
  expect(await desk.ask('attachments.get', { uid })).toMatchObject(photo)
  const other = await register(desk)
  expect(await desk.ask('attachments.list', { complaintId: other.id })).toEqual([])
  expect(await desk.ask('attachments.list', { repairId: 1 })).toEqual([])
})

it.each([
  ['voiding is the manager’s', 'clerk', '拍错', 403, 'forbidden'],
  ['and needs a reason', 'manager', '  ', 400, '"reason":"required"'],
] as const)('%s', async (name, as, reason, status, text) => {
  const input = { uid, reason }
  await play(desk, { name, as, call: 'attachments.void', input, status, contains: [text], rows: {} })
})

it('what is void stays, with its reason and its bytes, and is void once', async () => {
  await desk.ask('attachments.void', { uid, reason: '拍错机器' }, 'manager')
  expect(await desk.ask('attachments.get', { uid })).toMatchObject({
    voidedAt: desk.desk.parts.clock(),
    voidReason: '拍错机器',
  })
  expect((await desk.request(`/files/${uid}`)).status).toBe(200)
  const again = await desk.call('attachments.void', { uid, reason: '再次' }, 'manager')
  expect(again.problem).toMatchObject({ code: 'conflict', reason: 'already-void' })
})

it('an unknown one is not found', async () => {
  const unknown = '018f0000-0000-7000-8000-000000000000'
  expect((await desk.call('attachments.get', { uid: unknown })).status).toBe(404)
  expect((await desk.call('attachments.void', { uid: unknown, reason: '无' }, 'manager')).status).toBe(404)
})

it('one that is too large is refused by its name, its size and the limit', async () => {
  const query = new URLSearchParams({ complaintId: String(complaintId), kind: 'photo', name: '机身.jpg' })
  const response = await desk.request(`/files?${query}`, { method: 'POST', body: new Uint8Array(20 * 1024 * 1024 + 1) })
  expect(response.status).toBe(413)
  expect(await response.json()).toEqual({
    problem: { code: 'too-large', reason: 'file-too-large', params: { name: '机身.jpg', size: 20.1, most: 20 } },
  })
})
