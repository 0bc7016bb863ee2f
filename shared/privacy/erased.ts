import type { Clause } from '../agreement/clauses.ts'
import { exhaustive } from '../exhaustive.ts'

/** What stands where a name or words were erased (已匿名), in whatever language the page is read. */
export const ERASED = '***'

/** A clause with what it costs and when it is due, and without anything that was typed of the customer or his machine. */
export function clauseWithoutWords(clause: Clause): Clause {
  switch (clause.kind) {
    case 'free-repair':
      return { ...clause, fault: null }
    case 'exchange':
      return { ...clause, oldSerial: null, newSerial: null, variant: null, accessories: null }
    case 'refund':
      return { ...clause, returnedItems: null }
    case 'compensation':
      return { ...clause, detail: null, basis: null, proof: null }
    case 'gift':
    case 'apology':
      return clause
    default:
      return exhaustive(clause)
  }
}
