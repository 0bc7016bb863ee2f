import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { repairResults } from '../../../shared/complaint/choices.ts'
import { hasOdometer, type VehicleKind } from '../../../shared/rules/vehicle-kind.ts'
import { Card } from '../../parts/card.tsx'
import { KeyHint } from '../../parts/key-hint.tsx'
import { AnswerField } from '../customer/answer-field.tsx'
import { DayField } from '../customer/day-field.tsx'
import { KmField } from '../customer/km-field.tsx'
import { SelectField } from '../customer/select-field.tsx'
import { delayCauses, emptyRepair, NOTHING_REPLACED, type RepairAnswers, repairCauses } from './calculator-form.ts'

type RepairFieldsProps = {
  readonly repairs: readonly RepairAnswers[]
  readonly vehicle: VehicleKind | null
  readonly parts: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (repairs: readonly RepairAnswers[]) => void
}

/** The repairs so far (维修经过), one line each; a line without the day it was handed in does not count yet. */
export function RepairFields({ repairs, vehicle, parts, onChange }: RepairFieldsProps) {
  const { t } = useTranslation()
  const change = (at: number, changed: Partial<RepairAnswers>) =>
    onChange(repairs.map((repair, index) => (index === at ? { ...repair, ...changed } : repair)))
  return (
    <Card
      title={t('rulebook.calculator.repairs')}
      extra={
        <Button size="small" onClick={() => onChange([...repairs, emptyRepair])}>
          {t('rulebook.calculator.addRepair')} <KeyHint keys="Alt+R" />
        </Button>
      }
      padded
    >
      {repairs.length === 0 && <p className="muted">{t('rulebook.calculator.noRepairs')}</p>}
      {repairs.map((repair, index) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: a repair has no name but its place
          key={index}
          className="repair-line"
          aria-label={t('rulebook.calculator.repair', { index: index + 1 })}
        >
          <DayField
            label={t('rulebook.calculator.handIn')}
            value={repair.handIn}
            onChange={(handIn) => change(index, { handIn })}
          />
          <DayField
            label={t('rulebook.calculator.handBack')}
            hint={t('rulebook.calculator.handBackHint')}
            value={repair.handBack}
            onChange={(handBack) => change(index, { handBack })}
          />
          <SelectField
            label={t('rulebook.calculator.result')}
            placeholder={t('common.unknown')}
            value={repair.result}
            options={repairResults.map((result) => ({
              value: result,
              label: t(`choices.repairResult.${result}`),
            }))}
            onChange={(result) => change(index, { result })}
          />
          <SelectField
            label={t('rulebook.calculator.cause')}
            placeholder={t('common.unknown')}
            value={repair.cause}
            options={repairCauses.map((cause) => ({ value: cause, label: t(`rulebook.calculator.causes.${cause}`) }))}
            onChange={(cause) => change(index, { cause })}
          />
          <SelectField
            label={t('rulebook.calculator.wait')}
            placeholder={t('rulebook.calculator.waits.unknown')}
            value={repair.delay}
            options={delayCauses.map((cause) => ({ value: cause, label: t(`rulebook.calculator.waits.${cause}`) }))}
            onChange={(delay) => change(index, { delay })}
          />
          {hasOdometer(vehicle) && (
            <KmField
              label={t('rulebook.calculator.repairMileage')}
              value={repair.mileage}
              onChange={(mileage) => change(index, { mileage })}
            />
          )}
          {(vehicle === 'car' || vehicle === 'farm-machine') && (
            <>
              <SelectField
                label={t('rulebook.calculator.replaced')}
                placeholder={t('common.unknown')}
                value={repair.replaced}
                options={[{ value: NOTHING_REPLACED, label: t('rulebook.calculator.nothingReplaced') }, ...parts]}
                onChange={(replaced) => change(index, { replaced })}
              />
              <AnswerField
                label={t('rulebook.calculator.sameProblem')}
                value={repair.sameProblem}
                onChange={(sameProblem) => change(index, { sameProblem })}
              />
            </>
          )}
          {vehicle === 'car' && (
            <AnswerField
              label={t('rulebook.calculator.seriousFault')}
              value={repair.seriousFault}
              onChange={(seriousFault) => change(index, { seriousFault })}
            />
          )}
          <Button
            aria-label={t('rulebook.calculator.removeRepair', { index: index + 1 })}
            onClick={() => onChange(repairs.filter((_, at) => at !== index))}
          >
            ×
          </Button>
        </fieldset>
      ))}
    </Card>
  )
}
