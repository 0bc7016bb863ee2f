import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { LineWork } from '../../electron/line-worker.ts'
import { openStore } from '../../electron/store/store.ts'
import { instantOf } from '../../shared/time/instant.ts'
import { MIGRATIONS, UNTIL } from './stores.ts'

const LINE_WORKER = join(import.meta.dirname, '../../electron/line-worker.ts')

export type Recount = { readonly cases: number; readonly seconds: number }

/**
 * Opens every case of a folder again, and the last repair of every machine, and computes the lines of all of them in the
 * desk's own thread, as it does when other rules come into use. Gives how many cases, and the seconds from its start to its end.
 */
export async function measureRecount(folder: string): Promise<Recount> {
  const store = openStore(folder, MIGRATIONS)
  try {
    store.prepare<[]>('UPDATE complaint SET closed_at = NULL').run()
    store
      .prepare<[]>(
        `UPDATE repair SET state = 'open', hand_back_day = NULL WHERE id IN (SELECT max(id) FROM repair GROUP BY unit_id)`,
      )
      .run()
    const work: LineWork = { folder, now: instantOf(UNTIL, '18:00') }
    const started = performance.now()
    const [code] = await once(new Worker(LINE_WORKER, { workerData: work }), 'exit')
    const seconds = (performance.now() - started) / 1000
    if (code !== 0) throw new Error(`the thread ended with ${code}`)
    const open = store.prepare<[], { cases: number }>('SELECT count(*) AS cases FROM complaint WHERE voided_at IS NULL')
    return { cases: open.get()?.cases ?? 0, seconds }
  } finally {
    store.close()
  }
}
