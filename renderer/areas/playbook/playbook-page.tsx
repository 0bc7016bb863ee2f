import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { desk } from '../../app/client.ts'
import { useCan } from '../../app/me.ts'
import { useTitle } from '../../app/title.ts'
import { Internal } from '../../parts/internal.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { OurCards } from './our-cards.tsx'
import { OwnCards } from './own-cards.tsx'
import './playbook.css'

/** Where the manager keeps the cards (沟通参考卡片), reached from the settings. */
export function PlaybookPage() {
  const { t } = useTranslation()
  useTitle(t('playbook.title'))
  const mayKeep = useCan('settings')
  return (
    <main className="page">
      <h1 className="visually-hidden">{t('playbook.title')}</h1>
      <Internal>{mayKeep ? <Kept /> : <p className="muted">{t('playbook.settings.onlyManagers')}</p>}</Internal>
    </main>
  )
}

function Kept() {
  const { data, error, refetch } = useQuery(desk.playbook.kept.queryOptions())
  if (error) return <ProblemAlert error={error} onRetry={() => refetch()} />
  if (!data) return <div className="quiet-bar" />
  return (
    <div className="card-columns">
      <OwnCards cards={data.own} />
      <OurCards cards={data.ours} />
    </div>
  )
}
