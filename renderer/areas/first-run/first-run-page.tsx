import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input, Radio } from 'antd'
import { type ReactNode, type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate } from 'react-router'
import { desk, queryClient } from '../../app/client.ts'
import { LanguageSwitch } from '../../app/language-switch.tsx'
import { useReasonWords } from '../../app/problem.ts'
import { useTitle } from '../../app/title.ts'
import { Field } from '../../parts/field.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { SecretInput } from '../../parts/secret-input.tsx'
import { shownKey } from '../recovery/shown-key.ts'
import { CentreFields, RoleFields } from '../settings/centre-fields.tsx'
import { brandFaults, type CentreForm, centreFaults, centreInputOf } from '../settings/centre-form.ts'
import '../settings/settings.css'
import './first-run.css'
import { type FirstPerson, firstPersonFaults, nobodyYet } from './first-person.ts'
import { type FirstRole, keepFirstRun, keptFirstRun } from './kept-first-run.ts'

const steps = ['centre', 'role', 'people'] as const
type Step = (typeof steps)[number]

/** The first run (首次使用): the centre, who it is, its manager and first clerk; Enter goes on. */
export function FirstRunPage() {
  const { t } = useTranslation()
  useTitle(t('firstRun.title'))
  const status = useQuery(desk.setup.status.queryOptions(undefined, { staleTime: 0 }))
  if (status.isError)
    return (
      <main className="centred">
        <ProblemAlert error={status.error} onRetry={() => status.refetch()} />
      </main>
    )
  if (!status.data) return <div className="quiet-bar" />
  if (status.data.ready) return <Navigate to={shownKey.get() === null ? '/sign-in' : '/paper/recovery-key'} replace />
  return <FirstRunForm />
}

function FirstRunForm() {
  const { t } = useTranslation()
  const [kept] = useState(keptFirstRun)
  const [step, setStep] = useState<Step>('centre')
  const [tried, setTried] = useState(false)
  const [centre, setCentre] = useState(kept.centre)
  const [role, setRole] = useState<FirstRole>(kept.role)
  const [manager, setManager] = useState({ ...nobodyYet, name: kept.manager })
  const [clerk, setClerk] = useState({ ...nobodyYet, name: kept.clerk })
  const finish = useMutation(
    desk.setup.firstRun.mutationOptions({
      onSuccess: (made) => {
        keepFirstRun(null)
        shownKey.set(made)
        return queryClient.invalidateQueries(desk.setup.pathFilter())
      },
    }),
  )
  const index = steps.indexOf(step)
  const keep = (change: Partial<{ centre: CentreForm; role: FirstRole; manager: string; clerk: string }>) =>
    keepFirstRun({ centre, role, manager: manager.name, clerk: clerk.name, ...change })
  const changeCentre = (change: Partial<CentreForm>) => {
    const next = { ...centre, ...change }
    setCentre(next)
    keep({ centre: next })
  }

  const holdsBack: Record<Step, () => boolean> = {
    centre: () => Object.keys(centreFaults(centre)).length > 0,
    role: () =>
      centre.role === null ||
      (centre.role !== 'seller' && brandFaults(centre).some((faults) => Object.keys(faults).length > 0)),
    people: () => [manager, clerk].some((person) => Object.keys(firstPersonFaults(person)).length > 0),
  }

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (holdsBack[step]()) {
      setTried(true)
      return
    }
    setTried(false)
    const next = steps[index + 1]
    if (next) setStep(next)
    else if (centre.role !== null && !finish.isPending)
      finish.mutate({
        centre: centreInputOf({ ...centre, role: centre.role }),
        manager: { name: manager.name, pin: manager.pin, role },
        clerk: { name: clerk.name, pin: clerk.pin },
      })
  }

  return (
    <main className="centred">
      <form className="sheet first-run" onSubmit={submit} noValidate>
        <header>
          <h1>{t('firstRun.title')}</h1>
          <p className="muted">{t('firstRun.intro')}</p>
        </header>
        <ol className="first-run-steps" aria-label={t('firstRun.stepOf', { step: index + 1 })}>
          {steps.map((each, at) => (
            <li key={each} aria-current={each === step ? 'step' : undefined} className={at < index ? 'done' : ''}>
              {at < index ? '✓' : at + 1} {t(`firstRun.steps.${each}`)}
            </li>
          ))}
        </ol>
        <ProblemAlert error={finish.error} />
        {step === 'centre' && <CentreFields form={centre} onChange={changeCentre} checked={tried} autoFocus />}
        {step === 'role' && <RoleFields form={centre} onChange={changeCentre} checked={tried} autoFocus />}
        {step === 'people' && (
          <>
            <PersonFields
              title={t(`choices.role.${role}`)}
              hint={t('firstRun.managerHint')}
              person={manager}
              checked={tried}
              autoFocus
              onChange={(person) => {
                setManager(person)
                keep({ manager: person.name })
              }}
            >
              <Radio.Group
                aria-label={t('firstRun.setsUp')}
                value={role}
                options={(['owner', 'manager'] as const).map((value) => ({
                  value,
                  label: t(`firstRun.setsUpAs.${value}`),
                }))}
                onChange={(event) => {
                  setRole(event.target.value)
                  keep({ role: event.target.value })
                }}
              />
            </PersonFields>
            <PersonFields
              title={t('firstRun.clerk')}
              hint={t('firstRun.clerkHint')}
              person={clerk}
              checked={tried}
              onChange={(person) => {
                setClerk(person)
                keep({ clerk: person.name })
              }}
            />
          </>
        )}
        <footer>
          <LanguageSwitch />
          <Link to="/first-run/from-backup">{t('backup.move.link')}</Link>
          <span className="push" />
          {index > 0 && <Button onClick={() => setStep(steps[index - 1] ?? 'centre')}>{t('firstRun.previous')}</Button>}
          <Button type="primary" htmlType="submit" loading={finish.isPending}>
            {step === 'people' ? t('firstRun.finish') : t('firstRun.next')}
          </Button>
        </footer>
      </form>
    </main>
  )
}

type PersonFieldsProps = {
  readonly title: string
  readonly hint: string
  readonly person: FirstPerson
  readonly checked: boolean
  readonly autoFocus?: boolean
  readonly onChange: (person: FirstPerson) => void
  readonly children?: ReactNode
}

function PersonFields({ title, hint, person, checked, autoFocus = false, onChange, children }: PersonFieldsProps) {
  const { t } = useTranslation()
  const words = useReasonWords()
  const faults = checked ? firstPersonFaults(person) : {}
  return (
    <fieldset className="field">
      <legend>
        <b>{title}</b> <span className="hint">{hint}</span>
      </legend>
      <div className="form-grid person-row">
        <Field label={t('firstRun.personName')} reason={words(faults.name)}>
          {(control) => (
            <Input
              {...control}
              autoFocus={autoFocus}
              autoComplete="off"
              value={person.name}
              onChange={(event) => onChange({ ...person, name: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('firstRun.pin')} reason={words(faults.pin)}>
          {(control) => (
            <SecretInput {...control} value={person.pin} onChange={(pin) => onChange({ ...person, pin })} />
          )}
        </Field>
        <Field label={t('firstRun.pinAgain')} reason={words(faults.again)}>
          {(control) => (
            <SecretInput {...control} value={person.again} onChange={(again) => onChange({ ...person, again })} />
          )}
        </Field>
      </div>
      {children}
    </fieldset>
  )
}
