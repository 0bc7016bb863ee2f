import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { dayOf } from '../../../shared/time/instant.ts'
import { useToday } from '../../app/clock.ts'
import { useFormat } from '../../parts/format.ts'
import { KeyHint } from '../../parts/key-hint.tsx'
import { openCasesOf } from '../customer/open-cases.ts'
import type { CustomerBrief } from '../customer/use-matches.ts'
import { useStageName } from '../register/stage-name.ts'

/** Warns that the customer already has an open complaint (在办提醒): the same matter belongs there. */
export function OpenCaseNotice({ complaints }: { complaints: CustomerBrief['complaints'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const stageName = useStageName()
  const open = openCasesOf(complaints)
  if (open.length === 0) return null
  return (
    <div className="open-case" role="status">
      <b>{t('intake.openCase')}</b>
      {open.slice(0, 3).map((complaint, index) => (
        <span key={complaint.id}>
          <Link to={`/complaints/${complaint.id}`}>{complaint.number}</Link> {stageName(complaint.stage)} ·{' '}
          {format.shortDay(dayOf(complaint.createdAt), today)}
          {complaint.chaseCount > 0 && ` · ${t('customer.chases', { count: complaint.chaseCount })}`}{' '}
          {index === 0 && <KeyHint keys="Alt+O" />}
        </span>
      ))}
      <span className="small">{t('intake.openCaseAdvice')}</span>
    </div>
  )
}
