import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { desk } from '../../app/client.ts'
import { language } from '../../app/preferences.ts'
import { type CalculatorForm, changedFields, NOTHING_REPLACED, type RepairAnswers } from './calculator-form.ts'
import { changedRepairs, type RepairChange } from './what-if.ts'

type ChangedAnswersProps = { readonly from: CalculatorForm; readonly to: CalculatorForm }

/** What was supposed otherwise (改动), each answer as it is and as it is supposed; of the repairs only what differs. */
export function ChangedAnswers({ from, to }: ChangedAnswersProps) {
  const { t } = useTranslation()
  const shown = useShownAnswer()
  const shownRepair = useShownRepairChange()
  const lines = changedFields(from, to).flatMap((field) =>
    field === 'repairs'
      ? changedRepairs(from.repairs, to.repairs).flatMap(shownRepair)
      : [`${t(`rulebook.calculator.${field}`)} ${shown(from, field)} → ${shown(to, field)}`],
  )
  if (lines.length === 0) return null
  return (
    <p className="card-body small">
      {t('rulebook.calculator.changes')}{' '}
      {lines.map((line) => (
        <span key={line} className="what-if-change">
          {line}
        </span>
      ))}
    </p>
  )
}

/** An answer in words: days and amounts as typed, a choice by its name. */
function useShownAnswer(): (form: CalculatorForm, field: Exclude<keyof CalculatorForm, 'repairs'>) => string {
  const { t } = useTranslation()
  const english = language.use() === 'en'
  const { data: classes = [] } = useQuery(desk.rules.productClasses.queryOptions(undefined, { staleTime: Infinity }))
  return (form, field) => {
    if (form[field] === '') return t('rulebook.calculator.empty')
    if (field === 'voucher' && form.voucher !== '') return t(`choices.voucher.${form.voucher}`)
    if (field === 'wish' && form.wish !== '') return t(`rulebook.calculator.wishes.${form.wish}`)
    if (field === 'we' && form.we !== '') return t(`choices.centreRole.${form.we}`)
    const product = classes.find(({ id }) => id === form.product)
    if (field === 'product' && product) return english ? product.en : product.zh
    if (field === 'part') {
      const part = product?.parts.find(({ zh }) => zh === form.part)
      return (english ? part?.en : part?.zh) ?? form.part
    }
    if (field === 'faultGravity' && form.faultGravity !== '')
      return product?.vehicle === 'farm-machine' && form.faultGravity !== 'listed-failure'
        ? t(`rulebook.calculator.farmGravity.${form.faultGravity}`)
        : t(`rulebook.calculator.carGravity.${form.faultGravity}`)
    const value = form[field]
    return value === 'yes' || value === 'no' ? t(`common.${value}`) : value
  }
}

/** A repair that was supposed otherwise, in words: one line for each answer of it that differs. */
function useShownRepairChange(): (change: RepairChange) => string[] {
  const { t } = useTranslation()
  const labels: Readonly<Record<keyof RepairAnswers, string>> = {
    handIn: t('rulebook.calculator.handIn'),
    handBack: t('rulebook.calculator.handBack'),
    cause: t('rulebook.calculator.cause'),
    mileage: t('rulebook.calculator.repairMileage'),
    sameProblem: t('rulebook.calculator.sameProblem'),
    seriousFault: t('rulebook.calculator.seriousFault'),
    replaced: t('rulebook.calculator.replaced'),
    result: t('rulebook.calculator.result'),
    delay: t('rulebook.calculator.wait'),
  }
  const said = (repair: RepairAnswers, field: keyof RepairAnswers): string => {
    if (field === 'delay') return t(`rulebook.calculator.waits.${repair.delay || 'unknown'}`)
    if (repair[field] === '') return t('rulebook.calculator.empty')
    if (field === 'result' && repair.result !== '') return t(`choices.repairResult.${repair.result}`)
    if (field === 'cause' && repair.cause !== '') return t(`rulebook.calculator.causes.${repair.cause}`)
    const value = repair[field]
    if (value === NOTHING_REPLACED) return t('rulebook.calculator.nothingReplaced')
    return value === 'yes' || value === 'no' ? t(`common.${value}`) : value
  }
  return (change) => {
    const repair = t('rulebook.calculator.repair', { index: change.index + 1 })
    if (change.kind === 'changed')
      return change.fields.map(
        (field) => `${repair} ${labels[field]} ${said(change.from, field)} → ${said(change.to, field)}`,
      )
    const days = [change.repair.handIn, change.repair.handBack].filter(Boolean).join(' – ')
    return [[t(`rulebook.supposed.${change.kind}`), repair, days].filter(Boolean).join(' ')]
  }
}
