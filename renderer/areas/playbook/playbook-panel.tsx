import { Button, Input, type InputRef, Radio, Select } from 'antd'
import { type KeyboardEvent, useDeferredValue, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CardKind, cardKinds } from '../../../shared/playbook/card.ts'
import { stepsBefore } from '../../../shared/playbook/exhausted.ts'
import { momentOf } from '../../../shared/playbook/moment.ts'
import { pickCards } from '../../../shared/playbook/pick.ts'
import type { Title } from '../../../shared/playbook/polite-name.ts'
import { searchRules } from '../../../shared/rules/rule-search.ts'
import { useNow } from '../../app/clock.ts'
import { isComposing, useKeys } from '../../app/keys.ts'
import { KeyHint } from '../../parts/key-hint.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useReturnFocus } from '../../parts/return-focus.ts'
import type { CaseFile, EntitlementAnswer } from '../case/case-file.ts'
import { signalsWithCounts } from './because.ts'
import { CardList, PLAYBOOK_LIST } from './card-list.tsx'
import { CardView, useCopyCard } from './card-view.tsx'
import { useCaseValues } from './case-values.ts'
import { type ShownCard, usePlaybook } from './use-playbook.ts'
import './playbook.css'

type PlaybookPanelProps = {
  readonly file: CaseFile
  readonly answer: EntitlementAnswer | undefined
  readonly onClose: () => void
}

const titles: readonly Title[] = ['either', 'ms', 'mr']
const none: readonly ShownCard[] = []

/**
 * The playbook beside the case (沟通参考, F1): the cards that fit the moment first. What is typed, read and copied here lives on
 * this screen alone; nothing of it is sent to the desk.
 */
export function PlaybookPanel({ file, answer, onClose }: PlaybookPanelProps) {
  const { t } = useTranslation()
  const now = useNow()
  const { data: cards = none, error, isLoading, refetch } = usePlaybook()
  const [typed, setTyped] = useState('')
  const [kind, setKind] = useState<CardKind | 'all'>('all')
  const [chosen, setChosen] = useState<string | null>(null)
  const [title, setTitle] = useState<Title>('either')
  const search = useRef<InputRef>(null)
  const opened = useRef<HTMLElement>(null)
  const copy = useCopyCard()
  useReturnFocus()

  const moment = momentOf(file, answer, now)
  const values = useCaseValues(file, answer, title)
  const present = signalsWithCounts(moment)
  const asked = useDeferredValue(typed).trim()
  const found = asked === '' ? cards : searchRules(cards, asked)
  const ofKind = kind === 'all' ? found : found.filter((card) => card.kind === kind)
  const picked = pickCards(
    ofKind,
    present.map(({ signal }) => signal),
  )
  // What was searched for comes in the order of the search; its reasons stand beside it all the same.
  const listed = asked === '' ? picked : ofKind.flatMap((card) => picked.find((each) => each.card === card) ?? [])
  const active = listed.find(({ card }) => card.id === chosen) ?? listed[0]
  const shut = active?.card.kind === 'persistent' ? stepsBefore(moment) : []

  const step = (by: number) => {
    const at = active ? listed.indexOf(active) : 0
    const next = listed[(at + by + listed.length) % listed.length]
    if (next) setChosen(next.card.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || active === undefined) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      step(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const card = opened.current
      const first = card?.querySelector<HTMLElement>('button') ?? card?.querySelector<HTMLElement>('h3')
      first?.focus()
    }
  }
  const toSearch = () => search.current?.focus({ cursor: 'all' })
  useKeys({
    F1: { words: t('playbook.open'), run: toSearch },
    ...(active && shut.length === 0
      ? { 'Alt+C': { words: t('rulebook.copy'), run: () => copy(active.card, values) } }
      : {}),
    Escape: {
      words: t('playbook.close'),
      run: () => (opened.current?.contains(document.activeElement) ? toSearch() : onClose()),
    },
  })

  return (
    <section className="card playbook" aria-label={t('playbook.title')}>
      <header>
        <h2>{t('playbook.title')}</h2>
        <div className="extra row">
          {(file.customer.kind === 'person' || file.customer.contactName !== null) && (
            <Radio.Group
              size="small"
              optionType="button"
              aria-label={t('playbook.addressAs')}
              value={title}
              options={titles.map((each) => ({ value: each, label: t(`playbook.address.${each}`) }))}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
          <Button size="small" onClick={onClose}>
            {t('common.close')} <KeyHint keys="Escape" />
          </Button>
        </div>
      </header>
      <div className="playbook-find">
        <Input
          ref={search}
          autoFocus
          allowClear
          autoComplete="off"
          role="combobox"
          aria-label={t('playbook.search')}
          aria-expanded={listed.length > 0}
          aria-controls={PLAYBOOK_LIST}
          aria-autocomplete="list"
          {...(active ? { 'aria-activedescendant': `playbook ${active.card.id}` } : {})}
          placeholder={t('playbook.searchHint')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setChosen(null)
          }}
          onKeyDown={onKeyDown}
        />
        <Select<CardKind | 'all'>
          aria-label={t('playbook.kindLabel')}
          value={kind}
          popupMatchSelectWidth={false}
          options={[
            { value: 'all' as const, label: t('playbook.allKinds') },
            ...cardKinds.map((each) => ({ value: each, label: t(`playbook.kind.${each}`) })),
          ]}
          onChange={(next) => {
            setKind(next)
            setChosen(null)
          }}
        />
        <span className="muted small" role="status">
          {asked !== '' && t('playbook.found', { count: listed.length })} {t('playbook.keys')}
        </span>
      </div>
      <ProblemAlert error={error} onRetry={() => refetch()} />
      {isLoading && <div className="quiet-bar" />}
      {!isLoading && listed.length === 0 && (
        <p className="card-body muted">{asked === '' ? t('playbook.none') : t('playbook.nothing', { text: asked })}</p>
      )}
      <CardList
        listed={listed}
        grouped={asked === ''}
        active={active?.card.id ?? null}
        present={present}
        onOpen={(id) => {
          setChosen(id)
          toSearch()
        }}
      />
      {active && (
        <CardView
          key={active.card.id}
          ref={opened}
          card={active.card}
          because={present.filter(({ signal }) => active.because.includes(signal))}
          values={values}
          shut={shut}
        />
      )}
    </section>
  )
}
