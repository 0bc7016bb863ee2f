import type { Message, RemedyId, StartBasis, Verdict } from './entitlement.ts'
import type { ExclusionGround, FactKey } from './facts.ts'
import type { Bilingual, Party } from './pack-schema.ts'
import { en } from './words/en.ts'
import { zh } from './words/zh.ts'

/** The sentences of the answers, by the code the engine gives. */
export type RuleCode = keyof typeof zh
export type RuleLanguage = 'zh' | 'en'

/** Says a message of the engine in the reader's language. */
export function sayRule({ code, params }: Message, language: RuleLanguage): string {
  return fillRule(language === 'zh' ? zh[code] : en[code], params, language)
}

/** Advice to the counter (给店员的提示), which no customer reads: on paper or across the counter it is left out. */
export function isForTheCounter({ code }: Pick<Message, 'code'>): boolean {
  return code === 'check-sellers-entry'
}

/** Fills `{name}` in a sentence; what is not known is said to be unknown. */
export function fillRule(template: string, params: Message['params'], language: RuleLanguage): string {
  return template.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = params[name]
    if (value === undefined || value === '') return language === 'zh' ? '不明' : 'unknown'
    return typeof value === 'object' ? value[language] : String(value)
  })
}

/** Several names as one, joined as each language joins a list, or by `last` words such as 'or'. */
export function joinNames(names: Bilingual[], between: Bilingual = { zh: '、', en: ', ' }): Bilingual {
  return { zh: names.map((name) => name.zh).join(between.zh), en: names.map((name) => name.en).join(between.en) }
}

export const remedyNames: Record<RemedyId, Bilingual> = {
  refund: { zh: '退货', en: 'refund' },
  exchange: { zh: '更换', en: 'exchange' },
  'part-exchange': { zh: '更换总成或部件', en: 'new assembly or part' },
  'free-repair': { zh: '免费修理', en: 'free repair' },
  'free-part': { zh: '免费换部件', en: 'free new part' },
  'parts-delay-exchange': { zh: '厂家缺件超期换货', en: "exchange: maker's part missing too long" },
  'own-delay-exchange': { zh: '修理者自身原因超期换货', en: "exchange: repairer's own delay" },
  'paid-repair': { zh: '收费修理', en: 'repair against payment' },
  transport: { zh: '运输等必要费用', en: 'transport and necessary costs' },
  loaner: { zh: '备用机', en: 'loaner' },
  'no-reason-return': { zh: '七日无理由退货', en: 'return without a reason' },
  damages: { zh: '欺诈赔偿', en: 'damages for fraud' },
  compensation: { zh: '误工等赔偿', en: 'compensation such as lost wages' },
  answer: { zh: '15日答复', en: '15-day answer' },
}

/** What the customer asks for, in the middle of a sentence. */
export const remedyNamesAsked: Record<RemedyId, Bilingual> = {
  ...remedyNames,
  exchange: { zh: '换货', en: 'an exchange' },
  refund: { zh: '退货', en: 'a refund' },
  'free-repair': { zh: '免费修理', en: 'a free repair' },
  'no-reason-return': { zh: '无理由退货', en: 'a return without a reason' },
}

export const verdictNames: Record<Verdict, Bilingual> = {
  entitled: { zh: '有权', en: 'entitled' },
  'not-entitled': { zh: '无权', en: 'not entitled' },
  'not-yet': { zh: '尚未到期', en: 'not yet' },
  'cannot-decide': { zh: '无法判断', en: 'cannot decide' },
  negotiable: { zh: '可协商', en: 'negotiable' },
}

export const partyNames: Record<Party, Bilingual> = {
  seller: { zh: '销售者', en: 'seller' },
  repairer: { zh: '修理者', en: 'repairer' },
  maker: { zh: '生产者', en: 'maker' },
}

export const startNames: Record<StartBasis, Bilingual> = {
  invoice: { zh: '开票日', en: 'invoice day' },
  delivery: { zh: '交付日', en: 'delivery day' },
  installation: { zh: '安装完成日', en: 'installation day' },
  exchange: { zh: '换货日', en: 'exchange day' },
  production: { zh: '出厂日后第90日', en: 'day 90 after production' },
}

export const groundNames: Record<ExclusionGround, Bilingual> = {
  misuse: { zh: '使用、维护、保管不当', en: 'misuse or poor keeping' },
  openedByOthers: { zh: '非承担三包的修理者拆动', en: 'taken apart by a repairer who is not appointed' },
  noVoucher: { zh: '无三包凭证及有效发票', en: 'no warranty card and no valid invoice' },
  alteredVoucher: { zh: '三包凭证型号不符或涂改', en: 'card of another model or altered' },
  forceMajeure: { zh: '不可抗力', en: 'force majeure' },
  modified: { zh: '违规改装', en: 'forbidden modification' },
  disclosedDefect: { zh: '购买时已书面告知的瑕疵', en: 'a defect told in writing at purchase' },
  odometerAltered: { zh: '自行调整里程表', en: 'odometer altered by the owner' },
}

export const factNames: Record<FactKey, Bilingual> = {
  we: { zh: '本方身份', en: 'who we are' },
  product: { zh: '产品类别', en: 'product class' },
  part: { zh: '故障部件', en: 'faulty part' },
  invoiceDay: { zh: '开票日', en: 'invoice day' },
  deliveryDay: { zh: '交付日', en: 'delivery day' },
  installationDay: { zh: '安装完成日', en: 'installation day' },
  installedByTrader: { zh: '是否由经营者安装', en: 'whether the trader installed it' },
  firstUseDay: { zh: '首次使用日', en: 'day of first use' },
  productionDay: { zh: '生产日期', en: 'production day' },
  priceFen: { zh: '价款', en: 'price' },
  soldWithHost: { zh: '附件是否随机附带', en: 'whether the accessory came with the machine' },
  voucher: { zh: '购货凭证', en: 'proof of purchase' },
  fault: { zh: '故障描述', en: 'fault in words' },
  faultInTable: { zh: '是否属于性能故障', en: 'whether it is a performance fault' },
  faultShownDay: { zh: '故障首次出现日', en: 'day the fault first showed' },
  faultReportedDay: { zh: '报修日', en: 'day the fault was reported' },
  stillUsable: { zh: '机器现在能否正常使用', en: 'whether it works normally now' },
  repairs: { zh: '维修记录', en: 'repair records' },
  repairResult: { zh: '修理结果', en: 'result of the repair' },
  repairCause: { zh: '故障原因', en: 'cause of the fault' },
  partReplaced: { zh: '部件是否换新', en: 'whether the part was replaced' },
  waitCause: { zh: '等待原因', en: 'cause of the waiting' },
  exchanges: { zh: '换货日', en: 'exchange day' },
  salesChannel: { zh: '销售方式', en: 'how it was sold' },
  returnNoticeDay: { zh: '通知无理由退货之日', en: 'day of the notice of return' },
  returnException: { zh: '是否属于不适用无理由退货的商品', en: 'whether the goods are excepted from the return' },
  goodsIntact: { zh: '商品是否完好', en: 'whether the goods are intact' },
  goodsBackDay: { zh: '收到退回商品之日', en: 'day the goods came back' },
  fraud: { zh: '欺诈的证据', en: 'evidence of fraud' },
  inStock: { zh: '有无同型号同规格产品', en: 'whether the same model is in stock' },
  wish: { zh: '顾客的要求', en: "the customer's wish" },
  demandDay: { zh: '提出要求之日', en: 'day of the demand' },
  promise: { zh: '承诺的期限', en: 'promised period' },
  mileage: { zh: '行驶里程', en: 'mileage' },
  faultGravity: { zh: '故障程度', en: 'gravity of the fault' },
  mustReplacePart: { zh: '是否须更换总成或其主要零部件', en: 'whether an assembly must be replaced' },
  inFirstSeason: { zh: '是否在首个作业季30日内', en: 'whether within 30 days of the first season' },
  useFeePercent: { zh: '使用补偿系数', en: 'use fee coefficient' },
  sameProblem: { zh: '各次维修是否同一问题', en: 'whether repairs were of the same problem' },
  seriousRepair: { zh: '各次维修是否严重安全性能故障', en: 'whether repairs were of a serious safety fault' },
  suspension: { zh: '有无期限中止的事由', en: 'whether the period stood still' },
  holidayCalendar: { zh: '当年的放假安排', en: 'holiday calendar of that year' },
  catalogue: { zh: '三包目录数值', en: 'catalogue value' },
  ...groundNames,
}
