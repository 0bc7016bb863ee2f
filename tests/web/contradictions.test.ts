import { afterAll, beforeAll, expect, it } from 'vitest'
import { soon } from './keyboard.ts'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

let desk: ServedDesk
beforeAll(async () => {
  desk = await serveTestDesk('2026-06-01', '10:00')
})
afterAll(() => desk?.stop())

it('names what cannot be true in the calculator, and answers again once it is put right', async () => {
  const page = await desk.open('/rules/calculator')
  const product = page.getByLabel('产品类别')
  await product.focus()
  await page.keyboard.type('洗衣机')
  await page.getByRole('option', { name: '洗衣机' }).first().waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
  const fill = async (label: string, day: string) => {
    await page.getByLabel(label, { exact: true }).first().fill(day)
    await page.keyboard.press('Tab')
  }
  await fill('开票日', '2026-03-02')
  await page.keyboard.press('Alt+R')
  const line = page.getByRole('group', { name: '第 1 次' })
  const repair = async (handIn: string, handBack: string) => {
    await line.getByLabel('送修', { exact: true }).fill(handIn)
    await line.getByLabel('取机', { exact: true }).fill(handBack)
    await page.keyboard.press('Tab')
  }
  const alert = page.locator('.calculator-answer').getByRole('alert')
  const says = (words: string) => soon(() => alert.textContent()).toContain(words)

  await repair('2026-02-20', '2026-03-05')
  await says('送修日2026-02-20早于销售日2026-03-02')
  await repair('2026-04-10', '2026-04-08')
  await says('取机日2026-04-08早于送修日2026-04-10')
  await page.keyboard.press('Alt+R')
  const second = page.getByRole('group', { name: '第 2 次' })
  await repair('2026-04-10', '2026-04-20')
  await second.getByLabel('送修', { exact: true }).fill('2026-04-15')
  await second.getByLabel('取机', { exact: true }).fill('2026-04-25')
  await page.keyboard.press('Tab')
  await says('2026-04-15的维修开始时，2026-04-10的维修尚未结束')
  await second.getByLabel('送修', { exact: true }).fill('2026-04-20')
  await page.keyboard.press('Tab')
  await alert.waitFor({ state: 'detached' })
  expect(await page.locator('.calculator-answer').textContent()).toContain('免费修理')
})
