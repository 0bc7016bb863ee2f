import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useNow } from '../../app/clock.ts'
import { useFormat } from '../../parts/format.ts'
import { needsCare, useBackupStatus } from './use-backup-status.ts'
import './backup-mark.css'

/** How old the last good backup is (备份新旧), always in the frame; red when it failed or is old. */
export function BackupMark() {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const status = useBackupStatus()
  if (!status) return null
  const { own, second, running } = status
  const when = own.goodAt === null ? t('backup.never') : format.moment(own.goodAt, now)
  const care = needsCare(own) || (second !== null && needsCare(second))
  const failed = own.problem !== null || (second?.problem ?? null) !== null
  const words = running
    ? t('backup.frame.running')
    : failed
      ? t('backup.frame.failed', { when })
      : own.goodAt === null
        ? t('backup.frame.none')
        : t('backup.frame.good', { when })
  return (
    <Link to="/backup" className={`backup-mark ${care && !running ? 'care' : ''}`} title={t('backup.frame.title')}>
      {words}
    </Link>
  )
}
