import { indexComplaint, indexCustomer, indexRepair } from '../../electron/desk/search/index-writer.ts'
import type { FileStore } from '../../electron/store/files.ts'
import type { Store } from '../../electron/store/store.ts'
import { exhaustive } from '../../shared/exhaustive.ts'
import type { Save } from './saves.ts'

const rows = <Row>(store: Store, sql: string) => store.prepare<[], Row>(sql).all()

/** Whether what was answered is in the register as it was sent. */
export function isKept(store: Store, files: FileStore, save: Save): boolean {
  const get = (sql: string, ...values: (string | number)[]) =>
    store.prepare<(string | number)[], Record<string, unknown>>(sql).get(...values)
  switch (save.kind) {
    case 'complaint':
      return (
        get('SELECT 1 FROM complaint WHERE id = ? AND number = ? AND words = ?', save.id, save.number, save.words) !==
        undefined
      )
    case 'contact':
      return (
        get('SELECT 1 FROM contact WHERE id = ? AND words = ?', save.contactId, save.words) !== undefined &&
        get('SELECT 1 FROM promise WHERE id = ? AND words = ?', save.promiseId ?? 0, `答复：${save.words}`) !==
          undefined
      )
    case 'repair':
      return (
        get('SELECT 1 FROM repair WHERE id = ? AND number = ? AND fault = ?', save.id, save.number, save.words) !==
        undefined
      )
    case 'attachment': {
      const sha256 = get('SELECT sha256 FROM attachment WHERE uid = ?', save.uid)?.sha256
      const bytes = typeof sha256 === 'string' ? files.read(sha256) : null
      return bytes !== null && Buffer.from(bytes).equals(save.bytes)
    }
    case 'customer':
      return get('SELECT 1 FROM customer WHERE id = ? AND name = ?', save.customerId, save.name) !== undefined
    default:
      return exhaustive(save)
  }
}

/** Each finds what only a command that was saved in part could leave. */
const HALVES: Readonly<Record<string, string>> = {
  'a complaint without its event': `SELECT id FROM complaint WHERE (SELECT count(*) FROM event WHERE kind = 'complaint.registered' AND subject = complaint.uid) <> 1`,
  'an event without its complaint': `SELECT id FROM event WHERE kind = 'complaint.registered' AND subject NOT IN (SELECT uid FROM complaint)`,
  'a complaint without its first stage': `SELECT id FROM complaint WHERE NOT EXISTS (SELECT 1 FROM stage_change WHERE complaint_id = complaint.id)`,
  'a complaint without the hour of its first reply': `SELECT id FROM complaint WHERE NOT EXISTS (SELECT 1 FROM due WHERE kind = 'first-reply' AND source_id = complaint.id)`,
  'a complaint without its demand': `SELECT id FROM complaint WHERE NOT EXISTS (SELECT 1 FROM demand WHERE complaint_id = complaint.id)`,
  'a complaint that search does not know': `SELECT id FROM complaint WHERE NOT EXISTS (SELECT 1 FROM search WHERE rowid = complaint.id * 4 + 1)`,
  'a talk without its event': `SELECT id FROM contact WHERE (SELECT count(*) FROM event WHERE kind = 'contact.chased' AND subject = contact.uid) <> 1`,
  'an event without its talk': `SELECT id FROM event WHERE kind = 'contact.chased' AND subject NOT IN (SELECT uid FROM contact)`,
  'a talk without its promise': `SELECT id FROM contact WHERE NOT EXISTS (SELECT 1 FROM promise WHERE promise.words = '答复：' || contact.words)`,
  'a promise without its hour': `SELECT id FROM promise WHERE NOT EXISTS (SELECT 1 FROM due WHERE kind = 'promise' AND source_id = promise.id)`,
  'a chase that was not counted': `SELECT id FROM complaint WHERE chase_count <> (SELECT count(*) FROM contact WHERE complaint_id = complaint.id AND chase = 1)`,
  'a repair without its event': `SELECT id FROM repair WHERE (SELECT count(*) FROM event WHERE kind = 'repair.taken-in' AND subject = repair.uid) <> 1`,
  'an event without its repair': `SELECT id FROM event WHERE kind = 'repair.taken-in' AND subject NOT IN (SELECT uid FROM repair)`,
  'a repair that search does not know': `SELECT id FROM repair WHERE NOT EXISTS (SELECT 1 FROM search WHERE rowid = repair.id * 4 + 2)`,
  'an attachment without its event': `SELECT id FROM attachment WHERE (SELECT count(*) FROM event WHERE kind = 'attachment.added' AND subject = attachment.uid) <> 1`,
  'a customer saved without its event': `SELECT id FROM customer WHERE version - 1 <> (SELECT count(*) FROM event WHERE kind = 'customer.changed' AND subject = customer.uid)`,
  'an event without its details': `SELECT id FROM event WHERE NOT EXISTS (SELECT 1 FROM event_detail WHERE event_id = event.id)`,
  'a gap in the numbers': `SELECT series FROM number_series WHERE last <> CASE series WHEN 'TS' THEN (SELECT count(*) FROM complaint) WHEN 'WX' THEN (SELECT count(*) FROM repair) ELSE last END`,
  'a reference to nothing': 'PRAGMA foreign_key_check',
}

/** What was saved only in part, in words; nothing where every command is there whole or not at all. */
export function halfSaved(store: Store, files: FileStore): string[] {
  const halves = Object.entries(HALVES).flatMap(([words, sql]) =>
    rows(store, sql).map((row) => `${words}: ${JSON.stringify(row)}`),
  )
  const missing = rows<{ uid: string; sha256: string }>(store, 'SELECT uid, sha256 FROM attachment').filter(
    ({ sha256 }) => files.read(sha256) === null,
  )
  return [...halves, ...missing.map(({ uid }) => `an attachment without its file: ${uid}`)]
}

/** What SQLite itself finds wrong with the file. */
export function damage(store: Store): string[] {
  return rows<{ integrity_check: string }>(store, 'PRAGMA integrity_check')
    .map((row) => row.integrity_check)
    .filter((verdict) => verdict !== 'ok')
}

class Undone extends Error {}

/** How many records search finds by other words than those they hold now, and how many it was compared for. */
export function searchDifferences(store: Store): { compared: number; different: number } {
  store.prepare<[]>(`CREATE VIRTUAL TABLE temp.terms USING fts5vocab ('main', 'search', 'instance')`).run()
  const terms = () => {
    const byRecord = new Map<number, string[]>()
    for (const { doc, term } of rows<{ doc: number; term: string }>(
      store,
      'SELECT doc, term FROM terms ORDER BY doc, term',
    ))
      byRecord.set(doc, [...(byRecord.get(doc) ?? []), term])
    return new Map([...byRecord].map(([doc, words]) => [doc, words.join(' ')]))
  }
  const kept = terms()
  let made = new Map<number, string>()
  try {
    store.transaction(() => {
      store.prepare<[]>('DELETE FROM search').run()
      const ids = (table: string) => rows<{ id: number }>(store, `SELECT id FROM ${table}`)
      for (const { id } of ids('customer')) indexCustomer(store, id)
      for (const { id } of ids('complaint')) indexComplaint(store, id)
      for (const { id } of ids('repair')) indexRepair(store, id)
      made = terms()
      throw new Undone()
    })
  } catch (error) {
    if (!(error instanceof Undone)) throw error
  }
  store.prepare<[]>('DROP TABLE temp.terms').run()
  const records = new Set([...kept.keys(), ...made.keys()])
  return { compared: records.size, different: [...records].filter((doc) => kept.get(doc) !== made.get(doc)).length }
}
