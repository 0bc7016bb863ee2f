import { useTranslation } from 'react-i18next'
import { useTitle } from '../../app/title.ts'

/** The day list (今日). */
export function TodayPage() {
  const { t } = useTranslation()
  useTitle(t('today.title'))
  return <main className="page">{t('today.nothingForgotten')}</main>
}
