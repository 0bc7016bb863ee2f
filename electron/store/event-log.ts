import { hash, randomBytes } from 'node:crypto'
import type { Store } from './store.ts'

/** One line of the append-only log (操作日志). `details` may later be erased; the chain rests on their salted digest. */
export type EventEntry = {
  at: number
  authorId: number | null
  kind: string
  subject: string | null
  details: unknown
}

type EventRow = {
  id: number
  at: number
  author_id: number | null
  kind: string
  subject: string | null
  digest: Uint8Array
  hash: Uint8Array
}

const sha256 = (data: string | Uint8Array): Buffer => hash('sha256', data, 'buffer')

function chainHash(previous: Uint8Array | null, row: Omit<EventRow, 'hash'>): Buffer {
  const hex = (bytes: Uint8Array | null) => (bytes ? Buffer.from(bytes).toString('hex') : '')
  return sha256(JSON.stringify([hex(previous), row.id, row.at, row.author_id, row.kind, row.subject, hex(row.digest)]))
}

/** Appends an event to the chain; call it inside the transaction of the change it tells of. Returns the event's id. */
export function appendEvent(store: Store, entry: EventEntry): number {
  const last = store
    .prepare<[], { id: number; hash: Uint8Array }>('SELECT id, hash FROM event ORDER BY id DESC LIMIT 1')
    .get()
  const salt = randomBytes(16)
  const details = JSON.stringify(entry.details)
  const row = {
    id: (last?.id ?? 0) + 1,
    at: entry.at,
    author_id: entry.authorId,
    kind: entry.kind,
    subject: entry.subject,
    digest: sha256(Buffer.concat([salt, Buffer.from(details)])),
  }
  store
    .prepare<[number, number, number | null, string, string | null, Uint8Array, Uint8Array]>(
      'INSERT INTO event (id, at, author_id, kind, subject, digest, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(row.id, row.at, row.author_id, row.kind, row.subject, row.digest, chainHash(last?.hash ?? null, row))
  store
    .prepare<[number, Uint8Array, string]>('INSERT INTO event_detail (event_id, salt, details) VALUES (?, ?, ?)')
    .run(row.id, salt, details)
  return row.id
}

/** Walks the whole chain. Returns the id of the first event that was altered, or null when all verify. */
export function firstAlteredEvent(store: Store): number | null {
  let previous: Uint8Array | null = null
  let expected = 1
  const rows = store.prepare<[], EventRow>(
    'SELECT id, at, author_id, kind, subject, digest, hash FROM event ORDER BY id',
  )
  for (const row of rows.iterate()) {
    if (row.id !== expected || !chainHash(previous, row).equals(Buffer.from(row.hash))) return row.id
    previous = row.hash
    expected += 1
  }
  const details = store.prepare<[], { event_id: number; salt: Uint8Array; details: string; digest: Uint8Array }>(
    'SELECT event_id, salt, details, digest FROM event_detail JOIN event ON event.id = event_id ORDER BY event_id',
  )
  for (const row of details.iterate())
    if (!sha256(Buffer.concat([row.salt, Buffer.from(row.details)])).equals(Buffer.from(row.digest)))
      return row.event_id
  return null
}
