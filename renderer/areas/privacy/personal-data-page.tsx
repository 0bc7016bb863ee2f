import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { desk } from '../../app/client.ts'
import { useKeys } from '../../app/keys.ts'
import { useCan } from '../../app/me.ts'
import { NotFoundPage } from '../../app/not-found-page.tsx'
import { useTitle } from '../../app/title.ts'
import { Internal } from '../../parts/internal.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { AnonymiseCard } from './anonymise-card.tsx'
import { ExportCard } from './export-card.tsx'
import './privacy.css'

/** What is held about one customer: given out to him, or erased on his request (个人信息). */
export function PersonalDataPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const id = Number(useParams().id)
  const may = useCan('personal-data')
  const preview = useQuery(desk.privacy.preview.queryOptions({ customerId: id }, { enabled: may, staleTime: 0 }))
  const name = preview.data?.customer.name ?? ''
  useTitle(t('privacy.of', { name }))
  useKeys({ Escape: { words: t('common.back'), run: () => navigate(-1) } })
  if (!may) return <NotFoundPage />
  if (!preview.data)
    return (
      <main className="page">
        <ProblemAlert error={preview.error} onRetry={() => preview.refetch()} />
      </main>
    )
  return (
    <main className="page">
      <h1 className="privacy-head">{t('privacy.of', { name })}</h1>
      <Internal>
        <div className="privacy-columns">
          {preview.data.customer.anonymisedAt === null && <ExportCard customerId={id} name={name} />}
          <AnonymiseCard customerId={id} preview={preview.data} />
        </div>
      </Internal>
    </main>
  )
}
