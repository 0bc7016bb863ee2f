import type { Store } from '../../store/store.ts'

export type PackHead = {
  id: number
  version: string
  source: 'bundled' | 'imported'
  keptBy: string | null
  keptAt: number
}

const PACK = `SELECT rule_pack.id, version, source, person.name AS keptBy, kept_at AS keptAt
  FROM rule_pack LEFT JOIN person ON person.id = kept_by`

/** The pack that was imported last; each is newer than the one before. */
export function importedPackHead(store: Store): PackHead | undefined {
  return store.prepare<[], PackHead>(`${PACK} WHERE source = 'imported' ORDER BY rule_pack.id DESC LIMIT 1`).get()
}

export function packContent(store: Store, id: number): string | undefined {
  return store.prepare<[number], { content: string }>('SELECT content FROM rule_pack WHERE id = ?').get(id)?.content
}

export function packHead(store: Store, id: number): PackHead | undefined {
  return store.prepare<[number], PackHead>(`${PACK} WHERE rule_pack.id = ?`).get(id)
}

/** The delivered pack of that digest, where it was kept before. */
export function bundledPackId(store: Store, digest: string): number | undefined {
  return store
    .prepare<[string], { id: number }>(`SELECT id FROM rule_pack WHERE digest = ? AND source = 'bundled'`)
    .get(digest)?.id
}

/** The kept pack an open complaint is decided under: that of its proposal as long as it waits or stands approved. */
export const DECIDED_PACK = `(SELECT proposal.rule_pack_id FROM proposal
  WHERE complaint_id = complaint.id AND state IN ('waiting', 'approved') ORDER BY proposal.id DESC LIMIT 1)`

/**
 * The kept pack a complaint was decided under: of a closed case the one recorded at its closing, of an open one
 * `DECIDED_PACK`. Undefined where nothing is decided, or was before packs were recorded.
 */
export function decidedPackId(store: Store, complaintId: number): number | undefined {
  const row = store
    .prepare<[number], { packId: number | null }>(
      `SELECT CASE WHEN closed_at IS NOT NULL THEN rule_pack_id ELSE ${DECIDED_PACK} END AS packId
       FROM complaint WHERE id = ?`,
    )
    .get(complaintId)
  return row?.packId ?? undefined
}

export type HolidayYearRow = {
  id: number
  year: number
  revision: number
  content: string
  source: 'signed' | 'own'
  typed: 0 | 1
  keptBy: string
  keptAt: number
  voidedAt: number | null
  voidedBy: string | null
  voidReason: string | null
}

/** Every arrangement that was ever taken in, those voided since too, oldest first. */
export function holidayYearRows(store: Store): HolidayYearRow[] {
  return store
    .prepare<[], HolidayYearRow>(
      `SELECT holiday_year.id, year, revision, content, source, typed, keeper.name AS keptBy, kept_at AS keptAt,
         voided_at AS voidedAt, voider.name AS voidedBy, void_reason AS voidReason
       FROM holiday_year JOIN person AS keeper ON keeper.id = kept_by LEFT JOIN person AS voider ON voider.id = voided_by
       ORDER BY holiday_year.id`,
    )
    .all()
}

/** Changes with every arrangement taken in or voided; '' while there was none. */
export function holidayYearsMark(store: Store): string {
  const row = store
    .prepare<[], { newest: number | null; voided: number }>(
      'SELECT max(id) AS newest, count(voided_at) AS voided FROM holiday_year',
    )
    .get()
  if (!row || row.newest === null) return ''
  return row.voided === 0 ? String(row.newest) : `${row.newest}-${row.voided}`
}

/** When a complaint was closed; undefined while it is open. */
export function closedAt(store: Store, complaintId: number): number | undefined {
  const row = store
    .prepare<[number], { at: number | null }>('SELECT closed_at AS at FROM complaint WHERE id = ?')
    .get(complaintId)
  return row?.at ?? undefined
}
