import { computeEntitlement } from '../../../shared/rules/engine.ts'
import { repairLines, replyLine, type StatutoryLine } from '../../../shared/rules/statutory-lines.ts'
import { type Day, daysBetween } from '../../../shared/time/day.ts'
import { dayOf, instantOf } from '../../../shared/time/instant.ts'
import { setDue, settleDue } from '../../store/due.ts'
import type { Store } from '../../store/store.ts'
import { holidaysInUse, packInUse, packOfCase } from '../rules/law.ts'
import { machineFactsOf, machineFactsOfUnit } from '../rules/machine-facts.ts'
import { titlesOf } from '../rules/said.ts'
import { centreOf } from '../setup/centre.ts'
import { centreRow } from '../setup/queries.ts'
import {
  busyUnitIds,
  endLine,
  type LineRow,
  noteRecount,
  type OpenCase,
  openCasesOfUnit,
  openLineIds,
  openLineRows,
  openRepairsOfUnit,
  putLine,
  recountedPack,
  repairsWithoutLine,
} from './queries.ts'

/** When the last day of a line is brought to mind: early enough to still act on it. */
const REMINDED_AT = '09:00'
/** More lines than anybody can work through; the soonest are shown. */
const MOST_ROWS = 400
/** Machines computed in one transaction: short enough that nobody's save waits for it. */
const UNITS_AT_ONCE = 50

/** Of the repairs that run: the newest open case tells what is known of the machine. */
function linesOfRepairs(store: Store, unitId: number, openCase: OpenCase | undefined, today: Day): StatutoryLine[] {
  const [facts, pack] = openCase
    ? [machineFactsOf(store, openCase.id, today), packOfCase(store, openCase.id).pack]
    : [machineFactsOfUnit(store, unitId, today), packInUse(store).pack]
  return repairLines(computeEntitlement(facts, pack, holidaysInUse(store)))
}

function put(store: Store, line: StatutoryLine, repairId: number | null, openCase: OpenCase | undefined): number {
  const { kind, lastDay, applies, citation } = line
  const complaintId = openCase?.id ?? null
  const { instrument, article } = citation
  const id = putLine(store, { kind, repairId, complaintId, lastDay, applies, instrument, article })
  const { zone } = centreOf(store)
  // A line drawn for another cause than the one recorded is only looked at; nobody is called for it.
  if (applies === false) settleDue(store, 'statutory-line', id, 'void')
  else {
    const at = instantOf(lastDay, REMINDED_AT, zone)
    setDue(store, { kind: 'statutory-line', sourceId: id, complaintId, ownerId: openCase?.ownerId ?? null, at })
  }
  return id
}

/**
 * Computes the lines of one machine anew (重算法定期限): of its running repairs, and of the open demands made about it. Call
 * it in the transaction that changed one of them.
 */
export function refreshLines(store: Store, unitId: number, now: number): void {
  const today = dayOf(now, centreOf(store).zone)
  const cases = openCasesOfUnit(store, unitId)
  const repairs = openRepairsOfUnit(store, unitId)
  const before = openLineIds(store, unitId)
  const after = new Set<number>()
  const [newest] = cases
  for (const line of repairs.length === 0 ? [] : linesOfRepairs(store, unitId, newest, today)) {
    const repair = repairs.find(({ handInDay }) => handInDay === line.handIn)
    if (repair) after.add(put(store, line, repair.id, newest))
  }
  for (const openCase of cases.filter(({ answered }) => answered === 0)) {
    const line = replyLine(machineFactsOf(store, openCase.id, today), packOfCase(store, openCase.id).pack)
    if (line) after.add(put(store, line, null, openCase))
  }
  for (const id of before) {
    if (after.has(id)) continue
    endLine(store, id)
    settleDue(store, 'statutory-line', id)
  }
}

/** Whether lines wait to be computed under the rules now in use. */
export function linesWait(store: Store): boolean {
  return centreRow(store) !== undefined && recountedPack(store) !== packInUse(store).pack.version
}

/** Computes the lines of every machine in hand, some at a time so that others can save between them; gives how many are done. */
export function* refreshAllLines(store: Store, now: number): Generator<number> {
  const { version } = packInUse(store).pack
  let done = 0
  for (let units = busyUnitIds(store, 0, UNITS_AT_ONCE); units.length > 0; ) {
    store.transaction(() => {
      for (const unitId of units) refreshLines(store, unitId, now)
    })
    done += units.length
    yield done
    units = busyUnitIds(store, units.at(-1) ?? 0, UNITS_AT_ONCE)
  }
  noteRecount(store, version, now)
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
    titles: titlesOf(new Set(rows.map(({ instrument }) => instrument)), packInUse(store).pack),
  }
}
