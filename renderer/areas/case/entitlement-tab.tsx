import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { FactKey } from '../../../shared/rules/facts.ts'
import { isDay } from '../../../shared/time/day.ts'
import { desk } from '../../app/client.ts'
import { useToday } from '../../app/clock.ts'
import { useCustomerView } from '../../app/customer-view.ts'
import { useKeys } from '../../app/keys.ts'
import { useCan } from '../../app/me.ts'
import { DayInput } from '../../parts/day-input.tsx'
import { Field } from '../../parts/field.tsx'
import { Internal } from '../../parts/internal.tsx'
import { KeyHint } from '../../parts/key-hint.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { AnswerList } from '../entitlement/answer-list.tsx'
import { CaseOwnLayer } from '../own-layer/case-own-layer.tsx'
import { type CaseFile, isOpenCase } from './case-file.ts'
import { ClaimFactsDialog } from './claim-facts-dialog.tsx'
import { isClaimFact } from './claim-facts-form.ts'
import { DecidedUnder } from './decided-under.tsx'
import { factPlace } from './fact-place.ts'

/** What the customer may ask for today, of whom, until when and by which article (权益). */
export function EntitlementTab({ file }: { file: CaseFile }) {
  const { t } = useTranslation()
  const today = useToday()
  const complaintId = file.complaint.id
  const [typed, setTyped] = useState('')
  const asOf = isDay(typed) && typed !== today ? typed : null
  const { data, error, refetch } = useQuery(
    desk.rules.entitlement.queryOptions({ complaintId, asOf }, { placeholderData: (before) => before }),
  )
  const [claims, setClaims] = useState<{ readonly fact: FactKey | null } | null>(null)
  const onFact = useFactPlaces(file, (fact) => setClaims({ fact }))
  const tools = useTools(file, () => setClaims({ fact: null }))
  if (file.unit === null) return <p className="card-body muted">{t('rules.nothing')}</p>
  return (
    <div className="entitlement">
      {error && <ProblemAlert error={error} onRetry={() => refetch()} />}
      <DecidedUnder complaintId={complaintId} asOf={asOf} />
      {data && <AnswerList answer={data} onFact={onFact} tools={tools} />}
      <CaseOwnLayer complaintId={complaintId} asOf={asOf} />
      <div className="card-body row">
        <Field label={t('rules.asOf')} className="narrow">
          {(control) => <DayInput {...control} value={typed === '' ? today : typed} onChange={setTyped} />}
        </Field>
        {asOf !== null && (
          <button type="button" className="link-button" onClick={() => setTyped('')}>
            {t('rules.backToToday')}
          </button>
        )}
      </div>
      {claims && <ClaimFactsDialog file={file} fact={claims.fact} onClose={() => setClaims(null)} />}
    </div>
  )
}

/** What can be done with the answer: suppose something else, and give it to the customer on paper. */
function useTools(file: CaseFile, onClaims: () => void) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const customerLooks = useCustomerView()
  const mayEdit = useCan('edit') && isOpenCase(file) && !customerLooks
  const {
    complaint: { id },
    unit,
  } = file
  const suppose = () => navigate(`/complaints/${id}/what-if`)
  const sheet = () => navigate(`/paper/explanation/${id}`)
  useKeys({
    ...(customerLooks || unit === null ? {} : { 'Alt+W': { words: t('rules.whatIf'), run: suppose } }),
    ...(mayEdit && unit !== null ? { 'Alt+G': { words: t('case.claims.title'), run: onClaims } } : {}),
    ...(unit === null ? {} : { 'Alt+P': { words: t('rules.sheet'), run: sheet } }),
  })
  return (
    <div className="answer-tools">
      <Internal>
        <Button size="small" onClick={suppose}>
          {t('rules.whatIf')} <KeyHint keys="Alt+W" />
        </Button>
      </Internal>
      {mayEdit && (
        <Button size="small" onClick={onClaims}>
          {t('case.claims.title')} <KeyHint keys="Alt+G" />
        </Button>
      )}
      <Button size="small" onClick={sheet}>
        {t('rules.sheet')} <KeyHint keys="Alt+P" />
      </Button>
    </div>
  )
}

/** A missing fact leads to the very field it stands in; a customer who looks on fills in nothing. */
function useFactPlaces(file: CaseFile, onClaim: (fact: FactKey) => void): (fact: FactKey) => (() => void) | null {
  const navigate = useNavigate()
  const customerLooks = useCustomerView()
  return (fact) => {
    if (!customerLooks && isClaimFact(fact)) return () => onClaim(fact)
    const place = customerLooks ? null : factPlace(fact, file)
    return place === null ? null : () => navigate(place)
  }
}
