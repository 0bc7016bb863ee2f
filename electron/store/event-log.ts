import { hash, randomBytes } from 'node:crypto'
import type { Act } from '../../shared/audit/acts.ts'
import type { Store } from './store.ts'

/** One line of the append-only log (操作日志). `details` may later be erased; the chain rests on their salted digest. */
export type EventEntry = {
  at: number
  authorId: number | null
  kind: Act
  subject: string | null
  details: unknown
}

/** What an event is linked by. */
export type Link = {
  id: number
  at: number
  author_id: number | null
  kind: string
  subject: string | null
  digest: Uint8Array
}

const sha256 = (data: string | Uint8Array): Buffer => hash('sha256', data, 'buffer')

/** The hash of an event after the one with the hash `previous`; null before the first. */
export function chainHash(previous: Uint8Array | null, row: Link): Buffer {
  const hex = (bytes: Uint8Array | null) => (bytes ? Buffer.from(bytes).toString('hex') : '')
  return sha256(JSON.stringify([hex(previous), row.id, row.at, row.author_id, row.kind, row.subject, hex(row.digest)]))
}

/** What stands in the chain for the details of an event. */
export function detailsDigest(salt: Uint8Array, details: string): Buffer {
  return sha256(Buffer.concat([salt, Buffer.from(details)]))
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
    digest: detailsDigest(salt, details),
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
