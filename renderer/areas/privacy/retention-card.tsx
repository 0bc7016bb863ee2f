import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useCan } from '../../app/me.ts'
import { Card } from '../../parts/card.tsx'

/** The door to the keeping periods (保存期限), for whoever may set them. */
export function RetentionCard() {
  const { t } = useTranslation()
  if (!useCan('personal-data')) return null
  return (
    <Card title={t('privacy.title')} extra={<Link to="/settings/personal-data">{t('privacy.retention.link')}</Link>}>
      <p className="card-body muted">{t('privacy.retention.hint')}</p>
    </Card>
  )
}
