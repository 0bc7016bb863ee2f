import { useTranslation } from 'react-i18next'
import { Card } from '../../parts/card.tsx'
import { AnswerList } from '../entitlement/answer-list.tsx'
import { questionOf } from './calculator-fields.tsx'
import type { ComputedAnswer } from './calculator-form.ts'

/** What the rules give on the answers so far (答案), beside the questions and as they are typed. */
export function AnswerPanel({ answer }: { answer: ComputedAnswer }) {
  const { t } = useTranslation()
  return (
    <Card title={t('rulebook.calculator.answer')} extra={t('rules.pack', { version: answer.pack.version })}>
      <div className="entitlement" aria-live="polite">
        <AnswerList answer={answer} onFact={questionOf} />
      </div>
    </Card>
  )
}
