import { Button, Checkbox, Input, Select } from 'antd'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { DayInput } from '../../parts/day-input.tsx'
import { type ControlProps, Field } from '../../parts/field.tsx'
import { MoneyInput } from '../../parts/money-input.tsx'
import { type ClauseField, type ClauseForm, type ClauseOption, fieldsOf } from './clause-form.ts'

type ClauseFieldsProps = {
  readonly ref?: Ref<HTMLFieldSetElement>
  readonly index: number
  readonly form: ClauseForm
  /** Reasons of our own by field: what cannot be read. */
  readonly wrong: Readonly<Record<string, 'wrong-amount' | 'wrong-number'>>
  /** What the clause must still say before an agreement of it can be issued. */
  readonly missing: readonly string[]
  /** Reasons of the desk by path, `clauses.0.valueFen`. */
  readonly refused: Readonly<Record<string, string>>
  readonly onChange: (values: Readonly<Record<string, string | boolean>>) => void
  readonly onRemove: () => void
}

/** One clause being typed (条款), with what the case already says filled in. */
export function ClauseFields({ ref, index, form, wrong, missing, refused, onChange, onRemove }: ClauseFieldsProps) {
  const { t } = useTranslation()
  const reasonOf = (name: ClauseField) => {
    const own = wrong[name]
    if (missing.includes(name)) return t('agreement.check.missing-field', { field: t(`case.field.${name}`) })
    return own === undefined ? refused[`clauses.${index}.${name}`] : t(`problems.reason.${own}`)
  }
  const hidden = (name: ClauseField) => name === 'newSerial' && form.values.newSerialAtHandOver === true
  return (
    <fieldset ref={ref} className="clause-form">
      <legend>{t('case.proposal.clauseTitle', { index: index + 1, kind: t(`case.clause.${form.kind}`) })}</legend>
      <Button
        className="clause-remove"
        aria-label={t('case.proposal.removeClause', { index: index + 1 })}
        onClick={onRemove}
      >
        {t('common.remove')}
      </Button>
      <div className="clause-grid">
        {fieldsOf(form.kind).map(({ name, shape }) => {
          if (hidden(name)) return null
          const value = form.values[name]
          if (shape.type === 'flag')
            return (
              <Checkbox
                key={name}
                checked={value === true}
                onChange={(event) => onChange({ [name]: event.target.checked })}
              >
                {t(`case.field.${name}`)}
              </Checkbox>
            )
          const text = typeof value === 'string' ? value : ''
          const change = (next: string) => onChange({ [name]: next })
          return (
            <Field
              key={name}
              label={t(`case.field.${name}`)}
              reason={reasonOf(name)}
              hint={shape.type === 'parts' ? t('case.partsHint') : undefined}
              className={shape.type === 'text' || shape.type === 'parts' ? 'wide' : ''}
            >
              {(control) =>
                shape.type === 'choice' ? (
                  <Choice control={control} value={text} options={shape.options} onChange={change} />
                ) : shape.type === 'money' ? (
                  <MoneyInput {...control} value={text} onChange={change} />
                ) : shape.type === 'day' ? (
                  <DayInput {...control} value={text} onChange={change} />
                ) : (
                  <Input
                    {...control}
                    inputMode={shape.type === 'count' ? 'numeric' : 'text'}
                    value={text}
                    onChange={(event) => change(event.target.value)}
                  />
                )
              }
            </Field>
          )
        })}
      </div>
    </fieldset>
  )
}

type ChoiceProps = {
  readonly control: ControlProps
  readonly value: string
  readonly options: readonly ClauseOption[]
  readonly onChange: (value: string) => void
}

function Choice({ control, value, options, onChange }: ChoiceProps) {
  const { t } = useTranslation()
  return (
    <Select
      {...control}
      value={value === '' ? null : value}
      options={options.map((option) => ({ value: option, label: t(`case.option.${option}`) }))}
      onChange={(next) => onChange(next ?? '')}
    />
  )
}
