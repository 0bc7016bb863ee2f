import type { inferOutput } from '@trpc/tanstack-react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { waitCauses } from '../../../shared/complaint/choices.ts'
import { articleText } from '../../../shared/rules/article-text.ts'
import type { desk } from '../../app/client.ts'
import { useToday } from '../../app/clock.ts'
import { language } from '../../app/preferences.ts'
import { useFormat } from '../../parts/format.ts'
import { Tag, type Tone } from '../../parts/tag.tsx'
import { useRowKeys } from '../register/row-keys.ts'
import '../register/register.css'

export type Board = inferOutput<typeof desk.lines.board>
type Row = Board['rows'][number]
type Line = Row['lines'][number]
type Titles = Board['titles']

/** Days before a line on which it begins to press. */
const SOON = 7

/** The rows of the board (期限列表): a repair or a demand with all its lines. */
export function DeadlineTable({ rows, titles }: { rows: readonly Row[]; titles: Titles }) {
  const { t } = useTranslation()
  const keyed = rows.map((row) => ({ ...row, id: row.repairId ?? -(row.complaintId ?? 0) }))
  const { ref, onKeyDown } = useRowKeys<HTMLTableSectionElement>(keyed)
  return (
    <table className="table register-table deadline-table">
      <thead>
        <tr>
          <th style={{ width: '11rem' }}>{t('deadlines.first')}</th>
          <th style={{ width: '10.5rem' }}>{t('deadlines.subject')}</th>
          <th style={{ width: '7rem' }}>{t('deadlines.customer')}</th>
          <th style={{ width: '12rem' }}>{t('deadlines.machine')}</th>
          <th style={{ width: '11.5rem' }}>{t('deadlines.waits')}</th>
          <th>{t('deadlines.lines')}</th>
          <th style={{ width: '5.5rem' }}>{t('deadlines.owner')}</th>
        </tr>
      </thead>
      <tbody ref={ref} onKeyDown={onKeyDown}>
        {keyed.map((row) => (
          <tr key={row.id}>
            <td>
              <FirstDay row={row} />
            </td>
            <td>
              <Link
                data-row
                to={row.complaintId === null ? `/repairs/${row.repairId}` : `/complaints/${row.complaintId}`}
                className="row-link number"
              >
                {row.caseNumber ?? row.repairNumber}
              </Link>
              {row.caseNumber !== null && row.repairNumber !== null && (
                <div className="muted small number">{row.repairNumber}</div>
              )}
            </td>
            <td className="clip">{row.name}</td>
            <td className="clip">{[row.productName, row.model].filter(Boolean).join(' ')}</td>
            <td>
              <Waits row={row} />
            </td>
            <td>
              <ul className="deadline-lines">
                {row.lines.map((line) => (
                  <li key={line.kind}>
                    <LineWords line={line} titles={titles} />
                  </li>
                ))}
              </ul>
            </td>
            <td className="clip">{row.owner}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function toneOf(daysLeft: number): Tone {
  if (daysLeft < 0) return 'red'
  return daysLeft <= SOON ? 'amber' : 'grey'
}

/** The day that comes first among the lines that hold for the cause recorded, or may. */
function FirstDay({ row }: { row: Row }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const line = row.lines.find(({ applies }) => applies !== 0) ?? row.lines[0]
  if (!line) return null
  const { daysLeft, lastDay } = line
  const words =
    daysLeft === 0
      ? t('deadlines.left.today')
      : t(`deadlines.left.${daysLeft > 0 ? 'left' : 'over'}`, { count: Math.abs(daysLeft) })
  return (
    <>
      <span className="number">{format.shortDay(lastDay, today)}</span> <Tag tone={toneOf(daysLeft)}>{words}</Tag>
    </>
  )
}

function Waits({ row }: { row: Row }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  if (row.handInDay === null) return null
  const cause = waitCauses.find((each) => each === row.waitCause)
  return (
    <>
      <div className="muted small">{t('deadlines.handedIn', { day: format.shortDay(row.handInDay, today) })}</div>
      {cause === undefined ? (
        <span className="muted">{t('deadlines.noWait')}</span>
      ) : (
        <>
          <Tag tone={cause === 'repairer' ? 'amber' : 'grey'}>{t(`choices.waitCause.${cause}`)}</Tag>{' '}
          {row.waitFrom !== null && (
            <span className="small">{t('deadlines.since', { day: format.shortDay(row.waitFrom, today) })}</span>
          )}
          {row.waitNote !== null && <div className="small clip">{row.waitNote}</div>}
        </>
      )}
    </>
  )
}

function LineWords({ line, titles }: { line: Line; titles: Titles }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const spoken = language.use()
  const title = titles[line.instrument]?.[spoken === 'en' ? 'en' : 'zh'] ?? line.instrument
  const condition =
    line.applies === 1 ? null : line.kind === 'parts-delay' ? 'ifParts' : line.kind === 'own-delay' ? 'ifOurs' : null
  return (
    <span className={line.applies === 0 ? 'muted' : ''}>
      <b>{t(`deadlines.kind.${line.kind}`)}</b> <span className="number">{format.shortDay(line.lastDay, today)}</span>
      {condition !== null && <span className="muted"> {t(`deadlines.${condition}`)}</span>}
      <span className="small muted" title={title}>
        {' '}
        {t(`deadlines.after.${line.kind}`)} · {title} {articleText(line.article, spoken)}
      </span>
    </span>
  )
}
