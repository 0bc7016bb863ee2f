import { useTranslation } from 'react-i18next'
import type { VehicleKind } from '../../../shared/rules/vehicle-kind.ts'
import { AnswerField } from '../customer/answer-field.tsx'
import type { Answer } from '../customer/typed.ts'

type SameProblem = { readonly sameProblem: Answer; readonly seriousFault: Answer }

type SameProblemFieldsProps = {
  readonly vehicle: VehicleKind | null
  readonly value: SameProblem
  readonly onChange: (change: Partial<SameProblem>) => void
}

/** What the rules of a car or a farm machine ask of each repair (同一问题、严重安全性能故障); nothing for anything else. */
export function SameProblemFields({ vehicle, value, onChange }: SameProblemFieldsProps) {
  const { t } = useTranslation()
  if (vehicle !== 'car' && vehicle !== 'farm-machine') return null
  return (
    <>
      <AnswerField
        className="at-sameProblem"
        label={t('rulebook.calculator.sameProblem')}
        value={value.sameProblem}
        onChange={(sameProblem) => onChange({ sameProblem })}
      />
      {vehicle === 'car' && (
        <AnswerField
          className="at-seriousRepair"
          label={t('rulebook.calculator.seriousFault')}
          value={value.seriousFault}
          onChange={(seriousFault) => onChange({ seriousFault })}
        />
      )}
    </>
  )
}
