import path from 'node:path'
import { app, BrowserWindow, screen } from 'electron'
import type { Language } from '../../shared/language/words.ts'
import { PAGE } from './address.ts'
import { programIcon } from './icon.ts'
import type { Settings } from './settings.ts'
import { MINIMUM, placeWindow } from './window-place.ts'

const USUAL = { width: 1366, height: 768 } as const

/** The one window of the desk (主窗口), where it was the last time. `language` is what this start was asked for. */
export function setupWindow(settings: Settings, language: Language | null): BrowserWindow {
  const { bounds, maximized } = settings.read()
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea)
  const window = new BrowserWindow({
    ...USUAL,
    ...placeWindow(bounds, screens),
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    show: false,
    title: app.name,
    backgroundColor: '#f5f5f5',
    icon: programIcon(256),
    webPreferences: {
      preload: path.join(app.getAppPath(), 'dist', 'desktop', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: !app.isPackaged,
      // Chromium would fetch its dictionaries from the network.
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  window.on('close', () => settings.change({ bounds: window.getNormalBounds(), maximized: window.isMaximized() }))
  window.webContents.on('render-process-gone', () => window.reload())
  void window.loadURL(language === null ? PAGE : `${PAGE}?lang=${language}`)
  return window
}

/** Brings the window before the person, however it was put away. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
