import { maskAddress } from '../../../shared/text/mask.ts'
import { maskPhone } from '../../../shared/text/phone.ts'
import { searchQuery } from '../../../shared/text/search.ts'
import type { Store } from '../../store/store.ts'
import {
  type FoundComplaint,
  type FoundCustomer,
  type FoundRepair,
  foundComplaint,
  foundCustomer,
  foundRepair,
  matchingRowIds,
} from './queries.ts'
import { searchRecord } from './row-id.ts'

const MOST_HITS = 30

/** What a search found (查找结果), newest first within each kind; phones and addresses are masked, as in every list. */
export type SearchResult = {
  complaints: FoundComplaint[]
  repairs: FoundRepair[]
  customers: FoundCustomer[]
  /** More was found than is shown. */
  more: boolean
}

/** Finds complaints, repairs and customers by anything a clerk would type: phone digits, pinyin, words, numbers. */
export function find(store: Store, text: string): SearchResult {
  const result: SearchResult = { complaints: [], repairs: [], customers: [], more: false }
  const match = searchQuery(text)
  if (match === null) return result
  const rowIds = matchingRowIds(store, match, MOST_HITS + 1)
  result.more = rowIds.length > MOST_HITS
  const masked = <Row extends { phone: string | null }>(row: Row | undefined): Row[] =>
    row ? [{ ...row, phone: row.phone === null ? null : maskPhone(row.phone) }] : []
  for (const rowId of rowIds.slice(0, MOST_HITS)) {
    const record = searchRecord(rowId)
    switch (record.kind) {
      case 'complaint':
        result.complaints.push(...masked(foundComplaint(store, record.id)))
        break
      case 'repair':
        result.repairs.push(...masked(foundRepair(store, record.id)))
        break
      case 'customer':
        for (const row of masked(foundCustomer(store, record.id)))
          result.customers.push({ ...row, address: row.address && maskAddress(row.address) })
        break
    }
  }
  return result
}
