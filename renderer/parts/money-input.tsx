import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseYuan } from '../../shared/money.ts'
import type { ControlProps } from './field.tsx'

type MoneyInputProps = Partial<ControlProps> & {
  /** What was typed; `parseYuan` reads it. '' is empty. */
  readonly value: string
  readonly onChange: (text: string) => void
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  readonly placeholder?: string
}

/** An amount typed by hand (金额输入). What is no amount stays as typed and is marked. */
export function MoneyInput({ value, onChange, status, placeholder, ...rest }: MoneyInputProps) {
  const { t } = useTranslation()
  const [left, setLeft] = useState(false)
  const wrong = left && value.trim() !== '' && parseYuan(value) === null
  return (
    <>
      <Input
        {...rest}
        value={value}
        inputMode="decimal"
        autoComplete="off"
        prefix="¥"
        placeholder={placeholder ?? t('common.amountHint')}
        status={wrong ? 'error' : (status ?? '')}
        onChange={(event) => {
          setLeft(false)
          onChange(event.target.value)
        }}
        onBlur={() => setLeft(true)}
      />
      {wrong && <span className="wrong">{t('problems.reason.wrong-amount')}</span>}
    </>
  )
}
