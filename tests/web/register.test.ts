import { afterAll, beforeAll, expect, it } from 'vitest'
import { register } from '../desk/harness.ts'
import { soon, tabTo } from './keyboard.ts'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

let desk: ServedDesk
beforeAll(async () => {
  desk = await serveTestDesk('2026-03-10', '09:00')
}, 120_000)
afterAll(() => desk.stop())

it('Today leads to the quiet cases it counts; a reload keeps the filter, and it can be taken off', async () => {
  const old = await register(desk)
  desk.setTime('2026-03-16', '09:05')
  const fresh = await register(desk)
  const page = await desk.open('/')
  await page.getByRole('listitem').filter({ hasText: '3 天没有动静的案件' }).getByText('1 件').waitFor()
  await tabTo(page, '3 天没有动静的案件')
  await page.keyboard.press('Enter')
  const numbers = () => page.locator('.register-table .row-link').allTextContents()
  await soon(numbers).toEqual([old.number])
  await page.getByText('共 1 件').waitFor()
  await page.reload()
  await soon(numbers).toEqual([old.number])

  await page.getByRole('button', { name: '取消筛选：3 天没有动静' }).focus()
  await page.keyboard.press('Enter')
  await soon(numbers).toEqual([fresh.number, old.number])
  expect(new URL(page.url()).search).toBe('')
}, 60_000)

it('Esc in the finder takes back what was typed and keeps the keyboard there; the next one closes it', async () => {
  const page = await desk.open('/complaints')
  await page.locator('.register-table').waitFor()
  await page.keyboard.press('Control+K')
  const field = page.getByRole('combobox', { name: '姓名、电话、机号' })
  await field.waitFor()
  await page.keyboard.insertText('黑屏')
  await page.getByRole('option').first().waitFor()
  await page.getByText('Esc 清空，再按关闭').waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('可以这样找').waitFor()
  expect([await field.inputValue(), await page.getByRole('option').count()]).toEqual(['', 0])
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}, 60_000)

it('a machine named in the short form has its class for the rules, in sight and to be changed', async () => {
  const page = await desk.open('/complaints/new?phone=13911112222')
  const machine = page.getByLabel('机器', { exact: true })
  await machine.fill('电视机')
  await page.getByLabel('姓名').fill('赵敏')
  expect(await page.getByText('规则按').count()).toBe(0)
  await machine.fill('海尔洗衣机 XQG80')
  await page.getByText('规则按“洗衣机”计算。不对时按 Alt+M').waitFor()
  await page.getByLabel('客户原话').fill('昨天开始不脱水了')
  await page.keyboard.press('Control+Enter')
  await page.locator('.case-head h1').waitFor()
  await page.locator('.facts .key-values').first().getByText('产品类别').waitFor()
  const [row] = (
    await desk.ask<{ rows: { id: number }[] }>('complaints.list', {
      state: 'open',
      stage: null,
      ownerId: null,
      page: 0,
    })
  ).rows
  const file = await desk.ask<{ unit: { productClass: string } }>('complaints.get', { id: row?.id })
  expect(file.unit.productClass).toBe('washing-machine')
}, 60_000)
