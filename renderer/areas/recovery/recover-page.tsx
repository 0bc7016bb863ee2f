import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Input, Select } from 'antd'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { recoverable } from '../../../shared/workflow/recovery-key.ts'
import { secretFault } from '../../../shared/workflow/secret.ts'
import { desk } from '../../app/client.ts'
import { useKeys } from '../../app/keys.ts'
import { LanguageSwitch } from '../../app/language-switch.tsx'
import { useProblem, useReasonWords } from '../../app/problem.ts'
import { useTitle } from '../../app/title.ts'
import { Field } from '../../parts/field.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { SecretInput } from '../../parts/secret-input.tsx'
import { useLockedFor } from '../../parts/use-locked-for.ts'
import '../sign-in/sign-in.css'

/** Sets the owner's PIN anew with the printed key (用恢复密钥重设). */
export function RecoverPage() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const words = useReasonWords()
  useTitle(t('recovery.page.title'))
  const status = useQuery(desk.setup.status.queryOptions())
  const people = recoverable(status.data?.people ?? [])
  const [chosen, setChosen] = useState<number | null>(null)
  const [key, setKey] = useState('')
  const [secret, setSecret] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const use = useMutation(
    desk.recovery.use.mutationOptions({
      onSuccess: () => {
        message.success(t('recovery.page.done'), 10)
        navigate('/sign-in', { replace: true })
      },
    }),
  )
  const problem = useProblem(use.error)
  const locked = useLockedFor(use.error)
  useKeys({ Escape: { words: t('common.back'), run: () => navigate('/sign-in') } })
  const personId = chosen ?? people[0]?.id
  const faults = tried
    ? {
        key: key.trim() === '' ? 'required' : undefined,
        secret: secretFault(secret) ?? undefined,
        again: again === secret ? undefined : 'pins-differ',
      }
    : {}

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    const ready = key.trim() !== '' && secretFault(secret) === null && again === secret
    if (ready && personId !== undefined && locked.seconds === 0 && !use.isPending)
      use.mutate({ key, personId, pin: secret })
  }

  return (
    <main className="centred">
      <form className="sheet sign-in" onSubmit={submit} noValidate>
        <header>
          <h1>{t('recovery.page.title')}</h1>
          <p className="muted">{t('recovery.page.intro')}</p>
        </header>
        <ProblemAlert error={status.error} onRetry={() => status.refetch()} />
        {problem && (
          <p role="alert" className="sign-in-problem">
            {locked.seconds > 0
              ? t('recovery.page.locked', { seconds: locked.seconds })
              : locked.over
                ? t('signIn.unlocked')
                : problem.text}
          </p>
        )}
        <Field label={t('recovery.page.key')} hint={t('recovery.page.keyHint')} reason={words(faults.key)}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              autoComplete="off"
              spellCheck={false}
              value={key}
              onChange={(event) => setKey(event.target.value)}
            />
          )}
        </Field>
        {people.length > 1 && (
          <Field label={t('recovery.page.who')}>
            {({ id }) => (
              <Select
                id={id}
                value={personId ?? null}
                onChange={setChosen}
                options={people.map((person) => ({ value: person.id, label: person.name }))}
              />
            )}
          </Field>
        )}
        <Field
          label={
            people.length === 1
              ? t('recovery.page.secretOf', { name: people[0]?.name ?? '' })
              : t('recovery.page.secret')
          }
          hint={t('signIn.secretHint')}
          reason={words(faults.secret) ?? problem?.fields.pin}
        >
          {(control) => <SecretInput {...control} value={secret} onChange={setSecret} />}
        </Field>
        <Field label={t('recovery.page.again')} reason={words(faults.again)}>
          {(control) => <SecretInput {...control} value={again} onChange={setAgain} />}
        </Field>
        <footer>
          <LanguageSwitch />
          <span className="push" />
          <Button onClick={() => navigate('/sign-in')}>{t('recovery.page.back')}</Button>
          <Button type="primary" htmlType="submit" loading={use.isPending} disabled={locked.seconds > 0}>
            {t('recovery.page.set')}
          </Button>
        </footer>
      </form>
    </main>
  )
}
