import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactKey } from '../../../shared/rules/facts.ts'
import { isForTheCounter } from '../../../shared/rules/words.ts'
import { useToday } from '../../app/clock.ts'
import { useCustomerView } from '../../app/customer-view.ts'
import { useFormat } from '../../parts/format.ts'
import { type RuleAnswer, useSaidRules } from './answer.ts'
import { Citations } from './citations.tsx'
import { PeriodBar } from './period-bar.tsx'
import { RemedyRow } from './remedy-row.tsx'
import './entitlement.css'

type AnswerListProps = {
  readonly answer: RuleAnswer
  /** What leads to the field of a missing fact; null where there is none for it, or none may be shown. */
  readonly onFact: (fact: FactKey) => (() => void) | null
  /** What can be done with the answer, below its conclusion and its days. */
  readonly tools?: ReactNode
}

/** The answer of the rules (答案), the same on a case and in the calculator: today's conclusion, the bar, remedy by remedy, and why. */
export function AnswerList({ answer, onFact, tools }: AnswerListProps) {
  const said = useSaidRules(answer)
  return (
    <>
      <Verdict answer={answer} />
      <Contradictions texts={said.contradictions} />
      <Missing facts={answer.missing} names={said.missing} onFact={onFact} />
      <PeriodBar answer={answer} />
      <CalendarNote answer={answer} />
      {tools}
      <ul className="remedies">
        {answer.remedies.map((row, index) => (
          <RemedyRow key={row.id} answer={answer} row={row} said={said.remedies[index]} />
        ))}
      </ul>
      <div className="card-body stack small">
        <Citations answer={answer} citations={answer.remedies.flatMap((row) => row.citations)} />
        <Readings answer={answer} />
        <More answer={answer} />
      </div>
    </>
  )
}

const flipOf = { 'maker-parts': 'flip-parts-delay', repairer: 'flip-own-delay', any: 'flip-farm-delay' } as const

/** Today's conclusion in one sentence (今日结论), with the next day on which it changes. */
function Verdict({ answer }: { answer: RuleAnswer }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const said = useSaidRules(answer)
  // A delay known to have another cause brings nothing; to name its day first would mislead.
  const idle = answer.delays.flatMap((line) => (line.applies === false ? [flipOf[line.cause]] : []))
  const next = said.next.find((_, index) => !idle.some((code) => code === answer.next[index]?.what.code))
  return (
    <div className={`verdict ${answer.headline.remedy === null ? 'amber' : ''}`}>
      {answer.asOf !== today && <p className="small">{t('rules.asOfDay', { day: answer.asOf })}</p>}
      <p className="verdict-head">{said.headline}</p>
      {next && (
        <p>
          {format.longDay(next.day, answer.asOf)} · {next.text}
        </p>
      )}
    </div>
  )
}

function Contradictions({ texts }: { texts: readonly string[] }) {
  const { t } = useTranslation()
  if (texts.length === 0) return null
  return (
    <div className="problem" role="alert">
      <div>
        <p>{t('rules.contradictions')}</p>
        <ul>
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** Where a last day lies in a year whose holidays are not loaded (放假安排未载入): said beside the bar, not among the small notes. */
function CalendarNote({ answer }: { answer: RuleAnswer }) {
  const said = useSaidRules(answer)
  const index = answer.notes.findIndex(({ what }) => what.code === 'note-calendar-not-loaded')
  if (index < 0) return null
  return <p className="card-body small amber-text">{said.notes[index]}</p>
}

type MissingProps = { readonly names: readonly string[]; readonly facts: readonly FactKey[] } & Pick<
  AnswerListProps,
  'onFact'
>

/** What is not known yet (还缺的事实); each one that has a field leads to it. */
function Missing({ facts, names, onFact }: MissingProps) {
  const { t } = useTranslation()
  if (facts.length === 0) return null
  return (
    <div className="missing-facts small">
      <span className="amber-text">{t('rules.missing')}</span>
      {facts.map((fact, index) => {
        const go = onFact(fact)
        return go === null ? (
          <span key={fact}>{names[index]}</span>
        ) : (
          <button key={fact} type="button" className="missing-fact" onClick={go}>
            {names[index]}
          </button>
        )
      })}
    </div>
  )
}

/** Where the law can be read in more than one way, each reading with its day. */
function Readings({ answer }: { answer: RuleAnswer }) {
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
      {parts.length > 0 && <Parts parts={parts} />}
    </>
  )
}

function Parts({ parts }: Pick<RuleAnswer['period'], 'parts'>) {
  const { t, i18n } = useTranslation()
  const english = i18n.language === 'en'
  return (
    <details>
      <summary>{t('rules.parts')}</summary>
      <ul>
        {parts.map(({ part, months, end }) => (
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
function More({ answer }: { answer: RuleAnswer }) {
  const { t } = useTranslation()
  const format = useFormat()
  const customerLooks = useCustomerView()
  const said = useSaidRules(answer)
  const notes = said.notes.filter((_, index) => {
    const note = answer.notes[index]
    return !customerLooks || note === undefined || !isForTheCounter(note.what)
  })
  return (
    <>
      {said.next.length > 0 && (
        <details>
          <summary>{t('rules.nextFlips')}</summary>
          <ul className="dashed">
            {said.next.map((flip) => (
              <li key={`${flip.day} ${flip.text}`}>
                {format.longDay(flip.day, answer.asOf)} · {flip.text}
              </li>
            ))}
          </ul>
        </details>
      )}
      {notes.length > 0 && (
        <details>
          <summary>{t('rules.notes')}</summary>
          <ul className="dashed">
            {notes.map((note) => (
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
