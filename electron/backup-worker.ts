/** Does one job of the backups (备份线程) in a thread of its own, while the desk goes on answering; started by `createBackups`. */
import fs from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import type { BackupProgress } from '../shared/backup/problem.ts'
import type { BackupKey } from './backup/key.ts'
import { problemKind } from './backup/problem.ts'
import { type Restored, restoreInto } from './backup/restore.ts'
import { type Salvaged, salvageInto } from './backup/salvage.ts'
import { backUp, carry, type MadeBackup } from './backup/write.ts'

/** What the thread of the backups can be asked to do (备份任务). */
export type Job =
  | { readonly kind: 'back-up'; readonly dataFolder: string; readonly at: number }
  | {
      readonly kind: 'carry'
      readonly dataFolder: string
      readonly name: string
      readonly place: string
      readonly key: BackupKey | null
    }
  | (RestoreJob & { readonly kind: 'restore' })
  | (RestoreJob & { readonly kind: 'drill' })
  | {
      readonly kind: 'salvage'
      readonly dataFolder: string
      readonly target: string
      readonly migrations: string
      readonly at: number
    }

type RestoreJob = {
  readonly file: string
  readonly key: BackupKey | null
  /** A new folder; that of a drill is taken away again. */
  readonly target: string
  readonly migrations: string
}

export type JobKind = Job['kind']

export type JobResults = {
  readonly 'back-up': MadeBackup
  readonly carry: MadeBackup
  readonly restore: Restored
  readonly drill: Restored
  readonly salvage: Salvaged
}

/** Does one job to its end; it waits and computes without regard for anybody. */
async function doJob(job: Job): Promise<JobResults[JobKind]> {
  switch (job.kind) {
    case 'back-up':
      return backUp(job.dataFolder, job.at, tell)
    case 'carry':
      return carry(job.dataFolder, job.name, job.place, job.key, tell)
    case 'restore':
      return restoreInto(job.file, job.key, job.target, job.migrations, tell)
    case 'salvage':
      return salvageInto(job.dataFolder, job.target, job.migrations, job.at, tell)
    case 'drill':
      // What a drill that was cut off has left.
      fs.rmSync(job.target, { recursive: true, force: true })
      try {
        return await restoreInto(job.file, job.key, job.target, job.migrations, tell)
      } finally {
        fs.rmSync(job.target, { recursive: true, force: true })
      }
  }
}

const TELL_EVERY_MS = 100

let told = 0
function tell(progress: BackupProgress): void {
  const now = performance.now()
  if (now - told < TELL_EVERY_MS && progress.done < progress.total) return
  told = now
  parentPort?.postMessage({ progress })
}

async function run(job: Job): Promise<void> {
  try {
    const result = await doJob(job)
    parentPort?.postMessage({ result })
  } catch (error) {
    parentPort?.postMessage({ problem: problemKind(error), error })
  }
}

void run(workerData as Job)
