import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ControlProps } from '../../parts/field.tsx'
import { readTime } from './quick-times.ts'

type TimeInputProps = Partial<ControlProps> & {
  /** An hour, or whatever was typed instead of one. */
  readonly value: string
  readonly onChange: (text: string) => void
}

/** An hour typed by hand (时间输入); leaving the field writes it out as `17:00`. */
export function TimeInput({ value, onChange, status, ...rest }: TimeInputProps) {
  const { t } = useTranslation()
  const [left, setLeft] = useState(false)
  const wrong = left && value !== '' && readTime(value) === null
  const settle = () => {
    setLeft(true)
    const time = readTime(value)
    if (time !== null && time !== value) onChange(time)
  }
  return (
    <Input
      {...rest}
      value={value}
      autoComplete="off"
      placeholder={t('case.promise.timeHint')}
      status={wrong ? 'error' : (status ?? '')}
      onChange={(event) => {
        setLeft(false)
        onChange(event.target.value)
      }}
      onBlur={settle}
      onPressEnter={settle}
    />
  )
}
