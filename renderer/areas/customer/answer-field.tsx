import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceField } from './choice-field.tsx'
import type { Answer } from './typed.ts'

type AnswerFieldProps = {
  readonly label: ReactNode
  readonly value: Answer
  readonly onChange: (answer: Answer) => void
  readonly hint?: ReactNode | undefined
  readonly className?: string
}

/** A question answered yes, no or not known (是否字段). */
export function AnswerField(props: AnswerFieldProps) {
  const { t } = useTranslation()
  return (
    <ChoiceField
      {...props}
      choices={[
        { value: 'yes', label: t('common.yes') },
        { value: 'no', label: t('common.no') },
        { value: '', label: t('common.unknown') },
      ]}
    />
  )
}
