import { useTranslation } from 'react-i18next'
import { Card } from '../../parts/card.tsx'
import { Tag } from '../../parts/tag.tsx'
import { useSaidRules } from '../entitlement/answer.ts'
import '../entitlement/entitlement.css'
import { type CalculatorForm, type ComputedAnswer, changedFields } from './calculator-form.ts'
import { ChangedAnswers } from './changed-answers.tsx'
import { compareAnswers } from './what-if.ts'

type WhatIfPanelProps = {
  readonly realForm: CalculatorForm
  readonly form: CalculatorForm
  readonly real: ComputedAnswer
  readonly supposed: ComputedAnswer
}

/** The real answer and the supposed one side by side (假如); what flips is marked. */
export function WhatIfPanel({ realForm, form, real, supposed }: WhatIfPanelProps) {
  const { t } = useTranslation()
  const realSaid = useSaidRules(real)
  const said = useSaidRules(supposed)
  const rows = compareAnswers([real, realSaid], [supposed, said], {
    until: (day) => t('rules.until', { day }),
    from: (day) => t('rules.from', { day }),
    none: t('rulebook.calculator.none'),
    wholeUnit: t('rulebook.calculator.wholeUnit'),
    refundWindow: t('rulebook.calculator.refundWindow'),
    exchangeWindow: t('rulebook.calculator.exchangeWindow'),
    counted: t('rulebook.calculator.counted'),
  })
  const flips = rows.filter((row) => row.real !== row.supposed).length
  const changed = changedFields(realForm, form)
  const summary =
    changed.length === 0
      ? t('rulebook.calculator.noChanges')
      : flips === 0
        ? t('rulebook.calculator.sameAnswer')
        : t('rulebook.calculator.flips', { count: flips })
  return (
    <Card title={t('rulebook.calculator.whatIf')} extra={summary}>
      <ChangedAnswers from={realForm} to={form} />
      <div className="what-if-heads">
        <div className="verdict">
          <p className="small">{t('rulebook.calculator.actual')}</p>
          <p>{realSaid.headline}</p>
        </div>
        <div className={`verdict ${said.headline === realSaid.headline ? '' : 'amber'}`}>
          <p className="small">{t('rulebook.calculator.whatIf')}</p>
          <p>{said.headline}</p>
        </div>
      </div>
      <table className="table what-if">
        <thead>
          <tr>
            <th scope="col">{t('rulebook.calculator.item')}</th>
            <th scope="col">{t('rulebook.calculator.actual')}</th>
            <th scope="col">{t('rulebook.calculator.whatIf')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.real === row.supposed ? '' : 'is-changed'}>
              <th scope="row">{row.name}</th>
              <td>{row.real}</td>
              <td>
                {row.supposed} {row.real !== row.supposed && <Tag tone="amber">{t('rulebook.calculator.changed')}</Tag>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
