import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** Who has a data folder open (正在使用者), kept beside the data for a second start to read. */
const runningSchema = z.object({
  pid: z.int(),
  /** Of the browser edition; null when the folder is open in the desktop window. */
  address: z.string().nullable(),
})

export type Running = z.infer<typeof runningSchema>

const place = (dataFolder: string) => path.join(dataFolder, 'running.json')

/** Leaves word of this process in the folder it has just opened; call the result when it is closed. */
export function sayRunning(dataFolder: string, address: string | null): () => void {
  const running: Running = { pid: process.pid, address }
  fs.writeFileSync(place(dataFolder), `${JSON.stringify(running)}\n`)
  return () => fs.rmSync(place(dataFolder), { force: true })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of another user is there, but may not be asked.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The process that has the folder open; undefined when it left no word, or died without taking its word back. */
export function findRunning(dataFolder: string): Running | undefined {
  try {
    const running = runningSchema.parse(JSON.parse(fs.readFileSync(place(dataFolder), 'utf8')))
    return isAlive(running.pid) ? running : undefined
  } catch {
    return undefined
  }
}
