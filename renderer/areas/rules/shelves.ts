import { instrumentCardId, productCardId } from '../../../shared/rules/rule-card.ts'
import type { Card } from './use-rulebook.ts'

/** What a shelf is sorted by (翻看方式). */
export const shelfKinds = ['product', 'instrument', 'other'] as const
export type ShelfKind = (typeof shelfKinds)[number]

/** One shelf of the rulebook (一栏): a product, an instrument, or all cards of one kind. */
export type Shelf = { readonly kind: ShelfKind; readonly id: string }

export const otherShelves = [
  'deadline',
  'settlement',
  'form',
  'change',
  'computing-note',
  'conflict',
  'unknown',
] as const

/** The rule most machines at a counter fall under is the shelf that lies open. */
export const firstShelf: Shelf = { kind: 'instrument', id: 'GEN1995' }

/** The cards of a shelf: what names it first, then what belongs to it in the order of the pack. */
export function cardsOf(cards: readonly Card[], { kind, id }: Shelf): Card[] {
  if (kind === 'other') return cards.filter((card) => card.kind === id)
  const head = kind === 'product' ? productCardId(id) : instrumentCardId(id)
  const belongs = (card: Card) => {
    if (card.id === head || card.kind === 'product') return false
    return kind === 'product' ? card.products.includes(id) : card.instrument === id
  }
  return [...cards.filter((card) => card.id === head), ...cards.filter(belongs)]
}
