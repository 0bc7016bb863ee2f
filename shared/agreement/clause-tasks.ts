import { exhaustive } from '../exhaustive.ts'
import { type Fen, formatYuan } from '../money.ts'
import type { Day } from '../time/day.ts'
import { methodText } from './clause-text.ts'
import { type Clause, type CompensationItem, type PaymentMethod, refundFen } from './clauses.ts'
import { type PaperLanguage, type PaperText, partyText, type ThirdPartyRole, termText } from './paper-words.ts'

/** The departments that carry an agreement out: 仓库, 出纳, 市场, 维修, 服务. */
export const departments = ['warehouse', 'cashier', 'marketing', 'workshop', 'service'] as const
export type Department = (typeof departments)[number]

interface Draft<Kind extends string, By extends Department, Params> {
  readonly kind: Kind
  readonly department: By
  readonly params: Params
  readonly dueDay: Day | null
}

/** One task that a clause makes (执行任务), as it is handed to its department. */
export type TaskDraft =
  | Draft<'repair', 'workshop', { readonly fault: string | null }>
  | Draft<'lend-unit', 'service', Record<string, never>>
  | Draft<'issue-unit', 'warehouse', { readonly model: string | null; readonly serial: string | null }>
  | Draft<'swap-unit', 'service', { readonly place: 'home' | 'counter'; readonly oldSerial: string | null }>
  | Draft<'take-back', 'warehouse', { readonly unit: boolean; readonly items: string | null }>
  | Draft<
      'pay',
      'cashier',
      {
        readonly reason: 'refund' | CompensationItem
        readonly amountFen: Fen | null
        readonly method: PaymentMethod | null
      }
    >
  | Draft<'give', 'warehouse' | 'marketing', { readonly item: string | null; readonly quantity: number | null }>
  | Draft<'apologise', 'service', { readonly form: 'oral' | 'written' | 'visit'; readonly by: string | null }>
  | Draft<'see-third-party', 'service', { readonly performer: ThirdPartyRole; readonly clause: Clause['kind'] }>

export type TaskKind = TaskDraft['kind']

/** The tasks a clause makes for our departments. What a seller or maker performs is ours only to see through. */
export function clauseTasks(clause: Clause): TaskDraft[] {
  const { dueDay, performer } = clause
  if (performer !== 'centre')
    return [{ kind: 'see-third-party', department: 'service', params: { performer, clause: clause.kind }, dueDay }]
  switch (clause.kind) {
    case 'free-repair': {
      const repair: TaskDraft = { kind: 'repair', department: 'workshop', params: { fault: clause.fault }, dueDay }
      return clause.loaner === 'provided'
        ? [{ kind: 'lend-unit', department: 'service', params: {}, dueDay }, repair]
        : [repair]
    }
    case 'exchange':
      return [
        {
          kind: 'issue-unit',
          department: 'warehouse',
          params: { model: clause.newModel, serial: clause.newSerialAtHandOver ? null : clause.newSerial },
          dueDay,
        },
        {
          kind: 'swap-unit',
          department: 'service',
          params: { place: clause.handOver, oldSerial: clause.oldSerial },
          dueDay,
        },
      ]
    case 'refund':
      return [
        {
          kind: 'take-back',
          department: 'warehouse',
          params: { unit: clause.unitReturned, items: clause.returnedItems },
          dueDay,
        },
        {
          kind: 'pay',
          department: 'cashier',
          params: { reason: 'refund', amountFen: refundFen(clause), method: clause.method },
          dueDay,
        },
      ]
    case 'compensation':
      return [
        {
          kind: 'pay',
          department: 'cashier',
          params: { reason: clause.item, amountFen: clause.amountFen, method: clause.method },
          dueDay,
        },
      ]
    case 'gift':
      return [
        {
          kind: 'give',
          department: clause.department,
          params: { item: clause.item, quantity: clause.quantity },
          dueDay,
        },
      ]
    case 'apology':
      return [{ kind: 'apologise', department: 'service', params: { form: clause.form, by: clause.by }, dueDay }]
    default:
      return exhaustive(clause)
  }
}

const DEPARTMENTS: Readonly<Record<Department, PaperText>> = {
  warehouse: { 'zh-CN': '仓库', en: 'Warehouse' },
  cashier: { 'zh-CN': '出纳', en: 'Cashier' },
  marketing: { 'zh-CN': '市场', en: 'Marketing' },
  workshop: { 'zh-CN': '维修', en: 'Workshop' },
  service: { 'zh-CN': '服务', en: 'Service' },
}

const PAYMENTS: Readonly<Record<'refund' | CompensationItem, PaperText>> = {
  refund: { 'zh-CN': '退还货款', en: 'Refund' },
  'lost-work': { 'zh-CN': '支付误工补偿', en: 'Pay for lost work' },
  transport: { 'zh-CN': '支付交通运输费', en: 'Pay for transport' },
  damage: { 'zh-CN': '支付财物损失补偿', en: 'Pay for damage' },
  other: { 'zh-CN': '支付补偿', en: 'Pay compensation' },
}

const PROOFS: Readonly<Record<TaskKind, PaperText>> = {
  repair: { 'zh-CN': '维修记录、取机单', en: 'Repair record, pickup receipt' },
  'lend-unit': { 'zh-CN': '备用机借用单', en: 'Loaner receipt' },
  'issue-unit': { 'zh-CN': '出库单、新三包凭证', en: 'Issue slip, new warranty card' },
  'swap-unit': { 'zh-CN': '甲方签收', en: 'Signed for by Party A' },
  'take-back': { 'zh-CN': '收回清单', en: 'List of returned goods' },
  pay: { 'zh-CN': '付款回单', en: 'Payment slip' },
  give: { 'zh-CN': '甲方签收', en: 'Signed for by Party A' },
  apologise: { 'zh-CN': '致歉记录', en: 'Record of the apology' },
  'see-third-party': { 'zh-CN': '履行凭证', en: 'Proof of performance' },
}

const REMEDIES: Readonly<Record<Clause['kind'], PaperText>> = {
  'free-repair': { 'zh-CN': '免费修理', en: 'free repair' },
  exchange: { 'zh-CN': '更换', en: 'exchange' },
  refund: { 'zh-CN': '退货退款', en: 'refund' },
  compensation: { 'zh-CN': '补偿', en: 'compensation' },
  gift: { 'zh-CN': '赠送', en: 'gift' },
  apology: { 'zh-CN': '致歉', en: 'apology' },
}

/** The department as paper names it. */
export function departmentText(department: Department, language: PaperLanguage): string {
  return DEPARTMENTS[department][language]
}

/** What proves that the task is done. */
export function taskProof(task: TaskDraft, language: PaperLanguage): string {
  return PROOFS[task.kind][language]
}

/** The task in one line, for the schedule on paper, the board and the slip. */
export function taskText(task: TaskDraft, language: PaperLanguage): string {
  const english = language === 'en'
  const term = (text: string | null) => termText(text, language)
  switch (task.kind) {
    case 'repair':
      return english ? `Repair free of charge: ${term(task.params.fault)}` : `免费修复：${term(task.params.fault)}`
    case 'lend-unit':
      return english ? 'Lend a unit for the time of the repair' : '借出备用机'
    case 'issue-unit': {
      const serial = task.params.serial === null ? '' : ` ${task.params.serial}`
      return english
        ? `Issue the new unit ${term(task.params.model)}${serial} with a new warranty card`
        : `出新机 ${term(task.params.model)}${serial}，开新三包凭证`
    }
    case 'swap-unit': {
      const old = term(task.params.oldSerial)
      if (task.params.place === 'home')
        return english ? `Install at home and collect the old unit ${old}` : `上门安装并取回旧机 ${old}`
      return english ? `Hand over at the counter and take the old unit ${old}` : `柜台交付并收回旧机 ${old}`
    }
    case 'take-back': {
      const items = term(task.params.items)
      if (task.params.unit) return english ? `Take back the unit and ${items}` : `收回商品及${items}`
      return english ? `Take back ${items}` : `收回${items}`
    }
    case 'pay': {
      const amount = task.params.amountFen === null ? term(null) : `¥${formatYuan(task.params.amountFen)}`
      const method = methodText(task.params.method, language)
      return english
        ? `${PAYMENTS[task.params.reason].en} ${amount}, ${method}`
        : `${PAYMENTS[task.params.reason]['zh-CN']} ${amount}，${method}`
    }
    case 'give': {
      const count = task.params.quantity === null ? term(null) : String(task.params.quantity)
      return english ? `Give ${count} × ${term(task.params.item)}` : `赠送${term(task.params.item)} ${count} 件`
    }
    case 'apologise': {
      const chinese = { oral: '口头致歉', written: '送交致歉信', visit: '上门致歉' }[task.params.form]
      const manner = { oral: 'apologises', written: 'hands over the letter of apology', visit: 'visits to apologise' }
      return english ? `${term(task.params.by)} ${manner[task.params.form]}` : `${term(task.params.by)}${chinese}`
    }
    case 'see-third-party': {
      const who = partyText(task.params.performer, null, language)
      const what = REMEDIES[task.params.clause][language]
      return english ? `See that ${who} performs: ${what}` : `督促${who}履行：${what}`
    }
    default:
      return exhaustive(task)
  }
}
