import type { Bilingual } from '../../../shared/rules/pack-schema.ts'
import type { Card } from './use-rulebook.ts'

/** What the page says around a card. */
type CardWords = {
  readonly unknown: string
  readonly basis: string
  readonly issue: string
  readonly practice: string
  readonly paraphrase: string
}

/** A card as text to paste elsewhere (复制文字): with its citation and the word that it is only the gist. */
export function cardText(card: Card, say: (text: Bilingual) => string, words: CardWords, english: boolean): string {
  const colon = english ? ': ' : '：'
  const cited = card.citation
  const title = cited && (english ? say(cited.title) : `《${say(cited.title)}》`)
  return [
    [say(card.title), card.place ? say(card.place) : ''].filter(Boolean).join(' · '),
    ...card.gist.map(say),
    ...card.values.map(({ label, value }) => `${say(label)}${colon}${value ? say(value) : words.unknown}`),
    ...(card.conflict
      ? [`${words.issue}${colon}${say(card.conflict.issue)}`, `${words.practice}${colon}${say(card.conflict.practice)}`]
      : []),
    ...(cited && title
      ? [
          `${words.basis}${colon}${[title, cited.number ? say(cited.number) : '', cited.article ? say(cited.article) : ''].filter(Boolean).join(' ')}`,
        ]
      : []),
    ...(card.kind === 'provision' ? [words.paraphrase] : []),
  ].join('\n')
}
