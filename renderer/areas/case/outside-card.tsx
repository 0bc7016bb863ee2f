import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { deadlineCardId } from '../../../shared/rules/rule-card.ts'
import { desk } from '../../app/client.ts'
import { useCan } from '../../app/me.ts'
import { Internal } from '../../parts/internal.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { DeadlineLines } from '../rules/deadline-lines.tsx'
import { useSay } from '../rules/use-rulebook.ts'
import { type CaseFile, isOpenCase } from './case-file.ts'
import { OutsideDialog } from './outside-dialog.tsx'

/**
 * What follows for us when a complaint came from an outside body (外来件时限): what can be counted from the day it came,
 * what runs at the authority, and that no law sets days for our answer. Nothing where the customer came by himself.
 */
export function OutsideCard({ file }: { file: CaseFile }) {
  const { t } = useTranslation()
  const { complaint } = file
  const complaintId = complaint.id
  const mayEdit = useCan('edit') && isOpenCase(file)
  const [recording, setRecording] = useState(false)
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
          {mayEdit && (
            <Button size="small" className={data.reference ? '' : 'extra'} onClick={() => setRecording(true)}>
              {t('case.outside.record')}
            </Button>
          )}
        </header>
        <div className="card-body stack small">
          {data.letterDay && <p>{t('case.outside.letter', { day: data.letterDay })}</p>}
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
                {data.authority.map(({ id, name, from, first, counted }) => (
                  <li key={id}>
                    <Link to={`/rules?rule=${encodeURIComponent(deadlineCardId(id))}`}>{say(name)}</Link>
                    <span className="muted">
                      {' '}
                      {first === null
                        ? t('case.outside.notRecorded', { from: say(from) })
                        : t('case.outside.from', { from: say(from), day: first })}
                    </span>
                    {counted && <DeadlineLines answer={counted} />}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      </section>
      {recording && (
        <OutsideDialog complaint={complaint} counted={data.authority.length > 0} onClose={() => setRecording(false)} />
      )}
    </Internal>
  )
}
