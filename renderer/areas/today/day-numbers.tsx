import { useTranslation } from 'react-i18next'
import type { DayCounts, DueRow } from './due-row.ts'

/** The desk counts no further than this. */
const MOST = 100

/** Six numbers that say what kind of day it is (今日数字). */
export function DayNumbers({ rows, counts }: { rows: readonly DueRow[]; counts: DayCounts }) {
  const { t } = useTranslation()
  const overdue = rows.filter((row) => row.group === 'overdue').length
  const dueToday = rows.filter((row) => row.group === 'morning' || row.group === 'afternoon').length
  const numbers = [
    { label: t('today.overdue'), count: overdue, tone: overdue > 0 ? 'red' : '' },
    { label: t('today.dueToday'), count: dueToday, tone: dueToday > 0 ? 'amber' : '' },
    { label: t('today.waitingApproval'), count: counts.waitingApproval, tone: '' },
    { label: t('today.waitingParts'), count: counts.waitingParts, tone: '' },
    { label: t('today.waitingSignature'), count: counts.waitingSignature, tone: '' },
    { label: t('today.openRepairs'), count: counts.openRepairs, tone: '' },
  ]
  return (
    <dl className="day-numbers">
      {numbers.map(({ label, count, tone }) => (
        <div key={label} className={tone}>
          <dt>{label}</dt>
          <dd>{count >= MOST ? `${MOST}+` : count}</dd>
        </div>
      ))}
    </dl>
  )
}
