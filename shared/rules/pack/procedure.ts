import type { RuleChange, RuleForm, SettlementFacts } from '../pack-schema.ts'

/** What order 121 changed against the repealed order 20 (新旧对照). */
export const changes: RuleChange[] = [
  {
    id: 'mediation-period',
    topic: { zh: '调解期限', en: 'mediation period' },
    before: { zh: '45个工作日', en: '45 working days' },
    after: {
      zh: '60日（自然日）；消法实施条例第四十六条自2024年7月1日起已是60日',
      en: '60 calendar days; already so under art. 46 of the regulations since 2024-07-01',
    },
    cites: ['ORDER20-21-mediation', 'ORDER121-23-1-end', 'IMPL2024-46-complaint'],
  },
  {
    id: 'testing-body',
    topic: { zh: '检测机构谈不拢', en: 'testing body not agreed' },
    before: { zh: '终止调解', en: 'the mediation ended' },
    after: {
      zh: '部门可以指定机构；只有费用谈不拢才终止',
      en: 'the authority may name one; only a fee not agreed ends the mediation',
    },
    cites: ['ORDER121-22-testing'],
  },
  {
    id: 'refusal',
    topic: { zh: '不予受理', en: 'refusal' },
    before: { zh: '告知决定', en: 'the decision was told' },
    after: {
      zh: '还要说明理由和其他途径；材料虚假、冒用他人名义、不配合身份核验也可以不受理',
      en: 'reasons and other ways must be told; false material, borrowed names and refused identity checks are grounds',
    },
    cites: ['ORDER121-15-accept', 'ORDER121-16-refuse'],
  },
  {
    id: 'no-show',
    topic: { zh: '不参加调解', en: 'no-show' },
    before: {
      zh: '一方不参加，或被投诉人明确拒绝的，终止',
      en: "either side's no-show, or the respondent's open refusal",
    },
    after: {
      zh: '任何一方不参加或明确拒绝的，终止',
      en: "either side's no-show or either side's open refusal ends it",
    },
    cites: ['ORDER121-23-1-end'],
  },
  {
    id: 'outside-mediation',
    topic: { zh: '其他组织调解过', en: 'mediated elsewhere' },
    before: { zh: '其他调解组织处理过的，不受理', en: "another mediation body's handling barred the complaint" },
    after: {
      zh: '只写法院、仲裁、行政部门和消协处理过的不受理',
      en: 'the bar names only courts, arbitration, authorities and consumer associations',
    },
    cites: ['ORDER121-16-refuse'],
  },
  {
    id: 'real-name-report',
    topic: { zh: '实名举报', en: 'real-name report' },
    before: {
      zh: '5个工作日内告知是否立案（旧第三十一条）',
      en: 'told within 5 working days whether a case is opened (old art. 31)',
    },
    after: {
      zh: '没有这一条了；其他规定要求告知结果的，告知结果（第三十六条）',
      en: 'that line is gone; results are told where other rules say so (art. 36)',
    },
    cites: [],
  },
  {
    id: 'counting',
    topic: { zh: '期间计算', en: 'counting' },
    before: null,
    after: { zh: '有专门一条', en: 'an article of its own' },
    cites: ['ORDER121-45-counting'],
  },
  {
    id: 'follow-up',
    topic: { zh: '抽查回访', en: 'follow-up' },
    before: { zh: '没有', en: 'none' },
    after: { zh: '可以抽查、回访', en: 'spot checks and call-backs' },
    cites: ['ORDER121-26-followup'],
  },
]

const zhEn = (zh: string, en: string) => ({ zh, en })
const number = zhEn('文号', 'document number')
const phone = zhEn('联系电话', 'phone')
const address = zhEn('联系地址', 'address')
const matter = zhEn('投诉事项', 'matter of the complaint')

/** The forms of the market authorities (文书式样): what each of them states, so that a letter in hand is recognised. */
export const forms: RuleForm[] = [
  {
    no: 1,
    name: zhEn('投诉登记表', 'registration of a complaint'),
    fields: [
      zhEn('登记单位', 'registering office'),
      zhEn('编号', 'number'),
      zhEn('投诉人姓名', "complainant's name"),
      phone,
      zhEn('证件类型', 'kind of identity paper'),
      zhEn('证件号码', 'number of the identity paper'),
      address,
      zhEn('是否同意公示投诉信息', 'consent to publish the complaint'),
      zhEn('是否同意委托调解', 'consent to delegated mediation'),
      zhEn('被投诉人名称、联系人、地址、联系电话', 'respondent: name, contact, address, phone'),
      zhEn(
        '争议事实依据：时间、地点、内容、金额、争议情况、证明材料',
        'facts of the dispute: time, place, content, amount, dispute, proof',
      ),
      zhEn(
        '投诉请求：修理、重作、更换、退货、补足数量、退还货款和服务费用、赔偿损失',
        'request: repair, redo, exchange, return, make up quantity, money back, damages',
      ),
      zhEn('投诉人签字', "complainant's signature"),
      zhEn('经办人签字', "official's signature"),
    ],
  },
  {
    no: 2,
    name: zhEn('举报登记表', 'registration of a report'),
    fields: [
      zhEn('举报人（可匿名）', 'reporter (may be anonymous)'),
      phone,
      address,
      zhEn('被举报人名称', 'name of the reported party'),
      zhEn('地址', 'address'),
      zhEn('违法线索和事实依据', 'clue of the violation and facts'),
      zhEn('签字', 'signature'),
    ],
  },
  {
    no: 3,
    name: zhEn('投诉、举报分送通知书', 'notice of passing on a complaint or report'),
    fields: [
      number,
      zhEn('转送事项', 'matter passed on'),
      zhEn('报告期限', 'day to report back'),
      zhEn('附件份数、页数', 'enclosures and pages'),
    ],
  },
  {
    no: 4,
    name: zhEn('限期提供身份证明材料通知书', 'request for proof of identity'),
    fields: [number, zhEn('期限', 'time allowed'), zhEn('材料', 'papers'), phone, zhEn('通信地址', 'postal address')],
  },
  {
    no: 5,
    name: zhEn('投诉受理决定书', 'decision to accept a complaint'),
    fields: [number, zhEn('收到日期', 'day received'), matter, zhEn('联系人', 'contact'), phone],
  },
  {
    no: 6,
    name: zhEn('投诉不予受理决定书', 'decision to refuse a complaint'),
    fields: [
      number,
      matter,
      zhEn('适用第十六条第几项', 'which ground of art. 16'),
      zhEn('其他途径告知', 'other ways open'),
    ],
  },
  {
    no: 7,
    name: zhEn('投诉调解通知书', 'notice of mediation'),
    fields: [
      number,
      matter,
      zhEn('时间', 'time'),
      zhEn('地点', 'place'),
      zhEn('携带材料', 'papers to bring'),
      zhEn('调解人员', 'mediators'),
      zhEn('申请回避期限', 'time to ask for another mediator'),
    ],
  },
  {
    no: 8,
    name: zhEn('投诉终止调解决定书', 'decision to end the mediation'),
    fields: [number, matter, zhEn('适用第二十三条第一款第几项', 'which ground of art. 23(1)')],
  },
  {
    no: 9,
    name: zhEn('投诉调解书', 'mediation paper'),
    fields: [
      zhEn('投诉人、联系电话、联系地址、委托代理人', 'complainant, phone, address, agent'),
      zhEn('被投诉人、法定代表人、经营场所、委托代理人', 'respondent, legal representative, premises, agent'),
      zhEn('投诉内容及请求', 'complaint and request'),
      zhEn('协议内容', 'what was agreed'),
      zhEn('双方签名', 'signatures of both sides'),
      zhEn('调解人员签名', "mediators' signatures"),
      zhEn('盖章日期', 'seal and date'),
    ],
  },
  {
    no: 10,
    name: zhEn('举报处理结果告知书', 'result of a report'),
    fields: [
      number,
      zhEn('举报事项', 'matter of the report'),
      zhEn('依据条款', 'articles relied on'),
      zhEn('处理结果', 'result'),
    ],
  },
]

/** What a settlement (和解协议) should state, what it may not say, and how far it binds. */
export const settlement: SettlementFacts = {
  elements: [
    zhEn(
      '双方的身份和联系方式；代理人附授权委托书',
      'the parties with identity and contact; an agent with power of attorney',
    ),
    zhEn(
      '物品：品牌、型号、机身号、发票日期和价格、维修记录编号',
      'the article: brand, model, serial number, invoice date and price, numbers of repair records',
    ),
    zhEn('双方都认可的事实，还有争议的事实', 'facts both sides accept, and facts still disputed'),
    zhEn(
      '给什么：修理、更换、退货、减价或付钱；金额大小写都写；扣没扣折旧，消费者是怎么选的',
      'what is given: repair, exchange, refund, price cut or money; the amount in figures and words; whether depreciation was taken and the choice behind it',
    ),
    zhEn('何时、怎样、付到哪个账户；运费谁出', 'when, how and to which account; who bears transport'),
    zhEn('旧机、旧件怎么处理', 'what happens to the article and old parts'),
    zhEn('更换或换件以后的保修期', 'the new warranty period after an exchange or a replaced part'),
    zhEn(
      '了结了什么，还保留什么（隐蔽瑕疵、人身损害）',
      'what is settled and what stays open (hidden defects, injury)',
    ),
    zhEn('一方不履行怎么办', 'what follows if a side does not perform'),
    zhEn(
      '已阅读，重大条款已提示、已说明；日期、地点、双方签字或盖章；各执一份',
      'that it was read and weighty terms were pointed out and explained; date, place, signatures or seals of both; a copy each',
    ),
  ],
  forbidden: [
    {
      term: zhEn(
        '要消费者放弃投诉、举报、仲裁或起诉',
        'the consumer gives up complaint, report, arbitration or lawsuit',
      ),
      cites: ['PEN2015-12-standard-terms', 'IMPL2024-17-terms', 'CC-497-void-terms'],
    },
    {
      term: zhEn(
        '对人身损害，或故意、重大过失的损失不负责',
        'no liability for injury or for loss by intent or gross negligence',
      ),
      cites: ['CC-506-exemption'],
    },
    {
      term: zhEn('比国家规定短的保修期', 'a shorter warranty than the state rules'),
      cites: ['IMPL2024-18-1-period', 'CC-622-period'],
    },
    {
      term: zhEn('商家保留最终解释权', 'the shop keeps the final right of interpretation'),
      cites: ['PEN2015-12-standard-terms'],
    },
    {
      term: zhEn(
        '不提消费者依法可以选的退货、更换、修理',
        "silence about the consumer's statutory choice of refund, exchange or repair",
      ),
      cites: ['CC-147-151-voidable', 'CPL-26-terms'],
    },
    {
      term: zhEn('用保密条款阻止举报违法行为', 'a duty of secrecy used to stop a report of a violation'),
      cites: ['PEN2015-12-standard-terms'],
    },
  ],
  standardText: {
    text: zhEn(
      '印好、反复使用的和解书是格式条款，写明“不是”也没用；要留出个别约定的地方，个别约定优先。',
      'A printed form used again and again is a standard term even if it says it is not; leave room for individual terms, which prevail.',
    ),
    cites: ['SPC2023-9-10-standard', 'CC-498-doubt'],
  },
  force: {
    text: zhEn(
      '和解协议是合同，对双方有约束力，但不经法院不能强制执行。人民调解协议可以在30日内共同申请司法确认；市场监管部门的调解书，对方不履行的，走诉讼或仲裁。',
      "A settlement binds as a contract but is not enforceable without a court. A people's mediation agreement can be confirmed by the court within 30 days; a mediation paper of the market authority leads to court or arbitration if broken.",
    ),
    cites: ['PMED2010-31-33-force', 'ORDER121-25-after'],
  },
}
