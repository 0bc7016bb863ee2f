import fs from 'node:fs'
import path from 'node:path'
import { isUpgradeCopy } from '../../shared/backup/name.ts'
import { contentsOf } from '../store/contents.ts'
import { openFiles, placeOfFile, readIntact } from '../store/files.ts'
import { attachmentsOf, integrityOf, reading } from '../store/online-copy.ts'
import { StoreProblem } from '../store/problem.ts'
import { openStore } from '../store/store.ts'
import { openVault } from './attachments.ts'
import { readHead, unpackContainer } from './container.ts'
import type { BackupKey } from './key.ts'
import { BackupProblem } from './problem.ts'
import { type Tell, verifyCopy } from './write.ts'

/** What came out of a backup (恢复结果). */
export type Restored = {
  /** Over all its rows, as they were when it was made. */
  readonly digest: string
  /** When the backup was made. */
  readonly at: number
  readonly cases: number
  readonly files: number
  /** Attachments the register names that are neither in the backup nor beside it. */
  readonly missing: number
}

/** Puts the database of a backup at `target` and verifies it there, as it was when it was made. */
async function restoreDatabase(
  file: string,
  key: BackupKey | null,
  target: string,
  tell: Tell,
): Promise<Pick<Restored, 'digest' | 'at' | 'cases'>> {
  if (isUpgradeCopy(path.basename(file))) {
    fs.copyFileSync(file, target)
    const { integrity, contents } = reading(target, (db) => ({ integrity: integrityOf(db), contents: contentsOf(db) }))
    if (integrity !== 'ok') throw new BackupProblem('backup-damaged', integrity)
    return { digest: contents.digest, at: Math.floor(fs.statSync(file).mtimeMs), cases: contents.cases }
  }
  const { contents, at } = await readHead(file)
  await unpackContainer(file, key?.key ?? null, target, (done, total) => tell({ step: 'unpack', done, total }))
  tell({ step: 'check', done: 0, total: 1 })
  try {
    verifyCopy(target, contents)
  } catch (error) {
    throw new BackupProblem('backup-damaged', 'what it holds is not what it says', error)
  }
  return { digest: contents.digest, at, cases: contents.cases }
}

/** The attachments of the restored database: from beside the backup, else from the data folder it may still stand in. */
async function restoreFiles(file: string, key: BackupKey | null, target: string, tell: Tell) {
  const place = path.dirname(file)
  const vault = openVault(place, key)
  const files = openFiles(target)
  const wanted = reading(path.join(target, 'desk.db'), attachmentsOf)
  let missing = 0
  for (const [index, { sha256 }] of wanted.entries()) {
    const bytes = (await vault.get(sha256)) ?? readIntact(placeOfFile(path.dirname(place), sha256), sha256)
    if (bytes === null) missing += 1
    else files.write(bytes)
    tell({ step: 'files', done: index + 1, total: wanted.length })
  }
  return { files: wanted.length - missing, missing }
}

/**
 * Makes a whole data folder from a backup (恢复到新文件夹), verifies it, and brings it to this version of the desk. The folder must be
 * new or empty: nothing is ever written over.
 * @param migrations where the numbered SQL files stand
 * @throws BackupProblem for what is no backup, damaged, of a newer version, or encrypted with another passphrase
 */
export async function restoreInto(
  file: string,
  key: BackupKey | null,
  target: string,
  migrations: string,
  tell: Tell,
): Promise<Restored> {
  fs.mkdirSync(target, { recursive: true })
  if (fs.readdirSync(target).length > 0) throw new BackupProblem('place-unwritable', 'the folder is not empty')
  try {
    const told = await restoreDatabase(file, key, path.join(target, 'desk.db'), tell)
    const brought = await restoreFiles(file, key, target, tell)
    openStore(target, migrations).close()
    return { ...told, ...brought }
  } catch (error) {
    // Half a register must not be taken for a whole one.
    fs.rmSync(target, { recursive: true, force: true })
    if (error instanceof StoreProblem && error.kind === 'newer') throw new BackupProblem('newer', error.message, error)
    throw error
  }
}
