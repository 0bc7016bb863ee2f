import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import {
  cardKinds,
  type OwnKind,
  type OwnRemedy,
  type OwnStart,
  policyKinds,
} from '../../../shared/rules/own-layer-kinds.ts'
import type { Day } from '../../../shared/time/day.ts'
import { typedDay } from '../customer/typed.ts'

/** An entry of the own layer as the desk takes it, and as it gives it. */
export type OwnInput = inferRouterInputs<DeskRouter>['ownLayer']['addPolicy']['terms']
export type OwnRow = inferRouterOutputs<DeskRouter>['ownLayer']['policies'][number]
type Terms = OwnRow['terms']

/** An entry as typed (政策、延保卡表单): days, numbers and lists stay the text they are until they are sent. */
export type OwnForm = {
  readonly kind: OwnKind
  readonly title: string
  readonly number: string
  readonly owedBy: 'seller' | 'repairer' | 'maker' | ''
  readonly gives: readonly OwnRemedy[]
  readonly start: OwnStart | ''
  readonly startDay: string
  readonly months: string
  readonly days: string
  readonly untilDay: string
  readonly covers: string
  readonly excludes: string
  readonly conditions: string
  readonly source: string
  readonly brands: string
  readonly models: string
  readonly products: readonly string[]
  readonly parts: string
  readonly serial: string
  readonly soldFrom: string
  readonly soldUntil: string
  readonly validFrom: string
  readonly validUntil: string
  readonly shown: 'yes' | 'no'
  readonly note: string
}

/** The kinds a place may record: a machine its cards and promises, the centre its policies. */
export const kindsOf = (ofMachine: boolean): readonly OwnKind[] => (ofMachine ? cardKinds : policyKinds)

export function emptyOwnForm(ofMachine: boolean): OwnForm {
  return {
    kind: ofMachine ? 'extended-card' : 'maker-policy',
    title: '',
    number: '',
    owedBy: '',
    gives: [],
    start: '',
    startDay: '',
    months: '',
    days: '',
    untilDay: '',
    covers: '',
    excludes: '',
    conditions: '',
    source: '',
    brands: '',
    models: '',
    products: [],
    parts: '',
    serial: '',
    soldFrom: '',
    soldUntil: '',
    validFrom: '',
    validUntil: '',
    shown: 'yes',
    note: '',
  }
}

/** The form of an entry on record. */
export function ownFormOf(terms: Terms): OwnForm {
  const { scope, sold, valid } = terms
  return {
    kind: terms.kind,
    title: terms.title,
    number: terms.number ?? '',
    owedBy: terms.owedBy ?? '',
    gives: terms.gives,
    start: terms.start ?? '',
    startDay: terms.startDay ?? '',
    months: terms.months === null ? '' : String(terms.months),
    days: terms.days === null ? '' : String(terms.days),
    untilDay: terms.untilDay ?? '',
    covers: terms.covers ?? '',
    excludes: terms.excludes ?? '',
    conditions: terms.conditions ?? '',
    source: terms.source ?? '',
    brands: scope.brands.join('、'),
    models: scope.models.join('、'),
    products: scope.products,
    parts: scope.parts.join('、'),
    serial: scope.serial ?? '',
    soldFrom: sold.from ?? '',
    soldUntil: sold.until ?? '',
    validFrom: valid.from ?? '',
    validUntil: valid.until ?? '',
    shown: terms.shown ? 'yes' : 'no',
    note: terms.note ?? '',
  }
}

/** Several names in one field, apart by 、 or commas. */
const listed = (text: string) =>
  text
    .split(/[、,，;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** A count as typed; what is no count goes as one the desk refuses, so that it is named and not lost. */
const typedCount = (text: string) => {
  const digits = text.trim()
  if (digits === '') return null
  return /^\d{1,6}$/.test(digits) ? Number(digits) : -1
}

/** What is sent to the desk; days without a year are read as of `today`. */
export function ownInput(form: OwnForm, today: Day): OwnInput {
  const day = (text: string) => typedDay(text, today)
  return {
    kind: form.kind,
    title: form.title,
    number: form.number,
    owedBy: form.owedBy || null,
    gives: [...form.gives],
    start: form.start || null,
    startDay: form.start === 'named-day' ? day(form.startDay) : null,
    months: typedCount(form.months),
    days: typedCount(form.days),
    untilDay: day(form.untilDay),
    covers: form.covers,
    excludes: form.excludes,
    conditions: form.conditions,
    source: form.source,
    scope: {
      brands: listed(form.brands),
      models: listed(form.models),
      products: [...form.products],
      parts: listed(form.parts),
      serial: form.serial,
    },
    sold: { from: day(form.soldFrom), until: day(form.soldUntil) },
    valid: { from: day(form.validFrom), until: day(form.validUntil) },
    shown: form.shown === 'yes',
    note: form.note,
  }
}
