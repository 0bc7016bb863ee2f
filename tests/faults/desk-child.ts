import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { deskRouter } from '../../electron/desk/router.ts'
import type { Problem } from '../../shared/problem.ts'
import { CENTRE } from '../desk/harness.ts'

const SCRIPT = path.join(import.meta.dirname, 'desk-process.ts')

/** A desk in a process of its own, to be killed or put under load. */
export type DeskChild = {
  readonly process: ChildProcess
  /** Its address once it answers; undefined when it ended before. */
  readonly ready: Promise<string | undefined>
  /** Resolves when it has ended. */
  readonly gone: Promise<unknown>
  /** What it said when it failed. */
  said(): string
}

export function startDesk(folder: string): DeskChild {
  const child = spawn(process.execPath, [SCRIPT, folder], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const gone = once(child, 'close')
  const ready = new Promise<string | undefined>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('ready ')) resolve(line.slice('ready '.length))
    })
    gone.then(() => resolve(undefined))
  })
  return { process: child, ready, gone, said: () => said }
}

/** A save or question that the desk refused. */
export class Refused extends Error {
  constructor(procedure: string, status: number, problem: Problem | undefined) {
    super(`${procedure}: ${status} ${JSON.stringify(problem)}`)
    this.name = 'Refused'
  }
}

// At run time the procedures are flat, by their dotted names; the type shows them nested.
const procedures = deskRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>

/**
 * Calls a procedure of a served desk, as a page does.
 * @throws Refused for an answer that is not a success; the error of `fetch` when there is none
 */
export async function ask<Data>(
  address: string,
  procedure: string,
  input: object,
  token: string | null,
): Promise<Data> {
  const headers = {
    'content-type': 'application/json',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  }
  const body = JSON.stringify(input)
  const isQuery = procedures[procedure]?._def.type === 'query'
  const response = isQuery
    ? await fetch(`${address}trpc/${procedure}?input=${encodeURIComponent(body)}`, { headers })
    : await fetch(`${address}trpc/${procedure}`, { method: 'POST', headers, body })
  const { result, error } = (await response.json()) as {
    result?: { data: Data }
    error?: { data: { problem: Problem } }
  }
  if (!response.ok || !result) throw new Refused(procedure, response.status, error?.data.problem)
  return result.data
}

/** Adds a photo to a complaint. @throws as `ask` */
export async function attach(
  address: string,
  complaintId: number,
  bytes: Uint8Array<ArrayBuffer>,
  token: string,
): Promise<string> {
  const where = new URLSearchParams({ complaintId: String(complaintId), kind: 'photo', name: '机身.png' })
  const headers = { authorization: `Bearer ${token}` }
  const response = await fetch(`${address}files?${where}`, { method: 'POST', headers, body: bytes })
  const answer = (await response.json()) as { uid?: string; problem?: Problem }
  if (!response.ok || answer.uid === undefined) throw new Refused('files', response.status, answer.problem)
  return answer.uid
}

/** Opens a centre with its manager and clerk where there is none, and signs the clerk in: his token. */
export async function signInClerk(address: string): Promise<string> {
  const { ready } = await ask<{ ready: boolean }>(address, 'setup.status', {}, null)
  const people = { manager: { name: '陈经理', pin: '2468', role: 'manager' }, clerk: { name: '小刘', pin: '1357' } }
  if (!ready) await ask(address, 'setup.firstRun', { centre: CENTRE, ...people }, null)
  return (await ask<{ token: string }>(address, 'session.signIn', { personId: 2, pin: '1357' }, null)).token
}
