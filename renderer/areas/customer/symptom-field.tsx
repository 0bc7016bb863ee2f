import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type SymptomCode, symptomGroupOf, symptoms, symptomsOf } from '../../../shared/complaint/symptoms.ts'
import { language } from '../../app/preferences.ts'
import { Field } from '../../parts/field.tsx'

type SymptomFieldProps = {
  /** The machine's class and name, as typed: they tell which symptoms it can have. */
  readonly productClass: string
  readonly productName: string
  readonly value: readonly SymptomCode[]
  readonly onChange: (symptoms: SymptomCode[]) => void
  readonly reason?: string | undefined
  readonly className?: string
}

/**
 * How the problem shows (问题表现), several of a list: pinyin initials, Chinese or English narrow it down, Enter takes the
 * first, Enter again goes on to the next field, Backspace takes the last one back.
 */
export function SymptomField({
  productClass,
  productName,
  value,
  onChange,
  reason,
  className = '',
}: SymptomFieldProps) {
  const { t } = useTranslation()
  const english = language.use() === 'en'
  // Shut after each pick, so that Enter goes on through the form as from any other field.
  const [open, setOpen] = useState(false)
  const offered = symptomsOf(symptomGroupOf(productClass || null, productName || null))
  const options = [...offered, ...value.filter((code) => !offered.includes(code))].map((code) => {
    const { zh, en, initials } = symptoms[code]
    return { value: code, label: english ? en : zh, title: `${initials} ${zh} ${en}` }
  })
  return (
    <Field className={className} label={t('intake.symptoms')} reason={reason} hint={t('intake.symptomsHint')}>
      {(control) => (
        <Select<SymptomCode[], (typeof options)[number]>
          {...control}
          mode="multiple"
          open={open}
          onOpenChange={setOpen}
          showSearch={{
            autoClearSearchValue: true,
            filterOption: (typed, option) => isNamed(option?.title ?? '', typed),
            // `ls` is leaking before it is anything that merely holds the two letters.
            filterSort: (a, b, { searchValue }) => Number(startsSo(b, searchValue)) - Number(startsSo(a, searchValue)),
          }}
          value={[...value]}
          options={options}
          onChange={(chosen) => {
            setOpen(false)
            onChange(chosen)
          }}
        />
      )}
    </Field>
  )
}

function isNamed(title: string, typed: string): boolean {
  return title.toLowerCase().includes(typed.trim().toLowerCase())
}

function startsSo({ title }: { readonly title: string }, typed: string): boolean {
  return title.startsWith(typed.trim().toLowerCase())
}
