import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newKey } from '../../electron/backup/key.ts'
import { listPlace, ownPlace } from '../../electron/backup/place.ts'
import { BackupProblem } from '../../electron/backup/problem.ts'
import { restoreInto } from '../../electron/backup/restore.ts'
import { backUp, carry, verifyCopy } from '../../electron/backup/write.ts'
import { contentsOf } from '../../electron/store/contents.ts'
import { appendEvent } from '../../electron/store/event-log.ts'
import { openFiles } from '../../electron/store/files.ts'
import { readMigrations } from '../../electron/store/migrate.ts'
import { copyOnline, reading, settleCopy } from '../../electron/store/online-copy.ts'
import { openStore, type Store } from '../../electron/store/store.ts'
import { instantOf } from '../../shared/time/instant.ts'

const MIGRATIONS = path.resolve('electron/store/migrations')
const NOW = instantOf('2026-05-20', '17:00')
const quiet = () => {}

let root: string
let folder: string
let store: Store

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), '和解台 备份-'))
  folder = path.join(root, 'data')
  store = openStore(folder, MIGRATIONS)
})
afterEach(() => {
  store.close()
  fs.rmSync(root, { recursive: true, force: true })
})

let told = 0
/** One change of the register: a customer and the event that tells of him. */
function change(to = store): void {
  told += 1
  to.transaction(() => {
    to.insert('customer', { uid: `c${told}`, kind: 'person', name: `客户${told}`, created_at: NOW })
    appendEvent(to, { at: NOW, authorId: null, kind: 'customer.changed', subject: `c${told}`, details: { told } })
  })
}

/** A case with a photo; the photo's hash. */
function addPhoto(bytes: string): string {
  const sha256 = openFiles(folder).write(Buffer.from(bytes))
  const person = store.insert('person', {
    uid: `p${bytes}`,
    name: '小刘',
    role: 'clerk',
    limit_fen: null,
    pin_salt: new Uint8Array(16),
    pin_hash: new Uint8Array(32),
    created_at: 1,
  })
  store.insert('attachment', {
    uid: `a${bytes}`,
    kind: 'photo',
    name: '照片.jpg',
    mime: 'image/jpeg',
    bytes: Buffer.byteLength(bytes),
    sha256,
    author_id: person,
    created_at: NOW,
  })
  return sha256
}

const digestOf = (file: string) => reading(file, contentsOf).digest
const present = () => digestOf(path.join(folder, 'desk.db'))

async function kindOf(work: () => Promise<unknown> | unknown): Promise<string> {
  try {
    await work()
    return 'none'
  } catch (error) {
    if (error instanceof BackupProblem) return error.kind
    throw error
  }
}

/** Writes nonsense over some bytes of a file. */
function spoil(file: string, at: number, length: number): void {
  const handle = fs.openSync(file, 'r+')
  fs.writeSync(handle, Buffer.alloc(length, 0xa5), 0, length, at)
  fs.closeSync(handle)
}

describe('a backup', () => {
  it('holds the register row for row, with its attachments, and restores to the same', async () => {
    change()
    addPhoto('first')
    addPhoto('second')
    const before = present()
    const made = await backUp(folder, NOW, quiet)
    expect(made).toMatchObject({ at: NOW, event: 1, missing: 0 })
    const restored = path.join(root, 'restored')
    const result = await restoreInto(path.join(ownPlace(folder), made.name), null, restored, MIGRATIONS, quiet)
    expect(result).toMatchObject({ digest: before, files: 2, missing: 0, at: NOW })
    expect(digestOf(path.join(restored, 'desk.db'))).toBe(before)
    const { sha256 } = reading(path.join(restored, 'desk.db'), (db) =>
      db.prepare<[], { sha256: string }>('SELECT sha256 FROM attachment ORDER BY id').get(),
    ) ?? { sha256: '' }
    expect(Buffer.from(openFiles(restored).read(sha256) ?? []).toString()).toBe('first')
  })

  it('is one moment of a register that is written to all the while', async () => {
    for (let index = 0; index < 400; index += 1) change()
    const copy = path.join(root, 'copy.db')
    let writes = 0
    const contents = await copyOnline(folder, copy, () => {
      // Between the pages, as a clerk at the counter would.
      for (let index = 0; index < 20; index += 1) change()
      writes += 20
    })
    settleCopy(copy)
    expect(writes).toBeGreaterThan(0)
    verifyCopy(copy, contents)
    expect(contents.customers).toBe(400)
    expect(contents.head?.id).toBe(400)
    expect(store.prepare<[], { n: number }>('SELECT count(*) AS n FROM customer').get()).toEqual({ n: 400 + writes })
  })

  it('does not count when the copy is damaged, lacks a row, or holds another event', async () => {
    for (let index = 0; index < 200; index += 1) change()
    const copied = async (name: string) => {
      const copy = path.join(root, name)
      const contents = await copyOnline(folder, copy, quiet)
      settleCopy(copy)
      return { copy, contents }
    }
    const torn = await copied('torn.db')
    spoil(torn.copy, 4096 * 20, 2000)
    expect(await kindOf(() => verifyCopy(torn.copy, torn.contents))).toBe('copy-damaged')
    const short = await copied('short.db')
    const edit = (file: string, sql: string) => {
      const db = new Database(file)
      db.exec(sql)
      db.close()
    }
    edit(short.copy, 'DELETE FROM customer WHERE id = 7')
    expect(await kindOf(() => verifyCopy(short.copy, short.contents))).toBe('copy-damaged')
    const changed = await copied('changed.db')
    edit(changed.copy, `UPDATE customer SET name = '别人' WHERE id = 7`)
    expect(await kindOf(() => verifyCopy(changed.copy, changed.contents))).toBe('copy-damaged')
    const sound = await copied('sound.db')
    expect(await kindOf(() => verifyCopy(sound.copy, sound.contents))).toBe('none')
  })

  it('of a damaged register is not made, says so, and leaves the good one where it is', async () => {
    for (let index = 0; index < 600; index += 1) change()
    const good = await backUp(folder, NOW, quiet)
    store.close()
    // A page in the middle, where no start would look.
    const { size } = fs.statSync(path.join(folder, 'desk.db'))
    spoil(path.join(folder, 'desk.db'), Math.floor(size / 2 / 4096) * 4096, 4096)
    store = openStore(folder, MIGRATIONS)
    expect(await kindOf(() => backUp(folder, NOW + 1, quiet))).toBe('source-damaged')
    expect((await listPlace(ownPlace(folder))).map(({ name }) => name)).toEqual([good.name])
    expect(fs.readdirSync(ownPlace(folder)).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('tells of an attachment whose file is gone or was changed, and keeps the rest', async () => {
    change()
    const gone = addPhoto('gone')
    addPhoto('there')
    fs.rmSync(path.join(folder, 'files', gone.slice(0, 2), gone))
    const made = await backUp(folder, NOW, quiet)
    expect(made.missing).toBe(1)
    const restored = path.join(root, 'restored')
    expect(await restoreInto(path.join(ownPlace(folder), made.name), null, restored, MIGRATIONS, quiet)).toMatchObject({
      files: 1,
      missing: 1,
    })
  })

  it('keeps an attachment once however many backups name it, and survives its deletion', async () => {
    change()
    const sha256 = addPhoto('once')
    const first = await backUp(folder, NOW, quiet)
    change()
    const second = await backUp(folder, NOW + 1000, quiet)
    expect(first.name).not.toBe(second.name)
    const kept = fs
      .readdirSync(path.join(ownPlace(folder), 'attachments'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
    expect(kept.map(({ name }) => name)).toEqual([sha256])
    fs.rmSync(path.join(folder, 'files'), { recursive: true })
    const restored = path.join(root, 'restored')
    expect(
      await restoreInto(path.join(ownPlace(folder), second.name), null, restored, MIGRATIONS, quiet),
    ).toMatchObject({ files: 1, missing: 0 })
  })

  it('keeps an attachment as long as a backup names it, and drops what was erased with the last that did', async () => {
    const DAY = 86_400_000
    change()
    const sha256 = addPhoto('erased later')
    const kept = path.join(ownPlace(folder), 'attachments', 'plain', sha256.slice(0, 2), sha256)
    await backUp(folder, NOW, quiet)
    // As it would be, had the computer's clock been the desk's.
    fs.utimesSync(kept, NOW / 1000, NOW / 1000)
    await backUp(folder, NOW + 30 * DAY, quiet)
    expect(fs.statSync(kept).mtimeMs).toBe(NOW + 30 * DAY)
    store.prepare('DELETE FROM attachment').run()
    fs.rmSync(path.join(folder, 'files'), { recursive: true })
    await backUp(folder, NOW + 60 * DAY, quiet)
    expect(fs.existsSync(kept)).toBe(true)
    for (const { name, at } of await listPlace(ownPlace(folder)))
      if (at < NOW + 60 * DAY) fs.rmSync(path.join(ownPlace(folder), name))
    await backUp(folder, NOW + 90 * DAY, quiet)
    expect(fs.existsSync(kept)).toBe(true)
    for (const { name, at } of await listPlace(ownPlace(folder)))
      if (at < NOW + 90 * DAY) fs.rmSync(path.join(ownPlace(folder), name))
    await backUp(folder, NOW + 91 * DAY, quiet)
    expect(fs.existsSync(kept)).toBe(false)
  })

  it('rotates only when the new one stands, and touches nothing that is not this register’s', async () => {
    change()
    const place = ownPlace(folder)
    const names: string[] = []
    for (let minute = 0; minute < 3; minute += 1) names.push((await backUp(folder, NOW + minute * 60_000, quiet)).name)
    // Three within one hour: the last stays.
    expect((await listPlace(place)).map(({ name }) => name)).toEqual([names[2]])
    const other = path.join(root, 'other')
    const elsewhere = openStore(other, MIGRATIONS)
    change(elsewhere)
    const theirs = await backUp(other, NOW, quiet)
    elsewhere.close()
    fs.copyFileSync(path.join(ownPlace(other), theirs.name), path.join(place, theirs.name))
    fs.writeFileSync(path.join(place, 'before-0120.db'), 'x')
    fs.writeFileSync(path.join(place, '账本.xlsx'), 'x')
    const last = await backUp(folder, NOW + 240_000, quiet)
    expect(fs.readdirSync(place).filter((name) => name !== 'attachments')).toEqual(
      [last.name, theirs.name, 'before-0120.db', '账本.xlsx'].toSorted(),
    )
  })
})

describe('the second place', () => {
  it('gets the backup and its attachments encrypted, and gives them back to whoever has the passphrase', async () => {
    change()
    addPhoto('secret photo')
    const made = await backUp(folder, NOW, quiet)
    const stick = path.join(root, 'stick')
    fs.mkdirSync(stick)
    const key = await newKey('三 尺 之 上 有 神 明')
    const carried = await carry(folder, made.name, stick, key, quiet)
    expect(carried).toMatchObject({ at: made.at, event: made.event, missing: 0 })
    const files = fs
      .readdirSync(stick, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name)))
    expect(files).toHaveLength(2)
    for (const bytes of files) for (const words of ['客户', 'secret photo']) expect(bytes.includes(words)).toBe(false)
    const file = path.join(stick, carried.name)
    expect(await kindOf(() => restoreInto(file, null, path.join(root, 'none'), MIGRATIONS, quiet))).toBe(
      'passphrase-needed',
    )
    const wrong = await newKey('另 一 句')
    expect(await kindOf(() => restoreInto(file, wrong, path.join(root, 'wrong'), MIGRATIONS, quiet))).toBe(
      'wrong-passphrase',
    )
    const restored = path.join(root, 'restored')
    expect(await restoreInto(file, key, restored, MIGRATIONS, quiet)).toMatchObject({
      files: 1,
      missing: 0,
      digest: present(),
    })
  })

  it('that is not there is not made up, and the own backup stays', async () => {
    change()
    const made = await backUp(folder, NOW, quiet)
    const gone = path.join(root, 'unplugged')
    expect(await kindOf(() => carry(folder, made.name, gone, null, quiet))).toBe('place-gone')
    expect(fs.existsSync(gone)).toBe(false)
    expect((await listPlace(ownPlace(folder))).map(({ name }) => name)).toEqual([made.name])
  })
})

describe('restoring', () => {
  it('brings a backup of an older version through the migrations', async () => {
    const older = path.join(root, 'until-0150')
    fs.mkdirSync(older)
    for (const { file, sql } of readMigrations(MIGRATIONS).filter(({ number }) => number < 160))
      fs.writeFileSync(path.join(older, file), sql)
    const data = path.join(root, 'older')
    const before = openStore(data, older)
    change(before)
    const made = await backUp(data, NOW, quiet)
    before.close()
    const restored = path.join(root, 'restored')
    await restoreInto(path.join(ownPlace(data), made.name), null, restored, MIGRATIONS, quiet)
    const opened = openStore(restored, MIGRATIONS)
    expect(opened.prepare('SELECT count(*) AS n FROM customer').get()).toEqual({ n: 1 })
    expect(opened.prepare('PRAGMA user_version').get()).toEqual({
      user_version: readMigrations(MIGRATIONS).at(-1)?.number,
    })
    opened.close()
  })

  it('refuses a backup of a newer version, and a folder that holds something', async () => {
    change()
    store.prepare('PRAGMA user_version = 9990').run()
    const made = await backUp(folder, NOW, quiet)
    const file = path.join(ownPlace(folder), made.name)
    expect(await kindOf(() => restoreInto(file, null, path.join(root, 'new'), MIGRATIONS, quiet))).toBe('newer')
    const full = path.join(root, 'full')
    fs.mkdirSync(full)
    fs.writeFileSync(path.join(full, 'desk.db'), 'x')
    expect(await kindOf(() => restoreInto(file, null, full, MIGRATIONS, quiet))).toBe('place-unwritable')
    expect(fs.readFileSync(path.join(full, 'desk.db'), 'utf8')).toBe('x')
  })
})
