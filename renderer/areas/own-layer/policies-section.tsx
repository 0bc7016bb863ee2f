import { useTranslation } from 'react-i18next'
import { Card } from '../../parts/card.tsx'
import { OpenLink } from '../../parts/open-link.tsx'

/** The section of the settings that leads to the policies (本店约定与厂家政策). */
export function PoliciesSection() {
  const { t } = useTranslation()
  return (
    <Card title={t('ownLayer.policies')} extra={<OpenLink to="/policies" of={t('ownLayer.policies')} />} padded>
      <p className="small muted">{t('ownLayer.policiesAbout')}</p>
    </Card>
  )
}
