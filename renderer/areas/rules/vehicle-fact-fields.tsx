import { useTranslation } from 'react-i18next'
import { faultGravities } from '../../../shared/complaint/choices.ts'
import type { VehicleKind } from '../../../shared/rules/vehicle-kind.ts'
import { AnswerField } from '../customer/answer-field.tsx'
import { SelectField } from '../customer/select-field.tsx'
import { TextField } from '../customer/text-field.tsx'
import { Question } from './question.tsx'
import { isWrongPercent, type VehicleForm } from './vehicle-form.ts'

const farmGravities = ['serious', 'general'] as const

type VehicleFactFieldsProps = {
  readonly vehicle: Exclude<VehicleKind, 'motorcycle'>
  readonly value: VehicleForm
  readonly onChange: (change: Partial<VehicleForm>) => void
}

/** How grave a fault of a car or a farm machine is, and what follows from it (故障程度): each kind its own questions. */
export function VehicleFactFields({ vehicle, value, onChange }: VehicleFactFieldsProps) {
  const { t } = useTranslation()
  const gravities =
    vehicle === 'car'
      ? faultGravities.map((each) => ({ value: each, label: t(`rulebook.calculator.carGravity.${each}`) }))
      : farmGravities.map((each) => ({ value: each, label: t(`rulebook.calculator.farmGravity.${each}`) }))
  return (
    <>
      <div className="whole">
        <Question facts={['faultGravity']}>
          <SelectField
            className="at-faultGravity"
            label={t('rulebook.calculator.faultGravity')}
            placeholder={t('common.unknown')}
            value={value.faultGravity}
            options={gravities}
            onChange={(faultGravity) => onChange({ faultGravity })}
          />
        </Question>
      </div>
      {vehicle === 'car' && (
        <>
          <Question facts={['mustReplacePart']}>
            <AnswerField
              className="at-mustReplacePart"
              label={t('rulebook.calculator.mustReplacePart')}
              hint={t('rulebook.calculator.mustReplaceHint')}
              value={value.mustReplacePart}
              onChange={(mustReplacePart) => onChange({ mustReplacePart })}
            />
          </Question>
          <Question facts={['useFeePercent']}>
            <TextField
              className="at-useFeePercent"
              label={t('rulebook.calculator.useFeePercent')}
              hint={t('rulebook.calculator.useFeeHint')}
              value={value.useFeePercent}
              reason={isWrongPercent(value.useFeePercent) ? t('rulebook.calculator.wrongPercent') : undefined}
              onChange={(useFeePercent) => onChange({ useFeePercent })}
            />
          </Question>
        </>
      )}
      {vehicle === 'farm-machine' && (
        <Question facts={['inFirstSeason']}>
          <AnswerField
            className="at-inFirstSeason"
            label={t('rulebook.calculator.inFirstSeason')}
            value={value.inFirstSeason}
            onChange={(inFirstSeason) => onChange({ inFirstSeason })}
          />
        </Question>
      )}
    </>
  )
}
