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
  rows: Partial<Record<TableName, Rows[]>>
  events: Events
  search: [rowId: number, text: string][]
}

/** Rows of one table that name the same columns: as lists of values they travel between threads at half the cost of objects. */
export type Rows = { readonly columns: readonly string[]; readonly values: unknown[][] }

/** The log of a batch, a list for each column: it is most of a register, and an object for each row costs more than all else. */
export type Events = {
  firstId: number
  at: number[]
  authorId: number[]
  kind: string[]
  subject: (string | null)[]
  details: string[]
  /** Digest, hash and salt of each event, one after another. */
  chain: Uint8Array
}

export const HASH_BYTES = 32
export const SALT_BYTES = 16
/** One event in `chain`. */
export const LINK_BYTES = 2 * HASH_BYTES + SALT_BYTES

/** Tables whose rows get their number here; the others are named by what they belong to. */
type NumberedTable = Exclude<TableName, 'number_series' | 'event' | 'event_detail' | 'centre'>

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

const sha256 = (data: string | Uint8Array) => hash('sha256', data, 'hex')

const salted = Buffer.alloc(256 * 1024)

/** Salt and text after one another, in a buffer that the next call takes again: there are millions of them. */
function saltedText(salt: Uint8Array, text: string): Uint8Array {
  salted.set(salt)
  return salted.subarray(0, SALT_BYTES + salted.write(text, SALT_BYTES))
}

/** The links of a batch as bytes: in hexadecimal they are hashed on, as bytes they are stored. */
function chainOf(links: readonly string[], salts: readonly Uint8Array[]): Uint8Array {
  const chain = Buffer.from(new ArrayBuffer(salts.length * LINK_BYTES))
  salts.forEach((salt, index) => {
    const start = index * LINK_BYTES
    chain.write(`${links[2 * index]}${links[2 * index + 1]}`, start, 'hex')
    chain.set(salt, start + 2 * HASH_BYTES)
  })
  return chain
}

function emptyBatch(firstId: number): Batch {
  const events = { firstId, at: [], authorId: [], kind: [], subject: [], details: [], chain: new Uint8Array() }
  return { rows: {}, events, search: [] }
}

/** An empty ledger; it belongs to a store in which nothing has been written yet. */
export function openLedger(random: Random): Ledger {
  const lastId: Partial<Record<TableName, number>> = {}
  const lastNumber = new Map<string, number>()
  let lastEvent = 0
  let batch = emptyBatch(1)
  let links: string[] = []
  let salts: Uint8Array[] = []
  let previous = ''
  let uids = 0

  const push = (table: TableName, row: Readonly<Record<string, unknown>>): void => {
    const columns = Object.keys(row)
    const lists = batch.rows[table] ?? []
    batch.rows[table] = lists
    const last = lists.at(-1)
    const same = last?.columns.length === columns.length && columns.every((name, index) => name === last.columns[index])
    if (last && same) last.values.push(Object.values(row))
    else lists.push({ columns, values: [Object.values(row)] })
  }
  const add: Ledger['add'] = (table, row) => {
    const id = (lastId[table] ?? 0) + 1
    lastId[table] = id
    push(table, { id, ...row })
    return id
  }

  const take = () => {
    const taken = batch
    taken.events.chain = chainOf(links, salts)
    batch = emptyBatch(lastEvent + 1)
    links = []
    salts = []
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
      lastEvent += 1
      const salt = random.bytes(SALT_BYTES)
      const text = JSON.stringify(details)
      const digest = sha256(saltedText(salt, text))
      // The same link as the desk's own log, of words that need no escaping; the test of the seed walks the whole chain.
      const about = subject === null ? 'null' : `"${subject}"`
      previous = sha256(`["${previous}",${lastEvent},${at},${authorId},"${kind}",${about},"${digest}"]`)
      const { events } = batch
      events.at.push(at)
      events.authorId.push(authorId)
      events.kind.push(kind)
      events.subject.push(subject)
      events.details.push(text)
      links.push(digest, previous)
      salts.push(salt)
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
