import { useTranslation } from 'react-i18next'
import { Card } from '../../parts/card.tsx'
import { useSaidRules } from '../case/entitlement-tab.tsx'
import { PeriodBar } from '../case/period-bar.tsx'
import { RemedyRow } from '../case/remedy-row.tsx'
import { focusFact } from './calculator-fields.tsx'
import type { ComputedAnswer } from './calculator-form.ts'
import '../case/case.css'

/** What the rules give on the answers so far (答案), beside the questions and as they are typed. */
export function AnswerPanel({ answer }: { answer: ComputedAnswer }) {
  const { t } = useTranslation()
  const said = useSaidRules(answer)
  return (
    <Card title={t('rulebook.calculator.answer')} extra={t('rules.pack', { version: answer.pack.version })}>
      <div className="entitlement" aria-live="polite">
        <div className={`verdict ${answer.headline.remedy === null ? 'amber' : ''}`}>
          <p className="verdict-head">{said.headline}</p>
        </div>
        <Contradictions texts={said.contradictions} />
        <MissingFacts answer={answer} names={said.missing} />
        <PeriodBar answer={answer} />
        <ul className="remedies">
          {answer.remedies.map((row, index) => {
            const words = said.remedies[index]
            // What is missing stands once above, where it leads to its question.
            return (
              <RemedyRow
                key={row.id}
                answer={answer}
                row={{ ...row, missing: [] }}
                said={words && { ...words, missing: [] }}
                complaintId={0}
              />
            )
          })}
        </ul>
        <div className="card-body stack small">
          {said.next.length > 0 && (
            <section>
              <h3>{t('rulebook.calculator.next')}</h3>
              <ul className="next-days">
                {said.next.map((flip) => (
                  <li key={`${flip.day} ${flip.text}`}>
                    <span className="number">{flip.day}</span> {flip.text}
                  </li>
                ))}
              </ul>
            </section>
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
          {answer.steps.length > 0 && (
            <details>
              <summary>{t('rules.steps')}</summary>
              <ol className="steps">
                {answer.steps.map((step, index) => (
                  <li key={`${said.steps[index]} ${step.result}`}>
                    {said.steps[index]} <b className="number">{step.result}</b>
                  </li>
                ))}
              </ol>
            </details>
          )}
        </div>
      </div>
    </Card>
  )
}

function Contradictions({ texts }: { texts: readonly string[] }) {
  const { t } = useTranslation()
  if (texts.length === 0) return null
  return (
    <div className="problem" role="alert">
      <div>
        <p>{t('rulebook.calculator.contradictions')}</p>
        <ul>
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function MissingFacts({ answer, names }: { answer: ComputedAnswer; names: readonly string[] }) {
  const { t } = useTranslation()
  if (answer.missing.length === 0) return null
  return (
    <div className="card-body small">
      <span className="amber-text">{t('rulebook.calculator.missing')} </span>
      {answer.missing.map((fact, index) => (
        <button key={fact} type="button" className="link-button" onClick={() => focusFact(fact)}>
          {names[index]}
        </button>
      ))}
    </div>
  )
}
