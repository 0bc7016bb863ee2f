import { useQuery } from '@tanstack/react-query'
import { Alert, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { desk } from '../../app/client.ts'
import { useToday } from '../../app/clock.ts'
import { useCustomerView } from '../../app/customer-view.ts'
import { useTitle } from '../../app/title.ts'
import { Card } from '../../parts/card.tsx'
import { useFormat } from '../../parts/format.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { type Board, DeadlineTable } from './deadline-table.tsx'
import './deadlines.css'

const filters = ['all', 'maker-parts', 'unknown'] as const
type Filter = (typeof filters)[number]

/** Every line the law draws (法定期限看板), the soonest first: nobody has to remember the ninetieth day. */
export function DeadlinesPage() {
  const { t } = useTranslation()
  useTitle(t('deadlines.title'))
  const customerLooks = useCustomerView()
  return customerLooks ? <main className="page empty">{t('deadlines.customerView')}</main> : <DeadlineBoard />
}

function isWanted(row: Board['rows'][number], filter: Filter): boolean {
  if (filter === 'all') return true
  if (filter === 'maker-parts') return row.waitCause === 'maker-parts'
  return row.repairId !== null && (row.waitCause === null || row.waitCause === 'unknown')
}

function DeadlineBoard() {
  const { t } = useTranslation()
  const [filter, setFilter] = useState<Filter>('all')
  const { data, error, refetch } = useQuery(desk.lines.board.queryOptions())
  const rows = data?.rows.filter((row) => isWanted(row, filter)) ?? []
  return (
    <main className="page">
      <h1 className="visually-hidden">{t('deadlines.title')}</h1>
      {data?.waiting && <Alert type="info" showIcon title={t('deadlines.waiting')} />}
      <Card
        title={
          <Segmented
            aria-label={t('deadlines.filterLabel')}
            value={filter}
            options={filters.map((each) => ({ value: each, label: t(`deadlines.filter.${each}`) }))}
            onChange={setFilter}
          />
        }
        extra={<span>{t('deadlines.hint')}</span>}
      >
        {error && <ProblemAlert error={error} onRetry={() => refetch()} />}
        {data && rows.length > 0 && <DeadlineTable rows={rows} titles={data.titles} />}
        {data && rows.length === 0 && <p className="empty">{t(`deadlines.empty.${filter}`)}</p>}
        {!data && !error && <div className="quiet-bar" />}
        {data?.more && <p className="empty">{t('deadlines.more')}</p>}
      </Card>
      {data && filter === 'all' && data.without.length > 0 && <Without rows={data.without} />}
      <p className="muted small">{t('deadlines.keys')}</p>
    </main>
  )
}

/** Running repairs for which nothing could be computed: shown, so that no date is taken for "none". */
function Without({ rows }: { rows: Board['without'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  return (
    <Card title={t('deadlines.without')} extra={<span>{t('deadlines.withoutHint')}</span>}>
      <ul className="without-lines">
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={`/repairs/${row.id}`} className="number">
              {row.number}
            </Link>{' '}
            {row.name} <span className="muted">{[row.productName, row.model].filter(Boolean).join(' ')}</span>{' '}
            <span className="muted">{t('deadlines.handedIn', { day: format.shortDay(row.handInDay, today) })}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
