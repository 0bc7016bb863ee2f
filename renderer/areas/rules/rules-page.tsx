import { Input, type InputRef } from 'antd'
import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { searchRules } from '../../../shared/rules/rule-search.ts'
import { isComposing, useKeys } from '../../app/keys.ts'
import { useTitle } from '../../app/title.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { BrowseShelves } from './browse-shelves.tsx'
import { LawLine } from './law-line.tsx'
import { RuleCard, rulePaper, useCopyCard } from './rule-card.tsx'
import { RULE_LIST, RuleList } from './rule-list.tsx'
import { cardsOf, firstShelf, type Shelf } from './shelves.ts'
import { type Card, type Rulebook, useFavourites, useRulebook } from './use-rulebook.ts'
import './rules.css'

/** More lines than this nobody reads: typing on is quicker. */
const MOST_LINES = 60

/** Every rule the desk knows (规则, F4): typed for, or browsed by product and by instrument. */
export function RulesPage() {
  const { t } = useTranslation()
  useTitle(t('rulebook.title'))
  const { data: book, error, refetch } = useRulebook()
  return (
    <main className="page rules-page">
      <ProblemAlert error={error} onRetry={refetch} />
      {book ? <Book book={book} /> : <div className="quiet-bar" />}
    </main>
  )
}

function Book({ book }: { book: Rulebook }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const [typed, setTyped] = useState('')
  const [shelf, setShelf] = useState<Shelf | null>(null)
  const favourites = useFavourites()
  const [line, setLine] = useState(0)
  const search = useRef<InputRef>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const copy = useCopyCard()

  const asked = useDeferredValue(typed).trim()
  const all = useMemo(
    () => (asked === '' ? lyingOpen(book, shelf, favourites.ids ?? []) : searchRules(book.cards, asked)),
    [book, asked, shelf, favourites.ids],
  )
  const listed = all.slice(0, MOST_LINES)
  // A card opened by a link stands in the address, so that Back leads to the one before.
  const linked = book.cards.find((card) => card.id === params.get('rule'))
  const card = linked ?? listed[Math.min(line, listed.length - 1)]

  const forgetLink = () => params.has('rule') && setParams({}, { replace: true })
  const choose = (next: number) => {
    setLine(next)
    forgetLink()
  }
  const openLinked = (id: string) => {
    setParams({ rule: id })
    heading.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || listed.length === 0) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      choose((line + step + listed.length) % listed.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      heading.current?.focus()
    }
  }
  const leave = () => {
    const inside = document.activeElement?.closest('.rule-card, .browse-shelves')
    if (inside) search.current?.focus({ cursor: 'all' })
    else if (window.history.state?.idx > 0) navigate(-1)
    else navigate('/today')
  }
  useKeys({
    ...(card
      ? {
          'Alt+C': { words: t('rulebook.copy'), run: () => copy(card) },
          'Alt+S': { words: t('rulebook.mark'), run: () => favourites.toggle(card.id) },
          'Ctrl+P': { words: t('common.print'), run: () => navigate(rulePaper(card.id)) },
        }
      : {}),
    F4: { words: t('rulebook.title'), run: () => search.current?.focus({ cursor: 'all' }) },
    Escape: { words: t('rulebook.backToSearch'), run: leave },
  })

  return (
    <>
      <div className="rules-head">
        <Input
          ref={search}
          size="large"
          // The page is one question.
          autoFocus
          allowClear
          autoComplete="off"
          role="combobox"
          aria-label={t('rulebook.search')}
          aria-expanded={listed.length > 0}
          aria-controls={RULE_LIST}
          aria-autocomplete="list"
          {...(card && listed.includes(card) ? { 'aria-activedescendant': `rule ${card.id}` } : {})}
          placeholder={t('rulebook.searchHint')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            choose(0)
          }}
          onKeyDown={onKeyDown}
        />
        <span className="muted small" role="status">
          {asked !== '' && t('rulebook.found', { count: all.length })} {t('rulebook.keys')}
        </span>
        <LawLine />
        <Link to="/policies">{t('ownLayer.policies')}</Link>
        <Link to="/rules/calculator">{t('rulebook.toCalculator')}</Link>
      </div>
      <ProblemAlert error={favourites.error} />
      <div className="rules-columns">
        <BrowseShelves
          book={book}
          shelf={shelf}
          marks={favourites.ids?.length ?? 0}
          onShelf={(next) => {
            setShelf(next)
            setTyped('')
            choose(0)
          }}
        />
        <section className="card rules-found">
          {listed.length === 0 && <p className="empty">{t('rulebook.nothing', { text: asked })}</p>}
          <RuleList
            cards={listed}
            active={card?.id ?? null}
            marked={favourites.ids ?? []}
            onOpen={(chosen) => choose(listed.indexOf(chosen))}
          />
          {all.length > listed.length && (
            <p className="card-body muted small">{t('rulebook.moreFound', { count: MOST_LINES })}</p>
          )}
        </section>
        {card && <RuleCard card={card} book={book} favourites={favourites} onOpen={openLinked} heading={heading} />}
      </div>
    </>
  )
}

/** What lies open before anything is typed: a shelf that was chosen, else this person's favourites, and the first shelf behind them. */
function lyingOpen({ cards }: Rulebook, shelf: Shelf | null, marked: readonly string[]): Card[] {
  if (shelf !== null) return cardsOf(cards, shelf)
  const first = marked.flatMap((id) => cards.find((card) => card.id === id) ?? [])
  return [...first, ...cardsOf(cards, firstShelf).filter(({ id }) => !marked.includes(id))]
}
