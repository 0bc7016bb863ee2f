import { bundledPack } from '../../../shared/rules/pack.ts'
import { ruleKeys } from '../../../shared/rules/rule-keys.ts'
import { composeRulebook } from '../../../shared/rules/rulebook.ts'

/** The rules as cards with what they are found by (规则手册): spelt out at the first opening, a page then searches them itself. */
export type Rulebook = ReturnType<typeof composed>

let kept: Rulebook | null = null

function composed() {
  const cards = composeRulebook(bundledPack)
  return {
    version: bundledPack.version,
    date: bundledPack.date,
    instruments: bundledPack.instruments.map(({ id }) => id),
    cards: cards.map((card) => ({ ...card, keys: ruleKeys(card) })),
  }
}

export function rulebook(): Rulebook {
  kept ??= composed()
  return kept
}
