import { v7 as uuidv7 } from 'uuid'
import { DEFAULT_RETENTION, type RetentionKind, retentionKinds } from '../../../shared/privacy/retention.ts'
import { dayOf } from '../../../shared/time/instant.ts'
import type { Store } from '../../store/store.ts'
import { printedNumber } from '../agreements/service.ts'
import { command } from '../command.ts'
import { complaintRow } from '../complaints/queries.ts'
import type { SignedIn } from '../context.ts'
import { DeskError, found } from '../errors.ts'
import { confirmPin } from '../session/service.ts'
import { centreOf } from '../setup/centre.ts'
import { eraseRecords, removeErased } from './erase.ts'
import { type Erasure, planForCustomer, planForRetention, retentionOf } from './plan.ts'
import { anonymisationRows, customerIdsOf, erasableCounts, ruleRows, standingHold, writeRule } from './queries.ts'

type Parts = Pick<SignedIn, 'store' | 'clock'>

const AREAS = ['customers', 'complaints', 'repairs', 'agreements', 'own-layer', 'today'] as const

const todayOf = ({ store, clock }: Parts) => dayOf(clock(), centreOf(store).zone)

/** What a request to be anonymised would do, and what was done before. @throws DeskError `not-found` */
export function anonymisePreview(parts: Parts, customerId: number) {
  const { erasure, finished, ...plan } = planForCustomer(parts.store, customerId, todayOf(parts))
  return {
    ...plan,
    erased: {
      ...erasableCounts(parts.store, erasure),
      complaints: erasure.complaints.length,
      repairs: erasure.repairs.length,
    },
    /** The name stays as long as a case is held. */
    nameGoes: erasure.customers.length > 0,
    agreementsGo: erasure.agreements.length,
    nothing: isEmpty(erasure),
    done: anonymisationRows(parts.store, customerId),
  }
}

const isEmpty = (erasure: Erasure) => Object.values(erasure).every(({ length }) => length === 0)

export type AnonymiseInput = { customerId: number; reason: string; pin: string; digest: string }

/**
 * Anonymises a customer on his request (匿名化), once and for all: names, phones, words, files and the details of the log go,
 * numbers, days, amounts and outcomes stay. Whoever asks types his PIN again.
 * @throws DeskError `invalid` for a wrong PIN, `conflict` (`open-work-first`, `changed-meanwhile`, `nothing-to-anonymise`)
 */
export async function anonymise(context: SignedIn, input: AnonymiseInput): Promise<void> {
  await confirmPin(context, input.pin)
  const { store } = context
  command(context, (now) => {
    const plan = planForCustomer(store, input.customerId, todayOf(context))
    if (plan.openComplaints.length + plan.openRepairs.length > 0) throw new DeskError('conflict', 'open-work-first')
    if (isEmpty(plan.erasure)) throw new DeskError('conflict', 'nothing-to-anonymise')
    if (plan.digest !== input.digest) throw new DeskError('conflict', 'changed-meanwhile')
    const events = eraseRecords(context, plan.erasure, now)
    noteAnonymised(context, [input.customerId], 'request', input.reason, now)
    return {
      kind: 'customer.anonymised',
      subject: plan.customer.uid,
      details: { reason: input.reason, ...countsOf(plan.erasure), events },
      areas: AREAS,
      result: undefined,
    }
  })
  removeErased(context)
}

const countsOf = (erasure: Erasure) => ({
  complaints: erasure.complaints.length,
  repairs: erasure.repairs.length,
  agreements: erasure.agreements.length,
  customers: erasure.customers.length,
})

function noteAnonymised(
  { store, caller }: SignedIn,
  customers: readonly number[],
  ground: 'request' | 'retention',
  reason: string | null,
  now: number,
): void {
  for (const customer of customers)
    store.insert('anonymisation', {
      uid: uuidv7(),
      customer_id: customer,
      at: now,
      author_id: caller.personId,
      ground,
      reason,
    })
}

/** The periods with who set them; `months` null keeps without limit. */
export function retentionRules(store: Store) {
  const rules = retentionOf(store)
  const set = ruleRows(store)
  return retentionKinds.map((kind) => {
    const row = set.find((rule) => rule.kind === kind)
    return {
      kind,
      months: rules[kind],
      byDefault: DEFAULT_RETENTION[kind],
      setBy: row?.author ?? null,
      setAt: row?.at ?? null,
    }
  })
}

/** Sets how long personal data is kept (保存期限). What has outlasted it is only shown; a person carries it out. */
export function setRetention(context: SignedIn, rules: Readonly<Record<RetentionKind, number | null>>): void {
  const { store, caller } = context
  command(context, (now) => {
    const before = retentionOf(store)
    for (const kind of retentionKinds)
      if (rules[kind] !== before[kind])
        writeRule(store, { kind, months: rules[kind], authorId: caller.personId, at: now })
    return {
      kind: 'retention.changed',
      subject: null,
      details: { before, rules },
      areas: ['centre'],
      result: undefined,
    }
  })
}

/** What carrying out the periods would anonymise today. */
export function retentionPreview(parts: Parts) {
  const { store } = parts
  const { erasure, cases, repairs, papers, ...plan } = planForRetention(store, todayOf(parts))
  return {
    ...plan,
    cases: cases.map(({ id, number }) => ({ id, number })),
    repairs: repairs.map(({ id, number }) => ({ id, number })),
    papers: papers.map((paper) => printedNumber(paper) ?? ''),
    customers: erasure.customers.length,
    erased: erasableCounts(store, erasure),
  }
}

/**
 * Anonymises what has outlasted its period (到期匿名化): only what was shown, by the `digest` of the preview, and only by a person
 * who types his PIN again.
 * @throws DeskError `invalid` for a wrong PIN, `conflict` (`changed-meanwhile`, `nothing-to-anonymise`)
 */
export async function carryOutRetention(context: SignedIn, input: { pin: string; digest: string }): Promise<void> {
  await confirmPin(context, input.pin)
  const { store } = context
  command(context, (now) => {
    const { erasure, digest } = planForRetention(store, todayOf(context))
    if (isEmpty(erasure)) throw new DeskError('conflict', 'nothing-to-anonymise')
    if (digest !== input.digest) throw new DeskError('conflict', 'changed-meanwhile')
    const customers = customerIdsOf(store, erasure)
    const events = eraseRecords(context, erasure, now)
    noteAnonymised(context, customers, 'retention', null, now)
    return {
      kind: 'retention.carried-out',
      subject: null,
      details: { ...countsOf(erasure), events },
      areas: AREAS,
      result: undefined,
    }
  })
  removeErased(context)
}

/** Marks a case to be kept whole (法定保留), for a dispute, an authority or a court. @throws DeskError `conflict` (`already-held`) */
export function holdCase(context: SignedIn, complaintId: number, reason: string): void {
  const { store, caller } = context
  command(context, (now) => {
    const complaint = found(complaintRow(store, complaintId))
    if (complaint.anonymisedAt !== null) throw new DeskError('conflict', 'case-is-anonymised')
    if (standingHold(store, complaintId)) throw new DeskError('conflict', 'already-held')
    const uid = uuidv7()
    store.insert('legal_hold', { uid, complaint_id: complaintId, at: now, author_id: caller.personId, reason })
    return { kind: 'legal-hold.set', subject: uid, details: { reason }, areas: ['complaints'], result: undefined }
  })
}

/** Lifts what kept a case whole (解除保留); the mark and both reasons stay. @throws DeskError `not-found` */
export function liftHold(context: SignedIn, complaintId: number, reason: string): void {
  const { store, caller } = context
  command(context, (now) => {
    const hold = found(standingHold(store, complaintId))
    store.update('legal_hold', hold.id, { lifted_at: now, lifted_by: caller.personId, lift_reason: reason })
    return {
      kind: 'legal-hold.lifted',
      subject: hold.uid,
      details: { reason },
      areas: ['complaints'],
      result: undefined,
    }
  })
}
