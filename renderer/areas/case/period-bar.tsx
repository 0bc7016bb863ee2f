import { useTranslation } from 'react-i18next'
import { useToday } from '../../app/clock.ts'
import { useFormat } from '../../parts/format.ts'
import type { EntitlementAnswer } from './case-file.ts'
import { timeBar } from './time-bar.ts'

/** The warranty period as a line (时间轴): its start, the repairs and waits taken out of it, today, its last day. */
export function PeriodBar({ answer }: { answer: EntitlementAnswer }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const bar = timeBar(answer)
  if (bar === null || answer.period.start === null) return null
  const short = (day: string) => format.shortDay(day, today)
  const end = t(bar.certain ? 'rules.bar.whole' : 'rules.bar.atLeast', { day: bar.end })
  return (
    <div
      className="period-bar"
      role="img"
      aria-label={`${t('rules.bar.title', { from: bar.start, to: bar.end })} ${end}`}
    >
      <span className="bar-today-label" style={{ left: `${Math.min(82, Math.max(8, bar.today))}%` }}>
        {t('rules.bar.today', { day: short(bar.todayDay) })}
      </span>
      <span className="bar-line">
        <span className="bar-run" style={{ width: `${bar.endAt}%` }} />
        {bar.repairs.map((span) => (
          <span key={span.from} className="bar-repair" style={{ left: `${span.left}%`, width: `${span.width}%` }} />
        ))}
        {bar.waits.map((span) => (
          <span
            key={`wait ${span.from}`}
            className="bar-wait"
            style={{ left: `${span.left}%`, width: `${span.width}%` }}
          />
        ))}
        <span className="bar-today" style={{ left: `${bar.today}%` }} />
      </span>
      <span className="bar-ends">
        <span>
          {t(`rules.start.${answer.period.start.basis}`)} {bar.start}
        </span>
        {bar.repairs.length > 0 && (
          <span className="bar-legend">
            <i className="key repair" />
            {t('rules.bar.repair')}
            {bar.waits.length > 0 && (
              <>
                {' '}
                <i className="key wait" />
                {t('rules.bar.wait')}
              </>
            )}
          </span>
        )}
        <span>{end}</span>
      </span>
    </div>
  )
}
