import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { PaperLanguage } from '../../shared/agreement/paper-words.ts'
import { desk } from '../app/client.ts'
import { ProblemAlert } from '../parts/problem-alert.tsx'
import { PaperPage } from './paper-page.tsx'
import { PaperSheet } from './paper-sheet.tsx'

/** The registration form as paper (投诉登记表); `blank` prints an empty one for the days without a computer. */
export function RegistrationPaperPage() {
  const { complaintId = 'blank' } = useParams()
  const [language, setLanguage] = useState<PaperLanguage>('zh-CN')
  const form = useQuery(
    desk.agreements.registrationForm.queryOptions({
      complaintId: complaintId === 'blank' ? null : Number(complaintId),
      language,
    }),
  )
  const number = form.data?.head[0]?.value ?? ''
  return (
    <PaperPage name={`${number} ${form.data?.title ?? ''}`.trim()} language={language} onLanguage={setLanguage}>
      <ProblemAlert error={form.error} onRetry={form.refetch} />
      {form.data && <PaperSheet content={form.data} />}
    </PaperPage>
  )
}
