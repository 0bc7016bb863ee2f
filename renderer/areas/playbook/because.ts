import { useTranslation } from 'react-i18next'
import type { Signal } from '../../../shared/playbook/card.ts'
import { type Moment, signalsOf } from '../../../shared/playbook/moment.ts'

/** A signal of the moment with the counts its words name (推荐理由). */
export type Reason = {
  readonly signal: Signal
  readonly counts: { readonly chases: number; readonly handOvers: number; readonly repairs: number }
}

/** The signals of a moment with what they count, the weightiest first. */
export function signalsWithCounts(moment: Moment): Reason[] {
  const counts = { chases: moment.chases, handOvers: moment.handOvers, repairs: moment.finishedRepairs }
  return signalsOf(moment).map((signal) => ({ signal, counts }))
}

/** Says a reason in the language of the screen. */
export function useReasonWords(): (reason: Reason) => string {
  const { t } = useTranslation()
  return ({ signal, counts }) => t(`playbook.signal.${signal}`, counts)
}
