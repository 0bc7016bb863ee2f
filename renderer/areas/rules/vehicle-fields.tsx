import { useTranslation } from 'react-i18next'
import { hasOdometer, type VehicleKind } from '../../../shared/rules/vehicle-kind.ts'
import { AnswerField } from '../customer/answer-field.tsx'
import { KmField } from '../customer/km-field.tsx'
import { SelectField } from '../customer/select-field.tsx'
import { TextField } from '../customer/text-field.tsx'
import { type CalculatorForm, farmGravities, faultGravities, typedPercent } from './calculator-form.ts'
import { Question } from './question.tsx'

type VehicleFieldsProps = {
  readonly vehicle: VehicleKind
  readonly form: CalculatorForm
  readonly onChange: (change: Partial<CalculatorForm>) => void
}

/** What only the owner of a vehicle or a farm machine is asked (车辆、农机); each kind its own questions. */
export function VehicleFields({ vehicle, form, onChange }: VehicleFieldsProps) {
  const { t } = useTranslation()
  const gravities =
    vehicle === 'car'
      ? faultGravities.map((value) => ({ value, label: t(`rulebook.calculator.carGravity.${value}`) }))
      : farmGravities.map((value) => ({ value, label: t(`rulebook.calculator.farmGravity.${value}`) }))
  const wrongPercent = form.useFeePercent.trim() !== '' && typedPercent(form.useFeePercent) === null
  return (
    <>
      {hasOdometer(vehicle) && (
        <Question facts={['mileage']}>
          <KmField
            label={t('rulebook.calculator.mileage')}
            hint={t('rulebook.calculator.mileageHint')}
            value={form.mileage}
            onChange={(mileage) => onChange({ mileage })}
          />
        </Question>
      )}
      {vehicle !== 'motorcycle' && (
        <div className="whole">
          <Question facts={['faultGravity']}>
            <SelectField
              label={t('rulebook.calculator.faultGravity')}
              placeholder={t('common.unknown')}
              value={form.faultGravity}
              options={gravities}
              onChange={(faultGravity) => onChange({ faultGravity })}
            />
          </Question>
        </div>
      )}
      {vehicle === 'car' && (
        <>
          <Question facts={['mustReplacePart']}>
            <AnswerField
              label={t('rulebook.calculator.mustReplacePart')}
              hint={t('rulebook.calculator.mustReplaceHint')}
              value={form.mustReplacePart}
              onChange={(mustReplacePart) => onChange({ mustReplacePart })}
            />
          </Question>
          <Question facts={['useFeePercent']}>
            <TextField
              label={t('rulebook.calculator.useFeePercent')}
              hint={t('rulebook.calculator.useFeeHint')}
              value={form.useFeePercent}
              reason={wrongPercent ? t('rulebook.calculator.wrongPercent') : undefined}
              onChange={(useFeePercent) => onChange({ useFeePercent })}
            />
          </Question>
        </>
      )}
      {vehicle === 'farm-machine' && (
        <Question facts={['inFirstSeason']}>
          <AnswerField
            label={t('rulebook.calculator.inFirstSeason')}
            value={form.inFirstSeason}
            onChange={(inFirstSeason) => onChange({ inFirstSeason })}
          />
        </Question>
      )}
    </>
  )
}
