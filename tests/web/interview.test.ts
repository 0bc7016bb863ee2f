import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CaseFile } from '../../electron/desk/complaints/case-file.ts'
import { register } from '../desk/harness.ts'
import { tabTo } from './keyboard.ts'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

let desk: ServedDesk
beforeAll(async () => {
  desk = await serveTestDesk('2026-03-16', '10:00')
})
afterAll(() => desk?.stop())

const file = (id: number) => desk.ask<CaseFile>('complaints.get', { id })

it('the product is picked by initials, a known model by those of its brand, and old stock is pointed at (A009, A010, A011)', async () => {
  await register(desk)
  const { id } = await register(desk, { unit: null })
  const page = await desk.open(`/complaints/${id}/edit`)
  await page.getByText('还缺：').waitFor()
  await tabTo(page, '产品类别')
  await page.keyboard.type('yjds')
  await page.locator('.ant-select-item-option-active', { hasText: '液晶电视机' }).waitFor()
  await page.keyboard.press('Enter')
  await tabTo(page, '型号')
  await page.keyboard.type('hxyj')
  await page.locator('.ant-select-item-option', { hasText: 'ABC-50 · 海信 · 液晶电视' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByLabel('型号').inputValue()).toBe('ABC-50')
  expect(await page.getByLabel('品牌', { exact: true }).inputValue()).toBe('海信')
  await page.getByLabel('生产日期').fill('2022-05-01')
  await page.getByLabel('开票日').fill('2026-03-01')
  await page.getByText('生产到购买隔了 3 年，请核对，可能是积压机').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(new RegExp(`/complaints/${id}$`))
  expect((await file(id)).unit).toMatchObject({ productClass: 'lcd-tv', brand: '海信', model: 'ABC-50' })
})

it('a model that only begins like a known one is kept as typed: Enter goes on to the next field (A010)', async () => {
  const { id } = await register(desk, { unit: null })
  const page = await desk.open(`/complaints/${id}/edit`)
  await tabTo(page, '型号')
  await page.keyboard.type('ABC')
  await page.locator('.ant-select-item-option', { hasText: 'ABC-50' }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('SN-1')
  expect(await page.getByLabel('型号').inputValue()).toBe('ABC')
  expect(await page.getByLabel('机号').inputValue()).toBe('SN-1')
})

it('a blank form for the days without a computer is one key away from the register (A001)', async () => {
  const page = await desk.open('/complaints')
  await tabTo(page, '空白登记表')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/paper\/registration\/blank$/)
  await page.getByText('投诉登记表').first().waitFor()
  expect(await page.locator('main').textContent()).toContain('登记人')
})
