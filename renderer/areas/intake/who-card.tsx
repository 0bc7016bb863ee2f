import { useTranslation } from 'react-i18next'
import { channels } from '../../../shared/complaint/choices.ts'
import { maskPhone } from '../../../shared/text/phone.ts'
import { Card } from '../../parts/card.tsx'
import { ChoiceField } from '../customer/choice-field.tsx'
import { type LookUp, PhoneFirst } from '../customer/phone-first.tsx'
import { TextField } from '../customer/text-field.tsx'
import { namedProduct } from '../customer/unit-form.ts'
import { useProductClasses } from '../customer/use-product-classes.ts'
import type { CaseForm } from './case-form.ts'

type WhoCardProps = {
  readonly form: CaseForm
  readonly onChange: (change: Partial<CaseForm>) => void
  readonly why: (path: string) => string | undefined
  /** Null where the customer is settled. */
  readonly lookUp: LookUp | null
  /** A customer of the register, named but not corrected here. */
  readonly settled: boolean
}

/** The few facts that make a complaint (登记要点): who, how to reach him, his words. */
export function WhoCard({ form, onChange, why, lookUp, settled }: WhoCardProps) {
  const { t } = useTranslation()
  const { customer, unit, complaint } = form
  const { classes, takenFor } = useProductClasses()
  const phone = customer.phones[0]?.number ?? ''
  const setPhone = (number: string) =>
    onChange({
      customer: { ...customer, phones: customer.phones.map((each, at) => (at === 0 ? { ...each, number } : each)) },
    })
  return (
    <Card title={t('intake.who')} extra={t('intake.keys')} padded>
      <div className="intake-who">
        <ChoiceField
          className="whole"
          label={t('intake.channel')}
          value={complaint.channel}
          choices={channels.map((channel) => ({ value: channel, label: t(`choices.channel.${channel}`) }))}
          onChange={(channel) => onChange({ complaint: { ...complaint, channel } })}
        />
        {lookUp ? (
          <PhoneFirst value={phone} reason={why('customer.phones.0.number')} onChange={setPhone} {...lookUp} />
        ) : (
          <TextField
            label={t('customer.phone')}
            readOnly={settled}
            value={settled ? maskPhone(phone) : phone}
            reason={why('customer.phones.0.number')}
            onChange={setPhone}
          />
        )}
        <TextField
          className="at-name"
          label={t('customer.name')}
          readOnly={settled}
          value={customer.name}
          reason={why('customer.name')}
          onChange={(name) => onChange({ customer: { ...customer, name } })}
        />
        {!form.more && form.unitId === null && (
          <TextField
            className="whole"
            label={t('customer.machine')}
            placeholder={t('customer.machineHint')}
            hint={takenFor(unit.productClass)}
            value={unit.productName}
            reason={why('unit.productName')}
            onChange={(productName) => onChange({ unit: { ...unit, ...namedProduct(unit, productName, classes) } })}
          />
        )}
        <TextField
          className="whole at-words"
          autoFocus={settled}
          label={t('intake.words')}
          hint={form.more ? undefined : t('intake.wordsHint')}
          lines={2}
          value={complaint.words}
          reason={why('complaint.words')}
          onChange={(words) => onChange({ complaint: { ...complaint, words } })}
        />
      </div>
    </Card>
  )
}
