import type { ReactNode } from 'react'
import type { FactKey } from '../../../shared/rules/facts.ts'

/** A question, named by the facts it answers: a fact that is missing in the answer leads back to it. */
export function Question({ facts, children }: { facts: readonly FactKey[]; children: ReactNode }) {
  return <div data-facts={facts.join(' ')}>{children}</div>
}
