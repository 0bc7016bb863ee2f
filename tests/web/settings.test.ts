import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

let desk: ServedDesk
beforeAll(async () => {
  desk = await serveTestDesk()
}, 120_000)
afterAll(() => desk.stop())

it('says beside the box for noon what it does', async () => {
  const page = await desk.open('/settings', 'manager')
  const box = page.getByRole('checkbox', { name: '休息，不计时' })
  expect(await box.isChecked()).toBe(true)
  await page.getByLabel('午休开始').waitFor()
  await box.click()
  await page.getByLabel('午休开始').waitFor({ state: 'detached' })
}, 60_000)

it('an empty limit of a clerk is asked for at its field, and nothing is saved until it is there', async () => {
  const page = await desk.open('/settings', 'manager')
  await page.getByRole('button', { name: '小刘' }).click()
  const limit = page.getByLabel('酌情补偿权限')
  await limit.fill('')
  await page
    .getByRole('button', { name: /保\s*存/ })
    .last()
    .click()
  await page.locator('.field', { has: limit }).getByText('请填写').waitFor()
  await limit.fill('0')
  await page
    .getByRole('button', { name: /保\s*存/ })
    .last()
    .click()
  await page.getByRole('row', { name: /小刘.*¥0/ }).waitFor()
  expect(await desk.ask('people.list')).toContainEqual(expect.objectContaining({ name: '小刘', limitFen: 0 }))
}, 60_000)
