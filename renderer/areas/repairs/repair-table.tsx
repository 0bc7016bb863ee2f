import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import { repairResults, waitCauses } from '../../../shared/complaint/choices.ts'
import { useToday } from '../../app/clock.ts'
import { useFormat } from '../../parts/format.ts'
import { Tag } from '../../parts/tag.tsx'
import { RecordTable } from '../register/record-table.tsx'

type Row = inferRouterOutputs<DeskRouter>['repairs']['list']['rows'][number]

/** The repairs of one page (维修单列表). */
export function RepairTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  return (
    <RecordTable
      rows={rows}
      first={{ number: t('repairs.number'), customer: t('repairs.customer'), machine: t('repairs.machine') }}
      to={(row) => `/repairs/${row.id}`}
      words={{ title: t('repairs.fault'), of: (row) => row.fault }}
      columns={[
        { title: t('repairs.technician'), width: '6.5rem', className: 'clip', cell: (row) => row.technician },
        {
          title: t('repairs.handIn'),
          width: '6.5rem',
          className: 'number',
          cell: (row) => format.shortDay(row.handInDay, today),
        },
        {
          title: t('repairs.handBack'),
          width: '6.5rem',
          className: 'number',
          cell: (row) => row.handBackDay && format.shortDay(row.handBackDay, today),
        },
        { title: t('repairs.status'), width: '9rem', cell: (row) => <StateTag row={row} /> },
      ]}
    />
  )
}

function StateTag({ row }: { row: Row }) {
  const { t } = useTranslation()
  const cause = waitCauses.find((each) => each === row.waitCause)
  const result = repairResults.find((each) => each === row.result)
  if (row.state === 'open')
    return cause ? (
      <Tag tone={cause === 'repairer' ? 'amber' : 'grey'}>{t(`choices.waitCause.${cause}`)}</Tag>
    ) : (
      <Tag tone="blue">{t('repairs.state.open')}</Tag>
    )
  return result ? (
    <Tag tone={result === 'repaired' ? 'green' : 'amber'}>{t(`choices.repairResult.${result}`)}</Tag>
  ) : (
    <Tag tone="green">{t('repairs.state.finished')}</Tag>
  )
}
