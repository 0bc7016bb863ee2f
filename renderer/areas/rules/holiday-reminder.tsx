import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useCan } from '../../app/me.ts'
import { useLaw } from './use-law.ts'

/** From November on, until it is loaded: that next year's holiday arrangement is missing (放假安排未载入). */
export function HolidayReminder({ leads = true }: { readonly leads?: boolean }) {
  const { t } = useTranslation()
  const year = useLaw()?.holidays.yearToLoad ?? null
  const mayChange = useCan('settings')
  if (year === null) return null
  return (
    <p className="amber-text small" role="note">
      {t('settings.law.yearToLoad', { year })}{' '}
      {leads && mayChange && (
        <Link className="in-text" to="/settings/holidays">
          {t('settings.holidays.open')}
        </Link>
      )}
    </p>
  )
}
