import fs from 'node:fs'
import path from 'node:path'
import type { Log } from './desk/context.ts'
import { StoreProblem } from './store/problem.ts'

/** At this size the file is set aside once; the two together are all the disk a log may take. */
const MOST_BYTES = 1024 * 1024

/**
 * What may be told of an error. A message can quote what a customer said (a search word, a form field), so only those
 * of the system and of SQLite's own error classes are written; of all others the place in the program is.
 */
function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
  const isSystem = 'syscall' in cause || (code.startsWith('SQLITE_') && code !== 'SQLITE_ERROR')
  const isTellable = isSystem || cause instanceof StoreProblem
  const frames = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const head = [cause.name, code, isTellable ? cause.message : ''].filter(Boolean).join(' ')
  const inner = cause.cause === undefined ? '' : `\n  caused by ${describe(cause.cause)}`
  return `${[head, ...frames].join('\n')}${inner}`
}

/**
 * The log of a data folder (运行日志), `logs/desk.log`. Never fails: a desk that cannot write its log (a full disk, a
 * folder that is read-only) must still say so on screen.
 */
export function openLog(dataFolder: string, clock: () => number): Log {
  const file = path.join(dataFolder, 'logs', 'desk.log')
  return (line, cause) => {
    const at = new Date(clock()).toISOString()
    const text = cause === undefined ? `${at} ${line}\n` : `${at} ${line}: ${describe(cause)}\n`
    try {
      // Never makes the data folder itself: one that was unplugged must not come back empty.
      if (!fs.existsSync(path.dirname(file))) fs.mkdirSync(path.dirname(file))
      if ((fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MOST_BYTES)
        fs.renameSync(file, path.join(path.dirname(file), 'desk.before.log'))
      fs.appendFileSync(file, text)
    } catch {
      return
    }
  }
}
