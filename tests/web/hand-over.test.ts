import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CaseFile } from '../../electron/desk/complaints/case-file.ts'
import { registerHeard } from '../desk/harness.ts'
import { soon, typeInto } from './keyboard.ts'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

let desk: ServedDesk
beforeAll(async () => {
  desk = await serveTestDesk('2026-03-16', '10:00')
  await desk.hire()
})
afterAll(() => desk?.stop())

const file = (id: number) => desk.ask<CaseFile>('complaints.get', { id })

async function openCase(id: number, who: 'clerk' | 'colleague' | 'manager'): Promise<Page> {
  const page = await desk.open(`/complaints/${id}`, who)
  await page.locator('.case-head h1').waitFor()
  return page
}

/** Hands the case over as a clerk does it, without a mouse. */
async function giveByKeys(page: Page, asked: string): Promise<void> {
  await page.keyboard.press('Alt+h')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.insertText('孙')
  await page.locator('.ant-select-item-option', { hasText: '孙姐' }).waitFor()
  await page.keyboard.press('Enter')
  await typeInto(page, '请对方做什么', asked)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

it('a clerk hands a case over and his colleague accepts it from Today, all by keyboard (A006)', async () => {
  const { id, number } = await registerHeard(desk)
  const clerk = await openCase(id, 'clerk')
  await giveByKeys(clerk, '客户下午在家，请上门')
  await clerk.getByText('已转交 孙姐，等待接收').waitFor()
  expect((await file(id)).complaint.ownerName).toBe('小刘')

  const colleague = await desk.open('/', 'colleague')
  await colleague.getByText('小刘：客户下午在家，请上门').waitFor()
  await colleague.keyboard.press('ArrowDown')
  await colleague.keyboard.press('Enter')
  await colleague.getByText('小刘 请您接收本案').waitFor()
  desk.setTime('2026-03-16', '10:25')
  await colleague.keyboard.press('Control+Enter')
  await colleague.getByText('孙姐 接收，用时 25 分钟').waitFor()
  await colleague.locator('.case-head').getByText('经办 孙姐').waitFor()
  await colleague.locator('.case-head').getByText('转交 1 次').waitFor()
  // Its giver sees it without doing anything.
  await clerk.locator('.case-head').getByText('经办 孙姐').waitFor()
  expect(await clerk.locator('.hand-over').count()).toBe(0)
  expect(number).toMatch(/^TS/)
})

it('a colleague is found by pinyin initials, and Ctrl+Enter sends from either field (A006)', async () => {
  const { id } = await registerHeard(desk)
  const clerk = await openCase(id, 'clerk')
  await clerk.keyboard.press('Alt+h')
  await clerk.getByRole('dialog').waitFor()
  await clerk.keyboard.type('sj')
  await clerk.locator('.ant-select-item-option', { hasText: '孙姐' }).waitFor()
  await clerk.keyboard.press('Enter')
  await soon(() => clerk.getByLabel('交给').getAttribute('aria-expanded')).toBe('false')
  await clerk.keyboard.press('Enter')
  await soon(() => clerk.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  await clerk.keyboard.insertText('请接手')
  await clerk.keyboard.press('Shift+Tab')
  await clerk.keyboard.press('Control+Enter')
  await clerk.getByText('已转交 孙姐，等待接收').waitFor()
  // Nothing waits when the next test begins.
  const { handOvers, complaint } = await file(id)
  const given = { id: handOvers[0]?.id, version: complaint.version }
  await desk.ask('handOvers.accept', given, 'colleague')
})

it('a return reaches the giver with its reason, and the customer sees none of it (A006)', async () => {
  const { id } = await registerHeard(desk)
  const clerk = await openCase(id, 'clerk')
  await giveByKeys(clerk, '请接手')
  const manager = await desk.open('/complaints?state=handed', 'manager')
  await manager.getByText('待 孙姐 接收').waitFor()

  const colleague = await openCase(id, 'colleague')
  await colleague.getByRole('button', { name: '退回' }).click()
  await colleague.getByLabel('原因').fill('明天休息，请另找人')
  await colleague.keyboard.press('Control+Enter')
  await clerk.locator('.hand-over').getByText('孙姐 退回了本案：明天休息，请另找人').waitFor()
  await clerk.keyboard.press('F6')
  await clerk.locator('.hand-over').waitFor({ state: 'hidden' })
  expect(await clerk.locator('main').textContent()).not.toContain('孙姐')
  await clerk.keyboard.press('F6')
  await clerk.getByRole('button', { name: '知道了，我来办' }).click()
  await clerk.locator('.hand-over').waitFor({ state: 'hidden' })
  await manager.getByText('转交的投诉都已接收').waitFor()
})
