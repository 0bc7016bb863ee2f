import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { dayOf } from '../../../shared/time/instant.ts'
import { desk, queryClient } from '../../app/client.ts'
import { useToday } from '../../app/clock.ts'
import { useKeys } from '../../app/keys.ts'
import { useCan } from '../../app/me.ts'
import { useTitle } from '../../app/title.ts'
import { ActionBar } from '../../parts/action-bar.tsx'
import { Card } from '../../parts/card.tsx'
import { useFormat } from '../../parts/format.ts'
import { Internal } from '../../parts/internal.tsx'
import { KeyHint } from '../../parts/key-hint.tsx'
import { KeyValues } from '../../parts/key-values.tsx'
import { PhoneText } from '../../parts/phone-text.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { Tag } from '../../parts/tag.tsx'
import { MachineCards } from '../own-layer/machine-cards.tsx'
import { useStageName } from '../register/stage-name.ts'
import type { CustomerBrief } from './use-matches.ts'
import './customer-page.css'

/** A customer with his machines and complaints (客户档案), where the finder leads. */
export function CustomerPage() {
  const { t } = useTranslation()
  const id = Number(useParams().id)
  const customer = useQuery(desk.customers.get.queryOptions({ id }))
  useTitle(customer.data?.name ?? t('customer.page'))
  if (customer.isError)
    return (
      <main className="page">
        <ProblemAlert error={customer.error} onRetry={() => customer.refetch()} />
      </main>
    )
  if (!customer.data) return <div className="quiet-bar" />
  return <Customer customer={customer.data} />
}

function Customer({ customer }: { customer: CustomerBrief }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const mayExport = useCan('personal-data')
  const mayVoid = useCan('void')
  const isAnonymous = customer.anonymisedAt !== null || customer.voidedAt !== null
  const [voiding, setVoiding] = useState<Voiding | null>(null)
  const complain = () => navigate(`/complaints/new?customer=${customer.id}`)
  const takeIn = () => navigate(`/repairs/new?customer=${customer.id}`)
  useKeys(
    isAnonymous
      ? {}
      : {
          F2: { words: t('frame.newComplaint'), run: complain },
          F3: { words: t('customer.takeIn'), run: takeIn },
        },
  )
  return (
    <main className="page with-actions">
      <div className="customer-head">
        <h1>{customer.name}</h1>
        <Tag>{t(`choices.customerKind.${customer.kind}`)}</Tag>
      </div>
      {customer.anonymisedAt !== null && (
        <p className="customer-note" role="status">
          {t('privacy.anonymised', { day: dayOf(customer.anonymisedAt) })}
        </p>
      )}
      {customer.voidReason !== null && (
        <p className="customer-note" role="status">
          {t('customer.voided', { reason: customer.voidReason })}
        </p>
      )}
      {voiding && <VoidDialog voiding={voiding} onClose={() => setVoiding(null)} />}
      <div className="customer-columns">
        <Card title={t('customer.page')}>
          <KeyValues
            pairs={[
              [
                t('customer.phone'),
                customer.phones.map((phone) => (
                  <span key={phone.number} className="customer-phone">
                    <PhoneText phone={phone.number} /> <span className="muted">{phone.label}</span>
                  </span>
                )),
              ],
              [t('customer.contactName'), customer.contactName],
              [t('customer.relation'), customer.relation],
              [t('customer.region'), customer.region],
              [t('customer.address'), customer.address],
            ]}
          />
        </Card>
        <Machines
          customer={customer}
          onVoid={mayVoid && !isAnonymous ? (id, name) => setVoiding({ what: 'unit', id, name }) : null}
        />
        <Cases customer={customer} />
      </div>
      <ActionBar next={null}>
        {mayVoid && !isAnonymous && (
          <Internal>
            <Button onClick={() => setVoiding({ what: 'customer', id: customer.id, name: customer.name })}>
              {t('customer.void')}
            </Button>
          </Internal>
        )}
        {mayExport && (
          <Internal>
            <Button onClick={() => navigate(`/customers/${customer.id}/personal-data`)}>{t('privacy.title')}</Button>
          </Internal>
        )}
        {!isAnonymous && (
          <>
            <Button onClick={takeIn}>
              {t('customer.takeIn')} <KeyHint keys="F3" />
            </Button>
            <Button type="primary" onClick={complain}>
              {t('customer.newComplaint')} <KeyHint keys="F2" />
            </Button>
          </>
        )}
      </ActionBar>
    </main>
  )
}

type Voiding = { readonly what: 'customer' | 'unit'; readonly id: number; readonly name: string }

/** Voids what was entered by mistake, with the reason (作废). */
function VoidDialog({ voiding, onClose }: { voiding: Voiding; onClose: () => void }) {
  const { t } = useTranslation()
  const { mutateAsync: voidCustomer } = useMutation(desk.customers.void.mutationOptions())
  const { mutateAsync: voidUnit } = useMutation(desk.customers.voidUnit.mutationOptions())
  const title = t(voiding.what === 'customer' ? 'customer.void' : 'customer.voidUnitTitle')
  return (
    <ReasonDialog
      title={`${title} · ${voiding.name}`}
      explain={<p>{t('customer.voidExplain')}</p>}
      action={title}
      danger
      onConfirm={async (reason) => {
        await (voiding.what === 'customer' ? voidCustomer : voidUnit)({ id: voiding.id, reason })
        await queryClient.invalidateQueries()
        onClose()
      }}
      onClose={onClose}
    />
  )
}

type MachinesProps = {
  readonly customer: CustomerBrief
  /** Null where the person may void none. */
  readonly onVoid: ((id: number, name: string) => void) | null
}

function Machines({ customer, onVoid }: MachinesProps) {
  const { t } = useTranslation()
  return (
    <Card title={t('customer.machines')}>
      {customer.units.length === 0 && <p className="card-body muted">{t('customer.noMachines')}</p>}
      <ul className="customer-list">
        {customer.units.map((unit) => (
          <li key={unit.id}>
            <span>{[unit.brand, unit.productName, unit.model].filter(Boolean).join(' ')}</span>
            <span className="muted number">{unit.serial}</span>
            {customer.anonymisedAt === null && customer.voidedAt === null && (
              <>
                <Link className="push" to={`/complaints/new?customer=${customer.id}&unit=${unit.id}`}>
                  {t('customer.newComplaint')}
                </Link>
                <Link to={`/repairs/new?customer=${customer.id}&unit=${unit.id}`}>{t('customer.takeIn')}</Link>
                {onVoid && (
                  <Internal>
                    <Button size="small" type="text" onClick={() => onVoid(unit.id, unit.productName)}>
                      {t('customer.voidUnit')}
                    </Button>
                  </Internal>
                )}
              </>
            )}
            <MachineCards unitId={unit.id} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Cases({ customer }: { customer: CustomerBrief }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const stageName = useStageName()
  return (
    <Card title={t('customer.cases')}>
      {customer.complaints.length === 0 && <p className="card-body muted">{t('customer.noCases')}</p>}
      <ul className="customer-list">
        {customer.complaints.map((complaint) => (
          <li key={complaint.id}>
            <Link className="number" to={`/complaints/${complaint.id}`}>
              {complaint.number}
            </Link>
            <Tag tone={complaint.stage === 'closed' ? 'green' : 'blue'}>{stageName(complaint.stage)}</Tag>
            <span className="push muted number">{format.shortDay(dayOf(complaint.createdAt), today)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
