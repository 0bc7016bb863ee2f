import fs from 'node:fs'
import path from 'node:path'
import { isBackupName, isUpgradeCopy } from '../../../shared/backup/name.ts'
import { dayOf, type Instant, timeOf } from '../../../shared/time/instant.ts'
import { type BackupHead, readHead } from '../../backup/container.ts'
import { type BackupKey, keyFrom, opens } from '../../backup/key.ts'
import { BackupProblem } from '../../backup/problem.ts'
import type { Restored } from '../../backup/restore.ts'
import { appendEvent } from '../../store/event-log.ts'
import type { Store } from '../../store/store.ts'
import { planSwitch } from '../../store/switch.ts'
import { hashOfEvent } from '../audit/queries.ts'
import { command } from '../command.ts'
import type { DeskParts, SignedIn } from '../context.ts'
import { DeskError, found, wrongField } from '../errors.ts'
import { confirmPin } from '../session/service.ts'
import { folderOf } from './found.ts'
import {
  activePerson,
  casesSince,
  type PlaceKind,
  recordedSince,
  sessionToken,
  takeSession,
  usedRows,
} from './queries.ts'
import { backupsOf } from './service.ts'
import { settingOf } from './settings.ts'

/** One backup of one place, as the list names it. */
export type Chosen = { readonly place: PlaceKind; readonly name: string }

const SHOWN_CASES = 8
const SHOWN_USES = 5

/** The file of a chosen backup. @throws DeskError `not-found` for what is no backup of that place */
function fileOf(store: Store, { place, name }: Chosen): string {
  const folder = folderOf(store, place)
  if (folder === null || !isBackupName(name)) throw new DeskError('not-found', 'not-found')
  const file = path.join(folder, name)
  return found(fs.existsSync(file) ? file : null)
}

/** The head of a backup; null for a copy made before an upgrade, which has none. */
export async function headOf(file: string): Promise<BackupHead | null> {
  if (isUpgradeCopy(path.basename(file))) return null
  try {
    return await readHead(file)
  } catch (error) {
    throw asDeskError(error)
  }
}

/** A failure of the backups as the page is told of it. */
export function asDeskError(error: unknown): unknown {
  if (!(error instanceof BackupProblem)) return error
  if (error.kind === 'wrong-passphrase' || error.kind === 'passphrase-needed')
    return wrongField('passphrase', error.kind)
  return new DeskError(error.kind === 'disk-full' ? 'disk-full' : 'invalid', `backup-${error.kind}`)
}

/** The key a backup opens with: the one in use, or the one of the passphrase that was typed. */
export async function keyOf(
  store: Store,
  head: BackupHead | null,
  passphrase: string | null,
): Promise<BackupKey | null> {
  if (!head?.encryption) return null
  const { origin } = head.encryption
  const inUse = settingOf(store).key
  if (inUse && opens(inUse.key, origin)) return { key: inUse.key, origin }
  if (passphrase === null || passphrase === '') throw wrongField('passphrase', 'passphrase-needed')
  const key = await keyFrom(passphrase, origin)
  if (key === null) throw wrongField('passphrase', 'wrong-passphrase')
  return key
}

/** What a backup holds, and what of the present would no longer be seen (恢复预览). */
export async function previewOf({ store }: SignedIn, chosen: Chosen) {
  const file = fileOf(store, chosen)
  const head = await headOf(file)
  const at = head?.at ?? Math.floor(fs.statSync(file).mtimeMs)
  const needsPassphrase = await keyOf(store, head, null).then(
    () => false,
    () => true,
  )
  const end = head?.contents.head ?? null
  const onOurChain = end !== null && Buffer.from(hashOfEvent(store, end.id) ?? []).toString('hex') === end.hash
  return {
    at,
    needsPassphrase,
    contents: head && {
      cases: head.contents.cases,
      customers: head.contents.customers,
      repairs: head.contents.repairs,
      attachments: head.contents.attachments,
      newestCase: head.contents.newestCase,
    },
    /** Null where it was not made from this register, or does not say. */
    since:
      onOurChain && end ? { ...recordedSince(store, at, end.id), newest: casesSince(store, at, SHOWN_CASES) } : null,
  }
}

/** The last drills and restores (恢复与演练记录), newest first. */
export function usesOf({ store }: DeskParts) {
  return usedRows(store, SHOWN_USES).map((row) => ({
    id: row.id,
    kind: row.kind,
    at: row.at,
    person: row.person,
    madeAt: row.made_at,
    cases: row.cases,
    files: row.files,
    missing: row.missing,
    digest: row.digest,
    aside: row.aside,
  }))
}

/** A moment as part of a folder name, in the centre's own time. */
export const stampOf = (at: Instant) => `${dayOf(at)} ${timeOf(at)}`.replaceAll(/[-:]/g, '').replace(' ', '-')

/** A folder name in the data folder nobody has yet. */
export function freeFolder(dataFolder: string, name: string): string {
  for (let again = 0; ; again += 1) {
    const folder = again === 0 ? name : `${name}-${again}`
    if (!fs.existsSync(path.join(dataFolder, folder))) return folder
  }
}

function noteUse(
  store: Store,
  kind: 'drill' | 'restore' | 'salvage',
  person: string,
  { name }: Pick<Chosen, 'name'>,
  now: number,
  { at, cases, files, missing, digest }: Restored,
  aside: string | null,
): void {
  store.insert('backup_use', {
    kind,
    at: now,
    person,
    name,
    made_at: at,
    cases,
    files,
    missing,
    digest,
    aside,
  })
}

/**
 * The drill (恢复演练): really restores a backup into a passing folder, compares every row and every attachment, and says so in
 * the log. @throws DeskError with the reason when the backup could not have been restored
 */
export async function drill(context: SignedIn, chosen: Chosen, passphrase: string | null): Promise<Restored> {
  const { store, clock, caller } = context
  const backups = backupsOf(context)
  const file = fileOf(store, chosen)
  const key = await keyOf(store, await headOf(file), passphrase)
  const target = path.join(store.folder, 'backups', '.unfinished-drill')
  try {
    const work = backups.run({ kind: 'drill', file, key, target, migrations: backups.migrations })
    context.live.publish({ areas: ['backup'] })
    const result = await work
    return command(context, () => {
      noteUse(store, 'drill', caller.name, chosen, clock(), result, null)
      return { kind: 'backup.drilled', subject: null, details: { ...chosen, ...result }, areas: ['backup'], result }
    })
  } catch (error) {
    context.live.publish({ areas: ['backup'] })
    throw asDeskError(error)
  }
}

/**
 * Restores a backup (恢复): into a folder of its own first, verified there, then in the place of the present data, which is kept
 * aside. Whoever asked stays signed in where the restored register knows him.
 * @throws DeskError `invalid` for a wrong PIN or passphrase, or when the backup cannot be restored; then nothing has changed
 */
export async function restore(
  context: SignedIn,
  chosen: Chosen,
  { pin, passphrase }: { readonly pin: string; readonly passphrase: string | null },
): Promise<Restored & { aside: string }> {
  const { store, clock, caller } = context
  const backups = backupsOf(context)
  const { reopen } = backups
  if (!reopen) throw new DeskError('invalid', 'backup-not-here')
  await confirmPin(context, pin).catch((error: unknown) => {
    throw error instanceof DeskError && error.problem.reason === 'wrong-pin' ? wrongField('pin', 'wrong-pin') : error
  })
  const file = fileOf(store, chosen)
  const key = await keyOf(store, await headOf(file), passphrase)
  const stamp = stampOf(clock())
  const staged = freeFolder(store.folder, `restored-${stamp}`)
  const aside = freeFolder(store.folder, `before-restore-${stamp}`)
  const target = path.join(store.folder, staged)
  let result: Restored
  try {
    const work = backups.run({ kind: 'restore', file, key, target, migrations: backups.migrations })
    context.live.publish({ areas: ['backup'] })
    result = await work
  } catch (error) {
    context.live.publish({ areas: ['backup'] })
    throw asDeskError(error)
  }
  const session = sessionToken(store, caller.sessionId)
  planSwitch(store.folder, { staged, aside })
  const now = clock()
  const restored = reopen().store
  restored.transaction(() => {
    const person = session && activePerson(restored, session.uid)
    if (session && person) takeSession(restored, session.tokenHash, person.id, now)
    noteUse(restored, 'restore', caller.name, chosen, now, result, aside)
    appendEvent(restored, {
      at: now,
      authorId: person?.id ?? null,
      kind: 'backup.restored',
      subject: null,
      details: { ...chosen, ...result, by: caller.name, aside },
    })
  })
  return { ...result, aside }
}

/** Who did what nobody has signed in for. */
const NOBODY = '–'

/** Puts on record what was put into place before anybody could sign in (救援、换新电脑), once the desk is open on it. */
export function noteRescue(
  { store, clock }: DeskParts,
  kind: 'restore' | 'salvage',
  name: string,
  result: Restored,
  aside: string,
): void {
  const now = clock()
  const { at, cases, files, missing, digest } = result
  store.transaction(() => {
    noteUse(store, kind, NOBODY, { name }, now, result, aside)
    appendEvent(store, {
      at: now,
      authorId: null,
      kind: kind === 'restore' ? 'backup.restored' : 'backup.salvaged',
      subject: null,
      details: { name, at, cases, files, missing, digest, aside },
    })
  })
}
