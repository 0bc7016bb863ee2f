import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { faultCauses, repairResults, waitCauses } from '../../../shared/complaint/choices.ts'
import { hasOdometer, type VehicleKind } from '../../../shared/rules/vehicle-kind.ts'
import { Card } from '../../parts/card.tsx'
import { AnswerField } from '../customer/answer-field.tsx'
import { DayField } from '../customer/day-field.tsx'
import { KmField } from '../customer/km-field.tsx'
import { SelectField } from '../customer/select-field.tsx'
import { TextField } from '../customer/text-field.tsx'
import { SameProblemFields } from '../repairs/same-problem-fields.tsx'
import { emptyToldRepair, type ToldRepair } from './told-repairs.ts'

type ToldRepairsCardProps = {
  readonly repairs: readonly ToldRepair[]
  readonly vehicle: VehicleKind | null
  readonly onChange: (repairs: readonly ToldRepair[]) => void
  readonly why: (path: string) => string | undefined
}

const MOST_REPAIRS = 20

/** The repairs the customer tells of (以往维修), each with what shows it: the rules count them from the day of registration. */
export function ToldRepairsCard({ repairs, vehicle, onChange, why }: ToldRepairsCardProps) {
  const { t } = useTranslation()
  const change = (at: number, changed: Partial<ToldRepair>) =>
    onChange(repairs.map((repair, index) => (index === at ? { ...repair, ...changed } : repair)))
  return (
    <Card
      title={t('intake.repairsCard')}
      extra={
        repairs.length < MOST_REPAIRS && (
          <Button size="small" onClick={() => onChange([...repairs, emptyToldRepair])}>
            {t('rulebook.calculator.addRepair')}
          </Button>
        )
      }
      padded
    >
      {repairs.length === 0 && <p className="muted">{t('rulebook.calculator.noRepairs')}</p>}
      {repairs.map((repair, index) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: a repair being typed has no name but its place
          key={index}
          className="form-grid told-repair"
          aria-label={t('rulebook.calculator.repair', { index: index + 1 })}
        >
          <DayField
            label={t('rulebook.calculator.handIn')}
            value={repair.handIn}
            reason={why(`repairs.${index}.handInDay`)}
            onChange={(handIn) => change(index, { handIn })}
          />
          <DayField
            label={t('rulebook.calculator.handBack')}
            hint={t('rulebook.calculator.handBackHint')}
            value={repair.handBack}
            reason={why(`repairs.${index}.handBackDay`)}
            onChange={(handBack) => change(index, { handBack })}
          />
          <SelectField
            label={t('rulebook.calculator.result')}
            value={repair.result}
            options={repairResults.map((result) => ({ value: result, label: t(`choices.repairResult.${result}`) }))}
            onChange={(result) => change(index, { result })}
          />
          <SelectField
            label={t('repairs.faultCause')}
            value={repair.cause}
            options={faultCauses.map((cause) => ({ value: cause, label: t(`choices.faultCause.${cause}`) }))}
            onChange={(cause) => change(index, { cause })}
          />
          <TextField
            label={t('repairs.part')}
            value={repair.part}
            reason={why(`repairs.${index}.part`)}
            onChange={(part) => change(index, { part })}
          />
          <AnswerField
            label={t('repairs.partReplaced')}
            value={repair.partReplaced}
            onChange={(partReplaced) => change(index, { partReplaced })}
          />
          <SelectField
            label={t('rulebook.calculator.wait')}
            value={repair.delay}
            options={waitCauses.map((cause) => ({ value: cause, label: t(`choices.waitCause.${cause}`) }))}
            onChange={(delay) => change(index, { delay })}
          />
          {hasOdometer(vehicle) && (
            <KmField
              label={t('rulebook.calculator.repairMileage')}
              value={repair.mileage}
              reason={why(`repairs.${index}.mileageKm`)}
              onChange={(mileage) => change(index, { mileage })}
            />
          )}
          <SameProblemFields vehicle={vehicle} value={repair} onChange={(changed) => change(index, changed)} />
          <TextField
            label={t('intake.repairProof')}
            placeholder={t('intake.repairProofHint')}
            value={repair.proof}
            reason={why(`repairs.${index}.proof`)}
            onChange={(proof) => change(index, { proof })}
          />
          <Button
            aria-label={t('rulebook.calculator.removeRepair', { index: index + 1 })}
            onClick={() => onChange(repairs.filter((_, at) => at !== index))}
          >
            {t('common.remove')}
          </Button>
        </fieldset>
      ))}
    </Card>
  )
}
