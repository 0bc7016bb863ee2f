import type { RulePack } from '../../../shared/rules/pack-schema.ts'
import { ruleKeys } from '../../../shared/rules/rule-keys.ts'
import { composeRulebook } from '../../../shared/rules/rulebook.ts'

/** The rules as cards with what they are found by (规则手册): spelt out at the first opening, a page then searches them itself. */
export type Rulebook = ReturnType<typeof composed>

const kept = new WeakMap<RulePack, Rulebook>()

function composed(pack: RulePack) {
  const cards = composeRulebook(pack)
  return {
    version: pack.version,
    date: pack.date,
    instruments: pack.instruments.map(({ id }) => id),
    cards: cards.map((card) => ({ ...card, keys: ruleKeys(card) })),
  }
}

export function rulebook(pack: RulePack): Rulebook {
  const book = kept.get(pack) ?? composed(pack)
  kept.set(pack, book)
  return book
}
