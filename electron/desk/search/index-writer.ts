import { indexTokens } from '../../../shared/text/search.ts'
import type { Store } from '../../store/store.ts'
import {
  complaintIdsOf,
  complaintText,
  customerText,
  repairIdsOf,
  repairText,
  replaceSearchRow,
  type SearchText,
} from './queries.ts'
import { searchRowId } from './row-id.ts'

const strings = (values: readonly (string | null)[]): string[] => values.filter((value) => value !== null)

function tokens(text: SearchText): string {
  return indexTokens({
    words: strings(text.words),
    names: strings(text.names),
    phones: text.phones === null ? [] : text.phones.split(' '),
    codes: strings(text.codes),
  })
}

/** Makes a complaint findable as it now stands; call it in the transaction that changed it. */
export function indexComplaint(store: Store, id: number): void {
  replaceSearchRow(store, searchRowId('complaint', id), tokens(complaintText(store, id)))
}

export function indexRepair(store: Store, id: number): void {
  replaceSearchRow(store, searchRowId('repair', id), tokens(repairText(store, id)))
}

export function indexCustomer(store: Store, id: number): void {
  replaceSearchRow(store, searchRowId('customer', id), tokens(customerText(store, id)))
}

/** Re-indexes what carries a customer's name, phones or machines. */
export function indexRecordsOfCustomer(store: Store, customerId: number): void {
  for (const id of complaintIdsOf(store, customerId)) indexComplaint(store, id)
  for (const id of repairIdsOf(store, customerId)) indexRepair(store, id)
}
