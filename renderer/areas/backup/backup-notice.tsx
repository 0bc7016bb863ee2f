import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useNow } from '../../app/clock.ts'
import { useFormat } from '../../parts/format.ts'
import { needsCare, type PlaceStatus, useBackupStatus } from './use-backup-status.ts'

/** On Today: that the backups fail or are old, and what to do (备份提醒); nothing while all is well. */
export function BackupNotice() {
  const status = useBackupStatus()
  if (!status) return null
  return (
    <>
      {needsCare(status.own) && <PlaceNotice place="own" status={status.own} />}
      {status.second && needsCare(status.second) && <PlaceNotice place="second" status={status.second} />}
    </>
  )
}

function PlaceNotice({ place, status }: { place: 'own' | 'second'; status: PlaceStatus }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const when = status.goodAt === null ? t('backup.never') : format.moment(status.goodAt, now)
  return (
    <div className="problem" role="alert">
      <span>
        {t('backup.notice', {
          place: t(`backup.${place}`),
          words: status.problem === null ? t('backup.old') : t(`backup.problem.${status.problem}`),
          when,
        })}
      </span>
      <Link to="/backup">{t('common.open')}</Link>
    </div>
  )
}
