import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { desk } from '../../app/client.ts'
import { useToday } from '../../app/clock.ts'
import { useKeys } from '../../app/keys.ts'
import { useTitle } from '../../app/title.ts'
import { ActionBar } from '../../parts/action-bar.tsx'
import { DraftNote } from '../../parts/draft-note.tsx'
import { KeyHint } from '../../parts/key-hint.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useDraft } from '../../parts/use-draft.ts'
import { emptyCustomer } from '../customer/customer-form.ts'
import { EnterForm, focusField, focusFirstWrong } from '../customer/enter-form.tsx'
import { FormProblem } from '../customer/form-problem.tsx'
import { KnownCustomer } from '../customer/known-customer.tsx'
import { MatchList } from '../customer/match-list.tsx'
import { useMatches } from '../customer/use-matches.ts'
import { useReasons } from '../customer/use-reasons.ts'
import { TakeInFields } from './take-in-fields.tsx'
import {
  completedTakeIn,
  handedInBy,
  machineOf,
  newTakeIn,
  type TakeInForm,
  takeInInput,
  takeInReasons,
} from './take-in-form.ts'
import '../intake/intake.css'

/** Takes a machine in (接修登记): begun empty, from a phone number, or from a customer and his machine. */
export function TakeInPage() {
  const [params] = useSearchParams()
  const today = useToday()
  const customerId = Number(params.get('customer') ?? 0)
  const unitId = Number(params.get('unit') ?? 0)
  const phone = params.get('phone') ?? ''
  if (customerId > 0) return <TakeInFrom key={params.toString()} customerId={customerId} unitId={unitId} />
  return <TakeIn key={phone} subject={phone === '' ? '' : `phone=${phone}`} initial={newTakeIn(today, phone)} />
}

function TakeInFrom({ customerId, unitId }: { customerId: number; unitId: number }) {
  const today = useToday()
  const customer = useQuery(desk.customers.get.queryOptions({ id: customerId }))
  if (customer.isError)
    return (
      <main className="page">
        <ProblemAlert error={customer.error} onRetry={() => customer.refetch()} />
      </main>
    )
  if (!customer.data) return <div className="quiet-bar" />
  const initial = { ...newTakeIn(today), ...handedInBy(customer.data, unitId) }
  return <TakeIn subject={`customer=${customerId}&unit=${unitId}`} initial={initial} />
}

function TakeIn({ subject, initial }: { subject: string; initial: TakeInForm }) {
  const { t } = useTranslation()
  useTitle(t('repairs.takeInTitle'))
  const navigate = useNavigate()
  const today = useToday()
  const draft = useDraft('repair', subject, initial)
  const form = completedTakeIn(draft.value)
  const { setValue } = draft
  const [tried, setTried] = useState(false)

  const takeIn = useMutation(
    desk.repairs.takeIn.mutationOptions({
      onSuccess: async ({ id }) => {
        // It is saved: a draft that could not be cleared must not make it look otherwise.
        await draft.sent().catch(() => undefined)
        navigate(`/repairs/${id}`, { replace: true })
      },
      onError: focusFirstWrong,
    }),
  )
  const reasons = takeInReasons(form, today)
  const why = useReasons(tried ? reasons : {}, takeIn.error)
  const submit = () => {
    setTried(true)
    if (Object.keys(reasons).length > 0) focusFirstWrong()
    else if (!takeIn.isPending) takeIn.mutate({ ...takeInInput(form, today), draft: { form: 'repair', subject } })
  }

  const phone = form.customer.phones[0]?.number ?? ''
  const matches = useMatches(form.customerId === null ? phone : '')
  const lines = matches === null ? 0 : matches.length + 1
  const [active, setActive] = useState(0)
  const line = Math.min(active, Math.max(lines - 1, 0))
  const known = useQuery(
    desk.customers.get.queryOptions({ id: form.customerId ?? 0 }, { enabled: form.customerId !== null }),
  )

  const take = (chosen: number) => {
    const brief = matches?.[chosen]
    if (!brief) return focusField('at-name')
    const change = handedInBy(brief)
    setValue(change)
    focusField(change.unitId === null ? 'at-product' : 'at-fault')
  }
  const forget = () => {
    setValue({ customerId: null, customer: emptyCustomer(), ...machineOf(null) })
    focusField('at-phone')
  }

  useKeys({ 'Ctrl+Enter': { words: t('repairs.save'), run: submit } })

  return (
    <main className="page with-actions">
      <div className="intake-head">
        <h1>{t('repairs.takeInTitle')}</h1>
        <DraftNote draft={draft} />
      </div>
      <EnterForm label={t('repairs.takeInTitle')} className="stack" onSubmit={submit}>
        <FormProblem wrong={tried && Object.keys(reasons).length > 0} error={takeIn.error} />
        <div className="intake-top">
          <TakeInFields
            form={form}
            why={why}
            onChange={setValue}
            lookUp={{ lines, active: line, onActive: setActive, onTake: () => take(line) }}
          />
          {form.customerId !== null && known.data ? (
            <KnownCustomer
              brief={known.data}
              unitId={form.unitId}
              none={t('customer.newMachine')}
              onUnit={(unit) => setValue(machineOf(unit))}
              onOther={forget}
            />
          ) : (
            <MatchList phone={phone} matches={matches} active={line} onTake={take} />
          )}
        </div>
      </EnterForm>
      <ActionBar next={t('repairs.takeInNext')}>
        <Button type="primary" onClick={submit}>
          {t('repairs.save')} <KeyHint keys="Ctrl+Enter" />
        </Button>
      </ActionBar>
    </main>
  )
}
