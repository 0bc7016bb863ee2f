import { createHash, createHmac, hkdfSync, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { z } from 'zod'

const derive = promisify<string, Uint8Array, number, object, Buffer>(scrypt)

const base64 = z.base64().max(64)

/** How a key came from a passphrase; stands in the clear at the head of every file written with it. */
export const keyOriginSchema = z.object({
  kdf: z.literal('scrypt'),
  // Bounded, because a made-up header could ask for all the memory of the computer.
  N: z
    .int()
    .min(2 ** 14)
    .max(2 ** 20),
  r: z.int().min(1).max(16),
  p: z.int().min(1).max(4),
  salt: base64,
  /** Tells a wrong passphrase from a damaged file. */
  check: base64,
})
export type KeyOrigin = z.infer<typeof keyOriginSchema>

/** A key of 256 bits, and where it came from. The passphrase itself is kept nowhere. */
export type BackupKey = { readonly key: Uint8Array; readonly origin: KeyOrigin }

/** About half a second and 128 MB for each guess. */
const COST = { N: 2 ** 17, r: 8, p: 1 }

const stretch = (passphrase: string, salt: Uint8Array, { N, r, p }: typeof COST) =>
  derive(passphrase.normalize('NFKC'), salt, 32, { N, r, p, maxmem: 256 * N * r })

const checkOf = (key: Uint8Array) => createHmac('sha256', key).update('hejie-backup check').digest().subarray(0, 16)

/** Makes a new key from a passphrase (备份密码). */
export async function newKey(passphrase: string): Promise<BackupKey> {
  const salt = randomBytes(16)
  const key = await stretch(passphrase, salt, COST)
  const origin = {
    kdf: 'scrypt',
    ...COST,
    salt: salt.toString('base64'),
    check: checkOf(key).toString('base64'),
  } as const
  return { key, origin }
}

/** The key of a file from the passphrase; null when the passphrase is not the one it was written with. */
export async function keyFrom(passphrase: string, origin: KeyOrigin): Promise<BackupKey | null> {
  const key = await stretch(passphrase, Buffer.from(origin.salt, 'base64'), origin)
  return opens(key, origin) ? { key, origin } : null
}

/** Whether a key is the one that files of this origin were written with. */
export function opens(key: Uint8Array, origin: KeyOrigin): boolean {
  const check = Buffer.from(origin.check, 'base64')
  const own = checkOf(key)
  return check.length === own.length && timingSafeEqual(check, own)
}

/** A key for one file: no two files share one, so counting nonces from zero is safe. */
export function fileKey(key: Uint8Array, salt: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, 'hejie-backup file', 32))
}

/** The folder of the attachments written with one key. */
export function keyName(origin: KeyOrigin): string {
  return createHash('sha256').update(origin.salt).digest('hex').slice(0, 16)
}

/** What an attachment is called where it is kept encrypted: its own hash would tell whoever has the same photo. */
export function hiddenName(key: Uint8Array, sha256: string): string {
  return createHmac('sha256', key).update(sha256).digest('hex')
}
