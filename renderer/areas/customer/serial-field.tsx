import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '../../app/client.ts'
import { TextField } from './text-field.tsx'

/** Shorter texts are found in too many numbers to say anything. */
const FEWEST_CHARACTERS = 5

type SerialFieldProps = {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly reason?: string | undefined
  /** Says whether the register has seen the number; pointless for a machine that stands there itself. */
  readonly lookUp: boolean
}

/** The serial number (机号), with a word on whether the register has seen it before. */
export function SerialField({ value, onChange, reason, lookUp }: SerialFieldProps) {
  const { t } = useTranslation()
  const typed = useDeferredValue(value.trim())
  const text = lookUp ? typed : ''
  const { data } = useQuery(desk.search.find.queryOptions({ text }, { enabled: text.length >= FEWEST_CHARACTERS }))
  const seen = text.length < FEWEST_CHARACTERS || !data ? [] : [...data.complaints, ...data.repairs]
  const number = seen[0]?.number
  const hint = number === undefined ? undefined : t('customer.serialSeen', { count: seen.length, number })
  return <TextField label={t('customer.serial')} value={value} reason={reason} hint={hint} onChange={onChange} />
}
