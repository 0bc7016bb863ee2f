import { useMutation, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import { dayOf } from '../../../shared/time/instant.ts'
import { desk } from '../../app/client.ts'
import { useCan } from '../../app/me.ts'
import { useTitle } from '../../app/title.ts'
import { Card } from '../../parts/card.tsx'
import { Internal } from '../../parts/internal.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { Tag } from '../../parts/tag.tsx'
import { HolidayReminder } from '../rules/holiday-reminder.tsx'
import { HolidayDays } from './holiday-days.tsx'
import { TypedYearForm } from './typed-year-form.tsx'
import './settings.css'

export type HolidayYears = inferRouterOutputs<DeskRouter>['rules']['holidayYears']

/** Which holiday years the desk knows and from where (放假安排), and the place to type one that nobody has published as a file. */
export function HolidaysPage() {
  const { t } = useTranslation()
  useTitle(t('settings.holidays.title'))
  const mayChange = useCan('settings')
  const { data: years } = useQuery(desk.rules.holidayYears.queryOptions())
  return (
    <main className="page">
      <h1 className="visually-hidden">{t('settings.holidays.title')}</h1>
      <Internal>
        <div className="settings holidays">
          {mayChange && years && <TypedYearForm years={years} />}
          <Card title={t('settings.holidays.known')}>
            <div className="settings-card">
              <HolidayReminder leads={false} />
              {years && <YearList years={years} mayVoid={mayChange} />}
            </div>
          </Card>
        </div>
      </Internal>
    </main>
  )
}

const tones = { bundled: 'green', signed: 'green', 'own-file': 'amber', typed: 'amber' } as const

function YearList({ years, mayVoid }: { readonly years: HolidayYears; readonly mayVoid: boolean }) {
  const { t } = useTranslation()
  const [voiding, setVoiding] = useState<HolidayYears[number] | null>(null)
  const { mutateAsync: voidIt } = useMutation(desk.rules.voidHolidayYear.mutationOptions())
  return (
    <>
      <ul className="holiday-years">
        {years.map((each) => (
          <li key={`${each.year} ${each.id}`} className={each.inUse ? '' : 'is-void'}>
            <details>
              <summary>
                <b className="number">{each.year}</b>{' '}
                <Tag tone={tones[each.origin]}>{t(`settings.holidays.${each.origin}`)}</Tag>{' '}
                {each.voidedAt !== null && <Tag tone="grey">{t('settings.holidays.void')}</Tag>}
                {each.voidedAt === null && !each.inUse && <Tag tone="grey">{t('settings.holidays.replaced')}</Tag>}
                {each.notice !== null && <span className="muted small"> {each.notice.number}</span>}
              </summary>
              {each.keptBy !== null && each.keptAt !== null && (
                <p className="muted small">
                  {t(each.origin === 'typed' ? 'settings.holidays.typedBy' : 'settings.law.imported', {
                    name: each.keptBy,
                    day: dayOf(each.keptAt),
                  })}
                </p>
              )}
              {each.voidedAt !== null && (
                <p className="small">
                  {t('settings.holidays.voidedBy', {
                    name: each.voidedBy ?? '',
                    day: dayOf(each.voidedAt),
                    reason: each.voidReason ?? '',
                  })}
                </p>
              )}
              <HolidayDays off={each.off} work={each.work} />
              {mayVoid && each.voidedAt === null && (each.origin === 'typed' || each.origin === 'own-file') && (
                <Button danger onClick={() => setVoiding(each)}>
                  {t('settings.holidays.voidIt')}
                </Button>
              )}
            </details>
          </li>
        ))}
      </ul>
      {voiding !== null && voiding.id !== null && (
        <ReasonDialog
          title={t('settings.holidays.voidTitle', { year: voiding.year })}
          explain={<p>{t('settings.holidays.voidExplain', { year: voiding.year })}</p>}
          action={t('settings.holidays.voidIt')}
          danger
          onConfirm={async (reason) => {
            await voidIt({ id: voiding.id ?? 0, reason })
            setVoiding(null)
          }}
          onClose={() => setVoiding(null)}
        />
      )}
    </>
  )
}
