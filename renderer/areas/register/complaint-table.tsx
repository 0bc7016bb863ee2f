import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import { severities } from '../../../shared/workflow/severity.ts'
import { useNow } from '../../app/clock.ts'
import { useFormat } from '../../parts/format.ts'
import { Tag } from '../../parts/tag.tsx'
import { RecordTable } from './record-table.tsx'
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
  const format = useFormat()
  const now = useNow()
  const stageName = useStageName()
  return (
    <RecordTable
      rows={rows}
      first={{ number: t('register.number'), customer: t('register.customer'), machine: t('register.machine') }}
      to={(row) => `/complaints/${row.id}${toEdit ? '/edit' : ''}`}
      words={{ title: t('register.words'), of: (row) => row.words }}
      columns={[
        { title: t('register.marks'), width: '9rem', cell: (row) => <Marks row={row} /> },
        {
          title: t('register.stage'),
          width: '7.25rem',
          className: 'nowrap',
          cell: (row) => (row.voidedAt === null ? stageName(row.stage) : t('register.void')),
        },
        { title: t('register.owner'), width: '6rem', className: 'clip', cell: (row) => row.ownerName },
        {
          title: t('register.chases'),
          width: '5rem',
          cell: (row) => row.chaseCount > 0 && t('register.chaseCount', { count: row.chaseCount }),
        },
        {
          title: t('register.lastAction'),
          width: '7.5rem',
          className: 'number muted',
          cell: (row) => format.moment(row.lastActionAt, now),
        },
      ]}
    />
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
