import { useQuery } from '@tanstack/react-query'
import { Checkbox, Select } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import {
  ownKindNames,
  ownRemedies,
  ownRemedyNames,
  ownStartNames,
  ownStarts,
} from '../../../shared/rules/own-layer-kinds.ts'
import { desk } from '../../app/client.ts'
import { language } from '../../app/preferences.ts'
import { Field } from '../../parts/field.tsx'
import { ChoiceField } from '../customer/choice-field.tsx'
import { DayField } from '../customer/day-field.tsx'
import { SelectField } from '../customer/select-field.tsx'
import { TextField } from '../customer/text-field.tsx'
import { kindsOf, type OwnForm } from './own-form.ts'

type OwnFieldsProps = {
  readonly form: OwnForm
  readonly ofMachine: boolean
  readonly onChange: (change: Partial<OwnForm>) => void
  /** Why a field is wrong, in words, by its path in the terms. */
  readonly why: (path: string) => string | undefined
}

const parties = ['maker', 'seller', 'repairer'] as const

/** What is asked of a policy, a card or a promise (约定字段), from what it is to where it stands written. */
export function OwnFields({ form, ofMachine, onChange, why }: OwnFieldsProps) {
  const { t } = useTranslation()
  const tongue = language.use() === 'en' ? 'en' : 'zh'
  const text = (key: keyof OwnForm & Parameters<typeof textLabel>[0], more: { hint?: string; lines?: number } = {}) => (
    <TextField
      label={textLabel(key)}
      value={form[key]}
      reason={why(pathOf[key] ?? key)}
      onChange={(value) => onChange({ [key]: value })}
      {...more}
    />
  )
  function textLabel(
    key:
      | 'title'
      | 'number'
      | 'months'
      | 'days'
      | 'covers'
      | 'excludes'
      | 'conditions'
      | 'source'
      | 'brands'
      | 'models'
      | 'parts'
      | 'serial'
      | 'note',
  ) {
    return t(`ownLayer.${key}`)
  }
  const day = (key: 'startDay' | 'untilDay' | 'soldFrom' | 'soldUntil' | 'validFrom' | 'validUntil') => (
    <DayField
      label={t(`ownLayer.${key}`)}
      value={form[key]}
      reason={why(pathOf[key] ?? key)}
      onChange={(value) => onChange({ [key]: value })}
    />
  )
  return (
    <>
      <ChoiceField
        label={t('ownLayer.kind')}
        autoFocus
        value={form.kind}
        choices={kindsOf(ofMachine).map((kind) => ({ value: kind, label: ownKindNames[kind][tongue] }))}
        onChange={(kind) => onChange({ kind })}
      />
      <div className="form-grid">
        {text('title')}
        {text('number', { hint: t('ownLayer.numberHint') })}
        <SelectField
          label={t('ownLayer.party')}
          value={form.owedBy}
          reason={why('owedBy')}
          options={parties.map((party) => ({ value: party, label: t(`ownLayer.parties.${party}`) }))}
          onChange={(owedBy) => onChange({ owedBy })}
        />
      </div>
      <Gives value={form.gives} reason={why('gives')} onChange={(gives) => onChange({ gives })} />
      <div className="form-grid">
        <SelectField
          label={t('ownLayer.start')}
          placeholder={t('ownLayer.startUnknown')}
          value={form.start}
          reason={why('start')}
          options={ownStarts.map((start) => ({ value: start, label: ownStartNames[start][tongue] }))}
          onChange={(start) => onChange({ start })}
        />
        {form.start === 'named-day' && day('startDay')}
        {form.start !== 'open' && (
          <>
            {text('months')}
            {text('days')}
            {day('untilDay')}
          </>
        )}
      </div>
      <div className="form-grid two">
        {text('covers', { lines: 2, hint: t('ownLayer.coversHint') })}
        {text('excludes', { lines: 2 })}
        {text('conditions')}
        {text('source', { hint: t('ownLayer.sourceHint') })}
        {ofMachine && text('serial')}
        {text('parts', { hint: t('ownLayer.listHint') })}
        {!ofMachine && text('brands', { hint: t('ownLayer.listHint') })}
        {!ofMachine && text('models', { hint: t('ownLayer.modelsHint') })}
      </div>
      {!ofMachine && (
        <>
          <Products value={form.products} onChange={(products) => onChange({ products })} />
          <div className="form-grid">
            {day('soldFrom')}
            {day('soldUntil')}
            {day('validFrom')}
            {day('validUntil')}
          </div>
          <ChoiceField
            label={t('ownLayer.shown')}
            value={form.shown}
            choices={[
              { value: 'yes', label: t('ownLayer.shownYes') },
              { value: 'no', label: t('ownLayer.shownNo') },
            ]}
            onChange={(shown) => onChange({ shown })}
          />
        </>
      )}
      {text('note', { hint: t('ownLayer.noteHint') })}
    </>
  )
}

/** Where a field of the form stands in the terms, when not under its own name. */
const pathOf: Readonly<Partial<Record<keyof OwnForm, string>>> = {
  brands: 'scope.brands',
  models: 'scope.models',
  parts: 'scope.parts',
  serial: 'scope.serial',
  soldFrom: 'sold.from',
  soldUntil: 'sold.until',
  validFrom: 'valid.from',
  validUntil: 'valid.until',
}

type GivesProps = {
  readonly value: OwnForm['gives']
  readonly reason: string | undefined
  readonly onChange: (gives: OwnForm['gives']) => void
}

function Gives({ value, reason, onChange }: GivesProps) {
  const { t } = useTranslation()
  const tongue = language.use() === 'en' ? 'en' : 'zh'
  const about = useId()
  return (
    <fieldset className="field" aria-describedby={about}>
      <legend>{t('ownLayer.gives')}</legend>
      <Checkbox.Group
        value={[...value]}
        options={ownRemedies.map((remedy) => ({ value: remedy, label: ownRemedyNames[remedy][tongue] }))}
        onChange={(chosen) => onChange(ownRemedies.filter((remedy) => chosen.includes(remedy)))}
      />
      <span id={about} className="wrong">
        {reason}
      </span>
    </fieldset>
  )
}

type ProductsProps = { readonly value: readonly string[]; readonly onChange: (products: readonly string[]) => void }

function Products({ value, onChange }: ProductsProps) {
  const { t } = useTranslation()
  const english = language.use() === 'en'
  const { data: classes = [] } = useQuery(desk.rules.productClasses.queryOptions(undefined, { staleTime: Infinity }))
  return (
    <Field label={t('ownLayer.products')} hint={t('ownLayer.listHint')}>
      {({ id }) => (
        <Select<string[]>
          id={id}
          mode="multiple"
          optionFilterProp="label"
          value={[...value]}
          options={classes.map((each) => ({ value: each.id, label: english ? each.en : each.zh }))}
          onChange={onChange}
        />
      )}
    </Field>
  )
}
