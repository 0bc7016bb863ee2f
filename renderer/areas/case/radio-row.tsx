import { Radio } from 'antd'
import { useEffect, useRef } from 'react'

type RadioRowProps<Value extends string> = {
  readonly label: string
  readonly value: Value | null
  readonly options: readonly { readonly value: Value; readonly label: string; readonly disabled?: boolean }[]
  readonly reason?: string | undefined
  /** Takes the keyboard when it appears. */
  readonly autoFocus?: boolean
  readonly onChange: (value: Value) => void
}

/** A choice among a few (单选): all of them in sight, moved by the arrow keys. */
export function RadioRow<Value extends string>(props: RadioRowProps<Value>) {
  const { label, value, options, reason, autoFocus = false, onChange } = props
  const row = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (autoFocus) row.current?.querySelector<HTMLElement>('input:checked')?.focus()
  }, [autoFocus])
  return (
    <fieldset ref={row} className="field">
      <legend>{label}</legend>
      <Radio.Group
        optionType="button"
        value={value}
        options={options.map((option) => ({ ...option }))}
        onChange={(event) => onChange(event.target.value)}
      />
      {reason !== undefined && <span className="wrong">{reason}</span>}
    </fieldset>
  )
}
