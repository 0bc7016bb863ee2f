import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { PaperLanguage } from '../../shared/agreement/paper-words.ts'
import { desk } from '../app/client.ts'
import { language as screenLanguage } from '../app/preferences.ts'
import { ProblemAlert } from '../parts/problem-alert.tsx'
import { PaperPage } from './paper-page.tsx'
import { PaperSheet } from './paper-sheet.tsx'
import './digest.css'

/** The log of one day, to be signed and filed at closing time (每日摘要). */
export function DigestPaperPage() {
  const { day = '' } = useParams()
  const [language, setLanguage] = useState<PaperLanguage>(screenLanguage.get())
  const sheet = useQuery(desk.audit.digestSheet.queryOptions({ day, language }, { staleTime: 0 }))
  return (
    <PaperPage name={`${sheet.data?.title ?? ''} ${day}`.trim()} language={language} onLanguage={setLanguage}>
      <ProblemAlert error={sheet.error} onRetry={sheet.refetch} />
      {sheet.data && <PaperSheet content={sheet.data} />}
    </PaperPage>
  )
}
