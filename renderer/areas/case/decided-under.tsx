import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { desk } from '../../app/client.ts'

type DecidedUnderProps = { readonly complaintId: number; readonly asOf: string | null }

/** One line where the rules or holidays in use would answer otherwise than those the case was decided under (裁决所依规则). */
export function DecidedUnder({ complaintId, asOf }: DecidedUnderProps) {
  const { t } = useTranslation()
  const { data } = useQuery(desk.rules.decidedUnder.queryOptions({ complaintId, asOf }))
  if (!data) return null
  return (
    <p className="card-body small amber-text" role="status">
      {'closedDay' in data
        ? t('rules.closedUnderHolidays', { day: data.closedDay })
        : t(data.readable ? 'rules.decidedUnder' : 'rules.decidedUnderUnreadable', {
            version: data.version,
            inUse: data.inUse,
          })}
    </p>
  )
}
