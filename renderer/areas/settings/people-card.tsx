import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input, Select } from 'antd'
import { type SubmitEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatYuan, parseYuan } from '../../../shared/money.ts'
import { type Role, roles } from '../../../shared/workflow/roles.ts'
import { desk } from '../../app/client.ts'
import { useCan } from '../../app/me.ts'
import { useProblem, useReasonWords } from '../../app/problem.ts'
import { Card } from '../../parts/card.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { MoneyInput } from '../../parts/money-input.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { SecretInput } from '../../parts/secret-input.tsx'
import { Tag } from '../../parts/tag.tsx'

type Person = {
  readonly id: number
  readonly name: string
  readonly role: Role
  readonly limitFen: number | null
  readonly active: boolean
}

/** Who works here, in what role and up to what amount (人员). */
export function PeopleCard() {
  const { t } = useTranslation()
  const mayManage = useCan('manage-staff')
  const people = useQuery(desk.people.list.queryOptions())
  const [edited, setEdited] = useState<Person | 'new' | null>(null)
  return (
    <Card
      title={t('settings.people')}
      extra={mayManage && <Button onClick={() => setEdited('new')}>{t('settings.addPerson')}</Button>}
    >
      <ProblemAlert error={people.error} onRetry={() => people.refetch()} />
      <table className="table">
        <thead>
          <tr>
            <th>{t('settings.name')}</th>
            <th>{t('settings.role')}</th>
            <th>{t('settings.limit')}</th>
            <th>{t('settings.state')}</th>
          </tr>
        </thead>
        <tbody>
          {people.data?.map((person) => (
            <tr key={person.id}>
              <td>
                {mayManage ? (
                  <button type="button" className="link-button" onClick={() => setEdited(person)}>
                    {person.name}
                  </button>
                ) : (
                  person.name
                )}
              </td>
              <td>{t(`choices.role.${person.role}`)}</td>
              <td className="number">
                {person.limitFen === null
                  ? t('common.noLimit')
                  : t('settings.limitUpTo', { amount: formatYuan(person.limitFen) })}
              </td>
              <td>
                <Tag tone={person.active ? 'green' : 'grey'}>
                  {person.active ? t('settings.active') : t('settings.left')}
                </Tag>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {edited !== null && (
        <PersonDialog
          key={edited === 'new' ? 'new' : edited.id}
          person={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  )
}

function PersonDialog({ person, onClose }: { person: Person | null; onClose: () => void }) {
  const { t } = useTranslation()
  const words = useReasonWords()
  const formId = useId()
  const [name, setName] = useState(person?.name ?? '')
  const [role, setRole] = useState<Role>(person?.role ?? 'clerk')
  const [limit, setLimit] = useState(person?.limitFen == null ? '' : formatYuan(person.limitFen))
  const [active, setActive] = useState(person?.active ?? true)
  const [pin, setPin] = useState('')
  const add = useMutation(desk.people.add.mutationOptions({ onSuccess: onClose }))
  const change = useMutation(desk.people.change.mutationOptions({ onSuccess: onClose }))
  const error = add.error ?? change.error
  const fields = useProblem(error)?.fields
  const [limitWrong, setLimitWrong] = useState(false)

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const limitFen = limit.trim() === '' ? null : parseYuan(limit)
    setLimitWrong(limit.trim() !== '' && limitFen === null)
    if (limit.trim() !== '' && limitFen === null) return
    if (person === null) add.mutate({ name, role, limitFen, pin })
    else change.mutate({ id: person.id, name, role, limitFen, active, pin: pin === '' ? null : pin })
  }

  return (
    <Dialog
      title={person === null ? t('settings.addPerson') : t('settings.editPerson', { name: person.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" htmlType="submit" form={formId} loading={add.isPending || change.isPending}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id={formId} className="stack" noValidate onSubmit={submit}>
        <ProblemAlert error={error} />
        <Field label={t('settings.name')} reason={fields?.name}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              autoComplete="off"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('settings.role')}>
          {({ id }) => (
            <Select
              id={id}
              value={role}
              onChange={setRole}
              options={roles.map((each) => ({ value: each, label: t(`choices.role.${each}`) }))}
            />
          )}
        </Field>
        <Field
          label={t('settings.limit')}
          hint={t('settings.limitHint')}
          reason={limitWrong ? words('wrong-amount') : fields?.limitFen}
        >
          {(control) => <MoneyInput {...control} value={limit} onChange={setLimit} />}
        </Field>
        <Field label={person === null ? t('firstRun.pin') : t('settings.newPin')} reason={fields?.pin}>
          {(control) => <SecretInput {...control} value={pin} onChange={setPin} />}
        </Field>
        {person !== null && (
          <Checkbox checked={active} onChange={(event) => setActive(event.target.checked)}>
            {t('settings.active')}
          </Checkbox>
        )}
      </form>
    </Dialog>
  )
}
