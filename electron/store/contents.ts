import { createHash } from 'node:crypto'
import type { Database as Db } from 'better-sqlite3'
import { z } from 'zod'

const hex = z.string().regex(/^[0-9a-f]{64}$/)

/** What a register holds (内容清单), so that a copy can be held against what it was made from. It names no customer. */
export const contentsSchema = z.object({
  /** The newest migration it has seen. */
  schema: z.int(),
  /** Hash of its first event: tells one register from another. */
  register: hex.nullable(),
  /** The end of its event chain. */
  head: z.object({ id: z.int(), at: z.int(), hash: hex }).nullable(),
  cases: z.int(),
  customers: z.int(),
  repairs: z.int(),
  attachments: z.int(),
  newestCase: z.object({ number: z.string(), at: z.int() }).nullable(),
  tables: z.array(z.object({ name: z.string(), rows: z.int(), digest: hex })),
  /** Over all tables: two registers with the same are the same, row for row. */
  digest: hex,
})
export type Contents = z.infer<typeof contentsSchema>

const BATCH = 64 * 1024

/** A cell as text that no cell with another value has. */
const cell = (_key: string, value: unknown) =>
  value instanceof Uint8Array ? { bytes: Buffer.from(value).toString('base64') } : value

/** Buffers turn themselves into JSON before a replacer sees them, long-winded. */
const plain = (row: unknown[]) =>
  row.some((value) => value instanceof Uint8Array) ? row.map((value) => cell('', value)) : row

function tableContents(db: Db, name: string, order: string): { rows: number; digest: string } {
  const digest = createHash('sha256')
  let rows = 0
  let text = ''
  for (const row of db.prepare<[], unknown[]>(`SELECT * FROM "${name}" ORDER BY ${order}`).raw().iterate()) {
    text += `${JSON.stringify(plain(row))}\n`
    rows += 1
    if (text.length < BATCH) continue
    digest.update(text)
    text = ''
  }
  return { rows, digest: digest.update(text).digest('hex') }
}

type TableRow = { name: string; wr: number }

/** The tables that hold rows of their own, and how each is put into order. Virtual tables show what others hold. */
export function ownTables(db: Db): { name: string; order: string }[] {
  const tables = db
    .prepare<[], TableRow>(
      `SELECT name, wr FROM pragma_table_list
       WHERE schema = 'main' AND type IN ('table', 'shadow') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .all()
  const keys = db.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
  return tables.map(({ name, wr }) => ({
    name,
    order: wr
      ? keys
          .all(name)
          .map((key) => `"${key.name}"`)
          .join(', ')
      : 'rowid',
  }))
}

const count = (db: Db, table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0

type Head = { id: number; at: number; hash: Uint8Array }

/** Reads the whole register once. Run it in a transaction where others may write meanwhile. */
export function contentsOf(db: Db): Contents {
  const tables = ownTables(db).map(({ name, order }) => ({ name, ...tableContents(db, name, order) }))
  const event = (which: 'min' | 'max') =>
    db.prepare<[], Head>(`SELECT id, at, hash FROM event WHERE id = (SELECT ${which}(id) FROM event)`).get()
  const first = event('min')
  const head = event('max')
  const newest = db
    .prepare<[], { number: string; at: number }>(
      'SELECT number, created_at AS at FROM complaint ORDER BY id DESC LIMIT 1',
    )
    .get()
  return {
    schema: Number(db.pragma('user_version', { simple: true })),
    register: first ? Buffer.from(first.hash).toString('hex') : null,
    head: head ? { id: head.id, at: head.at, hash: Buffer.from(head.hash).toString('hex') } : null,
    cases: count(db, 'complaint'),
    customers: count(db, 'customer'),
    repairs: count(db, 'repair'),
    attachments: count(db, 'attachment'),
    newestCase: newest ?? null,
    tables,
    digest: createHash('sha256').update(JSON.stringify(tables)).digest('hex'),
  }
}
