/** Computes all legal lines anew (重算法定期限) in a thread of its own, while the desk goes on answering; started by `keepLines`. */
import { setTimeout } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { refreshAllLines } from './desk/lines/service.ts'
import { openStoreBeside } from './store/store.ts'

export type LineWork = { readonly folder: string; readonly now: number }

/** Between two transactions, in milliseconds: whoever waits to save looks again this often. */
const PAUSE = 5

async function computeAll({ folder, now }: LineWork): Promise<void> {
  const store = openStoreBeside(folder)
  try {
    for (const done of refreshAllLines(store, now)) {
      parentPort?.postMessage(done)
      await setTimeout(PAUSE)
    }
  } finally {
    store.close()
  }
}

void computeAll(workerData as LineWork)
