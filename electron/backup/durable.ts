import fs from 'node:fs'
import { open } from 'node:fs/promises'
import { syncFolder } from '../store/files.ts'

/** So many bytes are put onto the disk at a time: a heap of unwritten ones would hold up the desk's next save. */
const SYNC_BYTES = 16 * 1024 * 1024

/** Writes a stream to a new file, durable when it returns. Half a file is taken away when it fails. Returns its size. */
export async function writeDurably(file: string, source: AsyncIterable<Uint8Array>): Promise<number> {
  const handle = await open(file, 'wx')
  try {
    let size = 0
    let unsynced = 0
    for await (const bytes of source) {
      await handle.writeFile(bytes)
      size += bytes.length
      unsynced += bytes.length
      if (unsynced < SYNC_BYTES) continue
      await handle.datasync()
      unsynced = 0
    }
    await handle.sync()
    await handle.close()
    return size
  } catch (error) {
    await handle.close().catch(() => {})
    fs.rmSync(file, { force: true })
    throw error
  }
}

/** Makes the names in a folder durable where the place can: some network shares refuse it. */
export function syncNames(folder: string): void {
  try {
    syncFolder(folder)
  } catch {
    return
  }
}
