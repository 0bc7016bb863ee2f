import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { CaseFile } from '../../electron/desk/complaints/case-file.ts'
import { registerHeard } from '../desk/harness.ts'
import { soon } from './keyboard.ts'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

let desk: ServedDesk
beforeAll(async () => {
  desk = await serveTestDesk('2026-03-16', '10:00')
  await desk.hire()
})
afterAll(() => desk?.stop())

const pages: Page[] = []
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close()
})
async function openCase(id: number): Promise<Page> {
  const page = await desk.open(`/complaints/${id}`)
  pages.push(page)
  await page.locator('.case-head h1').waitFor()
  return page
}

/** Types a PIN into the locked page for whoever is chosen there, or for `name`. */
async function signIn(page: Page, pin: string, name?: string): Promise<void> {
  await page.getByRole('heading', { name: '已锁屏' }).waitFor()
  if (name !== undefined) await page.getByRole('radio', { name: new RegExp(name) }).check({ force: true })
  await page.locator('#pin').focus()
  await page.keyboard.type(pin)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '已锁屏' }).waitFor({ state: 'detached' })
}

const isSignedIn = (token: string | null) =>
  desk.desk
    .handle(new Request('http://127.0.0.1/trpc/session.me', { headers: { authorization: `Bearer ${token}` } }))
    .then(({ status }) => status === 200)
const tokenOf = (page: Page) => page.evaluate(() => sessionStorage.getItem('desk.token'))

it('two clerks change places with one key and a PIN, on the same page, and each save bears its own name', async () => {
  const { id } = await registerHeard(desk)
  const page = await openCase(id)
  const first = await tokenOf(page)
  await page.keyboard.press('F11')
  await signIn(page, '8642', '孙姐')
  await page.locator('.frame-me').getByText('孙姐').waitFor()
  expect(new URL(page.url()).pathname).toBe(`/complaints/${id}`)
  expect(await isSignedIn(first)).toBe(false)

  await page.keyboard.press('F7')
  await page.getByRole('textbox', { name: '说了什么' }).waitFor()
  await page.keyboard.insertText('客户问何时能修好')
  await page.keyboard.press('Control+Enter')
  await page.getByText('客户问何时能修好').first().waitFor()
  const { contacts } = await desk.ask<CaseFile>('complaints.get', { id })
  expect(contacts.at(-1)?.author).toBe('孙姐')

  // The one who sat here before is offered first: the key, the PIN, Enter.
  await page.keyboard.press('F11')
  await signIn(page, '1357')
  await page.locator('.frame-me').getByText('小刘').waitFor()
  expect(new URL(page.url()).pathname).toBe(`/complaints/${id}`)
})

it('a page left alone warns, locks and keeps a half-typed talk for its person alone', async () => {
  const { id } = await registerHeard(desk)
  await desk.ask('setup.setLockMinutes', { minutes: 2 }, 'manager')
  const page = await openCase(id)
  const words = page.getByRole('textbox', { name: '说了什么' })
  await page.clock.install()
  // Whoever watches for rest counts by the clock that has just been put in.
  await page.reload()
  await page.locator('.case-head h1').waitFor()
  await page.keyboard.press('F7')
  await words.waitFor()
  await words.fill('客户说明天下午两点')
  const token = await tokenOf(page)

  await page.clock.runFor(95_000)
  await page.getByText(/秒后自动锁屏/).waitFor()
  expect(await words.isVisible()).toBe(true)
  await page.keyboard.press('Shift')
  await page.clock.runFor(1000)
  expect(await page.getByText(/秒后自动锁屏/).count()).toBe(0)

  await page.clock.runFor(121_000)
  await page.getByRole('heading', { name: '已锁屏' }).waitFor()
  expect(await words.isVisible()).toBe(false)
  expect(await page.locator('.case-head').isVisible()).toBe(false)
  await page.clock.runFor(3000)
  await soon(() => isSignedIn(token)).toBe(false)
  expect(await tokenOf(page)).toBeNull()

  await page.clock.resume()
  await signIn(page, '1357')
  await soon(() => words.inputValue()).toBe('客户说明天下午两点')

  await page.keyboard.press('F11')
  await signIn(page, '8642', '孙姐')
  await page.locator('.frame-me').getByText('孙姐').waitFor()
  expect(await page.getByText('客户说明天下午两点').count()).toBe(0)
  expect(await words.count()).toBe(0)
})

it('a half-typed registration is there for its person after another had the page, and not for that one', async () => {
  await desk.ask('setup.setLockMinutes', { minutes: 10 }, 'manager')
  const page = await desk.open('/complaints/new')
  pages.push(page)
  const words = page.getByRole('textbox', { name: '客户原话' })
  await words.fill('冰箱不制冷，已经两天')
  await page.keyboard.press('F11')
  await signIn(page, '8642', '孙姐')
  await words.waitFor()
  expect(await words.inputValue()).toBe('')
  expect(await desk.ask('drafts.list', undefined, 'colleague')).toEqual([])
  await page.keyboard.press('F11')
  await signIn(page, '1357')
  await soon(() => words.inputValue()).toBe('冰箱不制冷，已经两天')
})

it('a session that ends by itself keeps what was typed, for the same person', async () => {
  const { id } = await registerHeard(desk)
  const page = await openCase(id)
  await page.keyboard.press('F7')
  const words = page.getByRole('textbox', { name: '说了什么' })
  await words.fill('客户同意周五取机')
  desk.store.prepare<[number]>('UPDATE session SET ended_at = ? WHERE ended_at IS NULL AND person_id = 2').run(1)
  desk.desk.live.publish({ areas: [] })
  await page.getByText('登录已结束').waitFor()
  await signIn(page, '1357')
  await soon(() => words.inputValue()).toBe('客户同意周五取机')
})
