import type { Bilingual, DayCount, Deadline } from './pack-schema.ts'

/** The words in which the rulebook (规则) speaks of the pack's own codes. A code that has no words here, as in a later pack, is left out and never shown raw. */

export const unknownValue: Bilingual = { zh: '未查到，不推算', en: 'not found, not guessed' }

/** How people at a counter call an instrument; a pack's own title stands in full on the card. */
export const shortTitles: Readonly<Record<string, Bilingual>> = {
  GEN1995: { zh: '三包规定', en: '1995 three-guarantee rule' },
  FLAT2011: { zh: '平板电视公告', en: 'flat-panel TV announcement' },
  MOB2001: { zh: '手机三包规定', en: 'mobile phone rule' },
  FIX2001: { zh: '固定电话三包规定', en: 'fixed phone rule' },
  PC2002: { zh: '微机三包规定', en: 'computer rule' },
  AV2002: { zh: '视听三包规定', en: 'audio-video rule' },
  CAR2021: { zh: '汽车三包规定', en: 'car rule' },
  AGR2010: { zh: '农机三包规定', en: 'farm machinery rule' },
  MOTO: { zh: '摩托车三包细则', en: 'motorcycle rules' },
  CPL: { zh: '消法', en: 'consumer law' },
  IMPL2024: { zh: '消法实施条例', en: 'consumer law regulations' },
  NRR2017: { zh: '七日无理由退货办法', en: 'no-reason return measures' },
  PQL: { zh: '产品质量法', en: 'product quality law' },
  CC: { zh: '民法典', en: 'Civil Code' },
  ECL: { zh: '电子商务法', en: 'e-commerce law' },
  PEN2015: { zh: '侵害消费者权益处罚办法', en: 'consumer penalty measures' },
  ORDER121: { zh: '投诉举报处理办法', en: 'complaint handling measures' },
  ORDER20: { zh: '20号令（已废止）', en: 'order 20 (repealed)' },
  SPC2023: { zh: '合同编通则解释', en: 'court interpretation on contracts' },
  PMED2010: { zh: '人民调解法', en: "People's Mediation Law" },
  REPAIR2012: { zh: '家电维修管理办法', en: 'repair-trade measures' },
  PRICE2006: { zh: '家电维修明码标价规定', en: 'repair price-marking rule' },
  PRICE56: { zh: '明码标价规定', en: 'marked-price rule' },
  ODR: { zh: '12315在线解决平台规则', en: '12315 online resolution' },
}

/** Other names customers and clerks use; only searched. */
export const otherNames: Readonly<Record<string, readonly string[]>> = {
  GEN1995: ['国三包', '家电三包', '1995年三包', '三包法'],
  MOB2001: ['移动电话三包', '手机'],
  FIX2001: ['座机三包'],
  PC2002: ['电脑三包', '笔记本三包'],
  CPL: ['消费者权益保护法', '消保法'],
  IMPL2024: ['实施条例'],
  PEN2015: ['处罚办法', '15日'],
  ORDER121: ['121号令', '市场监管投诉', '工商投诉', '12315'],
  ORDER20: ['暂行办法'],
  SPC2023: ['司法解释'],
  ODR: ['绿色通道企业'],
  NRR2017: ['网购七天无理由'],
  phone: ['手机'],
  computer: ['电脑', '笔记本'],
  fridge: ['冰箱', '冰柜'],
  'air-conditioner': ['空调'],
  'range-hood': ['抽油烟机'],
  'lcd-tv': ['电视', '平板电视'],
  'e-bike': ['电动车', '电瓶车'],
  car: ['小汽车', '轿车', '私家车'],
  motorcycle: ['机车'],
  tractor: ['农机'],
  'combine-harvester': ['收割机'],
  CAR2021: ['汽车三包', '退车', '换车'],
  AGR2010: ['农机三包'],
}

export const topicNames: Readonly<Record<string, Bilingual>> = {
  scope: { zh: '适用范围', en: 'scope' },
  'claim-against': { zh: '向谁要求', en: 'who answers' },
  'better-promise': { zh: '更优承诺', en: 'better promise' },
  'seller-duty': { zh: '销售者义务', en: "seller's duties" },
  'repair-record': { zh: '修理记录', en: 'repair records' },
  'parts-wait': { zh: '缺件与配件供应', en: 'missing parts' },
  period: { zh: '有效期与期间', en: 'period' },
  proof: { zh: '凭证', en: 'papers' },
  return: { zh: '退货', en: 'refund' },
  exchange: { zh: '换货', en: 'exchange' },
  'time-limit': { zh: '时限', en: 'time limit' },
  depreciation: { zh: '折旧费', en: 'depreciation' },
  repair: { zh: '免费修理', en: 'free repair' },
  transport: { zh: '运输费用', en: 'transport' },
  exclusion: { zh: '不属三包的情形', en: 'what is not covered' },
  'home-service': { zh: '上门服务', en: 'home service' },
  complaint: { zh: '投诉与争议', en: 'complaints and disputes' },
  validity: { zh: '施行与效力', en: 'validity' },
  accessory: { zh: '附件', en: 'accessories' },
  loaner: { zh: '备用机', en: 'loaner' },
  gift: { zh: '赠品', en: 'gifts' },
  'fault-test': { zh: '故障判定', en: 'judging a fault' },
  definition: { zh: '用语', en: 'meaning of words' },
  'burden-of-proof': { zh: '举证责任', en: 'burden of proof' },
  punitive: { zh: '惩罚性赔偿', en: 'punitive damages' },
  penalty: { zh: '处罚', en: 'penalty' },
  remedy: { zh: '救济方式', en: 'remedies' },
  fee: { zh: '收费', en: 'fees' },
  'repair-conduct': { zh: '修理行为', en: 'conduct of repair' },
  terms: { zh: '格式条款', en: 'standard terms' },
  prevention: { zh: '预防纠纷', en: 'preventing disputes' },
  intake: { zh: '投诉的提出和受理', en: 'making and accepting complaints' },
  venue: { zh: '管辖', en: 'venue' },
  deadline: { zh: '办理时限', en: 'deadlines of handling' },
  mediation: { zh: '调解', en: 'mediation' },
  testing: { zh: '鉴定检测', en: 'testing' },
  'follow-up': { zh: '抽查回访', en: 'follow-up' },
  report: { zh: '举报', en: 'reports' },
  publicity: { zh: '公示', en: 'publication' },
  fraud: { zh: '骗赔敲诈', en: 'staged claims' },
  counting: { zh: '期间计算', en: 'counting of periods' },
  'trader-duty': { zh: '经营者义务', en: "trader's duties" },
  settlement: { zh: '和解协议', en: 'settlements' },
}

type Unit =
  | 'people'
  | 'copies'
  | 'days'
  | 'workdays'
  | 'months'
  | 'years'
  | 'times'
  | 'km'
  | 'yuan'
  | 'percent'
  | 'multiple'

const units: Record<Unit, Bilingual> = {
  people: { zh: '{n} 人', en: '{n} people' },
  copies: { zh: '{n} 份', en: '{n} copies' },
  days: { zh: '{n} 日', en: '{n} days' },
  workdays: { zh: '{n} 个工作日', en: '{n} working days' },
  months: { zh: '{n} 个月', en: '{n} months' },
  years: { zh: '{n} 年', en: '{n} years' },
  times: { zh: '{n} 次', en: '{n} times' },
  km: { zh: '{n} 公里', en: '{n} km' },
  yuan: { zh: '{n} 元', en: '{n} yuan' },
  percent: { zh: '{n}%', en: '{n}%' },
  multiple: { zh: '{n} 倍', en: '{n} times' },
}

/** A number with its unit in both languages. */
export function measured(value: number | string, unit: Unit): Bilingual {
  const said = typeof value === 'number' ? value.toLocaleString('en-US') : value
  const english = said === '1' ? units[unit].en.replace(/s$/, '') : units[unit].en
  return { zh: units[unit].zh.replace('{n}', said), en: english.replace('{n}', said) }
}

const label = (zh: string, en: string, unit: Unit) => ({ label: { zh, en }, unit })

/** The numbers of a provision; what is not a number is told by its gist. */
export const numberLabels: Readonly<Record<string, { label: Bilingual; unit: Unit }>> = {
  postRepairNormalUseDaysMin: label('修好后至少正常使用', 'normal use after repair, at least', 'days'),
  sparePartsAfterDiscontinuationYears: label('停产后继续供应配件', 'spare parts after production ends', 'years'),
  days: label('期限', 'time limit', 'days'),
  repairsCompleted: label('修理', 'repairs', 'times'),
  daysOver: label('超过', 'more than', 'days'),
  hostMonths: label('主机三包有效期', 'period of the host', 'months'),
  dayFrom: label('从第几日', 'from day', 'days'),
  dayTo: label('到第几日', 'to day', 'days'),
  afterReplacements: label('更换满', 'after exchanges', 'times'),
  afterSwaps: label('更换满', 'after exchanges', 'times'),
  keepYearsMin: label('记录至少保存', 'records kept at least', 'years'),
  sanbaoMonthsMin: label('三包有效期不低于', 'three-guarantee period, at least', 'months'),
  sanbaoKmMin: label('三包里程不低于', 'three-guarantee mileage, at least', 'km'),
  repairMonthsMin: label('包修期不低于', 'repair period, at least', 'months'),
  repairKmMin: label('包修里程不低于', 'repair mileage, at least', 'km'),
  km: label('行驶里程', 'mileage', 'km'),
  singleRepairDaysOver: label('一次修理超过', 'one repair takes more than', 'days'),
  fromDay: label('自第几日起', 'from day', 'days'),
  seriousSafetyRepairs: label('严重安全性能故障修理', 'repairs of a serious safety fault', 'times'),
  assemblyReplacements: label('总成更换', 'assembly replaced', 'times'),
  sameMainPartReplacements: label('同一主要零件更换', 'same main part replaced', 'times'),
  totalRepairDaysOver: label('修理累计超过', 'repairs together more than', 'days'),
  sameProblemRepairsOver: label('同一问题修理超过', 'same problem repaired more than', 'times'),
  nMax: label('使用补偿系数不超过', 'use compensation factor, at most', 'percent'),
  replyWorkdays: label('答复时限', 'answer within', 'workdays'),
  completeWorkdays: label('办结时限', 'finished within', 'workdays'),
  otherMachinesMonthsMin: label('其他农机有效期不低于', 'period of other machines, at least', 'months'),
  reissueWorkdays: label('补办凭证时限', 'papers reissued within', 'workdays'),
  repairWorkdays: label('修理时限', 'repaired within', 'workdays'),
  workdaysOver: label('超过', 'more than', 'workdays'),
  sameSeriousFaultRepairs: label('同一严重故障修理', 'repairs of the same serious fault', 'times'),
  seasonWindowDays: label('农忙时段', 'busy-season window', 'days'),
  sameGeneralFaultRepairsInSeason: label('时段内同一一般故障修理', 'repairs of the same general fault in it', 'times'),
  busySeasonMainDays: label('农忙季节主要部件修理', 'main part in the busy season', 'days'),
  busySeasonSmallPartDays: label('农忙季节易损件修理', 'small part in the busy season', 'days'),
  months: label('期间', 'period', 'months'),
  refundWithinDaysOfReceivingBack: label('收到退货后退款', 'money back after the goods return', 'days'),
  multiple: label('赔偿倍数', 'times the price', 'multiple'),
  minimumCny: label('最低', 'at least', 'yuan'),
  fineMultiple: label('罚款倍数', 'fine, times the gain', 'multiple'),
  withoutGainMaxCny: label('没有违法所得的，最高', 'without gain, at most', 'yuan'),
  handleWorkdays: label('处理时限', 'handled within', 'workdays'),
  mediationDays: label('调解时限', 'mediation within', 'days'),
  refundWithinDays: label('退款时限', 'money back within', 'days'),
  limitationYears: label('诉讼时效', 'limitation', 'years'),
  capYears: label('最长', 'at most', 'years'),
  noticeYears: label('通知期限', 'notice within', 'years'),
  workdays: label('期限', 'time limit', 'workdays'),
  extensionWorkdays: label('经批准可延长', 'extension by approval', 'workdays'),
  years: label('期限', 'time limit', 'years'),
  daysBefore: label('提前', 'before it', 'days'),
  mistakeDays: label('重大误解的', 'for a serious mistake', 'days'),
  outerYears: label('最长', 'at most', 'years'),
  judicialConfirmationDays: label('共同申请司法确认', 'joint request for court confirmation', 'days'),
  representativesMax: label('代表', 'representatives', 'people'),
  copies: label('调解书', 'mediation paper', 'copies'),
  fineMultipleMax: label('罚款不超过违法所得的', 'fine, times the gain, at most', 'multiple'),
  capCny: label('罚款最高', 'fine at most', 'yuan'),
  seriousMaxCny: label('情节严重的，最高', 'serious cases, at most', 'yuan'),
  prepaidFineMultiple: label('预付款罚款倍数', 'prepayment: fine, times the gain', 'multiple'),
  prepaidMaxCny: label('预付款没有违法所得的，最高', 'prepayment without gain, at most', 'yuan'),
  markingMaxCny: label('标价不规范，最高', 'faults in marking, at most', 'yuan'),
  fraudFineMultipleMax: label('价格欺诈罚款不超过违法所得的', 'price fraud: fine, times the gain, at most', 'multiple'),
  fraudWithoutGainCny: label('价格欺诈没有违法所得的', 'price fraud without gain', 'yuan'),
  overLossShare: label('违约金超过损失', 'penalty above the loss', 'percent'),
  noReasonRefundDaysOver: label('无正当理由拖延超过', 'delay without reason of more than', 'days'),
}

export const actorNames: Readonly<Record<Deadline['by'], Bilingual>> = {
  authority: { zh: '市场监管部门', en: 'the market authority' },
  trader: { zh: '商家', en: 'the trader' },
  consumer: { zh: '消费者', en: 'the consumer' },
  both: { zh: '双方', en: 'both sides' },
}

/** A count as it is said in the law: `7 个工作日`. */
export function countText({ number, unit }: DayCount): Bilingual {
  return measured(number, unit)
}

/** What a provision is used for by the computation of its instrument. */
export const roleNames: Readonly<Record<string, Bilingual>> = {
  period: { zh: '计算三包有效期', en: 'computing the period' },
  refundWindow: { zh: '计算退货期限', en: 'computing the refund window' },
  exchangeWindow: { zh: '计算换货期限', en: 'computing the exchange window' },
  repeatedRepair: { zh: '判断多次修理', en: 'judging repeated repairs' },
  partsDelay: { zh: '判断厂家缺件超期', en: "judging the maker's delay of parts" },
  ownDelay: { zh: '判断修理者拖延', en: "judging the repairer's own delay" },
  freeRepair: { zh: '判断免费修理', en: 'judging free repair' },
  partRepair: { zh: '判断主要部件修理', en: 'judging repair of a main part' },
  noStockRefund: { zh: '无货退款', en: 'refund without stock' },
  depreciation: { zh: '列出折旧费', en: 'listing depreciation' },
  bundle: { zh: '一并退货', en: 'what goes back with it' },
  restart: { zh: '换货后重算', en: 'restart after an exchange' },
  partRestart: { zh: '部件更换后重算', en: 'restart of a replaced part' },
  loaner: { zh: '判断备用机', en: 'judging the loaner' },
  transport: { zh: '判断运输费用', en: 'judging transport' },
  exclusion: { zh: '判断不属三包', en: 'judging what is not covered' },
  papers: { zh: '判断凭证', en: 'judging the papers' },
  repairGuarantee: { zh: '修后保证', en: 'guarantee after repair' },
  betterPromise: { zh: '比较承诺', en: 'comparing promises' },
  rescission: { zh: '判断解除合同', en: 'judging rescission' },
  notice: { zh: '判断通知期限', en: 'judging notice' },
  assembly: { zh: '判断更换总成', en: 'judging a new assembly' },
  mustReplace: { zh: '判断早期换车、退车', en: 'judging an early return of the car' },
  listedFailure: { zh: '判断列明的失效', en: 'judging the listed failures' },
  repeated: { zh: '判断多次修理', en: 'judging repeated repairs' },
  useFee: { zh: '计算使用补偿费', en: 'computing the use fee' },
  repairDays: { zh: '计算修理日数', en: 'counting days under repair' },
  answer: { zh: '计算答复期限', en: 'computing the time to answer' },
  repairTime: { zh: '提示修理时限', en: 'telling the time for repair' },
  delayExchange: { zh: '判断超期换货', en: 'judging an exchange for delay' },
  afterReplacement: { zh: '判断换货、退货', en: 'judging exchange and refund' },
  suspension: { zh: '提示期限中止', en: 'telling that a period stands still' },
  busySeason: { zh: '提示农忙季节时限', en: 'telling the busy-season limits' },
}

const sourceKinds: readonly [beginning: string, said: Bilingual][] = [
  ['full text', { zh: '条文全文', en: 'full text' }],
  ['partial text', { zh: '部分条文', en: 'part of the text' }],
  ['article text', { zh: '相关条文', en: 'text of the article' }],
  ['arts ', { zh: '相关条文', en: 'text of the article' }],
  ['text ', { zh: '相关条文', en: 'text of the article' }],
  ['newspaper', { zh: '报纸', en: 'newspaper' }],
  ['news', { zh: '新闻报道', en: 'news report' }],
  ['vendor', { zh: '厂家页面', en: "vendor's page" }],
  ['brand', { zh: '厂家页面', en: "vendor's page" }],
  ['second copy of the brand', { zh: '厂家页面', en: "vendor's page" }],
  ['form set', { zh: '文书式样', en: 'set of forms' }],
  ['local government', { zh: '地方政府网页', en: 'local government page' }],
  ['from memory', { zh: '凭记忆，未见原文', en: 'from memory, no text seen' }],
]

/** How a source was read, in words. */
export function sourceKind(kind: string): Bilingual {
  return (
    sourceKinds.find(([beginning]) => kind.startsWith(beginning))?.[1] ?? { zh: '网上转述', en: 'quoted on the web' }
  )
}

export const confidenceNames: Record<'high' | 'medium' | 'low', Bilingual> = {
  high: { zh: '把握高', en: 'high confidence' },
  medium: { zh: '把握中等，请核对原文', en: 'medium confidence, check the official text' },
  low: { zh: '把握低，须查到原文再用', en: 'low confidence, find the official text first' },
}

const numberParts: readonly [english: string, chinese: string][] = [
  [' (joint order)', '（联合令）'],
  [' (number from memory)', '（文号凭记忆，待核对）'],
  [' second amendment', '第二次修正'],
  [' third amendment', '第三次修正'],
  ['; amended by SAMR', '，市场监管总局修订'],
  ['; amended 2020-10-23', '，2020-10-23修订'],
  ['; ', '；'],
  [' (', '（'],
  [')', '）'],
]

/** A document number or issuer without the English remarks the pack carries in it. */
export function documentNumber(text: string): Bilingual {
  const zh = numberParts.reduce((said, [english, chinese]) => said.replace(english, chinese), text)
  return { zh, en: text }
}
