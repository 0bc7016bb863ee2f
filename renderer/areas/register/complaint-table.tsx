import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import { severities } from '../../../shared/workflow/severity.ts'
import { useNow } from '../../app/clock.ts'
import { useFormat } from '../../parts/format.ts'
import { Tag } from '../../parts/tag.tsx'
import { useRowKeys } from './row-keys.ts'
import { useStageName } from './stage-name.ts'

type Row = inferRouterOutputs<DeskRouter>['complaints']['list']['rows'][number]

type ComplaintTableProps = {
  readonly rows: readonly Row[]
  /** Whoever lists what is incomplete means to complete it. */
  readonly toEdit: boolean
}

/** The complaints of one page (台账), newest first. */
export function ComplaintTable({ rows, toEdit }: ComplaintTableProps) {
  const { t } = useTranslation()
  const { ref, onKeyDown } = useRowKeys<HTMLTableSectionElement>(rows)
  return (
    <table className="table register-table">
      <thead>
        <tr>
          <th style={{ width: '10.5rem' }}>{t('register.number')}</th>
          <th style={{ width: '13rem' }}>{t('register.customer')}</th>
          <th style={{ width: '13rem' }}>{t('register.machine')}</th>
          <th>{t('register.words')}</th>
          <th style={{ width: '9rem' }}>{t('register.marks')}</th>
          <th style={{ width: '6.5rem' }}>{t('register.stage')}</th>
          <th style={{ width: '6rem' }}>{t('register.owner')}</th>
          <th style={{ width: '5rem' }}>{t('register.chases')}</th>
          <th style={{ width: '7.5rem' }}>{t('register.lastAction')}</th>
        </tr>
      </thead>
      <tbody ref={ref} onKeyDown={onKeyDown}>
        {rows.map((row) => (
          <ComplaintRow key={row.id} row={row} to={`/complaints/${row.id}${toEdit ? '/edit' : ''}`} />
        ))}
      </tbody>
    </table>
  )
}

function ComplaintRow({ row, to }: { row: Row; to: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const stageName = useStageName()
  return (
    <tr>
      <td>
        <Link data-row to={to} className="row-link number">
          {row.number}
        </Link>
      </td>
      <td className="clip">
        {row.name} <span className="number muted">{row.phone}</span>
      </td>
      <td className="clip">{[row.productName, row.model].filter(Boolean).join(' ')}</td>
      <td className="clip" title={row.words}>
        {row.words}
      </td>
      <td>
        <Marks row={row} />
      </td>
      <td>{row.voidedAt === null ? stageName(row.stage) : t('register.void')}</td>
      <td className="clip">{row.ownerName}</td>
      <td>{row.chaseCount > 0 && t('register.chaseCount', { count: row.chaseCount })}</td>
      <td className="number muted">{format.moment(row.lastActionAt, now)}</td>
    </tr>
  )
}

/** What must catch the eye of a row (提示): danger, how serious, what is still missing. */
function Marks({ row }: { row: Row }) {
  const { t } = useTranslation()
  const severity = severities.find((each) => each === row.severity)
  return (
    <span className="marks">
      {row.safety === 1 && <Tag tone="red">{t('register.safety')}</Tag>}
      {severity !== undefined && severity <= 2 && <Tag tone="red">{t(`choices.severity.${severity}`)}</Tag>}
      {row.handedTo !== null && <Tag tone="amber">{t('handOver.tagWaiting', { name: row.handedTo })}</Tag>}
      {row.incomplete === 1 && row.voidedAt === null && (
        <Link className="above" to={`/complaints/${row.id}/edit`} title={t('register.complete')}>
          <Tag tone="amber">{t('register.incomplete')}</Tag>
        </Link>
      )}
    </span>
  )
}
