import { computeEntitlement } from '../../../shared/rules/engine.ts'
import type { Entitlement } from '../../../shared/rules/entitlement.ts'
import type { MachineFacts } from '../../../shared/rules/facts.ts'
import { type OwnAnswer, type OwnEntry, type OwnMachine, ownLayer, wishSteps } from '../../../shared/rules/own-layer.ts'
import { cardKinds } from '../../../shared/rules/own-layer-kinds.ts'
import type { OwnTerms } from '../../../shared/rules/own-layer-schema.ts'
import { sayOwnAnswer } from '../../../shared/rules/own-layer-words.ts'
import type { Day } from '../../../shared/time/day.ts'
import type { Store } from '../../store/store.ts'
import { command } from '../command.ts'
import { complaintRow } from '../complaints/queries.ts'
import type { DeskParts, SignedIn } from '../context.ts'
import { type UnitRow, unitRow } from '../customers/queries.ts'
import { DeskError, found, wrongField } from '../errors.ts'
import { holidaysInUse, packInUse, packOfCase } from '../rules/law.ts'
import { lineageOf } from '../rules/machine-facts.ts'
import { entitlementOf } from '../rules/service.ts'
import { cardRows, type OwnEntryRow, ownEntryRow, policyRows } from './queries.ts'
import { addEntry, addVersion } from './record.ts'

type StoreAndClock = Pick<DeskParts, 'store' | 'clock'>

/**
 * What is in force for a machine: its own cards and promises, those of the machines it came in exchange for, and every
 * policy; for no machine the policies alone.
 */
function entriesFor(store: Store, unit: UnitRow | null): OwnEntry[] {
  const cards = unit === null ? [] : lineageOf(store, unit).flatMap(({ id }) => cardRows(store, id))
  return [...cards, ...policyRows(store)]
    .filter((row) => row.voidedAt === null)
    .map((row) => ({ ...row.terms, id: row.uid }))
}

/** Beside the law's answer, what the own layer gives on the same facts (厂家与本店承诺), said in both languages. */
function layerBeside(law: Entitlement, answers: readonly OwnAnswer[]) {
  return {
    asOf: law.asOf,
    answers: answers.map((answer) => ({
      ...answer,
      said: { zh: sayOwnAnswer(answer, 'zh'), en: sayOwnAnswer(answer, 'en') },
    })),
    steps: wishSteps(law, answers),
  }
}

/** What the own layer gives the machine of a complaint, beside the law's answer on the same facts. @throws DeskError `not-found` */
export function ownAnswersOf(store: Store, complaintId: number, law: Entitlement): OwnAnswer[] {
  const { unitId } = found(complaintRow(store, complaintId))
  if (unitId === null) return []
  const unit = found(unitRow(store, unitId))
  return ownLayer(entriesFor(store, unit), law, unit, packOfCase(store, complaintId).pack)
}

/** The own layer's answers for the case page. @throws DeskError `not-found` */
export function layerOfComplaint(parts: StoreAndClock, complaintId: number, asOf: Day | null) {
  const law = entitlementOf(parts, complaintId, asOf)
  return layerBeside(law, ownAnswersOf(parts.store, complaintId, law))
}

/** What the policies give on facts told without a case (试算); nothing is stored. */
export function layerOnFacts(store: Store, facts: MachineFacts, machine: OwnMachine) {
  const { pack } = packInUse(store)
  const law = computeEntitlement(facts, pack, holidaysInUse(store))
  return layerBeside(law, ownLayer(entriesFor(store, null), law, machine, pack))
}

/** One entry. @throws DeskError `not-found` */
function entryOf(store: Store, id: number): OwnEntryRow {
  return found(ownEntryRow(store, id))
}

const isCard = ({ kind }: OwnTerms) => cardKinds.some((each) => each === kind)

/** Records a policy, or a card or promise of a machine. @throws DeskError `not-found`, `invalid` when the kind does not go with it */
export function recordEntry(context: SignedIn, unitId: number | null, terms: OwnTerms): { id: number; uid: string } {
  const { store, caller } = context
  if (isCard(terms) !== (unitId !== null)) throw wrongField('kind', 'wrong-kind')
  return command(context, (now) => {
    if (unitId !== null) found(unitRow(store, unitId))
    const made = addEntry(store, { unitId, origin: 'typed', terms, authorId: caller.personId }, now)
    return {
      kind: 'own-entry.recorded',
      subject: made.uid,
      details: { unitId, terms },
      areas: ['own-layer'],
      result: made,
    }
  })
}

/**
 * Changes what an entry says; the version before stays to be read. A card stays a card, a policy a policy.
 * @throws DeskError `not-found`, `conflict` with the entry as it now stands or when it is void, `invalid`
 */
export function changeEntry(context: SignedIn, id: number, version: number, terms: OwnTerms, ofUnit: boolean): void {
  const { store, caller } = context
  command(context, (now) => {
    const before = entryOf(store, id)
    // The right to change a card is not the right to change a policy.
    if ((before.unitId !== null) !== ofUnit) throw new DeskError('forbidden', 'forbidden')
    if (isCard(terms) !== ofUnit) throw wrongField('kind', 'wrong-kind')
    if (before.voidedAt !== null) throw new DeskError('conflict', 'already-void')
    if (!store.updateVersion('own_entry', id, version, {}))
      throw new DeskError('conflict', 'changed-meanwhile', { theirs: before })
    addVersion(store, id, version + 1, terms, caller.personId, now)
    return {
      kind: 'own-entry.changed',
      subject: before.uid,
      details: { version: version + 1, terms },
      areas: ['own-layer'],
      result: undefined,
    }
  })
}

/** Voids an entry with a reason; it stays to be seen, struck out. @throws DeskError `not-found`, `conflict` */
export function voidEntry(context: SignedIn, id: number, reason: string): void {
  const { store, caller } = context
  command(context, (now) => {
    const entry = entryOf(store, id)
    if (entry.voidedAt !== null) throw new DeskError('conflict', 'already-void')
    store.update('own_entry', id, { voided_at: now, voided_by: caller.personId, void_reason: reason })
    return {
      kind: 'own-entry.voided',
      subject: entry.uid,
      details: { title: entry.terms.title, reason },
      areas: ['own-layer'],
      result: undefined,
    }
  })
}
