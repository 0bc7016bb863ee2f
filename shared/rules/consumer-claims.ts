import type { HolidayCalendar } from '../time/holidays.ts'
import { message, strongest, unique } from './answer.ts'
import { damagesFor, damagesGround, damagesSteps, refundForFraud } from './damages.ts'
import type { Entitlement, Remedy } from './entitlement.ts'
import type { FactKey } from './facts.ts'
import { distanceNotes, noReasonReturn, returnFlips, returnSteps } from './no-reason-return.ts'
import { choicesOf, headline, missingOf, sooner } from './outlook.ts'
import type { RulePack } from './pack-schema.ts'
import type { Cite } from './period.ts'
import { blank, rowFor } from './remedies.ts'

/**
 * What every consumer has beside the rule of his product (消费者权益保护法): the return without a reason, damages for fraud and
 * the price back for it, and with them the choice he has and the best of today. Nothing is added to facts that contradict
 * each other.
 */
export function withConsumerClaims(
  answer: Entitlement,
  pack: RulePack,
  calendar: HolidayCalendar,
  cite: Cite,
): Entitlement {
  const facts = answer.used
  const row = rowFor(facts)
  if (answer.contradictions.length > 0) {
    const open = { ...blank('cannot-decide', [message('facts-contradict')]), missing: answer.missing }
    return { ...answer, remedies: placed(answer.remedies, [row('no-reason-return', open), row('damages', open)]) }
  }
  const returned = noReasonReturn(facts, pack, calendar, cite)
  const damages = damagesFor(facts, pack, cite)
  const refunded = answer.remedies.map((each) =>
    each.id === 'refund' ? row('refund', strongest([each, ...refundForFraud(facts, cite)])) : each,
  )
  const remedies = placed(refunded, [
    row('no-reason-return', returned.ground),
    row('damages', damagesGround(facts, damages, cite)),
  ])
  const choices = choicesOf(remedies)
  // Where a use fee of unknown amount may be kept back, the amount of the refund stays unknown.
  const pricedBack = answer.useFee === null && choices.some((id) => id === 'refund' || id === 'no-reason-return')
  const result: Entitlement = {
    ...answer,
    remedies,
    choices,
    headline: choices.length > 0 ? headline(remedies) : answer.headline,
    period: { ...answer.period, returnWindow: returned.window },
    floor: {
      remedy: choices[0] ?? answer.floor.remedy,
      refundFen: answer.floor.refundFen ?? (pricedBack ? facts.priceFen : null),
    },
    returnRefund: returned.refund,
    damages,
    steps: [...answer.steps, ...returnSteps(facts, returned, cite), ...damagesSteps(damages)],
    notes: [...answer.notes, ...distanceNotes(facts, returned, cite)],
    next: sooner([...answer.next, ...returnFlips(returned)], answer.asOf),
  }
  // A fraud that is shown is owed in money; what is not known is how much was paid.
  const unpriced = facts.fraud?.state === 'shown' && damages === null
  const paid: FactKey[] = unpriced ? [facts.fraud?.by === 'seller' ? 'priceFen' : 'fraud'] : []
  return { ...result, missing: unique([...missingOf(result), ...paid]) }
}

/** The rows in their order: these stand before what no rule names. */
function placed(remedies: Remedy[], claims: Remedy[]): Remedy[] {
  const at = remedies.findIndex(({ id }) => id === 'compensation')
  return at < 0 ? [...remedies, ...claims] : [...remedies.slice(0, at), ...claims, ...remedies.slice(at)]
}
