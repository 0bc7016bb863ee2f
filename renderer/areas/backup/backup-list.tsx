import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import { desk } from '../../app/client.ts'
import { useNow } from '../../app/clock.ts'
import { Card } from '../../parts/card.tsx'
import { useFormat } from '../../parts/format.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { Tag } from '../../parts/tag.tsx'

export type ListedBackup = inferRouterOutputs<DeskRouter>['backup']['list']['backups'][number]

type BackupListProps = {
  readonly onRestore: (backup: ListedBackup) => void
  readonly onDrill: (backup: ListedBackup) => void
}

/** So many are shown at first: what is older is wanted once a year. */
const SHOWN = 12

/** Every backup of both places (现有备份), the newest first. */
export function BackupList({ onRestore, onDrill }: BackupListProps) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const list = useQuery(desk.backup.list.queryOptions())
  const backups = list.data?.backups ?? []
  const hidden = all ? 0 : Math.max(0, backups.length - SHOWN)
  return (
    <Card title={t('backup.list.title')}>
      <ProblemAlert error={list.error} onRetry={() => list.refetch()} />
      {list.data?.silent.map((place) => (
        <p key={place} className="card-body small amber-text">
          {t('backup.list.silent', { place: t(`backup.${place}`) })}
        </p>
      ))}
      {list.data && backups.length === 0 && <p className="empty">{t('backup.list.none')}</p>}
      {backups.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th>{t('backup.list.when')}</th>
              <th>{t('backup.list.where')}</th>
              <th>{t('backup.list.cases')}</th>
              <th>{t('backup.list.size')}</th>
              <th>{t('backup.list.state')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {backups.slice(0, backups.length - hidden).map((backup) => (
              <BackupRow
                key={`${backup.place} ${backup.name}`}
                backup={backup}
                onRestore={onRestore}
                onDrill={onDrill}
              />
            ))}
          </tbody>
        </table>
      )}
      {hidden > 0 && (
        <p className="card-body">
          <button type="button" className="link-button" onClick={() => setAll(true)}>
            {t('backup.list.more', { count: hidden })}
          </button>
        </p>
      )}
    </Card>
  )
}

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(bytes < 1024 * 1024 ? 2 : 1)} MB`

function BackupRow({ backup, onRestore, onDrill }: BackupListProps & { readonly backup: ListedBackup }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const { kind, place, at, cases, bytes, missing, encrypted } = backup
  return (
    <tr>
      <td className="number">{format.moment(at, now)}</td>
      <td>{t(`backup.${place}`)}</td>
      <td className="number">{cases ?? '–'}</td>
      <td className="number">{megabytes(bytes)}</td>
      <td>
        {kind === 'backup' && <Tag tone="green">{t('backup.list.verified')}</Tag>}
        {kind === 'upgrade-copy' && <Tag>{t('backup.list.upgradeCopy')}</Tag>}
        {kind === 'unreadable' && <Tag tone="red">{t('backup.list.unreadable')}</Tag>}{' '}
        {encrypted && <Tag tone="blue">{t('backup.list.encrypted')}</Tag>}{' '}
        {missing > 0 && <Tag tone="amber">{t('backup.list.missing', { count: missing })}</Tag>}
      </td>
      <td className="backup-actions">
        {kind !== 'unreadable' && (
          <>
            <Button size="small" onClick={() => onDrill(backup)}>
              {t('backup.list.drill')}
            </Button>
            <Button size="small" onClick={() => onRestore(backup)}>
              {t('backup.list.restore')}
            </Button>
          </>
        )}
      </td>
    </tr>
  )
}
