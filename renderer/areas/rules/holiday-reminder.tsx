import { useTranslation } from 'react-i18next'
import { useLaw } from './use-law.ts'

/** From November on, until it is loaded: that next year's holiday arrangement is missing (放假安排未载入). */
export function HolidayReminder() {
  const { t } = useTranslation()
  const year = useLaw()?.holidays.yearToLoad ?? null
  if (year === null) return null
  return (
    <p className="amber-text small" role="note">
      {t('settings.law.yearToLoad', { year })}
    </p>
  )
}
