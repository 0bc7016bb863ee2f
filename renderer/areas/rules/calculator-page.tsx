import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { desk, queryClient } from '../../app/client.ts'
import { useToday } from '../../app/clock.ts'
import { useKeys } from '../../app/keys.ts'
import { useTitle } from '../../app/title.ts'
import { ActionBar } from '../../parts/action-bar.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { DraftNote } from '../../parts/draft-note.tsx'
import { Internal } from '../../parts/internal.tsx'
import { KeyHint } from '../../parts/key-hint.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useDraft } from '../../parts/use-draft.ts'
import { EnterForm } from '../customer/enter-form.tsx'
import { newCase } from '../intake/case-form.ts'
import { CalculatorOwnLayer } from '../own-layer/calculator-own-layer.tsx'
import { AnswerPanel } from './answer-panel.tsx'
import { CalculatorFields } from './calculator-fields.tsx'
import {
  type CalculatorForm,
  completedCalculator,
  emptyCalculator,
  emptyRepair,
  factsOf,
  registrationParts,
} from './calculator-form.ts'
import { WhatIfPanel } from './what-if-panel.tsx'
import './calculator.css'

const DRAFT = { form: 'complaint', subject: '' } as const

/** What the rules give without a case (权益试算): a minute of questions, the answer beside them, and what if one were different. */
export function CalculatorPage() {
  const { t } = useTranslation()
  useTitle(t('rulebook.calculator.title'))
  const today = useToday()
  const { message } = App.useApp()
  const draft = useDraft('calculator', '', emptyCalculator)
  const real = completedCalculator(draft.value)
  const [supposed, setSupposed] = useState<CalculatorForm | null>(null)
  const form = supposed ?? real
  const { data: centre } = useQuery(desk.setup.centre.queryOptions())
  const role = centre?.role ?? null

  const computed = useAnswer(real, today, role)
  const alternative = useAnswer(form, today, role)
  const registration = useRegistration()

  const change = (changed: Partial<CalculatorForm>) => {
    if (supposed) setSupposed({ ...supposed, ...changed })
    else draft.setValue(changed)
  }
  const toggleWhatIf = () => setSupposed(supposed ? null : real)
  const take = () => {
    if (supposed) draft.setValue(supposed)
    setSupposed(null)
  }
  const clear = async () => {
    setSupposed(null)
    await draft.discard()
    message.success(t('rulebook.calculator.cleared'))
  }
  const addRepair = () => change({ repairs: [...form.repairs, emptyRepair] })
  // A supposed fact must not reach the register.
  const register = () => {
    if (!supposed && real.product !== '') registration.start(real)
  }

  useKeys({
    'Alt+R': { words: t('rulebook.calculator.addRepair'), run: addRepair },
    'Alt+W': {
      words: supposed ? t('rulebook.calculator.whatIfOff') : t('rulebook.calculator.whatIf'),
      run: toggleWhatIf,
    },
    ...(supposed ? {} : { 'Ctrl+Enter': { words: t('rulebook.calculator.register'), run: register } }),
  })

  return (
    <main className="page with-actions">
      <div className="calculator-head">
        <h1>{t('rulebook.calculator.title')}</h1>
        <DraftNote draft={draft} />
        <Link className="push" to="/rules">
          {t('rulebook.title')}
        </Link>
      </div>
      {supposed && (
        <p className="notice calculator-notice" role="status">
          {t('rulebook.calculator.whatIfOn')}
        </p>
      )}
      <div className="calculator">
        <EnterForm label={t('rulebook.calculator.title')} className="stack" onSubmit={register}>
          <CalculatorFields form={form} onChange={change} centreRole={role} />
        </EnterForm>
        <div className="calculator-answer">
          <ProblemAlert error={alternative.error} onRetry={alternative.refetch} />
          {form.product === '' && <p className="card empty">{t('rulebook.calculator.waiting')}</p>}
          {form.product !== '' && !supposed && computed.data && <AnswerPanel answer={computed.data} />}
          {form.product !== '' && supposed && computed.data && alternative.data && (
            <WhatIfPanel realForm={real} form={supposed} real={computed.data} supposed={alternative.data} />
          )}
          {form.product !== '' && <CalculatorOwnLayer facts={factsOf(form, today, role)} />}
        </div>
      </div>
      <Internal>
        <ActionBar next={t('rulebook.calculator.nextStep')}>
          <Button onClick={clear}>{t('rulebook.calculator.clear')}</Button>
          {supposed && <Button onClick={take}>{t('rulebook.calculator.whatIfTake')}</Button>}
          <Button onClick={toggleWhatIf} disabled={real.product === ''}>
            {supposed ? t('rulebook.calculator.whatIfOff') : t('rulebook.calculator.whatIf')} <KeyHint keys="Alt+W" />
          </Button>
          <Button
            type="primary"
            onClick={register}
            disabled={supposed !== null || real.product === ''}
            loading={registration.pending}
          >
            {t('rulebook.calculator.register')} <KeyHint keys="Ctrl+Enter" />
          </Button>
        </ActionBar>
      </Internal>
      <ProblemAlert error={registration.error} />
      {registration.asks && (
        <Dialog
          title={t('rulebook.calculator.mergeTitle')}
          onClose={registration.cancel}
          actions={
            <Button type="primary" autoFocus onClick={() => registration.merge(real)}>
              {t('rulebook.calculator.merge')}
            </Button>
          }
        >
          <p>{t('rulebook.calculator.mergeText')}</p>
        </Dialog>
      )}
    </main>
  )
}

function useAnswer(form: CalculatorForm, today: string, role: Parameters<typeof factsOf>[2]) {
  return useQuery(
    desk.rules.compute.queryOptions(factsOf(form, today, role), {
      enabled: form.product !== '',
      placeholderData: keepPreviousData,
    }),
  )
}

/** Carries the facts into the registration form by its draft; a form that is half filled in is asked about first. */
function useRegistration() {
  const navigate = useNavigate()
  const { data: classes = [] } = useQuery(desk.rules.productClasses.queryOptions(undefined, { staleTime: Infinity }))
  const [asks, setAsks] = useState(false)
  const save = useMutation(desk.drafts.save.mutationOptions())

  const kept = async () => {
    const drafts = await queryClient.fetchQuery({ ...desk.drafts.list.queryOptions(), staleTime: 0 })
    const draft = drafts.find(({ form, subject }) => form === DRAFT.form && subject === DRAFT.subject)
    return typeof draft?.content === 'object' && draft.content !== null ? { ...newCase(), ...draft.content } : null
  }
  const send = async (form: CalculatorForm) => {
    const before = (await kept()) ?? newCase()
    const productName = classes.find(({ id }) => id === form.product)?.zh ?? ''
    const { unit, complaint, vehicle, repairs } = registrationParts(form, productName)
    const content = {
      ...before,
      unit: { ...before.unit, ...unit, productName: before.unit.productName || productName },
      complaint: { ...before.complaint, ...complaint },
      vehicle: { ...before.vehicle, ...vehicle },
      // Told twice would be counted twice.
      repairs: repairs.length > 0 ? repairs : before.repairs,
      more: true,
    }
    await save.mutateAsync({ ...DRAFT, content: JSON.parse(JSON.stringify(content)) })
    navigate('/complaints/new')
  }
  return {
    asks,
    pending: save.isPending,
    error: save.error,
    start: async (form: CalculatorForm) => ((await kept()) === null ? send(form) : setAsks(true)),
    merge: (form: CalculatorForm) => {
      setAsks(false)
      return send(form)
    },
    cancel: () => setAsks(false),
  }
}
