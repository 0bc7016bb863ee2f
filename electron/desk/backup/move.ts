import fs from 'node:fs'
import path from 'node:path'
import { isBackupName } from '../../../shared/backup/name.ts'
import { listPlace } from '../../backup/place.ts'
import type { Restored } from '../../backup/restore.ts'
import { planSwitch } from '../../store/switch.ts'
import type { Context, DeskParts } from '../context.ts'
import { DeskError, wrongField } from '../errors.ts'
import { centreRow } from '../setup/queries.ts'
import { asDeskError, freeFolder, headOf, keyOf, noteRescue, stampOf } from './restore.ts'
import { backupsOf } from './service.ts'

/** Only a desk that has not been set up takes a register from elsewhere: nobody can sign in to it yet. @throws DeskError `conflict` */
function checkNew({ store }: DeskParts): void {
  if (centreRow(store)) throw new DeskError('conflict', 'already-set-up')
}

/** The backups in a folder that was typed (从备份恢复), newest first. @throws DeskError at the field for what is no folder */
export async function lookInto(context: Context, folder: string) {
  checkNew(context)
  if (!path.isAbsolute(folder)) throw wrongField('folder', 'backup-place-not-whole')
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw wrongField('folder', 'backup-place-missing')
  return (await listPlace(folder))
    .filter(({ kind }) => kind !== 'unreadable')
    .map(({ name, at, head }) => ({
      name,
      at,
      cases: head?.contents.cases ?? null,
      encrypted: head ? head.encryption !== null : false,
    }))
}

/**
 * Makes a backup the register of this new desk (换新电脑).
 * @throws DeskError `conflict` for a desk that is set up, `invalid` for a wrong passphrase or a backup that cannot be restored
 */
export async function moveIn(
  context: Context,
  { folder, name, passphrase }: { readonly folder: string; readonly name: string; readonly passphrase: string | null },
): Promise<Restored> {
  checkNew(context)
  const { store, clock } = context
  const backups = backupsOf(context)
  const { reopen } = backups
  if (!reopen) throw new DeskError('invalid', 'backup-not-here')
  if (!isBackupName(name)) throw new DeskError('not-found', 'not-found')
  const file = path.join(folder, name)
  if (!fs.existsSync(file)) throw wrongField('folder', 'backup-place-missing')
  const key = await keyOf(store, await headOf(file), passphrase)
  const stamp = stampOf(clock())
  const staged = freeFolder(store.folder, `restored-${stamp}`)
  const aside = freeFolder(store.folder, `before-restore-${stamp}`)
  const target = path.join(store.folder, staged)
  try {
    const result = await backups.run({ kind: 'restore', file, key, target, migrations: backups.migrations })
    // Somebody may have set it up meanwhile.
    checkNew(context)
    planSwitch(store.folder, { staged, aside })
    noteRescue(reopen(), 'restore', name, result, aside)
    return result
  } catch (error) {
    throw asDeskError(error)
  }
}
