import { missingFacts, type RequiredFact } from '../../../shared/complaint/completeness.ts'
import { readSymptoms, symptomText } from '../../../shared/complaint/symptoms.ts'
import type { Store } from '../../store/store.ts'
import { found } from '../errors.ts'
import { complaintIdsOf } from '../search/queries.ts'
import { type RegistrationRow, registrationRow } from './queries.ts'

function missingIn({ symptoms, symptom, ...facts }: RegistrationRow): RequiredFact[] {
  return missingFacts({ ...facts, symptom: symptomText(readSymptoms(symptoms), symptom, 'zh-CN') })
}

/** What a registration still lacks, as it stands in the store (待补全). @throws DeskError `not-found` */
export function missingFactsOf(store: Store, complaintId: number): RequiredFact[] {
  return missingIn(found(registrationRow(store, complaintId)))
}

/** Sets the mark of the "incomplete" list as the facts now stand. Call it in the command that changed them. */
export function refreshIncomplete(store: Store, complaintId: number): void {
  const registration = found(registrationRow(store, complaintId))
  const incomplete = missingIn(registration).length > 0 ? 1 : 0
  if (incomplete !== registration.incomplete) store.update('complaint', complaintId, { incomplete })
}

/** The same for every complaint of a customer, when his own facts or his machine's changed. */
export function refreshIncompleteOf(store: Store, customerId: number): void {
  for (const id of complaintIdsOf(store, customerId)) refreshIncomplete(store, id)
}
