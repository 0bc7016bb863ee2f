import { Button, Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { ChoiceField } from './choice-field.tsx'
import type { CustomerForm, PhoneForm } from './customer-form.ts'
import { TextField } from './text-field.tsx'

type CustomerFieldsProps = {
  readonly value: CustomerForm
  readonly onChange: (change: Partial<CustomerForm>) => void
  /** Why a field is wrong, in words, by its path. */
  readonly why: (path: string) => string | undefined
}

/** What is kept of a customer beyond name and first phone (客户资料). */
export function CustomerFields({ value, onChange, why }: CustomerFieldsProps) {
  const { t } = useTranslation()
  const setPhone = (index: number, change: Partial<PhoneForm>) =>
    onChange({ phones: value.phones.map((phone, each) => (each === index ? { ...phone, ...change } : phone)) })
  return (
    <div className="form-grid">
      <ChoiceField
        label={t('customer.kind')}
        value={value.kind}
        choices={[
          { value: 'person', label: t('choices.customerKind.person') },
          { value: 'company', label: t('choices.customerKind.company') },
        ]}
        onChange={(kind) => onChange({ kind })}
      />
      <TextField
        label={t('customer.contactName')}
        value={value.contactName}
        reason={why('customer.contactName')}
        onChange={(contactName) => onChange({ contactName })}
      />
      <TextField
        label={t('customer.relation')}
        placeholder={t('customer.relationHint')}
        value={value.relation}
        reason={why('customer.relation')}
        onChange={(relation) => onChange({ relation })}
      />
      <TextField
        label={t('customer.region')}
        placeholder={t('customer.regionHint')}
        value={value.region}
        reason={why('customer.region')}
        onChange={(region) => onChange({ region })}
      />
      <TextField
        className="at-address"
        label={t('customer.address')}
        value={value.address}
        reason={why('customer.address')}
        onChange={(address) => onChange({ address })}
      />
      {value.phones.map((phone, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a phone being typed has no other name
        <div key={index} className={index > 0 ? 'row wide' : 'row'} style={{ alignItems: 'start' }}>
          {index > 0 && (
            <TextField
              label={t('customer.phoneOf', { number: index + 1 })}
              value={phone.number}
              reason={why(`customer.phones.${index}.number`)}
              onChange={(number) => setPhone(index, { number })}
            />
          )}
          <TextField
            label={t('customer.phoneLabel')}
            placeholder={t('customer.phoneLabelHint')}
            value={phone.label}
            reason={why(`customer.phones.${index}.label`)}
            onChange={(label) => setPhone(index, { label })}
          />
          {index > 0 && (
            <Button
              style={{ marginTop: '1.75rem' }}
              aria-label={t('customer.removePhone', { number: index + 1 })}
              onClick={() => onChange({ phones: value.phones.filter((_, each) => each !== index) })}
            >
              {t('common.remove')}
            </Button>
          )}
        </div>
      ))}
      <div className="row whole">
        <Checkbox checked={value.consent} onChange={(event) => onChange({ consent: event.target.checked })}>
          {t('customer.consent')}
        </Checkbox>
        {value.phones.length < 8 && (
          <Button className="push" onClick={() => onChange({ phones: [...value.phones, { number: '', label: '' }] })}>
            {t('customer.addPhone')}
          </Button>
        )}
      </div>
    </div>
  )
}
