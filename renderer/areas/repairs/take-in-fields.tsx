import { useTranslation } from 'react-i18next'
import { hasOdometer } from '../../../shared/rules/vehicle-kind.ts'
import { maskPhone } from '../../../shared/text/phone.ts'
import { Card } from '../../parts/card.tsx'
import { DayField } from '../customer/day-field.tsx'
import { KmField } from '../customer/km-field.tsx'
import { type LookUp, PhoneFirst } from '../customer/phone-first.tsx'
import { ProductClassField } from '../customer/product-class-field.tsx'
import { SerialField } from '../customer/serial-field.tsx'
import { SymptomField } from '../customer/symptom-field.tsx'
import { TextField } from '../customer/text-field.tsx'
import { namedProduct } from '../customer/unit-form.ts'
import { useProductClasses } from '../customer/use-product-classes.ts'
import { useVehicleKind } from '../customer/use-vehicle-kind.ts'
import type { TakeInForm } from './take-in-form.ts'
import { TechnicianField } from './technician-field.tsx'

type TakeInFieldsProps = {
  readonly form: TakeInForm
  readonly onChange: (change: Partial<TakeInForm>) => void
  readonly why: (path: string) => string | undefined
  readonly lookUp: LookUp
}

/** Whose machine, which, and what is wrong with it (接修要点). */
export function TakeInFields({ form, onChange, why, lookUp }: TakeInFieldsProps) {
  const { t } = useTranslation()
  const { customer, unit } = form
  const known = form.customerId !== null
  const { classes, takenFor } = useProductClasses()
  const phone = customer.phones[0]?.number ?? ''
  const vehicle = useVehicleKind(unit.productClass)
  return (
    <Card title={t('repairs.what')} extra={t('repairs.takeInKeys')} padded>
      <div className="intake-who">
        {known ? (
          <TextField label={t('customer.phone')} readOnly value={maskPhone(phone)} onChange={() => {}} />
        ) : (
          <PhoneFirst
            value={phone}
            reason={why('customer.phones.0.number')}
            onChange={(number) => onChange({ customer: { ...customer, phones: [{ number, label: '' }] } })}
            {...lookUp}
          />
        )}
        <TextField
          className="at-name"
          label={t('customer.name')}
          readOnly={known}
          value={customer.name}
          reason={why('customer.name')}
          onChange={(name) => onChange({ customer: { ...customer, name } })}
        />
        {form.unitId === null && (
          <>
            <TextField
              className="at-product"
              autoFocus={known}
              label={t('customer.productName')}
              hint={takenFor(unit.productClass, 'takenForBelow')}
              value={unit.productName}
              reason={why('unit.productName')}
              onChange={(productName) => onChange({ unit: { ...unit, ...namedProduct(unit, productName, classes) } })}
            />
            <TextField
              label={t('customer.brand')}
              value={unit.brand}
              reason={why('unit.brand')}
              onChange={(brand) => onChange({ unit: { ...unit, brand } })}
            />
            <TextField
              label={t('customer.model')}
              value={unit.model}
              reason={why('unit.model')}
              onChange={(model) => onChange({ unit: { ...unit, model } })}
            />
            <SerialField
              lookUp
              value={unit.serial}
              reason={why('unit.serial')}
              onChange={(serial) => onChange({ unit: { ...unit, serial } })}
            />
          </>
        )}
        <TextField
          className="whole at-fault"
          autoFocus={known && form.unitId !== null}
          label={t('repairs.fault')}
          placeholder={t('repairs.faultHint')}
          value={form.fault}
          reason={why('fault')}
          onChange={(fault) => onChange({ fault })}
        />
        <SymptomField
          className="whole"
          productClass={unit.productClass}
          productName={unit.productName}
          value={form.symptoms}
          onChange={(symptoms) => onChange({ symptoms })}
        />
        <TextField
          className="whole"
          label={t('repairs.accessories')}
          placeholder={t('repairs.accessoriesHint')}
          value={form.accessories}
          reason={why('accessories')}
          onChange={(accessories) => onChange({ accessories })}
        />
        <DayField
          label={t('repairs.handInDay')}
          value={form.handInDay}
          reason={why('handInDay')}
          onChange={(handInDay) => onChange({ handInDay })}
        />
        {hasOdometer(vehicle) && (
          <KmField
            className="at-mileage"
            label={t('repairs.mileage')}
            value={form.mileage}
            reason={why('mileageKm')}
            onChange={(mileage) => onChange({ mileage })}
          />
        )}
        <TechnicianField
          value={form.technician}
          reason={why('technician')}
          onChange={(technician) => onChange({ technician })}
        />
        {form.unitId === null && (
          <ProductClassField
            unit={unit}
            reason={why('unit.productClass')}
            onChange={(change) => onChange({ unit: { ...unit, ...change } })}
          />
        )}
      </div>
    </Card>
  )
}
