/**
 * The file of one backup (备份文件格式): eight bytes that name the format, the length of the head, the head as JSON, and the database,
 * compressed and, with a passphrase, encrypted. ARCHITECTURE.md says it byte for byte.
 */
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { contentsSchema } from '../store/contents.ts'
import { decrypt, encrypt } from './cipher.ts'
import { writeDurably } from './durable.ts'
import { type BackupKey, fileKey, keyOriginSchema, opens } from './key.ts'
import { BackupProblem } from './problem.ts'

const MAGIC = Buffer.from('HEJIEBK1', 'latin1')
const MOST_HEAD_BYTES = 1024 * 1024

const headSchema = z.object({
  format: z.literal(1),
  at: z.int(),
  /** Of the database as it was before it was compressed. */
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  contents: contentsSchema,
  /** Attachments the register names that could not be read when this was made. */
  missing: z.int().min(0),
  encryption: z
    .object({ cipher: z.literal('aes-256-gcm'), origin: keyOriginSchema, salt: z.base64().max(64) })
    .nullable(),
})
/** What stands at the head of a backup, readable without a passphrase. It names no customer. */
export type BackupHead = z.infer<typeof headSchema>

type Opened = { readonly head: BackupHead; readonly headBytes: Buffer; readonly bodyAt: number }

/** Reads the head of a backup. @throws BackupProblem `not-a-backup`, `newer` or `backup-damaged` */
export async function readHead(file: string): Promise<BackupHead> {
  return (await openHead(file)).head
}

async function openHead(file: string): Promise<Opened> {
  const handle = await open(file, 'r')
  try {
    const start = Buffer.alloc(MAGIC.length + 4)
    const { bytesRead } = await handle.read(start, 0, start.length, 0)
    const isOurs = bytesRead === start.length && start.subarray(0, MAGIC.length).equals(MAGIC)
    if (!isOurs) throw new BackupProblem('not-a-backup', 'another format')
    const length = start.readUInt32BE(MAGIC.length)
    if (length > MOST_HEAD_BYTES) throw new BackupProblem('backup-damaged', 'the head is too long')
    const headBytes = Buffer.alloc(length)
    const read = await handle.read(headBytes, 0, length, start.length)
    if (read.bytesRead < length) throw new BackupProblem('backup-damaged', 'the head is cut off')
    return { head: headFrom(headBytes), headBytes, bodyAt: start.length + length }
  } finally {
    await handle.close()
  }
}

function headFrom(bytes: Buffer): BackupHead {
  let written: unknown
  try {
    written = JSON.parse(bytes.toString('utf8'))
  } catch (error) {
    throw new BackupProblem('backup-damaged', 'the head is no JSON', error)
  }
  const head = headSchema.safeParse(written)
  if (head.success) return head.data
  const isNewer = z.object({ format: z.int().min(2) }).safeParse(written).success
  throw new BackupProblem(isNewer ? 'newer' : 'backup-damaged', 'the head has another form')
}

const bound = (headBytes: Buffer) => createHash('sha256').update(headBytes).digest()

async function* chunksOf(file: string, start = 0): AsyncGenerator<Buffer> {
  for await (const chunk of fs.createReadStream(file, { start, highWaterMark: 256 * 1024 })) yield chunk as Buffer
}

/** What the database of a backup is made from: a file that stands still. */
export type Source = Pick<BackupHead, 'at' | 'contents' | 'missing'> & { readonly file: string }

/** Hash and size of a file. */
async function digestFile(file: string): Promise<{ sha256: string; bytes: number }> {
  const digest = createHash('sha256')
  let bytes = 0
  for await (const chunk of chunksOf(file)) {
    digest.update(chunk)
    bytes += chunk.length
  }
  return { sha256: digest.digest('hex'), bytes }
}

/** Writes a backup to a new file, encrypted when there is a key. Returns its head and size. */
export async function writeContainer(
  target: string,
  { file, ...told }: Source,
  key: BackupKey | null,
): Promise<{ head: BackupHead; size: number }> {
  const salt = randomBytes(32)
  const encryption =
    key === null ? null : ({ cipher: 'aes-256-gcm', origin: key.origin, salt: salt.toString('base64') } as const)
  const head: BackupHead = { format: 1, ...told, ...(await digestFile(file)), encryption }
  const headBytes = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(headBytes.length)
  async function* body() {
    yield Buffer.concat([MAGIC, length, headBytes])
    const packed = fs.createReadStream(file, { highWaterMark: 256 * 1024 }).pipe(createGzip({ level: 1 }))
    if (key === null) yield* packed as AsyncIterable<Buffer>
    else yield* encrypt(packed, fileKey(key.key, salt), bound(headBytes))
  }
  return { head, size: await writeDurably(target, body()) }
}

/**
 * Unpacks the database of a backup piece by piece.
 * @throws BackupProblem `passphrase-needed`, `wrong-passphrase`, or `backup-damaged` when it is not what was written
 */
async function* unpacked(file: string, key: Uint8Array | null): AsyncGenerator<Uint8Array> {
  const { head, headBytes, bodyAt } = await openHead(file)
  const { encryption } = head
  if (encryption !== null && key === null) throw new BackupProblem('passphrase-needed', 'it is encrypted')
  if (encryption !== null && key !== null && !opens(key, encryption.origin))
    throw new BackupProblem('wrong-passphrase', 'another key')
  const body = chunksOf(file, bodyAt)
  const packed =
    encryption !== null && key !== null
      ? decrypt(body, fileKey(key, Buffer.from(encryption.salt, 'base64')), bound(headBytes))
      : body
  const digest = createHash('sha256')
  let bytes = 0
  const gunzip = createGunzip()
  // What breaks in the pipeline comes out where the unpacked bytes are read.
  const fed = pipeline(Readable.from(packed), gunzip).catch((error: unknown) => error)
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > head.bytes) throw new BackupProblem('backup-damaged', 'it is longer than its head says')
      digest.update(chunk)
      yield chunk
    }
  } catch (error) {
    const cause = (await fed) ?? error
    if (cause instanceof BackupProblem) throw cause
    if (error instanceof BackupProblem) throw error
    throw new BackupProblem('backup-damaged', 'it cannot be unpacked', error)
  }
  if (bytes !== head.bytes || digest.digest('hex') !== head.sha256)
    throw new BackupProblem('backup-damaged', 'it is not what was written')
}

/** Unpacks the database of a backup to a new file; nothing is left there when it fails. */
export async function unpackContainer(
  file: string,
  key: Uint8Array | null,
  target: string,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const { bytes } = await readHead(file)
  let done = 0
  async function* told() {
    for await (const chunk of unpacked(file, key)) {
      done += chunk.length
      progress(done, bytes)
      yield chunk
    }
  }
  await writeDurably(target, told())
}

/** Reads a backup that was just written to its end, as a restore would. @throws BackupProblem as `unpacked` */
export async function readBack(file: string, key: Uint8Array | null): Promise<void> {
  for await (const _ of unpacked(file, key));
}
