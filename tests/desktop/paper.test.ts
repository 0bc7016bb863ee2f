import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type DeskWindow, describeDesktop, openWindow, preparedFolder, temporaryFolder } from './desk-window.ts'

/** The words of a PDF's pages. */
async function wordsOf(file: string): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))
  const contents = await Promise.all(pages.map((page) => page.getTextContent()))
  return contents.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join('')
}

describeDesktop('paper', () => {
  let desk: DeskWindow
  let folder: string

  beforeAll(async () => {
    folder = temporaryFolder()
    desk = await openWindow(await preparedFolder())
    await desk.page.getByText('小刘').first().waitFor()
  })
  afterAll(() => desk?.close())

  /** Answers the next save dialog the way a person would, and returns what it proposed. */
  const answerDialog = (choose: { file: string } | 'cancel') =>
    desk.electron.evaluate(({ dialog }, choose) => {
      dialog.showSaveDialog = (async (_window: unknown, options: { defaultPath?: string }) => {
        Object.assign(globalThis, { proposed: options.defaultPath })
        return choose === 'cancel' ? { canceled: true, filePath: '' } : { canceled: false, filePath: choose.file }
      }) as typeof dialog.showSaveDialog
    }, choose)
  const proposed = () => desk.electron.evaluate(() => (globalThis as { proposed?: string }).proposed)
  const savePdf = (name: string) => desk.page.evaluate((name) => window.hejieDesktop?.savePdf(name), name)

  it('keeps the page as a PDF with its Chinese words in it', async () => {
    const file = join(folder, '协议.pdf')
    await answerDialog({ file })
    expect(await savePdf('协议')).toEqual({ kind: 'saved', file: '协议.pdf' })
    expect(readFileSync(file).subarray(0, 5).toString('latin1')).toBe('%PDF-')
    expect(await wordsOf(file)).toContain('小刘')
    expect(readdirSync(folder)).toEqual(['协议.pdf'])
  })

  it('proposes a name every system takes, in the folder of the last file', async () => {
    const other = join(folder, '合同')
    mkdirSync(other)
    await answerDialog({ file: join(other, 'a.pdf') })
    await savePdf('协议 ../TS:2026/0001?')
    expect(await proposed()).toBe(join(folder, '协议 .. TS 2026 0001.pdf'))
    await answerDialog('cancel')
    expect(await savePdf('')).toEqual({ kind: 'cancelled' })
    expect(await proposed()).toBe(join(other, '和解台.pdf'))
  })

  it('says why a file could not be written, and leaves nothing behind', async () => {
    const closed = join(folder, 'closed')
    mkdirSync(closed)
    // Root may write into a folder that is closed to others, so a file stands in the way of the folder instead.
    const file = process.getuid?.() === 0 ? join(folder, '协议.pdf', 'a.pdf') : join(closed, 'a.pdf')
    chmodSync(closed, 0o555)
    await answerDialog({ file })
    expect(await savePdf('a')).toEqual({ kind: 'failed', reason: 'unwritable' })
    expect(readdirSync(closed)).toEqual([])
  })

  it('prints through the system', async () => {
    await desk.electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (!contents) throw new Error('no window')
      const outcomes: [boolean, string][] = [
        [true, ''],
        [false, 'Print job canceled'],
        [false, 'Invalid printer settings'],
      ]
      contents.print = (_options, done) => done?.(...(outcomes.shift() ?? [false, '']))
    })
    const print = () => desk.page.evaluate(() => window.hejieDesktop?.print())
    expect([await print(), await print(), await print()]).toEqual([
      { kind: 'printed' },
      { kind: 'cancelled' },
      { kind: 'failed' },
    ])
  })
})
