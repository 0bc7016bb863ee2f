import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Card } from '../../parts/card.tsx'

/** The section of the settings that leads to the policies (本店约定与厂家政策). */
export function PoliciesSection() {
  const { t } = useTranslation()
  return (
    <Card title={t('ownLayer.policies')} extra={<Link to="/policies">{t('common.open')}</Link>} padded>
      <p className="small muted">{t('ownLayer.policiesAbout')}</p>
    </Card>
  )
}
