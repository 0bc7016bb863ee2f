import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { register } from '../desk/harness.ts'
import { type DeskWindow, describeDesktop, openWindow, preparedFolder } from './desk-window.ts'

type Due = { kind: string; notified_at: number | null }

/** What the file on disk says, whatever the program believes. */
function dueRows(dataFolder: string): Due[] {
  const db = new Database(join(dataFolder, 'desk.db'), { readonly: true })
  try {
    return db.prepare<[], Due>("SELECT kind, notified_at FROM due WHERE state = 'open' ORDER BY at").all()
  } finally {
    db.close()
  }
}

const told = (desk: DeskWindow) =>
  desk
    .log()
    .split('\n')
    .filter((line) => line.includes(' notified '))
    .map((line) => line.replace(/^\S+ /, ''))

describeDesktop('reminders', () => {
  it('tells a thing that fell due once in its life, also across a restart', async () => {
    // The first reply to a complaint of last spring.
    const folder = await preparedFolder((desk) => register(desk))
    expect(dueRows(folder)).toEqual([{ kind: 'first-reply', notified_at: null }])

    const first = await openWindow(folder)
    await expect.poll(() => told(first)).toEqual(['notified 1: first-reply'])
    await first.close()
    expect(dueRows(folder)[0]?.notified_at).toBeGreaterThan(0)

    const second = await openWindow(folder)
    await second.page.waitForTimeout(1000)
    expect(told(second)).toEqual(['notified 1: first-reply'])
    await second.close()
  })

  it('reaches the system’s notifications, and a click leads to the case', async () => {
    const folder = await preparedFolder()
    const desk = await openWindow(folder)
    await desk.electron.evaluate(({ Notification }) => {
      // This screen may have nobody who shows notifications: what would be shown is kept instead.
      const shown: Electron.Notification[] = []
      Object.assign(globalThis, { shown })
      Notification.isSupported = () => true
      Notification.prototype.show = function (this: Electron.Notification) {
        shown.push(this)
      }
    })
    const db = new Database(join(folder, 'desk.db'))
    db.prepare("INSERT INTO due (kind, source_id, at, state) VALUES ('reminder', 1, 1773619200000, 'open')").run()
    db.close()
    // Waking up looks at once, and not only at the next round.
    await desk.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'))
    const shown = await desk.electron.evaluate(() => {
      const { shown } = globalThis as unknown as { shown: Electron.Notification[] }
      return shown.map(({ title, body }) => ({ title, body }))
    })
    expect(shown).toEqual([{ title: '到期：提醒', body: '08:00' }])

    await desk.page.evaluate(() => {
      window.hejieDesktop?.onGo((path) => document.documentElement.setAttribute('data-gone', path))
    })
    await desk.electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.hide()
      const { shown } = globalThis as unknown as { shown: Electron.Notification[] }
      shown[0]?.emit('click')
    })
    await expect.poll(() => desk.page.getAttribute('html', 'data-gone')).toBe('/')
    const isVisible = await desk.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
    expect(isVisible).toBe(true)
    await desk.close()
  })
})
