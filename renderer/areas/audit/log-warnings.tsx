import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { desk } from '../../app/client.ts'
import { useNow } from '../../app/clock.ts'
import { useFormat } from '../../parts/format.ts'

/** Once a minute: a clock is put right without any change in the register. */
const EVERY_MS = 60_000

/** On the first page of the day: that the log was altered, and that the computer's clock was put back (操作记录提醒). */
export function LogWarnings() {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const { data } = useQuery(desk.audit.warnings.queryOptions(undefined, { refetchInterval: EVERY_MS }))
  if (!data) return null
  return (
    <>
      {data.found > 0 && (
        <p className="problem" role="alert">
          <span>{t('audit.warning', { count: data.found })}</span>
          <Link to="/settings">{t('audit.look')}</Link>
        </p>
      )}
      {data.clockBehind !== null && (
        <p className="problem" role="alert">
          {t('audit.clockBehind', { time: format.moment(data.clockBehind, now) })}
        </p>
      )}
    </>
  )
}
