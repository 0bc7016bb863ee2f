import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isDay } from '../../../shared/time/day.ts'
import { desk } from '../../app/client.ts'
import { useToday } from '../../app/clock.ts'
import { useCustomerView } from '../../app/customer-view.ts'
import { DayInput } from '../../parts/day-input.tsx'
import { Field } from '../../parts/field.tsx'
import { useFormat } from '../../parts/format.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import type { EntitlementAnswer } from './case-file.ts'
import { Citations } from './citations.tsx'
import { DecidedUnder } from './decided-under.tsx'
import { PeriodBar } from './period-bar.tsx'
import { RemedyRow } from './remedy-row.tsx'

/** What the rules say in the language of the screen. */
export function useSaidRules(answer: EntitlementAnswer): EntitlementAnswer['said']['zh'] {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? answer.said.en : answer.said.zh
}

/** What the customer may ask for today, of whom, until when and by which article (权益). */
export function EntitlementTab({ complaintId, hasUnit }: { complaintId: number; hasUnit: boolean }) {
  const { t } = useTranslation()
  const today = useToday()
  const [typed, setTyped] = useState('')
  const asOf = isDay(typed) && typed !== today ? typed : null
  const { data, error, refetch } = useQuery(
    desk.rules.entitlement.queryOptions({ complaintId, asOf }, { placeholderData: (before) => before }),
  )
  if (!hasUnit) return <p className="card-body muted">{t('rules.nothing')}</p>
  return (
    <div className="entitlement">
      {error && <ProblemAlert error={error} onRetry={() => refetch()} />}
      <DecidedUnder complaintId={complaintId} asOf={asOf} />
      {data && <Answer answer={data} complaintId={complaintId} />}
      <div className="card-body row">
        <Field label={t('rules.asOf')} className="narrow">
          {(control) => <DayInput {...control} value={typed === '' ? today : typed} onChange={setTyped} />}
        </Field>
        {asOf !== null && (
          <button type="button" className="link-button" onClick={() => setTyped('')}>
            {t('rules.backToToday')}
          </button>
        )}
      </div>
    </div>
  )
}

const flipOf = { 'maker-parts': 'flip-parts-delay', repairer: 'flip-own-delay', any: 'flip-farm-delay' } as const

function Answer({ answer, complaintId }: { answer: EntitlementAnswer; complaintId: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const said = useSaidRules(answer)
  // A delay known to have another cause brings nothing; to name its day first would mislead.
  const idle = answer.delays.flatMap((line) => (line.applies === false ? [flipOf[line.cause]] : []))
  const next = said.next.find((_, index) => !idle.some((code) => code === answer.next[index]?.what.code))
  const undecided = answer.headline.remedy === null
  return (
    <>
      <div className={`verdict ${undecided ? 'amber' : ''}`}>
        {answer.asOf !== today && <p className="small">{t('rules.asOfDay', { day: answer.asOf })}</p>}
        <p className="verdict-head">{said.headline}</p>
        {next && (
          <p>
            {format.longDay(next.day)} · {next.text}
          </p>
        )}
      </div>
      {said.contradictions.length > 0 && (
        <div className="problem" role="alert">
          <div>
            <p>{t('rules.contradictions')}</p>
            <ul>
              {said.contradictions.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
      <PeriodBar answer={answer} />
      <ul className="remedies">
        {answer.remedies.map((row, index) => (
          <RemedyRow key={row.id} answer={answer} row={row} said={said.remedies[index]} complaintId={complaintId} />
        ))}
      </ul>
      <div className="card-body stack small">
        <Missing facts={answer.missing} names={said.missing} complaintId={complaintId} />
        <Citations answer={answer} citations={answer.remedies.flatMap((row) => row.citations)} />
        <Readings answer={answer} />
        <More answer={answer} />
        <Link to={`/paper/explanation/${complaintId}`}>{t('rules.sheet')}</Link>
      </div>
    </>
  )
}

type MissingProps = {
  readonly facts: readonly string[]
  readonly names: readonly string[]
  readonly complaintId: number
}

/** What is not known yet; each fact leads to its field in the registration. */
export function Missing({ facts, names, complaintId }: MissingProps) {
  const { t } = useTranslation()
  const customerLooks = useCustomerView()
  if (facts.length === 0) return null
  return (
    <div>
      <span className="amber-text">{t('rules.missing')} </span>
      <span className="row wrap tight">
        {facts.map((fact, index) =>
          customerLooks ? (
            <span key={fact}>{names[index]}</span>
          ) : (
            <Link key={fact} to={`/complaints/${complaintId}/edit?field=${fact}`}>
              {names[index]}
            </Link>
          ),
        )}
      </span>
    </div>
  )
}

/** Where the law can be read in more than one way, each reading with its day. */
function Readings({ answer }: { answer: EntitlementAnswer }) {
  const { t } = useTranslation()
  const { wholeUnit, parts, excluded, start } = answer.period
  if (start === null) return null
  const other = wholeUnit?.readings.filter((reading) => reading.day !== wholeUnit.day) ?? []
  return (
    <>
      {excluded.days > 0 && (
        <p>
          {excluded.arguable > excluded.days
            ? t('rules.excludedArguable', { days: excluded.days, arguable: excluded.arguable })
            : t('rules.excluded', { days: excluded.days })}
        </p>
      )}
      {other.length > 0 && (
        <div>
          <p className="muted">{t('rules.readings')}</p>
          <ul>
            {other.map((reading) => (
              <li key={`${reading.basis} ${reading.holidays}`}>
                {t('rules.reading', {
                  basis: t(`rules.start.${reading.basis}`),
                  holidays: t(`rules.holidays.${reading.holidays}`),
                })}
                {' · '}
                {t('rules.until', { day: reading.day })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {parts.length > 0 && <Parts answer={answer} />}
    </>
  )
}

function Parts({ answer }: { answer: EntitlementAnswer }) {
  const { t, i18n } = useTranslation()
  const english = i18n.language === 'en'
  return (
    <details>
      <summary>{t('rules.parts')}</summary>
      <ul>
        {answer.period.parts.map(({ part, months, end }) => (
          <li key={part.id}>
            {t(end.certain ? 'rules.partUntil' : 'rules.partAtLeast', {
              part: english ? part.name.en : part.name.zh,
              months,
              day: end.day,
            })}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What comes next, the notes, and every step of the computation for whoever wants to check it. */
function More({ answer }: { answer: EntitlementAnswer }) {
  const { t } = useTranslation()
  const format = useFormat()
  const said = useSaidRules(answer)
  return (
    <>
      {said.next.length > 0 && (
        <details>
          <summary>{t('rules.nextFlips')}</summary>
          <ul className="dashed">
            {said.next.map((flip) => (
              <li key={`${flip.day} ${flip.text}`}>
                {format.longDay(flip.day)} · {flip.text}
              </li>
            ))}
          </ul>
        </details>
      )}
      {said.notes.length > 0 && (
        <details>
          <summary>{t('rules.notes')}</summary>
          <ul className="dashed">
            {said.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>{t('rules.steps')}</summary>
        <ol className="steps">
          {answer.steps.map((step, index) => (
            <li key={`${said.steps[index]} ${step.result}`}>
              {said.steps[index]} <b className="number">{step.result}</b>
            </li>
          ))}
        </ol>
        <p className="muted">{t('rules.pack', { version: answer.pack.version })}</p>
      </details>
    </>
  )
}
