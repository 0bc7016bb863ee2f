import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepUp } from '../../electron/desk/backup/service.ts'
import type { BackupStatus } from '../../renderer/areas/backup/use-backup-status.ts'
import { openTestDesk, register, type TestDesk, type Who } from './harness.ts'

let desk: TestDesk
let stick: string

beforeEach(async () => {
  desk = await openTestDesk()
  stick = fs.mkdtempSync(path.join(os.tmpdir(), 'U 盘-'))
})
afterEach(() => {
  desk.close()
  fs.rmSync(stick, { recursive: true, force: true })
})

const status = (as: Who = 'clerk') => desk.ask<BackupStatus>('backup.status', undefined, as)
const names = (folder: string) => fs.readdirSync(folder).filter((name) => name.endsWith('.hejie'))
const own = () => names(path.join(desk.folder, 'backups'))
const keep = { kind: 'keep' }
const setPlace = (place: string | null, version = 0, passphrase: object = keep) =>
  desk.call('backup.saveSetting', { version, place, passphrase }, 'manager')

describe('backups by themselves', () => {
  it('are made at the first look and each day, not more often while little changes; everybody sees how old the last is', async () => {
    expect((await status()).own).toMatchObject({ goodAt: null, freshness: 'none', problem: null })
    await keepUp(desk.desk.parts)
    expect(own()).toHaveLength(1)
    const first = await status()
    expect(first.own).toMatchObject({ goodAt: first.now, freshness: 'fresh', cases: 0, missing: 0, problem: null })
    desk.setTime('2026-03-16', '09:30')
    await keepUp(desk.desk.parts)
    expect(own()).toHaveLength(1)
    for (let count = 0; count < 9; count += 1) await register(desk, { unit: null })
    desk.setTime('2026-03-17', '08:30')
    await keepUp(desk.desk.parts)
    expect(own()).toHaveLength(2)
    expect((await status()).own.cases).toBe(9)
    desk.setTime('2026-03-19', '08:30')
    expect((await status()).own.freshness).toBe('old')
  })

  it('are made anew when the file of the last was taken away', async () => {
    await keepUp(desk.desk.parts)
    for (const name of own()) fs.rmSync(path.join(desk.folder, 'backups', name))
    desk.setTime('2026-03-16', '09:10')
    await keepUp(desk.desk.parts)
    expect(own()).toHaveLength(1)
  })

  it('that fail are said, tried again later, and what stood stays', async () => {
    await keepUp(desk.desk.parts)
    const [good] = own()
    fs.writeFileSync(path.join(desk.folder, 'backups', 'attachments'), 'a file where a folder should be')
    desk.store.prepare('UPDATE backup_state SET good_at = good_at - 864e5').run()
    const photo = desk.desk.parts.files.write(Buffer.from('photo'))
    desk.store.insert('attachment', {
      uid: 'a',
      kind: 'photo',
      name: '照片.jpg',
      mime: 'image/jpeg',
      bytes: 5,
      sha256: photo,
      author_id: desk.ids.clerk,
      created_at: 1,
    })
    await keepUp(desk.desk.parts)
    const failed = await status()
    expect(failed.own.problem).toBe('place-unwritable')
    expect(failed.own.problemAt).toBe(failed.now)
    expect(own()).toEqual([good])
    fs.rmSync(path.join(desk.folder, 'backups', 'attachments'))
    desk.setTime('2026-03-16', '09:10')
    await keepUp(desk.desk.parts)
    expect(own()).toEqual([good])
    desk.setTime('2026-03-16', '09:20')
    await keepUp(desk.desk.parts)
    expect((await status()).own).toMatchObject({ problem: null, freshness: 'fresh' })
  })
})

describe('the second place', () => {
  it('gets what it lacks as soon as it is there again, and says so meanwhile', async () => {
    expect((await status()).second).toBeNull()
    expect((await setPlace(stick)).status).toBe(200)
    expect((await desk.call('backup.start', undefined, 'manager')).data).toEqual({ made: true })
    expect(names(stick)).toHaveLength(1)
    expect((await status()).second).toMatchObject({ freshness: 'fresh', problem: null })
    const away = `${stick}-away`
    fs.renameSync(stick, away)
    desk.setTime('2026-03-17', '09:00')
    await keepUp(desk.desk.parts)
    expect(own()).toHaveLength(2)
    expect((await status()).second).toMatchObject({ problem: 'place-gone' })
    expect(fs.existsSync(stick)).toBe(false)
    fs.renameSync(away, stick)
    await keepUp(desk.desk.parts)
    expect(names(stick)).toHaveLength(2)
    expect((await status()).second).toMatchObject({ problem: null, goodAt: (await status()).own.goodAt })
  })

  it('is refused where it could not serve, with the reason at the field', async () => {
    const reasonOf = async (place: string) => (await setPlace(place)).problem?.fields?.place
    expect(await reasonOf('备份')).toBe('backup-place-not-whole')
    expect(await reasonOf(path.join(stick, 'not there'))).toBe('backup-place-missing')
    expect(await reasonOf(path.join(desk.folder, 'backups'))).toBe('backup-place-inside')
    expect(await reasonOf(desk.folder)).toBe('backup-place-inside')
    fs.writeFileSync(path.join(stick, 'file'), '')
    expect(await reasonOf(path.join(stick, 'file'))).toBe('backup-place-missing')
    const short = await setPlace(stick, 0, { kind: 'new', words: 'short' })
    expect(short.problem?.fields).toEqual({ 'passphrase.words': 'passphrase-too-short' })
    expect(await desk.ask('backup.setting', undefined, 'manager')).toEqual({
      place: null,
      encrypted: false,
      version: 0,
    })
  })

  it('keeps its key over a restart of the setting, tells it to nobody, and begins anew with another', async () => {
    const words = '八百里加急 不许偷看'
    expect((await setPlace(stick, 0, { kind: 'new', words })).status).toBe(200)
    await desk.ask('backup.start', undefined, 'manager')
    const shown = await desk.call('backup.setting', undefined, 'manager')
    expect(shown.data).toEqual({ place: stick, encrypted: true, version: 1 })
    const log = desk.store.prepare<[], { details: string }>('SELECT details FROM event_detail').all()
    for (const text of [shown.text, ...log.map(({ details }) => details)]) expect(text).not.toContain(words)
    const listed = await desk.call('backup.list', undefined, 'manager')
    expect(listed.data).toMatchObject({
      silent: [],
      backups: [
        { place: 'own', encrypted: false },
        { place: 'second', encrypted: true },
      ],
    })
    expect(listed.text).not.toContain(stick)
    expect((await setPlace(stick, 0)).problem?.code).toBe('conflict')
    expect((await setPlace(stick, 1, { kind: 'none' })).status).toBe(200)
    expect((await status()).second).toMatchObject({ goodAt: null })
  })
})

describe('restoring', () => {
  const newest = async () =>
    (await desk.ask<{ backups: { place: string; name: string }[] }>('backup.list', undefined, 'manager')).backups[0]
  const drill = async (name: string, place = 'own', passphrase: string | null = null) =>
    desk.call('backup.drill', { place, name, passphrase }, 'manager')

  it('is previewed: what it holds, and what of the present would no longer be seen', async () => {
    await register(desk, { unit: null })
    await desk.ask('backup.start', undefined, 'manager')
    const backup = await newest()
    const preview = { place: 'own', name: backup?.name }
    expect(await desk.ask('backup.preview', preview, 'manager')).toMatchObject({
      needsPassphrase: false,
      contents: { cases: 1, customers: 1, newestCase: { number: 'TS-2026-000001' } },
      since: { cases: 0, changes: 0, newest: [] },
    })
    desk.setTime('2026-03-16', '09:06')
    const { number } = await register(desk, { unit: null })
    expect(await desk.ask('backup.preview', preview, 'manager')).toMatchObject({
      since: { cases: 1, changes: 1, newest: [{ number, name: '吴桂英' }] },
    })
    // What is not on this register’s own chain cannot be compared with it.
    desk.store.prepare('DROP TRIGGER event_is_append_only_update').run()
    desk.store.prepare('UPDATE event SET hash = zeroblob(32)').run()
    expect(await desk.ask('backup.preview', preview, 'manager')).toMatchObject({ since: null })
  })

  it('is drilled on record, and a spoilt backup fails the drill in plain words', async () => {
    await desk.ask('backup.start', undefined, 'manager')
    const name = (await newest())?.name ?? ''
    const good = await drill(name)
    expect(good.data).toMatchObject({ cases: 0, files: 0, missing: 0 })
    expect(await desk.ask('backup.uses', undefined, 'manager')).toMatchObject([
      { kind: 'drill', person: '陈经理', digest: (good.data as { digest: string }).digest },
    ])
    const last = desk.store.prepare<[], { kind: string }>('SELECT kind FROM event ORDER BY id DESC LIMIT 1').get()
    expect(last?.kind).toBe('backup.drilled')
    const file = path.join(desk.folder, 'backups', name)
    const bytes = fs.readFileSync(file)
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 255
    fs.writeFileSync(file, bytes)
    expect((await drill(name)).problem?.reason).toBe('backup-backup-damaged')
    expect(await desk.ask('backup.uses', undefined, 'manager')).toHaveLength(1)
  })

  it('asks for the passphrase only where the one in use does not open the backup', async () => {
    const words = '八百里加急 不许偷看'
    await setPlace(stick, 0, { kind: 'new', words })
    await desk.ask('backup.start', undefined, 'manager')
    const [name = ''] = names(stick)
    expect((await drill(name, 'second')).status).toBe(200)
    await setPlace(stick, 1, { kind: 'new', words: '另外一句很长的话' })
    expect((await drill(name, 'second')).problem?.fields).toEqual({ passphrase: 'passphrase-needed' })
    expect((await drill(name, 'second', '错的密码')).problem?.fields).toEqual({ passphrase: 'wrong-passphrase' })
    expect((await drill(name, 'second', words)).status).toBe(200)
  })

  it('opens no file that is not a backup of its place', async () => {
    for (const name of ['../desk.db', 'desk.db', 'hejie-20260101-000000-00000000.hejie', ''])
      expect((await drill(name)).problem?.code, name).toBe('not-found')
    expect((await drill('before-0010.db', 'second')).problem?.code).toBe('not-found')
  })
})

it('a clerk sees how the backups stand, and neither where they go nor how to start one', async () => {
  expect((await desk.call('backup.status', undefined, 'clerk')).status).toBe(200)
  for (const [procedure, input] of [
    ['backup.list', undefined],
    ['backup.setting', undefined],
    ['backup.start', undefined],
    ['backup.saveSetting', { version: 0, place: null, passphrase: keep }],
    ['backup.uses', undefined],
    ['backup.preview', { place: 'own', name: 'before-0010.db' }],
    ['backup.drill', { place: 'own', name: 'before-0010.db', passphrase: null }],
    ['backup.restore', { place: 'own', name: 'before-0010.db', passphrase: null, pin: '1357' }],
  ] as const)
    expect((await desk.call(procedure, input, 'clerk')).problem?.code, procedure).toBe('forbidden')
  expect((await desk.call('backup.status', undefined, null)).problem?.code).toBe('signed-out')
})
