import { clauseWithoutWords } from '../../../shared/privacy/erased.ts'
import type { DeskParts } from '../context.ts'
import { clausesOf } from '../proposals/service.ts'
import { indexComplaint, indexCustomer, indexRepair } from '../search/index-writer.ts'
import { complaintIdsOf, repairIdsOf } from '../search/queries.ts'
import {
  clausesOfComplaints,
  compactSearch,
  eraseAttachmentRows,
  eraseDrafts,
  eraseEventDetails,
  eraseRows,
  filesToRemove,
  noteRemoved,
} from './erase-queries.ts'
import type { Erasure } from './plan.ts'

/**
 * Takes names, words, phones and the details of the log away from the records of a plan (抹去), and finds them anew under what is
 * left. Call it inside a command, and `removeErased` once that is saved. Returns how many entries of the log lost their words.
 */
export function eraseRecords({ store }: Pick<DeskParts, 'store'>, erasure: Erasure, now: number): number {
  // While the phone numbers are still known.
  eraseDrafts(store, erasure)
  for (const part of ['agreements', 'complaints', 'repairs', 'customers'] as const)
    eraseRows(store, part, erasure[part], now)
  for (const proposal of clausesOfComplaints(store, erasure.complaints))
    store.update('proposal', proposal.id, { clauses: JSON.stringify(clausesOf(proposal).map(clauseWithoutWords)) })
  eraseAttachmentRows(store, now)
  const complaints = new Set(erasure.complaints)
  const repairs = new Set(erasure.repairs)
  for (const id of erasure.customers) {
    indexCustomer(store, id)
    for (const complaint of complaintIdsOf(store, id)) complaints.add(complaint)
    for (const repair of repairIdsOf(store, id)) repairs.add(repair)
  }
  for (const id of complaints) indexComplaint(store, id)
  for (const id of repairs) indexRepair(store, id)
  compactSearch(store)
  return eraseEventDetails(store, erasure)
}

/**
 * Removes the files whose records were erased; one that another record needs stays. Also at the start of the desk, because a
 * crash may have come between the two. Never fails: what could not be removed is tried again at the next start.
 */
export function removeErasedFiles({ store, files, log }: Pick<DeskParts, 'store' | 'files' | 'log'>): void {
  for (const { sha256, shared } of filesToRemove(store)) {
    try {
      if (!shared) files.remove(sha256)
      noteRemoved(store, sha256)
    } catch (error) {
      log('an erased file could not be removed', error)
    }
  }
}

/** What is left of erased records outside the tables: their files, and the pages in the log of the database. */
export function removeErased(parts: Pick<DeskParts, 'store' | 'files' | 'log'>): void {
  removeErasedFiles(parts)
  parts.store.emptyLog()
}
