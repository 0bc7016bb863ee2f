import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '../../parts/field.tsx'

type PassphraseFieldProps = {
  readonly value: string
  readonly onChange: (words: string) => void
  readonly reason: string | undefined
}

/** Asks for the passphrase of a backup (备份密码). */
export function PassphraseField({ value, onChange, reason }: PassphraseFieldProps) {
  const { t } = useTranslation()
  return (
    <Field label={t('backup.setting.passphrase')} reason={reason}>
      {(control) => (
        <Input.Password
          {...control}
          autoFocus
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
