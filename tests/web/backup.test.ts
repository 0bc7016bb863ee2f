import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../../build/browser.ts'
import { ensureBundle } from '../../build/bundle.ts'
import { newKey } from '../../electron/backup/key.ts'
import { listPlace, ownPlace } from '../../electron/backup/place.ts'
import { backUp, carry } from '../../electron/backup/write.ts'
import { foldersOfCheckout, type OpenDesk, openDesk } from '../../electron/open-desk.ts'
import { type Serving, serveDesk } from '../../electron/serve.ts'
import { contentsOf } from '../../electron/store/contents.ts'
import { reading } from '../../electron/store/online-copy.ts'
import { newComplaint, newCustomer, openTestDesk, register } from '../desk/harness.ts'
import { seriousFindings } from './accessibility.ts'

let root: string
let folder: string
let desk: OpenDesk
let serving: Serving
let browser: Awaited<ReturnType<typeof launchBrowser>>
let page: Page
let token: string

beforeAll(async () => {
  await ensureBundle(['page'])
  root = fs.mkdtempSync(path.join(os.tmpdir(), '和解台 恢复-'))
  folder = path.join(root, 'data')
  const prepared = await openTestDesk()
  await register(prepared, { unit: null })
  prepared.store.close()
  fs.cpSync(prepared.folder, folder, { recursive: true })
  prepared.close()
  desk = openDesk({
    dataFolder: folder,
    program: foldersOfCheckout(process.cwd()),
    clock: () => Date.now(),
    mount: 'browser',
  })
  serving = await serveDesk({ desk: desk.desk, port: 0 })
  browser = await launchBrowser()
  token = (await call<{ token: string }>('session.signIn', { personId: 1, pin: '2468' }, null)).token
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  page = await context.newPage()
  await page.addInitScript((bearer) => sessionStorage.setItem('desk.token', bearer), token)
  await page.goto(new URL('/backup', serving.address).href)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await serving?.close()
  desk?.close()
  fs.rmSync(root, { recursive: true, force: true })
})

async function call<Data>(procedure: string, input: unknown, as: string | null = token): Promise<Data> {
  const response = await desk.desk.handle(
    new Request(`http://127.0.0.1/trpc/${procedure}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(as === null ? {} : { authorization: `Bearer ${as}` }) },
      body: JSON.stringify(input),
    }),
  )
  const { result } = (await response.json()) as { result: { data: Data } }
  return result.data
}

const cases = (file: string) =>
  reading(file, (db) => db.prepare<[], { number: string }>('SELECT number FROM complaint ORDER BY id').all()).map(
    ({ number }) => number,
  )

it('a manager backs up, drills, and brings an older state back with the PIN; nothing of the present is deleted', async () => {
  await page.getByRole('button', { name: '立即备份' }).click()
  await page.getByText('已备份并核对。').waitFor()
  const row = page.getByRole('row', { name: /今天 .*这台电脑.*1.*已核对/ })
  await row.waitFor()
  expect(await seriousFindings(page)).toEqual([])

  // The drill ends with the very rows: its check code is that of the register at the moment of the backup.
  const [backup] = await listPlace(ownPlace(folder))
  const digest = backup?.head?.contents.digest ?? ''
  await page.getByRole('button', { name: '开始演练' }).click()
  const good = page.getByRole('status').filter({ hasText: '演练成功' })
  await good.waitFor({ timeout: 60_000 })
  expect(await good.textContent()).toContain(digest.slice(0, 12))
  await page.getByText(/陈经理：演练 .*一致/).waitFor()
  expect(fs.readdirSync(ownPlace(folder)).filter((name) => name.startsWith('.'))).toEqual([])

  const later = await call<{ number: string }>('complaints.register', {
    customer: { new: newCustomer({ name: '后来的客户', phones: [{ number: '13900002222', label: null }] }) },
    unit: null,
    complaint: newComplaint(),
    draft: null,
  })
  const before = cases(path.join(folder, 'desk.db'))
  expect(before).toContain(later.number)

  await row.getByRole('button', { name: /恢\s*复/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('1 件投诉').first().waitFor()
  await dialog.getByText(/1 件新投诉/).waitFor()
  await dialog.getByText(`${later.number} 后来的客户`).waitFor()
  await dialog.getByLabel('您的 PIN 码').fill('0000')
  await dialog.getByRole('button', { name: '恢复这份备份' }).click()
  await dialog.getByText('PIN 码或密码不对').waitFor()
  expect(cases(path.join(folder, 'desk.db'))).toEqual(before)

  await dialog.getByLabel('您的 PIN 码').fill('2468')
  await dialog.getByRole('button', { name: '恢复这份备份' }).click()
  await page.getByText(/已恢复到 今天/).waitFor({ timeout: 60_000 })
  const aside = fs.readdirSync(folder).find((name) => name.startsWith('before-restore-')) ?? ''
  await page.getByText(`原来的数据保留在“${aside}”`).waitFor()
  expect(cases(path.join(folder, 'desk.db'))).toEqual(before.filter((number) => number !== later.number))
  expect(cases(path.join(folder, aside, 'desk.db'))).toEqual(before)
  expect(fs.existsSync(path.join(folder, 'switch.json'))).toBe(false)
  expect(fs.readdirSync(folder).filter((name) => name.startsWith('restored-'))).toEqual([])

  // Whoever restored stays signed in, and the log of the restored register tells of it.
  await page.getByRole('button', { name: '继续工作' }).click()
  await page.getByText(/陈经理：恢复 .*before-restore-/).waitFor()
  const told = reading(path.join(folder, 'desk.db'), (db) => ({
    kind: db.prepare<[], { kind: string }>('SELECT kind FROM event ORDER BY id DESC LIMIT 1').get()?.kind,
    contents: contentsOf(db),
  }))
  expect(told.kind).toBe('backup.restored')
  expect(told.contents.register).toBe(backup?.head?.contents.register)
}, 240_000)

it('a new computer takes the register from the second place at the first run, with the passphrase', async () => {
  const stick = path.join(root, 'U 盘')
  fs.mkdirSync(stick)
  const made = await backUp(folder, Date.now(), () => {})
  await carry(folder, made.name, stick, await newKey('搬家 不丢 东西'), () => {})
  const fresh = openDesk({
    dataFolder: path.join(root, 'new computer'),
    program: foldersOfCheckout(process.cwd()),
    clock: () => Date.now(),
    mount: 'browser',
  })
  const there = await serveDesk({ desk: fresh.desk, port: 0 })
  const visitor = await (
    await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  ).newPage()
  await visitor.goto(there.address)
  await visitor.getByRole('link', { name: '换了新电脑？从备份恢复' }).click()
  await visitor.getByLabel('存放备份的文件夹').fill(path.join(root, 'nowhere'))
  await visitor.getByRole('button', { name: /查\s*看/ }).click()
  await visitor.getByText('找不到这个文件夹').waitFor()
  await visitor.getByLabel('存放备份的文件夹').fill(stick)
  await visitor.getByRole('button', { name: /查\s*看/ }).click()
  await visitor.getByText(/件投诉/).waitFor()
  expect(await seriousFindings(visitor)).toEqual([])
  await visitor.getByRole('button', { name: '恢复这一份' }).click()
  await visitor.getByText('这份备份有密码').waitFor()
  await visitor.getByLabel('备份密码').fill('搬家 不丢 东西')
  await visitor.getByRole('button', { name: '恢复这一份' }).click()
  await visitor.getByText('城东家电服务中心').waitFor({ timeout: 60_000 })
  const [brought] = cases(path.join(root, 'new computer', 'desk.db'))
  expect(brought).toBe(cases(path.join(folder, 'desk.db'))[0])
  // Once it is set up, nobody brings in another without signing in.
  const refused = await fresh.desk.handle(
    new Request('http://127.0.0.1/trpc/backup.look', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ folder: stick }),
    }),
  )
  expect(refused.status).toBe(409)
  await there.close()
  fresh.close()
}, 240_000)
