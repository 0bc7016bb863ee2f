import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDesk, type Desk } from '../../electron/desk/desk.ts'
import { indexComplaint, indexCustomer, indexRepair } from '../../electron/desk/search/index-writer.ts'
import { searchRowId } from '../../electron/desk/search/row-id.ts'
import { seedRegister } from '../../electron/seed/seed.ts'
import { staff } from '../../electron/seed/staff.ts'
import { findAlterations } from '../../electron/store/event-check.ts'
import { openFiles } from '../../electron/store/files.ts'
import { openStore, type Store } from '../../electron/store/store.ts'
import { instantOf } from '../../shared/time/instant.ts'

const MIGRATIONS = resolve('electron/store/migrations')
const OPTIONS = { cases: 300, until: '2026-06-30' }
const folders: string[] = []
let store: Store

async function seeded(): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'hejie-seed-'))
  folders.push(folder)
  const fresh = openStore(folder, MIGRATIONS)
  await seedRegister(fresh, OPTIONS)
  return fresh
}

beforeAll(async () => {
  store = await seeded()
}, 60_000)

afterAll(() => {
  store.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const rows = <Row>(from: Store, sql: string) => from.prepare<[], Row>(sql).all()
const count = (table: string) => rows<{ n: number }>(store, `SELECT count(*) AS n FROM ${table}`)[0]?.n ?? -1

/** Every row of every table; the salts and hashes of PINs differ on purpose. */
function contents(from: Store): Record<string, unknown[]> {
  const tables = rows<{ name: string }>(from, `SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
  return Object.fromEntries(
    tables.map(({ name }) => {
      const all = rows<Record<string, unknown>>(from, `SELECT * FROM "${name}"`)
      return [name, all.map(({ pin_salt: _salt, pin_hash: _hash, ...row }) => row)]
    }),
  )
}

describe('a seeded register', () => {
  it('is the same every time, row for row', async () => {
    const again = await seeded()
    const [first, second] = [contents(store), contents(again)]
    again.close()
    expect(Object.keys(first).length).toBeGreaterThan(25)
    for (const [table, content] of Object.entries(first)) expect(second[table], table).toEqual(content)
  })

  it('holds as many complaints as were asked for, with all that belongs to them', () => {
    expect(count('complaint')).toBe(OPTIONS.cases)
    for (const table of [
      'customer',
      'customer_phone',
      'unit',
      'repair',
      'contact',
      'promise',
      'due',
      'event',
      'demand',
    ])
      expect(count(table), table).toBeGreaterThan(OPTIONS.cases / 4)
    for (const table of ['repair_wait', 'proposal', 'agreement', 'task', 'follow_up'])
      expect(count(table), table).toBeGreaterThan(0)
    expect(count('repair WHERE complaint_id IS NULL')).toBeGreaterThan(0)
    expect(count(`(SELECT customer_id FROM complaint GROUP BY 1 HAVING count(*) > 1)`)).toBeGreaterThan(0)
    expect(count(`(SELECT number FROM customer_phone GROUP BY 1 HAVING count(*) > 1)`)).toBeGreaterThan(0)
    expect(count(`customer WHERE kind = 'company'`)).toBeGreaterThan(0)
  })

  it('has every stage, and nothing that happens after its end', () => {
    const end = instantOf(OPTIONS.until, '18:00')
    expect(rows<{ stage: string }>(store, 'SELECT DISTINCT stage FROM complaint').length).toBeGreaterThanOrEqual(5)
    for (const moment of [
      'event.at',
      'contact.at',
      'stage_change.at',
      'complaint.last_action_at',
      'repair.created_at',
    ]) {
      const [table, column] = moment.split('.')
      expect(
        rows<{ last: number }>(store, `SELECT max(${column}) AS last FROM ${table}`)[0]?.last,
        moment,
      ).toBeLessThanOrEqual(end)
    }
    expect(
      rows(store, 'SELECT 1 FROM event JOIN event AS before ON before.id = event.id - 1 WHERE event.at < before.at'),
    ).toEqual([])
  })

  it('keeps the references between its rows and the chain of its log', () => {
    expect(rows(store, 'PRAGMA foreign_key_check')).toEqual([])
    expect(rows(store, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(findAlterations(store)).toEqual([])
  })

  it('counts what the desk counts: chases, stages, open dates', () => {
    const wrong = (sql: string) => rows(store, sql)
    expect(
      wrong(
        `SELECT id FROM complaint WHERE voided_at IS NULL AND chase_count <> (SELECT count(*) FROM contact WHERE complaint_id = complaint.id AND chase = 1)`,
      ),
    ).toEqual([])
    expect(
      wrong(
        `SELECT id FROM complaint WHERE stage <> (SELECT to_stage FROM stage_change WHERE complaint_id = complaint.id ORDER BY id DESC LIMIT 1)`,
      ),
    ).toEqual([])
    expect(
      wrong(
        `SELECT id FROM promise WHERE (state = 'open') <> (SELECT state = 'open' FROM due WHERE kind = 'promise' AND source_id = promise.id)`,
      ),
    ).toEqual([])
    expect(
      wrong(
        `SELECT id FROM task WHERE (state = 'open') <> (SELECT state = 'open' FROM due WHERE kind = 'task' AND source_id = task.id)`,
      ),
    ).toEqual([])
    expect(
      wrong(
        `SELECT id FROM follow_up WHERE (state = 'open') <> (SELECT state = 'open' FROM due WHERE kind = 'follow-up' AND source_id = follow_up.id)`,
      ),
    ).toEqual([])
    expect(
      wrong(
        `SELECT id FROM complaint WHERE NOT EXISTS (SELECT 1 FROM due WHERE kind = 'first-reply' AND source_id = complaint.id)`,
      ),
    ).toEqual([])
  })

  it('is found by the same words as what the desk itself writes', () => {
    store.prepare<[]>('CREATE VIRTUAL TABLE terms USING fts5vocab(search, instance)').run()
    const terms = (rowId: number) =>
      store
        .prepare<[number], { term: string }>('SELECT term FROM terms WHERE doc = ? ORDER BY term')
        .all(rowId)
        .map(({ term }) => term)
    const reindexed = { complaint: indexComplaint, repair: indexRepair, customer: indexCustomer }
    for (const [kind, index] of Object.entries(reindexed) as [keyof typeof reindexed, typeof indexComplaint][])
      for (const id of [1, 7, 60]) {
        const before = terms(searchRowId(kind, id))
        expect(before.length, `${kind} ${id}`).toBeGreaterThan(5)
        index(store, id)
        expect(terms(searchRowId(kind, id)), `${kind} ${id}`).toEqual(before)
      }
  })

  describe('on the desk', () => {
    let desk: Desk
    let token = ''

    const call = async (path: string, init: RequestInit = {}) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const response = await desk.handle(new Request(`http://127.0.0.1/trpc/${path}`, { ...init, headers }))
      expect(response.status, path).toBe(200)
      return ((await response.json()) as { result: { data: never } }).result.data
    }
    const ask = (procedure: string, input: object) =>
      call(`${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`)
    const send = (procedure: string, input: object) => call(procedure, { method: 'POST', body: JSON.stringify(input) })

    beforeAll(async () => {
      desk = createDesk({
        store,
        files: openFiles(store.folder),
        assets: new Map(),
        clock: () => instantOf('2026-07-01', '09:30'),
        log: (line, cause) => console.error(line, cause),
        mount: 'browser',
      })
      token = ((await send('session.signIn', { personId: 2, pin: staff[1]?.pin })) as { token: string }).token
    })

    it('lists its newest complaints and opens every one of the last twenty', async () => {
      const page: { rows: { id: number; number: string; name: string }[]; count: number } = await ask(
        'complaints.list',
        {
          state: 'all',
          stage: null,
          ownerId: null,
          page: 0,
        },
      )
      expect(page.count).toBe(OPTIONS.cases)
      expect(page.rows.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, index) => OPTIONS.cases - index))
      for (const { id, number } of page.rows) {
        const file: { complaint: { number: string; incomplete: number }; missing: string[] } = await ask(
          'complaints.get',
          {
            id,
          },
        )
        expect(file.complaint.number).toBe(number)
        expect(file.missing.length > 0, number).toBe(file.complaint.incomplete === 1)
      }
    })

    it('finds a customer by name, initials and last four digits', async () => {
      const known = rows<{ name: string; last_four: string }>(
        store,
        'SELECT name, last_four FROM customer JOIN customer_phone ON customer_id = customer.id WHERE customer.id = 20',
      )[0]
      for (const text of [known?.name ?? '', known?.last_four ?? '']) {
        const found: { customers: { name: string }[] } = await ask('search.find', { text })
        expect(
          found.customers.map(({ name }) => name),
          text,
        ).toContain(known?.name)
      }
    })

    it('takes in the next complaint with the next number', async () => {
      const last =
        rows<{ number: string }>(store, 'SELECT number FROM complaint ORDER BY id DESC LIMIT 1')[0]?.number ?? ''
      const made: { number: string } = await send('complaints.register', {
        customer: { id: 1 },
        unit: null,
        complaint: {
          channel: 'phone',
          channelReference: null,
          words: '师傅又没来。',
          category: null,
          severity: null,
          safety: false,
          symptom: null,
          faultPart: null,
          faultInTable: null,
          faultShownDay: null,
          stillUsable: null,
          helpWanted: null,
          wish: null,
          sameModelInStock: null,
          demands: [],
        },
        draft: null,
      })
      expect(Number(made.number.slice(-6))).toBe(Number(last.slice(-6)) + 1)
      expect(findAlterations(store)).toEqual([])
    })

    it('opens the frozen paper of an issued agreement', async () => {
      const issued = rows<{ id: number; number: string }>(
        store,
        'SELECT id, number FROM agreement WHERE number IS NOT NULL',
      )[0]
      const paper: { printedNumber: string; content: { title: string } } = await ask('agreements.get', {
        id: issued?.id ?? 0,
        language: 'zh-CN',
      })
      expect(paper.printedNumber).toBe(issued?.number)
      expect(paper.content.title).toContain('协议')
    })
  })
})
