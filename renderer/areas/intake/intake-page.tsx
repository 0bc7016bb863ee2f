import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { desk } from '../../app/client.ts'
import { useKeys } from '../../app/keys.ts'
import { useTitle } from '../../app/title.ts'
import { ActionBar } from '../../parts/action-bar.tsx'
import { DraftNote } from '../../parts/draft-note.tsx'
import { KeyHint } from '../../parts/key-hint.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useDraft } from '../../parts/use-draft.ts'
import { emptyCustomer } from '../customer/customer-form.ts'
import { EnterForm, focusField } from '../customer/enter-form.tsx'
import { FormProblem } from '../customer/form-problem.tsx'
import { KnownCustomer } from '../customer/known-customer.tsx'
import { MatchList } from '../customer/match-list.tsx'
import { openCasesOf } from '../customer/open-cases.ts'
import { emptyUnit } from '../customer/unit-form.ts'
import { useMatches } from '../customer/use-matches.ts'
import { useReasons } from '../customer/use-reasons.ts'
import { CaseConflictDialog } from './case-conflict.tsx'
import { type CaseForm, completed, knownCustomer, knownUnit, newCase } from './case-form.ts'
import { MoreCards } from './more-cards.tsx'
import { OpenCaseNotice } from './open-case-notice.tsx'
import { useSubmitCase } from './use-submit-case.ts'
import { WhoCard } from './who-card.tsx'
import './intake.css'

/** Registers a complaint (登记投诉, F2): begun empty, from a phone number, or from a customer and his machine. */
export function IntakePage() {
  const [params] = useSearchParams()
  const customerId = Number(params.get('customer') ?? 0)
  const unitId = Number(params.get('unit') ?? 0)
  const phone = params.get('phone') ?? ''
  // What was half typed for one caller must not come back under the next one's number.
  if (customerId > 0) return <NewCaseOf key={params.toString()} customerId={customerId} unitId={unitId} />
  return <NewCase key={phone} subject={phone === '' ? '' : `phone=${phone}`} initial={newCase(phone)} />
}

/** The form for a customer who is known already, once the desk has told of him. */
function NewCaseOf({ customerId, unitId }: { customerId: number; unitId: number }) {
  const customer = useQuery(desk.customers.get.queryOptions({ id: customerId }))
  if (customer.isError)
    return (
      <main className="page">
        <ProblemAlert error={customer.error} onRetry={() => customer.refetch()} />
      </main>
    )
  if (!customer.data) return <div className="quiet-bar" />
  const unit = customer.data.units.find((each) => each.id === unitId) ?? null
  const initial = { ...newCase(), ...knownCustomer(customer.data), ...knownUnit(unit) }
  return <NewCase subject={`customer=${customerId}&unit=${unitId}`} initial={initial} />
}

function NewCase({ subject, initial }: { subject: string; initial: CaseForm }) {
  const { t } = useTranslation()
  useTitle(t('intake.newTitle'))
  const navigate = useNavigate()
  const draft = useDraft('complaint', subject, initial)
  const form = completed(draft.value)
  const { setValue } = draft

  const submission = useSubmitCase({
    draft: { ...draft, value: form },
    draftKey: { form: 'complaint', subject },
    existing: null,
    onSaved: ({ id }) => navigate(`/complaints/${id}`, { replace: true }),
  })
  const why = useReasons(submission.reasons, submission.error)

  const phone = form.customer.phones[0]?.number ?? ''
  const matches = useMatches(form.customerId === null ? phone : '')
  const lines = matches === null ? 0 : matches.length + 1
  const [active, setActive] = useState(0)
  const line = Math.min(active, Math.max(lines - 1, 0))
  const known = useQuery(
    desk.customers.get.queryOptions({ id: form.customerId ?? 0 }, { enabled: form.customerId !== null }),
  )
  const openCase = openCasesOf(known.data?.complaints ?? [])[0]

  const take = (chosen: number) => {
    const brief = matches?.[chosen]
    if (brief)
      setValue({ ...knownCustomer(brief), ...knownUnit(brief.units.length === 1 ? (brief.units[0] ?? null) : null) })
    focusField(brief ? 'at-words' : 'at-name')
  }
  const forget = () => {
    setValue({
      customerId: null,
      customerVersion: 0,
      customer: emptyCustomer(),
      customerBefore: null,
      ...knownUnit(null),
    })
    focusField('at-phone')
  }
  const toggleMore = () => {
    setValue({ more: !form.more })
    if (!form.more) focusField('at-more')
  }

  useKeys({
    'Ctrl+Enter': { words: t('intake.save'), run: submission.submit },
    'Alt+M': { words: form.more ? t('intake.less') : t('intake.more'), run: toggleMore },
    ...(openCase
      ? { 'Alt+O': { words: t('intake.openCaseKey'), run: () => navigate(`/complaints/${openCase.id}`) } }
      : {}),
  })

  return (
    <main className="page with-actions">
      <div className="intake-head">
        <h1>{t('intake.newTitle')}</h1>
        <DraftNote draft={draft} />
      </div>
      <EnterForm label={t('intake.newTitle')} className="stack" onSubmit={submission.submit}>
        <FormProblem wrong={submission.wrong} error={submission.error} />
        <div className="intake-top">
          <WhoCard
            form={form}
            why={why}
            onChange={setValue}
            settled={form.customerId !== null}
            lookUp={
              form.customerId === null ? { lines, active: line, onActive: setActive, onTake: () => take(line) } : null
            }
          />
          {form.customerId !== null && known.data ? (
            <KnownCustomer
              brief={known.data}
              unitId={form.unitId}
              none={form.more ? t('customer.newMachine') : t('customer.noMachine')}
              onUnit={(unit) => setValue(unit ? knownUnit(unit) : { ...knownUnit(null), unit: emptyUnit })}
              onOther={forget}
            >
              <OpenCaseNotice complaints={known.data.complaints} />
            </KnownCustomer>
          ) : (
            <MatchList phone={phone} matches={matches} active={line} onTake={take} />
          )}
        </div>
        {form.more && <MoreCards form={form} why={why} onChange={setValue} units={known.data?.units ?? []} />}
      </EnterForm>
      <ActionBar next={form.more ? t('intake.fullNext') : t('intake.stubNext')}>
        <Button onClick={toggleMore}>
          {form.more ? t('intake.less') : t('intake.more')} <KeyHint keys="Alt+M" />
        </Button>
        <Button type="primary" onClick={submission.submit}>
          {t('intake.save')} <KeyHint keys="Ctrl+Enter" />
        </Button>
      </ActionBar>
      {submission.conflict && (
        <CaseConflictDialog
          mine={form}
          conflict={submission.conflict}
          onKeepMine={submission.keepMine}
          onTakeTheirs={submission.takeTheirs}
          onClose={submission.closeConflict}
        />
      )}
    </main>
  )
}
