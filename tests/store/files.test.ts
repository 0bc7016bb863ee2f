import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type FileStore, openFiles } from '../../electron/store/files.ts'

let folder: string
let files: FileStore
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hejie-files-'))
  files = openFiles(folder)
})
afterEach(() => {
  vi.restoreAllMocks()
  fs.rmSync(folder, { recursive: true, force: true })
})

const photo = new TextEncoder().encode('a photo')
const place = (sha256: string) => path.join(folder, 'files', sha256.slice(0, 2), sha256)

describe('attachments on disk', () => {
  it('come back as they were written', () => {
    const sha256 = files.write(photo)
    expect(new Uint8Array(files.read(sha256) ?? [])).toEqual(photo)
    expect(files.read('../../desk.db')).toBeNull()
  })

  it('are not handed out when they are no longer what was written, and are whole after being added again', () => {
    const sha256 = files.write(photo)
    fs.writeFileSync(place(sha256), 'another photo')
    expect(files.read(sha256)).toBeNull()
    expect(files.write(photo)).toBe(sha256)
    expect(new Uint8Array(files.read(sha256) ?? [])).toEqual(photo)
  })

  // Which file a handle belongs to is told by Linux alone.
  it.runIf(process.platform === 'linux')('have their name on the disk as well before the record is made', () => {
    const synced: string[] = []
    const sync = fs.fsyncSync
    vi.spyOn(fs, 'fsyncSync').mockImplementation((handle) => {
      synced.push(fs.readlinkSync(`/proc/self/fd/${handle}`))
      sync(handle)
    })
    const sha256 = files.write(photo)
    expect(synced.slice(1)).toContain(path.dirname(place(sha256)))
  })
})
