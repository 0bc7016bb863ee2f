import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { otherShelves, type Shelf, type ShelfKind, shelfKinds } from './shelves.ts'
import { type Rulebook, useSay } from './use-rulebook.ts'

type BrowseShelvesProps = {
  readonly book: Rulebook
  readonly shelf: Shelf
  readonly onShelf: (shelf: Shelf) => void
}

/** The shelves of the rulebook (翻看): by product, by instrument, and what is left; the arrow keys move along. */
export function BrowseShelves({ book, shelf, onShelf }: BrowseShelvesProps) {
  const { t } = useTranslation()
  const names = {
    product: 'rulebook.byProduct',
    instrument: 'rulebook.byInstrument',
    other: 'rulebook.byOther',
  } as const
  const shelves = useShelves(book)
  return (
    <section className="card browse-shelves" aria-label={t('rulebook.browse')}>
      <Segmented<ShelfKind>
        block
        aria-label={t('rulebook.browse')}
        value={shelf.kind}
        options={shelfKinds.map((kind) => ({ value: kind, label: t(names[kind]) }))}
        onChange={(kind) => onShelf({ kind, id: shelves(kind)[0]?.id ?? '' })}
      />
      <fieldset>
        <legend className="visually-hidden">{t(names[shelf.kind])}</legend>
        {shelves(shelf.kind).map(({ id, label }) => (
          <label key={id}>
            <input
              type="radio"
              name="shelf"
              checked={id === shelf.id}
              onChange={() => onShelf({ kind: shelf.kind, id })}
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
