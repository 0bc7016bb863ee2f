import { exhaustive } from '../exhaustive.ts'
import type { Fen } from '../money.ts'
import { type Clause, refundFen } from './clauses.ts'
import type { LegalFloor } from './legal-floor.ts'

/** What a clause costs: money that is paid out, and the value of all that is given, that money included. */
export interface ClauseCost {
  readonly moneyFen: Fen
  readonly valueFen: Fen
}

/** The cost of one clause; a term not yet agreed counts as nothing. */
export function clauseCost(clause: Clause): ClauseCost {
  switch (clause.kind) {
    case 'free-repair':
    case 'exchange':
    case 'gift':
      return { moneyFen: 0, valueFen: clause.valueFen ?? 0 }
    case 'refund': {
      const fen = refundFen(clause) ?? 0
      return { moneyFen: fen, valueFen: fen }
    }
    case 'compensation':
      return { moneyFen: clause.amountFen ?? 0, valueFen: clause.amountFen ?? 0 }
    case 'apology':
      return { moneyFen: 0, valueFen: 0 }
    default:
      return exhaustive(clause)
  }
}

/**
 * The value of everything above the legal floor; money limits apply to this. A goodwill exchange counts at the price of the unit.
 * The law owes one remedy of the customer's choice, so only the clause it covers best is taken off; damages for fraud stand beside it.
 */
export function beyondFloorFen(clauses: readonly Clause[], floor: LegalFloor): Fen {
  const total = clauses.reduce((sum, clause) => sum + clauseCost(clause).valueFen, 0)
  const covered = Math.max(0, ...clauses.map((clause) => coveredFen(clause, floor)))
  const transport = clauses.reduce((sum, clause) => sum + owedTransportFen(clause, floor), 0)
  // Of damages whose sum is not known nothing is taken off: nobody may grant any amount under their name.
  const damages = Math.min(damagesOfferedFen(clauses), floor.damages?.owedFen ?? 0)
  return total - covered - transport - damages
}

/** The money offered for a loss that can be damages for fraud (欺诈赔偿); lost work and transport are losses of their own. */
export function damagesOfferedFen(clauses: readonly Clause[]): Fen {
  return clauses.reduce((sum, clause) => {
    const counts = clause.kind === 'compensation' && (clause.item === 'damage' || clause.item === 'other')
    return counts ? sum + clauseCost(clause).moneyFen : sum
  }, 0)
}

function coveredFen(clause: Clause, floor: LegalFloor): Fen {
  const { valueFen } = clauseCost(clause)
  const owed = floor.choices.find((choice) => choice.remedy === clause.kind)
  if (owed) return owed.upToFen === null ? valueFen : Math.min(valueFen, owed.upToFen)
  // Whoever may have a new unit or the money back may have the old one repaired as well.
  return clause.kind === 'free-repair' && floor.choices.length > 0 ? valueFen : 0
}

/** Transport for a quality remedy is the trader's by law, so paying it back is no goodwill. */
function owedTransportFen(clause: Clause, floor: LegalFloor): Fen {
  return clause.kind === 'compensation' && clause.item === 'transport' && floor.transport !== null
    ? clauseCost(clause).valueFen
    : 0
}
