import { addDays, type Day } from '../time/day.ts'
import type { Citation, Entitlement, RemedyId } from './entitlement.ts'
import type { MachineFacts } from './facts.ts'
import { findProvision } from './pack.ts'
import type { RulePack } from './pack-schema.ts'
import { ANSWER_PROVISION, answerLine } from './remedies.ts'

/** 缺件期限, 修理者拖延期限, 备用机起始日, 15日答复期限. */
export const statutoryLineKinds = ['parts-delay', 'own-delay', 'loaner', 'answer'] as const
export type StatutoryLineKind = (typeof statutoryLineKinds)[number]

/** A line the law draws (法定期限): what comes after its last day if nothing has been done until then. */
export type StatutoryLine = {
  readonly kind: StatutoryLineKind
  /** The hand-in day of the repair it runs for; null for the answer to a demand. */
  readonly handIn: Day | null
  /** The last day on which nothing follows yet. */
  readonly lastDay: Day
  /** Of a delay: whether the recorded cause is the one the line is drawn for; null when it is not known. */
  readonly applies: boolean | null
  readonly citation: Citation
}

/**
 * The lines of the repairs still running in an answer, soonest first. A line is left out where its remedy is refused whatever
 * happens, as for a machine out of its period; one that hangs on a missing fact stays.
 */
export function repairLines({ remedies, delays, loaner }: Entitlement): StatutoryLine[] {
  const row = (id: RemedyId) => remedies.find((remedy) => remedy.id === id)
  const stands = (id: RemedyId) => row(id)?.verdict !== 'not-entitled'
  const lines: StatutoryLine[] = delays
    .filter(({ cause }) => stands(cause === 'maker-parts' ? 'parts-delay-exchange' : 'own-delay-exchange'))
    .map(({ cause, handIn, lastDay, applies, citation }) => ({
      kind: cause === 'maker-parts' ? 'parts-delay' : 'own-delay',
      handIn,
      lastDay,
      applies,
      citation,
    }))
  const citation = row('loaner')?.citations[0]
  if (loaner && citation && stands('loaner')) {
    const handIn = delays[0]?.handIn ?? null
    lines.push({ kind: 'loaner', handIn, lastDay: addDays(loaner.from, -1), applies: null, citation })
  }
  return lines.sort((a, b) => (a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : 0))
}

/** The line for the answer to a demand (PEN2015-8): silence beyond it without a reason counts as refusal. */
export function replyLine(facts: Pick<MachineFacts, 'demandDay'>, pack: RulePack): StatutoryLine | null {
  const line = answerLine(facts)
  const provision = findProvision(pack, ANSWER_PROVISION)
  if (line === null || !provision) return null
  const { instrument, article, id } = provision
  const citation = { instrument, article, provisionId: id }
  return { kind: 'answer', handIn: null, lastDay: line.lastDay, applies: null, citation }
}
