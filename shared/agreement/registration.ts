import { type Fen, formatYuan } from '../money.ts'
import type { Day } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'
import type { Severity } from '../workflow/severity.ts'
import type { GoodsFacts, RepairFact } from './agreement-input.ts'
import type { Block, FieldRow, PaperContent, Section } from './content.ts'
import { dayText, isBlank, momentText, type PaperLanguage } from './paper-words.ts'
import { CHANNELS, TRANSLATION_NOTICE } from './statutory-text.ts'

/** The steps a complaint is followed through on the form. */
export const trackedSteps = [
  'acknowledged',
  'assessed',
  'investigated',
  'decided',
  'told',
  'corrected',
  'verified',
  'closed',
] as const
type TrackedStep = (typeof trackedSteps)[number]

/** What the form is filled from. A null prints as a line to write on, so a blank form is one with nothing in it. */
export interface RegistrationInput {
  readonly language: PaperLanguage
  readonly centreName: string | null
  readonly number: string | null
  readonly recordedAt: Instant | null
  readonly channel: string | null
  readonly channelReference: string | null
  readonly recorder: string | null
  readonly firstAsked: string | null
  readonly complainant: {
    readonly name: string | null
    readonly phones: readonly string[]
    readonly address: string | null
    readonly relation: string | null
    readonly representative: string | null
    readonly contactPreference: string | null
  }
  readonly goods: GoodsFacts & { readonly productionDay: Day | null; readonly recentUse: string | null }
  readonly problem: {
    readonly words: string | null
    readonly symptom: string | null
    readonly since: Day | null
    readonly frequency: string | null
    readonly conditions: string | null
    readonly contactedEarlier: string | null
    readonly outsideBodies: string | null
    readonly recurrent: boolean | null
  }
  readonly repairs: readonly RepairFact[]
  readonly demands: readonly { readonly item: string; readonly amountFen: Fen | null }[]
  readonly helpWanted: string | null
  readonly answerBy: Day | null
  readonly readBack: { readonly text: string; readonly confirmedAt: Instant | null } | null
  readonly severity: Severity | null
  readonly safety: boolean | null
  readonly acknowledgedAt: Instant | null
  readonly promisedContactAt: Instant | null
  readonly loaner: 'offered' | 'declined' | 'not-needed' | null
  readonly tracking: readonly {
    readonly step: TrackedStep
    readonly at: Instant
    readonly person: string
    readonly remark: string | null
  }[]
  readonly result: string | null
  readonly closedDay: Day | null
  readonly satisfaction: 1 | 2 | 3 | 4 | 5 | null
}

type RegistrationSection =
  | 'complainant'
  | 'goods'
  | 'problem'
  | 'demand'
  | 'read-back'
  | 'assessment'
  | 'today'
  | 'approval'
  | 'result'
  | 'tracking'
  | 'signatures'

/** The content of a 投诉登记表. */
export type RegistrationContent = PaperContent<'registration', RegistrationSection>

/** A form with nothing in it but the name of the centre, to be filled in by hand (空白表). */
export function blankRegistration(language: PaperLanguage, centreName: string | null): RegistrationInput {
  const goods = {
    product: null,
    brand: null,
    model: null,
    serial: null,
    purchaseDay: null,
    installationDay: null,
    firstUseDay: null,
    seller: null,
    priceFen: null,
    voucher: null,
    extendedWarranty: null,
    productionDay: null,
    recentUse: null,
  }
  return {
    language,
    centreName,
    number: null,
    recordedAt: null,
    channel: null,
    channelReference: null,
    recorder: null,
    firstAsked: null,
    complainant: {
      name: null,
      phones: [],
      address: null,
      relation: null,
      representative: null,
      contactPreference: null,
    },
    goods,
    problem: {
      words: null,
      symptom: null,
      since: null,
      frequency: null,
      conditions: null,
      contactedEarlier: null,
      outsideBodies: null,
      recurrent: null,
    },
    repairs: [],
    demands: [],
    helpWanted: null,
    answerBy: null,
    readBack: null,
    severity: null,
    safety: null,
    acknowledgedAt: null,
    promisedContactAt: null,
    loaner: null,
    tracking: [],
    result: null,
    closedDay: null,
    satisfaction: null,
  }
}

/** Empty rows for repairs or demands that are written by hand. */
const BLANK_ROWS = 3

/**
 * Composes the registration form. The handler's opinion, the decision and the cost are always left as lines to write on: the customer
 * gets a copy, and what we think of a case among ourselves is not for it.
 */
export function composeRegistration(input: RegistrationInput): RegistrationContent {
  const { language } = input
  const say = (chinese: string, english: string) => (language === 'en' ? english : chinese)
  const row = (chinese: string, english: string, value: string | null): FieldRow => ({
    label: say(chinese, english),
    value: isBlank(value) ? null : value,
  })
  const day = (value: Day | null) => (value === null ? null : dayText(value, language))
  const moment = (value: Instant | null) => (value === null ? null : momentText(value, language))
  const yesNo = (value: boolean | null) => (value === null ? null : value ? say('是', 'yes') : say('否', 'no'))
  const section = (
    id: RegistrationSection,
    chinese: string,
    english: string,
    blocks: readonly Block[],
  ): Section<RegistrationSection> => ({
    id,
    title: say(chinese, english),
    blocks,
  })
  const fields = (...rows: readonly FieldRow[]): Block => ({ kind: 'fields', rows })
  const table = (columns: readonly string[], rows: readonly (readonly string[])[]): Block => ({
    kind: 'table',
    columns,
    rows: rows.length > 0 ? rows : Array.from({ length: BLANK_ROWS }, () => columns.map(() => '')),
  })

  const { complainant, goods, problem } = input
  const severities = {
    1: say('1 危急', '1 critical'),
    2: say('2 严重', '2 serious'),
    3: say('3 一般', '3 ordinary'),
    4: say('4 轻微', '4 minor'),
  }
  const loaners = {
    offered: say('已提供', 'provided'),
    declined: say('已提出，客户谢绝', 'offered, declined'),
    'not-needed': say('不需要', 'not needed'),
  }
  const steps: Readonly<Record<TrackedStep, string>> = {
    acknowledged: say('已受理告知', 'acknowledged'),
    assessed: say('已研判', 'assessed'),
    investigated: say('已核实', 'investigated'),
    decided: say('已决定', 'decided'),
    told: say('已告知客户', 'customer told'),
    corrected: say('已处理', 'corrected'),
    verified: say('已回访', 'verified'),
    closed: say('已结案', 'closed'),
  }

  return {
    form: 'registration',
    language,
    title: say('投诉登记表', 'Complaint Registration Form'),
    notice: language === 'en' ? TRANSLATION_NOTICE : null,
    head: [
      row('受理单位', 'Centre', input.centreName),
      row('编号', 'No.', input.number),
      row('登记时间', 'Recorded at', moment(input.recordedAt)),
      row('投诉渠道', 'Channel', input.channel),
      row('外部编号', 'Outside reference', input.channelReference),
      row('登记人', 'Recorded by', input.recorder),
      row('首问负责', 'First asked', input.firstAsked),
    ],
    sections: [
      section('complainant', '投诉人', 'Complainant', [
        fields(
          row('姓名或单位', 'Name or company', complainant.name),
          row('电话', 'Phone', complainant.phones.join(say('、', ', '))),
          row('地址', 'Address', complainant.address),
          row('与购买人关系', 'Relation to the buyer', complainant.relation),
          row('代理人', 'Representative', complainant.representative),
          row('联系方式偏好', 'Contact preference', complainant.contactPreference),
        ),
        {
          kind: 'ticks',
          items: [say('已告知个人信息的用途和保存期限', 'Purpose and retention of personal data explained')],
        },
      ]),
      section('goods', '商品', 'Goods', [
        fields(
          row('品名', 'Product', goods.product),
          row('品牌', 'Brand', goods.brand),
          row('型号规格', 'Model', goods.model),
          row('机号', 'Serial no.', goods.serial),
          row('生产日期', 'Production day', day(goods.productionDay)),
          row('开票日', 'Invoice day', day(goods.purchaseDay)),
          row('交付安装日', 'Delivery and installation day', day(goods.installationDay)),
          row('首次使用日', 'Day of first use', day(goods.firstUseDay)),
          row('销售者', 'Seller', goods.seller),
          row('价格', 'Price', goods.priceFen === null ? null : `¥${formatYuan(goods.priceFen)}`),
          row('凭证', 'Voucher', goods.voucher),
          row('延长保修', 'Extended warranty', goods.extendedWarranty),
          row('近期使用情况', 'Recent use', goods.recentUse),
        ),
      ]),
      section('problem', '问题', 'Problem', [
        fields(
          row('客户原话', 'In the customer’s words', problem.words),
          row('故障现象', 'Symptom', problem.symptom),
          row('首次出现日期', 'First showed on', day(problem.since)),
          row('出现频率', 'How often', problem.frequency),
          row('出现条件', 'Conditions', problem.conditions),
          row('是否重复发生', 'Recurrent', yesNo(problem.recurrent)),
          row('此前联系过', 'Contacted earlier', problem.contactedEarlier),
          row('外部机构', 'Outside bodies', problem.outsideBodies),
        ),
        table(
          [
            say('送修', 'Handed in'),
            say('取机', 'Handed back'),
            say('故障', 'Fault'),
            say('配件', 'Part'),
            say('结果', 'Result'),
          ],
          input.repairs.map((repair) => [
            dayText(repair.handInDay, language),
            day(repair.handBackDay) ?? '',
            repair.fault,
            repair.part ?? '',
            repair.result ?? '',
          ]),
        ),
      ]),
      section('demand', '诉求', 'Demand', [
        table(
          [say('诉求', 'Demand'), say('金额', 'Amount (RMB)')],
          input.demands.map(({ item, amountFen }) => [item, amountFen === null ? '' : `¥${formatYuan(amountFen)}`]),
        ),
        fields(
          row('希望得到的帮助', 'Help wanted', input.helpWanted),
          row('希望答复日期', 'Answer wanted by', day(input.answerBy)),
        ),
      ]),
      section('read-back', '复述确认', 'Read-back', [
        fields(
          row('复述内容', 'Read back', input.readBack?.text ?? null),
          row('确认时间', 'Confirmed at', moment(input.readBack?.confirmedAt ?? null)),
          row('投诉人签字', 'Signature of the complainant', null),
        ),
      ]),
      section('assessment', '初步研判', 'First assessment', [
        fields(
          row('严重程度', 'Severity', input.severity === null ? null : severities[input.severity]),
          row('涉及安全', 'Safety concerned', yesNo(input.safety)),
          row('需立即采取的措施', 'Immediate action', null),
        ),
      ]),
      section('today', '当日措施', 'Done today', [
        fields(
          row('受理告知时间', 'Acknowledged at', moment(input.acknowledgedAt)),
          row('承诺下次联系', 'Next contact promised for', moment(input.promisedContactAt)),
          row('备用机', 'Loaner', input.loaner === null ? null : loaners[input.loaner]),
        ),
      ]),
      section('approval', '审批', 'Approval', [
        fields(
          row('经办意见', 'Opinion of the handler', null),
          row('经理决定', 'Decision of the manager', null),
          row('日期', 'Date', null),
        ),
      ]),
      section('result', '处理结果', 'Result', [
        fields(
          row('结果', 'Result', input.result),
          row('费用', 'Cost', null),
          row('结案日期', 'Closed on', day(input.closedDay)),
          row('满意度（1-5）', 'Satisfaction (1-5)', input.satisfaction === null ? null : String(input.satisfaction)),
        ),
      ]),
      section('tracking', '办理进度', 'Tracking', [
        {
          kind: 'table',
          columns: [say('事项', 'Action'), say('时间', 'Time'), say('办理人', 'Person'), say('备注', 'Remark')],
          rows: trackedSteps.map((step) => {
            const done = input.tracking.find((entry) => entry.step === step)
            return [steps[step], done ? momentText(done.at, language) : '', done?.person ?? '', done?.remark ?? '']
          }),
        },
        { kind: 'fixed', text: CHANNELS[language] },
      ]),
      section('signatures', '签字', 'Signatures', [
        {
          kind: 'signatures',
          signers: [
            {
              party: say('投诉人', 'Complainant'),
              name: complainant.name,
              lines: [say('签字', 'Signature'), say('日期', 'Date')],
            },
            {
              party: say('登记人', 'Recorded by'),
              name: input.recorder,
              lines: [say('签字', 'Signature'), say('日期', 'Date')],
            },
          ],
        },
      ]),
    ],
  }
}
