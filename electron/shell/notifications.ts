import { type BrowserWindow, Notification } from 'electron'
import type { NotificationPort } from './reminders.ts'
import { showWindow } from './window.ts'

/**
 * The system's notifications; a click leads to the case. Where the system has none, the window asks for attention in
 * the task bar, and Today has the list.
 */
export function nativeNotifications(window: BrowserWindow, go: (path: string) => void): NotificationPort {
  // A notification that nothing holds is collected, and its click with it.
  const shown = new Set<Notification>()
  return {
    show({ title, body, path }) {
      if (!Notification.isSupported()) {
        if (!window.isDestroyed() && !window.isFocused()) window.flashFrame(true)
        return
      }
      const notification = new Notification({ title, body })
      shown.add(notification)
      notification.on('click', () => {
        showWindow(window)
        go(path)
      })
      notification.on('close', () => shown.delete(notification))
      notification.show()
    },
  }
}
