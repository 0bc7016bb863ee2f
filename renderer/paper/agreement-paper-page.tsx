import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { PaperLanguage } from '../../shared/agreement/paper-words.ts'
import { desk } from '../app/client.ts'
import { ProblemAlert } from '../parts/problem-alert.tsx'
import { AgreementFoot } from './agreement-foot.tsx'
import { PaperPage } from './paper-page.tsx'
import { PaperSheet } from './paper-sheet.tsx'
import { agreementWatermark } from './watermark.ts'

/** The settlement agreement as paper (投诉处理协议书). */
export function AgreementPaperPage() {
  const { t } = useTranslation()
  const { id } = useParams()
  const [language, setLanguage] = useState<PaperLanguage>('zh-CN')
  const agreement = useQuery(desk.agreements.get.queryOptions({ id: Number(id), language }))
  const paper = agreement.data
  return (
    <PaperPage
      name={`${paper?.printedNumber ?? t('agreement.draftName')} ${paper?.content.title ?? ''}`.trim()}
      language={language}
      onLanguage={setLanguage}
    >
      <ProblemAlert error={agreement.error} onRetry={agreement.refetch} />
      {paper && (
        <PaperSheet
          content={paper.content}
          watermark={agreementWatermark(paper.state, language)}
          foot={<AgreementFoot {...paper} language={language} />}
        />
      )}
    </PaperPage>
  )
}
