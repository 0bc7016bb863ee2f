import type { Fen } from '../money.ts'
import type { Citation } from './entitlement.ts'
import { citeProvision, statedNumber } from './pack.ts'
import type { RulePack } from './pack-schema.ts'

const FINE = 'PEN2015-15-penalty'

/**
 * The highest fine a repairer risks for a fraudulent bill (罚款上限; 侵害消费者权益行为处罚办法 art. 15): a multiple of what
 * was gained, up to the cap, and the smaller sum where nothing was gained. In fen; null where the pack lacks a number.
 */
export function fineRisk(gainFen: Fen, pack: RulePack): { upToFen: Fen; citations: Citation[] } | null {
  const multiple = statedNumber(pack, FINE, 'fineMultipleMax')
  const capCny = statedNumber(pack, FINE, 'capCny')
  const withoutGainCny = statedNumber(pack, FINE, 'withoutGainMaxCny')
  if (multiple === null || capCny === null || withoutGainCny === null) return null
  const upToFen = gainFen > 0 ? Math.min(gainFen * multiple, capCny * 100) : withoutGainCny * 100
  return { upToFen, citations: citeProvision(pack, FINE) }
}
