import fs from 'node:fs/promises'
import path from 'node:path'
import { app, type BrowserWindow, dialog, type WebContents } from 'electron'
import type { PdfOutcome, PrintOutcome } from '../../shared/bridge.ts'
import { storeProblem } from '../store/problem.ts'
import { pdfName } from './file-name.ts'
import type { Settings } from './settings.ts'
import type { DesktopWords } from './words.ts'

/** The system's print dialog for what the page shows. */
export function printPage(contents: WebContents): Promise<PrintOutcome> {
  return new Promise((resolve) => {
    contents.print({ printBackground: true }, (printed, reason) => {
      if (printed) resolve({ kind: 'printed' })
      else resolve({ kind: /cancel/i.test(reason) ? 'cancelled' : 'failed' })
    })
  })
}

/** Asks where to, starting where the last file went, and keeps the page there as PDF. */
export async function savePageAsPdf(
  window: BrowserWindow,
  title: string,
  settings: Settings,
  words: DesktopWords,
): Promise<PdfOutcome> {
  const folder = settings.read().lastFolder ?? app.getPath('documents')
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words.pdf.title,
    defaultPath: path.join(folder, pdfName(title, words.pdf.untitled)),
    filters: [{ name: words.pdf.filter, extensions: ['pdf'] }],
  })
  if (canceled || !filePath) return { kind: 'cancelled' }
  settings.change({ lastFolder: path.dirname(filePath) })
  // A file of this name is replaced whole or not at all.
  const partial = `${filePath}.partial`
  try {
    await fs.writeFile(partial, await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true }))
    await fs.rename(partial, filePath)
    return { kind: 'saved', file: path.basename(filePath) }
  } catch (error) {
    await fs.rm(partial, { force: true }).catch(() => {})
    const kind = storeProblem(error, filePath)?.kind
    return { kind: 'failed', reason: kind === 'disk-full' || kind === 'unwritable' ? kind : 'unexpected' }
  }
}
