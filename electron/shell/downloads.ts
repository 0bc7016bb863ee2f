import path from 'node:path'
import { app, session } from 'electron'
import type { Settings } from './settings.ts'

/** Files the page hands out are asked for a place, starting where the last one went. */
export function setupDownloads(settings: Settings): void {
  session.defaultSession.on('will-download', (_event, item) => {
    const folder = settings.read().lastFolder ?? app.getPath('downloads')
    item.setSaveDialogOptions({ defaultPath: path.join(folder, item.getFilename()) })
    item.once('done', (_done, state) => {
      if (state === 'completed') settings.change({ lastFolder: path.dirname(item.getSavePath()) })
    })
  })
}
