import { useTranslation } from 'react-i18next'
import { Card } from '../../parts/card.tsx'
import { OpenLink } from '../../parts/open-link.tsx'

/** The section of the settings that leads to the cards of the playbook (沟通参考卡片). */
export function PlaybookSection() {
  const { t } = useTranslation()
  return (
    <Card title={t('playbook.title')} extra={<OpenLink to="/playbook" of={t('playbook.title')} />} padded>
      <p className="small muted">{t('playbook.settings.about')}</p>
    </Card>
  )
}
