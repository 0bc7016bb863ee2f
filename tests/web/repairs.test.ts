import { afterAll, beforeAll, expect, it } from 'vitest'
import { newCustomer, newUnit } from '../desk/harness.ts'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

let desk: ServedDesk

beforeAll(async () => {
  desk = await serveTestDesk('2026-03-16', '09:00')
})
afterAll(() => desk?.stop())

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
