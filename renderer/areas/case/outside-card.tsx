import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { deadlineCardId } from '../../../shared/rules/rule-card.ts'
import { desk } from '../../app/client.ts'
import { Internal } from '../../parts/internal.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { DeadlineLines } from '../rules/deadline-lines.tsx'
import { useSay } from '../rules/use-rulebook.ts'

/**
 * What follows for us when a complaint came from an outside body (外来件时限): what can be counted from the day it came,
 * what runs at the authority, and that no law sets days for our answer. Nothing where the customer came by himself.
 */
export function OutsideCard({ complaintId }: { complaintId: number }) {
  const { t } = useTranslation()
  const say = useSay()
  const { data, error, refetch } = useQuery(desk.rules.outsideDeadlines.queryOptions({ complaintId }))
  if (error) return <ProblemAlert error={error} onRetry={refetch} />
  if (!data) return null
  return (
    <Internal>
      <section className="card" aria-labelledby="outside">
        <header>
          <h2 id="outside">{t('case.outside.title', { channel: t(`choices.channel.${data.channel}`) })}</h2>
          {data.reference && <span className="extra muted">{data.reference}</span>}
        </header>
        <div className="card-body stack small">
          <p>{t('case.outside.came', { day: data.event })}</p>
          <p>{data.answer ? say(data.answer) : t('case.outside.noDays')}</p>
          {data.ours && (
            <div>
              <h3>{t('case.outside.enrolled', { name: say(data.ours.name) })}</h3>
              <DeadlineLines answer={data.ours} />
            </div>
          )}
          {data.authority.length > 0 && (
            <div>
              <h3>{t('case.outside.authority')}</h3>
              <ul className="dashed">
                {data.authority.map(({ id, name, from }) => (
                  <li key={id}>
                    <Link to={`/rules?rule=${encodeURIComponent(deadlineCardId(id))}`}>{say(name)}</Link>
                    <span className="muted"> {t('case.outside.from', { from: say(from) })}</span>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      </section>
    </Internal>
  )
}
