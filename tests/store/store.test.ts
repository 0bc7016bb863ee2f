import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findAlterations } from '../../electron/store/event-check.ts'
import { appendEvent } from '../../electron/store/event-log.ts'
import { readMigrations } from '../../electron/store/migrate.ts'
import { nextNumber } from '../../electron/store/numbers.ts'
import { StoreProblem } from '../../electron/store/problem.ts'
import { openStore, openStoreBeside, type Store } from '../../electron/store/store.ts'

const MIGRATIONS = path.resolve('electron/store/migrations')

let folder: string
let store: Store | undefined

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), '和解台 数据-'))
})
afterEach(() => {
  store?.close()
  store = undefined
  fs.rmSync(folder, { recursive: true, force: true })
})

const open = (): Store => {
  store = openStore(folder, MIGRATIONS)
  return store
}

function problemOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof StoreProblem) return error.kind
    throw error
  }
  return 'none'
}

const addPerson = (to: Store, name = '小刘') =>
  to.insert('person', {
    uid: `person-${name}`,
    name,
    role: 'clerk',
    limit_fen: null,
    pin_salt: new Uint8Array(1),
    pin_hash: new Uint8Array(1),
    created_at: 1,
  })

describe('opening a data folder', () => {
  it('keeps what was saved across a restart, with durable settings', () => {
    addPerson(open())
    store?.close()
    const reopened = open()
    expect(reopened.prepare('SELECT name FROM person').get()).toEqual({ name: '小刘' })
    expect(reopened.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
    expect(reopened.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 })
    expect(reopened.prepare('PRAGMA foreign_keys').get()).toEqual({ foreign_keys: 1 })
  })

  it('refuses a folder that another process has open, and takes it after that process was killed', () => {
    const script = `
      import { openStore } from ${JSON.stringify(path.resolve('electron/store/store.ts'))}
      try { openStore(process.argv[1], process.argv[2]); process.stdout.write('opened') } catch (error) { process.stdout.write(error.kind) }
      process.kill(process.pid, 'SIGKILL')`
    const other = () =>
      spawnSync(process.execPath, ['--input-type=module', '-e', script, folder, MIGRATIONS], { encoding: 'utf8' })
        .stdout
    open()
    expect(other()).toBe('in-use')
    store?.close()
    expect(other()).toBe('opened')
    expect(problemOf(open)).toBe('none')
  })

  it('refuses a database of a newer version and leaves it as it was', () => {
    open().close()
    const file = path.join(folder, 'desk.db')
    const db = new Database(file)
    db.pragma('user_version = 9990')
    db.close()
    expect(problemOf(open)).toBe('newer')
    const after = new Database(file, { readonly: true })
    expect(after.pragma('user_version', { simple: true })).toBe(9990)
    after.close()
  })

  it('says that a damaged database is damaged and does not write over it', () => {
    const file = path.join(folder, 'desk.db')
    fs.writeFileSync(file, 'this is not a database, it is a shopping list'.repeat(200))
    const before = fs.readFileSync(file)
    expect(problemOf(open)).toBe('damaged')
    expect(fs.readFileSync(file).equals(before)).toBe(true)
  })

  it('says that a folder that is only readable cannot be written, to a user who is nobody special, and leaves it as it was', () => {
    addPerson(open())
    store?.close()
    const migrations = path.join(folder, 'migrations')
    fs.cpSync(MIGRATIONS, migrations, { recursive: true })
    const before = fs.readFileSync(path.join(folder, 'desk.db'))
    // Root may write anywhere: the other process becomes nobody once it has loaded what it needs.
    const script = `
      import { openStore } from ${JSON.stringify(path.resolve('electron/store/store.ts'))}
      import Database from ${JSON.stringify(path.resolve('node_modules/better-sqlite3/lib/index.js'))}
      new Database(':memory:').close()
      if (process.getuid?.() === 0) { process.setgid(65534); process.setuid(65534) }
      try { openStore(process.argv[1], process.argv[2]); process.stdout.write('opened') } catch (error) { process.stdout.write(error.kind ?? String(error)) }`
    const outcome = () =>
      spawnSync(process.execPath, ['--input-type=module', '-e', script, folder, migrations], { encoding: 'utf8' })
        .stdout
    fs.chmodSync(folder, 0o555)
    try {
      expect(outcome()).toBe('unwritable')
    } finally {
      fs.chmodSync(folder, 0o755)
    }
    expect(fs.readFileSync(path.join(folder, 'desk.db')).equals(before)).toBe(true)
  })

  it('writes through no connection that is less durable than WAL with a flush at every commit', () => {
    const durable = (to: Store) => [
      to.prepare('PRAGMA journal_mode').get(),
      to.prepare('PRAGMA synchronous').get(),
      to.prepare('PRAGMA fullfsync').get(),
    ]
    const first = open()
    const beside = openStoreBeside(folder)
    for (const each of [first, beside])
      expect(durable(each)).toEqual([{ journal_mode: 'wal' }, { synchronous: 2 }, { fullfsync: 1 }])
    beside.close()
    // Everything else that opens a database either only reads it, or is named here with what it writes.
    const WRITES_NO_REGISTER: Readonly<Record<string, string>> = {
      'electron/store/lock.ts': 'the lock, which holds nothing',
      'electron/store/online-copy.ts': 'a copy, which is verified before it is believed',
      'electron/store/salvage.ts': 'a copy of a damaged register, and a new one that is checked before it is used',
    }
    const opening = fs
      .readdirSync('electron', { recursive: true, encoding: 'utf8' })
      .map((name) => path.posix.join('electron', name.split(path.sep).join('/')))
      .filter((file) => file.endsWith('.ts') && !(file in WRITES_NO_REGISTER))
      .flatMap((file) =>
        [...fs.readFileSync(file, 'utf8').matchAll(/new Database\((.*)/g)].map(([, args = '']) => ({ file, args })),
      )
    expect(opening.filter(({ args }) => !/readonly: true/.test(args))).toEqual([
      { file: 'electron/store/store.ts', args: expect.stringContaining('readonly: options.readonly') },
    ])
  })

  it('says that a folder cannot be written when a file stands in its place', () => {
    const file = path.join(folder, 'a-file')
    fs.writeFileSync(file, '')
    expect(problemOf(() => openStore(path.join(file, 'data'), MIGRATIONS))).toBe('unwritable')
  })
})

describe('migrations', () => {
  it('are numbered by tens, each its own, and leave the schema that the snapshot shows', () => {
    const numbers = readMigrations(MIGRATIONS).map((migration) => migration.number)
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
    expect(numbers.every((number) => number % 10 === 0)).toBe(true)
    const schema = open()
      .prepare<[], { sql: string }>(
        `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_%' ORDER BY type, name`,
      )
      .all()
      .map((row) => `${row.sql};`)
      .join('\n')
    expect(`${schema}\n`).toBe(fs.readFileSync('tests/store/schema.sql', 'utf8'))
  })

  it('0040 keeps what a bench wrote of a cause: damage as the cause of the fault, waiting as words of the diagnosis', () => {
    const migrations = path.join(folder, 'until-0040')
    fs.mkdirSync(migrations)
    const earlier = readMigrations(MIGRATIONS).filter(({ number }) => number < 40)
    for (const { file, sql } of earlier) fs.writeFileSync(path.join(migrations, file), sql)
    const data = path.join(folder, 'data')
    const first = openStore(data, migrations)
    addPerson(first)
    const add = (sql: string) => first.prepare(sql).run()
    add(`INSERT INTO customer (id, uid, kind, name, created_at) VALUES (1, 'c', 'person', '张三', 0)`)
    add(`INSERT INTO unit (id, uid, customer_id, product_name, created_at) VALUES (1, 'u', 1, '电视机', 0)`)
    for (const [id, cause, diagnosis] of [
      [1, 'customer', '进水'],
      [2, 'maker-parts', '逻辑板坏'],
      [3, 'repairer', null],
      [4, null, null],
    ] as const)
      first
        .prepare(
          `INSERT INTO repair (id, uid, number, customer_id, unit_id, state, hand_in_day, fault, cause, diagnosis, recorder_id, created_at)
           VALUES (?, ?, ?, 1, 1, 'finished', '2026-03-02', '黑屏', ?, ?, 1, 0)`,
        )
        .run(id, `r${id}`, `WX-${id}`, cause, diagnosis)
    first.close()
    store = openStore(data, MIGRATIONS)
    expect(store.prepare('SELECT fault_cause, diagnosis FROM repair ORDER BY id').all()).toEqual([
      { fault_cause: 'customer', diagnosis: '进水' },
      { fault_cause: null, diagnosis: '逻辑板坏；原因：厂家缺件' },
      { fault_cause: null, diagnosis: '原因：本店原因' },
      { fault_cause: null, diagnosis: null },
    ])
  })

  it('0120 widens the grounds of exclusion and keeps every row as it was', () => {
    const migrations = path.join(folder, 'until-0120')
    fs.mkdirSync(migrations)
    for (const { file, sql } of readMigrations(MIGRATIONS).filter(({ number }) => number < 120))
      fs.writeFileSync(path.join(migrations, file), sql)
    const data = path.join(folder, 'data')
    const first = openStore(data, migrations)
    addPerson(first)
    const add = (to: Store, sql: string) => to.prepare(sql).run()
    add(first, `INSERT INTO customer (id, uid, kind, name, created_at) VALUES (1, 'c', 'person', '张三', 0)`)
    add(
      first,
      `INSERT INTO complaint (id, uid, number, customer_id, stage, channel, words, reported_at, last_action_at, recorder_id, first_asked_id, owner_id, created_at)
       VALUES (1, 'p', 'TS-1', 1, 'registered', 'counter', '刹车失灵', 0, 0, 1, 1, 1, 0)`,
    )
    const exclusion = (id: number, ground: string, state: string, evidence: string) =>
      `INSERT INTO exclusion (id, complaint_id, ground, state, evidence, author_id, at, said_by) VALUES (${id}, 1, '${ground}', '${state}', ${evidence}, 1, ${id}, '王师傅')`
    add(first, exclusion(3, 'misuse', 'void', `'机内进水照片'`))
    add(first, exclusion(7, 'forceMajeure', 'claimed', 'NULL'))
    expect(() => add(first, exclusion(8, 'modified', 'claimed', 'NULL'))).toThrow(/CHECK/)
    const rows = 'SELECT id, complaint_id, ground, state, evidence, author_id, at, said_by FROM exclusion ORDER BY id'
    const before = first.prepare(rows).all()
    expect(before).toHaveLength(2)
    first.close()
    store = openStore(data, MIGRATIONS)
    expect(store.prepare(rows).all()).toEqual(before)
    add(store, exclusion(8, 'modified', 'claimed', 'NULL'))
    add(store, exclusion(9, 'disclosedDefect', 'claimed', 'NULL'))
    add(store, exclusion(10, 'odometerAltered', 'shown', `'里程表照片'`))
    const once = exclusion(11, 'misuse', 'claimed', 'NULL')
    expect(() => store && add(store, once)).toThrow(/UNIQUE/)
    expect(store.prepare('PRAGMA foreign_key_check').all()).toEqual([])
  })

  it('0150 hands the use fee coefficient of a case to its machine: the newest case that knew it', () => {
    const migrations = path.join(folder, 'until-0150')
    fs.mkdirSync(migrations)
    for (const { file, sql } of readMigrations(MIGRATIONS).filter(({ number }) => number < 150))
      fs.writeFileSync(path.join(migrations, file), sql)
    const data = path.join(folder, 'data')
    const first = openStore(data, migrations)
    addPerson(first)
    const add = (sql: string) => first.prepare(sql).run()
    add(`INSERT INTO customer (id, uid, kind, name, created_at) VALUES (1, 'c', 'person', '张三', 0)`)
    for (const id of [1, 2])
      add(`INSERT INTO unit (id, uid, customer_id, product_name, created_at) VALUES (${id}, 'u${id}', 1, '汽车', 0)`)
    for (const [id, percent] of [
      [1, 0.3],
      [2, 0.4],
      [3, null],
    ])
      add(
        `INSERT INTO complaint (id, uid, number, customer_id, unit_id, stage, channel, words, reported_at, last_action_at, recorder_id, first_asked_id, owner_id, created_at, use_fee_percent)
         VALUES (${id}, 'p${id}', 'TS-${id}', 1, 1, 'registered', 'counter', '刹车失灵', 0, 0, 1, 1, 1, 0, ${percent})`,
      )
    first.close()
    store = openStore(data, MIGRATIONS)
    expect(store.prepare('SELECT id, use_fee_percent AS percent FROM unit ORDER BY id').all()).toEqual([
      { id: 1, percent: 0.4 },
      { id: 2, percent: null },
    ])
    expect(store.prepare('PRAGMA foreign_key_check').all()).toEqual([])
  })

  it('copies the old database before changing it, and change nothing when one of them fails', () => {
    const migrations = path.join(folder, 'migrations')
    fs.cpSync(MIGRATIONS, migrations, { recursive: true })
    const data = path.join(folder, 'data')
    const first = openStore(data, migrations)
    addPerson(first)
    first.close()
    fs.writeFileSync(
      path.join(migrations, '9000-wrong.sql'),
      'ALTER TABLE person ADD COLUMN nick TEXT; CREATE TABLE broken (',
    )
    expect(() => openStore(data, migrations)).toThrow()
    fs.writeFileSync(path.join(migrations, '9000-wrong.sql'), 'ALTER TABLE person ADD COLUMN nick TEXT;')
    store = openStore(data, migrations)
    expect(store.prepare('SELECT name, nick FROM person').get()).toEqual({ name: '小刘', nick: null })
    const copy = new Database(path.join(data, 'backups', 'before-9000.db'), { readonly: true })
    expect(copy.prepare('SELECT name FROM person').get()).toEqual({ name: '小刘' })
    expect(() => copy.prepare('SELECT nick FROM person')).toThrow(/nick/)
    copy.close()
  })

  it('match the tables that TypeScript sees', () => {
    const types = fs.readFileSync('electron/store/tables.ts', 'utf8')
    const tables = open()
      .prepare<[], { name: string }>(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite_%'`,
      )
      .all()
    for (const { name } of tables) {
      const typeName = new RegExp(`^  ${name}: (\\w+)$`, 'm').exec(types)?.[1]
      const body = new RegExp(`export type ${typeName} = \\{\\n([\\s\\S]*?)\\n\\}`).exec(types)?.[1] ?? ''
      const typed = [...body.matchAll(/^ {2}(\w+):/gm)].map((match) => match[1])
      const columns = store
        ?.prepare<[], { name: string }>(`PRAGMA table_info(${name})`)
        .all()
        .map((column) => column.name)
      expect(typed, name).toEqual(columns)
    }
  })
})

describe('transactions', () => {
  it('write all or nothing, and a number given in one that failed is given again', () => {
    const open_ = open()
    expect(() =>
      open_.transaction(() => {
        nextNumber(open_, 'TS', 2026)
        addPerson(open_)
        throw new Error('power cut')
      }),
    ).toThrow('power cut')
    expect(open_.prepare('SELECT count(*) AS n FROM person').get()).toEqual({ n: 0 })
    expect(open_.transaction(() => nextNumber(open_, 'TS', 2026))).toBe(1)
    expect(nextNumber(open_, 'TS', 2026)).toBe(2)
    expect(nextNumber(open_, 'TS', 2027)).toBe(1)
    expect(nextNumber(open_, 'XY', 2026)).toBe(1)
  })

  it('keep a save that was based on an older version from overwriting a newer one', () => {
    const open_ = open()
    const id = open_.insert('customer', { uid: 'c', kind: 'person', name: '甲', created_at: 1 })
    expect(open_.updateVersion('customer', id, 1, { name: '乙' })).toBe(true)
    expect(open_.updateVersion('customer', id, 1, { name: '丙' })).toBe(false)
    expect(open_.prepare('SELECT name, version FROM customer').get()).toEqual({ name: '乙', version: 2 })
  })
})

describe('the event log', () => {
  const acts = ['contact.logged', 'contact.chased', 'contact.voided'] as const
  const tell = (to: Store, kind: (typeof acts)[number]) =>
    appendEvent(to, { at: 1, authorId: null, kind, subject: 'a', details: { words: kind } })
  const unguard = (to: Store) => {
    to.prepare('DROP TRIGGER event_is_append_only_update').run()
    to.prepare('DROP TRIGGER event_is_append_only_delete').run()
  }

  it('verifies as written, and names every event that was altered', () => {
    const open_ = open()
    for (let round = 0; round < 3; round += 1) for (const kind of acts) tell(open_, kind)
    expect(findAlterations(open_)).toEqual([])
    unguard(open_)
    open_.prepare(`UPDATE event SET kind = 'complaint.closed' WHERE id IN (2, 8)`).run()
    expect(findAlterations(open_)).toEqual([
      { eventId: 2, what: 'changed' },
      { eventId: 8, what: 'changed' },
    ])
  })

  it('names events that are gone, and only those', () => {
    const open_ = open()
    for (const kind of acts) tell(open_, kind)
    unguard(open_)
    open_.prepare('DELETE FROM event_detail').run()
    open_.prepare('DELETE FROM event WHERE id = 2').run()
    expect(findAlterations(open_)).toEqual([{ eventId: 2, what: 'missing' }])
  })

  it('names the event whose details were changed, and still verifies when details were erased', () => {
    const open_ = open()
    for (const kind of acts) tell(open_, kind)
    open_.prepare('DELETE FROM event_detail WHERE event_id = 1').run()
    expect(findAlterations(open_)).toEqual([])
    open_.prepare(`UPDATE event_detail SET details = '{}' WHERE event_id = 3`).run()
    expect(findAlterations(open_)).toEqual([{ eventId: 3, what: 'details-changed' }])
  })

  it('lets nobody change or delete an event', () => {
    const open_ = open()
    tell(open_, 'contact.logged')
    expect(() => open_.prepare(`UPDATE event SET kind = 'x'`).run()).toThrow(/append-only/)
    expect(() => open_.prepare('DELETE FROM event').run()).toThrow(/append-only/)
  })
})
