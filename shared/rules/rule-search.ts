import { foldText } from '../text/fold.ts'
import { chineseNumber } from './article-text.ts'

/** What a card is found by: made once by `ruleKeys`, so that a search itself spells nothing. */
export type RuleKeys = {
  /** Titles and names in both languages, folded; the first is the card's own. */
  readonly names: readonly string[]
  /** The Chinese names in full pinyin and in initials. */
  readonly spellings: readonly string[]
  readonly articles: readonly number[]
  readonly paragraph: number | null
  /** Everything else on the card: the Chinese text, folded, and its words in Latin letters, a space before each. */
  readonly text: string
  readonly words: string
  readonly initials: string
  readonly pinyin: string
}

export type IndexedRule = { readonly id: string; readonly keys: RuleKeys }

type Piece =
  | { readonly kind: 'article'; readonly text: string; readonly article: number; readonly paragraph: number | null }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'latin'; readonly text: string }
  | { readonly kind: 'chinese'; readonly text: string }

/** Shorter runs of letters are found in every long text and say nothing. */
const SHORTEST_INITIALS = 3
const SHORTEST_PINYIN = 4

/**
 * The cards a query finds (查规则), the best first; all pieces of the query must be found. Chinese words, pinyin initials
 * (`zhfy`), full pinyin, English, and articles (`三包12`, `12条`, `第十二条第1款`, `art 12`). Pure; a few hundred cards take
 * well under a millisecond. An empty query finds nothing.
 */
export function searchRules<Rule extends IndexedRule>(rules: readonly Rule[], query: string): Rule[] {
  const pieces = readQuery(query)
  if (pieces.length === 0) return []
  const found = rules.flatMap((rule) => {
    let total = 0
    for (const piece of pieces) {
      const score = scoreOf(rule.keys, piece)
      if (score === 0) return []
      total += score
    }
    return [{ rule, total }]
  })
  return found.sort((a, b) => b.total - a.total).map(({ rule }) => rule)
}

const ARTICLE =
  /第?([零一二三四五六七八九十百千]+|\d+)条(?:第?([一二三四五六七八九十]|\d+)[款项]?)?|\bart(?:icle)?\.? ?(\d+)(?:\((\d+)\))?/g
const PIECE = /\d+(?:\.\d+)?|[a-z]+|[^\p{ASCII}\p{P}\p{Z}\p{S}]+/gu

function readQuery(query: string): Piece[] {
  const pieces: Piece[] = []
  const rest = foldText(query).replace(ARTICLE, (text, article, paragraph, english, englishParagraph) => {
    const number = readNumber(article ?? english)
    const part = paragraph ?? englishParagraph
    if (number !== null)
      pieces.push({ kind: 'article', text, article: number, paragraph: part ? readNumber(part) : null })
    return ' '
  })
  for (const [text] of rest.matchAll(PIECE)) {
    if (/^\d/.test(text)) pieces.push({ kind: 'number', text })
    else pieces.push({ kind: /^[a-z]/.test(text) ? 'latin' : 'chinese', text })
  }
  return pieces
}

function readNumber(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : chineseNumber(text)
}

function scoreOf(keys: RuleKeys, piece: Piece): number {
  switch (piece.kind) {
    case 'article':
      if (keys.articles.includes(piece.article) && (piece.paragraph === null || keys.paragraph === piece.paragraph))
        return 80
      // A card that only speaks of the article comes after the article itself.
      return keys.names.some((name) => name.includes(piece.text)) || keys.text.includes(piece.text) ? 8 : 0
    case 'number': {
      if (keys.articles.includes(Number(piece.text))) return 70
      if (keys.names.some((name) => holdsNumber(name, piece.text))) return 30
      return holdsNumber(keys.text, piece.text) ? 12 : 0
    }
    case 'chinese':
      return (
        inNames(keys.names, piece.text, (name) => name.includes(piece.text)) ||
        (keys.text.includes(piece.text) ? 10 : 0)
      )
    case 'latin':
      return latinScore(keys, piece.text)
  }
}

function latinScore(keys: RuleKeys, text: string): number {
  const named = inNames(keys.names, text, (name) => holdsWord(name, text))
  if (named > 0) return named
  const spelt = inNames(keys.spellings, text, (spelling) => text.length > 1 && spelling.includes(text))
  if (spelt > 0) return spelt
  if (keys.words.includes(` ${text}`)) return 9
  if (text.length >= SHORTEST_INITIALS && keys.initials.includes(text)) return 6
  return text.length >= SHORTEST_PINYIN && keys.pinyin.includes(text) ? 5 : 0
}

/** The whole name counts most, its beginning more than its middle. */
function inNames(names: readonly string[], text: string, holds: (name: string) => boolean): number {
  if (names.includes(text)) return 60
  if (names.some((name) => name.startsWith(text))) return 45
  return names.some(holds) ? 30 : 0
}

/** A word is found by its beginning: `refund` by `ref`, not by `fund`. */
function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[a-z]/.test(text[at - 1] ?? '')) return true
  return false
}

/** `90` is in `90日` and not in `1990`. */
function holdsNumber(text: string, number: string): boolean {
  for (let at = text.indexOf(number); at !== -1; at = text.indexOf(number, at + 1))
    if (!/\d/.test(text[at - 1] ?? '') && !/\d/.test(text[at + number.length] ?? '')) return true
  return false
}
