import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { foldersOfCheckout } from '../../electron/open-desk.ts'
import { createRandom } from '../../electron/seed/random.ts'
import { seedRegister } from '../../electron/seed/seed.ts'
import { staff } from '../../electron/seed/staff.ts'
import { findAlterations } from '../../electron/store/event-check.ts'
import { openFiles } from '../../electron/store/files.ts'
import { openStore } from '../../electron/store/store.ts'
import { ask, startDesk } from './desk-child.ts'
import { openWriter, type Save } from './saves.ts'
import { damage, isKept } from './whole.ts'

const { migrations } = foldersOfCheckout(path.resolve(import.meta.dirname, '../..'))
const CASES = 1000
/** What a client waits at most before it asks again: far less than anybody at a counter. */
const PAUSE_MS = 100
const WRITES_PERCENT = 30

/** Times of one kind of request, in milliseconds. */
export type Times = { readonly count: number; readonly p50: number; readonly p95: number; readonly longest: number }

export type Load = {
  readonly reads: Times
  readonly saves: Times
  /** What was refused or not answered, in words. */
  readonly errors: readonly string[]
  /** Answered saves that are not in the register afterwards, altered events, what SQLite finds wrong, what the log tells. */
  readonly wrong: readonly string[]
}

function timesOf(times: number[]): Times {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0) * 10) / 10
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), longest: at(1) }
}

/** What the log of the program tells although it should not: tokens, and what customers said and are called. */
function toldByLog(folder: string, tokens: readonly string[]): string[] {
  const log = fs.readFileSync(path.join(folder, 'logs', 'desk.log'), 'utf8')
  const secrets = [...tokens, 'Bearer', '看着看着就黑屏', '客户同时', '吴桂英', '13800001111']
  return secrets.filter((secret) => log.includes(secret)).map((secret) => `in the log: ${secret}`)
}

/** Keeps the stream of changes open, as every page does. */
async function listen(address: string, token: string, signal: AbortSignal): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' }
  try {
    const answer = await fetch(`${address}trpc/changes.stream`, { headers, signal })
    for await (const _ of answer.body ?? []) if (signal.aborted) return
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

/**
 * Lets so many people work at the browser edition for so long, each reading and saving as fast as no hand can, on a register
 * in a new folder; then looks whether all they saved is there.
 */
export async function workTogether(folder: string, clients: number, seconds: number): Promise<Load> {
  const seeded = openStore(folder, migrations)
  await seedRegister(seeded, { cases: CASES, until: '2026-06-30' })
  seeded.close()
  const child = startDesk(folder)
  const address = await child.ready
  if (address === undefined) throw new Error(`the desk did not start:\n${child.said()}`)

  const readTimes: number[] = []
  const saveTimes: number[] = []
  const errors: string[] = []
  const saved: Save[] = []
  const tokens: string[] = []
  const over = new AbortController()
  const end = performance.now() + seconds * 1000

  async function work(index: number): Promise<void> {
    const at = index % 5
    const { token } = await ask<{ token: string }>(
      address ?? '',
      'session.signIn',
      { personId: at + 1, pin: staff[at]?.pin },
      null,
    )
    tokens.push(token)
    const random = createRandom(index)
    const writer = openWriter(`同时${index}`, token)
    void listen(address ?? '', token, over.signal).catch((error: unknown) =>
      errors.push(`the stream: ${String(error)}`),
    )
    const reads: readonly (readonly [string, () => object])[] = [
      ['complaints.list', () => ({ state: 'open', stage: null, ownerId: null, page: random.int(0, 20) })],
      ['complaints.get', () => ({ id: random.int(1, CASES) })],
      ['search.find', () => ({ text: random.pick(['不制冷', '黑屏', '空调 漏水', 'wgy', '8888', '退货']) })],
      ['today.list', () => ({ scope: random.pick(['mine', 'all']) })],
      ['repairs.list', () => ({ state: 'open', page: 0 })],
      ['rules.entitlement', () => ({ complaintId: random.int(1, CASES), asOf: null })],
      ['lines.board', () => ({})],
    ]
    while (performance.now() < end) {
      const saves = random.chance(WRITES_PERCENT)
      const started = performance.now()
      try {
        if (saves) await writer.save(address ?? '', (save) => saved.push(save))
        else {
          const [procedure, input] = random.pick(reads)
          await ask(address ?? '', procedure, input(), token)
        }
        ;(saves ? saveTimes : readTimes).push(performance.now() - started)
      } catch (error) {
        errors.push(String(error))
      }
      await wait(random.next() * PAUSE_MS)
    }
  }

  try {
    await Promise.all(Array.from({ length: clients }, (_, index) => work(index)))
  } finally {
    over.abort()
    child.process.kill('SIGKILL')
    await child.gone
  }
  const store = openStore(folder, migrations)
  try {
    const files = openFiles(folder)
    const wrong = [
      ...saved.filter((save) => !isKept(store, files, save)).map((save) => `lost: ${JSON.stringify(save)}`),
      ...findAlterations(store).map(({ eventId, what }) => `event ${eventId}: ${what}`),
      ...damage(store),
      ...toldByLog(folder, tokens),
    ]
    return { reads: timesOf(readTimes), saves: timesOf(saveTimes), errors, wrong }
  } finally {
    store.close()
  }
}
