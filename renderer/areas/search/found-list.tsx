import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { maskAddress } from '../../../shared/text/mask.ts'
import { Tag } from '../../parts/tag.tsx'
import { useStageName } from '../register/stage-name.ts'
import type { FoundRow } from './found-rows.ts'

type FoundListProps = {
  readonly id: string
  readonly rows: readonly FoundRow[]
  readonly active: number
  readonly onOpen: (to: string) => void
}

const kinds = ['complaints', 'repairs', 'customers'] as const

/** What was found, by kind (查找结果); the field above it keeps the focus. */
export function FoundList({ id, rows, active, onOpen }: FoundListProps) {
  const { t } = useTranslation()
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])
  return (
    // The list scrolls with the chosen line; the field above keeps the focus.
    <div id={id} role="listbox" aria-label={t('search.title')} className="found" tabIndex={-1}>
      {kinds.map((kind) => {
        const lines = rows.map((row, line) => ({ row, line })).filter(({ row }) => row.kind === kind)
        if (lines.length === 0) return null
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group inside a list box is no set of form fields
          <div key={kind} role="group" aria-label={t(`search.${kind}`)}>
            <div className="found-kind" aria-hidden="true">
              {t(`search.${kind}`)}
            </div>
            {lines.map(({ row, line }) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys act in the field above
              // biome-ignore lint/a11y/useFocusableInteractive: the field above holds the focus
              <div
                key={row.key}
                id={`${id}-${line}`}
                role="option"
                aria-selected={line === active}
                className="found-row"
                onClick={() => onOpen(row.to)}
              >
                <FoundLine row={row} />
              </div>
            ))}
          </div>
        )
      })}
    </div>
  )
}

function FoundLine({ row }: { row: FoundRow }) {
  return (
    <>
      <span className="number found-number">{row.number}</span>
      <span className="found-who">
        {row.name} <span className="number muted">{row.phone}</span>
      </span>
      <span className="found-what">
        {row.machine && <b>{row.machine}</b>} {row.kind === 'customers' ? maskAddress(row.words) : row.words}
      </span>
      <StateTag row={row} />
    </>
  )
}

function StateTag({ row }: { row: FoundRow }) {
  const { t } = useTranslation()
  const stageName = useStageName()
  if (row.stage === null) return <span />
  if (row.stage === 'void') return <Tag>{t('choices.repairState.void')}</Tag>
  if (row.kind === 'complaints')
    return <Tag tone={row.stage === 'closed' ? 'green' : 'blue'}>{stageName(row.stage)}</Tag>
  return row.stage === 'finished' ? (
    <Tag tone="green">{t('choices.repairState.finished')}</Tag>
  ) : (
    <Tag tone="blue">{t('choices.repairState.open')}</Tag>
  )
}
