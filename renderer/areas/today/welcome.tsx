import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatPhone, phoneKey } from '../../../shared/text/phone.ts'
import { desk } from '../../app/client.ts'
import { centreFormOf } from '../settings/centre-form.ts'

/** The day list names other customers: whoever looks from across the counter is greeted instead (客户视图). */
export function Welcome() {
  const { t } = useTranslation()
  const { data: centre } = useQuery(desk.setup.centre.queryOptions())
  if (!centre) return <div className="quiet-bar" />
  const { openDays, from, to, lunch, lunchFrom, lunchTo } = centreFormOf(centre)
  const hours = lunch ? `${from}–${lunchFrom}，${lunchTo}–${to}` : `${from}–${to}`
  const key = phoneKey(centre.phone)
  return (
    <main className="page welcome">
      <h1>{t('today.customerView.welcome')}</h1>
      <p>{t('today.customerView.ask')}</p>
      <dl className="key-values">
        <dt>{t('today.customerView.hours')}</dt>
        <dd>
          {openDays.map((day) => t(`common.weekdays.${day}`)).join(' ')} · {hours}
        </dd>
        <dt>{t('today.customerView.phone')}</dt>
        <dd>{key === null ? centre.phone : formatPhone(key)}</dd>
        <dt>{t('today.customerView.address')}</dt>
        <dd>{centre.address}</dd>
      </dl>
    </main>
  )
}
