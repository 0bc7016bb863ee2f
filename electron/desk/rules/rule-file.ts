import { hash } from 'node:crypto'
import { canonicalText } from '../../../shared/canonical.ts'
import { exhaustive } from '../../../shared/exhaustive.ts'
import { isNewerVersion } from '../../../shared/rules/pack.ts'
import { packChanges } from '../../../shared/rules/pack-changes.ts'
import { danglingReferences, packSchema, type RulePack } from '../../../shared/rules/pack-schema.ts'
import { MOST_RULE_FILE_BYTES, type RuleFile, readRuleFile, signedText } from '../../../shared/rules/rule-file.ts'
import { type HolidayFile, holidayFault, holidayFileSchema } from '../../../shared/time/holiday-file.ts'
import { bundledHolidays } from '../../../shared/time/holidays.ts'
import { command } from '../command.ts'
import type { DeskParts, SignedIn } from '../context.ts'
import { DeskError, found } from '../errors.ts'
import { packInUse } from './law.ts'
import { movedBy } from './moved-days.ts'
import { holidayYearRows } from './queries.ts'
import { signatureState } from './signature.ts'

/** A rule file that may be taken: a pack of law newer than the one in use, or a year's holidays. */
type Accepted =
  | { readonly kind: 'pack'; readonly file: RuleFile; readonly pack: RulePack }
  | { readonly kind: 'holidays'; readonly file: RuleFile; readonly year: HolidayFile; readonly signed: boolean }

type Parts = Pick<DeskParts, 'store' | 'trustedKeys'>

function refused(reason: string, params: Record<string, string | number> = {}): DeskError {
  return new DeskError('invalid', reason, { params })
}

/**
 * Reads a rule file and holds it against everything it must be: its envelope, its signature, its shape, and what stands.
 * @throws DeskError `invalid` or `too-large`, with the one reason for which it is refused
 */
function accept(parts: Parts, text: string): Accepted {
  const read = readRuleFile(text)
  if ('fault' in read) {
    if (read.fault === 'rule-file-too-large')
      throw new DeskError('too-large', read.fault, { params: { most: MOST_RULE_FILE_BYTES / 1024 / 1024 } })
    throw refused(read.fault)
  }
  const { file } = read
  const signed = isSigned(parts, file)
  switch (file.kind) {
    case 'hejie-desk/rule-pack':
      // The centre's own layer is another place: nothing that its manager wrote may pass for law.
      if (!signed) throw refused('rule-pack-unsigned')
      return { kind: 'pack', file, pack: newerPack(parts, file) }
    case 'hejie-desk/holiday-year':
      return { kind: 'holidays', file, year: newerYear(parts, file, signed), signed }
    default:
      return exhaustive(file.kind)
  }
}

function isSigned({ trustedKeys }: Parts, file: RuleFile): boolean {
  const state = signatureState(file, trustedKeys)
  switch (state) {
    case 'signed':
      return true
    case 'unsigned':
      return false
    case 'unknown-key':
      throw refused('rule-file-unknown-key', { key: file.signature?.key ?? '' })
    case 'forged':
      throw refused('rule-file-forged')
    default:
      return exhaustive(state)
  }
}

function newerPack({ store }: Parts, file: RuleFile): RulePack {
  const read = packSchema.safeParse(file.content)
  if (!read.success) throw refused('rule-file-wrong', { where: read.error.issues[0]?.path.join('.') || 'content' })
  const [dangling] = danglingReferences(read.data)
  if (dangling !== undefined) throw refused('rule-file-wrong', { where: dangling })
  const standing = packInUse(store).pack
  if (!isNewerVersion(read.data.version, standing.version))
    throw refused('rule-pack-not-newer', { version: read.data.version, standing: standing.version })
  return read.data
}

/** A signed arrangement replaces an older one of its year; the centre's own only fills a year that has none. */
function newerYear({ store }: Parts, file: RuleFile, signed: boolean): HolidayFile {
  const read = holidayFileSchema.safeParse(file.content)
  if (!read.success) throw refused('rule-file-wrong', { where: read.error.issues[0]?.path.join('.') || 'content' })
  const { year, revision } = read.data
  const fault = holidayFault(read.data)
  if (fault) throw refused(fault.reason, { year, day: fault.day })
  const rows = holidayYearRows(store).filter((row) => row.year === year)
  const published = Math.max(
    bundledHolidays.years.has(year) ? 1 : 0,
    ...rows.filter(({ source }) => source === 'signed').map((row) => row.revision),
  )
  if (!signed && published > 0) throw refused('holiday-published', { year })
  const standing = signed ? published : Math.max(0, ...rows.map((row) => row.revision))
  if (revision <= standing) throw refused('holiday-not-newer', { year, revision, standing })
  return read.data
}

/** What a rule file would bring, before it is taken (导入前预览). Nothing is written. @throws DeskError as `accept` */
export async function previewRuleFile(parts: Pick<DeskParts, 'store' | 'trustedKeys' | 'clock'>, text: string) {
  const accepted = accept(parts, text)
  if (accepted.kind === 'holidays') {
    const { year, signed } = accepted
    const moved = await movedBy(parts, year)
    return { kind: 'holidays', signed, ...year, moved } as const
  }
  const { pack, file } = accepted
  const { pack: standing, source } = packInUse(parts.store)
  return {
    kind: 'pack',
    version: pack.version,
    date: pack.date,
    key: file.signature?.key ?? null,
    inUse: { version: standing.version, date: standing.date, source },
    changes: packChanges(standing, pack),
  } as const
}

/**
 * Takes a rule file in (导入): a pack is in use from the commit on, and what it replaces stays for the cases decided under it.
 * A holiday year typed by hand (手工录入) comes the same way, as a file nobody has signed.
 * @throws DeskError as `accept`
 */
export function takeRuleFile(context: SignedIn, text: string, typed: boolean): void {
  const { store, caller } = context
  command(context, (now) => {
    const accepted = accept(context, text)
    const { file } = accepted
    const kept = {
      content: canonicalText(file.content),
      key_id: file.signature?.key ?? null,
      signature: file.signature?.value ?? null,
      kept_by: caller.personId,
      kept_at: now,
    }
    const outcome = { subject: null, areas: ['rules'], result: undefined } as const
    if (accepted.kind === 'pack') {
      const { version, date } = accepted.pack
      // Of the whole of what was signed, so that it never meets the digest of a delivered pack.
      const digest = hash('sha256', signedText(file), 'hex')
      store.insert('rule_pack', { ...kept, version, digest, source: 'imported' })
      return { ...outcome, kind: 'rules.pack-imported', details: { version, date, digest, key: kept.key_id } }
    }
    const { year, revision, source } = accepted.year
    store.insert('holiday_year', {
      ...kept,
      year,
      revision,
      source: accepted.signed ? 'signed' : 'own',
      typed: typed && !accepted.signed ? 1 : 0,
    })
    return { ...outcome, kind: 'rules.holidays-imported', details: { year, revision, source, key: kept.key_id, typed } }
  })
}

/**
 * Voids a year the centre took in itself (作废自录年份): its days are unknown again until they are taken in anew. What the
 * publisher signed is replaced by him alone.
 * @throws DeskError `not-found`, `conflict` when it is void already or signed
 */
export function voidHolidayYear(context: SignedIn, id: number, reason: string): void {
  const { store, caller } = context
  command(context, (now) => {
    const row = found(holidayYearRows(store).find((each) => each.id === id))
    if (row.voidedAt !== null) throw new DeskError('conflict', 'already-void')
    if (row.source === 'signed') throw new DeskError('conflict', 'holiday-published', { params: { year: row.year } })
    store.update('holiday_year', id, { voided_at: now, voided_by: caller.personId, void_reason: reason })
    const details = { year: row.year, revision: row.revision, reason }
    return { kind: 'rules.holidays-voided', subject: null, details, areas: ['rules'], result: undefined }
  })
}
