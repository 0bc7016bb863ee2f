import { type Clause, type ClauseKind, compensationItems, paymentMethods } from '../../../shared/agreement/clauses.ts'
import { exhaustive } from '../../../shared/exhaustive.ts'
import { formatYuan, parseYuan } from '../../../shared/money.ts'
import { oneOf } from '../../../shared/one-of.ts'
import { addDays, type Day } from '../../../shared/time/day.ts'
import type { CaseFile, ClauseInput } from './case-file.ts'

const ourSide = ['centre', 'seller', 'maker'] as const
const bearers = ['centre', 'seller', 'maker', 'customer'] as const
const conditions = ['new', 'refurbished'] as const
const places = ['centre', 'home'] as const
const handOvers = ['home', 'counter'] as const
const loaners = ['provided', 'declined', 'not-needed'] as const
const apologies = ['written', 'visit', 'oral'] as const
const givers = ['warehouse', 'marketing'] as const

/** What can be chosen in a clause; the words stand under the same keys. */
export type ClauseOption =
  | (typeof bearers | typeof conditions | typeof places | typeof handOvers | typeof loaners)[number]
  | (typeof apologies | typeof givers | typeof paymentMethods | typeof compensationItems)[number]

/** How the fields of every kind of clause are filled in, in the order they stand. */
type FieldShape =
  | { readonly type: 'text' | 'money' | 'day' | 'count' | 'flag' | 'parts' }
  | { readonly type: 'choice'; readonly options: readonly ClauseOption[] }

const term = {
  performer: { type: 'choice', options: ourSide },
  costBearer: { type: 'choice', options: ourSide },
  dueDay: { type: 'day' },
} as const

const shapes = {
  'free-repair': {
    fault: { type: 'text' },
    parts: { type: 'parts' },
    condition: { type: 'choice', options: conditions },
    valueFen: { type: 'money' },
    ...term,
    place: { type: 'choice', options: places },
    transport: { type: 'choice', options: bearers },
    loaner: { type: 'choice', options: loaners },
    postRepairDays: { type: 'count' },
  },
  exchange: {
    oldSerial: { type: 'text' },
    newModel: { type: 'text' },
    valueFen: { type: 'money' },
    ...term,
    sameModel: { type: 'flag' },
    newSerialAtHandOver: { type: 'flag' },
    newSerial: { type: 'text' },
    variant: { type: 'text' },
    condition: { type: 'choice', options: conditions },
    accessories: { type: 'text' },
    handOver: { type: 'choice', options: handOvers },
    transport: { type: 'choice', options: bearers },
    warrantyMonths: { type: 'count' },
  },
  refund: {
    invoicePriceFen: { type: 'money' },
    method: { type: 'choice', options: paymentMethods },
    ...term,
    unitReturned: { type: 'flag' },
    returnedItems: { type: 'text' },
    transport: { type: 'choice', options: bearers },
  },
  compensation: {
    item: { type: 'choice', options: compensationItems },
    amountFen: { type: 'money' },
    ...term,
    detail: { type: 'text' },
    basis: { type: 'text' },
    proof: { type: 'text' },
    method: { type: 'choice', options: paymentMethods },
  },
  gift: {
    item: { type: 'text' },
    quantity: { type: 'count' },
    valueFen: { type: 'money' },
    ...term,
    department: { type: 'choice', options: givers },
  },
  apology: {
    form: { type: 'choice', options: apologies },
    by: { type: 'text' },
    ...term,
  },
} as const satisfies Record<ClauseKind, Record<string, FieldShape>>

type FieldOf<Kind extends ClauseKind> = keyof (typeof shapes)[Kind]
export type ClauseField = { [Kind in ClauseKind]: FieldOf<Kind> }[ClauseKind]

/** A clause as it is being typed: nothing is read before it is sent, so nothing typed is lost. */
export type ClauseForm = {
  readonly key: string
  readonly kind: ClauseKind
  readonly values: Readonly<Record<string, string | boolean>>
}

/** The fields of a kind of clause with how each is filled in. */
export function fieldsOf(kind: ClauseKind): { readonly name: ClauseField; readonly shape: FieldShape }[] {
  const fields: Readonly<Record<string, FieldShape>> = shapes[kind]
  return (Object.keys(shapes[kind]) as ClauseField[]).flatMap((name) => {
    const shape = fields[name]
    return shape ? [{ name, shape }] : []
  })
}

/** Words a default is written with; they go on paper, so they come in the language of the screen. */
export type DefaultWords = { readonly accessories: string; readonly returnedItems: string; readonly basis: string }

/** Days in which something agreed is usually done. */
const USUAL_DAYS = 7
/** A repaired machine must work normally for at least this long (GEN1995 art. 6: 30 days). */
const REPAIR_COVER_DAYS = '30'

/** A new clause with what the case already says filled in (默认条款). */
export function newClause(kind: ClauseKind, key: string, file: CaseFile, today: Day, words: DefaultWords): ClauseForm {
  const { unit, complaint, repairs, demands } = file
  const open = repairs.findLast((repair) => repair.state === 'open')
  const price = unit?.priceFen ?? null
  const yuan = (fen: number | null | undefined) => (fen === null || fen === undefined ? '' : formatYuan(fen))
  const common = { performer: 'centre', costBearer: 'centre', dueDay: addDays(today, USUAL_DAYS), transport: 'centre' }
  const values: Readonly<Record<ClauseKind, ClauseForm['values']>> = {
    'free-repair': {
      fault: complaint.symptom ?? open?.fault ?? '',
      parts: open?.part ?? complaint.faultPart ?? '',
      condition: 'new',
      place: 'centre',
      loaner: 'not-needed',
      postRepairDays: REPAIR_COVER_DAYS,
      valueFen: '',
    },
    exchange: {
      oldSerial: unit?.serial ?? '',
      newModel: unit?.model ?? '',
      newSerial: '',
      newSerialAtHandOver: true,
      sameModel: true,
      variant: '',
      condition: 'new',
      accessories: words.accessories,
      handOver: 'counter',
      warrantyMonths: '12',
      valueFen: yuan(price),
    },
    refund: {
      invoicePriceFen: yuan(price),
      method: 'original-route',
      unitReturned: true,
      returnedItems: words.returnedItems,
    },
    compensation: {
      item: 'lost-work',
      detail: '',
      basis: words.basis,
      proof: '',
      amountFen: yuan(demands.find((demand) => demand.amountFen !== null)?.amountFen),
      method: 'cash',
    },
    gift: { item: '', quantity: '1', valueFen: '', department: 'marketing' },
    apology: { form: 'written', by: complaint.ownerName },
  }
  const wanted = new Set<string>(fieldsOf(kind).map(({ name }) => name))
  const all = Object.entries({ ...common, ...values[kind] })
  return { key, kind, values: Object.fromEntries(all.filter(([name]) => wanted.has(name))) }
}

/** A stored clause back as a form, to revise what was not approved. */
export function clauseAsForm(clause: Clause, key: string): ClauseForm {
  const record: Readonly<Record<string, unknown>> = { ...clause }
  const entries = fieldsOf(clause.kind).map(({ name, shape }) => [name, asTyped(shape, record[name])] as const)
  const repair =
    clause.kind === 'free-repair'
      ? [
          ['parts', clause.parts.map((part) => part.name).join('、')] as const,
          ['condition', clause.parts[0]?.condition ?? 'new'] as const,
        ]
      : []
  return { key, kind: clause.kind, values: Object.fromEntries([...entries, ...repair]) }
}

function asTyped(shape: FieldShape, value: unknown): string | boolean {
  if (shape.type === 'flag') return value === true
  if (value === null || value === undefined) return ''
  return shape.type === 'money' ? formatYuan(Number(value)) : String(value)
}

/** A clause that can be sent, or the reason at each field that cannot be read. */
export type ReadClause =
  | { readonly clause: ClauseInput; readonly wrong: null }
  | { readonly clause: null; readonly wrong: Readonly<Record<string, 'wrong-amount' | 'wrong-number'>> }

/** Reads a form (读取条款). An empty field is a term still to be agreed; an amount with letters is a mistake. */
export function readClause(form: ClauseForm): ReadClause {
  const wrong: Record<string, 'wrong-amount' | 'wrong-number'> = {}
  const typed = (name: ClauseField) => String(form.values[name] ?? '').trim()
  const text = (name: ClauseField) => typed(name) || null
  const flag = (name: ClauseField) => form.values[name] === true
  const money = (name: ClauseField) => {
    if (typed(name) === '') return null
    const fen = parseYuan(typed(name))
    if (fen === null) wrong[name] = 'wrong-amount'
    return fen
  }
  const count = (name: ClauseField) => {
    if (typed(name) === '') return null
    const number = Number(typed(name).normalize('NFKC'))
    if (Number.isInteger(number) && number > 0) return number
    wrong[name] = 'wrong-number'
    return null
  }
  const clause = build(form.kind, { typed, text, flag, money, count })
  return Object.keys(wrong).length > 0 ? { clause: null, wrong } : { clause, wrong: null }
}

type Reader = {
  readonly typed: (name: ClauseField) => string
  readonly text: (name: ClauseField) => string | null
  readonly flag: (name: ClauseField) => boolean
  readonly money: (name: ClauseField) => number | null
  readonly count: (name: ClauseField) => number | null
}

function build(kind: ClauseKind, { typed, text, flag, money, count }: Reader): ClauseInput {
  const terms = {
    performer: oneOf(ourSide, typed('performer')),
    costBearer: oneOf(ourSide, typed('costBearer')),
    dueDay: text('dueDay'),
  }
  switch (kind) {
    case 'free-repair':
      return {
        kind,
        ...terms,
        fault: text('fault'),
        parts: typed('parts')
          .split(/[、，,;；\n]/)
          .map((name) => name.trim())
          .filter((name) => name !== '')
          .map((name) => ({ name, condition: oneOf(conditions, typed('condition')) })),
        place: oneOf(places, typed('place')),
        transport: oneOf(bearers, typed('transport')),
        loaner: oneOf(loaners, typed('loaner')),
        postRepairDays: count('postRepairDays'),
        valueFen: money('valueFen'),
      }
    case 'exchange':
      return {
        kind,
        ...terms,
        oldSerial: text('oldSerial'),
        newModel: text('newModel'),
        newSerial: text('newSerial'),
        newSerialAtHandOver: flag('newSerialAtHandOver'),
        sameModel: flag('sameModel'),
        variant: text('variant'),
        condition: oneOf(conditions, typed('condition')),
        accessories: text('accessories'),
        handOver: oneOf(handOvers, typed('handOver')),
        transport: oneOf(bearers, typed('transport')),
        warrantyMonths: count('warrantyMonths'),
        valueFen: money('valueFen'),
      }
    case 'refund':
      return {
        kind,
        ...terms,
        invoicePriceFen: money('invoicePriceFen'),
        depreciation: null,
        method: typed('method') === '' ? null : oneOf(paymentMethods, typed('method')),
        unitReturned: flag('unitReturned'),
        returnedItems: text('returnedItems'),
        transport: oneOf(bearers, typed('transport')),
      }
    case 'compensation':
      return {
        kind,
        ...terms,
        item: oneOf(compensationItems, typed('item')),
        detail: text('detail'),
        basis: text('basis'),
        proof: text('proof'),
        amountFen: money('amountFen'),
        method: typed('method') === '' ? null : oneOf(paymentMethods, typed('method')),
      }
    case 'gift':
      return {
        kind,
        ...terms,
        item: text('item'),
        quantity: count('quantity'),
        department: oneOf(givers, typed('department')),
        valueFen: money('valueFen'),
      }
    case 'apology':
      return { kind, ...terms, form: oneOf(apologies, typed('form')), by: text('by') }
    default:
      return exhaustive(kind)
  }
}

/** The clauses of a stored proposal; the desk let none in that its schema does not know. */
export function storedClauses(json: string): Clause[] {
  return JSON.parse(json)
}
