import fs from 'node:fs'
import path from 'node:path'
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

it.each([
  ['a page', '<!doctype html><script>alert(1)</script>'],
  ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['a program', 'MZ\u0090\u0000'],
  ['nothing', ''],
])('%s under the name of a picture is no picture', async (_, body) => {
  const query = new URLSearchParams({ complaintId: String(complaintId), kind: 'photo', name: '机身.png' })
  const response = await desk.request(`/files?${query}`, { method: 'POST', body })
  expect([response.status, await response.json()]).toMatchObject([400, { problem: { reason: 'not-a-picture' } }])
})

it('the name that was typed is shown and never becomes a path; the bytes are served as what they are', async () => {
  const name = '../../../desk.db'
  const query = new URLSearchParams({ complaintId: String(complaintId), kind: 'photo', name })
  const body = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('other')])
  const added = (await (await desk.request(`/files?${query}`, { method: 'POST', body })).json()) as { uid: string }
  expect(await desk.ask('attachments.get', { uid: added.uid })).toMatchObject({ name })
  const onDisk = fs.readdirSync(path.join(desk.folder, 'files'), { recursive: true, withFileTypes: true })
  for (const file of onDisk.filter((entry) => entry.isFile())) expect(file.name).toMatch(/^[0-9a-f]{64}$/)
  const served = await desk.request(`/files/${added.uid}`)
  expect(served.headers.get('content-type')).toBe('image/png')
  expect(served.headers.get('x-content-type-options')).toBe('nosniff')
})
