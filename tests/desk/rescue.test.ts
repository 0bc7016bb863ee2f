import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ownPlace } from '../../electron/backup/place.ts'
import { backUp } from '../../electron/backup/write.ts'
import { keepUp } from '../../electron/desk/backup/service.ts'
import { foldersOfCheckout, type OpenDesk, openDesk } from '../../electron/open-desk.ts'
import { rescueDesk } from '../../electron/rescue.ts'
import { startUpProblem } from '../../electron/start-up-problem.ts'
import { reading } from '../../electron/store/online-copy.ts'
import { instantOf } from '../../shared/time/instant.ts'
import { openTestDesk, register } from './harness.ts'

const NOW = instantOf('2026-03-17', '09:00')

let root: string
let folder: string
let opened: OpenDesk | undefined

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), '和解台 救援-'))
  folder = path.join(root, 'data')
})
afterEach(() => {
  opened?.close()
  opened = undefined
  fs.rmSync(root, { recursive: true, force: true })
})

/** A data folder with a verified backup of three cases, and a fourth case since. */
async function prepare(): Promise<void> {
  const desk = await openTestDesk()
  const words = (count: number) => ({ words: `第 ${count} 件。${'看着看着就黑屏。'.repeat(120)}` })
  for (let count = 1; count <= 3; count += 1) await register(desk, { unit: null, complaint: words(count) })
  await backUp(desk.folder, NOW, () => {})
  await register(desk, { unit: null, complaint: words(4) })
  desk.store.close()
  fs.cpSync(desk.folder, folder, { recursive: true })
  desk.close()
}

/** Opens the folder as a start does: the desk, or in its place the rescue page. */
function start() {
  const page = path.join(root, 'page')
  fs.mkdirSync(page, { recursive: true })
  const program = { ...foldersOfCheckout(process.cwd()), page }
  const open = () => openDesk({ dataFolder: folder, program, clock: () => NOW, mount: 'browser' })
  try {
    opened = open()
    return opened.desk
  } catch (error) {
    return rescueDesk({
      problem: startUpProblem(error, folder),
      dataFolder: folder,
      program,
      clock: () => NOW,
      log: () => {},
      open() {
        opened = open()
        return opened.desk
      },
    })
  }
}

type Handler = ReturnType<typeof start>

const get = async (desk: Handler, where = '/') => {
  const response = await desk.handle(new Request(`http://127.0.0.1${where}`))
  return { status: response.status, text: await response.text(), headers: response.headers }
}
const post = (desk: Handler, fields: Record<string, string>) =>
  desk.handle(new Request('http://127.0.0.1/', { method: 'POST', body: new URLSearchParams(fields) }))
const isOpen = async (desk: Handler) => (await get(desk, '/trpc/setup.status')).text.includes('城东家电服务中心')
const numbers = () =>
  reading(path.join(folder, 'desk.db'), (db) =>
    db.prepare<[], string>('SELECT number FROM complaint ORDER BY id').pluck().all(),
  )

it('a database that cannot be opened gives way to the last backup, and is kept aside as it is', async () => {
  await prepare()
  const damaged = Buffer.from('this is a shopping list'.repeat(1000))
  fs.writeFileSync(path.join(folder, 'desk.db'), damaged)
  const desk = start()
  const page = await get(desk)
  expect(page.status).toBe(503)
  for (const words of [
    '数据库文件（desk.db）已损坏',
    'is damaged',
    '3 件投诉',
    '3 complaints',
    '2026-03-17 09:00',
    '抢救还能读出的数据',
  ])
    expect(page.text).toContain(words)
  expect(page.headers.get('content-security-policy')).not.toContain('script-src')
  const [name = ''] = fs.readdirSync(ownPlace(folder)).filter((file) => file.endsWith('.hejie'))
  // Only what the page offers is opened.
  await post(desk, { action: 'restore', file: path.join(root, name) })
  await expect.poll(async () => (await get(desk)).text, { timeout: 20_000 }).toContain('role="alert"')
  expect(fs.readFileSync(path.join(folder, 'desk.db')).equals(damaged)).toBe(true)
  await post(desk, { action: 'restore', file: path.join(ownPlace(folder), name) })
  await expect.poll(() => isOpen(desk), { timeout: 20_000 }).toBe(true)
  expect(numbers()).toHaveLength(3)
  const [aside = ''] = fs.readdirSync(folder).filter((file) => file.startsWith('damaged-'))
  expect(fs.readFileSync(path.join(folder, aside, 'desk.db')).equals(damaged)).toBe(true)
})

it('a database with damage inside is salvaged, its losses are listed, and only then it is put into place', async () => {
  await prepare()
  const file = path.join(folder, 'desk.db')
  const pages = reading(file, (db) =>
    db
      .prepare<[], number>(`SELECT pageno FROM dbstat WHERE name = 'complaint' AND pagetype = 'leaf' ORDER BY pageno`)
      .pluck()
      .all(),
  )
  const bytes = fs.readFileSync(file)
  const leaf = pages
    .map((page) => bytes.subarray((page - 1) * 4096, page * 4096))
    .find((each) => each.includes('第 2 件。'))
  leaf?.fill(0xa5)
  fs.writeFileSync(file, bytes)
  // It opens all the same; the backup finds out, and the next start acts on it.
  const running = start()
  expect(await isOpen(running)).toBe(true)
  if (!opened) throw new Error('not open')
  await keepUp(opened.desk.parts)
  opened.close()
  opened = undefined
  const damaged = fs.readFileSync(file)

  const desk = start()
  expect((await get(desk)).text).toContain('已损坏')
  await post(desk, { action: 'salvage' })
  await expect.poll(async () => (await get(desk)).text, { timeout: 20_000 }).toContain('抢救出')
  const report = (await get(desk)).text
  expect(report).toContain('TS-2026-000002')
  expect(report).toContain('投诉 · complaints · 3')
  expect(report).not.toContain('TS-2026-000004')
  expect(fs.readFileSync(file).equals(damaged)).toBe(true)
  await post(desk, { action: 'use' })
  await expect.poll(() => isOpen(desk), { timeout: 20_000 }).toBe(true)
  expect(numbers()).toContain('TS-2026-000004')
  expect(numbers()).not.toContain('TS-2026-000002')
  const last = reading(path.join(folder, 'desk.db'), (db) =>
    db.prepare<[], string>('SELECT kind FROM event ORDER BY id DESC LIMIT 1').pluck().get(),
  )
  expect(last).toBe('backup.salvaged')
  const [aside = ''] = fs.readdirSync(folder).filter((each) => each.startsWith('damaged-'))
  expect(fs.readFileSync(path.join(folder, aside, 'desk.db')).equals(damaged)).toBe(true)
})
