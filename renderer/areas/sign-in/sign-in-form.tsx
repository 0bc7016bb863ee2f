import { useMutation } from '@tanstack/react-query'
import { Button, type InputRef } from 'antd'
import { type KeyboardEvent, type ReactNode, type SubmitEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../../shared/workflow/roles.ts'
import type { SecretKind } from '../../../shared/workflow/secret.ts'
import { desk } from '../../app/client.ts'
import { isComposing } from '../../app/keys.ts'
import { LanguageSwitch } from '../../app/language-switch.tsx'
import { useProblem } from '../../app/problem.ts'
import { ChoiceCards } from '../../parts/choice-cards.tsx'
import { SecretInput } from '../../parts/secret-input.tsx'
import { useLockedFor } from '../../parts/use-locked-for.ts'
import './sign-in.css'

/** Somebody who can sign in, as the page knows him before. */
export type Person = {
  readonly id: number
  readonly name: string
  readonly role: Role
  readonly secretKind: SecretKind
}

type SignInFormProps = {
  readonly title: string
  readonly hint: string
  readonly people: readonly Person[]
  /** Whose name is chosen when the form comes up. */
  readonly preferred: number | null
  readonly onSignedIn: (token: string, person: Person) => void
  readonly foot: ReactNode
}

/** How many names stand beside each other: up and down go to the one above and below. */
function cardsInRow(form: Element): number {
  const tops = [...form.querySelectorAll<HTMLElement>('.choice-card')].map((card) => card.offsetTop)
  return Math.max(1, tops.filter((top) => top === tops[0]).length)
}

/** Chooses a name and types the PIN or password (登录). Digits go to the field wherever the focus is, arrows choose the name. */
export function SignInForm({ title, hint, people, preferred, onSignedIn, foot }: SignInFormProps) {
  const { t } = useTranslation()
  const [personId, setPersonId] = useState(people.find(({ id }) => id === preferred)?.id ?? people[0]?.id ?? 0)
  const [secret, setSecret] = useState('')
  const field = useRef<InputRef>(null)
  const person = people.find((each) => each.id === personId)

  const signIn = useMutation(
    desk.session.signIn.mutationOptions({
      onSuccess: ({ token }, { personId: id }) => {
        const signedIn = people.find((each) => each.id === id)
        if (signedIn) onSignedIn(token, signedIn)
      },
      onError: () => setSecret(''),
      onSettled: () => field.current?.focus(),
    }),
  )
  const problem = useProblem(signIn.error)
  const locked = useLockedFor(signIn.error)

  const choose = (id: number) => {
    setPersonId(id)
    setSecret('')
    signIn.reset()
    field.current?.focus()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    // The digit itself lands in the field, which has the focus by the time it is typed.
    if (/^\d$/.test(event.key)) field.current?.focus()
    // Within a password the arrows left and right move the cursor.
    const typing = secret !== '' && person?.secretKind === 'password'
    const row = cardsInRow(event.currentTarget)
    const across = typing ? {} : { ArrowRight: 1, ArrowLeft: -1 }
    const steps: Readonly<Record<string, number>> = { ...across, ArrowDown: row, ArrowUp: -row }
    const step = steps[event.key]
    const at = people.findIndex((each) => each.id === personId)
    // Where all names stand in one row there is none below: down is then the next one.
    const next = step && (people[at + step] ?? people[at + Math.sign(step)])
    if (!next) return
    event.preventDefault()
    choose(next.id)
  }

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (secret !== '' && locked.seconds === 0 && !signIn.isPending) signIn.mutate({ personId, pin: secret })
  }

  if (people.length === 0 || !person) return <main className="centred">{t('signIn.nobody')}</main>
  return (
    <main className="centred">
      <form className="sheet sign-in" onSubmit={submit} onKeyDown={onKeyDown}>
        <header>
          <h1>{title}</h1>
          <p className="muted">{hint}</p>
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
        <label htmlFor="pin">
          {t(person.secretKind === 'pin' ? 'signIn.pinOf' : 'signIn.passwordOf', { name: person.name })}
        </label>
        <div className="row">
          <SecretInput
            id="pin"
            ref={field}
            size="large"
            autoFocus
            kind={person.secretKind}
            value={secret}
            status={problem ? 'error' : ''}
            aria-describedby="pin-problem"
            onChange={setSecret}
          />
          <Button
            type="primary"
            size="large"
            htmlType="submit"
            loading={signIn.isPending}
            disabled={locked.seconds > 0}
          >
            {t('signIn.signIn')}
          </Button>
        </div>
        <p id="pin-problem" role="alert" className="sign-in-problem">
          {locked.seconds > 0
            ? t('signIn.locked', { name: person.name, seconds: locked.seconds })
            : locked.over
              ? t('signIn.unlocked')
              : problem?.text}
        </p>
        <footer>
          <LanguageSwitch />
          <div className="sign-in-foot muted small push">{foot}</div>
        </footer>
      </form>
    </main>
  )
}
