import { keepUp } from './desk/backup/service.ts'
import type { DeskParts } from './desk/context.ts'

/** The first look comes when the desk has been opened and nobody waits for it any more. */
const FIRST_MS = 20_000
const EVERY_MS = 60_000

/** Looks every minute whether a backup is due (自动备份), and makes it. Returns how to stop it. */
export function keepBackups(parts: DeskParts): () => void {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const look = async () => {
    try {
      await keepUp(parts)
    } catch (error) {
      if (!stopped) parts.log('could not look after the backups', error)
    }
    if (!stopped) timer = setTimeout(look, EVERY_MS)
  }
  timer = setTimeout(look, FIRST_MS)
  return () => {
    stopped = true
    clearTimeout(timer)
    parts.backups?.stop()
  }
}
