import { pinyin } from 'pinyin-pro'
import { foldText } from '../text/fold.ts'
import { readings } from '../text/pinyin.ts'
import { articleNumbers, articleText } from './article-text.ts'
import type { Bilingual } from './pack-schema.ts'
import type { RuleCard } from './rule-card.ts'
import type { RuleKeys } from './rule-search.ts'

/** What a card is found by (检索词), spelt out once: its names in every reading, its text in the likeliest one. */
export function ruleKeys(card: RuleCard): RuleKeys {
  const article = card.citation?.article ?? null
  // Who looks a rule up wants the rule: what sources disagree on it comes after, so its title counts as text.
  const named = card.conflict === null
  const names = named
    ? [
        card.title,
        ...(card.place ? [card.place] : []),
        ...(card.citation && card.kind === 'instrument' ? [card.citation.title] : []),
      ]
    : []
  const text = [
    ...card.gist,
    ...card.values.flatMap(({ label, value }) => [label, ...(value ? [value] : [])]),
    ...(card.conflict ? [card.title, card.conflict.issue, card.conflict.practice] : []),
    ...(card.citation ? [card.citation.title] : []),
  ]
  return {
    ...searchKeys({
      names,
      alsoCalled: card.alsoCalled,
      codes: named ? [card.id] : [],
      text,
      article: article?.zh ?? '',
    }),
    articles: article === null ? [] : articleNumbers(article.zh),
    paragraph: article === null ? null : paragraphOf(article.zh),
  }
}

type Searched = {
  readonly names: readonly Bilingual[]
  readonly alsoCalled: readonly string[]
  readonly codes: readonly string[]
  readonly text: readonly Bilingual[]
  readonly article: string
}

/** What any card of two languages is found by: its names in every reading, its text in the likeliest one; no articles. */
export function searchKeys({ names, alsoCalled, codes, text, article }: Searched): RuleKeys {
  const chinese = [...names.map((name) => name.zh), ...alsoCalled]
  const spelt = chinese.map((name) => readings(name))
  const sentence = [...text.map((each) => each.zh), article].join('，')
  const syllables = spellText(sentence)
  return {
    names: [...chinese, ...names.map((name) => name.en), ...codes].map(foldText),
    spellings: [...new Set(spelt.flatMap(({ full, initials }) => [...full, ...initials]))],
    articles: [],
    paragraph: null,
    text: foldText(sentence),
    words: latinWords(`${sentence} ${text.map((each) => each.en).join(' ')}`),
    initials: syllables.map((syllable) => syllable.slice(0, 1)).join(''),
    pinyin: syllables.join(''),
  }
}

/** Every word in Latin letters once, a space before each: a beginning of a word is then found by one look. */
function latinWords(text: string): string {
  return [...new Set(foldText(text).match(/[a-z]+/g) ?? [])].map((word) => ` ${word}`).join('')
}

/** The text syllable by syllable; a break in it stays one, so that nothing is found across a comma. */
function spellText(text: string): string[] {
  return pinyin(foldText(text), { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).map((syllable) =>
    /^[a-zv]+$/.test(syllable) ? syllable : ' ',
  )
}

function paragraphOf(article: string): number | null {
  const match = /\((\d+)\)$/.exec(articleText(article, 'en'))
  return match ? Number(match[1]) : null
}
