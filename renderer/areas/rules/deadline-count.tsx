import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { isDay } from '../../../shared/time/day.ts'
import { desk } from '../../app/client.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { DayField } from '../customer/day-field.tsx'
import { DeadlineLines } from './deadline-lines.tsx'
import { type Card, useSay } from './use-rulebook.ts'

/** What was typed into the count of one deadline. */
export type CountForm = { readonly event: string; readonly handedOver: string; readonly reported: string }
export const emptyCount: CountForm = { event: '', handedOver: '', reported: '' }

type DeadlineCountProps = {
  readonly deadline: NonNullable<Card['deadline']>
  readonly form: CountForm
  readonly onChange: (form: CountForm) => void
}

/** Counts a deadline from a day (推算日期) on its card: the last day, the days passed over, both readings, the articles. */
export function DeadlineCount({ deadline, form, onChange }: DeadlineCountProps) {
  const { t } = useTranslation()
  const say = useSay()
  const { event, handedOver, reported } = form
  const testing =
    deadline.testing && isDay(handedOver) ? { handedOver, reported: isDay(reported) ? reported : null } : null
  const asked = isDay(event)
  const { data, error, refetch } = useQuery(
    desk.rules.deadline.queryOptions(
      { id: deadline.id, event: asked ? event : '', testing },
      { enabled: asked, placeholderData: keepPreviousData },
    ),
  )
  return (
    <section className="deadline-count stack" aria-label={t('rulebook.deadline.title')}>
      <h3>{t('rulebook.deadline.title')}</h3>
      <DayField
        label={say(deadline.from)}
        hint={asked ? undefined : t('rulebook.deadline.hint')}
        value={event}
        onChange={(day) => onChange({ ...form, event: day })}
      />
      {deadline.testing && (
        <div className="form-grid">
          <DayField
            label={t('rulebook.deadline.handedOver')}
            hint={t('rulebook.deadline.testingHint')}
            value={handedOver}
            onChange={(day) => onChange({ ...form, handedOver: day })}
          />
          <DayField
            label={t('rulebook.deadline.reported')}
            value={reported}
            onChange={(day) => onChange({ ...form, reported: day })}
          />
        </div>
      )}
      <ProblemAlert error={error} onRetry={refetch} />
      {asked && data?.id === deadline.id && <DeadlineLines answer={data} />}
    </section>
  )
}
