import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../shared/workflow/roles.ts'
import { desk } from '../app/client.ts'
import type { ControlProps } from './field.tsx'

type PersonPickerProps = Partial<ControlProps> & {
  readonly value: number | null
  readonly onChange: (personId: number) => void
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  readonly placeholder?: string
  /** Whom to offer; everybody when left out. */
  readonly offers?: (person: { readonly id: number; readonly role: Role }) => boolean
}

/** Chooses one of those who work here (选人) by name or pinyin initials; leavers stay shown where they are the value. */
export function PersonPicker({ value, onChange, offers = () => true, ...rest }: PersonPickerProps) {
  const { t } = useTranslation()
  const { data: people = [] } = useQuery(desk.people.list.queryOptions())
  return (
    <Select
      {...rest}
      value={value}
      showSearch={{
        filterOption: (typed, option) => (option?.title ?? '').toLowerCase().includes(typed.trim().toLowerCase()),
      }}
      onChange={(id: number) => onChange(id)}
      options={people
        .filter((person) => (person.active && offers(person)) || person.id === value)
        .map((person) => {
          const label = `${person.name} · ${t(`choices.role.${person.role}`)}`
          return { value: person.id, label, title: `${label} ${person.spelling}` }
        })}
    />
  )
}
