import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { daysBetween } from '../../../shared/time/day.ts'
import { useToday } from '../../app/clock.ts'
import { Card } from '../../parts/card.tsx'
import { useFormat } from '../../parts/format.ts'
import { Tag } from '../../parts/tag.tsx'
import type { RepairFile } from './bench-form.ts'

type WaitsCardProps = {
  readonly repair: RepairFile
  readonly editable: boolean
  readonly onEdit: (waitId: number) => void
}

/** The spans in which the repair waited, and for whom (等待); the cause decides which line of the law applies. */
export function WaitsCard({ repair, editable, onEdit }: WaitsCardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  return (
    <Card title={t('repairs.waits')}>
      {repair.waits.length === 0 && <p className="card-body muted">{t('repairs.noWaits')}</p>}
      <ul className="waits">
        {repair.waits.map((wait) => (
          <li key={wait.id}>
            <Tag tone={wait.toDay === null ? 'amber' : 'grey'}>{t(`choices.waitCause.${wait.cause}`)}</Tag>
            <span className="number">
              {format.shortDay(wait.fromDay, today)} –{' '}
              {wait.toDay === null ? t('repairs.waitOpen') : format.shortDay(wait.toDay, today)}
            </span>
            <span className="muted">
              {t('repairs.waitDays', { count: daysBetween(wait.fromDay, wait.toDay ?? today) + 1 })}
            </span>
            {editable && (
              <Button className="push" onClick={() => onEdit(wait.id)}>
                {wait.toDay === null ? t('repairs.endWait') : t('common.edit')}
              </Button>
            )}
            {wait.note && <span className="wait-note muted">{wait.note}</span>}
          </li>
        ))}
      </ul>
      <p className="card-body small muted">{t('repairs.waitsHint')}</p>
    </Card>
  )
}
