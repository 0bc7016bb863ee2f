import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { departments } from '../../../shared/agreement/clause-tasks.ts'
import { addDays } from '../../../shared/time/day.ts'
import { dayOf } from '../../../shared/time/instant.ts'
import { useNow, useToday } from '../../app/clock.ts'
import { isComposing, useKeys } from '../../app/keys.ts'
import { useCan, useMe } from '../../app/me.ts'
import { Card } from '../../parts/card.tsx'
import { useFormat } from '../../parts/format.ts'
import { Tag, type Tone } from '../../parts/tag.tsx'
import type { DueRow } from './due-row.ts'

const groups = ['overdue', 'morning', 'afternoon', 'later'] as const

type DueListProps = {
  readonly rows: readonly DueRow[]
  /** There is more than is listed. */
  readonly more: boolean
  readonly scope: 'mine' | 'all'
  readonly onScope: (scope: 'mine' | 'all') => void
}

/** What falls due, in its order (到期列表). Arrows go through it, Enter opens the case. */
export function DueList({ rows, more, scope, onScope }: DueListProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const list = useRef<HTMLDivElement>(null)

  const move = (step: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll('a') ?? [])]
    const at = links.findIndex((link) => link.matches(':focus'))
    links[at === -1 ? 0 : Math.min(Math.max(at + step, 0), links.length - 1)]?.focus()
  }
  useKeys({ ArrowDown: { words: t('today.keys.down'), run: () => move(1) } })
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
    event.preventDefault()
    move(event.key === 'ArrowDown' ? 1 : -1)
  }

  return (
    <Card
      title={format.longDay(today)}
      extra={
        <>
          <span>{t('today.hint')}</span>
          <fieldset className="scope">
            <legend className="visually-hidden">{t('today.scopeLabel')}</legend>
            {(['mine', 'all'] as const).map((each) => (
              <label key={each}>
                <input type="radio" name="scope" checked={scope === each} onChange={() => onScope(each)} />
                {t(`today.scope.${each}`)}
              </label>
            ))}
          </fieldset>
        </>
      }
    >
      {rows.length === 0 && (
        <div className="empty">
          <p>{t(`today.empty.${scope}`)}</p>
          <p>{t('today.empty.first')}</p>
        </div>
      )}
      {/* The links inside take the focus and the keys; this only hears them as they pass. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div ref={list} onKeyDown={onKeyDown}>
        {groups
          .map((group) => ({ group, due: rows.filter((row) => row.group === group) }))
          .filter(({ due }) => due.length > 0)
          .map(({ group, due }) => (
            <section key={group} aria-label={t(`today.groups.${group}`)}>
              <h3 className="due-group">
                {t(`today.groups.${group}`)} <span>{due.length}</span>
              </h3>
              <ul>
                {due.map((row) => (
                  <li key={row.id}>
                    <DueLine row={row} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
      {more && <p className="empty">{t('today.capped', { count: rows.length })}</p>}
    </Card>
  )
}

function toneOf(row: DueRow): Tone {
  if (row.group === 'overdue') return 'red'
  return row.group === 'later' ? 'grey' : 'amber'
}

/** Where a row is worked on: a repair nobody complained about has no case. */
function placeOf({ kind, sourceId, complaintId, repairId }: DueRow, canApprove: boolean): string | null {
  if (kind === 'approval' && canApprove) return `/approvals?proposal=${sourceId}`
  if (complaintId !== null) return `/complaints/${complaintId}`
  return repairId === null ? null : `/repairs/${repairId}`
}

function DueLine({ row }: { row: DueRow }) {
  const { t } = useTranslation()
  const me = useMe()
  const canApprove = useCan('approve')
  // His case waits for it, but it is not his to decide.
  const notMine = row.kind === 'approval' && !canApprove
  const department = departments.find((known) => known === row.department)
  const subject = [row.name, row.productName].filter(Boolean).join(' ')
  const to = placeOf(row, canApprove)
  const line = (
    <>
      <DueTime row={row} />
      <span>
        <Tag tone={toneOf(row)}>{t(`choices.due.${row.kind}`)}</Tag>
      </span>
      <span className="due-words">
        {subject !== '' && <b>{subject}</b>}{' '}
        <span>{row.words ?? (row.line ? t(`today.line.${row.line}`) : t(`today.fallback.${row.kind}`))}</span>
        {row.number !== null && <span className="muted number">{row.number}</span>}
      </span>
      <span className="due-side">
        {department !== undefined && <Tag tone="grey">{t(`case.department.${department}`)}</Tag>}
        {row.chaseCount !== null && row.chaseCount > 0 && (
          <Tag tone="amber">{t('today.chased', { count: row.chaseCount })}</Tag>
        )}
        <span className="muted">
          {notMine
            ? t('today.waitsForManager')
            : row.ownerId === null
              ? t(row.kind === 'approval' ? 'today.waitsForYou' : 'today.nobody')
              : row.ownerId === me.id
                ? t('today.me')
                : row.owner}
        </span>
        {to !== null && !notMine && <span className="due-action">{t(`today.actions.${row.kind}`)}</span>}
      </span>
    </>
  )
  if (to === null) return <div className="due-line">{line}</div>
  return (
    <Link className="due-line" to={to}>
      {line}
    </Link>
  )
}

function DueTime({ row }: { row: DueRow }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = dayOf(useNow())
  const day = dayOf(row.at)
  const time = format.time(row.at)
  const words =
    day === today
      ? time
      : day === addDays(today, -1)
        ? t('today.yesterdayAt', { time })
        : `${format.shortDay(day, today)} ${row.group === 'later' ? time : ''}`
  return <time className={row.group === 'overdue' ? 'late' : ''}>{words}</time>
}
