import { exhaustive } from '../exhaustive.ts'
import {
  type Apology,
  type Clause,
  type Compensation,
  type CompensationItem,
  type Exchange,
  type FreeRepair,
  type Gift,
  type PartCondition,
  type PaymentMethod,
  type Refund,
  refundFen,
} from './clauses.ts'
import {
  amountText,
  type Bearer,
  deadlineText,
  isBlank,
  monthsText,
  NOT_PROVIDED,
  type PaperLanguage,
  type PaperText,
  partyText,
  plural,
  type ThirdPartyRole,
  termText,
} from './paper-words.ts'

/** What a clause refers to and does not hold itself. */
export interface ClauseContext {
  readonly unit: { readonly name: string | null; readonly model: string | null; readonly serial: string | null }
  readonly thirdParty: ThirdPartyRole | null
}

const METHODS: Readonly<Record<PaymentMethod, PaperText>> = {
  cash: { 'zh-CN': '以现金支付', en: 'in cash' },
  wechat: { 'zh-CN': '以微信支付', en: 'by WeChat Pay' },
  alipay: { 'zh-CN': '以支付宝支付', en: 'by Alipay' },
  'bank-transfer': { 'zh-CN': '以银行转账支付', en: 'by bank transfer' },
  'original-route': { 'zh-CN': '按原支付方式退回', en: 'by the original payment route' },
}

const ITEMS: Readonly<Record<CompensationItem, PaperText>> = {
  'lost-work': { 'zh-CN': '误工费用', en: 'lost work' },
  transport: { 'zh-CN': '交通运输费用', en: 'transport' },
  damage: { 'zh-CN': '财物损失', en: 'damage to property' },
  other: { 'zh-CN': '其他费用', en: 'other costs' },
}

const CONDITIONS: Readonly<Record<PartCondition, PaperText>> = {
  new: { 'zh-CN': '全新', en: 'new' },
  refurbished: { 'zh-CN': '翻新，已如实告知甲方', en: 'refurbished, as Party A has been told' },
}

/** How money is paid, as paper says it. */
export function methodText(method: PaymentMethod | null, language: PaperLanguage): string {
  return method === null ? termText(null, language) : METHODS[method][language]
}

/** What a compensation is for, as paper says it. */
export function compensationText(clause: Compensation, language: PaperLanguage): string {
  const item = clause.item === 'other' && clause.detail !== null ? clause.detail : ITEMS[clause.item][language]
  return clause.item === 'other' || isBlank(clause.detail) ? item : aside(item, clause.detail ?? '', language)
}

/** The exact words of a clause on paper, without its number. Terms still open show as to be agreed. */
export function clauseText(clause: Clause, language: PaperLanguage, context: ClauseContext): string {
  const words = language === 'en' ? inEnglish(clause, context) : inChinese(clause, context)
  return `${words}${costText(clause, language, context)}`
}

function aside(text: string, note: string, language: PaperLanguage): string {
  return language === 'en' ? `${text} (${note})` : `${text}（${note}）`
}

function costText(clause: Clause, language: PaperLanguage, context: ClauseContext): string {
  if (clause.costBearer === clause.performer) return ''
  const bearer = partyText(clause.costBearer, context.thirdParty, language)
  return language === 'en' ? ` ${capital(bearer)} bears the cost of this item.` : `本项费用由${bearer}承担。`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function unitText({ unit }: ClauseContext, serial: string | null, language: PaperLanguage): string {
  const name = [unit.name, unit.model].filter((part) => !isBlank(part)).join(' ')
  const number = isBlank(serial) ? NOT_PROVIDED[language] : serial
  return aside(name || NOT_PROVIDED[language], language === 'en' ? `serial no. ${number}` : `机号 ${number}`, language)
}

function inChinese(clause: Clause, context: ClauseContext): string {
  const party = (bearer: Bearer) => partyText(bearer, context.thirdParty, 'zh-CN')
  switch (clause.kind) {
    case 'free-repair':
      return repairInChinese(clause, context, party)
    case 'exchange':
      return exchangeInChinese(clause, party)
    case 'refund':
      return refundInChinese(clause, context, party)
    case 'compensation':
      return compensationInChinese(clause, party)
    case 'gift':
      return giftInChinese(clause, party)
    case 'apology':
      return apologyInChinese(clause, party)
    default:
      return exhaustive(clause)
  }
}

type Party = (bearer: Bearer) => string

function repairInChinese(clause: FreeRepair, context: ClauseContext, party: Party): string {
  const parts = clause.parts.map((part) => aside(part.name, CONDITIONS[part.condition]['zh-CN'], 'zh-CN')).join('、')
  const loaner = {
    provided: `修理期间${party(clause.performer)}提供备用机，另立借用单。`,
    declined: `${party(clause.performer)}已提出提供备用机，甲方谢绝。`,
    'not-needed': '',
  }[clause.loaner]
  const days = clause.postRepairDays === null ? termText(null, 'zh-CN') : ` ${clause.postRepairDays} `
  return [
    `${party(clause.performer)}于 ${deadlineText(clause.dueDay, 'zh-CN')}免费修复${unitText(context, context.unit.serial, 'zh-CN')}的下列故障：${termText(clause.fault, 'zh-CN')}，不收取工时费和材料费。`,
    parts === '' ? '' : `更换配件：${parts}。`,
    clause.place === 'home'
      ? '上门修理。'
      : `在${party(clause.performer)}处修理，往返运输费由${party(clause.transport)}承担。`,
    loaner,
    `自修复交还之日起${days}日内出现同一故障的，${party(clause.performer)}再次免费修理。`,
  ].join('')
}

function exchangeInChinese(clause: Exchange, party: Party): string {
  const variant = isBlank(clause.variant) ? '' : `，规格颜色：${clause.variant}`
  const serial = clause.newSerialAtHandOver
    ? '新机机号于交付时写明并由双方签收'
    : `新机机号 ${termText(clause.newSerial, 'zh-CN')}`
  const sameness = clause.sameModel ? '更换同型号同规格商品一台' : '更换经甲方同意的其他型号商品一台'
  return [
    `${party(clause.performer)}于 ${deadlineText(clause.dueDay, 'zh-CN')}为甲方${sameness}：${termText(clause.newModel, 'zh-CN')}（${CONDITIONS[clause.condition]['zh-CN']}${variant}），旧机机号 ${termText(clause.oldSerial, 'zh-CN')}，${serial}，随机附件：${termText(clause.accessories, 'zh-CN')}。`,
    `${clause.handOver === 'home' ? '上门安装并取回旧机' : '在柜台交付并收回旧机'}，运输费由${party(clause.transport)}承担，不向甲方收取更换费用。`,
    `新机三包有效期自新机交付安装完成之日起${monthsText(clause.warrantyMonths, 'zh-CN')}。`,
  ].join('')
}

function refundInChinese(clause: Refund, context: ClauseContext, party: Party): string {
  const less = clause.depreciation
    ? `，扣除折旧费${amountText(clause.depreciation.amountFen, 'zh-CN')}（${clause.depreciation.days} 日，每日 ${clause.depreciation.dailyRate}）`
    : '，不收取折旧费'
  const returned = clause.unitReturned
    ? `${unitText(context, context.unit.serial, 'zh-CN')}及${termText(clause.returnedItems, 'zh-CN')}`
    : termText(clause.returnedItems, 'zh-CN')
  return [
    `${party(clause.performer)}于 ${deadlineText(clause.dueDay, 'zh-CN')}向甲方退还货款${amountText(refundFen(clause), 'zh-CN')}，${methodText(clause.method, 'zh-CN')}。`,
    `购货凭证价${amountText(clause.invoicePriceFen, 'zh-CN')}${less}。`,
    `甲方退回${returned}，运输费由${party(clause.transport)}承担。`,
  ].join('')
}

function compensationInChinese(clause: Compensation, party: Party): string {
  const proof = isBlank(clause.proof) ? '' : `凭据：${clause.proof}。`
  return `${party(clause.performer)}补偿甲方${compensationText(clause, 'zh-CN')}${amountText(clause.amountFen, 'zh-CN')}，于 ${deadlineText(clause.dueDay, 'zh-CN')}${methodText(clause.method, 'zh-CN')}。补偿依据：${termText(clause.basis, 'zh-CN')}。${proof}`
}

function giftInChinese(clause: Gift, party: Party): string {
  const count = clause.quantity === null ? termText(null, 'zh-CN') : ` ${clause.quantity} `
  return `${party(clause.performer)}于 ${deadlineText(clause.dueDay, 'zh-CN')}向甲方赠送${termText(clause.item, 'zh-CN')}${count}件，不收取费用。赠送不替代甲方依法享有的修理、更换、退货权利。`
}

function apologyInChinese(clause: Apology, party: Party): string {
  const manner = { oral: '向甲方口头致歉', written: '向甲方送交致歉信', visit: '上门向甲方致歉' }[clause.form]
  return `${party(clause.performer)}由${termText(clause.by, 'zh-CN')}于 ${deadlineText(clause.dueDay, 'zh-CN')}${manner}。`
}

function inEnglish(clause: Clause, context: ClauseContext): string {
  const party = (bearer: Bearer) => partyText(bearer, context.thirdParty, 'en')
  const performer = capital(party(clause.performer))
  const due = deadlineText(clause.dueDay, 'en')
  switch (clause.kind) {
    case 'free-repair':
      return repairInEnglish(clause, context, party)
    case 'exchange':
      return exchangeInEnglish(clause, party)
    case 'refund':
      return refundInEnglish(clause, context, party)
    case 'compensation': {
      const proof = isBlank(clause.proof) ? '' : ` Proof: ${clause.proof}.`
      return `${performer} compensates Party A for ${compensationText(clause, 'en')} with ${amountText(clause.amountFen, 'en')}, paid ${methodText(clause.method, 'en')} ${due}. Basis: ${termText(clause.basis, 'en')}.${proof}`
    }
    case 'gift': {
      const count = clause.quantity === null ? termText(null, 'en') : String(clause.quantity)
      return `${performer} gives Party A ${count} × ${termText(clause.item, 'en')} free of charge ${due}. A gift does not replace Party A's statutory rights to repair, exchange or return.`
    }
    case 'apology': {
      const manner = {
        oral: 'apologises to Party A in person or by phone',
        written: 'hands Party A a letter of apology',
        visit: 'visits Party A to apologise',
      }
      return `${termText(clause.by, 'en')}, for ${party(clause.performer)}, ${manner[clause.form]} ${due}.`
    }
    default:
      return exhaustive(clause)
  }
}

function repairInEnglish(clause: FreeRepair, context: ClauseContext, party: Party): string {
  const performer = capital(party(clause.performer))
  const parts = clause.parts.map((part) => aside(part.name, CONDITIONS[part.condition].en, 'en')).join(', ')
  const loaner = {
    provided: ` ${performer} lends a unit during the repair, under its own receipt.`,
    declined: ` ${performer} offered a unit on loan; Party A declined.`,
    'not-needed': '',
  }[clause.loaner]
  const days = clause.postRepairDays === null ? termText(null, 'en') : plural(clause.postRepairDays, 'day')
  return [
    `${performer} repairs ${unitText(context, context.unit.serial, 'en')} ${deadlineText(clause.dueDay, 'en')}, free of labour and material charges; fault: ${termText(clause.fault, 'en')}.`,
    parts === '' ? '' : ` Parts replaced: ${parts}.`,
    clause.place === 'home'
      ? ' The repair is done at home.'
      : ` The repair is done at the premises of ${party(clause.performer)}; ${party(clause.transport)} bears transport both ways.`,
    loaner,
    ` If the same fault returns within ${days} of hand-back, ${party(clause.performer)} repairs it free again.`,
  ].join('')
}

function exchangeInEnglish(clause: Exchange, party: Party): string {
  const performer = capital(party(clause.performer))
  const variant = isBlank(clause.variant) ? '' : `, ${clause.variant}`
  const serial = clause.newSerialAtHandOver
    ? 'the new serial no. is written down and signed for at hand-over'
    : `new serial no. ${termText(clause.newSerial, 'en')}`
  const sameness = clause.sameModel
    ? 'one of the same model and specification'
    : 'one of another model, to which Party A consents'
  return [
    `${performer} exchanges the unit for ${sameness} ${deadlineText(clause.dueDay, 'en')}: ${termText(clause.newModel, 'en')} (${CONDITIONS[clause.condition].en}${variant}); old serial no. ${termText(clause.oldSerial, 'en')}, ${serial}; accessories: ${termText(clause.accessories, 'en')}.`,
    clause.handOver === 'home'
      ? ' The new unit is installed and the old one collected at home'
      : ' The units change hands at the counter',
    `; ${party(clause.transport)} bears transport, and Party A is charged nothing for the exchange.`,
    ` The warranty of the new unit runs for ${monthsText(clause.warrantyMonths, 'en')} from completed hand-over and installation.`,
  ].join('')
}

function refundInEnglish(clause: Refund, context: ClauseContext, party: Party): string {
  const less = clause.depreciation
    ? `, less depreciation of ${amountText(clause.depreciation.amountFen, 'en')} (${plural(clause.depreciation.days, 'day')} at ${clause.depreciation.dailyRate})`
    : ', no depreciation taken'
  const items = termText(clause.returnedItems, 'en')
  const returned = clause.unitReturned ? `${unitText(context, context.unit.serial, 'en')} with ${items}` : items
  return [
    `${capital(party(clause.performer))} refunds ${amountText(refundFen(clause), 'en')} to Party A ${deadlineText(clause.dueDay, 'en')}, ${methodText(clause.method, 'en')}.`,
    ` Price on the receipt ${amountText(clause.invoicePriceFen, 'en')}${less}.`,
    ` Party A returns ${returned}; ${party(clause.transport)} bears transport.`,
  ].join('')
}
