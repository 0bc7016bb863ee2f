import { type ReactNode, useEffect, useId, useRef } from 'react'
import './choice-field.css'

type Choice<Value extends string | number> = { readonly value: Value; readonly label: string }

type ChoiceFieldProps<Value extends string | number> = {
  readonly label: ReactNode
  readonly value: Value
  readonly choices: readonly Choice<Value>[]
  readonly onChange: (value: Value) => void
  readonly hint?: ReactNode | undefined
  readonly className?: string
  /** Takes the focus when it appears, as the first question of a dialog does. */
  readonly autoFocus?: boolean
}

/** One of a few, all in sight (单选): Tab reaches the chosen one, the arrow keys change it. */
export function ChoiceField<Value extends string | number>(props: ChoiceFieldProps<Value>) {
  const { label, value, choices, onChange, hint, className = '', autoFocus = false } = props
  const name = useId()
  const group = useRef<HTMLFieldSetElement>(null)
  // Not the attribute: a dialog is not on the page yet when its content is made.
  useEffect(() => {
    if (autoFocus) group.current?.querySelector<HTMLElement>('input:checked')?.focus()
  }, [autoFocus])
  return (
    <fieldset ref={group} className={`field ${className}`}>
      <legend>{label}</legend>
      <span className="choices">
        {choices.map((choice) => (
          <label key={choice.value} className="choice">
            <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
            <span>{choice.label}</span>
          </label>
        ))}
      </span>
      {hint !== undefined && <span className="hint">{hint}</span>}
    </fieldset>
  )
}
