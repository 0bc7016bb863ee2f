import { computeEntitlement } from '../../../shared/rules/engine.ts'
import { repairLines, replyLine, type StatutoryLine } from '../../../shared/rules/statutory-lines.ts'
import { type Day, daysBetween } from '../../../shared/time/day.ts'
import { dayOf, instantOf } from '../../../shared/time/instant.ts'
import { setDue, settleDue } from '../../store/due.ts'
import type { Store } from '../../store/store.ts'
import { found } from '../errors.ts'
import { holidaysInUse, lawMark, packInUse, packUnder } from '../rules/law.ts'
import { demandDayOf, machineFactsOf, machineFactsOfUnit } from '../rules/machine-facts.ts'
import { titlesOf } from '../rules/said.ts'
import { centreOf } from '../setup/centre.ts'
import { centreRow } from '../setup/queries.ts'
import {
  busyUnitIds,
  endLine,
  type LineColumns,
  type LineRow,
  linesOfUnit,
  noteRecount,
  type OpenCase,
  openCasesOfUnit,
  openLineRows,
  openRepairsOfUnit,
  putLine,
  recountedPack,
  repairsWithoutLine,
  unitAndSuccessorIds,
} from './queries.ts'

/** When the last day of a line is brought to mind: early enough to still act on it. */
const REMINDED_AT = '09:00'
/** More lines than anybody can work through; the soonest are shown. */
const MOST_ROWS = 400
/** Machines computed in one transaction: short enough that nobody's save waits for it. */
const UNITS_AT_ONCE = 400

function column(line: StatutoryLine, repairId: number | null, complaintId: number | null): LineColumns {
  const { kind, lastDay, applies, citation } = line
  return { kind, repairId, complaintId, lastDay, applies, instrument: citation.instrument, article: citation.article }
}

/** The lines of the repairs that run: the newest open case tells what is known of the machine. */
function linesOfRepairs(store: Store, unitId: number, newest: OpenCase | undefined, today: Day): LineColumns[] {
  const repairs = openRepairsOfUnit(store, unitId)
  if (repairs.length === 0) return []
  const [facts, pack] = newest
    ? [machineFactsOf(store, newest.id, today), packUnder(store, newest.packId).pack]
    : [machineFactsOfUnit(store, unitId, today), packInUse(store).pack]
  return repairLines(computeEntitlement(facts, pack, holidaysInUse(store))).flatMap((line) => {
    const repair = repairs.find(({ handInDay }) => handInDay === line.handIn)
    return repair ? [column(line, repair.id, newest?.id ?? null)] : []
  })
}

/** The line for the answer to what is demanded in a case, until an answer is given in writing. */
function linesOfDemand(store: Store, openCase: OpenCase, zone: string): LineColumns[] {
  if (openCase.answered === 1) return []
  const demandDay = demandDayOf(openCase, openCase.demands === 1, zone)
  const line = demandDay === null ? null : replyLine({ demandDay }, packUnder(store, openCase.packId).pack)
  return line ? [column(line, null, openCase.id)] : []
}

function isOf(line: LineColumns, other: LineColumns): boolean {
  if (line.kind !== other.kind || line.repairId !== other.repairId) return false
  return line.repairId !== null || line.complaintId === other.complaintId
}

function stands(line: LineColumns, before: LineColumns): boolean {
  return (
    line.complaintId === before.complaintId &&
    line.lastDay === before.lastDay &&
    line.applies === before.applies &&
    line.instrument === before.instrument &&
    line.article === before.article
  )
}

/**
 * Computes the lines of machines anew (重算法定期限), and of those that came in exchange for them. Call it in the transaction
 * that changed something they are counted by.
 */
export function refreshLinesOf(store: Store, unitIds: readonly (number | null)[], now: number): void {
  const counted = unitIds.flatMap((unitId) => (unitId === null ? [] : unitAndSuccessorIds(store, unitId)))
  for (const unitId of new Set(counted)) refreshLines(store, unitId, now)
}

/** The lines of one machine: of its running repairs, and of the open demands made about it. */
function refreshLines(store: Store, unitId: number, now: number): void {
  const { zone } = found(centreRow(store))
  const cases = openCasesOfUnit(store, unitId)
  const before = linesOfUnit(store, unitId)
  const lines = [
    ...linesOfRepairs(store, unitId, cases[0], dayOf(now, zone)),
    ...cases.flatMap((openCase) => linesOfDemand(store, openCase, zone)),
  ]
  for (const line of lines) {
    const was = before.find((each) => isOf(line, each))
    if (was?.open === 1 && stands(line, was)) continue
    const { complaintId, lastDay, applies } = line
    const sourceId = putLine(store, was?.id ?? null, line)
    const ownerId = cases.find(({ id }) => id === complaintId)?.ownerId ?? null
    // A line drawn for another cause than the one recorded is only looked at; nobody is called for it.
    if (applies === false) settleDue(store, 'statutory-line', sourceId, 'void')
    else
      setDue(store, {
        kind: 'statutory-line',
        sourceId,
        complaintId,
        ownerId,
        at: instantOf(lastDay, REMINDED_AT, zone),
      })
  }
  for (const line of before) {
    if (line.open === 0 || lines.some((each) => isOf(each, line))) continue
    endLine(store, line.id)
    settleDue(store, 'statutory-line', line.id)
  }
}

/** Whether lines wait to be computed under the rules now in use. */
export function linesWait(store: Store): boolean {
  return centreRow(store) !== undefined && recountedPack(store) !== lawMark(store)
}

/** Computes the lines of every machine in hand, some at a time so that others can save between them; gives how many are done. */
export function* refreshAllLines(store: Store, now: number): Generator<number> {
  const mark = lawMark(store)
  let done = 0
  for (let units = busyUnitIds(store, 0, UNITS_AT_ONCE); units.length > 0; ) {
    store.transaction(() => {
      for (const unitId of units) refreshLines(store, unitId, now)
    })
    done += units.length
    yield done
    units = busyUnitIds(store, units.at(-1) ?? 0, UNITS_AT_ONCE)
  }
  noteRecount(store, mark, now)
}

type Subject = Omit<LineRow, 'kind' | 'lastDay' | 'applies' | 'instrument' | 'article'>

/** A repair or a case on the board with its lines, the soonest first. */
export type BoardRow = Subject & {
  lines: (Pick<LineRow, 'kind' | 'lastDay' | 'applies' | 'instrument' | 'article'> & { daysLeft: number })[]
}

/** The day that matters of a row: a line drawn for another cause than the one recorded comes last. */
function firstDay({ lines }: BoardRow): string {
  return (lines.find(({ applies }) => applies !== 0) ?? lines[0])?.lastDay ?? ''
}

/**
 * Every line that runs (期限看板), by repair or case, the soonest first; beside them the running repairs for which the rules
 * draw none. `waiting` while they are being computed under other rules than before.
 */
export function lineBoard(store: Store, now: number) {
  const today = dayOf(now, centreOf(store).zone)
  const rows = openLineRows(store, MOST_ROWS + 1)
  const subjects = new Map<string, BoardRow>()
  for (const { kind, lastDay, applies, instrument, article, ...subject } of rows.slice(0, MOST_ROWS)) {
    const key = subject.repairId === null ? `case ${subject.complaintId}` : `repair ${subject.repairId}`
    const row = subjects.get(key) ?? { ...subject, lines: [] }
    row.lines.push({ kind, lastDay, applies, instrument, article, daysLeft: daysBetween(today, lastDay) })
    subjects.set(key, row)
  }
  return {
    rows: [...subjects.values()].sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1)),
    more: rows.length > MOST_ROWS,
    without: repairsWithoutLine(store, MOST_ROWS),
    waiting: linesWait(store),
    titles: titlesOf(
      rows.map(({ instrument }) => instrument),
      packInUse(store).pack,
    ),
  }
}
