import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useTitle } from '../../app/title.ts'
import { Card } from '../../parts/card.tsx'
import { Internal } from '../../parts/internal.tsx'
import { PoliciesCard } from './policies-card.tsx'

/** Policies of makers and of the shop (本店约定与厂家政策), reached from the rules and from the settings. */
export function PoliciesPage() {
  const { t } = useTranslation()
  useTitle(t('ownLayer.policies'))
  return (
    <main className="page">
      <h1 className="visually-hidden">{t('ownLayer.policies')}</h1>
      <Internal>
        <PoliciesCard />
      </Internal>
    </main>
  )
}

/** The section of the settings that leads there. */
export function PoliciesSection() {
  const { t } = useTranslation()
  return (
    <Card title={t('ownLayer.policies')} extra={<Link to="/policies">{t('common.open')}</Link>} padded>
      <p className="small muted">{t('ownLayer.policiesAbout')}</p>
    </Card>
  )
}
