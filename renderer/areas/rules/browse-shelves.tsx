import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { firstShelf, otherShelves, type Shelf, type ShelfKind, shelfKinds } from './shelves.ts'
import { type Rulebook, useSay } from './use-rulebook.ts'

type BrowseShelvesProps = {
  readonly book: Rulebook
  /** Null: the favourites lie open. */
  readonly shelf: Shelf | null
  readonly marks: number
  readonly onShelf: (shelf: Shelf | null) => void
}

/** The shelves of the rulebook (翻看): by product, by instrument, and what is left; the arrow keys move along. */
export function BrowseShelves({ book, shelf, marks, onShelf }: BrowseShelvesProps) {
  const { t } = useTranslation()
  const names = {
    product: 'rulebook.byProduct',
    instrument: 'rulebook.byInstrument',
    other: 'rulebook.byOther',
  } as const
  const shelves = useShelves(book)
  const kind = shelf?.kind ?? firstShelf.kind
  return (
    <section className="card browse-shelves" aria-label={t('rulebook.browse')}>
      {marks > 0 && (
        <button type="button" className="marked-shelf" aria-pressed={shelf === null} onClick={() => onShelf(null)}>
          <span className="rule-star" aria-hidden="true">
            ★
          </span>{' '}
          {t('rulebook.marks', { count: marks })}
        </button>
      )}
      <Segmented<ShelfKind>
        block
        aria-label={t('rulebook.browse')}
        value={kind}
        options={shelfKinds.map((kind) => ({ value: kind, label: t(names[kind]) }))}
        onChange={(chosen) => onShelf({ kind: chosen, id: shelves(chosen)[0]?.id ?? '' })}
      />
      <fieldset>
        <legend className="visually-hidden">{t(names[kind])}</legend>
        {shelves(kind).map(({ id, label }) => (
          <label key={id}>
            <input
              type="radio"
              name="shelf"
              checked={id === (shelf ?? (marks > 0 ? null : firstShelf))?.id}
              onChange={() => onShelf({ kind, id })}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
    </section>
  )
}

function useShelves(book: Rulebook): (kind: ShelfKind) => { readonly id: string; readonly label: string }[] {
  const { t } = useTranslation()
  const say = useSay()
  return (kind) => {
    if (kind === 'other') return otherShelves.map((id) => ({ id, label: t(`rulebook.others.${id}`) }))
    return book.cards
      .filter((card) => card.kind === kind)
      .map((card) => ({ id: (kind === 'product' ? card.products[0] : card.instrument) ?? '', label: say(card.title) }))
  }
}
