import { Input } from 'antd'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../../app/keys.ts'
import { Field } from '../../parts/field.tsx'

/** How the phone steers the list beside it. */
export type LookUp = {
  /** How many lines the list beside it shows, the new customer included; 0 while there is none. */
  readonly lines: number
  readonly active: number
  readonly onActive: (line: number) => void
  /** Enter, or a click in the list: the line is meant. */
  readonly onTake: () => void
}

type PhoneFirstProps = LookUp & {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly reason?: string | undefined
}

/** The id of the list a phone field steers; there is one on a page. */
export const MATCH_LIST = 'phone-matches'
export const matchId = (line: number) => `${MATCH_LIST}-${line}`

/** The phone, the first thing asked (先问电话): arrows choose among the customers found, Enter takes one. */
export function PhoneFirst({ value, onChange, reason, lines, active, onActive, onTake }: PhoneFirstProps) {
  const { t } = useTranslation()
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || lines === 0) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      onActive((active + step + lines) % lines)
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      onTake()
    }
  }
  return (
    <Field className="at-phone" label={t('customer.phone')} hint={t('customer.phoneHint')} reason={reason}>
      {(control) => (
        <Input
          {...control}
          role="combobox"
          aria-expanded={lines > 0}
          aria-controls={MATCH_LIST}
          aria-autocomplete="list"
          {...(lines > 0 ? { 'aria-activedescendant': matchId(active) } : {})}
          autoFocus
          autoComplete="off"
          inputMode="tel"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onKeyDown}
        />
      )}
    </Field>
  )
}
