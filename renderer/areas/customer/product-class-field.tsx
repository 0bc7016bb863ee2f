import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import { SelectField } from './select-field.tsx'
import type { UnitForm } from './unit-form.ts'
import { useProductClasses } from './use-product-classes.ts'

type ProductClassFieldProps = {
  readonly className?: string
  readonly unit: Pick<UnitForm, 'productName' | 'productClass'>
  readonly reason?: string | undefined
  readonly onChange: (change: Partial<UnitForm>) => void
}

/** What the machine is to the rules (产品类别); a machine without a name takes that of its class. */
export function ProductClassField({ className = '', unit, reason, onChange }: ProductClassFieldProps) {
  const { t } = useTranslation()
  const english = language.use() === 'en'
  const { classes } = useProductClasses()
  return (
    <SelectField
      className={className}
      label={t('customer.productClass')}
      placeholder={t('customer.productClassPick')}
      value={unit.productClass}
      reason={reason}
      options={classes.map(({ id, zh, en, initials }) => ({
        value: id,
        label: english ? en : zh,
        search: `${zh} ${en} ${initials}`,
      }))}
      onChange={(productClass) => {
        const chosen = classes.find(({ id }) => id === productClass)
        onChange({ productClass, ...(chosen && unit.productName === '' ? { productName: chosen.zh } : {}) })
      }}
    />
  )
}
