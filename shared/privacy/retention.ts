import { addMonths, type Day } from '../time/day.ts'

/** What a keeping period (保存期限) is set for: closed complaints, repairs handed back, issued agreements. */
export const retentionKinds = ['complaint', 'repair', 'agreement'] as const
export type RetentionKind = (typeof retentionKinds)[number]

/** Months after the end of a case or repair; null keeps without limit. */
export type RetentionRules = Readonly<Record<RetentionKind, number | null>>

/**
 * What holds while the centre has set nothing. Nowhere does the law name a period for complaints and repairs, so they are kept;
 * an agreement is kept at least as long as a claim from it may be brought, three years (Civil Code art. 188).
 */
export const DEFAULT_RETENTION: RetentionRules = { complaint: null, repair: null, agreement: 36 }

/** The longest period that can be set, in months. */
export const MOST_MONTHS = 600

/** What ended on this day or before has outlasted its period today; null while it is kept without limit. */
export function lastEndedDay(months: number | null, today: Day): Day | null {
  return months === null ? null : addMonths(today, -months)
}

/** The last day on which something that ended on `ended` is kept; null without limit. */
export function keptUntil(months: number | null, ended: Day): Day | null {
  return months === null ? null : addMonths(ended, months)
}
