import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { type SubmitEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { can } from '../../../shared/workflow/roles.ts'
import { desk } from '../../app/client.ts'
import type { LeaveAsked } from '../../app/leave.ts'
import { useMe } from '../../app/me.ts'
import { useProblem } from '../../app/problem.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { SecretInput } from '../../parts/secret-input.tsx'
import { useLockedFor } from '../../parts/use-locked-for.ts'

/** A manager lets this one act happen with his own PIN, and nobody signs out (经理授权). */
export function LeaveDialog({ asked: { right, procedure, input, answer } }: { asked: LeaveAsked }) {
  const { t } = useTranslation()
  const me = useMe()
  const formId = useId()
  const people = useQuery(desk.people.list.queryOptions())
  const managers = people.data?.filter(({ id, role, active }) => active && id !== me.id && can(role, right)) ?? []
  const [chosen, setChosen] = useState<number | null>(null)
  const [secret, setSecret] = useState('')
  const manager = managers.find(({ id }) => id === chosen) ?? managers[0]
  const authorise = useMutation(
    desk.session.authorise.mutationOptions({
      onSuccess: ({ ticket }) => answer(ticket),
      onError: () => setSecret(''),
    }),
  )
  const problem = useProblem(authorise.error)
  const locked = useLockedFor(authorise.error)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!manager || secret === '' || locked.seconds > 0 || authorise.isPending) return
    authorise.mutate({
      managerId: manager.id,
      pin: secret,
      right,
      procedure,
      input: input === undefined ? null : JSON.parse(JSON.stringify(input)),
    })
  }
  const wrong =
    locked.seconds > 0
      ? t('recovery.page.locked', { seconds: locked.seconds })
      : locked.over
        ? undefined
        : problem?.text
  return (
    <Dialog
      title={t('leave.title')}
      onClose={() => answer(null)}
      actions={
        <>
          <Button onClick={() => answer(null)}>{t('common.cancel')}</Button>
          <Button
            type="primary"
            htmlType="submit"
            form={formId}
            loading={authorise.isPending}
            disabled={!manager || secret === '' || locked.seconds > 0}
          >
            {t('leave.give')}
          </Button>
        </>
      }
    >
      <form id={formId} className="stack" noValidate onSubmit={submit}>
        <p>{t('leave.about', { what: t(`leave.right.${lent(right)}`), name: me.name })}</p>
        <ProblemAlert error={people.error} onRetry={() => people.refetch()} />
        {people.isSuccess && managers.length === 0 && <p className="red-text">{t('leave.nobody')}</p>}
        {managers.length > 1 && (
          <Field label={t('leave.who')}>
            {({ id }) => (
              <Select
                id={id}
                value={manager?.id ?? null}
                onChange={setChosen}
                options={managers.map((each) => ({ value: each.id, label: each.name }))}
              />
            )}
          </Field>
        )}
        {manager && (
          <Field
            label={t(manager.secretKind === 'pin' ? 'signIn.pinOf' : 'signIn.passwordOf', { name: manager.name })}
            reason={wrong}
          >
            {(control) => (
              <SecretInput {...control} autoFocus kind={manager.secretKind} value={secret} onChange={setSecret} />
            )}
          </Field>
        )}
      </form>
    </Dialog>
  )
}

/** The word for what is lent; what is never lent is never asked for. */
function lent(right: LeaveAsked['right']): 'approve' | 'override-gate' | 'void' {
  return right === 'approve' || right === 'override-gate' ? right : 'void'
}
