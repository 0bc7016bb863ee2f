import { useTranslation } from 'react-i18next'
import { symptomText } from '../../../shared/complaint/symptoms.ts'
import { useToday } from '../../app/clock.ts'
import { language } from '../../app/preferences.ts'
import { Card } from '../../parts/card.tsx'
import { useFormat } from '../../parts/format.ts'
import { KeyValues } from '../../parts/key-values.tsx'
import { PhoneText } from '../../parts/phone-text.tsx'
import type { RepairFile } from './bench-form.ts'

/** What was written down when the machine came in (登记内容). */
export function RepairFacts({ repair }: { repair: RepairFile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const { unit, customer } = repair
  return (
    <Card title={t('repairs.facts')}>
      <KeyValues
        pairs={[
          [t('customer.phone'), customer.phones.map((phone) => <PhoneText key={phone.number} phone={phone.number} />)],
          [t('customer.productName'), [unit.brand, unit.productName].filter(Boolean).join(' ')],
          [t('customer.model'), unit.model],
          [t('customer.serial'), unit.serial],
          [t('customer.purchaseDay'), unit.purchaseDay],
          [t('customer.installationDay'), unit.installationDay],
          [t('repairs.handIn'), format.shortDay(repair.handInDay, today)],
          [t('intake.symptoms'), symptomText(repair.symptoms, null, language.use())],
          [t('repairs.fault'), repair.fault],
          [t('repairs.accessories'), repair.accessories],
          [t('repairs.technician'), repair.technician],
          [t('repairs.recorder'), repair.recorder],
        ]}
      />
    </Card>
  )
}
