import { Input, type InputRef } from 'antd'
import type { Ref } from 'react'
import type { SecretKind } from '../../shared/workflow/secret.ts'
import type { ControlProps } from './field.tsx'

type SecretInputProps = Partial<ControlProps> & {
  readonly value: string
  readonly onChange: (secret: string) => void
  /** What is known to be a PIN takes digits only; without it both may be typed. */
  readonly kind?: SecretKind
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  readonly size?: 'middle' | 'large'
  readonly ref?: Ref<InputRef>
}

const LONGEST_PIN = 8

/** Digits are digits also where the input method makes them wide. */
function read(text: string, kind: SecretKind | undefined): string {
  const plain = text.normalize('NFKC')
  if (kind === 'pin') return plain.replace(/\D/g, '').slice(0, LONGEST_PIN)
  return /^\d*$/.test(plain) ? plain : text
}

/** A PIN or a password (PIN 码或密码), typed unseen. */
export function SecretInput({ value, onChange, kind, ...rest }: SecretInputProps) {
  return (
    <Input
      {...rest}
      type="password"
      value={value}
      inputMode={kind === 'pin' ? 'numeric' : 'text'}
      autoComplete="off"
      onChange={(event) => onChange(read(event.target.value, kind))}
    />
  )
}
