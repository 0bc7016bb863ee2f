import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDesk } from '../../electron/desk/desk.ts'
import { deskRouter } from '../../electron/desk/router.ts'
import { callerOf } from '../../electron/desk/session/service.ts'
import { seedRegister } from '../../electron/seed/seed.ts'
import { staff } from '../../electron/seed/staff.ts'
import { openFiles } from '../../electron/store/files.ts'
import { openStore, type Store } from '../../electron/store/store.ts'
import { instantOf } from '../../shared/time/instant.ts'

const CASES = 3000
const UNTIL = '2026-06-30'
const OWNER = 3

type Ask = ReturnType<typeof deskRouter.createCaller>

let folder = ''
let store: Store
let ask: Ask
/** Every statement the desk ran since it was last emptied. */
const ran = new Set<string>()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hejie-plans-'))
  store = openStore(folder, resolve('electron/store/migrations'))
  await seedRegister(store, { cases: CASES, until: UNTIL })
  const recording: Store = {
    ...store,
    prepare: (sql) => {
      ran.add(sql)
      return store.prepare(sql)
    },
    list: (query) => {
      ran.add(query.compile().sql)
      return store.list(query)
    },
  }
  const now = instantOf(UNTIL, '18:00')
  const files = openFiles(folder)
  const desk = createDesk({
    store: recording,
    files,
    assets: new Map(),
    clock: () => now,
    log: () => {},
    mount: 'browser',
  })
  const nobody = deskRouter.createCaller({ ...desk.parts, caller: null })
  const { token } = await nobody.session.signIn({ personId: OWNER, pin: staff[OWNER - 1]?.pin ?? '' })
  ask = deskRouter.createCaller({ ...desk.parts, caller: callerOf(desk.parts, `Bearer ${token}`) })
}, 60_000)

afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

const LARGE =
  'complaint|customer|customer_phone|unit|demand|stage_change|contact|promise|repair|repair_wait|attachment|proposal|agreement|task|follow_up|hand_over|due|event|event_detail|session'

/** What a call may do because it is meant to: walk a table from its newest row on, or sort the few rows it gives. */
type Meant = { readonly walks?: string; readonly sorts?: boolean }

/** Rows of one case, machine or customer are few: sorting them costs nothing. */
const isOfOneRecord = (sql: string) => /WHERE (?:complaint_id|unit_id|customer_id|repair_id) = \?/.test(sql)

/** The steps of a plan that read a whole table, build an index for one answer, or sort what an index could give in order. */
function wasteful(sql: string, { walks, sorts }: Meant = {}): string[] {
  const scan = new RegExp(`^SCAN (?:${LARGE})$`)
  return planOf(sql).filter(
    (step) =>
      (scan.test(step) && step !== `SCAN ${walks}`) ||
      step.includes('AUTOMATIC') ||
      (step.includes('TEMP B-TREE FOR ORDER BY') && !sorts && !isOfOneRecord(sql)),
  )
}

function planOf(sql: string): string[] {
  return store
    .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll(/[?]|:\w+/g, 'NULL')}`)
    .all()
    .map(({ detail }) => detail)
}

/** The reading statements of one call to the desk. */
async function readsOf(call: () => Promise<unknown>): Promise<string[]> {
  ran.clear()
  await call()
  return [...ran].filter((sql) => /^\s*(?:SELECT|WITH)/i.test(sql))
}

type ListInput = Parameters<Ask['complaints']['list']>[0]

const list = (changes: Partial<ListInput>) => () =>
  ask.complaints.list({ state: 'open', stage: null, ownerId: null, page: 0, ...changes })

type Call = { readonly name: string; readonly call: () => Promise<unknown> } & Meant

const calls: readonly Call[] = [
  { name: 'the register as it opens', call: list({}) },
  { name: 'a far page of it', call: list({ page: 20 }) },
  { name: 'its cases of one stage and owner', call: list({ stage: 'fact-finding', ownerId: OWNER }) },
  { name: 'the cases of one stage', call: list({ stage: 'fact-finding' }) },
  { name: 'the incomplete ones', call: list({ state: 'incomplete' }) },
  { name: 'the chased ones', call: list({ state: 'chased' }) },
  { name: 'those nobody accepted', call: list({ state: 'handed' }) },
  { name: 'the void ones', call: list({ state: 'void' }) },
  { name: 'the quiet ones', call: list({ quietDays: 3 }), sorts: true },
  { name: 'the closed ones', call: list({ state: 'closed' }), walks: 'complaint' },
  { name: 'every complaint', call: list({ state: 'all', page: 20 }), walks: 'complaint' },
  { name: 'the open repairs', call: () => ask.repairs.list({ state: 'open', page: 0 }) },
  { name: 'all repairs', call: () => ask.repairs.list({ state: null, page: 0 }), walks: 'repair' },
  { name: 'the tasks', call: () => ask.tasks.board(), sorts: true },
  { name: 'the list of today', call: () => ask.today.list({ scope: 'all' }) },
  { name: 'my list of today', call: () => ask.today.list({ scope: 'mine' }) },
  { name: 'the numbers in the frame', call: () => ask.today.counts() },
  { name: 'a word', call: () => ask.search.find({ text: '不制冷' }) },
  { name: 'a customer by his phone', call: () => ask.customers.byPhone({ digits: '1380' }) },
  { name: 'a case', call: () => ask.complaints.get({ id: CASES - 5 }) },
  { name: 'its entitlement', call: () => ask.rules.entitlement({ complaintId: CASES - 5, asOf: null }) },
  { name: 'a repair', call: () => ask.repairs.get({ id: 40 }) },
]

describe.each([
  ['before anything is known about its tables', null],
  ['when SQLite knows its tables', 'ANALYZE'],
] as const)('the desk, %s, reads no more than it shows for', (_, prepare) => {
  beforeAll(() => {
    if (prepare) store.prepare<[]>(prepare).run()
  })

  it.each([
    [{ ownerId: OWNER }, 'complaint_open_owner'],
    [{ state: 'void', ownerId: OWNER }, 'complaint_void'],
    [{ state: 'chased', ownerId: OWNER }, 'complaint_chased'],
    [{ state: 'incomplete', stage: 'closed' }, 'complaint_incomplete'],
    [{ quietDays: 3 }, 'complaint_quiet'],
    [{ quietDays: 3, stage: 'fact-finding', ownerId: OWNER }, 'complaint_quiet'],
  ] as const)('the list of %o, by %s', async (changes, index) => {
    const reads = await readsOf(list(changes))
    const lists = reads.filter((sql) => / from "?complaint"? /.test(sql))
    expect(lists).toHaveLength(2)
    for (const sql of lists) expect(planOf(sql).join('\n')).toMatch(new RegExp(`USING (?:COVERING )?INDEX ${index}\\b`))
  })

  it.each(calls)('$name', async ({ call, ...meant }) => {
    const reads = await readsOf(call)
    expect(reads.length).toBeGreaterThan(0)
    expect(reads.flatMap((sql) => wasteful(sql, meant).map((step) => ({ step, sql })))).toEqual([])
  })
})

it('tells a wasteful plan from a good one', () => {
  expect(wasteful('SELECT * FROM contact WHERE words = ?')).toEqual(['SCAN contact'])
  expect(wasteful('SELECT * FROM contact WHERE complaint_id IN (1, 2) ORDER BY words')).toHaveLength(1)
  expect(wasteful('SELECT * FROM contact WHERE complaint_id = ? ORDER BY words')).toEqual([])
})
