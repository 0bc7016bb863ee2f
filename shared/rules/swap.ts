import { decide, type Ground, message } from './answer.ts'
import { insideWholeUnit, isPerformanceFault, type RuleCase } from './case.ts'
import { baseFor } from './exchange.ts'
import type { ProductClass } from './pack-schema.ts'
import { FULL_REFUND } from './refund.ts'

type Swap = NonNullable<ProductClass['swap']>

/**
 * Accessories (附件) are swapped, not repaired; when the swaps the rule names have not helped, the money goes back
 * (MOB2001-14, PC2002-17 and -18).
 */
export function swapGrounds(rule: RuleCase, swap: Swap): { exchange: Ground; refund: Ground; repair: Ground } {
  const citations = rule.cite(swap.provision)
  const swaps = rule.facts.exchanges.length
  const due = [insideWholeUnit(rule), isPerformanceFault(rule.facts)]
  const given = {
    from: rule.start?.day ?? null,
    until: rule.wholeUnit?.day ?? null,
    owedBy: 'seller' as const,
    papers: ['invoice-or-card' as const],
    citations,
  }
  const enough = {
    holds: swaps >= swap.refundAfter,
    missing: [],
    otherwise: message('too-few-swaps', { swaps, needed: swap.refundAfter }),
  }
  return {
    exchange: decide([...baseFor('exchange', rule), ...due], { ...given, reasons: [message('swap-in-period')] }),
    refund: decide([enough, ...baseFor('refund', rule), ...due], {
      ...given,
      reasons: [
        message(
          swap.bundledAtStandAlonePrice && rule.facts.soldWithHost === true
            ? 'refund-stand-alone'
            : 'refund-after-swaps',
          { swaps },
        ),
      ],
      citations: [...citations, ...rule.cite(FULL_REFUND)],
    }),
    repair: {
      ...given,
      verdict: 'not-entitled',
      reasons: [message('accessory-is-swapped')],
      missing: [],
    },
  }
}
