import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '../../app/client.ts'
import { useCustomerView } from '../../app/customer-view.ts'
import { useTitle } from '../../app/title.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { LogWarnings } from '../audit/log-warnings.tsx'
import { BackupNotice } from '../backup/backup-notice.tsx'
import { HolidayReminder } from '../rules/holiday-reminder.tsx'
import { DayNumbers } from './day-numbers.tsx'
import { DueList } from './due-list.tsx'
import { NewComplaintCard } from './new-complaint-card.tsx'
import { NotToForgetCard } from './not-to-forget.tsx'
import { Welcome } from './welcome.tsx'
import './today.css'

/** The day (今日): how much there is, what falls due in its order, and what must not be forgotten. */
export function TodayPage() {
  const { t } = useTranslation()
  useTitle(t('today.title'))
  const [scope, setScope] = useState<'mine' | 'all'>('mine')
  // Time alone moves a row from "afternoon" to "overdue": no change tells the page so.
  const today = useQuery(
    desk.today.list.queryOptions({ scope }, { refetchInterval: 60_000, placeholderData: (before) => before }),
  )
  if (useCustomerView()) return <Welcome />
  return (
    <main className="page stack">
      <h1 className="visually-hidden">{t('today.title')}</h1>
      <ProblemAlert error={today.error} onRetry={() => today.refetch()} />
      <LogWarnings />
      <BackupNotice />
      <HolidayReminder />
      {today.isPending && <div className="quiet-bar" />}
      {today.data && (
        <>
          <DayNumbers rows={today.data.rows} counts={today.data.notToForget} />
          <div className="today">
            <DueList rows={today.data.rows} more={today.data.more} scope={scope} onScope={setScope} />
            <div className="stack">
              <NewComplaintCard />
              <NotToForgetCard counts={today.data.notToForget} />
            </div>
          </div>
        </>
      )}
    </main>
  )
}
