import { type ReactNode, useState } from 'react'
import { isDay } from '../../../shared/time/day.ts'
import { DayInput } from '../../parts/day-input.tsx'
import { Field } from '../../parts/field.tsx'

type DayFieldProps = {
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (text: string) => void
  readonly reason?: string | undefined
  readonly doubt?: string | undefined
  readonly className?: string
  readonly hint?: ReactNode | undefined
}

/** A labelled day (日期字段). The input itself says that a text is no day once it has been left; the reason then waits. */
export function DayField({ label, value, onChange, reason, doubt, hint, className = '' }: DayFieldProps) {
  const [left, setLeft] = useState(false)
  const saidByInput = left && value !== '' && !isDay(value)
  return (
    <Field className={className} label={label} reason={saidByInput ? undefined : reason} doubt={doubt} hint={hint}>
      {(control) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: only learns that the focus has left
        <span className="stack" style={{ gap: 0 }} onBlur={() => setLeft(true)}>
          <DayInput
            {...control}
            value={value}
            onChange={(text) => {
              setLeft(isDay(text))
              onChange(text)
            }}
          />
        </span>
      )}
    </Field>
  )
}
