import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Input } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '../../app/client.ts'
import { Field } from '../../parts/field.tsx'

type Model = {
  readonly model: string
  readonly brand: string | null
  readonly productName: string
  readonly productClass: string | null
}

type ModelFieldProps = {
  readonly value: string
  readonly onChange: (model: string) => void
  /** A model of the register was taken; it brings its brand and product with it. */
  readonly onPick: (model: Model) => void
  readonly reason?: string | undefined
}

/** The model (型号): part of it, or the initials of brand and product, offer those the register knows; anything may be typed. */
export function ModelField({ value, onChange, onPick, reason }: ModelFieldProps) {
  const { t } = useTranslation()
  const text = useDeferredValue(value.trim())
  const { data: known = [] } = useQuery(
    desk.customers.models.queryOptions({ text }, { enabled: text !== '', placeholderData: (before) => before }),
  )
  // Until an arrow goes into the list, Enter means what was typed.
  const [choosing, setChoosing] = useState(false)
  // A field that holds a model of the register whole has nothing more to offer.
  const offered = text === '' || known.some(({ model }) => model === text) ? [] : known
  return (
    <Field className="at-model" label={t('customer.model')} reason={reason} hint={t('customer.modelHint')}>
      {(control) => (
        <AutoComplete
          {...control}
          value={value}
          defaultActiveFirstOption={false}
          options={offered.map(({ model, brand, productName }) => ({
            value: model,
            label: [model, brand, productName].filter(Boolean).join(' · '),
          }))}
          onChange={(typed: string | undefined) => {
            setChoosing(false)
            onChange(typed ?? '')
          }}
          onInputKeyDown={({ key }) => {
            if (key === 'ArrowDown' || key === 'ArrowUp') setChoosing(true)
          }}
          onSelect={(chosen: string | undefined) => {
            const model = known.find((each) => each.model === chosen)
            if (model) onPick(model)
          }}
        >
          <Input data-typed={choosing ? undefined : true} />
        </AutoComplete>
      )}
    </Field>
  )
}
