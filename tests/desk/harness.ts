import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createBackups } from '../../electron/backup/backups.ts'
import type { Assets } from '../../electron/desk/assets.ts'
import type { Log } from '../../electron/desk/context.ts'
import { createDesk, type Desk } from '../../electron/desk/desk.ts'
import { deskRouter } from '../../electron/desk/router.ts'
import { type FileStore, openFiles } from '../../electron/store/files.ts'
import { openStore, type Store } from '../../electron/store/store.ts'
import type { Problem } from '../../shared/problem.ts'
import { instantOf } from '../../shared/time/instant.ts'
import type { Role } from '../../shared/workflow/roles.ts'
import { publisher } from './publisher.ts'

/** What a call answered: data, or the problem with its HTTP status. */
export type Answer = { status: number; data: unknown; problem: Problem | null; text: string }

export type TestDesk = {
  desk: Desk
  store: Store
  folder: string
  /** Moves the desk's clock to a wall-clock time of the centre. */
  setTime(day: string, time: string): void
  /** Calls a procedure over `handle()` as a person (null: not signed in), as a page does. */
  call(procedure: string, input?: unknown, as?: Who | null): Promise<Answer>
  /** The data of a call that must succeed. */
  ask<Data = never>(procedure: string, input?: unknown, as?: Who): Promise<Data>
  /** Any other request, with the person's token. */
  request(path: string, init?: RequestInit, as?: Who | null): Promise<Response>
  /** Rows of a table. */
  count(table: string): number
  ids: Record<Who, number>
  /** Takes on 孙姐 (PIN 8642), who can be asked as `colleague` from then on; returns her id. */
  hire(role?: Role): Promise<number>
  close(): void
}

export type TestDeskOptions = {
  /** What the clock says, given the time that `setTime` has set. */
  readonly clock?: (now: number) => number
  readonly log?: Log
  readonly files?: (folder: string) => FileStore
}

export type Who = 'manager' | 'clerk' | 'colleague'

/** What every hash of a test costs: next to nothing. */
export const CHEAP = 'scrypt:1024:8:1'

const MIGRATIONS = path.resolve('electron/store/migrations')
// At run time the procedures are flat, by their dotted names; the type shows them nested.
const procedureTypes = deskRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>

export const CENTRE = {
  name: '城东家电服务中心',
  creditCode: '91330100MA2B0X1234',
  code: '',
  address: '城东区幸福路 8 号',
  phone: '0571-88886666',
  role: 'both',
  brands: [{ brand: '海信', untilDay: '2027-12-31' }],
  openingHours: Object.fromEntries(
    ['0', '1', '2', '3', '4', '5', '6'].map((day) => [
      day,
      [
        { from: '09:00', to: '12:00' },
        { from: '13:30', to: '18:00' },
      ],
    ]),
  ),
}

/** A desk on an empty store with a centre, a manager 陈经理 (PIN 2468) and a clerk 小刘 (PIN 1357, limit 300 yuan). */
export async function openTestDesk(
  day = '2026-03-16',
  time = '09:05',
  assets: Assets = new Map(),
  { clock = (now) => now, log = (line, cause) => console.error(line, cause), files = openFiles }: TestDeskOptions = {},
): Promise<TestDesk> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hejie-desk-'))
  const store = openStore(folder, MIGRATIONS)
  let now = instantOf(day, time)
  const desk = createDesk({
    store,
    files: files(folder),
    assets,
    clock: () => clock(now),
    log,
    mount: 'browser',
    trustedKeys: [publisher.key],
    backups: createBackups({
      script: path.resolve('electron/backup-worker.ts'),
      migrations: MIGRATIONS,
      log: (line) => console.error(line),
      reopen: null,
    }),
    secretMethod: CHEAP,
  })
  const tokens: Partial<Record<Who, string>> = {}

  const request: TestDesk['request'] = (url, init = {}, as = 'clerk') => {
    const headers = new Headers(init.headers)
    const token = as === null ? undefined : tokens[as]
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
    return desk.handle(new Request(`http://127.0.0.1${url}`, { ...init, headers }))
  }
  const call: TestDesk['call'] = async (procedure, input, as = 'clerk') => {
    const isQuery = procedureTypes[procedure]?._def.type === 'query'
    const body = input === undefined ? undefined : JSON.stringify(input)
    const response = isQuery
      ? await request(`/trpc/${procedure}${body === undefined ? '' : `?input=${encodeURIComponent(body)}`}`, {}, as)
      : await request(
          `/trpc/${procedure}`,
          { method: 'POST', headers: { 'content-type': 'application/json' }, ...(body === undefined ? {} : { body }) },
          as,
        )
    const text = await response.text()
    const parsed = JSON.parse(text) as { result?: { data?: unknown }; error?: { data: { problem: Problem } } }
    return { status: response.status, data: parsed.result?.data, problem: parsed.error?.data.problem ?? null, text }
  }
  const ask = async <Data>(procedure: string, input?: unknown, as: Who = 'clerk'): Promise<Data> => {
    const answer = await call(procedure, input, as)
    if (answer.problem) throw new Error(`${procedure}: ${JSON.stringify(answer.problem)}`)
    return answer.data as Data
  }

  await call(
    'setup.firstRun',
    { centre: CENTRE, manager: { name: '陈经理', pin: '2468', role: 'manager' }, clerk: { name: '小刘', pin: '1357' } },
    null,
  )
  // The colleague is nobody until she is hired.
  const ids = { manager: 1, clerk: 2, colleague: 0 }
  tokens.manager = (await ask<{ token: string }>('session.signIn', { personId: ids.manager, pin: '2468' })).token
  tokens.clerk = (await ask<{ token: string }>('session.signIn', { personId: ids.clerk, pin: '1357' })).token

  return {
    desk,
    store,
    folder,
    ids,
    call,
    ask,
    request,
    async hire(role = 'clerk') {
      const colleague = { name: '孙姐', role, limitFen: 0, pin: '8642' }
      ids.colleague = (await ask<{ id: number }>('people.add', colleague, 'manager')).id
      const signedIn = await ask<{ token: string }>('session.signIn', { personId: ids.colleague, pin: colleague.pin })
      tokens.colleague = signedIn.token
      return ids.colleague
    },
    setTime: (newDay, newTime) => {
      now = instantOf(newDay, newTime)
      // Whoever works through the days of a test has signed in on each of them.
      store.prepare<[number]>('UPDATE session SET last_seen_at = ?').run(now)
    },
    count: (table) => store.prepare<[], { count: number }>(`SELECT count(*) AS count FROM ${table}`).get()?.count ?? -1,
    close: () => {
      store.close()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Fields of a new customer, machine and complaint; override what a test is about. */
export const newCustomer = (changes: object = {}) => ({
  kind: 'person',
  name: '吴桂英',
  phones: [{ number: '13800001111', label: null }],
  contactName: null,
  region: null,
  address: null,
  relation: null,
  consent: true,
  ...changes,
})

export const newUnit = (changes: object = {}) => ({
  productClass: 'lcd-tv',
  productName: '液晶电视',
  brand: '海信',
  model: 'ABC-50',
  serial: '32A7788',
  batch: null,
  seller: '城东店',
  priceFen: 299900,
  productionDay: null,
  purchaseDay: '2026-03-08',
  deliveryDay: null,
  installationDay: null,
  installedByTrader: null,
  firstUseDay: null,
  voucherKind: 'invoice',
  voucherNumber: null,
  extendedWarranty: null,
  exchangeDay: null,
  previousBrand: null,
  recentUse: null,
  ...changes,
})

export const newComplaint = (changes: object = {}) => ({
  channel: 'counter',
  channelReference: null,
  words: '看着看着就黑屏，我要换一台。',
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
  ...changes,
})

/** Registers a complaint that the customer has heard and agreed to, so that work on it may begin. */
export async function registerHeard(desk: TestDesk, changes: Parameters<typeof register>[1] = {}) {
  const registered = await register(desk, changes)
  await desk.ask('complaints.confirmReadBack', { id: registered.id, text: '电视黑屏，您希望换新机。' })
  return registered
}

/** Registers a complaint and returns its id and number. */
export function register(
  desk: TestDesk,
  changes: { customer?: object; unit?: object | null; complaint?: object } = {},
): Promise<{ id: number; number: string }> {
  return desk.ask('complaints.register', {
    customer: { new: newCustomer(changes.customer) },
    unit: changes.unit === null ? null : { new: newUnit(changes.unit) },
    complaint: newComplaint(changes.complaint),
    draft: null,
  })
}
