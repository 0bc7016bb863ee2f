import { Input, type InputRef } from 'antd'
import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { searchRules } from '../../../shared/rules/rule-search.ts'
import { isComposing, useKeys } from '../../app/keys.ts'
import { useTitle } from '../../app/title.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { BrowseShelves } from './browse-shelves.tsx'
import { RuleCard, useCopyCard } from './rule-card.tsx'
import { RULE_LIST, RuleList } from './rule-list.tsx'
import { cardsOf, firstShelf } from './shelves.ts'
import { type Rulebook, useRulebook } from './use-rulebook.ts'
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
  const [shelf, setShelf] = useState(firstShelf)
  const [line, setLine] = useState(0)
  const search = useRef<InputRef>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const copy = useCopyCard()

  const asked = useDeferredValue(typed).trim()
  const all = useMemo(
    () => (asked === '' ? cardsOf(book.cards, shelf) : searchRules(book.cards, asked)),
    [book, asked, shelf],
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
    ...(card ? { 'Alt+C': { words: t('rulebook.copy'), run: () => copy(card) } } : {}),
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
          {...(card ? { 'aria-activedescendant': `rule ${card.id}` } : {})}
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
        <Link className="push" to="/rules/calculator">
          {t('rulebook.toCalculator')}
        </Link>
      </div>
      <div className="rules-columns">
        <BrowseShelves
          book={book}
          shelf={shelf}
          onShelf={(next) => {
            setShelf(next)
            setTyped('')
            choose(0)
          }}
        />
        <section className="card rules-found">
          {listed.length === 0 && <p className="empty">{t('rulebook.nothing', { text: asked })}</p>}
          <RuleList cards={listed} active={card?.id ?? null} onOpen={(chosen) => choose(listed.indexOf(chosen))} />
          {all.length > listed.length && (
            <p className="card-body muted small">{t('rulebook.moreFound', { count: MOST_LINES })}</p>
          )}
          <p className="rules-pack muted small">{t('rulebook.pack', { version: book.version, date: book.date })}</p>
        </section>
        {card && <RuleCard card={card} book={book} onOpen={openLinked} heading={heading} />}
      </div>
    </>
  )
}
