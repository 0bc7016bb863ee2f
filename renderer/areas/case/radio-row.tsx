import { Radio } from 'antd'

type RadioRowProps<Value extends string> = {
  readonly label: string
  readonly value: Value | null
  readonly options: readonly { readonly value: Value; readonly label: string; readonly disabled?: boolean }[]
  readonly reason?: string | undefined
  readonly onChange: (value: Value) => void
}

/** A choice among a few (单选): all of them in sight, moved by the arrow keys. */
export function RadioRow<Value extends string>({ label, value, options, reason, onChange }: RadioRowProps<Value>) {
  return (
    <fieldset className="field">
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
