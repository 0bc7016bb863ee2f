import { useTranslation } from 'react-i18next'
import { hasOdometer, type VehicleKind } from '../../../shared/rules/vehicle-kind.ts'
import { KmField } from '../customer/km-field.tsx'
import type { CalculatorForm } from './calculator-form.ts'
import { Question } from './question.tsx'
import { VehicleFactFields } from './vehicle-fact-fields.tsx'

type VehicleFieldsProps = {
  readonly vehicle: VehicleKind
  readonly form: CalculatorForm
  readonly onChange: (change: Partial<CalculatorForm>) => void
}

/** What only the owner of a vehicle or a farm machine is asked (车辆、农机); each kind its own questions. */
export function VehicleFields({ vehicle, form, onChange }: VehicleFieldsProps) {
  const { t } = useTranslation()
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
      {vehicle !== 'motorcycle' && <VehicleFactFields vehicle={vehicle} value={form} onChange={onChange} />}
    </>
  )
}
