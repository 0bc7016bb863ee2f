import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** What makes up the register in a data folder; backups, logs and the window's own things stay where they are. */
const PARTS = ['desk.db', 'desk.db-wal', 'desk.db-shm', 'files'] as const

const planSchema = z.object({
  /** Folders in the data folder: the one the restored data stands in, and the one that takes what stands here now. */
  staged: z.string().regex(/^[a-z0-9-]+$/),
  aside: z.string().regex(/^[a-z0-9-]+$/),
  phase: z.enum(['out', 'in']),
})
type Plan = z.infer<typeof planSchema>

const markOf = (dataFolder: string) => path.join(dataFolder, 'switch.json')

/** Writes so that after a power cut there is either the old mark or the new one. */
function writeMark(dataFolder: string, plan: Plan): void {
  const partial = `${markOf(dataFolder)}.partial`
  const handle = fs.openSync(partial, 'w')
  try {
    fs.writeFileSync(handle, JSON.stringify(plan))
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
  fs.renameSync(partial, markOf(dataFolder))
}

function moveParts(from: string, to: string): void {
  for (const part of PARTS) {
    const place = path.join(from, part)
    if (fs.existsSync(place)) fs.renameSync(place, path.join(to, part))
  }
}

/**
 * Plans that the data of a folder gives way to what stands in `staged` (换上恢复的数据); it happens when the folder is opened the next
 * time, before anything reads it. What stands there now is kept in `aside`.
 */
export function planSwitch(dataFolder: string, plan: { readonly staged: string; readonly aside: string }): void {
  writeMark(dataFolder, { ...plan, phase: 'out' })
}

/**
 * Does what was planned, or goes on where a power cut ended it: every step is a renaming on the same disk, and none is done
 * twice. Call it while the folder is locked and nothing of it is open.
 */
export function finishSwitch(dataFolder: string): void {
  if (!fs.existsSync(markOf(dataFolder))) return
  const plan = planSchema.parse(JSON.parse(fs.readFileSync(markOf(dataFolder), 'utf8')))
  const staged = path.join(dataFolder, plan.staged)
  if (plan.phase === 'out') {
    const aside = path.join(dataFolder, plan.aside)
    fs.mkdirSync(aside, { recursive: true })
    moveParts(dataFolder, aside)
    writeMark(dataFolder, { ...plan, phase: 'in' })
  }
  if (fs.existsSync(staged)) moveParts(staged, dataFolder)
  fs.rmSync(markOf(dataFolder))
  fs.rmSync(staged, { recursive: true, force: true })
}
