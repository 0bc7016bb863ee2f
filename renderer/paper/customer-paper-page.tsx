import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useParams } from 'react-router'
import type { PaperLanguage } from '../../shared/agreement/paper-words.ts'
import { desk } from '../app/client.ts'
import { language as screenLanguage } from '../app/preferences.ts'
import { ProblemAlert } from '../parts/problem-alert.tsx'
import { PaperPage } from './paper-page.tsx'
import { PaperSheet } from './paper-sheet.tsx'
import './customer-sheet.css'

/** Everything held about a customer, to be given to him (客户资料清单). Opening it leaves one line on the log. */
export function CustomerPaperPage() {
  const customerId = Number(useParams().id)
  const [language, setLanguage] = useState<PaperLanguage>(screenLanguage.get())
  const { data, error, mutate } = useMutation(desk.privacy.exportSheet.mutationOptions())
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    mutate({ customerId })
  }, [mutate, customerId])
  const sheet = data?.[language]
  const name = sheet?.sections[0]?.blocks[0]
  const whose = name?.kind === 'fields' ? (name.rows[1]?.value ?? '') : ''
  return (
    <PaperPage name={`${sheet?.title ?? ''} ${whose}`.trim()} language={language} onLanguage={setLanguage}>
      <ProblemAlert error={error} onRetry={() => mutate({ customerId })} />
      {sheet && <PaperSheet content={sheet} />}
    </PaperPage>
  )
}
