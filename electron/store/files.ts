import { hash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { StoreProblem } from './problem.ts'

/** Attachments on disk (附件): named by the SHA-256 of their bytes, so nothing a customer typed becomes a path and a copy is kept once. */
export type FileStore = {
  /** Writes the bytes durably and returns their SHA-256 in hex. */
  write(bytes: Uint8Array): string
  /** The bytes, or null when the file is missing or is no longer what was written. */
  read(sha256: string): Uint8Array | null
  /** Removes the bytes; nothing happens where there are none. */
  remove(sha256: string): void
}

/** Where an attachment stands in a data folder. */
export const placeOfFile = (dataFolder: string, sha256: string) =>
  path.join(dataFolder, 'files', sha256.slice(0, 2), sha256)

/** The bytes of a file, when they are still what its hash says. */
export function readIntact(file: string, sha256: string): Buffer | null {
  if (!fs.existsSync(file)) return null
  const bytes = fs.readFileSync(file)
  return hash('sha256', bytes, 'hex') === sha256 ? bytes : null
}

/** Makes the names in a folder durable. Windows has no such call for folders; there the file's own flush includes its name. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = fs.openSync(folder, 'r')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}

export function openFiles(dataFolder: string): FileStore {
  const place = (sha256: string) => placeOfFile(dataFolder, sha256)
  function read(sha256: string): Uint8Array | null {
    return /^[0-9a-f]{64}$/.test(sha256) ? readIntact(place(sha256), sha256) : null
  }
  return {
    read,
    remove(sha256) {
      if (/^[0-9a-f]{64}$/.test(sha256)) fs.rmSync(place(sha256), { force: true })
    },
    write(bytes) {
      const sha256 = hash('sha256', bytes, 'hex')
      const file = place(sha256)
      // A damaged copy is replaced when the same photo is added again.
      if (read(sha256) !== null) return sha256
      // Made anew, a folder that was moved away or unplugged would look like the register's, and hold nothing else.
      if (!fs.existsSync(dataFolder)) throw new StoreProblem('unwritable', dataFolder, 'the folder is gone')
      const folder = path.dirname(file)
      fs.mkdirSync(folder, { recursive: true })
      const partial = `${file}.partial`
      try {
        const handle = fs.openSync(partial, 'w')
        try {
          fs.writeFileSync(handle, bytes)
          fs.fsyncSync(handle)
        } finally {
          fs.closeSync(handle)
        }
        fs.renameSync(partial, file)
        // Without this a power cut may leave the record and take the name of its file.
        for (const made of [folder, path.dirname(folder), dataFolder]) syncFolder(made)
      } catch (error) {
        // A full disk must not be kept full by the half of a photo.
        fs.rmSync(partial, { force: true })
        throw error
      }
      return sha256
    },
  }
}
