import { describe, expect, test } from 'vitest'
import {
  blankRegistration,
  composeRegistration,
  type RegistrationInput,
  trackedSteps,
} from '../../../shared/agreement/registration.ts'
import { CHANNELS } from '../../../shared/agreement/statutory-text.ts'
import { instantOf } from '../../../shared/time/instant.ts'
import { agreement, wordsOf } from './sample-agreement.ts'

const blank = blankRegistration('zh-CN', '城东家电服务中心')
const filled: RegistrationInput = {
  ...blank,
  number: 'TS-2026-000042',
  recordedAt: instantOf('2026-04-28', '09:05'),
  channel: '到店',
  recorder: '小刘',
  firstAsked: '小刘',
  complainant: { ...blank.complainant, name: '吴桂英', phones: ['13800001111', '0592-7654321'] },
  goods: { ...agreement.goods, productionDay: null, recentUse: null },
  problem: { ...blank.problem, words: '看着看着就黑屏', since: '2026-04-27', recurrent: true },
  repairs: agreement.facts.repairs,
  demands: [
    { item: '换新机', amountFen: null },
    { item: '误工补偿', amountFen: 30_000 },
  ],
  helpWanted: '想早点看上电视',
  readBack: { text: '您说看着看着就黑屏，想换新机。', confirmedAt: instantOf('2026-04-28', '09:12') },
  severity: 3,
  safety: false,
  loaner: 'declined',
  tracking: [{ step: 'acknowledged', at: instantOf('2026-04-28', '09:15'), person: '李工', remark: null }],
}

const fieldsOf = (input: RegistrationInput) => {
  const paper = composeRegistration(input)
  const rows = paper.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'fields' ? block.rows : [])),
  )
  return [...paper.head, ...rows]
}
const tables = (input: RegistrationInput) =>
  composeRegistration(input).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : [])),
  )

describe('the registration form (投诉登记表)', () => {
  test('is filled from the case in the ten parts of the form', () => {
    const paper = composeRegistration(filled)
    expect(paper.sections.map(({ title }) => title)).toEqual([
      '投诉人',
      '商品',
      '问题',
      '诉求',
      '复述确认',
      '初步研判',
      '当日措施',
      '审批',
      '处理结果',
      '办理进度',
      '签字',
    ])
    const values = fieldsOf(filled).flatMap(({ label, value }) => (value === null ? [] : [`${label}=${value}`]))
    expect(values).toEqual([
      '受理单位=城东家电服务中心',
      '编号=TS-2026-000042',
      '登记时间=2026 年 4 月 28 日 09:05',
      '投诉渠道=到店',
      '登记人=小刘',
      '首问负责=小刘',
      '姓名或单位=吴桂英',
      '电话=13800001111、0592-7654321',
      '品名=液晶电视',
      '型号规格=LC-32A1W',
      '机号=32A7788',
      '开票日=2025 年 9 月 6 日',
      '交付安装日=2025 年 9 月 8 日',
      '销售者=城东店',
      '价格=¥2,999.00',
      '凭证=发票 00123',
      '客户原话=看着看着就黑屏',
      '首次出现日期=2026 年 4 月 27 日',
      '是否重复发生=是',
      '希望得到的帮助=想早点看上电视',
      '复述内容=您说看着看着就黑屏，想换新机。',
      '确认时间=2026 年 4 月 28 日 09:12',
      '严重程度=3 一般',
      '涉及安全=否',
      '备用机=已提出，客户谢绝',
    ])
  })

  test('repairs, demands and progress stand in tables', () => {
    const [repairs, demands, tracking] = tables(filled)
    expect(repairs?.[1]).toEqual(['2026 年 4 月 28 日', '', '黑屏', '', ''])
    expect(demands).toEqual([
      ['换新机', ''],
      ['误工补偿', '¥300.00'],
    ])
    expect(tracking).toHaveLength(trackedSteps.length)
    expect(tracking?.[0]).toEqual(['已受理告知', '2026 年 4 月 28 日 09:15', '李工', ''])
    expect(tracking?.[1]).toEqual(['已研判', '', '', ''])
  })

  test('a blank form has every line of a filled one, empty', () => {
    expect(fieldsOf(blank).map(({ label }) => label)).toEqual(fieldsOf(filled).map(({ label }) => label))
    expect(fieldsOf(blank).filter(({ value }) => value !== null)).toEqual([
      { label: '受理单位', value: '城东家电服务中心' },
    ])
    const [repairs, demands] = tables(blank)
    expect(repairs?.length).toBeGreaterThan(1)
    expect([...(repairs ?? []), ...(demands ?? [])].flat().every((cell) => cell === '')).toBe(true)
  })

  test('opinion, decision and cost are lines for the hand on every form', () => {
    for (const label of ['经办意见', '经理决定', '费用', '投诉人签字'])
      expect(fieldsOf(filled).find((row) => row.label === label)).toEqual({ label, value: null })
  })

  test('the customer reads where else he can turn', () => {
    expect(wordsOf(composeRegistration(filled))).toContain(CHANNELS['zh-CN'])
  })

  test('the English form is English throughout', () => {
    const english = composeRegistration({
      ...blankRegistration('en', 'Centre'),
      severity: 1,
      safety: true,
      loaner: 'offered',
      complainant: { ...blank.complainant, phones: ['1', '2'] },
    })
    expect(wordsOf(english)).not.toMatch(/[\p{Script=Han}，。：、（）]/u)
    expect(english.notice).toMatch(/Chinese text governs/)
  })
})
