import type { Fen } from '../money.ts'
import type { Citation } from '../rules/entitlement.ts'
import type { Party } from '../rules/pack-schema.ts'

/** A remedy the law owes today, up to a value; null: whatever the remedy is worth. */
interface OwedRemedy {
  readonly remedy: 'free-repair' | 'exchange' | 'refund'
  readonly upToFen: Fen | null
  readonly citations: readonly Citation[]
}

/** Damages for fraud that is shown (欺诈赔偿), owed beside whichever remedy is chosen; null: what was paid, and so the sum, is not known. */
interface OwedDamages {
  readonly owedFen: Fen | null
  readonly citations: readonly Citation[]
}

/**
 * The legal floor (法定底线): the remedies the customer may choose one of, the ground on which transport is owed with it, and
 * damages for fraud.
 */
export interface LegalFloor {
  readonly choices: readonly OwedRemedy[]
  readonly transport: readonly Citation[] | null
  readonly damages: OwedDamages | null
}

/** What the floor takes from the answer of the warranty rules. */
export interface EntitlementAnswer {
  readonly remedies: readonly {
    readonly id: string
    readonly verdict: string
    readonly citations: readonly Citation[]
  }[]
  readonly floor: { readonly refundFen: Fen | null }
  readonly damages: { readonly by: Party; readonly paidFen: Fen; readonly extraFen: Fen } | null
}

const REMEDIES: ReadonlyMap<string, OwedRemedy['remedy']> = new Map([
  ['refund', 'refund'],
  // On paper a return without a reason is a refund like any other: the goods go back, the price is paid.
  ['no-reason-return', 'refund'],
  ['exchange', 'exchange'],
  ['parts-delay-exchange', 'exchange'],
  ['own-delay-exchange', 'exchange'],
  ['free-repair', 'free-repair'],
])

/** The floor that the warranty rules give; only a clear "entitled" counts, and an exchange goes up to the price the customer paid. */
export function legalFloorOf({ remedies, floor, damages }: EntitlementAnswer, paidFen: Fen | null): LegalFloor {
  const owed = remedies.filter((row) => row.verdict === 'entitled')
  const limits = { refund: floor.refundFen, exchange: paidFen, 'free-repair': null }
  const choices = new Map<string, OwedRemedy>()
  for (const { id, citations } of owed) {
    const remedy = REMEDIES.get(id)
    if (!remedy) continue
    const known = choices.get(remedy)?.citations ?? []
    choices.set(remedy, { remedy, upToFen: limits[remedy], citations: [...known, ...citations] })
  }
  const fraud = owed.find((row) => row.id === 'damages')
  return {
    choices: [...choices.values()],
    transport: owed.find((row) => row.id === 'transport')?.citations ?? null,
    damages: fraud ? { owedFen: damages && damagesFen(damages), citations: fraud.citations } : null,
  }
}

/** The price of goods goes back as a refund of its own; the fee of a repair goes back with the damages (CPL art. 55 para 1). */
function damagesFen({ by, paidFen, extraFen }: NonNullable<EntitlementAnswer['damages']>): Fen {
  return by === 'seller' ? extraFen : paidFen + extraFen
}
