import type { Bilingual } from '../rules/pack-schema.ts'

/** The kinds of cards (卡片种类): 行为类型, 办法, 稳住自己, 要避免的, 开场话, 婉拒与致歉, 安抚六步, 反复投诉. */
export const cardKinds = [
  'behaviour',
  'method',
  'self-control',
  'mistake',
  'opening',
  'decline-apology',
  'calming-step',
  'persistent',
] as const
export type CardKind = (typeof cardKinds)[number]

/** What the register shows of a case at this moment, by which cards come first (此刻情形). */
export const signals = [
  'safety',
  'promise-late',
  'chased-often',
  'outside-body',
  'demand-above',
  'proposal-refused',
  'handed-on',
  'undecided',
  'promise-today',
  'chased',
  'waiting',
  'repaired-often',
  'first-words',
  'fact-finding',
  'deciding',
  'offering',
  'carrying-out',
  'asking-back',
  'closed',
] as const
export type Signal = (typeof signals)[number]

/**
 * A card of the playbook (沟通参考卡). It speaks of behaviour in one talk, never of a person. `say` may hold variables, see
 * `variables.ts`.
 */
export type PlaybookCard = {
  readonly id: string
  readonly kind: CardKind
  readonly title: Bilingual
  /** How the situation is recognised, or what the card is for. */
  readonly about: Bilingual
  /** Percent of the difficult talks in the survey that the sources quote; only where they give one. */
  readonly share: number | null
  readonly doing: readonly Bilingual[]
  readonly say: readonly Bilingual[]
  readonly avoid: readonly Bilingual[]
  /** 适用. */
  readonly fits: Bilingual
  /** 不适用. */
  readonly never: Bilingual
  /** Items of the coverage list it serves. */
  readonly items: readonly string[]
  /** The moments in which it comes first. */
  readonly when: readonly Signal[]
}

/** Where the shares come from (占比出处); the survey itself names neither year nor sample. */
export const SHARE_SOURCE: Bilingual = {
  zh: '我爱业务网帖文转引的一项调查，受访者是面对面客服人员，年份和样本不详',
  en: 'a survey of face-to-face service staff quoted in a post on the site 我爱业务网; neither year nor sample is named',
}

type Written = Omit<PlaybookCard, 'share' | 'doing' | 'say' | 'avoid' | 'when'> &
  Partial<Pick<PlaybookCard, 'share' | 'doing' | 'say' | 'avoid' | 'when'>>

/** A card as it is written down: what it does not speak of is left out. */
export const card = (written: Written): PlaybookCard => ({
  share: null,
  doing: [],
  say: [],
  avoid: [],
  when: [],
  ...written,
})
