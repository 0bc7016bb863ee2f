import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { secretFault } from '../../../shared/workflow/secret.ts'
import { desk } from '../../app/client.ts'
import { useMe } from '../../app/me.ts'
import { useProblem, useReasonWords } from '../../app/problem.ts'
import { Card } from '../../parts/card.tsx'
import { Field } from '../../parts/field.tsx'
import { SecretInput } from '../../parts/secret-input.tsx'

const nothing = { old: '', secret: '', again: '' }

/** One's own PIN or password, changed with the old one (修改自己的 PIN 码). */
export function OwnSecretCard() {
  const { t } = useTranslation()
  const me = useMe()
  const words = useReasonWords()
  const [form, setForm] = useState(nothing)
  const [tried, setTried] = useState(false)
  const change = useMutation(
    desk.session.changeOwnPin.mutationOptions({
      onSuccess: () => {
        setForm(nothing)
        setTried(false)
      },
    }),
  )
  const problem = useProblem(change.error)
  const fault = secretFault(form.secret)
  const type = (part: Partial<typeof nothing>) => {
    setForm({ ...form, ...part })
    if (!change.isIdle) change.reset()
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (form.old !== '' && fault === null && form.again === form.secret && !change.isPending)
      change.mutate({ old: form.old, pin: form.secret })
  }
  return (
    <Card title={t('signIn.mine', { name: me.name })}>
      <form className="settings-card" noValidate onSubmit={submit}>
        <Field
          label={t('signIn.old')}
          reason={
            problem?.problem.fields
              ? undefined
              : (problem?.text ?? words(tried && form.old === '' ? 'required' : undefined))
          }
        >
          {(control) => <SecretInput {...control} value={form.old} onChange={(old) => type({ old })} />}
        </Field>
        <Field
          label={t('signIn.new')}
          hint={t('signIn.secretHint')}
          reason={words(tried && fault !== null ? fault : undefined)}
        >
          {(control) => <SecretInput {...control} value={form.secret} onChange={(secret) => type({ secret })} />}
        </Field>
        <Field
          label={t('recovery.page.again')}
          reason={words(tried && form.again !== form.secret ? 'pins-differ' : undefined)}
        >
          {(control) => <SecretInput {...control} value={form.again} onChange={(again) => type({ again })} />}
        </Field>
        <footer>
          <span className="muted push" role="status">
            {change.isSuccess ? t('signIn.changed') : ''}
          </span>
          <Button htmlType="submit" loading={change.isPending}>
            {t('signIn.change')}
          </Button>
        </footer>
      </form>
    </Card>
  )
}
