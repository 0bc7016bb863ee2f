/** Makes up the register beside the thread that writes it; each batch waits until the writer asks for it. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Batch } from './ledger.ts'
import { type RegisterOptions, seededRegister } from './register.ts'

const port = parentPort
if (!port) throw new Error('this is started as a worker')

const batches = seededRegister(workerData as RegisterOptions)
port.on('message', async () => {
  const next = await batches.next()
  const batch: Batch | null = next.done ? null : next.value
  port.postMessage(batch, batch === null ? [] : [batch.events.chain.buffer as ArrayBuffer])
  if (next.done) port.close()
})
