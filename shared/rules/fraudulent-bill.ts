import type { Fen } from '../money.ts'
import type { Citation } from './entitlement.ts'
import { citeProvision, findProvision } from './pack.ts'
import type { RulePack } from './pack-schema.ts'

/** What a proved fraud on a repair bill costs (欺诈账单的后果), in fen. */
export type BillConsequences = {
  /** The billed amount goes back. */
  readonly refundFen: Fen
  /** On top of it (惩罚性赔偿): the multiple of the price, at least the minimum. */
  readonly extraFen: Fen
  /** The fine the trader risks: a multiple of the gain up to the cap. */
  readonly fineUpToFen: Fen
  readonly citations: readonly Citation[]
}

const CONDUCT = 'PEN2015-13-repairers'
const EXTRA = 'CPL-55-1-punitive'
const FINE = 'PEN2015-15-penalty'

/**
 * What follows when a repairer billed what was not needed or not done (侵害消费者权益行为处罚办法 arts 13, 15, 16,
 * 消费者权益保护法 art. 55); null when the pack lacks a number.
 */
export function fraudulentBill(billedFen: Fen, pack: RulePack): BillConsequences | null {
  const number = (id: string, key: string): number | null => {
    const fact = findProvision(pack, id)?.facts[key]
    return typeof fact === 'number' ? fact : null
  }
  const multiple = number(EXTRA, 'multiple')
  const minimumCny = number(EXTRA, 'minimumCny')
  const fineMultiple = number(FINE, 'fineMultipleMax')
  const capCny = number(FINE, 'capCny')
  if (multiple === null || minimumCny === null || fineMultiple === null || capCny === null) return null
  return {
    refundFen: billedFen,
    extraFen: Math.max(billedFen * multiple, minimumCny * 100),
    fineUpToFen: Math.min(billedFen * fineMultiple, capCny * 100),
    citations: [CONDUCT, FINE, EXTRA].flatMap((id) => citeProvision(pack, id)),
  }
}
