import { App, Button } from 'antd'
import { type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { readsAsList } from '../../../shared/rules/rule-card.ts'
import { language } from '../../app/preferences.ts'
import { KeyHint } from '../../parts/key-hint.tsx'
import { Tag, type Tone } from '../../parts/tag.tsx'
import { cardText } from './card-text.ts'
import { copyText } from './copy-text.ts'
import { type CountForm, DeadlineCount, emptyCount } from './deadline-count.tsx'
import { type Card, type Favourites, type Rulebook, useSay } from './use-rulebook.ts'

type RuleCardProps = {
  readonly card: Card
  readonly book: Rulebook
  readonly favourites: Favourites
  readonly onOpen: (id: string) => void
  /** Given the focus when the card is opened by Enter. */
  readonly heading: RefObject<HTMLHeadingElement | null>
}

/** What a reader copies of a card, and the word whether it worked. */
export function useCopyCard(): (card: Card) => Promise<void> {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const say = useSay()
  const english = language.use() === 'en'
  return async (card) => {
    const words = {
      unknown: t('rulebook.unknown'),
      basis: t('rulebook.basis'),
      issue: t('rulebook.conflictIssue'),
      practice: t('rulebook.conflictPractice'),
      paraphrase: t('rulebook.paraphrase'),
    }
    if (await copyText(cardText(card, say, words, english))) message.success(t('rulebook.copied'))
    else message.warning(t('rulebook.copyFailed'))
  }
}

/** The address of a card as paper. */
export const rulePaper = (id: string) => `/paper/rule/${encodeURIComponent(id)}`

/** One card of the rulebook (规则卡片): plain words, numbers, where it is written, how sure we are, and what it leans on. */
export function RuleCard({ card, book, favourites, onOpen, heading }: RuleCardProps) {
  const { t } = useTranslation()
  const say = useSay()
  const copy = useCopyCard()
  const navigate = useNavigate()
  const marked = favourites.ids?.includes(card.id) === true
  // Here, so that a look at another card loses no typed day.
  const [counts, setCounts] = useState<Readonly<Record<string, CountForm>>>({})
  const unknown = card.values.some(({ value }) => value === null) || card.kind === 'unknown'

  useEffect(() => {
    document.getElementById(`card ${card.id}`)?.scrollTo(0, 0)
  }, [card.id])

  return (
    <article className="card rule-card" aria-label={say(card.title)}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {say(card.title)}
        </h2>
        <Tag tone={card.kind === 'conflict' || card.kind === 'unknown' ? 'amber' : 'blue'}>
          {t(`rulebook.kind.${card.kind}`)}
        </Tag>
        <div className="extra rule-tools">
          <Button size="small" aria-pressed={marked} onClick={() => favourites.toggle(card.id)}>
            <span aria-hidden="true">{marked ? '★' : '☆'}</span> {t('rulebook.mark')} <KeyHint keys="Alt+S" />
          </Button>
          <Button size="small" onClick={() => navigate(rulePaper(card.id))}>
            {t('common.print')} <KeyHint keys="Ctrl+P" />
          </Button>
          <Button size="small" onClick={() => copy(card)}>
            {t('rulebook.copy')} <KeyHint keys="Alt+C" />
          </Button>
        </div>
      </header>
      <div className="card-body stack rule-body" id={`card ${card.id}`}>
        {card.place && <p className="muted">{say(card.place)}</p>}
        {readsAsList(card) ? (
          <ul className="rule-faults">
            {card.gist.map((line) => (
              <li key={line.zh}>{say(line)}</li>
            ))}
          </ul>
        ) : (
          card.gist.map((line) => (
            <p key={line.zh} className="rule-words">
              {say(line)}
            </p>
          ))
        )}
        {card.deadline && (
          <DeadlineCount
            deadline={card.deadline}
            form={counts[card.id] ?? emptyCount}
            onChange={(form) => setCounts({ ...counts, [card.id]: form })}
          />
        )}
        {card.conflict && (
          <dl className="rule-sides">
            <dt>{t('rulebook.conflictIssue')}</dt>
            <dd>{say(card.conflict.issue)}</dd>
            <dt>{t('rulebook.conflictPractice')}</dt>
            <dd>{say(card.conflict.practice)}</dd>
          </dl>
        )}
        {card.values.length > 0 && (
          <dl className="rule-values">
            {card.values.map(({ label, value }) => (
              <div key={`${label.zh} ${value?.zh}`}>
                <dt>{say(label)}</dt>
                <dd>{value ? say(value) : <Tag tone="amber">{t('rulebook.unknown')}</Tag>}</dd>
              </div>
            ))}
          </dl>
        )}
        {unknown && <p className="rule-unknown small">{t('rulebook.unknownNote')}</p>}
        <Basis card={card} />
        <Links card={card} book={book} onOpen={onOpen} />
      </div>
    </article>
  )
}

const confidenceTones: Readonly<Record<string, Tone>> = { 把握高: 'green' }

function Basis({ card }: { card: Card }) {
  const { t } = useTranslation()
  const say = useSay()
  const english = language.use() === 'en'
  const { citation } = card
  return (
    <section className="stack rule-basis">
      {citation && (
        <div>
          <h3>{t('rulebook.basis')}</h3>
          <p>
            {english ? say(citation.title) : `《${say(citation.title)}》`} {citation.article && say(citation.article)}
          </p>
          <p className="muted small">
            {[
              citation.number ? say(citation.number) : '',
              citation.since === null ? t('rulebook.sinceUnknown') : t('rulebook.since', { day: citation.since }),
              citation.until === null ? '' : t('rulebook.until', { day: citation.until }),
              say(citation.status),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {card.kind === 'provision' && <p className="muted small">{t('rulebook.paraphrase')}</p>}
        </div>
      )}
      {card.confidence && (
        <p>
          <Tag tone={confidenceTones[card.confidence.zh] ?? 'amber'}>{say(card.confidence)}</Tag>
        </p>
      )}
      {card.confidence && (
        <details>
          <summary>
            {t('rulebook.sources')} {card.sources.length}
          </summary>
          {card.sources.length === 0 ? (
            <p className="muted">{t('rulebook.noSource')}</p>
          ) : (
            <ul className="dashed">
              {card.sources.map((source) => (
                <li key={source.title}>
                  {say(source.kind)}
                  {english ? ': ' : '：'}
                  {source.title}
                </li>
              ))}
            </ul>
          )}
        </details>
      )}
    </section>
  )
}

function Links({ card, book, onOpen }: Pick<RuleCardProps, 'card' | 'book' | 'onOpen'>) {
  const { t } = useTranslation()
  const say = useSay()
  const linked = card.links.flatMap((id) => book.cards.find((each) => each.id === id) ?? [])
  if (linked.length === 0) return null
  return (
    <section>
      <h3>{t('rulebook.links')}</h3>
      <ul className="rule-links">
        {linked.map((each) => (
          <li key={each.id}>
            <button type="button" className="link-button" onClick={() => onOpen(each.id)}>
              {say(each.title)}
              {each.place && each.kind !== 'instrument' && <span className="muted"> · {say(each.place)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
