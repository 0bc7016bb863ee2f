import { GROUNDS, type Ground } from './grounds.ts'
import type { PaperText } from './paper-words.ts'

/** The forbidden clauses that can be told from words alone; the others of the list are checked on the typed terms. */
export type ForbiddenId = 'X1' | 'X2' | 'X3' | 'X4' | 'X5' | 'X6' | 'X7' | 'X8' | 'X9' | 'X13'

/** A blocked text is not issued; a warned one a manager may let pass with a reason. */
export type Severity = 'block' | 'warn'

/** How one forbidden clause is recognised in folded text (see `foldSentences`). */
export interface ForbiddenRule {
  readonly id: ForbiddenId
  readonly patterns: readonly RegExp[]
  /** A sentence that says this is allowed after all. */
  readonly unless?: RegExp
  /** A sentence that says this is only warned about. */
  readonly mild?: RegExp
  readonly grounds: readonly Ground[]
  readonly neutral: PaperText
}

const CUSTOMER = '(?:甲方|消费者|客户|顾客|用户|买方|买家|购买者|投诉人|本人|您|双方|各方|任何一方|彼此)'
const TRADER = '(?:乙方|丙方|经营者|商家|本店|本中心|本公司|我方|我店|销售者|生产者|服务中心|厂家|卖方)'

/** Words that forbid whoever is meant, and words that do so only where the customer is the one who speaks. */
const FORBID = '(?:不得|不可(?!抗力)|不准|不许|不允许|严禁|禁止|放弃|承诺不|保证不|同意不|自愿不|无权|永不|绝不|决不)'
const REFRAIN = `${CUSTOMER}[^,]{0,12}?(?:不能|不会|不再|不应|不去|不找|不到|不向|不以|不通过|不提起|不进行|停止|不(?!经|同意|接受))`

/** What may stand between the forbidding word and its object without turning the meaning round. */
const GAP =
  '(?:(?!可以|也可|仍可|均可|可向|可依|可申请|直接|不经|有权|仍有|达成|协商|一致|解决|修复|履行|正常|接受(?!采访|记者)|限制|阻止|阻碍|妨碍|干涉|干预|剥夺|拒绝|影响|拖延|推诿|为由|泄露|披露).){0,24}?'

const CHANNEL =
  '(?:(?:投诉(?!人|登记|编号|处理|事项)|举报|申诉|信访|上访|起诉|诉讼|仲裁|调解(?!书|协议|员)|告状|控告|检举|打官司|12315|12345|消协|消保委|消委会|消费者协会|消费者权益保护(?!法)|市场监管|市场监督|市监局|工商局|法院|司法途径|法律途径|法律程序|法律行动|诉诸|司法|律师|报警|报案|公安|反映|任何机关|监管部门|主管部门|行政部门|有关部门|相关部门|任何部门|政府部门|维权)(?![^,]{0,4}为由))'

const MEDIA =
  '(?:媒体|记者|报社|电视台|曝光|网络上?发|网上|互联网|论坛|发帖|发文|发布|发表|朋友圈|微博|抖音|快手|小红书|微信群|业主群|短视频|差评|中评|负面|评价|评论|点评|言论|传播|宣扬|散布|声张|对外)'

const REMEDY =
  '(?:三包|保修|包修|质保|修理|维修|返修|更换|换货|换机|退货|退款|退机|退换|赔偿|补偿|索赔|售后|权利|权益|请求权)'

/** The listed matter alone, which both may settle. */
const NARROW = '(?<!(?:上述|本次|此次|该次|该项|前述|所列|列明)[^,]{0,12})'

/** Cases the rules themselves leave outside free repair. */
const EXCLUDED = '(?<!(?:使用不当|保管不当|人为|不可抗力|拆动|拆修|私拆|自行拆|进水|摔|超过|超出|期满|过期).{0,24})'

const HARM = '(?:人身|身体|受伤|伤害|伤亡|伤残|死亡|生命|健康|触电|漏电|起火|着火|火灾|爆炸|安全事故|故意|重大过失)'
const FREED = `(?:不承担|不负|不赔|免责|免除|概不|与${TRADER}无关|自行承担|自行负责|自负|无责|不追究|不再追究|不得追究|无权追究|不得索赔)`

const PURCHASE = '(?:购买|加购|选购|另购|办理会员|办理延保|充值|开通|订购)(?!发票|凭证|凭据|日|之日|时|的|合同|记录)'
const FREIGHT =
  '(?:(?:上门|取机|送修|寄修|搬运|往返)[^,]{0,4}费用|运费|运输费用?|邮费|快递费|物流费|搬运费|上门费|往返费用|路费|车费|来回费用)'

const any = (...patterns: string[]) => patterns.map((pattern) => new RegExp(pattern, 'g'))

/** Words that keep a right alive or bind the trader; what they govern is never forbidden. */
export const PROTECTIVE = new RegExp(
  [
    `(?<!${CUSTOMER}[^,]{0,3})(?:不得|不会|不能|不应|并不|均不|不)(?:因此|因而|因本协议|因签署本协议)?(?:影响|限制|妨碍|妨害|阻止|阻碍|干涉|剥夺|排除|免除|减轻|减损|损害|意味|代表|等于|视为|构成|表示|强迫|迫使|要求|替代)`,
    '不受[^,]{0,10}(?:影响|限制)',
    '不因[^,]{0,12}(?:而|放弃|丧失|减少|免除|受|改变)',
    '(?:不|未|没有|并非)(?:放弃|丧失|保留最终|享有最终)',
    '(?:无需|无须|不必|不用)(?:因此)?(?:删|撤|修改|下架)',
    `(?<!甲方[和与及同]?)${TRADER}(?:(?!${CUSTOMER})[^,]){0,6}(?:不得|不会|不能|不应|无权|禁止|保证不|承诺不)`,
    '(?:shall|does|will|may|can)not[a-z]{0,12}(?:affect|limit|restrict|exclude|prevent|waive)',
    'nothing[a-z]{0,30}(?:affects?|limits?|restricts?|excludes?|prevents?|waives?)',
  ].join('|'),
  'g',
)

/** The forbidden clauses (X1 to X13 of the list), each with its ground and the wording that may replace it. */
export const FORBIDDEN: readonly ForbiddenRule[] = [
  {
    id: 'X1',
    patterns: any(
      `(?:放弃|丧失|失去)(?:(?!${CHANNEL})[^,]){0,20}?${REMEDY}`,
      `${NARROW}${CUSTOMER}(?:(?!${TRADER})[^,]){0,16}?${NARROW}(?:不得|不再|不能|无权|不可|不会|承诺不|保证不|永不)再?(?:就[^,]{0,10})?(?:(?:以|向|对)[^,]{0,8})?(?:要求|找|主张|提出?|索要|请求|享有|享受|追讨|申请)[^,]{0,14}?(?:${REMEDY}|要求)`,
      `${NARROW}${CUSTOMER}(?:(?!${TRADER})[^,]){0,12}?(?:不得|不再|不会|承诺不|保证不|永不)再?(?:索赔|追偿|追讨|索要)`,
      '(?:三包|保修|质保|售后|退换货?)(?:责任|义务|服务)[^,]{0,14}(?:解除|免除|终止|消灭|终结|结束)',
      `${EXCLUDED}(?:故障|问题|损坏|损失|后果|责任)[^,]{0,8}与${TRADER}无关`,
      `${NARROW}${EXCLUDED}(?:概不|一律不|均不|不再|不予|恕不|拒绝)(?:承担|负责|提供|办理|给予|受理|予以|进行)?[^,]{0,8}?(?:三包|保修|包修|质保|修理|维修|退换|退货|换货|退款|更换|赔偿|售后|责任)(?!的(?:理由|原因|情形|说明))`,
      `${EXCLUDED}(?:(?:概不|一律不|不再)(?:负责|退|换|修|赔)|(?:概不|一律不|都不|不再)(?:管|过问))(?!的(?:理由|原因|情形|说明))`,
      `(?<!${CUSTOMER}[^,]{0,4})${NARROW}${EXCLUDED}(?:不|无需|无须)(?:承担|负|提供|给予)[^,]{0,8}?(?:(?:任何|一切|全部)[^,]{0,4}(?:责任|义务)|三包|保修|质保|退换|售后)`,
      `${EXCLUDED}(?:不再|不)(?:享受|享有|适用)[^,]{0,6}(?:三包|保修|质保|售后)`,
      '(?:三包|保修|质保)(?:有效)?期?限?[^,]{0,4}(?:缩短|减为|减至|取消|作废|终止)',
      '(?:三包|保修|质保|售后)[^,]{0,6}到此为止',
      '(?:一切|任何|全部)后果[^,]{0,4}自负',
      '(?:waives?|givesup|relinquish(?:es)?)[a-z]{0,30}?(?:right|claim|warranty|repair|refund|exchange|remed)',
    ),
    mild: /^(?!.*(?:今后|以后|将来|日后|任何|一切|所有|全部|三包|法定|永)).*(?:本次|此次|该次|上述|前述|所列)/,
    grounds: [GROUNDS.unfairTerms, GROUNDS.forbiddenTerms, GROUNDS.voidTerms],
    neutral: {
      'zh-CN': '本协议不影响消费者依法享有的修理、更换、退货和赔偿权利。',
      en: 'This agreement does not affect the statutory rights of the consumer to repair, exchange, return and damages.',
    },
  },
  {
    id: 'X2',
    patterns: any(
      `${FORBID}${GAP}${CHANNEL}`,
      `${REFRAIN}${GAP}${CHANNEL}`,
      `(?:不能|不再|不会|不应|不去|不找|不打)(?:再|去|找|向|到|拨打|通过){0,2}[^,]{0,4}${CHANNEL}`,
      '(?:只能|仅能|仅可)[^,]{0,12}(?:协商|内部|法院|仲裁)',
      '(?:须|应|需|同意|承诺|保证|自愿|立即|全部|一律|先)[^,]{0,12}(?:撤回|撤销|撤掉|取消)[^,]{0,16}(?:投诉|举报|申诉|诉讼|起诉|仲裁|案件)',
      '(?:须|应|需|同意|承诺|保证|自愿|立即|先)[^,]{0,8}(?:撤诉|撤案|销案)',
      '(?:撤回|撤销|取消)[^,]{0,10}(?:投诉|举报|申诉|诉讼|起诉|仲裁)[^,]{0,4}(?:后(?!仍|也|可|再)|为条件|为前提|方可|才)',
      '(?:撤诉|撤案|销案)[^,]{0,4}(?:后|为条件|为前提|方可|才)',
      '(?:(?:shall|will|may|must|can)not|agreesnotto|undertakesnotto|waives?)[a-z]{0,40}?(?:complain|report(?:to|ing)|sue|suing|arbitrat|mediat|litigat|legalaction|court)',
    ),
    mild: /自愿撤/,
    grounds: [GROUNDS.forbiddenTerms, GROUNDS.freeChoice, GROUNDS.voidTerms, GROUNDS.fiveWays],
    neutral: {
      'zh-CN': '本协议只了结所列事项；消费者仍可依法投诉、举报、申请调解、仲裁或者提起诉讼。',
      en: 'This agreement settles the listed matters only; the consumer may still complain, report, ask for mediation, arbitrate or sue.',
    },
  },
  {
    id: 'X3',
    patterns: any(
      `${FORBID}${GAP}${MEDIA}`,
      `${REFRAIN}${GAP}${MEDIA}`,
      '(?:删除|删掉|删去|删帖|删了|撤下|撤回|撤销|下架|隐藏|修改|更改)[^,]{0,14}(?:差评|中评|评价|评论|点评|帖子|负面|言论|报道|微博|朋友圈|抖音|快手|小红书|发布的[^,]{0,6}(?:视频|内容|照片))',
      '(?:只能|只可|仅能|须|应|需|承诺|同意)[^,]{0,12}(?:好评|五星|满分|正面评价|锦旗)',
      '好评[^,]{0,6}(?:后|返现|为条件|为前提|方可|才)',
    ),
    unless: /个人信息|隐私|身份证/,
    mild: /不实|失实|虚假|不真实|捏造|与事实不符/,
    grounds: [GROUNDS.unfairTerms],
    neutral: {
      'zh-CN': '消费者可以如实评价；内容与事实不符的，由消费者自愿更正。',
      en: 'The consumer may review truthfully; what is not true the consumer corrects of his own accord.',
    },
  },
  {
    id: 'X4',
    patterns: any(
      '最[终后]解释',
      `解释权[^,]{0,6}(?:归|属|由)[^,]{0,4}${TRADER}`,
      '保留[^,]{0,6}解释',
      `${TRADER}[^,]{0,10}有[^,]{0,8}解释权`,
      `(?:协议|条款|约定|规则)[^,]{0,8}由${TRADER}[^,]{0,2}解释`,
      `(?:以|按|由)${TRADER}[^,]{0,6}解释为准`,
      'final(?:rightof)?interpretation|rightoffinalinterpretation',
    ),
    grounds: [GROUNDS.forbiddenTerms],
    neutral: {
      'zh-CN': '对本协议的理解有争议的，由双方协商；协商不成的，依法处理。',
      en: 'If the parties read this agreement differently they talk first; failing that, the law decides.',
    },
  },
  {
    id: 'X5',
    patterns: any(`${HARM}.{0,24}?${FREED}`, `${FREED}[^,]{0,16}?${HARM}`),
    unless: /(?:甲方|消费者|客户|顾客|用户|人为)[^,]{0,4}(?:故意|重大过失)|故意(?:损坏|毁坏|破坏)/,
    grounds: [GROUNDS.noExemption],
    neutral: {
      'zh-CN': '造成人身伤害，或者因故意、重大过失造成财产损失的，依法承担责任。',
      en: 'Liability for personal injury, and for loss of property by intent or gross negligence, follows the law.',
    },
  },
  {
    id: 'X6',
    patterns: any(
      `${NARROW}(?:全部|所有|一切|任何|永久|永远|彻底|一次性)[^,]{0,8}(?:争议|纠纷|问题|责任|事宜|债权债务|权利义务|了结|解决)[^,]{0,12}(?:了结|终结|两清|结清|消灭|解决完毕|全部解决|一笔勾销|争议|纠纷)`,
      `(?:永无|${NARROW}(?:再无|不得?再有|别无))[^,]{0,8}(?:争议|纠纷|瓜葛|纠葛|异议|牵涉)`,
      '一笔勾销|互不追究|互不追责|互不相欠|互不相干|互无瓜葛|永不追究|不再?追究[^,]{0,8}(?:任何|一切|其他|全部|法律)[^,]{0,4}责任|(?:任何|一切|全部|所有)[^,]{0,2}责任[^,]{0,4}不再?追究',
      '(?:未发现|尚未发现|隐藏|隐蔽|潜在|未知)[^,]{0,8}(?:缺陷|故障|问题|瑕疵|隐患)(?:(?!不在|仍可|不受|不因).){0,20}(?:了结|解决|放弃|不再|不得|免除|两清|不承担|概不|无关)',
      '(?:今后|以后|将来|日后|可能)[^,]{0,10}(?:问题|故障|缺陷|瑕疵).{0,10}?(?:均|一并|视为|已)[^,]{0,6}(?:解决|了结|处理完毕)',
    ),
    grounds: [GROUNDS.voidTerms, GROUNDS.noExemption],
    neutral: {
      'zh-CN': '本协议履行后，所列事项视为解决；法定权利、安全缺陷、人身损害、隐蔽瑕疵和以后发生的故障不受影响。',
      en: 'Once performed, the listed matters are settled; statutory rights, safety defects, injury, hidden defects and later faults stay untouched.',
    },
  },
  {
    id: 'X7',
    patterns: any(
      `(?:如|若|一旦|凡|倘|只要|擅自|私自|继续|再|否则)[^,]{0,14}(?:${CHANNEL}|媒体|曝光|差评)(?:(?!${TRADER}(?:应|须|承担|支付|赔|将退|退还)|败诉|判决|裁决|支持|认定|成功|${CUSTOMER}(?:可|有权)).){0,20}?(?:违约金|罚款|赔偿(?:乙方|损失|商家)|双倍|退回|返还|退还(?!甲方|消费者)|扣除|扣回|收回|承担[^,]{0,8}(?:违约|损失|赔偿|后果|法律)|作废|失效|取消|不再履行|停止履行|不予(?:退|付|赔|修|换))`,
      `${CHANNEL}[^,]{0,4},(?:(?!${TRADER}|败诉|可以)[^,]){0,8},?(?:视为违约|[^,]{0,4}违约金|[^,]{0,6}自动失效|作废|罚款|收回|退还(?!甲方|消费者)|返还|不予)`,
      `违反[^,]{0,6}(?:不|禁止)[^,]{0,6}${CHANNEL}`,
      '(?:未|不)撤(?:回|销|诉)?[^,]{0,8},?.{0,10}?(?:不予|不再|暂不|拒绝|不)[^,]{0,4}(?:退|付|赔|修|换|履行|支付)',
    ),
    grounds: [GROUNDS.forbiddenTerms, GROUNDS.fiveWays],
    neutral: {
      'zh-CN': '消费者向有关部门反映情况的，不影响本协议的履行。',
      en: 'That the consumer turns to an authority does not affect the performance of this agreement.',
    },
  },
  {
    id: 'X8',
    patterns: any(
      `(?:须|必须|应|需|只有|先)(?:先|另|再|另行|同时|额外|加价)*[^,]{0,4}${PURCHASE}.{0,24}?(?:换|退|修|三包|保修|补偿|赔|享受)`,
      `(?<!不[^,]{0,4})${PURCHASE}.{0,16}?(?:方可|方能|方予|才能|才可|才予|为条件|为前提)`,
      `${PURCHASE}(?:(?!发现|出现|发生)[^,]){1,14}?(?:后,?|才|方)(?:${TRADER})?(?:才|方|再|给予|予以|给)[^,]{0,4}(?:换|退|修|补偿|赔)`,
      '(?:消费|充值|预存|存款)(?:满|达|够)[^,]{0,10}(?:方|才|后|可)',
      `(?:换|退|修|三包|补偿|赔偿)[^,]{0,10},?[^,]{0,8}(?:须|必须|应|需|(?<!不)以|前提|条件)[^,]{0,8}${PURCHASE}`,
    ),
    grounds: [GROUNDS.forbiddenTerms],
    neutral: {
      'zh-CN': '本协议的履行不附加其他消费条件。',
      en: 'No further purchase is a condition of performing this agreement.',
    },
  },
  {
    id: 'X9',
    patterns: any(
      `${FREIGHT}(?:(?!不|${TRADER})[^,]){0,12}?(?:由|归|让|请)?${CUSTOMER}(?:(?!不|${TRADER})[^,]){0,6}?(?:承担|负担|支付|自理|自付|出)`,
      `${CUSTOMER}(?:(?!不|无需|无须|${TRADER})[^,]){0,8}?(?:承担|负担|支付|自付|自理)(?:(?!的|${TRADER})[^,]){0,10}?${FREIGHT}`,
      `${FREIGHT}[^,]{0,4}(?:自理|自付|自负|自行承担|自己[出付承]|到付)`,
    ),
    unless: /无理由退/,
    // Words do not tell whether the remedy is owed by law; the check of the whole agreement does.
    mild: /.*/,
    grounds: [GROUNDS.transport],
    neutral: {
      'zh-CN': '因质量问题修理、更换、退货的，运输等必要费用由经营者承担。',
      en: 'Where goods are repaired, exchanged or returned for their quality, the trader bears transport and other necessary costs.',
    },
  },
  {
    id: 'X13',
    patterns: any(
      '(?:不得|不可|不能|不准|禁止)(?:告知|告诉|透露|泄露|披露)[^,]{0,4}(?:任何人|任何第三|任何单位|任何机构|他人|外界|第三人|第三方)',
      '(?:永久|永远|终身|终生|无限期|永不)[^,]{0,8}(?:保密|保守|披露|透露|泄露|公开)',
      '(?:不得|不可|不能|不会|不准|禁止|承诺不|保证不)[^,]{0,10}(?:任何人|任何第三|任何单位|任何机构|他人|外界|第三人|第三方)[^,]{0,12}(?:透露|披露|泄露|提及|公开|告知|告诉|讲述|谈论)',
      '保密.{0,24}(?:包括|含|不得告知|不得告诉)[^,]{0,12}(?:法院|律师|医生|市场监管|消协|监管部门|主管部门|政府|公安)',
    ),
    unless: /除外|另有规定|依法(?:向|提供|披露)|个人信息|隐私|商业秘密/,
    mild: /^(?!.*(?:法院|律师|医生|市场监管|消协|监管部门|主管部门|政府|公安))/,
    grounds: [GROUNDS.forbiddenTerms],
    neutral: {
      'zh-CN': '双方对知悉的个人信息和商业秘密保密；向行政部门、法院、律师和医生说明情况的除外。',
      en: 'Both keep personal data and business secrets to themselves; what is told to authorities, courts, lawyers and doctors is free.',
    },
  },
]
