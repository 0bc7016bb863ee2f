import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { wishes } from '../../../shared/complaint/choices.ts'
import { AnswerField } from '../customer/answer-field.tsx'
import { ChoiceField } from '../customer/choice-field.tsx'
import { MoneyField } from '../customer/money-field.tsx'
import { TextField } from '../customer/text-field.tsx'
import { type ComplaintForm, type DemandForm, emptyDemand } from './complaint-form.ts'

type DemandFieldsProps = {
  readonly value: ComplaintForm
  readonly onChange: (change: Partial<ComplaintForm>) => void
  readonly why: (path: string) => string | undefined
}

const MOST_DEMANDS = 20

/** What the customer wishes for, item by item (诉求清单). */
export function DemandFields({ value, onChange, why }: DemandFieldsProps) {
  const { t } = useTranslation()
  // One empty line stands ready, so that the first demand needs no button.
  const lines = value.demands.length === 0 ? [emptyDemand] : value.demands
  const setLine = (index: number, change: Partial<DemandForm>) =>
    onChange({ demands: lines.map((line, each) => (each === index ? { ...line, ...change } : line)) })
  return (
    <div className="stack">
      <div className="form-grid">
        <ChoiceField
          className="whole at-wish"
          label={t('intake.wish')}
          value={value.wish}
          choices={[
            ...wishes.map((wish) => ({ value: wish, label: t(`choices.wish.${wish}`) })),
            { value: '' as const, label: t('intake.wishUnset') },
          ]}
          onChange={(wish) => onChange({ wish })}
        />
      </div>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a demand being typed has no other name
        <fieldset key={index} className="demand">
          <legend className="visually-hidden">{t('intake.demand', { number: index + 1 })}</legend>
          <TextField
            className="demand-item at-demand"
            label={t('intake.demandItem')}
            value={line.item}
            reason={why(`complaint.demands.${index}.item`)}
            onChange={(item) => setLine(index, { item })}
          />
          <MoneyField
            label={t('intake.demandAmount')}
            value={line.amount}
            reason={why(`complaint.demands.${index}.amountFen`)}
            onChange={(amount) => setLine(index, { amount })}
          />
          <ChoiceField
            label={t('intake.demandKind')}
            value={line.must ? 'must' : 'nice'}
            choices={[
              { value: 'must', label: t('intake.must') },
              { value: 'nice', label: t('intake.nice') },
            ]}
            onChange={(kind) => setLine(index, { must: kind === 'must' })}
          />
          <Button
            className="demand-remove"
            aria-label={t('intake.removeDemand', { number: index + 1 })}
            disabled={value.demands.length === 0}
            onClick={() => onChange({ demands: lines.filter((_, each) => each !== index) })}
          >
            {t('common.remove')}
          </Button>
        </fieldset>
      ))}
      <div className="row">
        {lines.length < MOST_DEMANDS && (
          <Button onClick={() => onChange({ demands: [...lines, emptyDemand] })}>{t('intake.addDemand')}</Button>
        )}
      </div>
      <div className="form-grid">
        <TextField
          label={t('intake.helpWanted')}
          value={value.helpWanted}
          reason={why('complaint.helpWanted')}
          onChange={(helpWanted) => onChange({ helpWanted })}
        />
        <AnswerField
          className="at-inStock"
          label={t('intake.sameModelInStock')}
          value={value.sameModelInStock}
          onChange={(sameModelInStock) => onChange({ sameModelInStock })}
        />
      </div>
    </div>
  )
}
