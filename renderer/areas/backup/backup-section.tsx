import { useTranslation } from 'react-i18next'
import { Card } from '../../parts/card.tsx'
import { OpenLink } from '../../parts/open-link.tsx'
import { PlaceLines } from './place-lines.tsx'
import { useBackupStatus } from './use-backup-status.ts'

/** The section of the settings that leads to the backups (备份). */
export function BackupSection() {
  const { t } = useTranslation()
  const status = useBackupStatus()
  return (
    <Card title={t('backup.title')} extra={<OpenLink to="/backup" of={t('backup.title')} />} padded>
      {status && <PlaceLines status={status} />}
    </Card>
  )
}
