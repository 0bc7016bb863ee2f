import { Input, type InputRef } from 'antd'
import type { Ref } from 'react'
import type { ControlProps } from './field.tsx'

type PinInputProps = Partial<ControlProps> & {
  readonly value: string
  readonly onChange: (digits: string) => void
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  readonly size?: 'middle' | 'large'
  readonly ref?: Ref<InputRef>
}

const LONGEST = 8

/** Digits typed unseen (PIN 码); anything else on the keyboard is ignored. */
export function PinInput({ value, onChange, ...rest }: PinInputProps) {
  return (
    <Input
      {...rest}
      type="password"
      value={value}
      inputMode="numeric"
      autoComplete="off"
      onChange={(event) => onChange(event.target.value.normalize('NFKC').replace(/\D/g, '').slice(0, LONGEST))}
    />
  )
}
