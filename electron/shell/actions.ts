import { app, type BrowserWindow, dialog, shell } from 'electron'
import { fill } from '../../shared/language/words.ts'
import type { BridgeActions } from './bridge.ts'
import type { MenuActions } from './menu.ts'
import { printPage, savePageAsPdf } from './printing.ts'
import type { Settings } from './settings.ts'
import { desktopWords } from './words.ts'

/** What menu and page ask of the window, in one place: both do the same. */
export type WindowActions = BridgeActions & { readonly menu: MenuActions }

/** The actions of the window; `onLanguage` is told when the page speaks another language. */
export function windowActions(
  window: BrowserWindow,
  settings: Settings,
  dataFolder: string,
  onLanguage: () => void,
): WindowActions {
  const words = () => desktopWords(settings.read().language)
  const versions = () => ({
    desk: app.getVersion(),
    electron: process.versions.electron ?? '',
    chrome: process.versions.chrome ?? '',
  })
  const openDataFolder = async () => {
    await shell.openPath(dataFolder)
  }
  const savePdf = (title: string) => savePageAsPdf(window, title, settings, words())
  const about = () =>
    dialog.showMessageBox(window, { message: app.name, detail: fill(words().about, versions()), type: 'info' })
  return {
    versions: async () => versions(),
    async setLanguage(language) {
      if (language === settings.read().language) return
      settings.change({ language })
      onLanguage()
    },
    print: () => printPage(window.webContents),
    savePdf,
    openDataFolder,
    menu: {
      print: () => void printPage(window.webContents),
      savePdf: () => void savePdf(window.getTitle()),
      openDataFolder: () => void openDataFolder(),
      about: () => void about(),
    },
  }
}
