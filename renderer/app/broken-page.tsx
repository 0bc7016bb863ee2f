import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import { problemOf } from './problem.ts'

/** Stands in for a page that failed: what is safe, what to do, and the line that helps whoever repairs it. */
export function BrokenPage() {
  const { t } = useTranslation()
  const error = useRouteError()
  const reference = problemOf(error).params?.reference
  const detail = reference ?? (error instanceof Error ? error.message : String(error))
  return (
    <main className="page empty" role="alert">
      <h1>{t('frame.broken')}</h1>
      <p>{t('frame.brokenText')}</p>
      <p className="small">{detail}</p>
      <Button type="primary" onClick={() => location.reload()}>
        {t('frame.reload')}
      </Button>
    </main>
  )
}
