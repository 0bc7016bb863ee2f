import { app, type BrowserWindow } from 'electron'
import { GO_CHANNEL, LOCK_CHANNEL } from '../../shared/bridge.ts'
import type { Desk } from '../desk/desk.ts'
import { dueCount } from '../desk/today/queries.ts'
import { nativeNotifications } from './notifications.ts'
import { setupPower } from './power.ts'
import { startReminders } from './reminders.ts'
import type { Settings } from './settings.ts'
import { setupTray } from './tray.ts'
import { showWindow } from './window.ts'
import { desktopWords } from './words.ts'

const MOST_COUNTED = 99

/** Everything around the window that tells of due items: notifications, tray, badge. Call the result to look again. */
export function setupDue(desk: Desk, window: BrowserWindow, settings: Settings): () => void {
  const tray = setupTray(
    () => showWindow(window),
    () => app.quit(),
  )
  const port = nativeNotifications(window, (path) => window.webContents.send(GO_CHANNEL, path))
  const language = () => settings.read().language
  const { clock, log } = desk.parts
  const parts = {
    clock,
    log,
    // A restore puts another one into its place.
    get store() {
      return desk.parts.store
    },
  }
  const reminders = startReminders(parts, port, language, () => {
    const overdue = dueCount(parts.store, parts.clock(), MOST_COUNTED)
    tray.update(desktopWords(language()), overdue)
    app.setBadgeCount(overdue)
  })
  setupPower(reminders.check, () => window.webContents.send(LOCK_CHANNEL))
  app.on('will-quit', reminders.stop)
  return reminders.check
}
