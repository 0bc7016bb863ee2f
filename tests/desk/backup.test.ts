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

it('a clerk sees how the backups stand, and neither where they go nor how to start one', async () => {
  expect((await desk.call('backup.status', undefined, 'clerk')).status).toBe(200)
  for (const [procedure, input] of [
    ['backup.list', undefined],
    ['backup.setting', undefined],
    ['backup.start', undefined],
    ['backup.saveSetting', { version: 0, place: null, passphrase: keep }],
  ] as const)
    expect((await desk.call(procedure, input, 'clerk')).problem?.code, procedure).toBe('forbidden')
  expect((await desk.call('backup.status', undefined, null)).problem?.code).toBe('signed-out')
})
