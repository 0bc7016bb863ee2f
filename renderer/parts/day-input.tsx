import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isDay, weekday } from '../../shared/time/day.ts'
import { useToday } from '../app/clock.ts'
import type { ControlProps } from './field.tsx'
import { readDay } from './read-day.ts'

type DayInputProps = Partial<ControlProps> & {
  /** A day, or whatever was typed instead of one: nothing typed is ever lost. '' is empty. */
  readonly value: string
  readonly onChange: (text: string) => void
  readonly disabled?: boolean
  readonly autoFocus?: boolean
}

/** A day typed by hand (日期输入), see `readDay`; leaving the field writes it out as `2026-05-20`. */
export function DayInput({ value, onChange, status, ...rest }: DayInputProps) {
  const { t } = useTranslation()
  const today = useToday()
  const [left, setLeft] = useState(false)
  // Where the field itself says what is wrong, it is not said twice.
  const wrong = left && status !== 'error' && value !== '' && !isDay(value)
  const settle = () => {
    setLeft(true)
    const day = readDay(value, today)
    if (day !== null && day !== value) onChange(day)
  }
  return (
    <>
      <Input
        {...rest}
        value={value}
        inputMode="numeric"
        autoComplete="off"
        placeholder={t('common.dayHint')}
        status={wrong ? 'error' : (status ?? '')}
        suffix={isDay(value) ? <span className="muted">{t(`common.weekdays.${weekday(value)}`)}</span> : <span />}
        onChange={(event) => {
          setLeft(false)
          onChange(event.target.value)
        }}
        onBlur={settle}
        onPressEnter={settle}
      />
      {wrong && <span className="wrong">{t('problems.reason.wrong-day')}</span>}
    </>
  )
}
