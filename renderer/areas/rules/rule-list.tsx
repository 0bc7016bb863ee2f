import { useTranslation } from 'react-i18next'
import { type Card, useSay } from './use-rulebook.ts'

export const RULE_LIST = 'rule-list'

type RuleListProps = {
  readonly cards: readonly Card[]
  readonly active: string | null
  /** The cards this person marked. */
  readonly marked: readonly string[]
  readonly onOpen: (card: Card) => void
}

/** The cards found or lying on a shelf (条目): one line of what it is, one of what it says. */
export function RuleList({ cards, active, marked, onOpen }: RuleListProps) {
  const { t } = useTranslation()
  const say = useSay()
  return (
    <div id={RULE_LIST} className="rule-list" role="listbox" aria-label={t('rulebook.title')} tabIndex={-1}>
      {cards.map((card) => (
        // The search box keeps the keyboard: arrows and Enter are heard there.
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        <div
          key={card.id}
          id={`rule ${card.id}`}
          role="option"
          tabIndex={-1}
          aria-selected={card.id === active}
          className="rule-line"
          onClick={() => onOpen(card)}
          ref={(line) => {
            if (card.id === active) line?.scrollIntoView({ block: 'nearest' })
          }}
        >
          <span className="rule-name">
            <b>
              {marked.includes(card.id) && (
                <span className="rule-star" role="img" aria-label={t('rulebook.marked')}>
                  ★{' '}
                </span>
              )}
              {say(card.title)}
            </b>
            <span className="muted small">{card.place ? say(card.place) : t(`rulebook.kind.${card.kind}`)}</span>
          </span>
          <span className="rule-gist">{gistOf(card, say, t('rulebook.unknown'))}</span>
        </div>
      ))}
    </div>
  )
}

function gistOf(card: Card, say: ReturnType<typeof useSay>, unknown: string): string {
  if (card.conflict) return say(card.conflict.issue)
  if (card.kind !== 'product' && card.gist.length > 0) return card.gist.map(say).join(' ')
  return card.values
    .slice(0, 3)
    .map(({ label, value }) => `${say(label)} ${value ? say(value) : unknown}`)
    .join(' · ')
}
