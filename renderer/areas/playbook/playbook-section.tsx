import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Card } from '../../parts/card.tsx'

/** The section of the settings that leads to the cards of the playbook (沟通参考卡片). */
export function PlaybookSection() {
  const { t } = useTranslation()
  return (
    <Card title={t('playbook.title')} extra={<Link to="/playbook">{t('common.open')}</Link>} padded>
      <p className="small muted">{t('playbook.settings.about')}</p>
    </Card>
  )
}
