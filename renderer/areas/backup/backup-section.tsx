import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Card } from '../../parts/card.tsx'
import { PlaceLines } from './place-lines.tsx'
import { useBackupStatus } from './use-backup-status.ts'

/** The section of the settings that leads to the backups (备份). */
export function BackupSection() {
  const { t } = useTranslation()
  const status = useBackupStatus()
  return (
    <Card title={t('backup.title')} extra={<Link to="/backup">{t('common.open')}</Link>} padded>
      {status && <PlaceLines status={status} />}
    </Card>
  )
}
