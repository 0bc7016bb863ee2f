import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { QUIET_DAYS } from '../../../shared/complaint/quiet.ts'
import { desk } from '../../app/client.ts'
import { useNow } from '../../app/clock.ts'
import { Card } from '../../parts/card.tsx'
import { useFormat } from '../../parts/format.ts'
import type { DayCounts } from './due-row.ts'

/** Where a half-typed form goes on, by its name; a draft whose page is not named here is found on that page. */
const draftPlaces: Readonly<Record<string, (subject: string) => string>> = {
  complaint: (subject) => `/complaints/new?${subject}`,
  'complaint-edit': (subject) => `/complaints/${subject}/edit`,
  repair: (subject) => `/repairs/new?${subject}`,
  'repair-bench': (subject) => `/repairs/${subject}`,
}

/** What would otherwise be left lying (别忘了): cases nobody accepted, incomplete registrations, quiet cases,
 * unfinished forms. */
export function NotToForgetCard({ counts }: { counts: DayCounts }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const { data: drafts = [] } = useQuery(desk.drafts.list.queryOptions(undefined, { staleTime: 0 }))
  const unfinished = drafts.flatMap((draft) => {
    const to = draftPlaces[draft.form]?.(draft.subject)
    return to === undefined ? [] : [{ to, at: draft.updatedAt }]
  })
  const nothing = counts.incomplete === 0 && counts.stuck === 0 && counts.unaccepted === 0 && unfinished.length === 0
  return (
    <Card title={t('today.notToForget')}>
      {nothing && <p className="card-body muted">{t('today.nothingForgotten')}</p>}
      <ul className="not-to-forget">
        {unfinished.map(({ to, at }) => (
          <li key={`${to} ${at}`}>
            <Link to={to}>{t('today.drafts')}</Link>
            <span className="muted">{t('today.draftsAt', { time: format.moment(at, now) })}</span>
          </li>
        ))}
        {counts.unaccepted > 0 && (
          <li>
            <Link to="/complaints?state=handed">{t('today.unaccepted')}</Link>
            <b>{t('common.items', { count: counts.unaccepted })}</b>
          </li>
        )}
        {counts.incomplete > 0 && (
          <li>
            <Link to="/complaints?state=incomplete">{t('today.incomplete')}</Link>
            <b>{t('common.items', { count: counts.incomplete })}</b>
          </li>
        )}
        {counts.stuck > 0 && (
          <li>
            <Link to={`/complaints?quiet=${QUIET_DAYS}`}>{t('today.stuck', { count: QUIET_DAYS })}</Link>
            <b>{t('common.items', { count: counts.stuck })}</b>
          </li>
        )}
      </ul>
    </Card>
  )
}
