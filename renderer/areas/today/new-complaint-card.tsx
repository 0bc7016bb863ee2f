import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { type KeyboardEvent, useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { maskPhone } from '../../../shared/text/phone.ts'
import { desk } from '../../app/client.ts'
import { isComposing } from '../../app/keys.ts'
import { Card } from '../../parts/card.tsx'
import { Field } from '../../parts/field.tsx'
import { KeyHint } from '../../parts/key-hint.tsx'
import { Tag } from '../../parts/tag.tsx'

/** From here on the digits say something about who is calling. */
const FEWEST_DIGITS = 4

/** The phone field that starts a complaint (新投诉): known customers appear under the typing finger. */
export function NewComplaintCard() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const digits = useDeferredValue(typed.normalize('NFKC').replace(/\D/g, ''))
  const { data: known = [] } = useQuery(
    desk.customers.byPhone.queryOptions(
      { digits },
      { enabled: digits.length >= FEWEST_DIGITS, placeholderData: (before) => before },
    ),
  )
  const customers = digits.length >= FEWEST_DIGITS ? known : []

  const start = (phone: string) => navigate(`/complaints/new?${new URLSearchParams({ phone })}`)
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setChosen(Math.min(Math.max(chosen + step, 0), customers.length))
    }
    if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault()
      start(customers[chosen]?.phones[0]?.number ?? typed.trim())
    }
  }

  return (
    <Card
      title={
        <>
          {t('today.newComplaint')} <KeyHint keys="F2" />
        </>
      }
    >
      <div className="card-body">
        <Field label={t('today.phone')}>
          {(control) => (
            <Input
              {...control}
              inputMode="tel"
              autoComplete="off"
              placeholder={t('today.phoneHint')}
              onKeyDown={onKeyDown}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value)
                setChosen(0)
              }}
            />
          )}
        </Field>
      </div>
      {typed.trim() !== '' && (
        <ul>
          {customers.map((customer, index) => (
            <li key={customer.id}>
              <button
                type="button"
                tabIndex={-1}
                className={index === chosen ? 'caller chosen' : 'caller'}
                onClick={() => start(customer.phones[0]?.number ?? typed.trim())}
              >
                <span>
                  <b>{customer.name}</b>{' '}
                  <span className="number">{customer.phones[0] ? maskPhone(customer.phones[0].number) : ''}</span>
                  <br />
                  <span className="muted">
                    {customer.units[0]?.productName ?? ''}
                    {customer.units.length > 1 ? ` · ${t('today.machines', { count: customer.units.length })}` : ''}
                  </span>
                </span>
                {customer.complaints.length > 0 && (
                  <Tag tone="amber">{t('today.openCases', { count: customer.complaints.length })}</Tag>
                )}
              </button>
            </li>
          ))}
          <li>
            <button
              type="button"
              tabIndex={-1}
              className={chosen >= customers.length ? 'caller chosen' : 'caller'}
              onClick={() => start(typed.trim())}
            >
              {t('today.newCustomer', { phone: typed.trim() })}
            </button>
          </li>
        </ul>
      )}
    </Card>
  )
}
