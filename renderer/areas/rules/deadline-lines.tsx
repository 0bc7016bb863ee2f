import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import { type Day, daysBetween } from '../../../shared/time/day.ts'
import { useToday } from '../../app/clock.ts'
import { language } from '../../app/preferences.ts'
import { Tag } from '../../parts/tag.tsx'
import { useSay } from './use-rulebook.ts'
import './deadline.css'

type DeadlineSaid = inferRouterOutputs<DeskRouter>['rules']['deadline']

/** The counts of a deadline (末日): each with its last day, how it came about, and the articles. */
export function DeadlineLines({ answer }: { answer: DeadlineSaid }) {
  const { t } = useTranslation()
  const say = useSay()
  const comma = language.use() === 'en' ? '; ' : '、'
  return (
    <div className="stack" aria-live="polite">
      {answer.lines.map(
        ({ of, day, certain, said, basis }) =>
          said && (
            <div key={`${of} ${said.name.zh}`} className="deadline-line">
              <p>
                <span className="muted">{say(said.name)}</span> <b className="number">{say(said.day)}</b>{' '}
                {!certain && <Tag tone="amber">{t('rulebook.deadline.provisional')}</Tag>}
                {certain && of !== 'variant' && <Left day={day} />}
              </p>
              {said.later && <p className="deadline-open">{t('rulebook.deadline.later', { day: say(said.later) })}</p>}
              <ul>
                {said.how.map((sentence) => (
                  <li key={sentence.zh}>{say(sentence)}</li>
                ))}
              </ul>
              <p className="muted small">{t('rulebook.deadline.basis', { places: basis.map(say).join(comma) })}</p>
            </div>
          ),
      )}
      {answer.notes.map((note) => (
        <p key={note.zh} className="deadline-open">
          {say(note)}
        </p>
      ))}
    </div>
  )
}

function Left({ day }: { day: Day }) {
  const { t } = useTranslation()
  const left = daysBetween(useToday(), day)
  if (left < 0) return <Tag tone="red">{t('rulebook.deadline.over')}</Tag>
  if (left === 0) return <Tag tone="amber">{t('rulebook.deadline.today')}</Tag>
  return <Tag>{t('rulebook.deadline.left', { count: left })}</Tag>
}
