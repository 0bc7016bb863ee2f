import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { desk } from '../../app/client.ts'
import { useNow } from '../../app/clock.ts'
import { useCan } from '../../app/me.ts'
import { Card } from '../../parts/card.tsx'
import { Field } from '../../parts/field.tsx'
import { useFormat } from '../../parts/format.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { CompareForm } from './compare-form.tsx'
import { FindingList } from './finding-list.tsx'
import './audit.css'

/** How often a running check is asked how far it is. */
const PROGRESS_MS = 500

/** Whether the log is whole, the check of all of it, and its digest on paper (操作记录). */
export function LogCard() {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const navigate = useNavigate()
  const mayCheck = useCan('settings')
  const status = useQuery(
    desk.audit.status.queryOptions(undefined, {
      staleTime: 0,
      refetchInterval: ({ state }) => (state.data?.progress ? PROGRESS_MS : false),
    }),
  )
  const check = useMutation(desk.audit.checkWhole.mutationOptions({ onSuccess: () => status.refetch() }))
  const [chosen, setChosen] = useState<string | null>(null)
  if (!status.data) return <ProblemAlert error={status.error} onRetry={() => status.refetch()} />
  const { events, checkedAt, wholeAt, progress, found, findings, clockBehind, days } = status.data
  const day = chosen ?? days[0]
  return (
    <Card title={t('audit.title')}>
      <div className="settings-card">
        <p>{t('audit.events', { count: events })}</p>
        <p className={found > 0 ? 'red-text' : 'muted'} role="status">
          {progress
            ? t('audit.checking', progress)
            : [
                found > 0 ? t('audit.found', { count: found }) : t('audit.allWell'),
                checkedAt === null ? '' : t('audit.checked', { time: format.moment(checkedAt, now) }),
                wholeAt === null ? t('audit.never') : t('audit.whole', { time: format.moment(wholeAt, now) }),
              ]
                .filter(Boolean)
                .join(' · ')}
        </p>
        {clockBehind !== null && (
          <p className="red-text">{t('audit.clockBehind', { time: format.moment(clockBehind, now) })}</p>
        )}
        <FindingList findings={findings} />
        {mayCheck && (
          <div>
            <Button loading={progress !== null || check.isPending} onClick={() => check.mutate()}>
              {t('audit.checkNow')}
            </Button>
          </div>
        )}
        <ProblemAlert error={check.error} />
        {day !== undefined && (
          <footer>
            <Field label={t('audit.printDay')}>
              {({ id }) => (
                <Select id={id} value={day} options={days.map((value) => ({ value }))} onChange={setChosen} />
              )}
            </Field>
            <Button onClick={() => navigate(`/paper/digest/${day}`)}>{t('audit.print')}</Button>
          </footer>
        )}
        <CompareForm />
      </div>
    </Card>
  )
}
