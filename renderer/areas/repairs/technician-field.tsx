import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { desk } from '../../app/client.ts'
import { TextField } from '../customer/text-field.tsx'

type TechnicianFieldProps = {
  readonly value: string
  readonly reason: string | undefined
  readonly onChange: (name: string) => void
}

/** Who repairs it (师傅): the technicians of the centre are offered, anybody from outside is typed. */
export function TechnicianField(props: TechnicianFieldProps) {
  const { t } = useTranslation()
  const { data: people = [] } = useQuery(desk.people.list.queryOptions())
  const names = people.filter(({ active, role }) => active && role === 'technician').map(({ name }) => name)
  return (
    <TextField
      {...props}
      label={t('repairs.technician')}
      suggestions={names}
      {...(names.length > 0 ? { placeholder: t('repairs.technicianHint') } : {})}
    />
  )
}
