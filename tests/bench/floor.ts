/**
 * The floor of the bench: what SQLite alone needs for the reads and writes of each operation, on the desk's own
 * connection, with its durability, each on the best plan known. No JSON, no checks, no tokens to compute: a faster floor is
 * always fair, a slower one never. Each function reads what the desk's answer holds, and nothing else.
 */
import type { Statement } from 'better-sqlite3'
import type { Store } from '../../electron/store/store.ts'

type Row = { id: number; customer_id: number; unit_id: number | null; number: string }

/** Values of a complaint that is registered for a known customer and unit, computed beforehand. */
export type FloorComplaint = {
  readonly customerId: number
  readonly unitId: number
  readonly words: string
  readonly demand: string
  readonly tokens: string
  readonly details: string
  readonly year: number
  readonly at: number
}

export type FloorContact = {
  readonly complaintId: number
  readonly words: string
  readonly details: string
  readonly at: number
}

export type Floor = ReturnType<typeof openFloor>

const LIST_COLUMNS = `complaint.id, complaint.number, customer.name,
    (SELECT customer_phone.number FROM customer_phone WHERE customer_phone.customer_id = customer.id ORDER BY id LIMIT 1) AS phone,
    unit.product_name, unit.model, complaint.words, complaint.stage, complaint.outcome, complaint.severity, complaint.safety,
    complaint.chase_count, complaint.incomplete, person.name AS owner, complaint.created_at, complaint.last_action_at, complaint.voided_at`

const LIST_JOINS = `JOIN complaint ON complaint.id = page.id JOIN customer ON customer.id = complaint.customer_id
    JOIN person ON person.id = complaint.owner_id LEFT JOIN unit ON unit.id = complaint.unit_id ORDER BY complaint.id DESC`

/** One page of the register and its capped count, under a condition whose best index is known. */
function listStatements(store: Store, from: string) {
  return {
    page: store.prepare<[{ offset: number }], Row>(
      `SELECT ${LIST_COLUMNS} FROM (SELECT complaint.id FROM ${from} ORDER BY complaint.id DESC LIMIT 20 OFFSET :offset) AS page ${LIST_JOINS}`,
    ),
    count: store.prepare<[], Row>(`SELECT count(*) AS count FROM (SELECT 1 FROM ${from} LIMIT 1000)`),
  }
}

/** The floor over a store; `stage` and `ownerId` are those of the filtered list, `tokenHash` that of the desk's session. */
export function openFloor(store: Store, tokenHash: Uint8Array, stage: string, ownerId: number) {
  const byId = (sql: string) => store.prepare<[number], Row>(sql)
  const session = store.prepare<[Uint8Array], Row>(
    `SELECT session.id, person_id, name, role, limit_fen, last_seen_at FROM session JOIN person ON person.id = person_id
     WHERE token_hash = ? AND ended_at IS NULL AND active = 1`,
  )
  const open = listStatements(
    store,
    'complaint INDEXED BY complaint_open WHERE closed_at IS NULL AND voided_at IS NULL',
  )
  const all = listStatements(store, 'complaint NOT INDEXED')
  const mine = listStatements(
    store,
    `complaint INDEXED BY complaint_stage_owner WHERE stage = '${stage}' AND owner_id = ${ownerId} AND closed_at IS NULL AND voided_at IS NULL`,
  )

  const match = store.prepare<[string], { rowid: number }>(
    'SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 31',
  )
  const phone = '(SELECT number FROM customer_phone WHERE customer_id = customer.id ORDER BY id LIMIT 1)'
  const found: Statement<[number], Row>[] = [
    byId(`SELECT id, name, address, ${phone} AS phone FROM customer WHERE id = ?`),
    byId(
      `SELECT complaint.id, complaint.number, stage, complaint.voided_at, complaint.created_at, customer.name, ${phone} AS phone,
         product_name, model, words
       FROM complaint JOIN customer ON customer.id = complaint.customer_id LEFT JOIN unit ON unit.id = unit_id WHERE complaint.id = ?`,
    ),
    byId(
      `SELECT repair.id, repair.number, state, hand_in_day, customer.name, ${phone} AS phone, product_name, model, fault
       FROM repair JOIN customer ON customer.id = repair.customer_id JOIN unit ON unit.id = unit_id WHERE repair.id = ?`,
    ),
  ]

  const complaint = byId(
    `SELECT complaint.*, recorder.name AS recorder, first_asked.name AS first_asked, owner.name AS owner FROM complaint
       JOIN person AS recorder ON recorder.id = recorder_id JOIN person AS first_asked ON first_asked.id = first_asked_id
       JOIN person AS owner ON owner.id = owner_id WHERE complaint.id = ?`,
  )
  const customer = byId('SELECT * FROM customer WHERE id = ?')
  const ofCustomer = [
    byId('SELECT number, label FROM customer_phone WHERE customer_id = ? ORDER BY id'),
    byId('SELECT * FROM unit WHERE customer_id = ? AND voided_at IS NULL ORDER BY id DESC'),
    byId(
      `SELECT id, number, stage, created_at, chase_count FROM complaint WHERE customer_id = ? AND voided_at IS NULL
       ORDER BY id DESC LIMIT 20`,
    ),
  ]
  const unit = byId('SELECT * FROM unit WHERE id = ?')
  const repairs = byId(
    `SELECT repair.*, person.name AS recorder FROM repair JOIN person ON person.id = recorder_id
     WHERE unit_id = ? AND state <> 'void' ORDER BY hand_in_day, repair.id`,
  )
  const waits = byId('SELECT * FROM repair_wait WHERE repair_id = ? ORDER BY from_day, id')
  const named = (table: string, person: string, order: string) =>
    byId(
      `SELECT ${table}.*, person.name AS author FROM ${table} LEFT JOIN person ON person.id = ${person} WHERE complaint_id = ? ORDER BY ${order}`,
    )
  const ofComplaint = [
    byId('SELECT rank, item, amount_fen, must FROM demand WHERE complaint_id = ? ORDER BY rank'),
    named('stage_change', 'author_id', 'stage_change.id'),
    named('contact', 'author_id', 'at, contact.id'),
    named('promise', 'author_id', 'promise.id'),
    named('attachment', 'author_id', 'attachment.id'),
    named('proposal', 'author_id', 'proposal.id'),
    // Without the frozen paper, which a case does not show.
    byId(
      `SELECT agreement.id, agreement.uid, proposal_id, state, number, number_version, extra_text, template_version, rule_pack, check_code,
         person.name AS author, agreement.created_at, issued_by, issued_at, signed_at, signed_attachment_id, voided_at, void_reason
       FROM agreement JOIN person ON person.id = author_id WHERE complaint_id = ? ORDER BY agreement.id`,
    ),
    named('task', 'settled_by', 'due_day, task.id'),
    named('follow_up', 'author_id', 'planned_day, follow_up.id'),
    named('hand_over', 'giver_id', 'hand_over.id'),
    byId('SELECT * FROM exclusion WHERE complaint_id = ?'),
  ]

  const begin = store.prepare<[]>('BEGIN IMMEDIATE')
  const commit = store.prepare<[]>('COMMIT')
  const nextNumber = store.prepare<[number], { last: number }>(
    `INSERT INTO number_series (series, year, last) VALUES ('TS', ?, 1) ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last`,
  )
  const addComplaint = store.prepare<(string | number)[]>(
    `INSERT INTO complaint (uid, number, customer_id, unit_id, stage, incomplete, channel, words, reported_at, last_action_at,
       recorder_id, first_asked_id, owner_id, created_at) VALUES (?, ?, ?, ?, 'registered', 1, 'phone', ?, ?, ?, ?, ?, ?, ?)`,
  )
  const addDemand = store.prepare<[number, string]>(
    'INSERT INTO demand (complaint_id, rank, item, amount_fen, must) VALUES (?, 1, ?, NULL, 1)',
  )
  const addStage = store.prepare<[number, number, number]>(
    `INSERT INTO stage_change (complaint_id, at, author_id, to_stage) VALUES (?, ?, ?, 'registered')`,
  )
  const addDue = store.prepare<[number, number, number, number]>(
    `INSERT INTO due (kind, source_id, complaint_id, owner_id, at, state) VALUES ('first-reply', ?, ?, ?, ?, 'open')`,
  )
  const addSearch = store.prepare<[number, string]>('INSERT INTO search (rowid, text) VALUES (?, ?)')
  const lastEvent = store.prepare<[], { id: number; hash: Uint8Array }>(
    'SELECT id, hash FROM event ORDER BY id DESC LIMIT 1',
  )
  const addEvent = store.prepare<[number, number, number, string, string, Uint8Array, Uint8Array]>(
    'INSERT INTO event (id, at, author_id, kind, subject, digest, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const addDetail = store.prepare<[number, Uint8Array, string]>(
    'INSERT INTO event_detail (event_id, salt, details) VALUES (?, ?, ?)',
  )
  const addContact = store.prepare<[string, number, number, string, number]>(
    `INSERT INTO contact (uid, complaint_id, at, kind, direction, chase, words, author_id) VALUES (?, ?, ?, 'phone', 'in', 1, ?, ?)`,
  )
  const openCases = byId('SELECT id, owner_id FROM complaint WHERE unit_id = ? AND closed_at IS NULL')
  const openRepairs = byId("SELECT id, hand_in_day FROM repair WHERE unit_id = ? AND state = 'open'")
  const openLines = byId(
    `SELECT * FROM statutory_line WHERE open = 1 AND complaint_id IN (SELECT id FROM complaint WHERE unit_id = ?)`,
  )
  const addLine = byId(
    `INSERT INTO statutory_line (kind, complaint_id, last_day, instrument, article, open)
     VALUES ('answer', ?, '2026-07-15', 'PEN2015', '第八条', 1)`,
  )
  const addLineDue = store.prepare<[number, number, number, number]>(
    `INSERT INTO due (kind, source_id, complaint_id, owner_id, at, state) VALUES ('statutory-line', ?, ?, ?, ?, 'open')`,
  )
  const touch = store.prepare<[number, number]>(
    'UPDATE complaint SET last_action_at = ?, chase_count = chase_count + 1 WHERE id = ?',
  )
  const digest = new Uint8Array(32)
  const salt = new Uint8Array(16)
  let uids = 0
  const uid = () => {
    uids += 1
    return `ffffffff-floor-${uids}`
  }
  const event = (at: number, kind: string, subject: string, details: string) => {
    const id = (lastEvent.get()?.id ?? 0) + 1
    addEvent.run(id, at, ownerId, kind, subject, digest, digest)
    addDetail.run(id, salt, details)
  }
  const list = ({ page, count }: ReturnType<typeof listStatements>, number: number) => {
    session.get(tokenHash)
    count.get()
    return page.all({ offset: number * 20 }).map((row) => row.id)
  }

  return {
    openPage: () => list(open, 0),
    page50: () => list(all, 49),
    filtered: () => list(mine, 0),
    /** The rowids found; every found record is read. */
    search(expression: string): number[] {
      session.get(tokenHash)
      const rows = match.all(expression)
      for (const { rowid } of rows.slice(0, 30)) found[rowid % 4]?.get(Math.floor(rowid / 4))
      return rows.map(({ rowid }) => rowid)
    },
    openCase(id: number): Row | undefined {
      session.get(tokenHash)
      const row = complaint.get(id)
      const customerId = row?.customer_id ?? -1
      customer.get(customerId)
      for (const statement of ofCustomer) statement.all(customerId)
      const unitId = row?.unit_id
      if (typeof unitId === 'number') {
        unit.get(unitId)
        for (const repair of repairs.all(unitId)) waits.all(repair.id)
      }
      for (const statement of ofComplaint) statement.all(id)
      return row
    },
    saveComplaint(given: FloorComplaint): void {
      session.get(tokenHash)
      begin.run()
      customer.get(given.customerId)
      unit.get(given.unitId)
      const number = `TS-${given.year}-${String(nextNumber.get(given.year)?.last).padStart(6, '0')}`
      const subject = uid()
      const people = [ownerId, ownerId, ownerId]
      const values = [
        subject,
        number,
        given.customerId,
        given.unitId,
        given.words,
        given.at,
        given.at,
        ...people,
        given.at,
      ]
      const id = Number(addComplaint.run(...values).lastInsertRowid)
      addDemand.run(id, given.demand)
      addStage.run(id, given.at, ownerId)
      addDue.run(id, id, ownerId, given.at)
      // The fifteen days to answer the demand: what the machine's lines are read from, the line, and its date.
      openCases.all(given.unitId)
      openRepairs.all(given.unitId)
      openLines.all(given.unitId)
      addLineDue.run(Number(addLine.run(id).lastInsertRowid), id, ownerId, given.at)
      addSearch.run(id * 4 + 1, given.tokens)
      event(given.at, 'complaint.registered', subject, given.details)
      commit.run()
    },
    logContact(given: FloorContact): void {
      session.get(tokenHash)
      begin.run()
      complaint.get(given.complaintId)
      const subject = uid()
      addContact.run(subject, given.complaintId, given.at, given.words, ownerId)
      touch.run(given.at, given.complaintId)
      event(given.at, 'contact.chased', subject, given.details)
      commit.run()
    },
  }
}
