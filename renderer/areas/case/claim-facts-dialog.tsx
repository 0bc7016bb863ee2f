import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { returnExceptions } from '../../../shared/complaint/choices.ts'
import { type ExclusionGround, exclusionGrounds, type FactKey } from '../../../shared/rules/facts.ts'
import { desk } from '../../app/client.ts'
import { useToday } from '../../app/clock.ts'
import { useKeys } from '../../app/keys.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { DraftNote } from '../../parts/draft-note.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useDraft } from '../../parts/use-draft.ts'
import { AnswerField } from '../customer/answer-field.tsx'
import { ChoiceField } from '../customer/choice-field.tsx'
import { DayField } from '../customer/day-field.tsx'
import { EnterForm, focusField, focusFirstWrong } from '../customer/enter-form.tsx'
import { MoneyField } from '../customer/money-field.tsx'
import { SelectField } from '../customer/select-field.tsx'
import { TextField } from '../customer/text-field.tsx'
import { isWrongAmount } from '../customer/typed.ts'
import { useReasons } from '../customer/use-reasons.ts'
import { useVehicleKind } from '../customer/use-vehicle-kind.ts'
import { VehicleFactFields } from '../rules/vehicle-fact-fields.tsx'
import { isWrongPercent } from '../rules/vehicle-form.ts'
import type { CaseFile } from './case-file.ts'
import {
  asksGround,
  claimFactsFormOf,
  claimFactsInput,
  claimStates,
  completedClaims,
  type ExclusionForm,
  exclusionPath,
} from './claim-facts-form.ts'
import { SaveRow } from './save-row.tsx'
import { useAct } from './use-act.ts'

type ClaimFactsDialogProps = {
  readonly file: CaseFile
  /** The fact it was opened for: its field has the focus. */
  readonly fact: FactKey | null
  readonly onClose: () => void
}

/** What is said beyond the fault itself (其他事实): grounds of exclusion with who says so and what shows them, a return without a reason, fraud. */
export function ClaimFactsDialog({ file, fact, onClose }: ClaimFactsDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('case.claims.title')} width={760} onClose={onClose}>
      <ClaimFacts file={file} fact={fact} onClose={onClose} />
    </Dialog>
  )
}

/** Stands inside the dialog, so that its keys are the dialog's. */
function ClaimFacts({ file, fact, onClose }: ClaimFactsDialogProps) {
  const { t } = useTranslation()
  const today = useToday()
  const { id, version } = file.complaint
  const [initial] = useState(() => claimFactsFormOf(file))
  const draft = useDraft('claim-facts', String(id), initial)
  const form = completedClaims(draft.value, initial)
  const vehicle = useVehicleKind(file.unit?.productClass ?? null)
  const asked = fact ?? (vehicle === 'car' || vehicle === 'farm-machine' ? 'faultGravity' : 'misuse')
  const act = useAct()
  const { mutateAsync: save } = useMutation(desk.complaints.saveClaimFacts.mutationOptions())
  const wrong = {
    ...(isWrongAmount(form.fraudPaid) ? { 'facts.fraud.paidFen': 'wrong-amount' } : {}),
    ...(isWrongPercent(form.vehicle.useFeePercent) ? { 'facts.useFeePercent': 'wrong-percent' } : {}),
  }
  const why = useReasons(wrong, act.error)
  const whyDay = (field: 'returnNoticeDay' | 'goodsBackDay') => why(`facts.${field}`) ?? why(field)

  const submit = async () => {
    if (Object.keys(wrong).length > 0) return focusFirstWrong()
    const saved = await act.run(async () => {
      await save({ id, version, facts: claimFactsInput(form, today) })
      await draft.discard()
    })
    if (saved) onClose()
    else focusFirstWrong()
  }
  useKeys({ 'Ctrl+Enter': { words: t('common.save'), run: submit } })
  // Again once the kind of vehicle is read: its fields are there from then on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the field appears with the kind
  useEffect(() => {
    focusField(`at-${asked}`)
  }, [asked, vehicle])

  const setGround = (ground: ExclusionGround, change: Partial<ExclusionForm>) =>
    draft.setValue({ exclusions: { ...form.exclusions, [ground]: { ...form.exclusions[ground], ...change } } })
  return (
    <EnterForm label={t('case.claims.title')} className="stack claim-facts" onSubmit={submit}>
      <DraftNote draft={draft} />
      <ProblemAlert error={act.error} />
      {(vehicle === 'car' || vehicle === 'farm-machine') && (
        <fieldset>
          <legend>{t(`case.claims.vehicle.${vehicle}`)}</legend>
          <div className="form-grid">
            <VehicleFactFields
              vehicle={vehicle}
              value={form.vehicle}
              onChange={(change) => draft.setValue({ vehicle: { ...form.vehicle, ...change } })}
            />
          </div>
        </fieldset>
      )}
      <fieldset>
        <legend>{t('case.claims.exclusions')}</legend>
        {exclusionGrounds
          .filter((ground) => asksGround(form, ground, vehicle))
          .map((ground) => {
            const path = exclusionPath(form, ground)
            return (
              <ExclusionFields
                key={ground}
                ground={ground}
                value={form.exclusions[ground]}
                reason={why(`${path}.evidence`) ?? why(`${path.replace('facts.', '')}.evidence`)}
                onChange={(change) => setGround(ground, change)}
              />
            )
          })}
      </fieldset>
      <fieldset>
        <legend>{t('case.claims.return')}</legend>
        <div className="form-grid">
          <DayField
            className="at-returnNoticeDay"
            label={t('case.claims.returnNoticeDay')}
            value={form.returnNoticeDay}
            reason={whyDay('returnNoticeDay')}
            onChange={(returnNoticeDay) => draft.setValue({ returnNoticeDay })}
          />
          <SelectField
            className="at-returnException"
            label={t('case.claims.returnException')}
            value={form.returnException}
            options={returnExceptions.map((each) => ({ value: each, label: t(`case.claims.exceptions.${each}`) }))}
            onChange={(returnException) => draft.setValue({ returnException })}
          />
          <AnswerField
            className="at-goodsIntact"
            label={t('case.claims.goodsIntact')}
            value={form.goodsIntact}
            onChange={(goodsIntact) => draft.setValue({ goodsIntact })}
          />
          <DayField
            className="at-goodsBackDay"
            label={t('case.claims.goodsBackDay')}
            value={form.goodsBackDay}
            reason={whyDay('goodsBackDay')}
            onChange={(goodsBackDay) => draft.setValue({ goodsBackDay })}
          />
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('case.claims.fraud')}</legend>
        <div className="form-grid">
          <ChoiceField
            className="at-fraud"
            label={t('case.claims.fraudBy')}
            value={form.fraudBy}
            choices={[
              { value: '' as const, label: t('case.claims.none') },
              { value: 'seller' as const, label: t('case.claims.fraudSeller') },
              { value: 'repairer' as const, label: t('case.claims.fraudRepairer') },
            ]}
            onChange={(fraudBy) => draft.setValue({ fraudBy })}
          />
          {form.fraudBy !== '' && (
            <>
              <ChoiceField
                label={t('case.claims.proof')}
                value={form.fraudState}
                choices={claimStates.map((state) => ({ value: state, label: t(`case.claims.states.${state}`) }))}
                onChange={(fraudState) => draft.setValue({ fraudState })}
              />
              <MoneyField
                label={t('case.claims.fraudPaid')}
                value={form.fraudPaid}
                reason={why('facts.fraud.paidFen')}
                onChange={(fraudPaid) => draft.setValue({ fraudPaid })}
              />
            </>
          )}
        </div>
      </fieldset>
      <SaveRow saving={act.working} onSave={submit} onCancel={onClose} />
    </EnterForm>
  )
}

type ExclusionFieldsProps = {
  readonly ground: ExclusionGround
  readonly value: ExclusionForm
  readonly reason: string | undefined
  readonly onChange: (change: Partial<ExclusionForm>) => void
}

function ExclusionFields({ ground, value, reason, onChange }: ExclusionFieldsProps) {
  const { t } = useTranslation()
  return (
    <div className="exclusion">
      <ChoiceField
        className={`at-${ground}`}
        label={t(`case.claims.grounds.${ground}`)}
        value={value.state}
        choices={[
          { value: '' as const, label: t('case.claims.none') },
          ...claimStates.map((state) => ({ value: state, label: t(`case.claims.states.${state}`) })),
        ]}
        onChange={(state) => onChange({ state })}
      />
      {value.state !== '' && (
        <div className="form-grid">
          <TextField
            label={t('case.claims.saidBy')}
            placeholder={t('case.claims.saidByHint')}
            value={value.saidBy}
            onChange={(saidBy) => onChange({ saidBy })}
          />
          <TextField
            label={t('case.claims.evidence')}
            placeholder={t('case.claims.evidenceHint')}
            value={value.evidence}
            reason={reason}
            onChange={(evidence) => onChange({ evidence })}
          />
        </div>
      )}
    </div>
  )
}
