import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, Uint8Array, number, object, Buffer>(scrypt)
const COST = { N: 16384, r: 8, p: 1 }

/** A PIN's salt and scrypt hash, as stored. */
export async function hashPin(pin: string): Promise<{ salt: Uint8Array; hash: Uint8Array }> {
  const salt = randomBytes(16)
  return { salt, hash: await derive(pin, salt, 32, COST) }
}

/** Whether `pin` is the one that was stored. */
export async function verifyPin(pin: string, salt: Uint8Array, hash: Uint8Array): Promise<boolean> {
  return timingSafeEqual(await derive(pin, salt, 32, COST), hash)
}

/** How long the next try must wait after so many wrong ones in a row, in milliseconds: nothing for four, then half a minute, doubling to a quarter of an hour. */
export function lockDelay(failedCount: number): number {
  if (failedCount < 5) return 0
  return Math.min(30_000 * 2 ** (failedCount - 5), 900_000)
}
