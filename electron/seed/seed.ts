import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import { withoutWaiting } from '../store/insert-rows.ts'
import type { Store } from '../store/store.ts'
import type { Batch } from './ledger.ts'
import type { RegisterOptions } from './register.ts'
import { writeBatch } from './write.ts'

/** Batches asked for in advance, so that neither thread waits for the other. */
const AHEAD = 3

const casesIn = ({ rows }: Batch) => (rows.complaint ?? []).reduce((sum, { values }) => sum + values.length, 0)

/**
 * Fills an empty store with a made-up register (填充模拟数据) of `cases` complaints that ends on the day `until`. The same
 * options give the same rows, but for the salts of the PINs. Calls `progress` with the number of complaints so far.
 */
export async function seedRegister(
  store: Store,
  options: RegisterOptions,
  progress: (cases: number) => void = () => {},
): Promise<void> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: options,
    // What is planned lives for weeks of the register; a small nursery would copy it over and over.
    resourceLimits: { maxYoungGenerationSizeMb: 256 },
  })
  for (let count = 0; count < AHEAD; count += 1) worker.postMessage('next')
  let cases = 0
  await withoutWaiting(store, async () => {
    for await (const [batch] of on(worker, 'message') as AsyncIterable<[Batch | null]>) {
      if (batch === null) return
      worker.postMessage('next')
      writeBatch(store, batch)
      cases += casesIn(batch)
      progress(cases)
    }
  })
}
