import { hash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decrypt, encrypt, PIECE_BYTES } from '../../../electron/backup/cipher.ts'
import { readHead, unpackContainer, writeContainer } from '../../../electron/backup/container.ts'
import { type BackupKey, keyFrom, newKey } from '../../../electron/backup/key.ts'
import { BackupProblem } from '../../../electron/backup/problem.ts'
import type { Contents } from '../../../electron/store/contents.ts'

let folder: string
let key: BackupKey
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hejie-container-'))
  key = await newKey('一匹马 两只鸟 三条鱼')
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const hex = 'ab'.repeat(32)
const contents: Contents = {
  schema: 130,
  register: hex,
  head: { id: 7, at: 1, hash: hex },
  cases: 3,
  customers: 2,
  repairs: 1,
  attachments: 0,
  newestCase: { number: 'TS-2026-000003', at: 1 },
  tables: [],
  digest: hex,
}

/** Bytes that do not compress away, so that there are several pieces. */
const database = Buffer.concat(
  Array.from({ length: 10_000 }, (_, at) => hash('sha256', `block ${at}`, 'buffer')).concat(Buffer.from('end')),
)
let files = 0

async function written(withKey: BackupKey | null): Promise<string> {
  files += 1
  const file = path.join(folder, `source-${files}`)
  fs.writeFileSync(file, database)
  const target = path.join(folder, `backup-${files}`)
  await writeContainer(target, { file, at: 5, contents, missing: 0 }, withKey)
  return target
}

/** What a backup unpacks to, or why it does not; nothing may be left where it does not. */
async function unpacked(file: string, withKey: Uint8Array | null): Promise<Buffer | string> {
  const target = path.join(folder, 'unpacked')
  fs.rmSync(target, { force: true })
  try {
    await unpackContainer(file, withKey, target, () => {})
    return fs.readFileSync(target)
  } catch (error) {
    expect(fs.existsSync(target)).toBe(false)
    if (error instanceof BackupProblem) return error.kind
    throw error
  }
}

/** A copy of a file with one byte changed, or its end cut off. */
function spoilt(file: string, change: (bytes: Buffer) => Buffer): string {
  const copy = `${file}-spoilt`
  fs.writeFileSync(copy, change(Buffer.from(fs.readFileSync(file))))
  return copy
}
const flipped =
  (at: number) =>
  (bytes: Buffer): Buffer => {
    const place = at < 0 ? bytes.length + at : at
    bytes[place] = (bytes[place] ?? 0) ^ 1
    return bytes
  }

describe.each([
  ['plain', () => null],
  ['encrypted', () => key],
] as [string, () => BackupKey | null][])('a %s backup', (_, keyOf) => {
  test('unpacks to the very bytes, and its head is read without unpacking', async () => {
    const file = await written(keyOf())
    expect(await readHead(file)).toMatchObject({ at: 5, contents, missing: 0, bytes: database.length })
    expect(database.equals((await unpacked(file, keyOf()?.key ?? null)) as Buffer)).toBe(true)
  })

  test('is refused when a byte anywhere was changed, or its end is missing', async () => {
    const file = await written(keyOf())
    const { length } = fs.readFileSync(file)
    const places = [0, 9, 14, 60, Math.floor(length / 3), Math.floor(length / 2), -PIECE_BYTES, -9, -1]
    for (const at of places) {
      const kind = await unpacked(spoilt(file, flipped(at)), keyOf()?.key ?? null)
      expect(typeof kind, `byte ${at}`).toBe('string')
    }
    for (const cut of [1, 16, PIECE_BYTES + 16, length - 12, length - 4])
      expect(
        await unpacked(
          spoilt(file, (bytes) => bytes.subarray(0, length - cut)),
          keyOf()?.key ?? null,
        ),
      ).toMatch(/^(backup-damaged|not-a-backup)$/)
  })
})

test('a wrong passphrase is told from a damaged file, and none from a wrong one', async () => {
  const file = await written(key)
  const { encryption } = await readHead(file)
  if (encryption === null) throw new Error('it is not encrypted')
  expect(await keyFrom('一匹马 两只鸟 三条虫', encryption.origin)).toBeNull()
  expect(await unpacked(file, Buffer.alloc(32))).toBe('wrong-passphrase')
  expect(await unpacked(file, null)).toBe('passphrase-needed')
  const right = await keyFrom('一匹马 两只鸟 三条鱼', encryption.origin)
  expect(right && Buffer.from(right.key).equals(key.key)).toBe(true)
  expect(await unpacked(spoilt(file, flipped(-40)), key.key)).toBe('backup-damaged')
})

test('no customer’s word stands in an encrypted file, and no two are alike', async () => {
  const [one, two] = [await written(key), await written(key)]
  const bytes = fs.readFileSync(one)
  expect(bytes.includes(database.subarray(0, 32))).toBe(false)
  expect(bytes.subarray(-100).equals(fs.readFileSync(two).subarray(-100))).toBe(false)
})

test('pieces can be neither swapped nor belong to another file', async () => {
  async function* once(bytes: Uint8Array) {
    yield bytes
  }
  const all = async (source: AsyncIterable<Uint8Array>) => {
    const chunks: Uint8Array[] = []
    for await (const chunk of source) chunks.push(chunk)
    return Buffer.concat(chunks)
  }
  const bound = Buffer.from('this file')
  for (const size of [0, 1, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, 2 * PIECE_BYTES]) {
    const plain = database.subarray(0, size)
    const text = await all(encrypt(once(plain), key.key, bound))
    expect((await all(decrypt(once(text), key.key, bound))).equals(plain), `${size}`).toBe(true)
    await expect(all(decrypt(once(text), key.key, Buffer.from('that file')))).rejects.toThrow('backup-damaged')
  }
  const text = await all(encrypt(once(database), key.key, bound))
  const piece = PIECE_BYTES + 16
  const swapped = Buffer.concat([text.subarray(piece, 2 * piece), text.subarray(0, piece), text.subarray(2 * piece)])
  await expect(all(decrypt(once(swapped), key.key, bound))).rejects.toThrow('backup-damaged')
  const shortened = text.subarray(0, 3 * piece)
  await expect(all(decrypt(once(shortened), key.key, bound))).rejects.toThrow('backup-damaged')
})
