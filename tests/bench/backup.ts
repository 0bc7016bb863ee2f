import fs from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createBackups } from '../../electron/backup/backups.ts'
import { type Bench, openBench } from './operations.ts'
import { MIGRATIONS } from './stores.ts'

/** A backup of a whole register beside a clerk at work: how long both take. */
export type BackupMeasured = {
  readonly megabytes: number
  readonly seconds: number
  readonly clicks: number
  /** Milliseconds of a click while nothing else runs, and while the backup does. */
  readonly quiet: { readonly p95: number; readonly most: number }
  readonly during: { readonly p95: number; readonly most: number }
}

const WORKER = join(import.meta.dirname, '../../electron/backup-worker.ts')
/** What a clerk does in between: reading a page, opening a case, searching, and two durable saves. */
const CLICKS = ['open the register page', 'open a case', 'search a phone suffix', 'save a complaint', 'log a contact']
const THINKING_MS = 30
const QUIET_CLICKS = 200

function spread(times: number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  return { p95: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN, most: sorted.at(-1) ?? Number.NaN }
}

/** Clicks for as long as `goesOn` says, and takes the time of each. */
async function work({ desk, operations }: Bench, goesOn: (clicks: number) => boolean, from: number): Promise<number[]> {
  const chosen = operations.filter(({ name }) => CLICKS.includes(name))
  const times: number[] = []
  for (let round = 0; goesOn(round); round += 1) {
    const request = chosen[round % chosen.length]?.request(from + round)
    if (!request) throw new Error('no such operation')
    const started = performance.now()
    const response = await desk.handle(request)
    await response.text()
    times.push(performance.now() - started)
    if (response.status !== 200) throw new Error(`a click was answered with ${response.status}`)
    await setTimeout(THINKING_MS)
  }
  return times
}

/** Backs up a seeded folder while somebody works on it. @throws when the backup or a click fails */
export async function measureBackup(folder: string): Promise<BackupMeasured> {
  const bench = await openBench(folder)
  try {
    const quiet = await work(bench, (clicks) => clicks < QUIET_CLICKS, 0)
    const backups = createBackups({ script: WORKER, migrations: MIGRATIONS, log: console.error, reopen: null })
    const started = performance.now()
    let done = false
    const backup = backups.run({ kind: 'back-up', dataFolder: folder, at: Date.now() }).finally(() => {
      done = true
    })
    const during = await work(bench, () => !done, QUIET_CLICKS)
    await backup
    return {
      megabytes: fs.statSync(join(folder, 'desk.db')).size / 1024 / 1024,
      seconds: (performance.now() - started) / 1000,
      clicks: during.length,
      quiet: spread(quiet),
      during: spread(during),
    }
  } finally {
    bench.close()
  }
}
