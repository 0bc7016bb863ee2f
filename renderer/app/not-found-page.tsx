import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useTitle } from './title.ts'

/** Says that an address leads nowhere, and the way out. */
export function NotFoundPage() {
  const { t } = useTranslation()
  useTitle(t('frame.notFound'))
  return (
    <main className="page empty">
      <h1>{t('frame.notFound')}</h1>
      <p>{t('frame.notFoundText')}</p>
      <p>
        <Link to="/today">{t('frame.toToday')}</Link>
      </p>
    </main>
  )
}
