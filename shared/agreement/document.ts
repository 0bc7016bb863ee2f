import { type Fen, formatYuan } from '../money.ts'
import type { Day } from '../time/day.ts'
import type { AgreementInput, ThirdParty } from './agreement-input.ts'
import { amountInCapitals } from './capitals.ts'
import { clauseTasks, departmentText, taskProof, taskText } from './clause-tasks.ts'
import { type ClauseContext, clauseText, compensationText, methodText } from './clause-text.ts'
import { type Clause, clauseKinds, type PaymentMethod, refundFen } from './clauses.ts'
import type { Block, FieldRow, PaperContent, Section, Signer } from './content.ts'
import {
  amountText,
  type Bearer,
  dayText,
  deadlineText,
  factText,
  isBlank,
  monthsText,
  type PaperLanguage,
  partyText,
  plural,
  termText,
} from './paper-words.ts'
import { CHANNELS, STATUTORY_RIGHTS, TRANSLATION_NOTICE } from './statutory-text.ts'

export type AgreementSection =
  | 'parties'
  | 'goods'
  | 'facts'
  | 'basis'
  | 'result'
  | 'schedule'
  | 'money'
  | 'handing-over'
  | 'privacy'
  | 'afterwards'
  | 'effect'
  | 'not-performed'
  | 'disputes'
  | 'form'
  | 'signatures'

/** The frozen content of a 投诉处理协议书. */
export type AgreementContent = PaperContent<'agreement', AgreementSection>

/** What the composing of one agreement shares. */
interface Frame {
  readonly input: AgreementInput
  readonly clauses: readonly Clause[]
  readonly context: ClauseContext
  readonly language: PaperLanguage
  /** Picks the words of the language. */
  readonly say: (chinese: string, english: string) => string
  readonly party: (bearer: Bearer) => string
}

/** Composes the agreement in all its sections. Clauses stand in the fixed order of their kinds; facts nobody gave read 未提供. */
export function composeAgreement(input: AgreementInput): AgreementContent {
  const { language, goods } = input
  const thirdParty = input.thirdParty?.role ?? null
  const frame: Frame = {
    input,
    clauses: input.clauses.toSorted((a, b) => clauseKinds.indexOf(a.kind) - clauseKinds.indexOf(b.kind)),
    context: { unit: { name: goods.product, model: goods.model, serial: goods.serial }, thirdParty },
    language,
    say: (chinese, english) => (language === 'en' ? english : chinese),
    party: (bearer) => partyText(bearer, thirdParty, language),
  }
  const { say } = frame
  return {
    form: 'agreement',
    language,
    title: say('投诉处理协议书', 'Complaint Settlement Agreement'),
    notice: language === 'en' ? TRANSLATION_NOTICE : null,
    head: [
      { label: say('协议编号', 'Agreement no.'), value: input.number ?? say('签发时编号', 'given at issue') },
      { label: say('案件编号', 'Case no.'), value: input.caseNumber },
      { label: say('版本', 'Version'), value: say(`第 ${input.version} 版`, String(input.version)) },
    ],
    sections: [
      section(frame, 'parties', '当事人', 'Parties', partiesBlocks(frame)),
      section(frame, 'goods', '商品与凭证', 'Goods and proof', [goodsBlock(frame)]),
      section(frame, 'facts', '双方确认的事实', 'Facts agreed', factsBlocks(frame)),
      section(frame, 'basis', '处理依据', 'Basis', basisBlocks(frame)),
      section(frame, 'result', '处理结果', 'Result', resultBlocks(frame)),
      section(frame, 'schedule', '履行安排', 'Performance', [scheduleBlock(frame)]),
      section(frame, 'money', '款项', 'Money', moneyBlocks(frame)),
      section(frame, 'handing-over', '物品交接', 'Handing over', handingOverBlocks(frame)),
      section(frame, 'privacy', '数据与个人信息', 'Data and privacy', privacyBlocks(frame)),
      section(frame, 'afterwards', '后续保障', 'Afterwards', afterwardsBlocks(frame)),
      section(frame, 'effect', '效力', 'Effect', effectBlocks(frame)),
      section(frame, 'not-performed', '未履行的处理', 'If not performed', [notPerformedBlock(frame)]),
      section(frame, 'disputes', '争议解决', 'Disputes', [{ kind: 'fixed', text: CHANNELS[language] }]),
      section(frame, 'form', '其他', 'Form', [formBlock(frame)]),
      section(frame, 'signatures', '签署', 'Signatures', [{ kind: 'signatures', signers: signers(frame) }]),
    ],
  }
}

/** Whether the words that no one may edit away stand in the paper unchanged. */
export function keepsFixedText(content: PaperContent): boolean {
  const texts = content.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'fixed' ? [block.text] : [])),
  )
  return [STATUTORY_RIGHTS, CHANNELS].every((fixed) => texts.includes(fixed[content.language]))
}

function section(
  { say }: Frame,
  id: AgreementSection,
  chinese: string,
  english: string,
  blocks: readonly Block[],
): Section<AgreementSection> {
  return { id, title: say(chinese, english), blocks }
}

function partiesBlocks({ input, language, say, party }: Frame): Block[] {
  const { customer, centre, thirdParty } = input
  const fact = (text: string | null) => factText(text, language)
  const roles = {
    seller: say('销售者', 'seller'),
    repairer: say('修理者', 'repairer'),
    both: say('销售及修理者', 'seller and repairer'),
    maker: say('生产者', 'maker'),
  }
  const firm = (role: string, firmParty: Omit<ThirdParty, 'role'>): FieldRow[] => [
    { label: role, value: fact(firmParty.name) },
    { label: say('统一社会信用代码', 'Credit code'), value: fact(firmParty.creditCode) },
    { label: say('地址', 'Address'), value: fact(firmParty.address) },
    { label: say('电话', 'Phone'), value: fact(firmParty.phone) },
  ]
  const blocks: Block[] = [
    {
      kind: 'fields',
      rows: [
        { label: say('甲方（消费者）', 'Party A (consumer)'), value: fact(customer.name) },
        { label: say('电话', 'Phone'), value: fact(customer.phone) },
        { label: say('地址', 'Address'), value: fact(customer.address) },
        ...(isBlank(customer.idLastFour)
          ? []
          : [{ label: say('证件号码末四位', 'Last four of identity no.'), value: customer.idLastFour }]),
        ...(customer.representative === null
          ? []
          : [
              { label: say('代理人', 'Representative'), value: fact(customer.representative.name) },
              { label: say('代理权限', 'Authority'), value: fact(customer.representative.authority) },
            ]),
      ],
    },
    {
      kind: 'fields',
      rows: [
        ...firm(say(`乙方（${roles[centre.role]}）`, `Party B (${roles[centre.role]})`), centre),
        { label: say('经办人', 'Handler'), value: fact(centre.handler) },
      ],
    },
  ]
  if (thirdParty) {
    const label = party(thirdParty.role)
    blocks.push({
      kind: 'fields',
      rows: firm(say(`${label}（${roles[thirdParty.role]}）`, `${label} (${roles[thirdParty.role]})`), thirdParty),
    })
  }
  return blocks
}

function goodsBlock({ input: { goods }, language, say }: Frame): Block {
  const fact = (text: string | null) => factText(text, language)
  const day = (value: Day | null) => fact(value === null ? null : dayText(value, language))
  return {
    kind: 'fields',
    rows: [
      { label: say('品名', 'Product'), value: fact(goods.product) },
      { label: say('品牌', 'Brand'), value: fact(goods.brand) },
      { label: say('型号', 'Model'), value: fact(goods.model) },
      { label: say('机号', 'Serial no.'), value: fact(goods.serial) },
      { label: say('开票日', 'Invoice day'), value: day(goods.purchaseDay) },
      { label: say('交付安装日', 'Delivery and installation day'), value: day(goods.installationDay) },
      { label: say('首次使用日', 'Day of first use'), value: day(goods.firstUseDay) },
      { label: say('销售者', 'Seller'), value: fact(goods.seller) },
      { label: say('价格', 'Price'), value: fact(goods.priceFen === null ? null : `¥${formatYuan(goods.priceFen)}`) },
      { label: say('凭证', 'Voucher'), value: fact(goods.voucher) },
      { label: say('延长保修', 'Extended warranty'), value: fact(goods.extendedWarranty) },
    ],
  }
}

function factsBlocks({ input: { facts }, language, say }: Frame): Block[] {
  const fact = (text: string | null) => factText(text, language)
  const day = (value: Day | null) => fact(value === null ? null : dayText(value, language))
  const sourced = facts.agreed.map(({ text, source }) =>
    say(`${text}（来源：${fact(source)}）`, `${text} (source: ${fact(source)})`),
  )
  return [
    {
      kind: 'fields',
      rows: [
        { label: say('投诉日期', 'Complaint made on'), value: day(facts.complaintDay) },
        { label: say('投诉渠道', 'Channel'), value: fact(facts.channel) },
        { label: say('故障现象', 'Symptom'), value: fact(facts.symptom) },
        { label: say('检测结果', 'Inspection'), value: fact(facts.inspection) },
      ],
    },
    facts.repairs.length === 0
      ? { kind: 'paragraph', text: say('无维修记录。', 'No repair on record.') }
      : {
          kind: 'table',
          columns: [
            say('送修', 'Handed in'),
            say('取机', 'Handed back'),
            say('故障', 'Fault'),
            say('配件', 'Part'),
            say('结果', 'Result'),
          ],
          rows: facts.repairs.map((repair) => [
            dayText(repair.handInDay, language),
            repair.handBackDay === null ? say('未取', 'not yet') : dayText(repair.handBackDay, language),
            fact(repair.fault),
            isBlank(repair.part) ? say('无', 'none') : fact(repair.part),
            fact(repair.result),
          ]),
        },
    ...listed(say('双方一致确认：', 'Both parties agree that:'), sourced),
    ...listed(say('双方未取得一致：', 'The parties do not agree on:'), facts.notAgreed),
  ]
}

function listed(lead: string, items: readonly string[]): Block[] {
  return items.length === 0
    ? []
    : [
        { kind: 'paragraph', text: lead },
        { kind: 'list', items },
      ]
}

function basisBlocks({ input: { basis }, say }: Frame): Block[] {
  const rules = basis.rules.map(({ rule, article, version, result }) => {
    const dated = isBlank(version) ? '' : say(`（${version}）`, ` (${version})`)
    return say(`《${rule}》${dated}${article}：${result}`, `${rule}${dated}, ${article}: ${result}`)
  })
  return [
    rules.length === 0
      ? { kind: 'paragraph', text: say('双方协商确定。', 'Settled by agreement.') }
      : { kind: 'list', items: rules },
    ...(basis.calculation.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [say('项目', 'Item'), say('数值', 'Value')],
            rows: basis.calculation.map(({ label, value }) => [label, value]),
          },
        ]),
    {
      kind: 'paragraph',
      text: say(
        '以上依据和推算供双方参考，不构成甲方对权利的放弃。',
        'Basis and calculation are for reference and are no waiver by Party A.',
      ),
    },
  ]
}

function resultBlocks({ input, clauses, context, language, say }: Frame): Block[] {
  const extra = input.extraText.split(/\r?\n/).filter((line) => !isBlank(line))
  return [
    { kind: 'list', items: clauses.map((clause) => clauseText(clause, language, context)) },
    ...listed(say('其他约定：', 'Further terms:'), extra),
  ]
}

function scheduleBlock({ clauses, language, say }: Frame): Block {
  return {
    kind: 'table',
    columns: [say('事项', 'Step'), say('负责', 'By'), say('期限', 'Due'), say('凭证', 'Proof'), say('完成', 'Done')],
    rows: clauses
      .flatMap(clauseTasks)
      .map((task) => [
        taskText(task, language),
        departmentText(task.department, language),
        deadlineText(task.dueDay, language),
        taskProof(task, language),
        '□',
      ]),
  }
}

interface Payment {
  readonly what: string
  readonly fen: Fen | null
  readonly method: PaymentMethod | null
  readonly payer: Bearer
  readonly dueDay: Day | null
}

function payments({ clauses, language, say }: Frame): Payment[] {
  return clauses.flatMap((clause) => {
    const { performer: payer, dueDay } = clause
    if (clause.kind === 'refund')
      return [{ what: say('退还货款', 'Refund'), fen: refundFen(clause), method: clause.method, payer, dueDay }]
    if (clause.kind === 'compensation')
      return [{ what: compensationText(clause, language), fen: clause.amountFen, method: clause.method, payer, dueDay }]
    return []
  })
}

function moneyBlocks(frame: Frame): Block[] {
  const { language, say, party } = frame
  const paid = payments(frame)
  if (paid.length === 0)
    return [{ kind: 'paragraph', text: say('本协议不涉及款项。', 'No money is paid under this agreement.') }]
  const total = paid.reduce((sum, { fen }) => sum + (fen ?? 0), 0)
  const rows = paid.map(({ what, fen, method, payer, dueDay }) => [
    what,
    fen === null ? termText(null, language) : `¥${formatYuan(fen)}`,
    ...(language === 'en' ? [] : [fen === null ? termText(null, language) : amountInCapitals(fen)]),
    methodText(method, language),
    party(payer),
    deadlineText(dueDay, language),
  ])
  return [
    {
      kind: 'table',
      columns: [
        say('款项', 'For'),
        say('金额', 'Amount (RMB)'),
        ...(language === 'en' ? [] : ['大写']),
        say('支付方式', 'Method'),
        say('支付人', 'Payer'),
        say('期限', 'Due'),
      ],
      rows,
    },
    ...(paid.length > 1
      ? [
          {
            kind: 'paragraph' as const,
            text: say(`合计${amountText(total, language)}。`, `Total ${amountText(total, language)}.`),
          },
        ]
      : []),
    {
      kind: 'fields',
      rows: [
        { label: say('收款人', 'Payee'), value: null },
        {
          label: say('收款账号（当面手写，乙方不录入系统）', 'Account no. (written by hand, not stored)'),
          value: null,
        },
        { label: say('收讫签字及日期', 'Received: signature and date'), value: null },
      ],
    },
  ]
}

function handingOverBlocks({ input, clauses, language, say, party }: Frame): Block[] {
  const unit = factText(input.goods.serial, language)
  const rows = clauses.flatMap((clause): string[][] => {
    const due = deadlineText(clause.dueDay, language)
    const give = party(clause.performer)
    const take = party('customer')
    if (clause.kind === 'exchange') {
      const serial = clause.newSerialAtHandOver
        ? say('交付时写明', 'written at hand-over')
        : termText(clause.newSerial, language)
      const carrier = party(clause.transport)
      return [
        [
          say(
            `新机 ${serial}、${termText(clause.accessories, language)}`,
            `New unit ${serial}, ${termText(clause.accessories, language)}`,
          ),
          give,
          take,
          carrier,
          due,
        ],
        [
          say(`旧机 ${termText(clause.oldSerial, language)}`, `Old unit ${termText(clause.oldSerial, language)}`),
          take,
          give,
          carrier,
          due,
        ],
      ]
    }
    if (clause.kind === 'refund') {
      const items = termText(clause.returnedItems, language)
      const what = clause.unitReturned ? say(`商品 ${unit}、${items}`, `Unit ${unit}, ${items}`) : items
      return [[what, take, give, party(clause.transport), due]]
    }
    if (clause.kind === 'free-repair' && clause.place === 'centre') {
      const carrier = party(clause.transport)
      return [
        [
          say(`送修及交还商品 ${unit}`, `Unit ${unit}, in for repair and back`),
          take,
          `${give} → ${take}`,
          carrier,
          due,
        ],
      ]
    }
    if (clause.kind === 'gift') {
      const count = clause.quantity === null ? termText(null, language) : String(clause.quantity)
      return [
        [
          say(`${termText(clause.item, language)} ${count} 件`, `${count} × ${termText(clause.item, language)}`),
          give,
          take,
          give,
          due,
        ],
      ]
    }
    return []
  })
  if (rows.length === 0)
    return [{ kind: 'paragraph', text: say('本协议不涉及物品交接。', 'Nothing is handed over under this agreement.') }]
  return [
    {
      kind: 'table',
      columns: [
        say('物品', 'Goods'),
        say('交付方', 'From'),
        say('接收方', 'To'),
        say('运输费承担', 'Transport borne by'),
        say('期限', 'Due'),
      ],
      rows,
    },
    {
      kind: 'fields',
      rows: [{ label: say('交接时外观及附件状况', 'Condition and accessories at hand-over'), value: null }],
    },
  ]
}

function privacyBlocks({ input, language, say }: Frame): Block[] {
  const phone = factText(input.centre.phone, language)
  const years = input.retentionYears
  return [
    {
      kind: 'paragraph',
      text: say(
        '商品存有个人数据的，请甲方在送修或者退回前自行备份并清除；乙方不查看、不复制与本次处理无关的数据，备用机归还时由乙方清除数据。',
        'Where the goods hold personal data, Party A should back it up and wipe it before handing the goods over. Party B does not look at or copy data that has nothing to do with this matter, and wipes a loaner on its return.',
      ),
    },
    {
      kind: 'paragraph',
      text: say(
        `乙方为处理本次投诉使用甲方的姓名、电话、地址和商品信息，结案后保存 ${years} 年；甲方可以致电 ${phone} 查询、更正或者要求删除。`,
        `Party B uses the name, phone, address and goods of Party A to handle this complaint and keeps them for ${plural(years, 'year')} after it is closed; Party A may call ${phone} to see, correct or erase them.`,
      ),
    },
    {
      kind: 'ticks',
      items: [
        say(
          '涉及敏感个人信息的，甲方单独同意',
          'Party A separately consents where sensitive personal data is involved',
        ),
        say('不涉及敏感个人信息', 'No sensitive personal data is involved'),
      ],
    },
  ]
}

function afterwardsBlocks({ clauses, language, say, party }: Frame): Block[] {
  const blocks = clauses.flatMap((clause): Block[] => {
    if (clause.kind === 'exchange') {
      const months = monthsText(clause.warrantyMonths, language)
      return [
        {
          kind: 'paragraph',
          text: say(
            `新机三包有效期自新机交付安装完成之日起${months}，${party(clause.performer)}在购货凭证上注明并提供新的三包凭证。`,
            `The warranty of the new unit runs for ${months} from completed hand-over and installation; ${party(clause.performer)} notes this on the receipt and gives a new warranty card.`,
          ),
        },
        {
          kind: 'fields',
          rows: [
            { label: say('交付安装完成日（完成时填写）', 'Hand-over and installation completed on'), value: null },
            { label: say('三包有效期至（完成时填写）', 'Warranty ends on'), value: null },
          ],
        },
      ]
    }
    if (clause.kind === 'free-repair') {
      const days =
        clause.postRepairDays === null
          ? termText(null, language)
          : say(` ${clause.postRepairDays} 日`, plural(clause.postRepairDays, 'day'))
      return [
        {
          kind: 'paragraph',
          text: say(
            `自修复交还之日起${days}内出现同一故障的，${party(clause.performer)}再次免费修理；修理占用的时间不计入三包有效期。`,
            `If the same fault returns within ${days} of hand-back, ${party(clause.performer)} repairs it free again; the time under repair does not count towards the warranty period.`,
          ),
        },
      ]
    }
    return []
  })
  if (blocks.length > 0) return blocks
  return [
    {
      kind: 'paragraph',
      text: say(
        '本协议不改变商品依法或者依约定享有的三包有效期。',
        'This agreement leaves the warranty period of the goods as it is by law or contract.',
      ),
    },
  ]
}

function effectBlocks({ language, say }: Frame): Block[] {
  return [
    {
      kind: 'paragraph',
      text: say(
        '“处理结果”各项履行完毕后，双方就所列事项视为解决。',
        'Once every item under “Result” is performed, the listed matters are settled between the parties.',
      ),
    },
    { kind: 'fixed', text: STATUTORY_RIGHTS[language] },
  ]
}

function notPerformedBlock({ input, language, say }: Frame): Block {
  const { centre, cureDays } = input
  const contact = [centre.handler, centre.phone].filter((part) => !isBlank(part)).join(' ')
  return {
    kind: 'paragraph',
    text: say(
      `一方未按约定履行的，另一方可以要求其在 ${cureDays} 日内补正；届时仍未履行的，可以要求继续履行、采取补救措施或者赔偿损失，甲方原有的法定权利恢复。本协议不设惩罚性违约金。乙方联系人：${factText(contact, language)}。`,
      `If one party does not perform, the other may ask it to make good within ${plural(cureDays, 'day')}; failing that, it may ask for performance, remedy or damages, and the original statutory rights of Party A revive. There are no penal sums. Contact at Party B: ${factText(contact, language)}.`,
    ),
  }
}

function formBlock({ input, say }: Frame): Block {
  const copies = input.thirdParty ? 3 : 2
  const annexes = input.annexes.length === 0 ? say('无', 'none') : input.annexes.join(say('、', ', '))
  return {
    kind: 'list',
    items: [
      say(
        `本协议一式${copies === 3 ? '三' : '两'}份，各方各执一份，具有同等效力，自各方签字、盖章或者按指印时成立并生效。`,
        `Made in ${copies} originals of equal force, one for each party; effective when all have signed, sealed or thumb-printed.`,
      ),
      say(`附件：${annexes}。`, `Annexes: ${annexes}.`),
      say(
        '对本协议的修改以书面补充协议为准；签署时空白处应当划去，手写添改须经各方签字。',
        'Changes are made by written supplement only; blanks are struck out at signature, and anything added by hand is signed by all.',
      ),
      say(
        '乙方已就与甲方有重大利害关系的内容提请注意，并按甲方要求作了说明；甲方已阅读全文。',
        'Party B has pointed out the terms of weight to Party A and explained them on request; Party A has read the whole text.',
      ),
    ],
  }
}

function signers({ input, say, party }: Frame): Signer[] {
  const moment = say('日期和时间', 'Date and time')
  const seal = say('盖章', 'Seal')
  return [
    {
      party: say('甲方', 'Party A'),
      name: input.customer.name,
      lines: [say('签字', 'Signature'), say('指印（可选）', 'Thumb-print (optional)'), moment],
    },
    {
      party: say('乙方', 'Party B'),
      name: input.centre.name,
      lines: [say('经办人', 'Handler'), say('批准人', 'Approver'), seal, moment],
    },
    ...(input.thirdParty
      ? [
          {
            party: party(input.thirdParty.role),
            name: input.thirdParty.name,
            lines: [say('签字', 'Signature'), seal, moment],
          },
        ]
      : []),
    {
      party: say('见证人或调解人（如有）', 'Witness or mediator (if any)'),
      name: null,
      lines: [say('签字', 'Signature'), moment],
    },
  ]
}
