import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useCan } from '../../app/me.ts'
import type { DayCounts, DueRow } from './due-row.ts'

/** The desk counts no further than this. */
const MOST = 100

/** Six numbers that say what kind of day it is (今日数字). */
export function DayNumbers({ rows, counts }: { rows: readonly DueRow[]; counts: DayCounts }) {
  const { t } = useTranslation()
  const canApprove = useCan('approve')
  const overdue = rows.filter((row) => row.group === 'overdue').length
  const dueToday = rows.filter((row) => row.group === 'morning' || row.group === 'afternoon').length
  const numbers = [
    { label: t('today.overdue'), count: overdue, tone: overdue > 0 ? 'red' : '', to: null },
    { label: t('today.dueToday'), count: dueToday, tone: dueToday > 0 ? 'amber' : '', to: null },
    {
      label: t('today.waitingApproval'),
      count: counts.waitingApproval,
      tone: '',
      to: canApprove ? '/approvals' : null,
    },
    { label: t('today.waitingParts'), count: counts.waitingParts, tone: '', to: '/deadlines' },
    { label: t('today.waitingSignature'), count: counts.waitingSignature, tone: '', to: '/complaints?stage=agreement' },
    { label: t('today.openRepairs'), count: counts.openRepairs, tone: '', to: '/repairs' },
  ]
  return (
    <dl className="day-numbers">
      {numbers.map(({ label, count, tone, to }) => (
        <div key={label} className={tone}>
          <dt>{to === null ? label : <Link to={to}>{label}</Link>}</dt>
          <dd>{count >= MOST ? `${MOST}+` : count}</dd>
        </div>
      ))}
    </dl>
  )
}
