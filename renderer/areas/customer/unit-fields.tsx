import { useTranslation } from 'react-i18next'
import { salesChannels, voucherKinds } from '../../../shared/complaint/choices.ts'
import { machineDayDoubts, yearsInStock } from '../../../shared/complaint/machine-days.ts'
import { hasOdometer } from '../../../shared/rules/vehicle-kind.ts'
import { useToday } from '../../app/clock.ts'
import { useReasonWords } from '../../app/problem.ts'
import { AnswerField } from './answer-field.tsx'
import { ChoiceField } from './choice-field.tsx'
import { DayField } from './day-field.tsx'
import { KmField } from './km-field.tsx'
import { ModelField } from './model-field.tsx'
import { MoneyField } from './money-field.tsx'
import { ProductClassField } from './product-class-field.tsx'
import { SelectField } from './select-field.tsx'
import { SerialField } from './serial-field.tsx'
import { TextField } from './text-field.tsx'
import { typedDay } from './typed.ts'
import { namedProduct, type UnitForm } from './unit-form.ts'
import { useProductClasses } from './use-product-classes.ts'

type UnitFieldsProps = {
  readonly value: UnitForm
  readonly onChange: (change: Partial<UnitForm>) => void
  /** Why a field is wrong, in words, by its path. */
  readonly why: (path: string) => string | undefined
  /** A machine not in the register yet: its serial number is looked up. */
  readonly isNew: boolean
  /** The customer's other machines: one of them may be what this one came for. */
  readonly others?: readonly { readonly id: number; readonly words: string }[]
}

/** What is kept of a machine (机器资料); its days are asked one by one, for each starts a different clock. */
export function UnitFields({ value, onChange, why, isNew, others = [] }: UnitFieldsProps) {
  const { t } = useTranslation()
  const words = useReasonWords()
  const today = useToday()
  const bought = typedDay(value.purchaseDay, today) ?? typedDay(value.deliveryDay, today)
  const stockYears = yearsInStock(typedDay(value.productionDay, today), bought)
  const { classes } = useProductClasses()
  return (
    <div className="form-grid">
      <ProductClassField className="at-product" unit={value} reason={why('unit.productClass')} onChange={onChange} />
      <TextField
        label={t('customer.productName')}
        value={value.productName}
        reason={why('unit.productName')}
        onChange={(productName) => onChange(namedProduct(value, productName, classes))}
      />
      <TextField
        label={t('customer.brand')}
        value={value.brand}
        reason={why('unit.brand')}
        onChange={(brand) => onChange({ brand })}
      />
      <ModelField
        value={value.model}
        reason={why('unit.model')}
        onChange={(model) => onChange({ model })}
        onPick={({ model, brand, productName, productClass }) =>
          onChange({
            model,
            brand: value.brand || (brand ?? ''),
            productName: value.productName || productName,
            productClass: value.productClass || (productClass ?? ''),
          })
        }
      />
      <SerialField
        lookUp={isNew}
        value={value.serial}
        reason={why('unit.serial')}
        onChange={(serial) => onChange({ serial })}
      />
      <TextField
        label={t('customer.batch')}
        value={value.batch}
        reason={why('unit.batch')}
        onChange={(batch) => onChange({ batch })}
      />
      <DayField
        className="at-productionDay"
        label={t('customer.productionDay')}
        value={value.productionDay}
        reason={why('unit.productionDay')}
        doubt={stockYears === null ? undefined : t('customer.oldStock', { years: stockYears })}
        onChange={(productionDay) => onChange({ productionDay })}
      />
      <DayField
        className="at-invoiceDay"
        label={t('customer.purchaseDay')}
        hint={t('customer.purchaseDayHint')}
        value={value.purchaseDay}
        reason={why('unit.purchaseDay')}
        onChange={(purchaseDay) => onChange({ purchaseDay })}
      />
      <DayField
        className="at-deliveryDay"
        label={t('customer.deliveryDay')}
        value={value.deliveryDay}
        reason={why('unit.deliveryDay')}
        onChange={(deliveryDay) => onChange({ deliveryDay })}
      />
      <DayField
        className="at-installationDay"
        label={t('customer.installationDay')}
        value={value.installationDay}
        reason={why('unit.installationDay')}
        doubt={words(machineDayDoubts(value).installationDay)}
        onChange={(installationDay) => onChange({ installationDay })}
      />
      <AnswerField
        className="at-installedByTrader"
        label={t('customer.installedByTrader')}
        value={value.installedByTrader}
        onChange={(installedByTrader) => onChange({ installedByTrader })}
      />
      <DayField
        className="at-firstUseDay"
        label={t('customer.firstUseDay')}
        value={value.firstUseDay}
        reason={why('unit.firstUseDay')}
        onChange={(firstUseDay) => onChange({ firstUseDay })}
      />
      <TextField
        label={t('customer.seller')}
        value={value.seller}
        reason={why('unit.seller')}
        onChange={(seller) => onChange({ seller })}
      />
      <MoneyField
        className="at-priceFen"
        label={t('customer.price')}
        value={value.price}
        reason={why('unit.priceFen')}
        onChange={(price) => onChange({ price })}
      />
      <SelectField
        className="at-voucher"
        label={t('customer.voucherKind')}
        value={value.voucherKind}
        options={voucherKinds.map((kind) => ({ value: kind, label: t(`choices.voucher.${kind}`) }))}
        onChange={(voucherKind) => onChange({ voucherKind })}
      />
      <TextField
        label={t('customer.voucherNumber')}
        value={value.voucherNumber}
        reason={why('unit.voucherNumber')}
        onChange={(voucherNumber) => onChange({ voucherNumber })}
      />
      {isNew && (
        <TextField
          label={t('customer.extendedWarranty')}
          hint={t('customer.extendedWarrantyHint')}
          value={value.extendedWarranty}
          reason={why('unit.extendedWarranty')}
          onChange={(extendedWarranty) => onChange({ extendedWarranty })}
        />
      )}
      <DayField
        className="at-exchanges"
        label={t('customer.exchangeDay')}
        value={value.exchangeDay}
        reason={why('unit.exchangeDay')}
        onChange={(exchangeDay) => onChange({ exchangeDay })}
      />
      {others.length > 0 && (
        <SelectField
          className="at-replacesUnitId"
          label={t('customer.replacesUnit')}
          hint={t('customer.replacesUnitHint')}
          value={value.replacesUnitId}
          reason={why('unit.replacesUnitId')}
          options={others.map(({ id, words }) => ({ value: String(id), label: words }))}
          onChange={(replacesUnitId) => onChange({ replacesUnitId })}
        />
      )}
      <ChoiceField
        className="at-salesChannel"
        label={t('customer.salesChannel')}
        value={value.salesChannel}
        choices={[
          ...salesChannels.map((channel) => ({ value: channel, label: t(`choices.salesChannel.${channel}`) })),
          { value: '' as const, label: t('common.unknown') },
        ]}
        onChange={(salesChannel) => onChange({ salesChannel })}
      />
      <AnswerField
        className="at-soldWithHost"
        label={t('customer.soldWithHost')}
        hint={t('customer.soldWithHostHint')}
        value={value.soldWithHost}
        onChange={(soldWithHost) => onChange({ soldWithHost })}
      />
      <TextField
        label={t('customer.previousBrand')}
        placeholder={t('customer.previousBrandHint')}
        value={value.previousBrand}
        reason={why('unit.previousBrand')}
        onChange={(previousBrand) => onChange({ previousBrand })}
      />
      {hasOdometer(classes.find(({ id }) => id === value.productClass)?.vehicle) && (
        <KmField
          className="at-mileage"
          label={t('customer.mileage')}
          hint={t('customer.mileageHint')}
          value={value.mileage}
          reason={why('unit.mileageKm')}
          onChange={(mileage) => onChange({ mileage })}
        />
      )}
      <TextField
        label={t('customer.recentUse')}
        placeholder={t('customer.recentUseHint')}
        value={value.recentUse}
        reason={why('unit.recentUse')}
        onChange={(recentUse) => onChange({ recentUse })}
      />
    </div>
  )
}
