import { hash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** Attachments on disk (附件): named by the SHA-256 of their bytes, so nothing a customer typed becomes a path and a copy is kept once. */
export type FileStore = {
  /** Writes the bytes durably and returns their SHA-256 in hex. */
  write(bytes: Uint8Array): string
  /** The bytes, or null when the file is missing. */
  read(sha256: string): Uint8Array | null
}

export function openFiles(dataFolder: string): FileStore {
  const place = (sha256: string) => path.join(dataFolder, 'files', sha256.slice(0, 2), sha256)
  return {
    write(bytes) {
      const sha256 = hash('sha256', bytes, 'hex')
      const file = place(sha256)
      if (fs.existsSync(file)) return sha256
      fs.mkdirSync(path.dirname(file), { recursive: true })
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
      } catch (error) {
        // A full disk must not be kept full by the half of a photo.
        fs.rmSync(partial, { force: true })
        throw error
      }
      return sha256
    },
    read(sha256) {
      const file = place(sha256)
      return /^[0-9a-f]{64}$/.test(sha256) && fs.existsSync(file) ? fs.readFileSync(file) : null
    },
  }
}
