import type { Fen } from '../money.ts'
import type { Citation } from './grounds.ts'

/** A remedy the law owes today, up to a value; null: whatever the remedy is worth. */
interface OwedRemedy {
  readonly remedy: 'free-repair' | 'exchange' | 'refund'
  readonly upToFen: Fen | null
  readonly citations: readonly Citation[]
}

/** The legal floor (法定底线): the remedies the customer may choose one of, and the ground on which transport is owed with it. */
export interface LegalFloor {
  readonly choices: readonly OwedRemedy[]
  readonly transport: readonly Citation[] | null
}

/** What the floor takes from the answer of the warranty rules. */
export interface EntitlementAnswer {
  readonly remedies: readonly {
    readonly id: string
    readonly verdict: string
    readonly citations: readonly Citation[]
  }[]
  readonly floor: { readonly refundFen: Fen | null }
}

const REMEDIES: ReadonlyMap<string, OwedRemedy['remedy']> = new Map([
  ['refund', 'refund'],
  ['exchange', 'exchange'],
  ['parts-delay-exchange', 'exchange'],
  ['own-delay-exchange', 'exchange'],
  ['free-repair', 'free-repair'],
])

/** The floor that the warranty rules give; only a clear "entitled" counts, and an exchange goes up to the price the customer paid. */
export function legalFloorOf({ remedies, floor }: EntitlementAnswer, paidFen: Fen | null): LegalFloor {
  const owed = remedies.filter((row) => row.verdict === 'entitled')
  const limits = { refund: floor.refundFen, exchange: paidFen, 'free-repair': null }
  const choices = new Map<string, OwedRemedy>()
  for (const { id, citations } of owed) {
    const remedy = REMEDIES.get(id)
    if (!remedy) continue
    const known = choices.get(remedy)?.citations ?? []
    choices.set(remedy, { remedy, upToFen: limits[remedy], citations: [...known, ...citations] })
  }
  return { choices: [...choices.values()], transport: owed.find((row) => row.id === 'transport')?.citations ?? null }
}
