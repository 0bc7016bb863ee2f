import { Button, Input } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, weekday } from '../../../shared/time/day.ts'
import { useNow, useToday } from '../../app/clock.ts'
import { useReasonWords } from '../../app/problem.ts'
import { DayInput } from '../../parts/day-input.tsx'
import { Field } from '../../parts/field.tsx'
import { PersonPicker } from '../../parts/person-picker.tsx'
import { TimeInput } from '../../parts/time-input.tsx'
import { type QuickTime, quickTimes } from './quick-times.ts'
import { momentReasons } from './typed-moment.ts'

export type PromiseForm = {
  readonly promise: string
  readonly ownerId: number
  readonly day: string
  readonly time: string
}

type MomentProps = {
  readonly value: Pick<PromiseForm, 'day' | 'time'>
  readonly onChange: (change: Partial<PromiseForm>) => void
  /** Why the desk refused the moment. */
  readonly reason?: string | undefined
  /** Whether it was to be saved already: what is missing or unreadable is then said. */
  readonly tried: boolean
  /** Stands beside the day and the hour. */
  readonly children?: ReactNode
}

/** The day and hour of a promise, with the usual ones one press away. */
export function PromiseMoment({ value, onChange, reason, tried, children }: MomentProps) {
  const { t } = useTranslation()
  const today = useToday()
  const now = useNow()
  const words = useReasonWords()
  const wrong = tried ? momentReasons(value.day, value.time, today) : {}
  const name = ({ day, time }: QuickTime) => {
    if (day === today) return `${t('common.today')} ${time}`
    if (day === addDays(today, 1)) return `${t('common.tomorrow')} ${time}`
    return `${t(`common.weekdays.${weekday(day)}`)} ${time}`
  }
  return (
    <div className="row wrap fields">
      <Field label={t('case.promise.day')} className="narrow" reason={words(wrong.day) ?? reason}>
        {(control) => <DayInput {...control} value={value.day} onChange={(day) => onChange({ day })} />}
      </Field>
      <Field label={t('case.promise.time')} className="narrow" reason={words(wrong.time)}>
        {(control) => <TimeInput {...control} value={value.time} onChange={(time) => onChange({ time })} />}
      </Field>
      {children}
      <fieldset className="field">
        <legend>{t('case.promise.quick')}</legend>
        <span className="row wrap tight">
          {quickTimes(now).map((choice) => (
            <Button key={`${choice.day} ${choice.time}`} onClick={() => onChange(choice)}>
              {name(choice)}
            </Button>
          ))}
        </span>
      </fieldset>
    </div>
  )
}

type PromiseFieldsProps = {
  readonly value: PromiseForm
  readonly onChange: (change: Partial<PromiseForm>) => void
  /** Reasons by field of the desk, `dueAt`, `words`, `ownerId`. */
  readonly reasons: Readonly<Record<string, string | undefined>>
  /** Whether it was to be saved already. */
  readonly tried: boolean
  readonly autoFocus?: boolean
}

/** What is promised, by whom and until when (承诺). */
export function PromiseFields({ value, onChange, reasons, tried, autoFocus = false }: PromiseFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <Field label={t('case.promise.words')} hint={t('case.promise.wordsHint')} reason={reasons.words}>
        {(control) => (
          <Input
            {...control}
            autoFocus={autoFocus}
            value={value.promise}
            onChange={(event) => onChange({ promise: event.target.value })}
          />
        )}
      </Field>
      <PromiseMoment value={value} onChange={onChange} reason={reasons.dueAt} tried={tried}>
        <Field label={t('case.promise.owner')} className="narrow" reason={reasons.ownerId}>
          {(control) => (
            <PersonPicker {...control} value={value.ownerId} onChange={(ownerId) => onChange({ ownerId })} />
          )}
        </Field>
      </PromiseMoment>
    </>
  )
}
