import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isDay } from '../../../shared/time/day.ts'
import { arrangementOf, readNotice } from '../../../shared/time/holiday-notice.ts'
import { desk } from '../../app/client.ts'
import { useToday } from '../../app/clock.ts'
import { useKeys } from '../../app/keys.ts'
import { Card } from '../../parts/card.tsx'
import { DraftNote } from '../../parts/draft-note.tsx'
import { KeyHint } from '../../parts/key-hint.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useDraft } from '../../parts/use-draft.ts'
import { DayField } from '../customer/day-field.tsx'
import { focusFirstWrong } from '../customer/enter-form.tsx'
import { TextField } from '../customer/text-field.tsx'
import { typedDay } from '../customer/typed.ts'
import { useReasons } from '../customer/use-reasons.ts'
import { HolidayDays } from './holiday-days.tsx'
import type { HolidayYears } from './holidays-page.tsx'
import { RuleFileDialog } from './rule-file-dialog.tsx'

/** A year typed from the notice (手工录入一年): what is read of it stands below as it is typed, and what it moves is shown before it is taken. */
export function TypedYearForm({ years }: { readonly years: HolidayYears }) {
  const { t } = useTranslation()
  const today = useToday()
  const next = 1 + Math.max(...years.flatMap(({ inUse, year }) => (inUse ? [year] : [])))
  const draft = useDraft('holiday-year', '', { year: String(next), number: '', issued: '', notice: '' })
  const form = draft.value
  const preview = useMutation(desk.rules.previewFile.mutationOptions())
  const year = /^20\d\d$/.test(form.year.trim()) ? Number(form.year) : null
  const issued = typedDay(form.issued, today) ?? ''
  const read = year === null ? null : readNotice(form.notice, year)
  const empty = read === null || (read.off.length === 0 && read.work.length === 0)
  const wrong = {
    ...(year === null ? { year: 'wrong-year' } : {}),
    ...(form.number.trim() === '' ? { number: 'required' } : {}),
    ...(isDay(issued) ? {} : { issued: issued === '' ? 'required' : 'wrong-day' }),
    ...(empty ? { notice: 'required' } : {}),
  }
  // An empty form is not reproached with being empty.
  const [tried, setTried] = useState(false)
  const why = useReasons(tried ? wrong : {}, preview.error)

  const revision =
    1 + Math.max(0, ...years.flatMap((each) => (each.year === year && each.id !== null ? [each.revision] : [])))
  const text =
    read === null || year === null
      ? ''
      : JSON.stringify({
          kind: 'hejie-desk/holiday-year',
          format: 1,
          content: arrangementOf(read, { year, revision, source: { number: form.number.trim(), issued, url: null } }),
        })
  const look = () => {
    setTried(true)
    if (Object.keys(wrong).length > 0) return focusFirstWrong()
    preview.mutate({ text })
  }
  useKeys({ 'Ctrl+Enter': { words: t('settings.holidays.look'), run: look } })

  return (
    <Card title={t('settings.holidays.type')} extra={<DraftNote draft={draft} />}>
      <div className="settings-card">
        <p className="muted small">{t('settings.holidays.typeAbout')}</p>
        <div className="form-grid">
          <TextField
            label={t('settings.holidays.year')}
            value={form.year}
            reason={why('year')}
            onChange={(year) => draft.setValue({ year })}
          />
          <TextField
            label={t('settings.holidays.number')}
            value={form.number}
            reason={why('number')}
            placeholder={t('settings.holidays.numberHint')}
            onChange={(number) => draft.setValue({ number })}
          />
          <DayField
            label={t('settings.holidays.issued')}
            value={form.issued}
            reason={why('issued')}
            onChange={(issued) => draft.setValue({ issued })}
          />
        </div>
        <TextField
          label={t('settings.holidays.notice')}
          hint={t('settings.holidays.noticeHint')}
          value={form.notice}
          reason={why('notice')}
          lines={8}
          onChange={(notice) => draft.setValue({ notice })}
        />
        {read !== null && !empty && (
          <section aria-label={t('settings.holidays.read')} aria-live="polite">
            <HolidayDays off={read.off} work={read.work} />
            {read.unread.length > 0 && (
              <p className="amber-text small">{t('settings.holidays.unread', { pieces: read.unread.join(' / ') })}</p>
            )}
          </section>
        )}
        <ProblemAlert error={preview.error} />
        <footer>
          <Button type="primary" loading={preview.isPending} onClick={look}>
            {t('settings.holidays.look')} <KeyHint keys="Ctrl+Enter" />
          </Button>
        </footer>
      </div>
      {preview.data && (
        <RuleFileDialog
          preview={preview.data}
          text={text}
          typed
          onTaken={() => draft.discard()}
          onClose={() => preview.reset()}
        />
      )}
    </Card>
  )
}
