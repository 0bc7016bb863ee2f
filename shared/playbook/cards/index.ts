import type { PlaybookCard } from '../card.ts'
import { behaviourCards } from './behaviour.ts'
import { methodCards } from './methods.ts'
import { persistentCards } from './persistent.ts'
import { declineCards, openingCards } from './scripts.ts'
import { mistakeCards, selfControlCards } from './staff.ts'
import { stepCards } from './steps.ts'

/** Every card the program brings (自带卡片), in the order in which they are leafed through. */
export const ourCards: readonly PlaybookCard[] = [
  ...openingCards,
  ...stepCards,
  ...behaviourCards,
  ...methodCards,
  ...selfControlCards,
  ...mistakeCards,
  ...declineCards,
  ...persistentCards,
]
