import fs from 'node:fs'
import path from 'node:path'
import { backupName } from '../../shared/backup/name.ts'
import type { BackupProgress } from '../../shared/backup/problem.ts'
import { type Contents, contentsOf } from '../store/contents.ts'
import { placeOfFile } from '../store/files.ts'
import { attachmentsOf, copyOnline, integrityOf, isDamaged, reading, settleCopy } from '../store/online-copy.ts'
import { dropUnnamed, openVault } from './attachments.ts'
import { readBack, readHead, type Source, unpackContainer, writeContainer } from './container.ts'
import { syncNames } from './durable.ts'
import type { BackupKey } from './key.ts'
import { listPlace, ownPlace, rotate } from './place.ts'
import { BackupProblem, problemKind } from './problem.ts'

export type Tell = (progress: BackupProgress) => void

/** A backup that was made and verified (已验证的备份). */
export type MadeBackup = {
  readonly name: string
  readonly at: number
  readonly bytes: number
  readonly event: number
  readonly cases: number
  /** Attachments that were missing or damaged in the data folder, and so are missing here. */
  readonly missing: number
}

/** A folder for what is not finished; what a process that died has left there is cleared first. */
async function inWorkFolder<Result>(
  place: string,
  whose: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = path.join(place, `.unfinished-${whose}`)
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(folder, { recursive: true })
  try {
    return await work(folder)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Whether a database file is sound and holds what it should (核对副本).
 * @throws BackupProblem `copy-damaged`
 */
export function verifyCopy(file: string, expected: Contents): void {
  const found = (() => {
    try {
      return reading(file, (db) => ({ integrity: integrityOf(db), contents: contentsOf(db) }))
    } catch (error) {
      throw new BackupProblem('copy-damaged', 'it cannot be read', error)
    }
  })()
  if (found.integrity !== 'ok') throw new BackupProblem('copy-damaged', found.integrity)
  const { contents } = found
  const differs = expected.tables.find(({ name, rows, digest }) => {
    const table = contents.tables.find((other) => other.name === name)
    return table?.rows !== rows || table.digest !== digest
  })
  if (differs) throw new BackupProblem('copy-damaged', `table ${differs.name} differs`)
  if (contents.head?.hash !== expected.head?.hash)
    throw new BackupProblem('copy-damaged', 'the event chain ends elsewhere')
  if (contents.digest !== expected.digest) throw new BackupProblem('copy-damaged', 'the contents differ')
}

/** A name nobody has yet: two backups of one second stand side by side. */
function freeName(place: string, at: number, register: string): string {
  for (let again = 0; ; again += 1) {
    const name = backupName(at, register, again)
    if (!fs.existsSync(path.join(place, name))) return name
  }
}

/** Brings the attachments of a database into a place; tells how many could not be read. */
async function keepAttachments(
  copy: string,
  dataFolder: string,
  place: string,
  key: BackupKey | null,
  at: number,
  tell: Tell,
): Promise<number> {
  const vault = openVault(place, key, place === ownPlace(dataFolder))
  const wanted = reading(copy, attachmentsOf)
  let missing = 0
  for (const [index, { sha256, bytes }] of wanted.entries()) {
    const isThere = vault.has(sha256, bytes) || (await vault.put(sha256, placeOfFile(dataFolder, sha256)))
    if (isThere) vault.noteNamed(sha256, at)
    else missing += 1
    tell({ step: 'files', done: index + 1, total: wanted.length })
  }
  return missing
}

/** Writes one backup into a place and reads it back before it bears its name; then the old ones rotate. */
async function finish(
  place: string,
  folder: string,
  source: Source,
  key: BackupKey | null,
  tell: Tell,
): Promise<MadeBackup> {
  const { contents, at } = source
  const total = 2
  tell({ step: 'write', done: 0, total })
  const partial = path.join(folder, 'backup')
  fs.rmSync(partial, { force: true })
  const { size } = await writeContainer(partial, source, key)
  tell({ step: 'write', done: 1, total })
  await readBack(partial, key?.key ?? null)
  tell({ step: 'write', done: 2, total })
  const register = contents.register ?? ''
  const name = freeName(place, at, register)
  fs.renameSync(partial, path.join(place, name))
  syncNames(place)
  await rotate(place, register, at)
  dropUnnamed(
    place,
    Math.min(...(await listPlace(place)).filter(({ kind }) => kind === 'backup').map((each) => each.at)),
  )
  return { name, at, bytes: size, event: contents.head?.id ?? 0, cases: contents.cases, missing: source.missing }
}

/**
 * Backs up the open data folder into its own `backups` (本机备份): a copy of one moment, verified against the register itself, with
 * its attachments. What stood there before stays until then.
 * @throws BackupProblem `source-damaged` when it is the register that is damaged
 */
export async function backUp(dataFolder: string, at: number, tell: Tell): Promise<MadeBackup> {
  const place = ownPlace(dataFolder)
  return inWorkFolder(place, 'own', async (folder) => {
    const copy = path.join(folder, 'copy.db')
    try {
      const contents = await copyOnline(dataFolder, copy, (done, total) => tell({ step: 'copy', done, total }))
      tell({ step: 'check', done: 0, total: 1 })
      settleCopy(copy)
      verifyCopy(copy, contents)
      const missing = await keepAttachments(copy, dataFolder, place, null, at, tell)
      return await finish(place, folder, { at, contents, missing, file: copy }, null, tell)
    } catch (error) {
      const kind = problemKind(error)
      const suspect = kind === 'copy-damaged' || kind === 'source-damaged'
      if (suspect && isDamaged(dataFolder)) throw new BackupProblem('source-damaged', 'the register is damaged', error)
      throw error
    }
  })
}

/**
 * Brings a backup of the data folder's own place into another one (第二存放位置), encrypted when there is a key.
 * @throws BackupProblem `place-gone` when the place is not there: a stick that is not plugged in must not be made as a folder
 */
export async function carry(
  dataFolder: string,
  name: string,
  place: string,
  key: BackupKey | null,
  tell: Tell,
): Promise<MadeBackup> {
  if (!fs.statSync(place, { throwIfNoEntry: false })?.isDirectory())
    throw new BackupProblem('place-gone', 'the second place is not there')
  const file = path.join(ownPlace(dataFolder), name)
  const { at, contents, missing } = await readHead(file)
  return inWorkFolder(ownPlace(dataFolder), 'carried', async (own) => {
    const copy = path.join(own, 'copy.db')
    await unpackContainer(file, null, copy, (done, total) => tell({ step: 'unpack', done, total }))
    // Two desks may keep their backups on one share.
    return inWorkFolder(place, contents.register?.slice(0, 8) ?? 'new', async (folder) => {
      const lacking = await keepAttachments(copy, dataFolder, place, key, at, tell)
      const source = { at, contents, missing: Math.max(lacking, missing), file: copy }
      return finish(place, folder, source, key, tell)
    })
  })
}
