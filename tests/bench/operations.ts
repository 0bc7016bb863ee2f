import { hash } from 'node:crypto'
import { createDesk, type Desk } from '../../electron/desk/desk.ts'
import { createRandom } from '../../electron/seed/random.ts'
import { staff } from '../../electron/seed/staff.ts'
import { openFiles } from '../../electron/store/files.ts'
import { openStore, type Store } from '../../electron/store/store.ts'
import { readings } from '../../shared/text/pinyin.ts'
import { indexTokens, searchQuery } from '../../shared/text/search.ts'
import { instantOf } from '../../shared/time/instant.ts'
import { type Floor, openFloor } from './floor.ts'
import { MIGRATIONS, UNTIL } from './stores.ts'

/** One operation, ready to be run in rounds: each round is given another input, the same to both sides. */
export type Operation = {
  readonly name: string
  readonly rounds: number
  /** The request that the desk answers in a round. */
  request(round: number): Request
  /** The same reads and writes in plain SQL. */
  floor(round: number): unknown
  /** Refuses an answer that does not hold what the floor found. */
  check(data: never, floor: never): boolean
}

export type Bench = { readonly desk: Desk; readonly operations: readonly Operation[]; close(): void }

const OWNER = 3
const STAGE = 'fact-finding'
const READS = 120
const WRITES = 60

type Found = { complaints: { id: number }[]; repairs: { id: number }[]; customers: { id: number }[] }

/** Opens a seeded folder for the bench: the desk with somebody signed in, and every operation on it. */
export async function openBench(folder: string): Promise<Bench> {
  const store = openStore(folder, MIGRATIONS)
  const now = instantOf(UNTIL, '18:00') + 60_000
  const log = (line: string, cause?: unknown) => console.error(line, cause)
  const desk = createDesk({
    store,
    files: openFiles(folder),
    assets: new Map(),
    clock: () => now,
    log,
    mount: 'browser',
  })
  const token = await signIn(desk)
  const floor = openFloor(store, hash('sha256', token, 'buffer'), STAGE, OWNER)
  return { desk, operations: operationsOn(store, floor, token, now), close: () => store.close() }
}

async function signIn(desk: Desk): Promise<string> {
  const body = JSON.stringify({ personId: OWNER, pin: staff[OWNER - 1]?.pin })
  const headers = { 'content-type': 'application/json' }
  const answer = await desk.handle(
    new Request('http://127.0.0.1/trpc/session.signIn', { method: 'POST', headers, body }),
  )
  const { result } = (await answer.json()) as { result: { data: { token: string } } }
  return result.data.token
}

function operationsOn(store: Store, floor: Floor, token: string, now: number): Operation[] {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const query = (procedure: string, input: object) =>
    new Request(`http://127.0.0.1/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers })
  const mutation = (procedure: string, input: object) =>
    new Request(`http://127.0.0.1/trpc/${procedure}`, { method: 'POST', headers, body: JSON.stringify(input) })
  const inputs = inputsOf(store)
  const year = Number(UNTIL.slice(0, 4))

  const list = (name: string, input: object, page: number, plain: () => number[]): Operation => ({
    name,
    rounds: READS,
    request: () => query('complaints.list', { state: 'open', stage: null, ownerId: null, page, ...input }),
    floor: plain,
    check: (data: { rows: { id: number }[] }, ids: number[]) =>
      ids.length > 0 && data.rows.map(({ id }) => id).join() === ids.join(),
  })
  const search = (name: string, words: readonly string[]): Operation => ({
    name,
    rounds: READS,
    request: (round) => query('search.find', { text: words[round % words.length] }),
    floor: (round) => floor.search(searchQuery(words[round % words.length] ?? '') ?? ''),
    check: ({ complaints, repairs, customers }: Found, rowIds: number[]) =>
      rowIds.length > 0 && complaints.length + repairs.length + customers.length === Math.min(rowIds.length, 30),
  })

  return [
    list('open the register page', {}, 0, floor.openPage),
    list('page 50', { state: 'all' }, 49, floor.page50),
    list('filter by stage and owner', { stage: STAGE, ownerId: OWNER }, 0, floor.filtered),
    search('search one word', ['不制冷', '星鹭', '退货', '空调', '道歉', '漏水']),
    search('search three words', ['空调 不制冷 退货', '电视 黑屏 海辰', '洗衣机 脱水 新的', '冰箱 坏 换一台']),
    search('search a phone suffix', inputs.suffixes),
    search('search initials', inputs.initials),
    {
      name: 'open a case',
      rounds: READS,
      request: (round) => query('complaints.get', { id: inputs.caseId(round) }),
      floor: (round) => floor.openCase(inputs.caseId(round)),
      check: (data: { complaint: { number: string } }, row: { number: string }) => data.complaint.number === row.number,
    },
    {
      name: 'save a complaint',
      rounds: WRITES,
      request: (round) => mutation('complaints.register', inputs.registration(round)),
      floor(round) {
        const input = inputs.registration(round)
        const tokens = inputs.tokens(round)
        const { words, demands } = input.complaint
        floor.saveComplaint({
          customerId: input.customer.id,
          unitId: input.unit.id,
          words,
          demand: demands[0]?.item ?? '',
          tokens,
          details: inputs.details(round),
          year,
          at: now,
        })
        return round
      },
      check: (data: { number: string }) => /^TS-\d{4}-\d{6,}$/.test(data.number),
    },
    {
      name: 'log a contact',
      rounds: WRITES,
      request: (round) => mutation('contacts.log', inputs.contact(round)),
      floor(round) {
        const { complaintId, words } = inputs.contact(round)
        floor.logContact({ complaintId, words, details: inputs.contactDetails(round), at: now })
        return round
      },
      check: (data: { contactId: number }) => data.contactId > 0,
    },
  ]
}

type KnownUnit = {
  id: number
  customer_id: number
  name: string
  contact_name: string | null
  address: string | null
  product_name: string
  brand: string | null
  model: string | null
  serial: string | null
  batch: string | null
  phones: string
}

const strings = (...texts: (string | null)[]): string[] => texts.filter((text) => text !== null)

/** What the rounds ask for, drawn from the register itself; whatever the floor must not pay for is computed here. */
function inputsOf(store: Store) {
  const random = createRandom(7)
  const all = <Row>(sql: string) => store.prepare<[], Row>(sql).all()
  const last = all<{ id: number }>('SELECT max(id) AS id FROM complaint')[0]?.id ?? 0
  const ids = Array.from({ length: READS * 3 }, () => random.int(1, last))
  const open = all<{ id: number }>('SELECT id FROM complaint WHERE closed_at IS NULL AND voided_at IS NULL LIMIT 500')
  const units = store.prepare<[number], KnownUnit>(
    `SELECT unit.id, customer_id, customer.name, contact_name, address, product_name, brand, model, serial, batch,
         (SELECT group_concat(number, ' ') FROM customer_phone WHERE customer_id = customer.id) AS phones
       FROM unit JOIN customer ON customer.id = customer_id WHERE unit.id = ?`,
  )
  const known = Array.from({ length: WRITES * 2 }, () => units.get(random.int(1, Math.floor(last / 2))))
  const of = <Item>(pool: readonly (Item | undefined)[], round: number): Item => {
    const item = pool[round % pool.length]
    if (item === undefined) throw new Error('the register is too small for the bench')
    return item
  }
  const words = (round: number) => `第 ${round} 次来电，空调不制冷，开了一下午还是热风，要求今天上门。`
  const registration = (round: number) => ({
    customer: { id: of(known, round).customer_id },
    unit: { id: of(known, round).id },
    complaint: {
      channel: 'phone',
      channelReference: null,
      words: words(round),
      category: null,
      severity: null,
      safety: false,
      symptom: '不制冷',
      faultPart: null,
      faultInTable: null,
      faultShownDay: null,
      stillUsable: null,
      helpWanted: null,
      wish: null,
      sameModelInStock: null,
      demands: [{ item: '今天上门', amountFen: null, must: true }],
    },
    draft: null,
  })
  const contact = (round: number) => ({
    complaintId: of(open, round).id,
    kind: 'phone',
    direction: 'in',
    chase: true,
    minutes: null,
    words: `第 ${round} 次催，问师傅几点到。`,
    promise: null,
  })
  const texts = Array.from({ length: WRITES * 2 }, (_, round) => {
    const unit = of(known, round)
    return {
      tokens: indexTokens({
        words: strings(words(round), '不制冷', unit.product_name, unit.brand, unit.address),
        names: strings(unit.name, unit.contact_name),
        phones: unit.phones.split(' '),
        codes: strings('TS-2026-000042', unit.model, unit.serial, unit.batch),
      }),
      details: JSON.stringify(registration(round)),
      contact: JSON.stringify(contact(round)),
    }
  })
  return {
    suffixes: ids.slice(0, READS).map((id) => suffixOf(store, id)),
    initials: known
      .flatMap((unit) => readings(unit?.name ?? '').initials.slice(0, 1))
      .filter((text) => text.length === 3),
    caseId: (round: number) => of(ids, round),
    registration,
    contact,
    tokens: (round: number) => of(texts, round).tokens,
    details: (round: number) => of(texts, round).details,
    contactDetails: (round: number) => of(texts, round).contact,
  }
}

function suffixOf(store: Store, complaintId: number): string {
  const row = store
    .prepare<[number], { last_four: string }>(
      'SELECT last_four FROM customer_phone WHERE customer_id = (SELECT customer_id FROM complaint WHERE id = ?)',
    )
    .get(complaintId)
  return row?.last_four ?? ''
}
