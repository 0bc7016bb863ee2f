import { afterAll, beforeAll, expect, it } from 'vitest'
import { newCustomer, newUnit } from '../desk/harness.ts'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

let desk: ServedDesk

beforeAll(async () => {
  desk = await serveTestDesk('2026-03-16', '09:00')
})
afterAll(() => desk?.stop())

it('a machine named while it is taken in has its class for the rules, in sight and to be changed on the same page', async () => {
  const page = await desk.open('/repairs/new?phone=13911113333')
  const machine = page.getByLabel('品名', { exact: true })
  await machine.fill('热水器')
  expect(await page.getByText('规则按').count()).toBe(0)
  await machine.fill('燃气热水器')
  await page.getByText('规则按“燃气热水器”计算。不对时在下面的“产品类别”里改。').waitFor()
  await page.getByLabel('姓名').fill('赵敏')
  await page.getByLabel('故障', { exact: true }).fill('点不着火')
  await page.locator('.ant-select').filter({ hasText: '燃气热水器' }).waitFor()
  // What was sent stands there until the next page comes: an empty form would look as if it were lost.
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/trpc/drafts.discard*', async (route) => {
    await held
    await route.continue()
  })
  const clearing = page.waitForRequest(/drafts\.discard/)
  await page.keyboard.press('Control+Enter')
  await clearing
  expect(await machine.inputValue()).toBe('燃气热水器')
  expect(await page.getByText('有几处需要改正').count()).toBe(0)
  release()
  await page.waitForURL(/\/repairs\/\d+$/)
  const { unitId } = await desk.ask<{ unitId: number }>('repairs.get', { id: Number(page.url().split('/').at(-1)) })
  const row = desk.store.prepare('SELECT product_class AS productClass FROM unit WHERE id = :id').get({ id: unitId })
  expect(row).toEqual({ productClass: 'gas-water-heater' })
})

it('the wait of a finished repair is corrected on its page, and a day after the hand-back is refused at its field', async () => {
  const { id } = await desk.ask<{ id: number }>('repairs.takeIn', {
    customer: { new: newCustomer() },
    unit: { new: newUnit() },
    complaintId: null,
    handInDay: '2026-03-10',
    fault: '黑屏',
    accessories: null,
    technician: null,
    draft: null,
  })
  const wait = { fromDay: '2026-03-11', toDay: null, cause: 'maker-parts', note: null }
  await desk.ask('repairs.saveWait', { id, waitId: null, wait })
  await desk.ask('repairs.finish', { id, finish: { handBackDay: '2026-03-14', result: 'repaired' } })

  const page = await desk.open(`/repairs/${id}`)
  await page.getByRole('button', { name: '修改' }).click()
  const dialog = page.getByRole('dialog')
  const until = dialog.getByLabel('到', { exact: true })
  await until.fill('2026-03-15')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.getByText('晚于取机日期').waitFor()
  await until.fill('2026-03-13')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('3 天').waitFor()
  expect(await desk.ask('repairs.get', { id })).toMatchObject({ waits: [{ toDay: '2026-03-13' }] })
})
