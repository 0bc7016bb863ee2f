import { decide, type Ground, message } from './answer.ts'
import type { Damages, Step } from './entitlement.ts'
import type { MachineFacts } from './facts.ts'
import { statedNumber } from './pack.ts'
import type { RulePack } from './pack-schema.ts'
import type { Cite } from './period.ts'

const PUNITIVE = 'CPL-55-1-punitive'
const LABELS = 'IMPL2024-49-punitive'
const REPAIRERS = 'PEN2015-13-repairers'

type Fraud = NonNullable<MachineFacts['fraud']>

/** The articles: needless or sham repairs are named for repairers, harmless label flaws are excepted for goods. */
function fraudCitations({ by }: Fraud, cite: Cite) {
  return [...(by === 'repairer' ? cite(REPAIRERS) : []), ...cite(PUNITIVE), ...(by === 'seller' ? cite(LABELS) : [])]
}

/** What was paid for it: the fee of the repair, or the price of the goods where nothing else is said. */
function paidFor(fraud: Fraud, priceFen: number | null): number | null {
  return fraud.paidFen ?? (fraud.by === 'seller' ? priceFen : null)
}

/**
 * Damages for fraud (欺诈赔偿; CPL art. 55 para 1): what was paid goes back, and three times as much, at least 500 yuan, is
 * added. In fen; null without fraud, without the amount paid, or where the pack states no multiple. Whether it was fraud
 * a person must judge: the figure of a claim that nobody has shown stands beside an open row.
 */
export function damagesFor(facts: MachineFacts, pack: RulePack, cite: Cite): Damages | null {
  const { fraud } = facts
  const multiple = statedNumber(pack, PUNITIVE, 'multiple')
  const minimum = statedNumber(pack, PUNITIVE, 'minimumCny')
  const paidFen = fraud && paidFor(fraud, facts.priceFen)
  if (fraud === null || paidFen === null || multiple === null || minimum === null) return null
  const minimumFen = minimum * 100
  const extraFen = Math.max(paidFen * multiple, minimumFen)
  const citations = fraudCitations(fraud, cite)
  return { by: fraud.by, shown: fraud.state === 'shown', paidFen, multiple, minimumFen, extraFen, citations }
}

/** The row of the damages: owed by whoever deceived, open until it is shown. */
export function damagesGround(facts: MachineFacts, damages: Damages | null, cite: Cite): Ground {
  const { fraud } = facts
  const given = {
    reasons: [message('no-fraud-claimed')],
    from: null,
    until: null,
    owedBy: fraud?.by ?? null,
    papers: ['purchase-proof' as const],
    citations: fraud === null ? [] : fraudCitations(fraud, cite),
  }
  if (fraud === null) return { ...given, verdict: 'not-entitled', papers: [], missing: [] }
  return decide([shown(fraud)], { ...given, reasons: [damages ? amountSaid(damages) : message('fraud-shown')] })
}

function amountSaid({ paidFen, extraFen, multiple, minimumFen }: Damages) {
  return message('fraud-damages', {
    paid: yuan(paidFen),
    extra: yuan(extraFen),
    multiple,
    minimum: yuan(minimumFen),
  })
}

function yuan(fen: number): string {
  return fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2)
}

function shown({ state }: Fraud) {
  const otherwise = message('fraud-claimed')
  return {
    holds: state === 'shown' ? true : null,
    missing: state === 'shown' ? [] : (['fraud'] as const).slice(),
    otherwise,
    open: otherwise,
  }
}

/** Whoever was deceived into buying gets the price back, whatever the three guarantees say. */
export function refundForFraud(facts: MachineFacts, cite: Cite): Ground[] {
  const { fraud } = facts
  if (fraud === null || fraud.by !== 'seller') return []
  return [
    decide([shown(fraud)], {
      reasons: [message('refund-for-fraud')],
      from: null,
      until: null,
      owedBy: 'seller',
      papers: ['purchase-proof'],
      citations: cite(PUNITIVE),
    }),
  ]
}

/** How the damages were computed. */
export function damagesSteps(damages: Damages | null): Step[] {
  if (damages === null) return []
  const { paidFen, multiple, minimumFen, extraFen, citations } = damages
  return [{ what: message('step-damages'), inputs: { paidFen, multiple, minimumFen }, result: extraFen, citations }]
}
