import { searchKeys } from '../rules/rule-keys.ts'
import type { RuleKeys } from '../rules/rule-search.ts'
import type { PlaybookCard } from './card.ts'

/** What a card is found by (检索词): words, pinyin and initials of its title, and what it says. */
export function cardKeys(card: PlaybookCard): RuleKeys {
  const text = [card.about, ...card.doing, ...card.say, ...card.avoid, card.fits, card.never].map(({ zh, en }) => ({
    zh: plain(zh),
    en: plain(en),
  }))
  return searchKeys({ names: [card.title], alsoCalled: [], codes: [], text, article: '' })
}

/** Nobody looks for the name of a variable. */
const plain = (text: string) => text.replace(/\{\{\w+\}\}/g, ' ')
