import { Select } from 'antd'
import type { ReactNode } from 'react'
import { Field } from '../../parts/field.tsx'

type Option<Value extends string> = { readonly value: Value; readonly label: string; readonly search?: string }

type SelectFieldProps<Value extends string> = {
  readonly label: ReactNode
  readonly value: Value | ''
  readonly options: readonly Option<Value>[]
  readonly onChange: (value: Value | '') => void
  readonly reason?: string | undefined
  readonly className?: string
  readonly hint?: ReactNode | undefined
  readonly placeholder?: string
  readonly autoFocus?: boolean
}

/** One of many from a list (下拉字段): space or an arrow opens it, typing narrows it down. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, value, options, onChange, reason, hint, placeholder, autoFocus = false, className = '' } = props
  return (
    <Field className={className} label={label} reason={reason} hint={hint}>
      {(control) => (
        <Select<Value>
          {...control}
          allowClear
          autoFocus={autoFocus}
          showSearch={{
            filterOption: (typed, option) => (option?.title ?? '').toLowerCase().includes(typed.trim().toLowerCase()),
          }}
          value={value === '' ? null : value}
          placeholder={placeholder}
          options={options.map((option) => ({
            value: option.value,
            label: option.label,
            title: `${option.label} ${option.search ?? ''}`,
          }))}
          onChange={(chosen: Value | undefined) => onChange(chosen ?? '')}
        />
      )}
    </Field>
  )
}
