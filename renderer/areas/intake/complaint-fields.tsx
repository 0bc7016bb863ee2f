import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { categories, centreRoles } from '../../../shared/complaint/choices.ts'
import { severities, suggestSeverity } from '../../../shared/workflow/severity.ts'
import { Internal } from '../../parts/internal.tsx'
import { AnswerField } from '../customer/answer-field.tsx'
import { ChoiceField } from '../customer/choice-field.tsx'
import { DayField } from '../customer/day-field.tsx'
import { SelectField } from '../customer/select-field.tsx'
import { SymptomField } from '../customer/symptom-field.tsx'
import { TextField } from '../customer/text-field.tsx'
import { answerValue } from '../customer/typed.ts'
import type { UnitForm } from '../customer/unit-form.ts'
import type { ComplaintForm } from './complaint-form.ts'

type ComplaintFieldsProps = {
  readonly value: ComplaintForm
  /** The machine it is about: what can be wrong with it is offered first. */
  readonly unit: Pick<UnitForm, 'productClass' | 'productName'>
  readonly onChange: (change: Partial<ComplaintForm>) => void
  readonly why: (path: string) => string | undefined
}

/** The fault and what kind of complaint it is (故障与投诉). */
export function ComplaintFields({ value, unit, onChange, why }: ComplaintFieldsProps) {
  const { t } = useTranslation()
  return (
    <div className="form-grid">
      <SymptomField
        className="wide at-symptoms"
        productClass={unit.productClass}
        productName={unit.productName}
        value={value.symptoms}
        reason={why('complaint.symptoms')}
        onChange={(symptoms) => onChange({ symptoms })}
      />
      <TextField
        className="at-fault"
        label={t('intake.symptom')}
        placeholder={t('intake.symptomHint')}
        value={value.symptom}
        reason={why('complaint.symptom')}
        onChange={(symptom) => onChange({ symptom })}
      />
      <TextField
        className="at-part"
        label={t('intake.faultPart')}
        value={value.faultPart}
        reason={why('complaint.faultPart')}
        onChange={(faultPart) => onChange({ faultPart })}
      />
      <DayField
        className="at-faultShownDay"
        label={t('intake.faultShownDay')}
        hint={t('intake.faultShownDayHint')}
        value={value.faultShownDay}
        reason={why('complaint.faultShownDay')}
        onChange={(faultShownDay) => onChange({ faultShownDay })}
      />
      <DayField
        className="at-faultReportedDay at-demandDay"
        label={t('intake.faultReportedDay')}
        hint={t('intake.faultReportedDayHint')}
        value={value.faultReportedDay}
        reason={why('complaint.faultReportedDay')}
        onChange={(faultReportedDay) => onChange({ faultReportedDay })}
      />
      <AnswerField
        className="at-stillUsable"
        label={t('intake.stillUsable')}
        value={value.stillUsable}
        onChange={(stillUsable) => onChange({ stillUsable })}
      />
      <AnswerField
        className="at-faultInTable"
        label={t('intake.faultInTable')}
        value={value.faultInTable}
        onChange={(faultInTable) => onChange({ faultInTable })}
      />
      <SelectField
        className="at-category"
        label={t('intake.category')}
        value={value.category}
        options={categories.map((category) => ({ value: category, label: t(`choices.category.${category}`) }))}
        onChange={(category) => onChange({ category })}
      />
      <TextField
        label={t('intake.channelReference')}
        placeholder={t('intake.channelReferenceHint')}
        value={value.channelReference}
        reason={why('complaint.channelReference')}
        onChange={(channelReference) => onChange({ channelReference })}
      />
      <SelectField
        className="at-we"
        label={t('intake.ourRole')}
        placeholder={t('intake.ourRoleUnset')}
        value={value.ourRole}
        options={centreRoles.map((role) => ({ value: role, label: t(`choices.centreRole.${role}`) }))}
        onChange={(ourRole) => onChange({ ourRole })}
      />
      <Internal>
        <SeverityField value={value} onChange={onChange} />
      </Internal>
      <Checkbox
        className="whole"
        checked={value.safety}
        onChange={(event) => onChange({ safety: event.target.checked })}
      >
        {t('intake.safety')}
      </Checkbox>
    </div>
  )
}

const OUTSIDE_BODIES = new Set(['12315', 'association', 'media'])

/** How serious it is (严重程度), with what the facts of this form suggest and why. */
function SeverityField({ value, onChange }: Omit<ComplaintFieldsProps, 'why' | 'unit'>) {
  const { t } = useTranslation()
  const { severity, reasons } = suggestSeverity({
    safety: value.safety,
    outsideBody: OUTSIDE_BODIES.has(value.channel),
    statutoryLinePassed: false,
    chases: 0,
    finishedRepairs: 0,
    unitUsable: answerValue(value.stillUsable),
  })
  const reason = reasons[0]
  const suggested =
    reason === undefined || severity === value.severity
      ? undefined
      : t('intake.severitySuggested', {
          severity: t(`choices.severity.${severity}`),
          reason: t(`intake.severityReason.${reason}`),
        })
  return (
    <ChoiceField
      className="wide"
      label={t('intake.severity')}
      value={value.severity}
      hint={suggested}
      choices={[
        ...severities.map((each) => ({ value: each, label: t(`choices.severity.${each}`) })),
        { value: 0 as const, label: t('intake.severityUnset') },
      ]}
      onChange={(chosen) => onChange({ severity: chosen })}
    />
  )
}
