import { useTranslation } from 'react-i18next'
import { faultCauses, repairResults } from '../../../shared/complaint/choices.ts'
import { hasOdometer } from '../../../shared/rules/vehicle-kind.ts'
import { ChoiceField } from '../customer/choice-field.tsx'
import { DayField } from '../customer/day-field.tsx'
import { KmField } from '../customer/km-field.tsx'
import { MoneyField } from '../customer/money-field.tsx'
import { SymptomField } from '../customer/symptom-field.tsx'
import { TextField } from '../customer/text-field.tsx'
import { useVehicleKind } from '../customer/use-vehicle-kind.ts'
import type { BenchForm, RepairFile } from './bench-form.ts'
import { PartReplacedField } from './part-replaced-field.tsx'
import { SameProblemFields } from './same-problem-fields.tsx'
import { TechnicianField } from './technician-field.tsx'

type BenchFieldsProps = {
  readonly form: BenchForm
  readonly unit: RepairFile['unit']
  /** Whether it is over, and its result can be corrected. */
  readonly finished: boolean
  readonly onChange: (change: Partial<BenchForm>) => void
  readonly why: (path: string) => string | undefined
}

/** The fields of the bench (检测字段), the diagnosis first. */
export function BenchFields({ form, unit, finished, onChange, why }: BenchFieldsProps) {
  const { t } = useTranslation()
  const vehicle = useVehicleKind(unit.productClass)
  return (
    <div className="bench-grid">
      <TextField
        className="whole"
        label={t('repairs.diagnosis')}
        lines={2}
        value={form.diagnosis}
        reason={why('repair.diagnosis')}
        onChange={(diagnosis) => onChange({ diagnosis })}
      />
      <TextField
        label={t('repairs.part')}
        value={form.part}
        reason={why('repair.part')}
        onChange={(part) => onChange({ part })}
      />
      <TechnicianField
        value={form.technician}
        reason={why('repair.technician')}
        onChange={(technician) => onChange({ technician })}
      />
      <ChoiceField
        className="whole at-repairCause"
        label={t('repairs.faultCause')}
        value={form.faultCause}
        choices={[
          ...faultCauses.map((cause) => ({ value: cause, label: t(`choices.faultCause.${cause}`) })),
          { value: '' as const, label: t('repairs.causeUnset') },
        ]}
        hint={t('repairs.faultCauseHint')}
        onChange={(faultCause) => onChange({ faultCause })}
      />
      <PartReplacedField value={form.partReplaced} onChange={(partReplaced) => onChange({ partReplaced })} />
      {finished && (
        <ChoiceField
          className="at-repairResult"
          label={t('repairs.result')}
          value={form.result}
          choices={[
            ...repairResults.map((result) => ({ value: result, label: t(`choices.repairResult.${result}`) })),
            ...(form.result === '' ? [{ value: '' as const, label: t('common.unknown') }] : []),
          ]}
          onChange={(result) => onChange({ result })}
        />
      )}
      {hasOdometer(vehicle) && (
        <KmField
          label={t('repairs.mileage')}
          value={form.mileage}
          reason={why('repair.mileageKm')}
          onChange={(mileage) => onChange({ mileage })}
        />
      )}
      <SameProblemFields vehicle={vehicle} value={form} onChange={onChange} />
      <TextField
        label={t('repairs.workDone')}
        value={form.workDone}
        reason={why('repair.workDone')}
        onChange={(workDone) => onChange({ workDone })}
      />
      <TextField
        label={t('repairs.partsUsed')}
        value={form.partsUsed}
        reason={why('repair.partsUsed')}
        onChange={(partsUsed) => onChange({ partsUsed })}
      />
      <MoneyField
        label={t('repairs.cost')}
        value={form.cost}
        reason={why('repair.costFen')}
        onChange={(cost) => onChange({ cost })}
      />
      <TextField
        label={t('repairs.proof')}
        placeholder={t('repairs.proofHint')}
        value={form.proof}
        reason={why('repair.proof')}
        onChange={(proof) => onChange({ proof })}
      />
      <DayField
        label={t('repairs.handInDay')}
        value={form.handInDay}
        reason={why('repair.handInDay') ?? why('handInDay')}
        onChange={(handInDay) => onChange({ handInDay })}
      />
      <TextField
        label={t('repairs.accessories')}
        value={form.accessories}
        reason={why('repair.accessories')}
        onChange={(accessories) => onChange({ accessories })}
      />
      <SymptomField
        className="whole"
        productClass={unit.productClass ?? ''}
        productName={unit.productName}
        value={form.symptoms}
        reason={why('repair.symptoms')}
        onChange={(symptoms) => onChange({ symptoms })}
      />
      <TextField
        className="whole"
        label={t('repairs.fault')}
        value={form.fault}
        reason={why('repair.fault')}
        onChange={(fault) => onChange({ fault })}
      />
    </div>
  )
}
