import { Worker } from 'node:worker_threads'
import type { BackupProblemKind, BackupProgress } from '../../shared/backup/problem.ts'
import type { Job, JobKind, JobResults } from '../backup-worker.ts'
import type { DeskParts, Log } from '../desk/context.ts'
import { BackupProblem } from './problem.ts'

export type RunningJob = { readonly kind: JobKind; readonly progress: BackupProgress | null }

/** The one thread that backs up, restores and drills (备份任务管理), one job at a time. */
export type Backups = {
  /** The folder of the numbered SQL files: what is restored is brought to this version. */
  readonly migrations: string
  /** Closes the register and opens what then stands in the folder; null where that is not the desk's to do. */
  readonly reopen: (() => DeskParts) | null
  running(): RunningJob | null
  /** Does a job. @throws BackupProblem also `busy` while another runs */
  run<Kind extends JobKind>(job: Extract<Job, { kind: Kind }>): Promise<JobResults[Kind]>
  /** Ends what runs; what it has not finished is taken away by the next. */
  stop(): void
}

type Message = {
  readonly progress?: BackupProgress
  readonly result?: unknown
  readonly problem?: BackupProblemKind
  readonly error?: unknown
}

/** @param script the thread's script, which differs between a checkout and the packaged desk */
export function createBackups({
  script,
  migrations,
  log,
  reopen,
}: {
  readonly script: string
  readonly migrations: string
  readonly log: Log
  readonly reopen: (() => DeskParts) | null
}): Backups {
  let running: { kind: JobKind; progress: BackupProgress | null; worker: Worker } | null = null
  return {
    migrations,
    reopen,
    running: () => running && { kind: running.kind, progress: running.progress },
    run<Kind extends JobKind>(job: Extract<Job, { kind: Kind }>) {
      if (running) return Promise.reject(new BackupProblem('busy', `${running.kind} runs`))
      const worker = new Worker(script, { workerData: job })
      const current = { kind: job.kind, progress: null as BackupProgress | null, worker }
      running = current
      return new Promise<JobResults[Kind]>((resolve, reject) => {
        const fail = (kind: BackupProblemKind, cause: unknown) => {
          log(`backup: ${job.kind} failed, ${kind}`, cause)
          reject(new BackupProblem(kind, job.kind, cause))
        }
        let answered: (() => void) | undefined
        worker.on('message', (message: Message) => {
          if (message.progress) current.progress = message.progress
          else if (message.problem !== undefined) answered = () => fail(message.problem ?? 'unexpected', message.error)
          else answered = () => resolve(message.result as JobResults[Kind])
        })
        worker.on('error', (error) => {
          answered = () => fail('unexpected', error)
        })
        worker.on('exit', () => {
          running = null
          if (answered) answered()
          else fail('unexpected', new Error('the thread ended without an answer'))
        })
      })
    },
    stop() {
      void running?.worker.terminate()
    },
  }
}
