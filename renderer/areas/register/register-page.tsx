import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { type Stage, stages } from '../../../shared/workflow/stages.ts'
import { desk } from '../../app/client.ts'
import { useCustomerView } from '../../app/customer-view.ts'
import { useKeys } from '../../app/keys.ts'
import { useTitle } from '../../app/title.ts'
import { Card } from '../../parts/card.tsx'
import { KeyHint } from '../../parts/key-hint.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { ComplaintTable } from './complaint-table.tsx'
import { filterOf, paramsOf, type RegisterFilter, registerStates } from './filters.ts'
import './register.css'

/** The register of complaints (投诉台账): filters in the address, rows by arrows, pages by PageUp and PageDown. */
export function RegisterPage() {
  const { t } = useTranslation()
  useTitle(t('register.title'))
  const customerLooks = useCustomerView()
  return customerLooks ? <main className="page empty">{t('register.customerView')}</main> : <Register />
}

function Register() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const filter = filterOf(params)
  const { data: people = [] } = useQuery(desk.people.list.queryOptions())
  const { data, error, refetch } = useQuery(
    desk.complaints.list.queryOptions(filter, { placeholderData: keepPreviousData }),
  )
  const pages = data ? Math.max(Math.ceil(data.count / data.pageSize), 1) : 1
  const more = data !== undefined && (filter.page + 1 < pages || (!data.counted && data.rows.length === data.pageSize))
  const change = (next: Partial<RegisterFilter>) =>
    setParams(paramsOf({ ...filter, page: 0, ...next }), { replace: true })
  const previous = () => filter.page > 0 && change({ page: filter.page - 1 })
  const next = () => more && change({ page: filter.page + 1 })

  useKeys({
    PageDown: { words: t('register.next'), run: next },
    PageUp: { words: t('register.previous'), run: previous },
  })

  const narrowed = filter.stage !== null || filter.ownerId !== null || filter.quietDays !== null
  return (
    <main className="page">
      <h1 className="visually-hidden">{t('register.title')}</h1>
      <Card
        title={
          // biome-ignore lint/a11y/useSemanticElements: the filters stand in the head of the list, not in a form
          <span className="register-filters" role="group" aria-label={t('register.filters')}>
            <Segmented
              aria-label={t('register.stateLabel')}
              value={filter.state}
              options={registerStates.map((state) => ({ value: state, label: t(`register.state.${state}`) }))}
              onChange={(state) => change({ state })}
            />
            <Select<Stage | ''>
              aria-label={t('register.stage')}
              value={filter.stage ?? ''}
              style={{ width: '9rem' }}
              options={[
                { value: '', label: t('register.anyStage') },
                ...stages.map((stage) => ({ value: stage, label: t(`choices.stage.${stage}`) })),
              ]}
              onChange={(stage) => change({ stage: stage === '' ? null : stage })}
            />
            <Select
              aria-label={t('register.owner')}
              value={filter.ownerId ?? 0}
              style={{ width: '10rem' }}
              options={[
                { value: 0, label: t('register.anyOwner') },
                ...people.map((person) => ({ value: person.id, label: person.name })),
              ]}
              onChange={(ownerId) => change({ ownerId: ownerId === 0 ? null : ownerId })}
            />
            {filter.quietDays !== null && (
              <Button
                aria-label={t('register.removeQuiet', { count: filter.quietDays })}
                onClick={() => change({ quietDays: null })}
              >
                {t('register.quiet', { count: filter.quietDays })} <span aria-hidden>✕</span>
              </Button>
            )}
          </span>
        }
        extra={
          <>
            {data && (
              <span>
                {data.counted
                  ? t('register.count', { count: data.count })
                  : t('register.countCapped', { count: data.count })}
              </span>
            )}
            <Button type="primary" onClick={() => navigate('/complaints/new')}>
              {t('frame.newComplaint')} <KeyHint keys="F2" />
            </Button>
          </>
        }
      >
        {error && <ProblemAlert error={error} onRetry={() => refetch()} />}
        {data && data.rows.length > 0 && <ComplaintTable rows={data.rows} toEdit={filter.state === 'incomplete'} />}
        {data && data.rows.length === 0 && (
          <div className="empty">
            <p>{t(narrowed ? 'register.empty.filtered' : `register.empty.${filter.state}`)}</p>
            {narrowed && (
              <Button onClick={() => change({ stage: null, ownerId: null, quietDays: null })}>
                {t('register.clearFilters')}
              </Button>
            )}
          </div>
        )}
        {!data && !error && <div className="quiet-bar" />}
      </Card>
      <div className="register-foot">
        <span className="muted small">{t('register.keys')}</span>
        <Link to="/paper/registration/blank">{t('register.blankForm')}</Link>
        <span className="push row">
          <Button disabled={filter.page === 0} onClick={previous}>
            {t('register.previous')}
          </Button>
          <span className="number">
            {data?.counted
              ? t('register.pageOf', { page: filter.page + 1, pages })
              : t('register.page', { page: filter.page + 1 })}
          </span>
          <Button disabled={!more} onClick={next}>
            {t('register.next')}
          </Button>
        </span>
      </div>
    </main>
  )
}
