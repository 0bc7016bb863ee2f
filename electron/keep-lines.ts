import { Worker } from 'node:worker_threads'
import type { DeskParts } from './desk/context.ts'
import { linesWait } from './desk/lines/service.ts'
import type { LineWork } from './line-worker.ts'

/**
 * Has all legal lines computed anew whenever other rules are in use than at the last time: after an import, and at the first
 * start of a newer program. Half of it done is done again; what runs out meanwhile still stands with its old day. Returns how
 * to stop it.
 */
export function keepLines({ store, live, log, clock }: DeskParts, script: string): () => void {
  let worker: Worker | undefined
  let stopped = false
  const check = () => {
    if (stopped || worker || !linesWait(store)) return
    const work: LineWork = { folder: store.folder, now: clock() }
    worker = new Worker(script, { workerData: work })
    worker.on('error', (error) => log('lines were not computed', error))
    worker.on('exit', (code) => {
      worker = undefined
      if (stopped || code !== 0) return
      live.publish({ areas: ['repairs', 'complaints', 'today'] })
      // Still other rules may have come meanwhile.
      check()
    })
  }
  const unsubscribe = live.subscribe(({ areas }) => {
    if (areas.includes('rules') || areas.includes('centre')) check()
  })
  check()
  return () => {
    stopped = true
    unsubscribe()
    void worker?.terminate()
  }
}
