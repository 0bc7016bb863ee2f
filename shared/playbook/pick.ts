import { type PlaybookCard, type Signal, signals } from './card.ts'

/** A card with what of the moment speaks for it (推荐理由), the weightiest first; none where it is not of this moment. */
export type Picked<Card> = { readonly card: Card; readonly because: readonly Signal[] }

/** Each signal outweighs what comes after it, and a second reason only decides between cards of the same first one. */
const weight = (signal: Signal) => 2 ** (signals.length - signals.indexOf(signal))

/**
 * Puts the cards that fit the moment first (按此刻情形排序), the rest in the order they came in. Pure: the same case gives the
 * same order.
 */
export function pickCards<Card extends Pick<PlaybookCard, 'when'>>(
  cards: readonly Card[],
  present: readonly Signal[],
): Picked<Card>[] {
  const picked = cards.map((card) => ({ card, because: present.filter((signal) => card.when.includes(signal)) }))
  const score = ({ because }: Picked<Card>) => because.reduce((total, signal) => total + weight(signal), 0)
  return [
    ...picked.filter(({ because }) => because.length > 0).toSorted((a, b) => score(b) - score(a)),
    ...picked.filter(({ because }) => because.length === 0),
  ]
}
