import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, type InputRef } from 'antd'
import { type KeyboardEvent, type SubmitEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useLocation, useNavigate } from 'react-router'
import type { Role } from '../../../shared/workflow/roles.ts'
import { desk, queryClient } from '../../app/client.ts'
import { isComposing } from '../../app/keys.ts'
import { LanguageSwitch } from '../../app/language-switch.tsx'
import { useProblem } from '../../app/problem.ts'
import { useTitle } from '../../app/title.ts'
import { token } from '../../app/token.ts'
import { ChoiceCards } from '../../parts/choice-cards.tsx'
import { PinInput } from '../../parts/pin-input.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import './sign-in.css'

/** Chooses a name and types the PIN (登录). Digits go to the PIN wherever the focus is, arrows choose the name. */
export function SignInPage() {
  const { t } = useTranslation()
  useTitle(t('signIn.signIn'))
  const status = useQuery(desk.setup.status.queryOptions(undefined, { staleTime: 0 }))
  if (status.isError)
    return (
      <main className="centred">
        <ProblemAlert error={status.error} onRetry={() => status.refetch()} />
      </main>
    )
  if (!status.data) return <div className="quiet-bar" />
  if (!status.data.ready) return <Navigate to="/first-run" replace />
  return <SignInForm centreName={status.data.centreName ?? ''} people={status.data.people} />
}

/** How many names stand beside each other: up and down go to the one above and below. */
function cardsInRow(form: Element): number {
  const tops = [...form.querySelectorAll<HTMLElement>('.choice-card')].map((card) => card.offsetTop)
  return Math.max(1, tops.filter((top) => top === tops[0]).length)
}

type Person = { readonly id: number; readonly name: string; readonly role: Role }

function SignInForm({ centreName, people }: { centreName: string; people: readonly Person[] }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { state } = useLocation()
  const [personId, setPersonId] = useState(people[0]?.id ?? 0)
  const [pin, setPin] = useState('')
  const [lockedFor, setLockedFor] = useState(0)
  const pinField = useRef<InputRef>(null)
  const person = people.find((each) => each.id === personId)

  const signIn = useMutation(
    desk.session.signIn.mutationOptions({
      onSuccess: (session) => {
        // What another person saw must not flash up for this one.
        queryClient.clear()
        token.set(session.token)
        navigate(typeof state?.from === 'string' ? state.from : '/today', { replace: true })
      },
      onError: () => setPin(''),
      onSettled: () => pinField.current?.focus(),
    }),
  )
  const problem = useProblem(signIn.error)
  const seconds = problem?.problem.code === 'locked' ? Number(problem.problem.params?.seconds ?? 0) : 0
  useEffect(() => setLockedFor(seconds), [seconds])
  useEffect(() => {
    if (lockedFor <= 0) return
    const timer = setTimeout(() => setLockedFor(lockedFor - 1), 1000)
    return () => clearTimeout(timer)
  }, [lockedFor])

  const choose = (id: number) => {
    setPersonId(id)
    setPin('')
    setLockedFor(0)
    signIn.reset()
    pinField.current?.focus()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    // The digit itself lands in the field, which has the focus by the time it is typed.
    if (/^\d$/.test(event.key)) pinField.current?.focus()
    const row = cardsInRow(event.currentTarget)
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: row, ArrowUp: -row }[event.key]
    const next = step && people[people.findIndex((each) => each.id === personId) + step]
    if (!next) return
    event.preventDefault()
    choose(next.id)
  }

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (pin !== '' && lockedFor === 0 && !signIn.isPending) signIn.mutate({ personId, pin })
  }

  if (people.length === 0 || !person) return <main className="centred">{t('signIn.nobody')}</main>
  return (
    <main className="centred">
      <form className="sheet sign-in" onSubmit={submit} onKeyDown={onKeyDown}>
        <header>
          <h1>{centreName}</h1>
          <p className="muted">{t('signIn.hint')}</p>
        </header>
        <ChoiceCards
          legend={t('signIn.people')}
          name="person"
          value={personId}
          onChange={choose}
          options={people.map((each) => ({
            value: each.id,
            label: each.name,
            explain: t(`choices.role.${each.role}`),
          }))}
        />
        <label htmlFor="pin">{t('signIn.pinOf', { name: person.name })}</label>
        <div className="row">
          <PinInput
            id="pin"
            ref={pinField}
            size="large"
            autoFocus
            value={pin}
            status={problem ? 'error' : ''}
            aria-describedby="pin-problem"
            onChange={setPin}
          />
          <Button type="primary" size="large" htmlType="submit" loading={signIn.isPending} disabled={lockedFor > 0}>
            {t('signIn.signIn')}
          </Button>
        </div>
        <p id="pin-problem" role="alert" className="sign-in-problem">
          {lockedFor > 0
            ? t('signIn.locked', { name: person.name, seconds: lockedFor })
            : seconds > 0
              ? t('signIn.unlocked')
              : problem?.text}
        </p>
        <footer>
          <LanguageSwitch />
          <span className="muted small push">{t('signIn.forgotten')}</span>
        </footer>
      </form>
    </main>
  )
}
