import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../customer/choice-field.tsx'
import type { Answer } from '../customer/typed.ts'

type PartReplacedFieldProps = { readonly value: Answer; readonly onChange: (value: Answer) => void }

/** Whether the part at fault was replaced by a new one (是否换新): under some rules its period then starts anew. */
export function PartReplacedField({ value, onChange }: PartReplacedFieldProps) {
  const { t } = useTranslation()
  return (
    <ChoiceField
      className="at-partReplaced"
      label={t('repairs.partReplaced')}
      value={value}
      choices={[
        { value: 'yes', label: t('repairs.yes') },
        { value: 'no', label: t('repairs.no') },
        { value: '', label: t('repairs.causeUnset') },
      ]}
      onChange={onChange}
    />
  )
}
