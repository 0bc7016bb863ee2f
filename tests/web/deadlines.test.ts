import { afterAll, beforeAll, expect, it } from 'vitest'
import { newCustomer, newUnit } from '../desk/harness.ts'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

let desk: ServedDesk

beforeAll(async () => {
  desk = await serveTestDesk('2026-06-05', '09:00')
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
  const wait = { fromDay: '2026-03-12', toDay: null, cause: 'maker-parts', note: '行输出变压器' }
  await desk.ask('repairs.saveWait', { id, waitId: null, wait })
})
afterAll(() => desk?.stop())

it('A182 the board shows by keyboard how long the maker may still leave a part out, and opens the repair', async () => {
  const page = await desk.open('/today')
  await page.getByRole('link', { name: '期限', exact: true }).press('Enter')
  const row = page.getByRole('row', { name: /WX-2026-000001/ })
  await row.getByText('还有 3 天').waitFor()
  const words = await row.innerText()
  for (const expected of ['吴桂英', '厂家缺件', '行输出变压器', '06-08', '第十二条第1款'])
    expect(words.replace('6-08', '06-08')).toContain(expected)
  await row.getByRole('link').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/repairs/1')
})

it('the line is on Today on its last day, and leads to the repair', async () => {
  desk.setTime('2026-06-08', '08:30')
  const page = await desk.open('/today')
  await page.getByText('全店', { exact: true }).click()
  const line = page.getByRole('link', { name: /厂家缺件期限最后一日/ })
  await line.waitFor()
  expect(await line.getAttribute('href')).toBe('/repairs/1')
})

it('the board follows what a colleague records while it is open', async () => {
  const page = await desk.open('/deadlines')
  await page.getByRole('row', { name: /WX-2026-000001/ }).waitFor()
  await desk.ask('repairs.takeIn', {
    customer: { new: newCustomer({ name: '郑美华' }) },
    unit: { new: newUnit() },
    complaintId: null,
    handInDay: '2026-06-05',
    fault: '无声',
    accessories: null,
    technician: null,
    draft: null,
  })
  await page.getByText('郑美华').waitFor()
})

it('the board is hidden from the customer, and speaks English', async () => {
  const page = await desk.open('/deadlines')
  await page.getByText('行输出变压器').waitFor()
  await page.keyboard.press('F6')
  await page.getByText('这里列有其他客户的信息，已隐藏。').waitFor()
  expect(await page.getByText('吴桂英').count()).toBe(0)
  await page.keyboard.press('F6')
  await page.evaluate(() => localStorage.setItem('desk.language', 'en'))
  await page.reload()
  await page.getByRole('link', { name: 'Dates' }).waitFor()
  const board = page.locator('.deadline-table')
  await board
    .getByText(/art\. 12\(1\)/)
    .first()
    .waitFor()
  expect(await board.textContent()).not.toMatch(/第.+条/)
})
