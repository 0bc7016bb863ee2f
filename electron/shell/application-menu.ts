import { app, Menu } from 'electron'
import { type MenuActions, menuTemplate } from './menu.ts'
import type { DesktopWords } from './words.ts'

/** Puts up the menu in one language. */
export function setupMenu(words: DesktopWords, actions: MenuActions): void {
  const surroundings = { isMac: process.platform === 'darwin', forDevelopers: !app.isPackaged }
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(words, actions, surroundings)))
}
