import { addMonths } from '../time/day.ts'
import { type Condition, message } from './answer.ts'
import type { Note } from './entitlement.ts'
import type { ExclusionGround, MachineFacts } from './facts.ts'
import { isRunning } from './history.ts'
import type { ProductClass, ThreeGuarantees, VoucherRemedy } from './pack-schema.ts'
import type { Cite } from './period.ts'
import { groundNames } from './words.ts'

const BURDEN = 'CPL-23-3-burden-of-proof'
const BURDEN_MONTHS = 6

/** Grounds about how a defect came about: in the first six months the trader has to show them. */
const aboutTheDefect: readonly ExclusionGround[] = ['misuse', 'openedByOthers', 'forceMajeure', 'modified']
/** The grounds of the appliance rules; other rules name their own. */
const grounds: readonly ExclusionGround[] = ['misuse', 'openedByOthers', 'forceMajeure', 'noVoucher', 'alteredVoucher']

/**
 * The exclusions (不属三包的情形) as conditions: shown ones turn the claim into paid repair; claimed ones leave it open,
 * unless the trader has to show them (CPL art. 23 para 3: durable goods, six months from receipt).
 */
export function notExcluded(facts: MachineFacts, product: ProductClass, named = grounds): Condition[] {
  return named.flatMap((ground): Condition[] => {
    const state = exclusionState(facts, ground)
    // A voucher that is there refutes the claim that there is none; a missing one is judged with the papers.
    if (state === 'none' || ground === 'noVoucher') return []
    const otherwise = message('excluded', { ground: groundNames[ground] })
    if (state === 'shown') return [{ holds: false, missing: [], otherwise }]
    if (traderMustShow(facts, product, ground)) return []
    return [
      {
        holds: null,
        missing: [ground],
        otherwise,
        open: message('exclusion-claimed', { ground: groundNames[ground] }),
      },
    ]
  })
}

/** How far a ground is made out: a bench that blames the customer for the running repair has said it, not yet shown it. */
export function exclusionState(
  facts: MachineFacts,
  ground: ExclusionGround,
): MachineFacts['exclusions'][ExclusionGround] {
  const state = facts.exclusions[ground]
  const blamed = ground === 'misuse' && facts.repairs.some((repair) => isRunning(repair) && repair.cause === 'customer')
  return state === 'none' && blamed ? 'claimed' : state
}

function traderMustShow(facts: MachineFacts, product: ProductClass, ground: ExclusionGround): boolean {
  const received = facts.deliveryDay ?? facts.invoiceDay
  if (!aboutTheDefect.includes(ground) || product.durable !== true || received === null) return false
  return (facts.faultShownDay ?? facts.faultReportedDay ?? facts.asOf) <= addMonths(received, BURDEN_MONTHS)
}

/** What the screen should say about claimed exclusions and about who has to show them. */
export function exclusionNotes(facts: MachineFacts, product: ProductClass, cite: Cite, named = grounds): Note[] {
  const notes: Note[] = []
  for (const ground of named) {
    if (exclusionState(facts, ground) === 'claimed' && traderMustShow(facts, product, ground)) {
      notes.push({ what: message('burden-on-trader', { ground: groundNames[ground] }), citations: cite(BURDEN) })
    }
  }
  if (facts.exclusions.alteredVoucher !== 'none') notes.push({ what: message('check-sellers-entry'), citations: [] })
  if (facts.exclusions.forceMajeure !== 'none')
    notes.push({ what: message('lightning-not-named'), citations: cite('CC-180-exclusion') })
  return notes
}

/** Whether the papers (购货凭证) carry a remedy: lost papers leave less than an invoice, and how much less differs by rule. */
export function papersFor(
  remedy: VoucherRemedy,
  facts: MachineFacts,
  rules: Pick<ThreeGuarantees, 'papers'>,
): Condition {
  const voucher = facts.exclusions.noVoucher === 'shown' ? 'none' : facts.voucher
  switch (voucher) {
    case null:
      return { holds: null, missing: ['voucher'], otherwise: message('no-papers'), open: message('papers-unknown') }
    case 'invoice':
    case 'warranty-card':
      return { holds: true, missing: [], otherwise: message('no-papers') }
    case 'sales-record':
    case 'platform-order':
      return { holds: rules.papers.provable.includes(remedy), missing: [], otherwise: message('papers-lost') }
    case 'none':
      return {
        holds: rules.papers.none?.remedies.includes(remedy) === true,
        missing: [],
        otherwise: message('no-papers'),
      }
    default:
      return voucher satisfies never
  }
}
