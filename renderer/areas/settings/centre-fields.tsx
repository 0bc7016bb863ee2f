import { Button, Checkbox, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { centreRoles } from '../../../shared/complaint/choices.ts'
import { useReasonWords } from '../../app/problem.ts'
import { ChoiceCards } from '../../parts/choice-cards.tsx'
import { DayInput } from '../../parts/day-input.tsx'
import { Field } from '../../parts/field.tsx'
import { TimeInput } from '../../parts/time-input.tsx'
import { brandFaults, type CentreForm, centreFaults, weekdays } from './centre-form.ts'

type CentreFieldsProps = {
  /** In the settings nothing takes the focus by itself. */
  readonly autoFocus?: boolean
  readonly form: CentreForm
  readonly onChange: (change: Partial<CentreForm>) => void
  /** Marks what is wrong; only once the clerk has tried to go on. */
  readonly checked: boolean
}

/** Name, numbers, address and opening hours (本店资料). */
export function CentreFields({ form, onChange, checked, autoFocus = false }: CentreFieldsProps) {
  const { t } = useTranslation()
  const words = useReasonWords()
  const faults = checked ? centreFaults(form) : {}
  return (
    <>
      <div className="form-grid two">
        <Field label={t('firstRun.name')} hint={t('firstRun.nameHint')} reason={words(faults.name)}>
          {(control) => (
            <Input
              {...control}
              autoFocus={autoFocus}
              value={form.name}
              onChange={(event) => onChange({ name: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('firstRun.phone')} hint={t('firstRun.phoneHint')} reason={words(faults.phone)}>
          {(control) => (
            <Input
              {...control}
              inputMode="tel"
              autoComplete="off"
              value={form.phone}
              onChange={(event) => onChange({ phone: event.target.value })}
            />
          )}
        </Field>
        <Field className="whole" label={t('firstRun.address')} reason={words(faults.address)}>
          {(control) => (
            <Input {...control} value={form.address} onChange={(event) => onChange({ address: event.target.value })} />
          )}
        </Field>
        <Field
          label={t('common.optional', { label: t('firstRun.creditCode') })}
          hint={t('firstRun.creditCodeHint')}
          reason={words(faults.creditCode)}
        >
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              value={form.creditCode}
              onChange={(event) => onChange({ creditCode: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={t('common.optional', { label: t('firstRun.code') })}
          hint={t('firstRun.codeHint')}
          reason={words(faults.code)}
        >
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              value={form.code}
              onChange={(event) => onChange({ code: event.target.value })}
            />
          )}
        </Field>
      </div>
      <fieldset className="field">
        <legend>{t('firstRun.openDays')}</legend>
        <Checkbox.Group
          value={[...form.openDays]}
          onChange={(chosen) => onChange({ openDays: weekdays.filter((day) => chosen.includes(day)) })}
          options={weekdays.map((day) => ({ value: day, label: t(`common.weekdays.${day}`) }))}
        />
      </fieldset>
      <div className="form-grid hours">
        <Field label={t('firstRun.from')} reason={words(faults.from)}>
          {(control) => <TimeInput {...control} value={form.from} onChange={(from) => onChange({ from })} />}
        </Field>
        <Field label={t('firstRun.to')} reason={words(faults.to)}>
          {(control) => <TimeInput {...control} value={form.to} onChange={(to) => onChange({ to })} />}
        </Field>
        <div className="field">
          <span className="label">{t('firstRun.lunch')}</span>
          <Checkbox checked={form.lunch} onChange={(event) => onChange({ lunch: event.target.checked })}>
            {t('firstRun.lunchCloses')}
          </Checkbox>
        </div>
        {form.lunch && (
          <>
            <Field label={t('firstRun.lunchFrom')} reason={words(faults.lunchFrom)}>
              {(control) => (
                <TimeInput {...control} value={form.lunchFrom} onChange={(lunchFrom) => onChange({ lunchFrom })} />
              )}
            </Field>
            <Field label={t('firstRun.lunchTo')} reason={words(faults.lunchTo)}>
              {(control) => (
                <TimeInput {...control} value={form.lunchTo} onChange={(lunchTo) => onChange({ lunchTo })} />
              )}
            </Field>
          </>
        )}
      </div>
    </>
  )
}

/** What the centre is to its customers, and for which makers it repairs (本店身份). */
export function RoleFields({ form, onChange, checked, autoFocus = false }: CentreFieldsProps) {
  const { t } = useTranslation()
  const words = useReasonWords()
  const faults = checked ? brandFaults(form) : []
  const setBrand = (index: number, change: Partial<CentreForm['brands'][number]>) =>
    onChange({ brands: form.brands.map((row, at) => (at === index ? { ...row, ...change } : row)) })
  return (
    <>
      <div>
        <p>{t('firstRun.roleQuestion')}</p>
        <p className="muted small">{t('firstRun.roleWhy')}</p>
      </div>
      <ChoiceCards
        legend={t('firstRun.roleQuestion')}
        name="centre-role"
        value={form.role}
        autoFocus={autoFocus}
        onChange={(role) => onChange({ role })}
        options={centreRoles.map((role) => ({
          value: role,
          label: t(`choices.centreRole.${role}`),
          explain: t(`firstRun.roleExplain.${role}`),
        }))}
      />
      {checked && form.role === null && (
        <p className="wrong" role="alert">
          {t('firstRun.roleMissing')}
        </p>
      )}
      {form.role !== null && form.role !== 'seller' && (
        <fieldset className="field brands">
          <legend>
            {t('firstRun.brands')} <span className="hint">{t('firstRun.brandsHint')}</span>
          </legend>
          {form.brands.map(({ brand, untilDay }, index) => (
            // Rows have no identity of their own; they are only ever added at the end.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <div key={index} className="brand-row">
              <Field label={t('firstRun.brand')} reason={words(faults[index]?.brand)}>
                {(control) => (
                  <Input
                    {...control}
                    autoFocus={brand === ''}
                    value={brand}
                    onChange={(event) => setBrand(index, { brand: event.target.value })}
                  />
                )}
              </Field>
              <Field label={t('firstRun.untilDay')} reason={words(faults[index]?.untilDay)}>
                {(control) => (
                  <DayInput {...control} value={untilDay} onChange={(day) => setBrand(index, { untilDay: day })} />
                )}
              </Field>
              <Button
                aria-label={t('firstRun.removeBrand', { brand })}
                onClick={() => onChange({ brands: form.brands.filter((_, at) => at !== index) })}
              >
                {t('common.remove')}
              </Button>
            </div>
          ))}
          <div>
            <Button onClick={() => onChange({ brands: [...form.brands, { brand: '', untilDay: '' }] })}>
              {t('firstRun.addBrand')}
            </Button>
          </div>
        </fieldset>
      )}
    </>
  )
}
