import { hash } from 'node:crypto'
import { canonicalText } from '../../../shared/canonical.ts'
import { bundledPack, isNewerVersion } from '../../../shared/rules/pack.ts'
import { packSchema, type RulePack } from '../../../shared/rules/pack-schema.ts'
import type { HolidayFile } from '../../../shared/time/holiday-file.ts'
import { bundledHolidays, type HolidayCalendar, loadedUntil, yearToLoad } from '../../../shared/time/holidays.ts'
import { dayOf } from '../../../shared/time/instant.ts'
import type { Store } from '../../store/store.ts'
import type { DeskParts } from '../context.ts'
import { centreOf } from '../setup/centre.ts'
import {
  bundledPackId,
  closedAt,
  decidedPackId,
  type HolidayYearRow,
  holidayYearRows,
  holidayYearsMark,
  importedPackHead,
  packContent,
  packHead,
} from './queries.ts'

/** A rule pack (规则包) as the desk uses it: delivered with the program, or imported by whom and when. */
export type PackInUse = {
  /** Of the kept pack; null for the one delivered with the program. */
  readonly id: number | null
  readonly pack: RulePack
  readonly source: 'bundled' | 'imported'
  readonly keptBy: string | null
  readonly keptAt: number | null
}

/** What was read of a store before: reading a pack costs more than a hundred answers computed with it. */
type Read = {
  readonly packs: Map<number, RulePack | null>
  holidays: { readonly mark: string; readonly calendar: HolidayCalendar }
}

const BUNDLED: PackInUse = { id: null, pack: bundledPack, source: 'bundled', keptBy: null, keptAt: null }

const readBefore = new WeakMap<Store, Read>()

function readOf(store: Store): Read {
  let read = readBefore.get(store)
  if (!read) {
    read = { packs: new Map(), holidays: { mark: '', calendar: bundledHolidays } }
    readBefore.set(store, read)
  }
  return read
}

/** A kept pack; null when this program can no longer read its shape. */
function keptPack(store: Store, id: number): RulePack | null {
  const { packs } = readOf(store)
  let pack = packs.get(id)
  if (pack === undefined) {
    const content = packContent(store, id)
    if (content === undefined) return null
    pack = packSchema.safeParse(JSON.parse(content)).data ?? null
    packs.set(id, pack)
  }
  return pack
}

/**
 * The pack in use (在用规则包): the newest that was imported, or the delivered one where that is newer. Asked for each time,
 * so that an import holds from its commit on.
 */
export function packInUse(store: Store): PackInUse {
  const head = importedPackHead(store)
  if (head === undefined || isNewerVersion(bundledPack.version, head.version)) return BUNDLED
  const pack = keptPack(store, head.id)
  return pack === null ? BUNDLED : { id: head.id, pack, source: head.source, keptBy: head.keptBy, keptAt: head.keptAt }
}

/**
 * The pack a complaint is to be answered with: the one it was decided under, the one in use while it is not decided, or
 * where this program cannot read the recorded one any more (`readable` false, and `pack` is the one in use).
 */
export function packOfCase(
  store: Store,
  complaintId: number,
): { pack: RulePack; decidedUnder: { version: string; readable: boolean } | null } {
  return packUnder(store, decidedPackId(store, complaintId) ?? null)
}

/** The same for what was decided under a kept pack; null where nothing is decided. */
export function packUnder(store: Store, id: number | null): ReturnType<typeof packOfCase> {
  const head = id === null ? undefined : packHead(store, id)
  if (head === undefined) return { pack: packInUse(store).pack, decidedUnder: null }
  const pack = keptPack(store, head.id)
  return {
    pack: pack ?? packInUse(store).pack,
    decidedUnder: { version: head.version, readable: pack !== null },
  }
}

/** Written down once: that takes longer than the whole of a decision. */
let delivered: { readonly content: string; readonly digest: string } | undefined

/** The delivered pack as a row, for the day on which the program no longer brings it. */
export function bundledPackRow(now: number) {
  if (delivered === undefined) {
    const content = canonicalText(bundledPack)
    // Two packs of one version may still differ while a program is being made.
    delivered = { content, digest: hash('sha256', content, 'hex') }
  }
  return { version: bundledPack.version, ...delivered, source: 'bundled', kept_at: now } as const
}

/** Keeps the pack in use and returns its id, to be recorded with what is decided under it. Call it inside the command. */
export function keepPackInUse(store: Store, now: number): number {
  const { id } = packInUse(store)
  if (id !== null) return id
  const row = bundledPackRow(now)
  return bundledPackId(store, row.digest) ?? store.insert('rule_pack', row)
}

/** The pack a case is closed under, as `keepPackInUse` gives it: the one it was decided under, else the one in use. */
export function packAtClosing(store: Store, complaintId: number, now: number): number {
  return decidedPackId(store, complaintId) ?? keepPackInUse(store, now)
}

/** What is known of the holidays (放假安排): the delivered years and those taken in; a signed one stands above the others. */
export function holidaysInUse(store: Store): HolidayCalendar {
  const mark = holidayYearsMark(store)
  const read = readOf(store)
  if (read.holidays.mark !== mark) read.holidays = { mark, calendar: calendarOf(yearsTakenIn(store)) }
  return read.holidays.calendar
}

/**
 * The holidays a complaint is to be answered with: of a closed one those that were known when it was closed, as it keeps its
 * pack; of an open one those in use, because its days are still to come. A year that a newer program brings is known to both.
 */
export function holidaysOfCase(store: Store, complaintId: number): HolidayCalendar {
  const at = closedAt(store, complaintId)
  return at === undefined || holidayYearsMark(store) === '' ? holidaysInUse(store) : calendarOf(yearsTakenIn(store, at))
}

/** Changes with every other pack in use and every holiday year taken in: what was computed under another mark is computed anew. */
export function lawMark(store: Store): string {
  const years = holidayYearsMark(store)
  return `${packInUse(store).pack.version}${years === '' ? '' : `+${years}`}`
}

/**
 * What was taken in and stands, by year: a signed one, or the centre's own where none is published; with a moment, what stood
 * then. Of two of one year the later row stands, and where that is void, none: nobody voids the newer to have the older back.
 */
function yearsTakenIn(store: Store, at: number = Number.POSITIVE_INFINITY): Map<number, HolidayYearRow> {
  const rows = holidayYearRows(store).filter(({ keptAt }) => keptAt <= at)
  const own = rows.filter(({ source, year }) => source === 'own' && !bundledHolidays.years.has(year))
  const standing = [...new Map(own.map((row) => [row.year, row])).values()].filter(
    ({ voidedAt }) => voidedAt === null || voidedAt > at,
  )
  const signed = rows.filter(({ source }) => source === 'signed')
  return new Map([...standing, ...signed].map((row) => [row.year, row]))
}

function calendarOf(takenIn: ReadonlyMap<number, HolidayYearRow>): HolidayCalendar {
  const years = [...takenIn].map(([year, { content }]) => [year, arrangementIn(content)] as const)
  return { years: new Map([...bundledHolidays.years, ...years]) }
}

/** It was checked when it was taken in. */
function arrangementIn(content: string): HolidayFile {
  return JSON.parse(content)
}

/**
 * Every year whose holidays the desk knows or once took in (放假安排一览), the newest year first and in a year what stands before
 * what it replaced: delivered with the program, imported from a file, or typed by hand; signed, or the centre's own.
 */
export function holidayYears(store: Store) {
  const standing = yearsTakenIn(store)
  const takenIn = holidayYearRows(store).map(({ content, ...row }) => {
    const { off, work, source } = arrangementIn(content)
    const origin =
      row.typed === 1 ? ('typed' as const) : row.source === 'own' ? ('own-file' as const) : ('signed' as const)
    return { ...row, origin, notice: source, off, work, inUse: standing.get(row.year)?.id === row.id }
  })
  const delivered = [...bundledHolidays.years.values()].map(({ year, off, work }) => ({
    ...{ id: null, year, revision: 1, origin: 'bundled' as const, notice: null, off, work },
    ...{ keptBy: null, keptAt: null, voidedAt: null, voidedBy: null, voidReason: null, inUse: !standing.has(year) },
  }))
  return [...delivered, ...takenIn].sort(
    (a, b) => b.year - a.year || Number(b.inUse) - Number(a.inUse) || (b.id ?? 0) - (a.id ?? 0),
  )
}

/** Which law the desk stands on (在用规则): the pack with its origin, and up to when holidays are known and by whose files. */
export function lawInUse({ store, clock }: Pick<DeskParts, 'store' | 'clock'>) {
  const { pack, source, keptBy, keptAt } = packInUse(store)
  const calendar = holidaysInUse(store)
  return {
    pack: { version: pack.version, date: pack.date, source, keptBy, keptAt },
    holidays: {
      until: loadedUntil(calendar),
      /** The year that should be loaded by now and is not. */
      yearToLoad: yearToLoad(calendar, dayOf(clock(), centreOf(store).zone)),
      takenIn: [...yearsTakenIn(store).values()].map(({ content, ...row }) => ({
        year: row.year,
        revision: row.revision,
        source: row.source,
        notice: arrangementIn(content).source.number,
        keptBy: row.keptBy,
        keptAt: row.keptAt,
      })),
    },
  }
}
