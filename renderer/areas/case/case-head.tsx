import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { oneOf } from '../../../shared/one-of.ts'
import { daysBetween } from '../../../shared/time/day.ts'
import { dayOf } from '../../../shared/time/instant.ts'
import { handOverCount, MANY_HAND_OVERS } from '../../../shared/workflow/hand-overs.ts'
import { outcomes } from '../../../shared/workflow/stages.ts'
import { useNow, useToday } from '../../app/clock.ts'
import { setCustomerView } from '../../app/customer-view.ts'
import { useFormat } from '../../parts/format.ts'
import { Internal } from '../../parts/internal.tsx'
import { KeyHint } from '../../parts/key-hint.tsx'
import { PhoneText } from '../../parts/phone-text.tsx'
import { Tag } from '../../parts/tag.tsx'
import type { CaseFile } from './case-file.ts'
import { HandOverButton } from './hand-over/hand-over-button.tsx'
import { StageStrip } from './stage-strip.tsx'

/** What it is (抬头): number, customer, machine, what presses, who answers for it; below it how far it has come. */
export function CaseHead({ file }: { file: CaseFile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const { complaint, customer, unit } = file
  const [phone] = customer.phones
  const machine = [unit?.productName, unit?.model].filter(Boolean).join(' ')
  const since = unit?.installationDay ?? unit?.deliveryDay ?? unit?.purchaseDay ?? null
  return (
    <header className="case-head">
      <div className="case-line">
        <h1 className="number">{complaint.number}</h1>
        <span className="case-customer">
          {customer.name} {phone && <PhoneText phone={phone.number} />}
        </span>
        <span>
          {unit === null ? t('case.noUnit') : machine}
          {since !== null && ` · ${format.shortDay(since, today)}`}
        </span>
        <CaseTags file={file} />
        <span className="muted push nowrap">
          {complaint.firstAskedName === complaint.ownerName
            ? t('case.firstAskedOwns', { name: complaint.ownerName })
            : `${t('case.firstAsked', { name: complaint.firstAskedName })} · ${t('case.owner', { name: complaint.ownerName })}`}
        </span>
        <Internal>
          <HandOverButton file={file} />
          <Button onClick={() => setCustomerView(true)}>
            {t('case.forCustomer')} <KeyHint keys="F6" />
          </Button>
        </Internal>
      </div>
      {complaint.anonymisedAt !== null && (
        <p className="muted" role="status">
          {t('privacy.caseAnonymised', { day: dayOf(complaint.anonymisedAt) })}
        </p>
      )}
      <StageStrip file={file} />
    </header>
  )
}

/** What presses on the case, in words: how long it lies here, how often we were chased, what was promised next. */
function CaseTags({ file }: { file: CaseFile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const today = useToday()
  const { complaint, repairs, promises, missing, handOvers } = file
  const handed = handOverCount(handOvers)
  const repair = repairs.findLast((each) => each.state === 'open')
  const wait = repair?.waits.findLast((each) => each.toDay === null && each.cause === 'maker-parts')
  const next = promises.filter((each) => each.state === 'open').toSorted((a, b) => a.dueAt - b.dueAt)[0]
  const outcome = complaint.outcome === null ? null : oneOf(outcomes, complaint.outcome)
  return (
    <span className="row wrap tight">
      {complaint.voidedAt !== null && <Tag>{t('case.tags.void')}</Tag>}
      {outcome !== null && <Tag tone="green">{t('case.tags.closed', { outcome: t(`case.close.${outcome}`) })}</Tag>}
      {repair && (
        <Tag tone="amber">
          {t('case.tags.inRepair', { count: Math.max(1, daysBetween(repair.handInDay, today)) })}
          {wait && ` · ${t('case.tags.waitingParts', { count: daysBetween(wait.fromDay, today) })}`}
        </Tag>
      )}
      <Internal>
        {file.hold !== null && <Tag tone="amber">{t('privacy.hold')}</Tag>}
        {complaint.safety === 1 && <Tag tone="red">{t('case.tags.safety')}</Tag>}
        {complaint.chaseCount > 0 && <Tag tone="amber">{t('case.tags.chased', { count: complaint.chaseCount })}</Tag>}
        {handed > 0 && (
          <Tag tone={handed >= MANY_HAND_OVERS ? 'red' : 'grey'}>
            {t(handed >= MANY_HAND_OVERS ? 'handOver.tagMany' : 'handOver.tag', { count: handed })}
          </Tag>
        )}
        {next && (
          <Tag tone={next.dueAt < now ? 'red' : 'blue'}>
            {t(next.dueAt < now ? 'case.tags.promiseLate' : 'case.tags.promise', {
              time: format.moment(next.dueAt, now),
              owner: next.owner,
            })}
          </Tag>
        )}
        {missing.length > 0 && (
          <Link to={`/complaints/${complaint.id}/edit`}>
            <Tag>{t('case.tags.incomplete', { count: missing.length })}</Tag>
          </Link>
        )}
      </Internal>
    </span>
  )
}
