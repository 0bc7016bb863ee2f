import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import { repairResults, waitCauses } from '../../../shared/complaint/choices.ts'
import { useToday } from '../../app/clock.ts'
import { useFormat } from '../../parts/format.ts'
import { Tag } from '../../parts/tag.tsx'
import { useRowKeys } from '../register/row-keys.ts'

type Row = inferRouterOutputs<DeskRouter>['repairs']['list']['rows'][number]

/** The repairs of one page (维修单列表). */
export function RepairTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const { ref, onKeyDown } = useRowKeys<HTMLTableSectionElement>(rows)
  return (
    <table className="table register-table">
      <thead>
        <tr>
          <th style={{ width: '10.5rem' }}>{t('repairs.number')}</th>
          <th style={{ width: '13rem' }}>{t('repairs.customer')}</th>
          <th style={{ width: '14rem' }}>{t('repairs.machine')}</th>
          <th>{t('repairs.fault')}</th>
          <th style={{ width: '6.5rem' }}>{t('repairs.technician')}</th>
          <th style={{ width: '6.5rem' }}>{t('repairs.handIn')}</th>
          <th style={{ width: '6.5rem' }}>{t('repairs.handBack')}</th>
          <th style={{ width: '9rem' }}>{t('repairs.status')}</th>
        </tr>
      </thead>
      <tbody ref={ref} onKeyDown={onKeyDown}>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <Link data-row to={`/repairs/${row.id}`} className="row-link number">
                {row.number}
              </Link>
            </td>
            <td className="clip">
              {row.name} <span className="number muted">{row.phone}</span>
            </td>
            <td className="clip">{[row.productName, row.model].filter(Boolean).join(' ')}</td>
            <td className="clip" title={row.fault}>
              {row.fault}
            </td>
            <td className="clip">{row.technician}</td>
            <td className="number">{format.shortDay(row.handInDay, today)}</td>
            <td className="number">{row.handBackDay && format.shortDay(row.handBackDay, today)}</td>
            <td>
              <StateTag row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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
