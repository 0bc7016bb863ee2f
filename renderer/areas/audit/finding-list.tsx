import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import { actWords } from '../../../shared/audit/act-words.ts'
import { useNow } from '../../app/clock.ts'
import { language } from '../../app/preferences.ts'
import { useFormat } from '../../parts/format.ts'

type Finding = inferRouterOutputs<DeskRouter>['audit']['status']['findings'][number]
type Told = NonNullable<Finding['event']>

/** Where a record leads: to its case, else to its repair. */
function placeOf({ about }: Told): string | null {
  if (about?.complaintId != null) return `/complaints/${about.complaintId}`
  return about?.repairId != null ? `/repairs/${about.repairId}` : null
}

/** What is wrong with the log, record by record (异常记录): which case, which act, when and by whom. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const spoken = language.use()
  if (findings.length === 0) return null

  const line = (label: string, told: Told | null) => {
    if (!told) return null
    const facts = {
      id: told.id,
      time: format.moment(told.at, now),
      who: told.author ?? t('audit.nobody'),
      act: actWords(told.act, spoken),
    }
    const words = told.about ? t('audit.eventAbout', { ...facts, name: told.about.name }) : t('audit.event', facts)
    const to = placeOf(told)
    return (
      <li>
        <span className="muted">{label}</span> {to === null ? words : <Link to={to}>{words}</Link>}
      </li>
    )
  }
  return (
    <div className="problem findings" role="alert">
      <ul>
        {findings.map(({ eventId, what, event, before, after }) => (
          <li key={`${eventId} ${what}`}>
            <b>{t(`audit.finding.${what}`, { id: eventId })}</b>
            <ul>
              {line(t('audit.now'), event)}
              {line(t('audit.before'), before)}
              {line(t('audit.after'), after)}
            </ul>
          </li>
        ))}
      </ul>
      <p>{t('audit.whatToDo')}</p>
    </div>
  )
}
