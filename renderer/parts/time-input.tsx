import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ControlProps } from './field.tsx'
import { readTime } from './read-time.ts'

type TimeInputProps = Partial<ControlProps> & {
  /** A time, or whatever was typed instead of one; '' is empty. */
  readonly value: string
  readonly onChange: (text: string) => void
  readonly disabled?: boolean
}

/** A time typed by hand (时间输入), see `readTime`; leaving the field writes it out as `17:00`. */
export function TimeInput({ value, onChange, status, ...rest }: TimeInputProps) {
  const { t } = useTranslation()
  const [left, setLeft] = useState(false)
  // Where the field itself says what is wrong, it is not said twice.
  const wrong = left && status !== 'error' && value !== '' && readTime(value) === null
  const settle = () => {
    setLeft(true)
    const time = readTime(value)
    if (time !== null && time !== value) onChange(time)
  }
  return (
    <>
      <Input
        {...rest}
        value={value}
        inputMode="numeric"
        autoComplete="off"
        placeholder={t('common.timeHint')}
        status={wrong ? 'error' : (status ?? '')}
        onChange={(event) => {
          setLeft(false)
          onChange(event.target.value)
        }}
        onBlur={settle}
        onPressEnter={settle}
      />
      {wrong && <span className="wrong">{t('problems.reason.wrong-hour')}</span>}
    </>
  )
}
