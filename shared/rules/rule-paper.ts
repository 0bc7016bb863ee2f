import type { Block, PaperContent, Section } from '../agreement/content.ts'
import { dayText, type PaperLanguage } from '../agreement/paper-words.ts'
import { TRANSLATION_NOTICE } from '../agreement/statutory-text.ts'
import type { Day } from '../time/day.ts'
import type { Bilingual } from './pack-schema.ts'
import { type RuleCard, readsAsList } from './rule-card.ts'

type SectionId = 'gist' | 'conflict' | 'values' | 'basis' | 'links'

/** One rule as plain JSON, to be given to whoever asks for it on paper (规则单). */
export type RulePaperContent = PaperContent<'rule-card', SectionId>

export interface RulePaperInput {
  readonly card: RuleCard
  /** The cards it leans on or that lean on it. */
  readonly linked: readonly RuleCard[]
  readonly pack: { readonly version: string; readonly date: Day }
  /** Who hands it out. */
  readonly centreName: string
  readonly language: PaperLanguage
}

/** A card of the rulebook as a paper (规则单): the same words, numbers, citation, confidence and sources as on screen; what is unknown or in conflict is said. */
export function composeRulePaper({ card, linked, pack, centreName, language }: RulePaperInput): RulePaperContent {
  const english = language === 'en'
  const say = (zh: string, en: string) => (english ? en : zh)
  const word = (text: Bilingual) => (english ? text.en : text.zh)
  const section = (id: SectionId, title: string, blocks: readonly Block[]): Section<SectionId>[] =>
    blocks.length === 0 ? [] : [{ id, title, blocks }]

  const gist: Block[] = readsAsList(card)
    ? [{ kind: 'list', items: card.gist.map(word) }]
    : card.gist.map((line) => ({ kind: 'paragraph', text: word(line) }))
  const values: Block[] =
    card.values.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: [say('项目', 'Item'), say('数值', 'Value')],
            rows: card.values.map(({ label, value }) => [
              word(label),
              value ? word(value) : say('未查到，不推算', 'Not found; nothing is computed with it'),
            ]),
          },
        ]
  const conflict: Block[] = card.conflict
    ? [
        { kind: 'paragraph', text: word(card.conflict.issue) },
        {
          kind: 'paragraph',
          text: `${say('本台怎么办：', 'What this desk does: ')}${word(card.conflict.practice)}`,
        },
      ]
    : []
  return {
    form: 'rule-card',
    language,
    title: word(card.title),
    notice: english ? TRANSLATION_NOTICE : null,
    head: [
      ...(card.place ? [{ label: say('位置', 'Place'), value: word(card.place) }] : []),
      { label: say('规则包', 'Rules'), value: `${pack.version} · ${dayText(pack.date, language)}` },
      { label: say('出具', 'Issued by'), value: centreName },
    ],
    sections: [
      ...section('gist', say('大意', 'In plain words'), gist),
      ...section('conflict', say('各方怎么说', 'What the sources say'), conflict),
      ...section('values', say('数值', 'Numbers'), values),
      ...section('basis', say('依据', 'Grounds'), basisBlocks(card, language)),
      ...section('links', say('相关', 'Related'), relatedBlocks(linked, word)),
    ],
  }
}

function basisBlocks(card: RuleCard, language: PaperLanguage): Block[] {
  const english = language === 'en'
  const say = (zh: string, en: string) => (english ? en : zh)
  const word = (text: Bilingual) => (english ? text.en : text.zh)
  const { citation, confidence, sources } = card
  const cited = citation && [
    [
      english ? word(citation.title) : `《${word(citation.title)}》`,
      citation.article ? word(citation.article) : '',
      citation.number ? word(citation.number) : '',
    ]
      .filter(Boolean)
      .join(' '),
    citation.since === null
      ? say('施行日未查到', 'in force since: not found')
      : say(`${dayText(citation.since, language)}起施行`, `in force since ${dayText(citation.since, language)}`),
    ...(citation.until === null
      ? []
      : [say(`${dayText(citation.until, language)}废止`, `repealed ${dayText(citation.until, language)}`)]),
    word(citation.status),
  ]
  const join = english ? '; ' : '；'
  return [
    ...(cited ? [{ kind: 'paragraph', text: cited.join(join) } as const] : []),
    ...(card.kind === 'provision'
      ? [
          {
            kind: 'paragraph',
            text: say(
              '以上是大意，引用前请核对原文。',
              'The above is the gist; compare the official text before quoting it.',
            ),
          } as const,
        ]
      : []),
    ...(confidence
      ? [
          {
            kind: 'paragraph',
            text: `${word(confidence)}${english ? '. ' : '。'}${say('来源：', 'Sources: ')}${
              sources.length === 0
                ? say('没有列出', 'none listed')
                : sources.map(({ kind, title }) => `${word(kind)}${english ? ': ' : '：'}${title}`).join(join)
            }`,
          } as const,
        ]
      : []),
  ]
}

function relatedBlocks(linked: readonly RuleCard[], word: (text: Bilingual) => string): Block[] {
  if (linked.length === 0) return []
  return [
    {
      kind: 'list',
      items: linked.map(({ title, place }) => [word(title), place ? word(place) : ''].filter(Boolean).join(' · ')),
    },
  ]
}
