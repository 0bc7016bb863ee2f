import { useTranslation } from 'react-i18next'
import { useTitle } from '../../app/title.ts'
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
