import type { CardKind, Signal } from '../../../shared/playbook/card.ts'
import type { OwnCardInput, OwnCardRow } from './use-playbook.ts'

/** A card of the centre as typed (本店卡片表单): lists are lines of text until they are sent. */
export type OwnCardForm = {
  readonly kind: OwnCardInput['kind']
  readonly title: string
  readonly about: string
  readonly say: string
  readonly doing: string
  readonly avoid: string
  readonly fits: string
  readonly never: string
  readonly when: readonly Signal[]
}

/** The kinds a centre may write; `ownCardKinds` of the schema holds the desk to the same. */
export const formKinds = [
  'opening',
  'behaviour',
  'method',
  'self-control',
  'mistake',
  'decline-apology',
  'calming-step',
] as const satisfies readonly Exclude<CardKind, 'persistent'>[]

export const emptyCard: OwnCardForm = {
  kind: 'opening',
  title: '',
  about: '',
  say: '',
  doing: '',
  avoid: '',
  fits: '',
  never: '',
  when: [],
}

/** The form of a card on record. */
export function cardFormOf({ say, doing, avoid, ...content }: OwnCardRow['content']): OwnCardForm {
  return { ...content, say: say.join('\n'), doing: doing.join('\n'), avoid: avoid.join('\n') }
}

const lines = (text: string) => text.split('\n').map((line) => line.trim())

/** What is sent to the desk. */
export function cardInput({ say, doing, avoid, when, ...form }: OwnCardForm): OwnCardInput {
  return { ...form, say: lines(say), doing: lines(doing), avoid: lines(avoid), when: [...when] }
}
