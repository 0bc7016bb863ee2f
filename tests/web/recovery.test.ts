import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

let desk: ServedDesk
beforeAll(async () => {
  desk = await serveTestDesk('2026-03-16', '10:00')
})
afterAll(() => desk?.stop())

it('the printed key sets a forgotten PIN anew, and everybody is told once at his next sign-in', async () => {
  const manager = await desk.open('/settings', 'manager')
  await manager.getByRole('button', { name: '制作新的恢复密钥' }).click()
  await manager.getByLabel('您的 PIN 码或密码').fill('2468')
  await manager.keyboard.press('Enter')
  const paper = manager.getByText(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){4}$/)
  const key = (await paper.textContent()) ?? ''
  await manager.reload()
  await manager.getByText('恢复密钥只显示一次').waitFor()
  await manager.close()

  const page = await desk.open('/sign-in', null)
  await page.getByRole('link', { name: /用恢复密钥重设/ }).click()
  await page.getByLabel('恢复密钥').fill(key.toLowerCase())
  await page.getByLabel('陈经理的新 PIN 码或密码').fill('9753')
  await page.getByLabel('再输一次').fill('9753')
  await page.keyboard.press('Enter')
  await page.waitForURL(/sign-in/)
  await page.locator('#pin').fill('9753')
  await page.keyboard.press('Enter')
  await page.getByText(/用恢复密钥为陈经理重设了/).waitFor()
  await page.getByRole('button', { name: '知道了' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.reload()
  await page.locator('.frame-me').waitFor()
  expect(await page.getByText(/用恢复密钥为陈经理重设了/).count()).toBe(0)

  const clerk = await desk.open('/today', 'clerk')
  await clerk.getByText(/用恢复密钥为陈经理重设了/).waitFor()
})
