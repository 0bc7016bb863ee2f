import { type ReactNode, useState } from 'react'
import { Field } from '../../parts/field.tsx'
import { MoneyInput } from '../../parts/money-input.tsx'
import { isWrongAmount } from './typed.ts'

type MoneyFieldProps = {
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (text: string) => void
  readonly reason?: string | undefined
  readonly className?: string
}

/** A labelled amount (金额字段). The input itself says that a text is no amount once it has been left; the reason then waits. */
export function MoneyField({ label, value, onChange, reason, className = '' }: MoneyFieldProps) {
  const [left, setLeft] = useState(false)
  const saidByInput = left && isWrongAmount(value)
  return (
    <Field className={className} label={label} reason={saidByInput ? undefined : reason}>
      {(control) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: only learns that the focus has left
        <span className="stack" style={{ gap: 0 }} onBlur={() => setLeft(true)}>
          <MoneyInput
            {...control}
            value={value}
            onChange={(text) => {
              setLeft(false)
              onChange(text)
            }}
          />
        </span>
      )}
    </Field>
  )
}
