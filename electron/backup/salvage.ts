import fs from 'node:fs'
import path from 'node:path'
import { indexComplaint, indexCustomer, indexRepair } from '../desk/search/index-writer.ts'
import { contentsOf } from '../store/contents.ts'
import { openFiles, placeOfFile, readIntact } from '../store/files.ts'
import { attachmentsOf, integrityOf, reading } from '../store/online-copy.ts'
import { findableIds, type SalvagedRows, salvageRows } from '../store/salvage.ts'
import { openStore, type Store } from '../store/store.ts'
import { openVault } from './attachments.ts'
import { ownPlace } from './place.ts'
import { BackupProblem, problemKind } from './problem.ts'
import type { Restored } from './restore.ts'
import type { Tell } from './write.ts'

/** What could be saved of a damaged register (抢救结果), and what is missing. */
export type Salvaged = Restored & SalvagedRows

/** Makes everything findable again; a record whose customer was lost is passed over. */
function indexAll(store: Store): void {
  const indexEach = (table: 'customer' | 'complaint' | 'repair', index: (store: Store, id: number) => void) => {
    for (const id of findableIds(store, table))
      try {
        index(store, id)
      } catch {}
  }
  store.transaction(() => {
    indexEach('customer', indexCustomer)
    indexEach('complaint', indexComplaint)
    indexEach('repair', indexRepair)
  })
}

/**
 * Makes a new data folder from what can still be read of a damaged one (抢救到新文件夹). The damaged files are copied first and the
 * copies read, so nothing of them changes.
 * @throws BackupProblem `nothing-readable`
 */
export async function salvageInto(
  dataFolder: string,
  target: string,
  migrations: string,
  at: number,
  tell: Tell,
): Promise<Salvaged> {
  fs.mkdirSync(target, { recursive: true })
  const source = path.join(target, 'damaged.db')
  const database = path.join(target, 'desk.db')
  try {
    for (const end of ['', '-wal']) {
      const file = path.join(dataFolder, `desk.db${end}`)
      if (fs.existsSync(file)) fs.copyFileSync(file, `${source}${end}`, fs.constants.COPYFILE_FICLONE)
    }
    const rows = salvageRows(source, database, migrations, (done, total) => tell({ step: 'salvage', done, total }))
    for (const end of ['', '-wal', '-shm', '-journal']) fs.rmSync(`${source}${end}`, { force: true })
    const store = openStore(target, migrations)
    try {
      indexAll(store)
    } finally {
      store.close()
    }
    const { contents, wanted, integrity } = reading(database, (db) => ({
      contents: contentsOf(db),
      wanted: attachmentsOf(db),
      integrity: integrityOf(db),
    }))
    if (integrity !== 'ok') throw new BackupProblem('nothing-readable', integrity)
    const files = openFiles(target)
    const vault = openVault(ownPlace(dataFolder), null)
    let missing = 0
    for (const { sha256 } of wanted) {
      const bytes = readIntact(placeOfFile(dataFolder, sha256), sha256) ?? (await vault.get(sha256))
      if (bytes === null) missing += 1
      else files.write(bytes)
    }
    const { digest, cases } = contents
    return { ...rows, digest, cases, at, files: wanted.length - missing, missing }
  } catch (error) {
    fs.rmSync(target, { recursive: true, force: true })
    if (problemKind(error) !== 'source-damaged') throw error
    throw new BackupProblem('nothing-readable', 'the database cannot be read', error)
  }
}
