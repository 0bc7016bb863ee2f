import { useMutation } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import { dayOf } from '../../../shared/time/instant.ts'
import { desk, queryClient } from '../../app/client.ts'
import { useNow } from '../../app/clock.ts'
import { Card } from '../../parts/card.tsx'
import { useFormat } from '../../parts/format.ts'
import { ConfirmErasure } from './confirm-erasure.tsx'

type Preview = inferRouterOutputs<DeskRouter>['privacy']['preview']

/** Erases a customer on his request (匿名化): first what goes and what stays, then why and the PIN once more. */
export function AnonymiseCard({ customerId, preview }: { customerId: number; preview: Preview }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { mutateAsync: anonymise } = useMutation(desk.privacy.anonymise.mutationOptions())
  const isOpen = preview.openComplaints.length + preview.openRepairs.length > 0
  return (
    <Card title={t('privacy.anonymise')} padded>
      <div className="stack">
        {preview.customer.anonymisedAt === null ? (
          <p>{t('privacy.anonymiseExplain')}</p>
        ) : (
          <p role="status">{t('privacy.anonymised', { day: dayOf(preview.customer.anonymisedAt) })}</p>
        )}
        <Done preview={preview} />
        {isOpen && <OpenWork preview={preview} />}
        {preview.nothing ? (
          <p className="muted">{t('privacy.nothing')}</p>
        ) : (
          <div className="privacy-lists">
            <Goes preview={preview} />
            <Stays preview={preview} />
          </div>
        )}
        {!isOpen && !preview.nothing && (
          <ConfirmErasure
            action={t('privacy.confirm')}
            withReason
            onConfirm={async (said) => {
              await anonymise({ customerId, digest: preview.digest, ...said })
              message.success(t('privacy.finished'))
              await queryClient.invalidateQueries()
            }}
          />
        )}
      </div>
    </Card>
  )
}

function OpenWork({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const links = [
    ...preview.openComplaints.map(({ id, number }) => ({ to: `/complaints/${id}`, number })),
    ...preview.openRepairs.map(({ id, number }) => ({ to: `/repairs/${id}`, number })),
  ]
  return (
    <div className="problem" role="alert">
      <span>
        {t('privacy.openFirst')}{' '}
        {links.map(({ to, number }) => (
          <Link key={to} to={to} className="number">
            {number}{' '}
          </Link>
        ))}
      </span>
    </div>
  )
}

function Goes({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const { erased, nameGoes, agreementsGo } = preview
  const lines = [
    nameGoes && t('privacy.goesName'),
    erased.phones > 0 && t('privacy.goesPhones', { count: erased.phones }),
    erased.units > 0 && t('privacy.goesUnits', { count: erased.units }),
    erased.complaints > 0 && t('privacy.goesComplaints', { count: erased.complaints }),
    erased.repairs > 0 && t('privacy.goesRepairs', { count: erased.repairs }),
    erased.contacts > 0 && t('privacy.goesContacts', { count: erased.contacts }),
    erased.promises > 0 && t('privacy.goesPromises', { count: erased.promises }),
    erased.attachments > 0 && t('privacy.goesAttachments', { count: erased.attachments }),
    agreementsGo > 0 && t('privacy.goesAgreements', { count: agreementsGo }),
    t('privacy.goesLog'),
  ].filter((line) => line !== false)
  return <Lines title={t('privacy.goes')} lines={lines} />
}

function Stays({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const lines = [
    ...preview.held.map(({ number, reason }) => t('privacy.staysHeld', { number, reason })),
    ...preview.keptAgreements.map(({ number, until }) =>
      until === null
        ? t('privacy.staysAgreementAlways', { number })
        : t('privacy.staysAgreement', { number, day: until }),
    ),
    t('privacy.staysStatistics'),
    t('privacy.staysLog'),
    t('privacy.staysBackups'),
    t('privacy.staysPaper'),
  ]
  return <Lines title={t('privacy.stays')} lines={lines} />
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

function Done({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  return preview.done.map(({ at, author, ground, reason }) => (
    <p key={at} className="muted">
      {t(ground === 'request' ? 'privacy.doneRequest' : 'privacy.doneRetention', {
        time: format.moment(at, now),
        author,
        reason: reason ?? '',
      })}
    </p>
  ))
}
