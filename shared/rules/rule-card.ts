import type { Day } from '../time/day.ts'
import { articleNumbers, articleText, chineseNumber } from './article-text.ts'
import type { Bilingual, Deadline, Instrument, RulePack } from './pack-schema.ts'
import { documentNumber, otherNames, shortTitles, sourceKind } from './rulebook-words.ts'

export const ruleKinds = [
  'provision',
  'product',
  'instrument',
  'fault-table',
  'deadline',
  'settlement',
  'form',
  'change',
  'computing-note',
  'conflict',
  'unknown',
] as const
export type RuleKind = (typeof ruleKinds)[number]

/** A labelled value of a card; null is a value no source gave: shown as unknown, never computed with. */
export type RuleValue = { readonly label: Bilingual; readonly value: Bilingual | null }

/** One card of the rulebook (规则卡片): everything a reader needs to judge it, in both languages. */
export type RuleCard = {
  readonly id: string
  readonly kind: RuleKind
  readonly title: Bilingual
  /** Where it stands, short: `三包规定第十二条第1款`. */
  readonly place: Bilingual | null
  readonly instrument: string | null
  readonly article: number | null
  /** Product classes it is about. */
  readonly products: readonly string[]
  /** The plain words (大意), ours: the official text is not quoted. */
  readonly gist: readonly Bilingual[]
  readonly values: readonly RuleValue[]
  /** Both sides of a conflict and what this desk does about it; null for every other card. */
  readonly conflict: { readonly issue: Bilingual; readonly practice: Bilingual } | null
  readonly citation: {
    readonly title: Bilingual
    readonly number: Bilingual | null
    readonly article: Bilingual | null
    readonly since: Day | null
    /** The day it was repealed; null while it stands. */
    readonly until: Day | null
    readonly status: Bilingual
  } | null
  /** The deadline a reader can have counted from a day; null for every other card. */
  readonly deadline: (Pick<Deadline, 'id' | 'from' | 'by'> & { readonly testing: boolean }) | null
  readonly confidence: Bilingual | null
  readonly sources: readonly { readonly kind: Bilingual; readonly title: string }[]
  /** Cards it leans on or that lean on it, by id. */
  readonly links: readonly string[]
  /** Other names it is asked for by. */
  readonly alsoCalled: readonly string[]
}

/** Cards whose words are a list, not sentences. */
const LISTS: ReadonlySet<RuleKind> = new Set(['fault-table', 'form', 'settlement'])

/** Whether the plain words of a card are read as a list (逐项列出). */
export function readsAsList({ kind, gist }: Pick<RuleCard, 'kind' | 'gist'>): boolean {
  return LISTS.has(kind) && gist.length > 1
}

export const productCardId = (id: string) => `product:${id}`
export const instrumentCardId = (id: string) => `instrument:${id}`
export const deadlineCardId = (id: string) => `deadline:${id}`
export const noteCardId = (id: string) => `note:${id}`

/** The short name of an instrument: as it is said at the counter, else its title. */
export function shortTitle(instrument: Pick<Instrument, 'id' | 'title'>): Bilingual {
  return shortTitles[instrument.id] ?? instrument.title
}

export const both = (zh: string, en: string): Bilingual => ({ zh, en })
export const joined = (first: Bilingual, second: Bilingual, english = ', '): Bilingual =>
  both(`${first.zh}${second.zh}`, `${first.en}${english}${second.en}`)
export const articleOf = (article: string): Bilingual => both(article, articleText(article, 'en'))

export const blank = {
  place: null,
  instrument: null,
  article: null,
  products: [],
  gist: [],
  values: [],
  conflict: null,
  deadline: null,
  citation: null,
  confidence: null,
  sources: [],
  links: [],
  alsoCalled: [],
} satisfies Partial<RuleCard>

export function citationOf(instrument: Instrument | undefined, article: Bilingual | null): RuleCard['citation'] {
  if (!instrument) return null
  const { title, number, effective, repealed = null, status } = instrument
  return {
    title,
    number: number === null ? null : documentNumber(number),
    article,
    since: effective,
    until: repealed,
    status,
  }
}

export function sourcesOf(pack: RulePack, ids: readonly string[]): RuleCard['sources'] {
  return pack.sources
    .filter((source) => ids.includes(source.id))
    .map((source) => ({ kind: sourceKind(source.kind), title: source.title.replace(/\.md\b/g, '') }))
}

const ARTICLE = /第([零一二三四五六七八九十百千]+)条/g

/** Where a provision stands, short (出处): `三包规定第十二条第1款`; the instrument alone where the article has no number. */
export function placeOf(instrument: Instrument | undefined, article: string): Bilingual {
  if (!instrument) return articleOf(article)
  return articleNumbers(article).length === 0
    ? shortTitle(instrument)
    : joined(shortTitle(instrument), articleOf(article))
}

/** The provisions a text names, those of `own` where no instrument is named before the article. */
export function articlesNamed(pack: RulePack, texts: readonly string[], own: string | null): string[] {
  const names = pack.instruments.flatMap((instrument) =>
    [instrument.title.zh, shortTitle(instrument).zh, ...(otherNames[instrument.id] ?? [])].map((name) => ({
      name,
      id: instrument.id,
    })),
  )
  const found = texts.flatMap((text) =>
    [...text.matchAll(ARTICLE)].flatMap((match) => {
      const before = text.slice(0, match.index)
      const longest = names.filter(({ name }) => before.endsWith(name)).sort((a, b) => b.name.length - a.name.length)[0]
      const instrument = longest?.id ?? own
      const number = chineseNumber(match[1] ?? '')
      return pack.provisions.filter(
        (each) => each.instrument === instrument && number !== null && articleNumbers(each.article).includes(number),
      )
    }),
  )
  return [...new Set(found.map((provision) => provision.id))]
}

export function without(id: string, ids: readonly string[]): string[] {
  return [...new Set(ids)].filter((each) => each !== id)
}
