import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { kindOfSecret } from '../../../shared/workflow/secret.ts'

const derive = promisify<string, Uint8Array, number, object, Buffer>(scrypt)

/** `scrypt:N:r:p`: a fifth of a second on the PC of a counter, so that guessing a stolen file costs years for a password. */
export const CURRENT_METHOD = 'scrypt:32768:8:1'

/** The costliest that is computed: a forged row must not hold up the desk. */
const MOST_MEMORY = 512 * 1024 * 1024

function costOf(method: string): { N: number; r: number; p: number; maxmem: number } {
  const [, N, r, p] = /^scrypt:(\d+):(\d+):(\d+)$/.exec(method)?.map(Number) ?? []
  if (N === undefined || r === undefined || p === undefined) throw new Error(`unknown method ${method}`)
  return { N, r, p, maxmem: MOST_MEMORY }
}

/** A secret as it is stored: its hash, with its own salt and how it was computed. */
export type Hashed = { readonly salt: Uint8Array; readonly hash: Uint8Array; readonly method: string }

/** Hashes a PIN, a password or a recovery key. */
export async function hashSecret(secret: string, method: string = CURRENT_METHOD): Promise<Hashed> {
  const salt = randomBytes(16)
  return { salt, hash: await derive(secret, salt, 32, costOf(method)), method }
}

/** Whether `secret` is the one that was stored, by the method of its own day. */
export async function verifySecret(secret: string, { salt, hash, method }: Hashed): Promise<boolean> {
  return timingSafeEqual(await derive(secret, salt, hash.length, costOf(method)), hash)
}

/** The columns of a person with this PIN or password, hashed. */
export async function secretColumns(secret: string, method: string = CURRENT_METHOD) {
  const hashed = await hashSecret(secret, method)
  return { pin_kind: kindOfSecret(secret), pin_salt: hashed.salt, pin_hash: hashed.hash, pin_method: hashed.method }
}

/** No lock is longer, so that a wrong try never costs more than a short walk. */
const MOST_DELAY_MS = 900_000

/** How long the next try must wait after so many wrong ones in a row, in milliseconds: nothing for four, then half a minute, doubling to a quarter of an hour. */
export function lockDelay(failedCount: number): number {
  if (failedCount < 5) return 0
  return Math.min(30_000 * 2 ** (failedCount - 5), MOST_DELAY_MS)
}

/** Seconds that a lock still holds; 0 where there is none. One that a clock put back would stretch over days is over. */
export function secondsLocked(lockedUntil: number | null, now: number): number {
  if (lockedUntil === null || lockedUntil <= now || lockedUntil > now + MOST_DELAY_MS) return 0
  return Math.ceil((lockedUntil - now) / 1000)
}
