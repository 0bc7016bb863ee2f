import { useTranslation } from 'react-i18next'
import { daysOff } from '../../../shared/time/holiday-file.ts'
import type { Break } from '../../../shared/time/holidays.ts'
import { useFormat } from '../../parts/format.ts'

type HolidayDaysProps = { readonly off: readonly Omit<Break, 'statutory'>[]; readonly work: readonly string[] }

/** The breaks of a year and its make-up workdays (放假、补班), each day with its weekday. */
export function HolidayDays({ off, work }: HolidayDaysProps) {
  const { t } = useTranslation()
  const { longDay } = useFormat()
  return (
    <dl className="rule-file-facts">
      <dt>{t('settings.law.breaks', { count: daysOff(off) })}</dt>
      <dd>
        <ul>
          {off.map(({ from, to, name }) => (
            <li key={`${name} ${from}`}>
              {name} {longDay(from)}
              {to !== from && ` – ${longDay(to)}`}
            </li>
          ))}
        </ul>
      </dd>
      <dt>{t('settings.law.makeUp')}</dt>
      <dd>{work.map((day) => longDay(day)).join(' · ')}</dd>
    </dl>
  )
}
