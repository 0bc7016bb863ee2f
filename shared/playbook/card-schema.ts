import * as z from 'zod'
import { type CardKind, cardKinds, type PlaybookCard, signals } from './card.ts'
import { type GuardedText, guardFindings } from './guards.ts'
import { unknownVariables } from './variables.ts'

/** What the shape of a card asks for (卡片格式): ours at test time, the centre's own whenever one is saved. */

const both = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
const lines = z.array(both)

/** The texts of a card of ours, in both languages. */
export function guardedText(card: PlaybookCard): GuardedText {
  const texts = (pairs: readonly { zh: string; en: string }[]) => pairs.flatMap(({ zh, en }) => [zh, en])
  const advised = texts([card.title, card.about, ...card.doing, ...card.say, card.fits])
  return { advised, all: [...advised, ...texts([...card.avoid, card.never])] }
}

/** A card the program brings. */
export const playbookCardSchema: z.ZodType<PlaybookCard> = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]+$/),
    kind: z.enum(cardKinds),
    title: both,
    about: both,
    share: z.int().min(1).max(100).nullable(),
    doing: lines,
    say: lines,
    avoid: lines,
    fits: both,
    never: both,
    items: z.array(z.string().regex(/^A\d{3}$/)).min(1),
    when: z.array(z.enum(signals)),
  })
  .refine(({ doing, say }) => doing.length + say.length > 0, 'nothing to do or say')
  .refine((card) => guardFindings(guardedText(card)).length === 0, 'guard')
  .refine((card) => guardedText(card).all.every((text) => unknownVariables(text).length === 0), 'unknown-variable')

/** The kinds a centre may write cards of; those on persistent complaints are ours alone, because their guards are. */
export const ownCardKinds = cardKinds.filter((kind): kind is Exclude<CardKind, 'persistent'> => kind !== 'persistent')

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'too-long')
    .refine((text) => unknownVariables(text).length === 0, 'unknown-variable')
const written = z
  .array(line(300))
  .max(12, 'too-long')
  .transform((texts) => texts.filter((text) => text !== ''))

const ownShape = z.strictObject({
  kind: z.enum(ownCardKinds),
  title: line(60).min(1, 'required'),
  about: line(200),
  doing: written,
  say: written,
  avoid: written,
  fits: line(200).min(1, 'required'),
  never: line(200).min(1, 'required'),
  when: z.array(z.enum(signals)).max(signals.length),
})

/** A card the centre writes (本店卡片), in the language it speaks. What no card may advise is named at its field. */
export const ownCardSchema = ownShape.superRefine((card, context) => {
  if (card.doing.length + card.say.length === 0)
    context.addIssue({ code: 'custom', path: ['say'], message: 'nothing-to-say' })
  const fields = [
    ['title', [card.title], true],
    ['about', [card.about], true],
    ['doing', card.doing, true],
    ['say', card.say, true],
    ['fits', [card.fits], true],
    ['avoid', card.avoid, false],
    ['never', [card.never], false],
  ] as const
  for (const [field, all, advises] of fields) {
    const [first] = guardFindings({ advised: advises ? all : [], all })
    if (first) context.addIssue({ code: 'custom', path: [field], message: `guard-${first.guard}` })
  }
})

export type OwnCard = z.output<typeof ownCardSchema>

/** The centre's card in the shape of ours; what it says stands in both languages as it was written. */
export function asPlaybookCard(id: string, own: OwnCard): PlaybookCard {
  const same = (text: string) => ({ zh: text, en: text })
  return {
    id,
    kind: own.kind,
    title: same(own.title),
    about: same(own.about),
    share: null,
    doing: own.doing.map(same),
    say: own.say.map(same),
    avoid: own.avoid.map(same),
    fits: same(own.fits),
    never: same(own.never),
    items: [],
    when: own.when,
  }
}
