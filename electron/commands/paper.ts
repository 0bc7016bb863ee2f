/**
 * `npm run paper`: every printable document of a register as PDF: the blank registration form, the digest of the newest day,
 * and of each complaint its registration form, the explanation sheet and the agreements. It prints from a copy, so that
 * nothing is written to the register.
 */
import { hash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { launchBrowser } from '../../build/browser.ts'
import { ensureBundle } from '../../build/bundle.ts'
import { makeFolder } from '../command-file.ts'
import { type CommandLine, runCommand, type Typed, WrongUse } from '../command-line.ts'
import { readAssets } from '../desk/assets.ts'
import { createDesk, type Desk } from '../desk/desk.ts'
import { deskRouter } from '../desk/router.ts'
import { callerOf } from '../desk/session/service.ts'
import { personRows } from '../desk/setup/queries.ts'
import { foldersOfCheckout } from '../open-desk.ts'
import { serveDesk } from '../serve.ts'
import { problemSentences, startUpProblem } from '../start-up-problem.ts'
import { openFiles } from '../store/files.ts'
import { lockFolder } from '../store/lock.ts'
import { openStore, type Store } from '../store/store.ts'

const paperLine: CommandLine<'data' | 'out'> = {
  usage: 'npm run paper -- --data DIR --out DIR',
  options: {
    data: { value: 'DIR', zh: '数据文件夹', en: 'the data folder' },
    out: { value: 'DIR', zh: '存放 PDF 的文件夹', en: 'where the PDFs go' },
  },
}
const ROOT = path.resolve(import.meta.dirname, '../..')
const program = foldersOfCheckout(ROOT)

type Document = { readonly file: string; readonly route: string }

/** Ends the command with a sentence for a person. Thrown, so that everything on the way cleans up after itself. */
class PlainStop extends Error {}

function stop(message: string): never {
  throw new PlainStop(message)
}

/** @throws WrongUse when a folder is missing */
function readOptions({ options }: Typed<'data' | 'out'>): { folder: string; out: string } {
  const folder = options.get('data')
  const out = options.get('out')
  if (folder === undefined) throw new WrongUse('请用 --data 指明数据文件夹。', 'Name the data folder with --data.')
  if (out === undefined) throw new WrongUse('请用 --out 指明存放 PDF 的文件夹。', 'Say with --out where the PDFs go.')
  return { folder: path.resolve(folder), out: path.resolve(out) }
}

/** Opens a copy of the register of `folder` in `place`; nobody else may have it open while it is copied. */
function openCopy(folder: string, place: string): Store {
  if (!fs.existsSync(path.join(folder, 'desk.db')))
    stop(`这个文件夹里没有登记簿：${folder}\nThere is no register in this folder.`)
  try {
    const unlock = lockFolder(folder)
    try {
      for (const name of ['desk.db', 'desk.db-wal'])
        if (fs.existsSync(path.join(folder, name)))
          fs.copyFileSync(path.join(folder, name), path.join(place, name), fs.constants.COPYFILE_FICLONE)
    } finally {
      unlock()
    }
    return openStore(place, program.migrations)
  } catch (error) {
    return stop(problemSentences(startUpProblem(error, folder)))
  }
}

/** Opens a session in the copy for whoever runs this: he can read the file anyway, and the copy is thrown away. */
function openSession(store: Store, now: number): string {
  const reader = personRows(store).find((person) => person.active === 1)
  if (!reader)
    stop('登记簿还没有启用，没有可打印的内容。\nThis register has not been set up; there is nothing to print.')
  const token = randomBytes(24).toString('base64url')
  store.insert('session', {
    token_hash: hash('sha256', token, 'buffer'),
    person_id: reader.id,
    created_at: now,
    last_seen_at: now,
  })
  return token
}

/** The papers of the register, oldest complaint last, as the register shows them. */
async function* documents(desk: Desk, token: string): AsyncGenerator<Document> {
  const ask = deskRouter.createCaller({ ...desk.parts, caller: callerOf(desk.parts, `Bearer ${token}`) })
  yield { file: '空白投诉登记表', route: 'paper/registration/blank' }
  await desk.parts.audit.checkNew()
  const [newestDay] = (await ask.audit.status()).days
  // The chain of one day stands for all days before it.
  if (newestDay !== undefined) yield { file: `每日摘要 ${newestDay}`, route: `paper/digest/${newestDay}` }
  for (let page = 0; ; page += 1) {
    const { rows } = await ask.complaints.list({ state: 'all', stage: null, ownerId: null, page })
    if (rows.length === 0) return
    for (const { id, number } of rows) {
      yield { file: `${number} 投诉登记表`, route: `paper/registration/${id}` }
      const { agreements, unit } = await ask.complaints.get({ id })
      // What the law grants depends on the machine; a complaint about a service has no such sheet.
      if (unit !== null) yield { file: `${number} 权益说明`, route: `paper/explanation/${id}` }
      for (const agreement of agreements) {
        const { printedNumber } = await ask.agreements.get({ id: agreement.id, language: 'zh-CN' })
        const name = printedNumber === null ? `${number} 协议草稿 ${agreement.id}` : `${printedNumber} 投诉处理协议书`
        yield { file: name, route: `paper/agreement/${agreement.id}` }
      }
    }
  }
}

/** Run in the page: waits until the fonts are there and a sheet that shrinks to one page has found its size. */
const SETTLED = `(async () => {
  await document.fonts.ready
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const height = () => document.querySelector('.sheet-a4').scrollHeight
  for (let still = 0, last = height(); still < 5; last = height()) {
    await frame()
    still = height() === last ? still + 1 : 0
  }
})()`

async function print(page: Page, address: string, { file, route }: Document, out: string): Promise<void> {
  await page.goto(new URL(route, address).href)
  await page.locator('.sheet-a4').waitFor()
  await page.evaluate(SETTLED)
  await page.pdf({ path: path.join(out, `${file}.pdf`), preferCSSPageSize: true, printBackground: true })
}

/** Prints every document of the register in `folder` to `out` and returns how many there were. */
async function printAll(folder: string, out: string, place: string): Promise<number> {
  const store = openCopy(folder, place)
  try {
    makeFolder(out)
    const clock = Date.now
    const log = (line: string, cause?: unknown) => console.error(line, cause ?? '')
    const assets = readAssets(program.page)
    const desk = createDesk({ store, files: openFiles(folder), assets, clock, log, mount: 'browser' })
    const token = openSession(store, clock())
    const serving = await serveDesk({ desk, port: 0 })
    try {
      const browser = await launchBrowser()
      try {
        const page = await browser.newPage({ locale: 'zh-CN' })
        await page.addInitScript((bearer) => sessionStorage.setItem('desk.token', bearer), token)
        let printed = 0
        for await (const document of documents(desk, token)) {
          await print(page, serving.address, document, out)
          printed += 1
          process.stderr.write(`\r${printed} ${document.file}  `)
        }
        process.stderr.write('\n')
        return printed
      } finally {
        await browser.close()
      }
    } finally {
      await serving.close()
    }
  } finally {
    store.close()
  }
}

/** Gives `work` a folder that only this user may read (mode 0700), and removes it however the command ends. */
async function inPrivateFolder<Result>(work: (place: string) => Promise<Result>): Promise<Result> {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'hejie-paper-'))
  const remove = () => fs.rmSync(place, { recursive: true, force: true })
  // The copy holds every customer of the shop: Ctrl+C must not leave it behind. Ending by hand lets `exit` run.
  const interrupted = () => process.exit(130)
  const terminated = () => process.exit(143)
  process.on('exit', remove).on('SIGINT', interrupted).on('SIGTERM', terminated)
  try {
    return await work(place)
  } finally {
    process.off('exit', remove).off('SIGINT', interrupted).off('SIGTERM', terminated)
    remove()
  }
}

try {
  await runCommand(paperLine, async (typed) => {
    const { folder, out } = readOptions(typed)
    await ensureBundle(['page'])
    const printed = await inPrivateFolder((place) => printAll(folder, out, place))
    console.log(`${out}\nPDF: ${printed}`)
  })
} catch (error) {
  console.error(error instanceof PlainStop ? error.message : error)
  process.exitCode = 1
}
