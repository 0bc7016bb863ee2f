import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { PaperLanguage } from '../../shared/agreement/paper-words.ts'
import { desk } from '../app/client.ts'
import { ProblemAlert } from '../parts/problem-alert.tsx'
import { useOnePage } from './one-page.ts'
import { PaperPage } from './paper-page.tsx'
import { PaperSheet } from './paper-sheet.tsx'
import './explanation.css'

/** What the customer is entitled to today and why, on one page for him to take along (权益说明). */
export function ExplanationPaperPage() {
  const { complaintId = '' } = useParams()
  const [language, setLanguage] = useState<PaperLanguage>('zh-CN')
  const sheet = useQuery(desk.rules.explanationSheet.queryOptions({ complaintId: Number(complaintId), language }))
  const page = useOnePage(sheet.data)
  const number = sheet.data?.head[0]?.value ?? ''
  return (
    <PaperPage name={`${number} ${sheet.data?.title ?? ''}`.trim()} language={language} onLanguage={setLanguage}>
      <ProblemAlert error={sheet.error} onRetry={sheet.refetch} />
      {sheet.data && (
        <div ref={page.sheet} className={page.size}>
          <PaperSheet content={sheet.data} />
        </div>
      )}
    </PaperPage>
  )
}
