import { expect, it } from 'vitest'
import { call, describeDesktop, openWindow, preparedFolder } from './desk-window.ts'

describeDesktop('a computer that is locked', () => {
  it.each(['lock-screen', 'suspend'] as const)(
    'locks the desk at once (%s), and the same person goes on',
    async (sign) => {
      const desk = await openWindow(await preparedFolder())
      const { page } = desk
      await page.getByRole('radio', { name: /陈经理/ }).waitFor()
      await page.locator('#pin').fill('2468')
      await page.keyboard.press('Enter')
      await page.locator('.frame-me').waitFor()
      const token = await page.evaluate(() => sessionStorage.getItem('desk.token') ?? '')
      expect((await call(page, 'session.me', undefined, token)).status).toBe(200)

      await desk.electron.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), sign)
      await page.getByRole('heading', { name: '已锁屏' }).waitFor()
      expect(await page.locator('.frame').isVisible()).toBe(false)
      await expect.poll(async () => (await call(page, 'session.me', undefined, token)).status).toBe(401)

      await page.locator('#pin').fill('2468')
      await page.keyboard.press('Enter')
      await page.locator('.frame').waitFor()
      await desk.close()
    },
  )
})
