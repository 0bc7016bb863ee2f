import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { desk } from '../../app/client.ts'
import { useKeys } from '../../app/keys.ts'
import { NotFoundPage } from '../../app/not-found-page.tsx'
import { problemOf } from '../../app/problem.ts'
import { useTitle } from '../../app/title.ts'
import { ActionBar } from '../../parts/action-bar.tsx'
import { KeyHint } from '../../parts/key-hint.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { EnterForm } from '../customer/enter-form.tsx'
import { CalculatorFields, focusFact } from './calculator-fields.tsx'
import {
  type CalculatorForm,
  type ComputedAnswer,
  emptyRepair,
  formOfFacts,
  repairedButBrokenAgain,
  supposedFacts,
} from './calculator-form.ts'
import { WhatIfPanel } from './what-if-panel.tsx'
import './calculator.css'

/** The entitlement of a case with any fact of it supposed otherwise (假如), beside the real one; the case stays untouched. */
export function CaseWhatIfPage() {
  const { t } = useTranslation()
  const id = Number(useParams().id)
  const file = useQuery(desk.complaints.get.queryOptions({ id }, { enabled: Number.isInteger(id) }))
  const real = useQuery(
    desk.rules.entitlement.queryOptions({ complaintId: id, asOf: null }, { enabled: Number.isInteger(id) }),
  )
  const number = file.data?.complaint.number ?? ''
  useTitle(t('rulebook.supposed.title', { number }))
  if (!Number.isInteger(id) || problemOf(real.error).code === 'not-found') return <NotFoundPage />
  if (real.data && file.data) return <Supposed key={id} id={id} number={number} real={real.data} />
  if (real.error ?? file.error)
    return (
      <main className="page">
        <ProblemAlert error={real.error ?? file.error} onRetry={() => (real.error ? real : file).refetch()} />
      </main>
    )
  return <div className="quiet-bar" />
}

type SupposedProps = { readonly id: number; readonly number: string; readonly real: ComputedAnswer }

function Supposed({ id, number, real }: SupposedProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [realForm] = useState(() => formOfFacts(real.used))
  const [form, setForm] = useState(realForm)
  const { data: supposed, error } = useQuery(
    desk.rules.suppose.queryOptions(
      { complaintId: id, facts: supposedFacts(real.used, realForm, form) },
      { placeholderData: keepPreviousData },
    ),
  )
  const change = (changed: Partial<CalculatorForm>) => setForm({ ...form, ...changed })
  const addRepair = () => change({ repairs: [...form.repairs, emptyRepair] })
  const breakAgain = () => change(repairedButBrokenAgain(form, real.asOf))
  const losePapers = () => change({ voucher: 'none' })
  const back = () => (window.history.state?.idx > 0 ? navigate(-1) : navigate(`/complaints/${id}`))
  useKeys({
    'Alt+R': { words: t('rulebook.calculator.addRepair'), run: addRepair },
    'Alt+1': { words: t('rulebook.supposed.purchase'), run: () => focusFact('invoiceDay') },
    'Alt+2': { words: t('rulebook.supposed.brokenAgain'), run: breakAgain },
    'Alt+3': { words: t('rulebook.supposed.noPapers'), run: losePapers },
    'Alt+0': { words: t('rulebook.supposed.reset'), run: () => setForm(realForm) },
  })
  return (
    <main className="page with-actions">
      <div className="calculator-head">
        <h1>{t('rulebook.supposed.title', { number })}</h1>
        <span className="muted" role="status">
          {t('rulebook.supposed.untouched')}
        </span>
        <Link className="push" to={`/complaints/${id}`}>
          {t('rulebook.supposed.back')}
        </Link>
      </div>
      <div className="suppositions">
        <Button onClick={() => focusFact('invoiceDay')}>
          {t('rulebook.supposed.purchase')} <KeyHint keys="Alt+1" />
        </Button>
        <Button onClick={breakAgain}>
          {t('rulebook.supposed.brokenAgain')} <KeyHint keys="Alt+2" />
        </Button>
        <Button onClick={losePapers}>
          {t('rulebook.supposed.noPapers')} <KeyHint keys="Alt+3" />
        </Button>
        <Button onClick={() => setForm(realForm)}>
          {t('rulebook.supposed.reset')} <KeyHint keys="Alt+0" />
        </Button>
      </div>
      <div className="calculator">
        <EnterForm label={t('rulebook.supposed.title', { number })} className="stack" onSubmit={back}>
          <CalculatorFields form={form} onChange={change} centreRole={real.used.we} />
        </EnterForm>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse must be able to scroll it */}
        <section className="calculator-answer" aria-label={t('rulebook.calculator.whatIf')} tabIndex={0}>
          <ProblemAlert error={error} />
          {supposed && <WhatIfPanel realForm={realForm} form={form} real={real} supposed={supposed} />}
        </section>
      </div>
      <ActionBar next={t('rulebook.supposed.next')}>
        <Button type="primary" onClick={back}>
          {t('rulebook.supposed.back')} <KeyHint keys="Escape" />
        </Button>
      </ActionBar>
    </main>
  )
}
