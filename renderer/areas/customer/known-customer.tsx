import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Card } from '../../parts/card.tsx'
import { PhoneText } from '../../parts/phone-text.tsx'
import { ChoiceField } from './choice-field.tsx'
import type { CustomerBrief } from './use-matches.ts'

type KnownCustomerProps = {
  readonly brief: CustomerBrief
  readonly unitId: number | null
  readonly onUnit: (unit: CustomerBrief['units'][number] | null) => void
  /** Takes the customer back and asks for the phone again; absent where he cannot be another. */
  readonly onOther?: () => void
  /** What stands for no machine of the register. */
  readonly none: string
  readonly children?: React.ReactNode
}

/** The customer meant (选定的客户): his phones, and which of his machines it is about. */
export function KnownCustomer({ brief, unitId, onUnit, onOther, none, children }: KnownCustomerProps) {
  const { t } = useTranslation()
  return (
    <div data-aside>
      <Card
        title={`${t('customer.known')} · ${brief.name}`}
        extra={onOther && <Button onClick={onOther}>{t('customer.other')}</Button>}
      >
        {children}
        <div className="card-body stack">
          <div className="row" style={{ flexWrap: 'wrap' }}>
            {brief.phones.map((phone) => (
              <span key={phone.number} className="number">
                <PhoneText phone={phone.number} /> {phone.label && <span className="muted">{phone.label}</span>}
              </span>
            ))}
          </div>
          {brief.units.length > 0 && (
            <ChoiceField
              label={t('customer.whichMachine')}
              value={unitId ?? 0}
              choices={[
                ...brief.units.map((unit) => ({
                  value: unit.id,
                  label: [unit.brand, unit.productName, unit.model, unit.serial].filter(Boolean).join(' '),
                })),
                { value: 0, label: none },
              ]}
              onChange={(id) => onUnit(brief.units.find((unit) => unit.id === id) ?? null)}
            />
          )}
        </div>
      </Card>
    </div>
  )
}
