import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from './text-field.tsx'
import { isWrongKm } from './typed.ts'

type KmFieldProps = {
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (text: string) => void
  readonly hint?: ReactNode | undefined
  readonly reason?: string | undefined
  readonly className?: string
}

/** Kilometres on the odometer (里程); what is no whole number is said at once. */
export function KmField({ reason, ...props }: KmFieldProps) {
  const { t } = useTranslation()
  return <TextField {...props} reason={isWrongKm(props.value) ? t('problems.reason.wrong-km') : reason} />
}
