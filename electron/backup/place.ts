import fs from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { isBackupName, isUpgradeCopy } from '../../shared/backup/name.ts'
import { toDrop } from '../../shared/backup/rotation.ts'
import { type BackupHead, readHead } from './container.ts'

/** The folder of a data folder's own backups (本机备份). */
export const ownPlace = (dataFolder: string) => path.join(dataFolder, 'backups')

/** One backup of a place. `head` is null for a copy made before an upgrade, and for what can no longer be read. */
export type FoundBackup = {
  readonly name: string
  readonly at: number
  readonly bytes: number
  readonly head: BackupHead | null
  readonly kind: 'backup' | 'upgrade-copy' | 'unreadable'
}

async function look(place: string, name: string): Promise<FoundBackup> {
  const file = path.join(place, name)
  const { size, mtimeMs } = await stat(file)
  const unread = { name, at: Math.floor(mtimeMs), bytes: size, head: null }
  if (isUpgradeCopy(name)) return { ...unread, kind: 'upgrade-copy' }
  try {
    const head = await readHead(file)
    return { name, at: head.at, bytes: size, head, kind: 'backup' }
  } catch {
    return { ...unread, kind: 'unreadable' }
  }
}

/** The backups of a place, newest first; none where the place is not there. */
export async function listPlace(place: string): Promise<FoundBackup[]> {
  const names = await readdir(place).catch(() => [])
  const found = await Promise.all(names.filter(isBackupName).map((name) => look(place, name).catch(() => null)))
  return found.filter((backup) => backup !== null).toSorted((a, b) => b.at - a.at)
}

/**
 * Takes away what is no longer wanted of one register's backups in a place. Called only after a newer one was verified; what
 * cannot be read, what others put there and what was made before an upgrade stays.
 */
export async function rotate(place: string, register: string, now: number): Promise<string[]> {
  const ours = (await listPlace(place)).filter(({ head }) => head?.contents.register === register)
  const dropped = toDrop(ours, now).map(({ name }) => name)
  for (const name of dropped) fs.rmSync(path.join(place, name), { force: true })
  return dropped
}
