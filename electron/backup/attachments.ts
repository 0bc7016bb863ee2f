import { hash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { readIntact } from '../store/files.ts'
import { decrypt, encrypt, PIECE_BYTES } from './cipher.ts'
import { syncNames, writeDurably } from './durable.ts'
import { type BackupKey, fileKey, hiddenName, keyName } from './key.ts'

/** Attachments beside the backups of a place (备份中的附件): each once, by the hash of its bytes, however many backups name it. */
export type AttachmentVault = {
  /** Whether it is there in its full length. */
  has(sha256: string, bytes: number): boolean
  /** Keeps a file of the data folder; false when that file is missing or no longer what was written. */
  put(sha256: string, file: string): Promise<boolean>
  /** Notes that a backup of this moment names it; see `dropUnnamed`. */
  noteNamed(sha256: string, at: number): void
  /** Its bytes; null when it is missing or damaged. */
  get(sha256: string): Promise<Uint8Array | null>
}

const SALT_BYTES = 32

const DAY_MS = 86_400_000
/** How exactly a file's time tells when a backup last named it: to touch each at every backup would be slow on a share. */
const NOTED_EVERY_MS = 20 * DAY_MS

/** The time of a file says when it was last named. */
function noteTime(file: string, at: number): void {
  const found = fs.statSync(file, { throwIfNoEntry: false })
  if (found && at - found.mtimeMs > NOTED_EVERY_MS) fs.utimesSync(file, at / 1000, at / 1000)
}

/**
 * Takes away what none of the backups of a place names any longer, the oldest of which was made at `oldest`: what was erased from
 * the register leaves the place with the last backup that held it.
 */
export function dropUnnamed(placeFolder: string, oldest: number): void {
  const folder = path.join(placeFolder, 'attachments')
  if (!fs.existsSync(folder)) return
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    if (entry.isFile() && fs.statSync(file).mtimeMs < oldest - 2 * NOTED_EVERY_MS) fs.rmSync(file, { force: true })
  }
}

async function* once(bytes: Uint8Array) {
  yield bytes
}

async function all(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of source) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Writes beside the final name first: what bears it is whole. */
async function place(file: string, source: AsyncIterable<Uint8Array>): Promise<void> {
  const folder = path.dirname(file)
  fs.mkdirSync(folder, { recursive: true })
  const partial = `${file}.partial`
  fs.rmSync(partial, { force: true })
  await writeDurably(partial, source)
  fs.renameSync(partial, file)
  syncNames(folder)
}

/** A second name for the same bytes on the same disk; false where the file system has no such thing. */
function link(file: string, name: string): boolean {
  try {
    fs.mkdirSync(path.dirname(name), { recursive: true })
    fs.rmSync(name, { force: true })
    fs.linkSync(file, name)
    return true
  } catch {
    return false
  }
}

function plainVault(folder: string, sharing: boolean): AttachmentVault {
  const fileOf = (sha256: string) => path.join(folder, 'plain', sha256.slice(0, 2), sha256)
  return {
    has: (sha256, bytes) => fs.statSync(fileOf(sha256), { throwIfNoEntry: false })?.size === bytes,
    async put(sha256, file) {
      const bytes = readIntact(file, sha256)
      if (bytes === null) return false
      if (sharing && link(file, fileOf(sha256))) return true
      await place(fileOf(sha256), once(bytes))
      return readIntact(fileOf(sha256), sha256) !== null
    },
    noteNamed: (sha256, at) => noteTime(fileOf(sha256), at),
    get: async (sha256) => readIntact(fileOf(sha256), sha256),
  }
}

function lockedVault(folder: string, { key, origin }: BackupKey): AttachmentVault {
  const fileOf = (sha256: string) => {
    const name = hiddenName(key, sha256)
    return path.join(folder, keyName(origin), name.slice(0, 2), name)
  }
  const locked = async (sha256: string): Promise<Buffer | null> => {
    const file = fileOf(sha256)
    if (!fs.existsSync(file)) return null
    const bytes = fs.readFileSync(file)
    const text = decrypt(
      once(bytes.subarray(SALT_BYTES)),
      fileKey(key, bytes.subarray(0, SALT_BYTES)),
      Buffer.from(sha256),
    )
    const plain = await all(text).catch(() => null)
    return plain !== null && hash('sha256', plain, 'hex') === sha256 ? plain : null
  }
  return {
    has(sha256, bytes) {
      const pieces = Math.max(1, Math.ceil(bytes / PIECE_BYTES))
      return fs.statSync(fileOf(sha256), { throwIfNoEntry: false })?.size === SALT_BYTES + bytes + 16 * pieces
    },
    async put(sha256, file) {
      const bytes = readIntact(file, sha256)
      if (bytes === null) return false
      const salt = randomBytes(SALT_BYTES)
      async function* text() {
        yield salt
        yield* encrypt(once(bytes ?? salt), fileKey(key, salt), Buffer.from(sha256))
      }
      await place(fileOf(sha256), text())
      return (await locked(sha256)) !== null
    },
    noteNamed: (sha256, at) => noteTime(fileOf(sha256), at),
    get: locked,
  }
}

/**
 * The attachments of a place, those of one key or the plain ones. In the data folder's own place they share their bytes with the
 * files they were made from: a second copy on the same disk would double it and help against nothing but a deletion.
 */
export function openVault(placeFolder: string, key: BackupKey | null, sharing = false): AttachmentVault {
  const folder = path.join(placeFolder, 'attachments')
  return key === null ? plainVault(folder, sharing) : lockedVault(folder, key)
}
