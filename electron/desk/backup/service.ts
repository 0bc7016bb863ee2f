import fs from 'node:fs'
import path from 'node:path'
import type { BackupProblemKind } from '../../../shared/backup/problem.ts'
import { freshness, isBackupDue } from '../../../shared/backup/schedule.ts'
import type { Backups } from '../../backup/backups.ts'
import { ownPlace } from '../../backup/place.ts'
import { problemKind } from '../../backup/problem.ts'
import type { Store } from '../../store/store.ts'
import { command } from '../command.ts'
import type { DeskParts, SignedIn } from '../context.ts'
import { DeskError } from '../errors.ts'
import { lastEvent, noteGood, noteProblem, type PlaceKind, type StateRow, stateRow } from './queries.ts'
import { settingOf } from './settings.ts'

/** After a failure the desk waits so long before it tries again: a full disk is not emptied in a minute. */
const AGAIN_MS = 600_000

/** The thread of the backups. @throws DeskError where there is none, in a desk opened by a command */
export function backupsOf({ backups }: DeskParts): Backups {
  if (!backups) throw new DeskError('invalid', 'backup-not-here')
  return backups
}

/** The last good backup of the own place, while its file is still there. */
function lastGood(store: Store): (StateRow & { good_at: number; good_event: number; good_name: string }) | null {
  const row = stateRow(store, 'own')
  if (!row || row.good_at === null || row.good_event === null || row.good_name === null) return null
  if (!fs.existsSync(path.join(ownPlace(store.folder), row.good_name))) return null
  return { ...row, good_at: row.good_at, good_event: row.good_event, good_name: row.good_name }
}

function placeStatus(row: StateRow | undefined, now: number) {
  const goodAt = row?.good_at ?? null
  return {
    goodAt,
    freshness: freshness(goodAt, now),
    cases: row?.good_cases ?? null,
    missing: row?.missing ?? 0,
    problem: (row?.problem ?? null) as BackupProblemKind | null,
    problemAt: row?.problem_at ?? null,
  }
}

/** How the backups stand (备份状态): for the frame, Today and the settings. It names no path. */
export function backupStatus({ store, clock, backups }: DeskParts) {
  const now = clock()
  const own = lastGood(store)
  return {
    now,
    own: placeStatus(own ?? stateRow(store, 'own'), now),
    second: settingOf(store).place === null ? null : placeStatus(stateRow(store, 'second'), now),
    running: backups?.running() ?? null,
  }
}

/** Runs what writes to a place and notes what became of it; true when it is good. */
async function noted(
  { store, clock, live }: DeskParts,
  place: PlaceKind,
  work: () => Promise<{ at: number; event: number; name: string; bytes: number; cases: number; missing: number }>,
): Promise<boolean> {
  try {
    const made = await work()
    noteGood(store, place, made)
    return true
  } catch (error) {
    const kind = problemKind(error)
    // Another job runs, or the desk is being closed: that is no failure of the place.
    if (kind !== 'busy')
      noteProblem(store, place, place === 'own' && kind === 'place-gone' ? 'place-unwritable' : kind, clock())
    return false
  } finally {
    live.publish({ areas: ['backup'] })
  }
}

/** Brings the newest own backup to the second place, if there is one that lacks it. */
async function carryOn(parts: DeskParts): Promise<void> {
  const { store } = parts
  const { place, key } = settingOf(store)
  const own = lastGood(store)
  if (place === null || own === null) return
  if ((stateRow(store, 'second')?.good_at ?? 0) >= own.good_at) return
  await noted(parts, 'second', () =>
    backupsOf(parts).run({ kind: 'carry', dataFolder: store.folder, name: own.good_name, place, key }),
  )
}

/** Backs up now into the own place, then into the second one. */
async function backUpNow(parts: DeskParts): Promise<boolean> {
  const { store, clock } = parts
  const made = await noted(parts, 'own', () =>
    backupsOf(parts).run({ kind: 'back-up', dataFolder: store.folder, at: clock() }),
  )
  if (made) await carryOn(parts)
  return made
}

const waits = (row: StateRow | undefined, now: number) =>
  row?.problem != null && row.problem_at !== null && now - row.problem_at < AGAIN_MS && now >= row.problem_at

/** Does what is due: a backup after so many changes and each day, and what the second place still lacks. Returns whether it did anything. */
export async function keepUp(parts: DeskParts): Promise<boolean> {
  const { store, clock, backups } = parts
  if (!backups || backups.running()) return false
  const now = clock()
  const last = lastGood(store)
  const due = isBackupDue(last && { at: last.good_at, event: last.good_event }, lastEvent(store), now)
  if (due && !waits(stateRow(store, 'own'), now)) {
    await backUpNow(parts)
    return true
  }
  const second = stateRow(store, 'second')
  // A stick that is plugged in is noticed at the next look.
  if (second?.problem !== 'place-gone' && waits(second, now)) return false
  await carryOn(parts)
  return true
}

/** Backs up by hand (立即备份) and says whether it is good; what went wrong stands in the status. @throws DeskError `conflict` while another job runs */
export async function startBackup(context: SignedIn): Promise<{ made: boolean }> {
  if (backupsOf(context).running()) throw new DeskError('conflict', 'backup-busy')
  command(context, () => ({ kind: 'backup.asked', subject: null, details: {}, areas: ['backup'], result: undefined }))
  return { made: await backUpNow(context) }
}
