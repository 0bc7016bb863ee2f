import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { desk } from '../../app/client.ts'
import { useCustomerView } from '../../app/customer-view.ts'
import { useKeys } from '../../app/keys.ts'
import { useTitle } from '../../app/title.ts'
import { Card } from '../../parts/card.tsx'
import { KeyHint } from '../../parts/key-hint.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { RepairTable } from './repair-table.tsx'
import '../register/register.css'

const states = ['open', 'finished', 'all'] as const

/** The repairs (维修单), newest first; most of the day is here. */
export function RepairsPage() {
  const { t } = useTranslation()
  useTitle(t('repairs.title'))
  const customerLooks = useCustomerView()
  return customerLooks ? <main className="page empty">{t('repairs.customerView')}</main> : <RepairList />
}

function RepairList() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const state = states.find((each) => each === params.get('state')) ?? 'open'
  const page = Math.max(Number(params.get('page') ?? 1) - 1 || 0, 0)
  const { data, error, refetch } = useQuery(
    desk.repairs.list.queryOptions(
      { state: state === 'all' ? null : state, page },
      { placeholderData: keepPreviousData },
    ),
  )
  const show = (next: { state?: string; page?: number }) => {
    const shown = { state, page: 0, ...next }
    setParams(
      {
        ...(shown.state === 'open' ? {} : { state: shown.state }),
        ...(shown.page > 0 ? { page: String(shown.page + 1) } : {}),
      },
      { replace: true },
    )
  }
  const more = data?.more === true
  const next = () => more && show({ page: page + 1 })
  const previous = () => page > 0 && show({ page: page - 1 })
  const takeIn = () => navigate('/repairs/new')

  useKeys({
    F3: { words: t('repairs.takeIn'), run: takeIn },
    PageDown: { words: t('register.next'), run: next },
    PageUp: { words: t('register.previous'), run: previous },
  })

  return (
    <main className="page">
      <h1 className="visually-hidden">{t('repairs.title')}</h1>
      <Card
        title={
          <Segmented
            aria-label={t('repairs.stateLabel')}
            value={state}
            options={states.map((each) => ({ value: each, label: t(`repairs.state.${each}`) }))}
            onChange={(chosen) => show({ state: chosen })}
          />
        }
        extra={
          <Button type="primary" onClick={takeIn}>
            {t('repairs.takeIn')} <KeyHint keys="F3" />
          </Button>
        }
      >
        {error && <ProblemAlert error={error} onRetry={() => refetch()} />}
        {data && data.rows.length > 0 && <RepairTable rows={data.rows} />}
        {data && data.rows.length === 0 && <p className="empty">{t(`repairs.empty.${state}`)}</p>}
        {!data && !error && <div className="quiet-bar" />}
      </Card>
      <div className="register-foot">
        <span className="muted small">{t('repairs.keys')}</span>
        <span className="push row">
          <Button disabled={page === 0} onClick={previous}>
            {t('register.previous')}
          </Button>
          <span className="number">{t('repairs.page', { page: page + 1 })}</span>
          <Button disabled={!more} onClick={next}>
            {t('register.next')}
          </Button>
        </span>
      </div>
    </main>
  )
}
