import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperLanguage } from '../../shared/agreement/paper-words.ts'
import { composeRecoverySheet } from '../../shared/workflow/recovery-sheet.ts'
import { desk } from '../app/client.ts'
import { language as screenLanguage } from '../app/preferences.ts'
import { token } from '../app/token.ts'
import { shownKey } from '../areas/recovery/shown-key.ts'
import { PaperPage } from './paper-page.tsx'
import { PaperSheet } from './paper-sheet.tsx'
import './recovery.css'

/** The recovery key as paper (恢复密钥), right after it was made and never again. */
export function RecoveryPaperPage() {
  const { t } = useTranslation()
  const [language, setLanguage] = useState<PaperLanguage>(screenLanguage.get())
  const [shown] = useState(shownKey.get)
  const signedIn = token.use() !== null
  const status = useQuery(desk.setup.status.queryOptions())
  useEffect(() => () => shownKey.set(null), [])
  const content =
    shown && status.data ? composeRecoverySheet({ ...shown, centreName: status.data.centreName ?? '' }, language) : null
  return (
    <PaperPage
      name={t('recovery.title')}
      language={language}
      onLanguage={setLanguage}
      {...(signedIn ? {} : { backTo: '/sign-in' })}
    >
      {shown && !signedIn && <p className="paper-hint">{t('recovery.afterFirstRun')}</p>}
      {shown === null && <p className="paper-hint">{t('recovery.gone')}</p>}
      {content && <PaperSheet content={content} />}
    </PaperPage>
  )
}
