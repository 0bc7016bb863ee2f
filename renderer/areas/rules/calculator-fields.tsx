import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { centreRoles, voucherKinds } from '../../../shared/complaint/choices.ts'
import type { FactKey, MachineFacts } from '../../../shared/rules/facts.ts'
import { desk } from '../../app/client.ts'
import { language } from '../../app/preferences.ts'
import { Card } from '../../parts/card.tsx'
import { AnswerField } from '../customer/answer-field.tsx'
import { ChoiceField } from '../customer/choice-field.tsx'
import { DayField } from '../customer/day-field.tsx'
import { MoneyField } from '../customer/money-field.tsx'
import { SelectField } from '../customer/select-field.tsx'
import { type CalculatorForm, ruleWishes } from './calculator-form.ts'
import { Question } from './question.tsx'
import { RepairFields } from './repair-fields.tsx'
import { VehicleFields } from './vehicle-fields.tsx'

type CalculatorFieldsProps = {
  readonly form: CalculatorForm
  readonly onChange: (change: Partial<CalculatorForm>) => void
  readonly centreRole: MachineFacts['we']
}

const REPAIR_FACTS: readonly FactKey[] = [
  'repairs',
  'repairResult',
  'repairCause',
  'waitCause',
  'partReplaced',
  'sameProblem',
  'seriousRepair',
]

/** Facts that no question of the calculator gives (不问的事实): a caller does not know them. */
const notAsked: ReadonlySet<FactKey> = new Set(['holidayCalendar', 'productionDay', 'firstUseDay', 'fault', 'promise'])

/** What puts the focus on the question a missing fact belongs to; null where a caller cannot be asked for it. */
export function questionOf(fact: FactKey): (() => void) | null {
  return notAsked.has(fact) ? null : () => focusFact(fact)
}

/** Puts the focus on the question of a fact. */
export function focusFact(fact: FactKey): void {
  const question = document.querySelector(`[data-facts~="${fact}"]`)
  const field = question?.querySelector<HTMLElement>('input:checked, input:not([type="radio"]), button')
  field?.focus()
  field?.scrollIntoView({ block: 'center' })
}

/** What a clerk asks a caller in a minute (试算问题), machine first, wish last. */
export function CalculatorFields({ form, onChange, centreRole }: CalculatorFieldsProps) {
  const { t } = useTranslation()
  const english = language.use() === 'en'
  const { data: classes = [] } = useQuery(desk.rules.productClasses.queryOptions(undefined, { staleTime: Infinity }))
  const chosen = classes.find(({ id }) => id === form.product)
  const vehicle = chosen?.vehicle ?? null
  const parts = (chosen?.parts ?? []).map((name) => ({ value: name.zh, label: english ? name.en : name.zh }))
  // What only an appliance is asked: who installed it, the fault table, the stock behind an exchange.
  const appliance = vehicle !== 'car' && vehicle !== 'farm-machine'
  const we = form.we || centreRole || ''
  return (
    <>
      <Card title={t('rulebook.calculator.machine')} extra={t('rulebook.calculator.intro')} padded>
        <div className="form-grid">
          <Question facts={['product', 'catalogue']}>
            <SelectField
              label={t('rulebook.calculator.product')}
              placeholder={t('rulebook.calculator.productHint')}
              value={form.product}
              autoFocus
              options={classes.map(({ id, zh, en, initials }) => ({
                value: id,
                label: english ? en : zh,
                search: `${zh} ${en} ${initials}`,
              }))}
              onChange={(product) => onChange({ product, part: '' })}
            />
          </Question>
          <Question facts={['invoiceDay']}>
            <DayField
              label={t('rulebook.calculator.invoiceDay')}
              value={form.invoiceDay}
              onChange={(invoiceDay) => onChange({ invoiceDay })}
            />
          </Question>
          <Question facts={['deliveryDay']}>
            <DayField
              label={t('rulebook.calculator.deliveryDay')}
              value={form.deliveryDay}
              onChange={(deliveryDay) => onChange({ deliveryDay })}
            />
          </Question>
          {appliance && (
            <>
              <Question facts={['installationDay']}>
                <DayField
                  label={t('rulebook.calculator.installationDay')}
                  value={form.installationDay}
                  onChange={(installationDay) => onChange({ installationDay })}
                />
              </Question>
              <Question facts={['installedByTrader']}>
                <AnswerField
                  label={t('rulebook.calculator.installedByTrader')}
                  value={form.installedByTrader}
                  onChange={(installedByTrader) => onChange({ installedByTrader })}
                />
              </Question>
            </>
          )}
          <Question facts={['voucher', 'noVoucher']}>
            <SelectField
              label={t('rulebook.calculator.voucher')}
              value={form.voucher}
              options={voucherKinds.map((kind) => ({ value: kind, label: t(`choices.voucher.${kind}`) }))}
              onChange={(voucher) => onChange({ voucher })}
            />
          </Question>
          <Question facts={['priceFen']}>
            <MoneyField
              label={t('rulebook.calculator.price')}
              value={form.price}
              onChange={(price) => onChange({ price })}
            />
          </Question>
          <Question facts={['exchanges']}>
            <DayField
              label={t('rulebook.calculator.exchangeDay')}
              value={form.exchangeDay}
              onChange={(exchangeDay) => onChange({ exchangeDay })}
            />
          </Question>
          <Question facts={['part']}>
            <SelectField
              label={t('rulebook.calculator.part')}
              placeholder={t('rulebook.calculator.partHint')}
              value={form.part}
              options={parts}
              onChange={(part) => onChange({ part })}
            />
          </Question>
        </div>
      </Card>
      <Card title={t('rulebook.calculator.fault')} padded>
        <div className="form-grid">
          <Question facts={['faultShownDay']}>
            <DayField
              label={t('rulebook.calculator.faultShownDay')}
              value={form.faultShownDay}
              onChange={(faultShownDay) => onChange({ faultShownDay })}
            />
          </Question>
          <Question facts={['faultReportedDay', 'demandDay']}>
            <DayField
              label={t('rulebook.calculator.faultReportedDay')}
              hint={t('rulebook.calculator.faultReportedHint')}
              value={form.faultReportedDay}
              onChange={(faultReportedDay) => onChange({ faultReportedDay })}
            />
          </Question>
          {vehicle && <VehicleFields vehicle={vehicle} form={form} onChange={onChange} />}
          {appliance && (
            <Question facts={['faultInTable']}>
              <AnswerField
                label={t('rulebook.calculator.faultInTable')}
                hint={t('rulebook.calculator.faultInTableHint')}
                value={form.faultInTable}
                onChange={(faultInTable) => onChange({ faultInTable })}
              />
            </Question>
          )}
          <Question facts={['stillUsable']}>
            <AnswerField
              label={t('rulebook.calculator.stillUsable')}
              value={form.stillUsable}
              onChange={(stillUsable) => onChange({ stillUsable })}
            />
          </Question>
          {appliance && (
            <Question facts={['inStock']}>
              <AnswerField
                label={t('rulebook.calculator.inStock')}
                value={form.inStock}
                onChange={(inStock) => onChange({ inStock })}
              />
            </Question>
          )}
          <div className="whole">
            <Question facts={['wish', 'demandDay']}>
              <ChoiceField
                label={t('rulebook.calculator.wish')}
                value={form.wish}
                choices={[
                  ...ruleWishes.map((wish) => ({ value: wish, label: t(`rulebook.calculator.wishes.${wish}`) })),
                  { value: '' as const, label: t('common.unknown') },
                ]}
                onChange={(wish) => onChange({ wish })}
              />
            </Question>
          </div>
          <div className="whole">
            <Question facts={['we']}>
              <ChoiceField
                label={t('rulebook.calculator.we')}
                value={we}
                choices={centreRoles.map((role) => ({ value: role, label: t(`choices.centreRole.${role}`) }))}
                onChange={(role) => onChange({ we: role || '' })}
              />
            </Question>
          </div>
        </div>
      </Card>
      <Question facts={REPAIR_FACTS}>
        <RepairFields
          repairs={form.repairs}
          vehicle={vehicle}
          parts={parts}
          onChange={(repairs) => onChange({ repairs })}
        />
      </Question>
    </>
  )
}
