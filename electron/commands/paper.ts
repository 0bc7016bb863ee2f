/**
 * `npm run paper`: every printable document of a register as PDF, the registration form of each complaint and each of its
 * agreements. It prints from a copy, so that nothing is written to the register.
 */
import { hash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { launchBrowser } from '../../build/browser.ts'
import { ensureBundle } from '../../build/bundle.ts'
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

const USAGE = 'npm run paper -- --data DIR --out DIR'
const ROOT = path.resolve(import.meta.dirname, '../..')
const program = foldersOfCheckout(ROOT)

type Document = { readonly file: string; readonly route: string }

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}

function readOptions(): { folder: string; out: string } {
  try {
    const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } })
    if (values.data && values.out) return { folder: path.resolve(values.data), out: path.resolve(values.out) }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
  }
  return stop(USAGE)
}

/** Opens a copy of the register of `folder` in `place`; nobody else may have it open while it is copied. */
function openCopy(folder: string, place: string): Store {
  if (!fs.existsSync(path.join(folder, 'desk.db')))
    stop(`这个文件夹里没有登记簿：${folder}\nThere is no register in this folder.`)
  try {
    const unlock = lockFolder(folder)
    for (const name of ['desk.db', 'desk.db-wal'])
      if (fs.existsSync(path.join(folder, name)))
        fs.copyFileSync(path.join(folder, name), path.join(place, name), fs.constants.COPYFILE_FICLONE)
    unlock()
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
  const ask = deskRouter.createCaller({ ...desk.parts, caller: callerOf(desk.parts.store, `Bearer ${token}`) })
  for (let page = 0; ; page += 1) {
    const { rows } = await ask.complaints.list({ state: 'all', stage: null, ownerId: null, page })
    if (rows.length === 0) return
    for (const { id, number } of rows) {
      yield { file: `${number} 投诉登记表`, route: `paper/registration/${id}` }
      const { agreements } = await ask.complaints.get({ id })
      for (const agreement of agreements) {
        const { printedNumber } = await ask.agreements.get({ id: agreement.id, language: 'zh-CN' })
        const name = printedNumber === null ? `${number} 协议草稿 ${agreement.id}` : `${printedNumber} 投诉处理协议书`
        yield { file: name, route: `paper/agreement/${agreement.id}` }
      }
    }
  }
}

async function print(page: Page, address: string, { file, route }: Document, out: string): Promise<void> {
  await page.goto(new URL(route, address).href)
  await page.locator('.sheet-a4').waitFor()
  await page.evaluate('document.fonts.ready')
  await page.pdf({ path: path.join(out, `${file}.pdf`), preferCSSPageSize: true, printBackground: true })
}

const { folder, out } = readOptions()
await ensureBundle(['page'])
const place = fs.mkdtempSync(path.join(os.tmpdir(), 'hejie-paper-'))
try {
  const store = openCopy(folder, place)
  const clock = Date.now
  const log = (line: string, cause?: unknown) => console.error(line, cause ?? '')
  const assets = readAssets(program.page)
  const desk = createDesk({ store, files: openFiles(folder), assets, clock, log, mount: 'browser' })
  const token = openSession(store, clock())
  const serving = await serveDesk({ desk, port: 0 })
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ locale: 'zh-CN' })
    await page.addInitScript((bearer) => sessionStorage.setItem('desk.token', bearer), token)
    fs.mkdirSync(out, { recursive: true })
    let printed = 0
    for await (const document of documents(desk, token)) {
      await print(page, serving.address, document, out)
      printed += 1
      process.stderr.write(`\r${printed} ${document.file}  `)
    }
    process.stderr.write('\n')
    console.log(`${out}\nPDF: ${printed}`)
  } finally {
    await browser.close()
    await serving.close()
    store.close()
  }
} finally {
  fs.rmSync(place, { recursive: true, force: true })
}
