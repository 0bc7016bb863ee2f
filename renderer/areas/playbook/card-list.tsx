import { useTranslation } from 'react-i18next'
import type { Picked } from '../../../shared/playbook/pick.ts'
import { Tag } from '../../parts/tag.tsx'
import { useSay } from '../rules/use-rulebook.ts'
import { type Reason, useReasonWords } from './because.ts'
import type { ShownCard } from './use-playbook.ts'

export const PLAYBOOK_LIST = 'playbook-list'

type CardListProps = {
  readonly listed: readonly Picked<ShownCard>[]
  /** Whether those that fit the moment stand apart. */
  readonly grouped: boolean
  readonly active: string | null
  readonly present: readonly Reason[]
  readonly onOpen: (id: string) => void
}

/** The cards, those of this moment first, each with why (卡片列表). The search box keeps the keyboard. */
export function CardList({ listed, grouped, active, present, onOpen }: CardListProps) {
  const { t } = useTranslation()
  const fitting = listed.filter(({ because }) => because.length > 0)
  const others = listed.filter(({ because }) => because.length === 0)
  const groups = grouped
    ? [
        { name: t('playbook.now'), picked: fitting },
        { name: t('playbook.rest'), picked: others },
      ].filter(({ picked }) => picked.length > 0)
    : [{ name: t('playbook.list'), picked: listed }]
  return (
    <div id={PLAYBOOK_LIST} className="playbook-list" role="listbox" aria-label={t('playbook.list')} tabIndex={-1}>
      {groups.map(({ name, picked }) => (
        // biome-ignore lint/a11y/useSemanticElements: groups of a listbox are no fieldsets
        <div key={name} role="group" aria-label={name}>
          {grouped && (
            <p className="playbook-group" aria-hidden="true">
              {name}
            </p>
          )}
          {picked.map((each) => (
            <CardLine key={each.card.id} picked={each} active={active} present={present} onOpen={onOpen} />
          ))}
        </div>
      ))}
    </div>
  )
}

type CardLineProps = Pick<CardListProps, 'active' | 'present' | 'onOpen'> & { readonly picked: Picked<ShownCard> }

function CardLine({ picked: { card, because }, active, present, onOpen }: CardLineProps) {
  const { t } = useTranslation()
  const say = useSay()
  const reasonWords = useReasonWords()
  const first = present.find(({ signal }) => because.includes(signal))
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search box hears arrows and Enter
    <div
      id={`playbook ${card.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={card.id === active}
      className="playbook-line"
      onClick={() => onOpen(card.id)}
      ref={(line) => {
        if (card.id === active) line?.scrollIntoView({ block: 'nearest' })
      }}
    >
      <b>{say(card.title)}</b>
      <span className="playbook-marks small muted">
        {card.own && <Tag tone="green">{t('playbook.own')}</Tag>}
        <span>{first ? reasonWords(first) : t(`playbook.kind.${card.kind}`)}</span>
      </span>
    </div>
  )
}
