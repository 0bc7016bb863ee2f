import fs from 'node:fs/promises'
import path from 'node:path'
import { type BackupKey, keyOriginSchema, newKey } from '../../backup/key.ts'
import type { Store } from '../../store/store.ts'
import { command } from '../command.ts'
import type { SignedIn } from '../context.ts'
import { DeskError, wrongField } from '../errors.ts'
import { forgetState, settingRow } from './queries.ts'

/** Where backups go besides the data folder's own place, and with which key (备份设置). */
export type BackupSetting = {
  readonly place: string | null
  readonly key: BackupKey | null
  /** 0 before anything was set. */
  readonly version: number
}

export function settingOf(store: Store): BackupSetting {
  const row = settingRow(store)
  if (!row) return { place: null, key: null, version: 0 }
  const { place, version } = row
  if (row.key === null || row.key_origin === null) return { place, version, key: null }
  return { place, version, key: { key: row.key, origin: keyOriginSchema.parse(JSON.parse(row.key_origin)) } }
}

/** What the manager sees of it: the path as it was typed, and never the key. */
export function settingShown(store: Store) {
  const { place, key, version } = settingOf(store)
  return { place, encrypted: key !== null, version }
}

export type SettingInput = {
  readonly version: number
  /** Null for none. */
  readonly place: string | null
  readonly passphrase:
    | { readonly kind: 'keep' }
    | { readonly kind: 'none' }
    | { readonly kind: 'new'; readonly words: string }
}

/** Whether a path lies in a folder, or is it. */
function isInside(folder: string, place: string): boolean {
  const way = path.relative(folder, place)
  return way === '' || (!way.startsWith('..') && !path.isAbsolute(way))
}

/** @throws DeskError with the reason at the field when backups could not be kept there */
async function checkPlace(dataFolder: string, place: string): Promise<void> {
  if (!path.isAbsolute(place)) throw wrongField('place', 'backup-place-not-whole')
  if (isInside(path.resolve(dataFolder), path.resolve(place))) throw wrongField('place', 'backup-place-inside')
  const isFolder = await fs.stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) throw wrongField('place', 'backup-place-missing')
  const trial = path.join(place, '.hejie-trial')
  try {
    await fs.writeFile(trial, '')
    await fs.rm(trial)
  } catch {
    throw wrongField('place', 'backup-place-unwritable')
  }
}

/**
 * Sets the second place and its passphrase.
 * @throws DeskError `invalid` for a place that is none, `conflict` when somebody saved meanwhile
 */
export async function saveSetting(context: SignedIn, input: SettingInput): Promise<void> {
  const { store } = context
  const before = settingOf(store)
  if (input.place !== null && input.place !== before.place) await checkPlace(store.folder, input.place)
  const fresh = input.passphrase.kind === 'new' ? await newKey(input.passphrase.words) : null
  const key = input.passphrase.kind === 'keep' ? before.key : fresh
  command(context, () => {
    const columns = {
      place: input.place,
      key: key?.key ?? null,
      key_origin: key ? JSON.stringify(key.origin) : null,
    }
    if (input.version === 0 && !settingRow(store)) store.insert('backup_setting', { id: 1, ...columns })
    else if (!store.updateVersion('backup_setting', 1, input.version, columns))
      throw new DeskError('conflict', 'changed-meanwhile', { theirs: settingShown(store) })
    // What stands there under another key, or stands elsewhere, is no backup of this place.
    if (input.place !== before.place || input.passphrase.kind !== 'keep') forgetState(store, 'second')
    return {
      kind: 'backup.setting-changed',
      subject: null,
      details: { place: input.place, encrypted: key !== null, passphrase: input.passphrase.kind },
      areas: ['backup'],
      result: undefined,
    }
  })
}
