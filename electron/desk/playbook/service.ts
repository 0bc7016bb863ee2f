import { v7 as uuidv7 } from 'uuid'
import type { PlaybookCard } from '../../../shared/playbook/card.ts'
import { asPlaybookCard, type OwnCard } from '../../../shared/playbook/card-schema.ts'
import { ourCards } from '../../../shared/playbook/cards/index.ts'
import { cardKeys } from '../../../shared/playbook/keys.ts'
import type { RuleKeys } from '../../../shared/rules/rule-search.ts'
import type { Store } from '../../store/store.ts'
import { command } from '../command.ts'
import type { SignedIn } from '../context.ts'
import { DeskError, found } from '../errors.ts'
import { hidingRows, type OwnCardRow, ownCardRow, ownCardRows } from './queries.ts'

/** A card as the page shows and searches it; `own`: written by the centre. */
export type ShownCard = PlaybookCard & { readonly own: boolean; readonly keys: RuleKeys }

/** Safety comes before any taste. */
const NEVER_HIDDEN: ReadonlySet<string> = new Set(['safety-first'])

// Spelling all of them takes a moment, and they only change with the program.
let spelt: readonly ShownCard[] | undefined

function oursSpelt(): readonly ShownCard[] {
  spelt ??= ourCards.map((card) => ({ ...card, own: false, keys: cardKeys(card) }))
  return spelt
}

/** The cards beside a case (沟通参考): the centre's own first, then ours that it does not hide. It is asked about no case. */
export function playbookCards(store: Store): ShownCard[] {
  const hidden = new Set(hidingRows(store).map(({ card }) => card))
  const own = ownCardRows(store)
    .filter(({ voidedAt }) => voidedAt === null)
    .map(({ uid, content }) => {
      const card = asPlaybookCard(uid, content)
      return { ...card, own: true, keys: cardKeys(card) }
    })
  return [...own, ...oursSpelt().filter(({ id }) => !hidden.has(id))]
}

/** What the manager keeps in order (卡片管理): the centre's cards, void ones too, and which of ours are hidden and why. */
export function playbookKept(store: Store) {
  const hidings = new Map(hidingRows(store).map((hiding) => [hiding.card, hiding]))
  return {
    own: ownCardRows(store),
    ours: ourCards.map(({ id, kind, title, about }) => ({
      id,
      kind,
      title,
      about,
      hidden: hidings.get(id) ?? null,
      fixed: NEVER_HIDDEN.has(id),
    })),
  }
}

function addVersion(store: Store, cardId: number, version: number, content: OwnCard, authorId: number, now: number) {
  store.insert('playbook_card_version', {
    card_id: cardId,
    version,
    content: JSON.stringify(content),
    author_id: authorId,
    at: now,
  })
}

/** Adds a card of the centre (新增本店卡片). */
export function addCard(context: SignedIn, content: OwnCard): { id: number; uid: string } {
  const { store, caller } = context
  return command(context, (now) => {
    const uid = uuidv7()
    const id = store.insert('playbook_card', { uid, created_at: now })
    addVersion(store, id, 1, content, caller.personId, now)
    return {
      kind: 'playbook.card-added',
      subject: uid,
      details: { content },
      areas: ['playbook'],
      result: { id, uid },
    }
  })
}

/** A card that is not void. @throws DeskError `not-found`, `conflict` */
function standing(store: Store, id: number): OwnCardRow {
  const card = found(ownCardRow(store, id))
  if (card.voidedAt !== null) throw new DeskError('conflict', 'already-void')
  return card
}

/** Writes a card anew; what it said before stays to be read. @throws DeskError `not-found`, `conflict` with the card as it now stands */
export function changeCard(context: SignedIn, id: number, version: number, content: OwnCard): void {
  const { store, caller } = context
  command(context, (now) => {
    const before = standing(store, id)
    if (!store.updateVersion('playbook_card', id, version, {}))
      throw new DeskError('conflict', 'changed-meanwhile', { theirs: before })
    addVersion(store, id, version + 1, content, caller.personId, now)
    return {
      kind: 'playbook.card-changed',
      subject: before.uid,
      details: { version: version + 1, content },
      areas: ['playbook'],
      result: undefined,
    }
  })
}

/** Voids a card with a reason; it stays to be seen on the settings page. @throws DeskError `not-found`, `conflict` */
export function voidCard(context: SignedIn, id: number, reason: string): void {
  const { store, caller } = context
  command(context, (now) => {
    const card = standing(store, id)
    store.update('playbook_card', id, { voided_at: now, voided_by: caller.personId, void_reason: reason })
    return {
      kind: 'playbook.card-voided',
      subject: card.uid,
      details: { title: card.content.title, reason },
      areas: ['playbook'],
      result: undefined,
    }
  })
}

/** Hides one of our cards with a reason (停用自带卡片). @throws DeskError `not-found`, `conflict`, `invalid` for the card on safety */
export function hideCard(context: SignedIn, card: string, reason: string): void {
  const { store, caller } = context
  found(ourCards.find(({ id }) => id === card))
  if (NEVER_HIDDEN.has(card)) throw new DeskError('invalid', 'card-never-hidden')
  command(context, (now) => {
    if (hidingRows(store).some((hiding) => hiding.card === card)) throw new DeskError('conflict', 'already-hidden')
    store.insert('playbook_hiding', { card, hidden_at: now, hidden_by: caller.personId, reason })
    return {
      kind: 'playbook.card-hidden',
      subject: null,
      details: { card, reason },
      areas: ['playbook'],
      result: undefined,
    }
  })
}

/** Shows a hidden card again (恢复); that it was hidden, and why, stays. @throws DeskError `not-found` */
export function showCard(context: SignedIn, card: string): void {
  const { store, caller } = context
  command(context, (now) => {
    const hiding = found(hidingRows(store).find((row) => row.card === card))
    store.update('playbook_hiding', hiding.id, { shown_at: now, shown_by: caller.personId })
    return {
      kind: 'playbook.card-shown',
      subject: null,
      details: { card },
      areas: ['playbook'],
      result: undefined,
    }
  })
}
