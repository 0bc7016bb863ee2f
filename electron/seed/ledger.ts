import { hash } from 'node:crypto'
import type { Insertable } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { caseNumber, type Series } from '../../shared/agreement/numbering.ts'
import { indexTokens, type Searchable } from '../../shared/text/search.ts'
import type { DueKind } from '../../shared/workflow/due.ts'
import { type SearchKind, searchRowId } from '../desk/search/row-id.ts'
import type { Tables } from '../store/tables.ts'
import type { Random } from './random.ts'

type TableName = keyof Tables

/** A part of a register, ready to be written: the rows of each table in the order of their ids, and what search finds. */
export type Batch = {
  rows: Partial<Record<TableName, Readonly<Record<string, unknown>>[]>>
  search: [rowId: number, text: string][]
  /** Digest, hash and salt of each event row, one after another: three small buffers a row would cost more than all else. */
  chain: Uint8Array
}

/** Bytes of one event in `chain`: 32 of its digest, 32 of its hash, 16 of its salt. */
export const LINK_BYTES = 80

/** Tables whose rows get their number here; the others are named by what they belong to. */
type NumberedTable = Exclude<TableName, 'number_series' | 'event_detail' | 'centre'>

/** Where a register is written down before it reaches the disk (账本): it gives the ids, numbers and links of the chain. */
export type Ledger = {
  centre(row: Insertable<Tables['centre']>): void
  /** Adds a row and returns its id. */
  add<Name extends NumberedTable>(table: Name, row: Insertable<Tables[Name]>): number
  /** A new uid of the moment. */
  uid(at: number): string
  /** The next number of a series in the year of a day, `TS-2026-000042`. */
  number(series: Series, day: string): string
  /** Adds what one command of the desk leaves in the log. */
  log(event: { at: number; authorId: number; kind: string; subject: string | null; details: unknown }): void
  due(row: {
    kind: DueKind
    sourceId: number
    complaintId: number
    ownerId: number | null
    at: number
    state: Due
  }): void
  find(kind: SearchKind, id: number, text: Searchable): void
  /** What was added since the last call. */
  take(): Batch
  /** The rows that say how far each series of numbers has come. */
  series(): Batch
}

type Due = 'open' | 'done' | 'void'

const sha256 = (data: string | Uint8Array) => hash('sha256', data, 'buffer')

const SALT_BYTES = 16
const salted = Buffer.alloc(256 * 1024)

/** Salt and text after one another, in a buffer that the next call takes again: there are millions of them. */
function saltedText(salt: Uint8Array, text: string): Uint8Array {
  salted.set(salt)
  return salted.subarray(0, SALT_BYTES + salted.write(text, SALT_BYTES))
}

/** An empty ledger; it belongs to a store in which nothing has been written yet. */
export function openLedger(random: Random): Ledger {
  const lastId: Partial<Record<TableName, number>> = {}
  const lastNumber = new Map<string, number>()
  let batch: Omit<Batch, 'chain'> = { rows: {}, search: [] }
  const links: Uint8Array[] = []
  let previous = ''
  let uids = 0

  const push = (table: TableName, row: Readonly<Record<string, unknown>>): void => {
    const rows = batch.rows[table]
    if (rows) rows.push(row)
    else batch.rows[table] = [row]
  }
  const add: Ledger['add'] = (table, row) => {
    const id = (lastId[table] ?? 0) + 1
    lastId[table] = id
    push(table, { id, ...row })
    return id
  }

  const take = () => {
    const taken = { ...batch, chain: new Uint8Array(Buffer.concat(links)) }
    batch = { rows: {}, search: [] }
    links.length = 0
    return taken
  }

  return {
    centre: (row) => push('centre', row),
    add,
    uid: (at) => {
      uids += 1
      return uuidv7({ msecs: at, seq: uids, random: random.bytes(16) })
    },
    number(series, day) {
      const year = Number(day.slice(0, 4))
      const key = `${series} ${year}`
      const next = (lastNumber.get(key) ?? 0) + 1
      lastNumber.set(key, next)
      return caseNumber(series, year, next)
    },
    log({ at, authorId, kind, subject, details }) {
      const id = (lastId.event ?? 0) + 1
      const salt = random.bytes(SALT_BYTES)
      const text = JSON.stringify(details)
      const digest = sha256(saltedText(salt, text))
      // The same link as the desk's own log; the test of the seed walks the whole chain.
      const link = sha256(JSON.stringify([previous, id, at, authorId, kind, subject, digest.toString('hex')]))
      lastId.event = id
      push('event', { id, at, author_id: authorId, kind, subject })
      push('event_detail', { event_id: id, details: text })
      links.push(digest, link, salt)
      previous = link.toString('hex')
    },
    due: ({ kind, sourceId, complaintId, ownerId, at, state }) => {
      add('due', { kind, source_id: sourceId, complaint_id: complaintId, owner_id: ownerId, at, state })
    },
    find: (kind, id, text) => {
      batch.search.push([searchRowId(kind, id), indexTokens(text)])
    },
    take,
    series: () => {
      for (const [key, last] of lastNumber) {
        const [series = '', year = ''] = key.split(' ')
        push('number_series', { series, year: Number(year), last })
      }
      return take()
    },
  }
}
