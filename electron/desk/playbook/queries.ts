import type { OwnCard } from '../../../shared/playbook/card-schema.ts'
import type { Store } from '../../store/store.ts'

/** One card of the centre with what its newest version says, and who wrote that. */
export type OwnCardRow = {
  id: number
  uid: string
  version: number
  content: OwnCard
  author: string
  at: number
  voidedAt: number | null
  voidedBy: string | null
  voidReason: string | null
}

const CARD = `SELECT playbook_card.id, playbook_card.uid, playbook_card.version, content, author.name AS author, at,
    voided_at AS voidedAt, voider.name AS voidedBy, void_reason AS voidReason
  FROM playbook_card
  JOIN playbook_card_version ON card_id = playbook_card.id AND playbook_card_version.version = playbook_card.version
  JOIN person AS author ON author.id = author_id
  LEFT JOIN person AS voider ON voider.id = voided_by`

type Raw = Omit<OwnCardRow, 'content'> & { content: string }

/** What was checked when it was written is not checked again. */
const read = (row: Raw): OwnCardRow => ({ ...row, content: JSON.parse(row.content) as OwnCard })

/** Every card of the centre, void ones too, newest first. */
export function ownCardRows(store: Store): OwnCardRow[] {
  return store.prepare<[], Raw>(`${CARD} ORDER BY playbook_card.id DESC`).all().map(read)
}

export function ownCardRow(store: Store, id: number): OwnCardRow | undefined {
  const row = store.prepare<[number], Raw>(`${CARD} WHERE playbook_card.id = ?`).get(id)
  return row && read(row)
}

export type OwnCardVersionRow = { version: number; content: OwnCard; author: string; at: number }

/** Every version of a card, newest first. */
export function cardVersionRows(store: Store, cardId: number): OwnCardVersionRow[] {
  return store
    .prepare<[number], Omit<OwnCardVersionRow, 'content'> & { content: string }>(
      `SELECT playbook_card_version.version, content, person.name AS author, at FROM playbook_card_version
       JOIN person ON person.id = author_id WHERE card_id = ? ORDER BY playbook_card_version.version DESC`,
    )
    .all(cardId)
    .map((row) => ({ ...row, content: JSON.parse(row.content) as OwnCard }))
}

export type HidingRow = { id: number; card: string; at: number; by: string; reason: string }

/** The cards of the program that are hidden now. */
export function hidingRows(store: Store): HidingRow[] {
  return store
    .prepare<[], HidingRow>(
      `SELECT playbook_hiding.id, card, hidden_at AS at, person.name AS by, reason FROM playbook_hiding
       JOIN person ON person.id = hidden_by WHERE shown_at IS NULL ORDER BY playbook_hiding.id DESC`,
    )
    .all()
}
