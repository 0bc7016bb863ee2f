import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { missingFacts, type RegistrationFacts, type RequiredFact } from '../../../shared/complaint/completeness.ts'
import { symptomText } from '../../../shared/complaint/symptoms.ts'
import { desk } from '../../app/client.ts'
import { useNow, useToday } from '../../app/clock.ts'
import { useKeys } from '../../app/keys.ts'
import { useTitle } from '../../app/title.ts'
import { ActionBar } from '../../parts/action-bar.tsx'
import { DraftNote } from '../../parts/draft-note.tsx'
import { useFormat } from '../../parts/format.ts'
import { KeyHint } from '../../parts/key-hint.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { Tag } from '../../parts/tag.tsx'
import { useDraft } from '../../parts/use-draft.ts'
import { EnterForm, focusField } from '../customer/enter-form.tsx'
import { FormProblem } from '../customer/form-problem.tsx'
import { KnownCustomer } from '../customer/known-customer.tsx'
import { typedDay } from '../customer/typed.ts'
import { useReasons } from '../customer/use-reasons.ts'
import { CaseConflictDialog } from './case-conflict.tsx'
import { type CaseForm, caseFormOf, completed, knownUnit } from './case-form.ts'
import { type CaseFile, filledDemands } from './complaint-form.ts'
import { MoreCards } from './more-cards.tsx'
import { ReadBackDialog } from './read-back-dialog.tsx'
import { freshCase } from './save-case.ts'
import { useSubmitCase } from './use-submit-case.ts'
import { WhoCard } from './who-card.tsx'
import './intake.css'

/** Completes or corrects a registration (补全登记), from the incomplete list or the case page. */
export function EditPage() {
  const { t } = useTranslation()
  const id = Number(useParams().id)
  const [round, setRound] = useState(0)
  const file = useQuery(desk.complaints.get.queryOptions({ id }))
  useTitle(t('intake.editTitle', { number: file.data?.complaint.number ?? '' }))
  if (file.isError)
    return (
      <main className="page">
        <ProblemAlert error={file.error} onRetry={() => file.refetch()} />
      </main>
    )
  if (!file.data) return <div className="quiet-bar" />
  const { closedAt, voidedAt } = file.data.complaint
  if (closedAt !== null || voidedAt !== null)
    return (
      <main className="page empty">
        <p>{t('intake.closedCase')}</p>
        <p>
          <Link to={`/complaints/${id}`}>{t('intake.openCasePage')}</Link>
        </p>
      </main>
    )
  const again = async () => {
    await freshCase(id)
    setRound(round + 1)
  }
  return <EditCase key={`${id} ${round}`} file={file.data} onAgain={again} />
}

/** Where each fact that a registration may lack is written, in the order of this page; what is said back has its own key. */
const placeOf: Readonly<Record<RequiredFact, string | null>> = {
  product: 'at-product',
  model: 'at-model',
  'purchase-day': 'at-invoiceDay',
  voucher: 'at-voucher',
  symptom: 'at-symptoms',
  'fault-shown-day': 'at-faultShownDay',
  category: 'at-category',
  demand: 'at-demand',
  address: 'at-address',
  'read-back': null,
}

/** `onAgain` begins the form anew from what the desk has by now. */
function EditCase({ file, onAgain }: { file: CaseFile; onAgain: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { id, number } = file.complaint
  const [initial] = useState(() => caseFormOf(file))
  const draftKey = { form: 'complaint-edit', subject: String(id) }
  const draft = useDraft(draftKey.form, draftKey.subject, initial)
  const form = completed(draft.value)
  const [params] = useSearchParams()
  const asked = params.get('field') ?? ''
  // A fact that the rules miss leads straight to its field; else the first that the registration lacks is asked for.
  const [lacking] = useState(() => {
    const missing: readonly string[] = file.missing
    return Object.entries(placeOf).find(([fact]) => missing.includes(fact))?.[1]
  })
  const place = /^[a-zA-Z]+$/.test(asked) ? `at-${asked}` : lacking
  useEffect(() => {
    if (place) focusField(place)
  }, [place])
  const [readingBack, setReadingBack] = useState(false)

  const afterwards = useRef(() => {})
  const leave = () => navigate(`/complaints/${id}`, { replace: true })
  const submission = useSubmitCase({
    draft: { ...draft, value: form },
    draftKey,
    existing: { id, number },
    onSaved: () => afterwards.current(),
  })
  const why = useReasons(submission.reasons, submission.error)
  const save = () => {
    afterwards.current = leave
    submission.submit()
  }
  const saveAndReadBack = () => {
    afterwards.current = () => setReadingBack(true)
    submission.submit()
  }

  useKeys({
    'Ctrl+Enter': { words: t('intake.save'), run: save },
    'Alt+B': { words: t('intake.readBack'), run: saveAndReadBack },
  })

  return (
    <main className="page with-actions">
      <div className="intake-head">
        <h1>{t('intake.editTitle', { number })}</h1>
        <ReadBackTag readBackAt={file.complaint.readBackAt} />
        <DraftNote draft={draft} />
      </div>
      <EnterForm label={t('intake.editTitle', { number })} className="stack" onSubmit={save}>
        <FormProblem wrong={submission.wrong} error={submission.error} />
        <div className="intake-top">
          <WhoCard form={form} why={why} onChange={draft.setValue} settled={false} lookUp={null} />
          <KnownCustomer
            brief={file.customer}
            unitId={form.unitId}
            none={t('customer.newMachine')}
            onUnit={(unit) => draft.setValue(knownUnit(unit))}
          />
        </div>
        <MoreCards form={form} why={why} onChange={draft.setValue} registered units={file.customer.units} />
      </EnterForm>
      <ActionBar next={<Missing form={form} readBackAt={file.complaint.readBackAt} />}>
        <Button onClick={saveAndReadBack}>
          {t('intake.readBack')} <KeyHint keys="Alt+B" />
        </Button>
        <Button type="primary" onClick={save}>
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
      {readingBack && <ReadBackDialog complaintId={id} onClose={(confirmed) => (confirmed ? leave() : onAgain())} />}
    </main>
  )
}

function ReadBackTag({ readBackAt }: { readBackAt: number | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  return readBackAt === null ? null : (
    <Tag tone="green">{t('intake.readBackDone', { time: format.moment(readBackAt, now) })}</Tag>
  )
}

/** What the registration still lacks as it is typed now (还缺什么). */
function Missing({ form, readBackAt }: { form: CaseForm; readBackAt: number | null }) {
  const { t } = useTranslation()
  const facts = missingFacts({ ...typedFacts(form, useToday()), readBackAt })
  if (facts.length === 0) return t('intake.editComplete')
  return t('intake.editNext', { facts: facts.map((fact) => t(`choices.fact.${fact}`)).join(t('intake.listJoin')) })
}

function typedFacts({ customer, unit, complaint }: CaseForm, today: string): Omit<RegistrationFacts, 'readBackAt'> {
  return {
    address: customer.address.trim(),
    productName: unit.productName.trim(),
    model: unit.model.trim(),
    purchaseDay: typedDay(unit.purchaseDay, today),
    deliveryDay: typedDay(unit.deliveryDay, today),
    voucherKind: unit.voucherKind || null,
    category: complaint.category || null,
    symptom: symptomText(complaint.symptoms, complaint.symptom, 'zh-CN'),
    faultShownDay: typedDay(complaint.faultShownDay, today),
    demandCount: filledDemands(complaint.demands).length,
  }
}
