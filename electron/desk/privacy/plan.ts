import { hash } from 'node:crypto'
import { DEFAULT_RETENTION, keptUntil, lastEndedDay, type RetentionRules } from '../../../shared/privacy/retention.ts'
import type { Day } from '../../../shared/time/day.ts'
import { dayOf, endOfDay } from '../../../shared/time/instant.ts'
import type { Store } from '../../store/store.ts'
import { printedNumber } from '../agreements/service.ts'
import { found } from '../errors.ts'
import {
  type CaseRow,
  caseRowsOf,
  customerIdsOf,
  customerMark,
  customersLeftWithNothing,
  dueAgreements,
  dueComplaints,
  dueRepairs,
  type IssuedRow,
  issuedRowsOf,
  repairRowsOf,
  ruleRows,
} from './queries.ts'

/** Which records lose their names and words (抹去范围). */
export type Erasure = {
  readonly complaints: readonly number[]
  readonly repairs: readonly number[]
  /** Papers whose keeping period has run out. */
  readonly agreements: readonly number[]
  readonly customers: readonly number[]
}

/** A paper that stays as it was issued; without limit where `until` is null. */
type KeptAgreement = { readonly complaintId: number; readonly number: string; readonly until: Day | null }

/** As many records of one kind as one run erases: a click must not take the desk away from the counter. */
const MOST_AT_ONCE = 200

/** The periods in force: what the centre has set, else what holds by itself. */
export function retentionOf(store: Store): RetentionRules {
  const rules = { ...DEFAULT_RETENTION }
  for (const { kind, months } of ruleRows(store)) rules[kind] = months
  return rules
}

/** What a person has read when he says yes: another plan has another digest. */
function digestOf(erasure: Erasure): string {
  return hash('sha256', JSON.stringify(erasure), 'hex').slice(0, 16)
}

/** Sorts papers into those that must be kept longer and those whose period is over. */
function sortPapers(papers: readonly IssuedRow[], months: number | null, today: Day) {
  const kept: KeptAgreement[] = []
  const over: number[] = []
  for (const paper of papers) {
    const until = paper.closedAt === null ? null : keptUntil(months, dayOf(paper.closedAt))
    if (until !== null && until < today) over.push(paper.id)
    else kept.push({ complaintId: paper.complaintId, number: printedNumber(paper) ?? '', until })
  }
  return { kept, over }
}

/**
 * What a customer's request to be anonymised would do (匿名化预览): what stands in the way, what goes, what stays and why.
 * A case that is held keeps its customer's name with it; the rest of his records goes all the same.
 * @throws DeskError `not-found`
 */
export function planForCustomer(store: Store, customerId: number, today: Day) {
  const customer = found(customerMark(store, customerId))
  const cases = caseRowsOf(store, customerId)
  const repairs = repairRowsOf(store, customerId)
  const isHeld = ({ hold }: CaseRow) => hold !== null
  const held = new Set(cases.filter(isHeld).map(({ id }) => id))
  const complaints = cases.filter((row) => row.anonymisedAt === null && !isHeld(row)).map(({ id }) => id)
  const papers = issuedRowsOf(
    store,
    cases.filter((row) => !isHeld(row)).map(({ id }) => id),
  )
  const { kept, over } = sortPapers(papers, retentionOf(store).agreement, today)
  const erasure: Erasure = {
    complaints,
    repairs: repairs
      .filter((row) => row.anonymisedAt === null && !(row.complaintId !== null && held.has(row.complaintId)))
      .map(({ id }) => id),
    agreements: over,
    customers: customer.anonymisedAt === null && held.size === 0 ? [customerId] : [],
  }
  return {
    customer,
    erasure,
    digest: digestOf(erasure),
    openComplaints: cases.filter(({ closedAt }) => closedAt === null).map(({ id, number }) => ({ id, number })),
    openRepairs: repairs.filter(({ state }) => state === 'open').map(({ id, number }) => ({ id, number })),
    held: cases.flatMap(({ id, number, hold }) => (hold === null ? [] : [{ id, number, reason: hold }])),
    keptAgreements: kept,
    finished: cases.length + repairs.length,
  }
}

/** What has outlasted its period today (到期预览): oldest first, and no more than one run can take. */
export function planForRetention(store: Store, today: Day) {
  const rules = retentionOf(store)
  const endOf = (months: number | null) => {
    const day = lastEndedDay(months, today)
    return day === null ? null : endOfDay(day) + 1
  }
  const before = endOf(rules.complaint)
  const cases = before === null ? [] : dueComplaints(store, before, MOST_AT_ONCE + 1)
  const repairDay = lastEndedDay(rules.repair, today)
  const repairs = repairDay === null ? [] : dueRepairs(store, repairDay, MOST_AT_ONCE + 1)
  const paperBefore = endOf(rules.agreement)
  const papers = paperBefore === null ? [] : dueAgreements(store, paperBefore, MOST_AT_ONCE + 1)
  const more = [cases, repairs, papers].some(({ length }) => length > MOST_AT_ONCE)
  const now = {
    cases: cases.slice(0, MOST_AT_ONCE),
    repairs: repairs.slice(0, MOST_AT_ONCE),
    papers: papers.slice(0, MOST_AT_ONCE),
  }
  const complaints = now.cases.map(({ id }) => id)
  const repairIds = now.repairs.map(({ id }) => id)
  const { kept, over } = sortPapers(issuedRowsOf(store, complaints), rules.agreement, today)
  const erasure: Erasure = {
    complaints,
    repairs: repairIds,
    agreements: [...now.papers.map(({ id }) => id), ...over],
    customers: customersLeftWithNothing(store, {
      customers: customerIdsOf(store, { complaints, repairs: repairIds }),
      complaints,
      repairs: repairIds,
    }),
  }
  return { erasure, digest: digestOf(erasure), ...now, keptAgreements: kept, more }
}
