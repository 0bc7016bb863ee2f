import { Menu, Tray } from 'electron'
import { fill } from '../../shared/language/words.ts'
import { programIcon } from './icon.ts'
import type { DesktopWords } from './words.ts'

export type DeskTray = { update(words: DesktopWords, overdue: number): void }

/** The desk beside the clock (托盘): how much is overdue, and the way back to the window. */
export function setupTray(show: () => void, quit: () => void): DeskTray {
  const tray = new Tray(programIcon(16))
  tray.on('click', show)
  return {
    update(words, overdue) {
      const state = overdue === 0 ? words.tray.nothing : fill(words.tray.overdue, { count: overdue })
      tray.setToolTip(state)
      // Beside the icon on macOS; elsewhere the tool tip and the menu's first line tell it.
      tray.setTitle(overdue === 0 ? '' : String(overdue))
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { label: state, enabled: false },
          { type: 'separator' },
          { label: words.tray.show, click: show },
          { label: words.menu.quit.replace('&', ''), click: quit },
        ]),
      )
    },
  }
}
