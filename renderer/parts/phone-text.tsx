import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatPhone, maskPhone, type PhoneKey } from '../../shared/text/phone.ts'
import { useCustomerView } from '../app/customer-view.ts'

/** A phone number, masked until asked for (电话): the screen is read across the counter, and there the mask stays. */
export function PhoneText({ phone }: { phone: PhoneKey }) {
  const { t } = useTranslation()
  const customerLooks = useCustomerView()
  const [whole, setWhole] = useState(false)
  if (customerLooks) return <span className="number">{maskPhone(phone)}</span>
  return (
    <button
      type="button"
      className="link-button number"
      aria-label={`${whole ? formatPhone(phone) : maskPhone(phone)} ${whole ? t('common.hidePhone') : t('common.showPhone')}`}
      title={whole ? t('common.hidePhone') : t('common.showPhone')}
      onClick={() => setWhole(!whole)}
    >
      {whole ? formatPhone(phone) : maskPhone(phone)}
    </button>
  )
}
