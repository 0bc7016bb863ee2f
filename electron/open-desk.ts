import path from 'node:path'
import { createBackups } from './backup/backups.ts'
import { readAssets } from './desk/assets.ts'
import { stateRow } from './desk/backup/queries.ts'
import type { DeskParts, Log, Mount } from './desk/context.ts'
import { createDesk, type Desk } from './desk/desk.ts'
import { keepBackups } from './keep-backups.ts'
import { keepLines } from './keep-lines.ts'
import { openLog } from './log.ts'
import { openFiles } from './store/files.ts'
import { isDamaged } from './store/online-copy.ts'
import { StoreProblem, storeProblem } from './store/problem.ts'
import { openStore, type Store } from './store/store.ts'

/** Where the program's own files stand: they differ between a checkout and the packaged desk. */
export type ProgramFolders = {
  /** The bundled page, `dist/page`. */
  readonly page: string
  /** The numbered SQL files. */
  readonly migrations: string
  /** The script of the thread that computes all legal lines anew. */
  readonly lineWorker: string
  /** The script of the thread that backs up and restores. */
  readonly backupWorker: string
}

export type OpenDeskOptions = {
  readonly dataFolder: string
  readonly program: ProgramFolders
  readonly clock: () => number
  readonly mount: Mount
}

/**
 * A register in whose middle a backup found damage opens like a sound one and loses more with every day: at the next start it is
 * looked at in full, and the rescue page takes over.
 */
function refuseDamage(store: Store): void {
  if (stateRow(store, 'own')?.problem !== 'source-damaged' || !isDamaged(store.folder)) return
  store.close()
  throw new StoreProblem('damaged', store.folder, 'a backup found it damaged, and it still is')
}

/** One register that is open; a restore closes it and opens the next. */
type Inside = { readonly desk: Desk; close(): void }

export type OpenDesk = { readonly desk: Desk; readonly log: Log; close(): void }

/** The program's files in a checkout. */
export function foldersOfCheckout(root: string): ProgramFolders {
  return {
    page: path.join(root, 'dist', 'page'),
    migrations: path.join(root, 'electron', 'store', 'migrations'),
    lineWorker: path.join(root, 'electron', 'line-worker.ts'),
    backupWorker: path.join(root, 'electron', 'backup-worker.ts'),
  }
}

/** The program's files beside the bundled main script, packaged or not. */
export function foldersOfBundle(root: string): ProgramFolders {
  return {
    page: path.join(root, 'dist', 'page'),
    migrations: path.join(root, 'dist', 'desktop', 'migrations'),
    lineWorker: path.join(root, 'dist', 'desktop', 'line-worker.cjs'),
    backupWorker: path.join(root, 'dist', 'desktop', 'backup-worker.cjs'),
  }
}

/**
 * Opens the desk over a data folder for this process alone, making the folder when there is none.
 * @throws StoreProblem when the folder cannot be used; everything in it is left as it was
 */
export function openDesk({ dataFolder, program, clock, mount }: OpenDeskOptions): OpenDesk {
  const log = openLog(dataFolder, clock)
  const assets = readAssets(program.page)
  const { backupWorker: script, migrations } = program

  function open(): Inside {
    try {
      const store = openStore(dataFolder, migrations)
      refuseDamage(store)
      const backups = createBackups({ script, migrations, log, reopen })
      const desk = createDesk({ store, files: openFiles(dataFolder), assets, clock, log, mount, backups })
      const stopLines = keepLines(desk.parts, program.lineWorker)
      void desk.parts.audit.start()
      const stopBackups = keepBackups(desk.parts)
      log(`opened, ${mount}`)
      return {
        desk,
        close() {
          stopLines()
          desk.parts.audit.stop()
          stopBackups()
          store.close()
          // Whoever listens to the register that was closed must look for the one that is open.
          desk.live.publish({ areas: [] })
          log('closed')
        },
      }
    } catch (error) {
      log('could not open', error)
      throw storeProblem(error, dataFolder) ?? error
    }
  }

  function reopen(): DeskParts {
    inside.close()
    inside = open()
    return inside.desk.parts
  }

  let inside = open()
  return {
    // A restore puts another register into its place, and whoever holds the desk must not notice.
    desk: {
      handle: (request) => inside.desk.handle(request),
      get parts() {
        return inside.desk.parts
      },
      get live() {
        return inside.desk.live
      },
    },
    log,
    close: () => inside.close(),
  }
}
