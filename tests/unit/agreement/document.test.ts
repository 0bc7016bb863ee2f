import { describe, expect, test } from 'vitest'
import type { AgreementInput } from '../../../shared/agreement/agreement-input.ts'
import type { Clause } from '../../../shared/agreement/clauses.ts'
import { type AgreementSection, composeAgreement, keepsFixedText } from '../../../shared/agreement/document.ts'
import { lintText } from '../../../shared/agreement/lint.ts'
import { CHANNELS, STATUTORY_RIGHTS } from '../../../shared/agreement/statutory-text.ts'
import { bundledPack } from '../../../shared/rules/pack.ts'
import { agreement, wordsOf } from './sample-agreement.ts'
import { apology, compensation, exchange, gift, refund, repair } from './sample-clauses.ts'

const paper = composeAgreement(agreement)
const compose = (change: Partial<AgreementInput>) => composeAgreement({ ...agreement, ...change })
const words = (change: Partial<AgreementInput>) => wordsOf(compose(change))
const blocks = (id: AgreementSection, change: Partial<AgreementInput> = {}) =>
  compose(change).sections.find((section) => section.id === id)?.blocks ?? []
const rows = (id: AgreementSection, change: Partial<AgreementInput> = {}) =>
  blocks(id, change).flatMap((block) => (block.kind === 'table' ? block.rows : []))
const labels = (id: AgreementSection, change: Partial<AgreementInput> = {}) =>
  blocks(id, change).flatMap((block) =>
    block.kind === 'fields' ? block.rows.map(({ label, value }) => `${label}=${value}`) : [],
  )

describe('the agreement on paper (投诉处理协议书)', () => {
  test('has every section in order, headed by its numbers', () => {
    expect(paper.title).toBe('投诉处理协议书')
    expect(paper.notice).toBeNull()
    expect(paper.head.map(({ value }) => value)).toEqual(['XY-2026-0045', 'TS-2026-000042', '第 1 版'])
    expect(paper.sections.map(({ title }) => title)).toEqual([
      '当事人',
      '商品与凭证',
      '双方确认的事实',
      '处理依据',
      '处理结果',
      '履行安排',
      '款项',
      '物品交接',
      '数据与个人信息',
      '后续保障',
      '效力',
      '未履行的处理',
      '争议解决',
      '其他',
      '签署',
    ])
  })

  test('a draft has no number', () => {
    expect(compose({ number: null }).head[0]).toEqual({ label: '协议编号', value: '签发时编号' })
  })

  test('the parties and the goods come from the case, and what nobody gave is said', () => {
    expect(labels('parties')).toEqual([
      '甲方（消费者）=吴桂英',
      '电话=13800001111',
      '地址=城东区幸福路 18 号 3-502',
      '乙方（销售及修理者）=城东家电服务中心',
      '统一社会信用代码=91330000MA0000000X',
      '地址=城东路 1 号',
      '电话=0592-1234567',
      '经办人=李工',
    ])
    expect(labels('goods')).toContain('交付安装日=2025 年 9 月 8 日')
    expect(labels('goods')).toContain('价格=¥2,999.00')
    expect(labels('goods').filter((line) => line.endsWith('=未提供'))).toEqual([
      '品牌=未提供',
      '首次使用日=未提供',
      '延长保修=未提供',
    ])
    const nothing = { ...agreement.customer, name: ' ', phone: null, address: null }
    expect(labels('parties', { customer: nothing }).slice(0, 3)).toEqual([
      '甲方（消费者）=未提供',
      '电话=未提供',
      '地址=未提供',
    ])
  })

  test('a representative and the last four of an identity number are printed only where they are given', () => {
    const customer = {
      ...agreement.customer,
      idLastFour: '123X',
      representative: { name: '吴小明', authority: '代为签署' },
    }
    expect(labels('parties', { customer })).toEqual(
      expect.arrayContaining(['证件号码末四位=123X', '代理人=吴小明', '代理权限=代为签署']),
    )
    expect(wordsOf(paper)).not.toContain('证件号码')
  })

  test('the repairs stand in a table with what is still open', () => {
    expect(rows('facts')).toEqual([
      ['2026 年 2 月 11 日', '2026 年 2 月 14 日', '黑屏', '背光组件', '修好'],
      ['2026 年 4 月 28 日', '未取', '黑屏', '无', '未提供'],
    ])
    const none = words({ facts: { ...agreement.facts, repairs: [] } })
    expect(none).toContain('无维修记录。')
    expect(wordsOf(paper)).toContain('两次修理后仍不能正常使用（来源：维修记录）')
    expect(wordsOf(paper)).toContain('双方未取得一致：\n')
  })

  test('the basis names rule, version and article and is no waiver', () => {
    expect(wordsOf(paper)).toContain(
      '《部分商品修理更换退货责任规定》（1995-08-25）第十一条：由销售者免费换同型号同规格商品',
    )
    expect(wordsOf(paper)).toContain('不构成甲方对权利的放弃')
    expect(words({ basis: { rules: [], calculation: [] } })).toContain('双方协商确定。')
  })

  test('clauses stand in the fixed order, whatever order they were picked in', () => {
    const list = blocks('result')[0]
    expect(
      list?.kind === 'list' && list.items.map((item) => /更换同型号|补偿甲方误工|上门向甲方致歉/.exec(item)?.[0]),
    ).toEqual(['更换同型号', '补偿甲方误工', '上门向甲方致歉'])
    expect(blocks('result')[2]).toEqual({ kind: 'list', items: ['乙方在交付前一日电话告知甲方。', '甲方在家等候。'] })
    expect(blocks('result', { extraText: ' \n' })).toHaveLength(1)
  })

  test('the schedule says who does what by when and what proves it', () => {
    expect(rows('schedule')).toEqual([
      ['出新机 LC-32A1W 32B0192，开新三包凭证', '仓库', '2026 年 6 月 3 日（含）前', '出库单、新三包凭证', '□'],
      ['上门安装并取回旧机 32A7788', '服务', '2026 年 6 月 3 日（含）前', '甲方签收', '□'],
      ['支付误工补偿 ¥500.00，以微信支付', '出纳', '2026 年 6 月 5 日（含）前', '付款回单', '□'],
      ['服务经理陈强上门致歉', '服务', '2026 年 6 月 3 日（含）前', '致歉记录', '□'],
    ])
  })

  test('money stands in digits and capitals, the account is a line for the hand', () => {
    expect(rows('money')).toEqual([
      ['误工费用', '¥500.00', '伍佰元整', '以微信支付', '乙方', '2026 年 6 月 5 日（含）前'],
    ])
    expect(labels('money')).toEqual(['收款人=null', '收款账号（当面手写，乙方不录入系统）=null', '收讫签字及日期=null'])
    const both = { clauses: [refund, compensation] }
    expect(words(both)).toContain('合计人民币（大写）叁仟肆佰玖拾玖元整（¥3,499.00）。')
    expect(words({ clauses: [apology] })).toContain('本协议不涉及款项。')
  })

  test('what changes hands, who carries it and at whose cost', () => {
    expect(rows('handing-over')).toEqual([
      ['新机 32B0192、遥控器、底座', '乙方', '甲方', '乙方', '2026 年 6 月 3 日（含）前'],
      ['旧机 32A7788', '甲方', '乙方', '乙方', '2026 年 6 月 3 日（含）前'],
    ])
    expect(rows('handing-over', { clauses: [refund, gift, repair] }).map(([what]) => what)).toEqual([
      '送修及交还商品 32A7788',
      '商品 32A7788、遥控器、发票',
      '遥控器 2 件',
    ])
    expect(words({ clauses: [apology] })).toContain('本协议不涉及物品交接。')
  })

  test('the warranty after an exchange runs from completed hand-over, whose day is filled in then', () => {
    expect(wordsOf(paper)).toContain('新机三包有效期自新机交付安装完成之日起一年')
    expect(labels('afterwards')).toEqual(['交付安装完成日（完成时填写）=null', '三包有效期至（完成时填写）=null'])
    expect(words({ clauses: [repair] })).toContain('自修复交还之日起 30 日内出现同一故障的')
    expect(words({ clauses: [apology] })).toContain('本协议不改变商品依法或者依约定享有的三包有效期。')
  })

  test('a third party has its own fields, copy and signature', () => {
    const thirdParty = { role: 'maker', name: '某电视机厂', creditCode: null, address: null, phone: null } as const
    const clauses = [{ ...exchange, performer: 'maker' } as const]
    expect(labels('parties', { thirdParty })).toContain('丙方（生产者）=某电视机厂')
    expect(words({ thirdParty, clauses })).toContain('丙方于 2026 年 6 月 3 日（含）前为甲方更换')
    expect(words({ thirdParty })).toContain('本协议一式三份')
    expect(wordsOf(paper)).toContain('本协议一式两份')
    const signed = blocks('signatures', { thirdParty })[0]
    expect(signed?.kind === 'signatures' && signed.signers.map(({ party, name }) => `${party} ${name}`)).toEqual([
      '甲方 吴桂英',
      '乙方 城东家电服务中心',
      '丙方 某电视机厂',
      '见证人或调解人（如有） null',
    ])
  })

  test('the statutory paragraph and all five channels stand on every agreement, and their loss is noticed', () => {
    const every: readonly (readonly Clause[])[] = [
      [],
      [repair],
      [exchange],
      [refund],
      [compensation],
      [gift],
      [apology],
    ]
    for (const clauses of every)
      for (const language of ['zh-CN', 'en'] as const) {
        const content = compose({ clauses, language, extraText: STATUTORY_RIGHTS[language].replaceAll(/\p{L}/gu, 'x') })
        expect(keepsFixedText(content)).toBe(true)
        expect(wordsOf(content)).toContain(CHANNELS[language])
      }
    for (const id of ['effect', 'disputes'] as const)
      expect(keepsFixedText({ ...paper, sections: paper.sections.filter((section) => section.id !== id) })).toBe(false)
    const edited = JSON.stringify(paper).replace('人身损害、', '')
    expect(keepsFixedText(JSON.parse(edited))).toBe(false)
    for (const channel of ['和解', '调解', '投诉', '仲裁', '诉讼']) expect(CHANNELS['zh-CN']).toContain(channel)
  })

  test('nothing the form itself says is a forbidden clause', () => {
    for (const clauses of [[repair, exchange, refund, compensation, gift, apology], []]) {
      const text = words({ clauses, extraText: '' })
      expect(lintText(text, bundledPack)).toEqual([])
      expect(lintText(words({ clauses, extraText: '', language: 'en' }), bundledPack)).toEqual([])
    }
  })

  test('the reading copy is English throughout and says that the Chinese text governs', () => {
    const ascii: AgreementInput = {
      ...agreement,
      language: 'en',
      customer: {
        name: 'Wu',
        phone: '13800001111',
        address: 'Road 18',
        idLastFour: '123X',
        representative: { name: 'Li', authority: null },
      },
      centre: { ...agreement.centre, name: 'Centre', address: 'Road 1', handler: 'Li' },
      thirdParty: { role: 'seller', name: 'Shop', creditCode: null, address: null, phone: null },
      goods: { ...agreement.goods, product: 'TV', seller: 'Shop', voucher: 'invoice' },
      facts: {
        complaintDay: '2026-04-28',
        channel: 'counter',
        symptom: 'dark',
        repairs: [{ handInDay: '2026-02-11', handBackDay: null, fault: 'dark', part: null, result: null }],
        inspection: null,
        agreed: [{ text: 'still dark', source: null }],
        notAgreed: ['days lost'],
      },
      basis: { rules: [{ rule: 'Rule', article: 'art. 11', version: null, result: 'exchange' }], calculation: [] },
      clauses: [
        { ...repair, fault: 'dark', parts: [{ name: 'board', condition: 'refurbished' }], loaner: 'provided' },
        { ...exchange, variant: 'black', accessories: 'remote', performer: 'seller', costBearer: 'maker' },
        { ...refund, returnedItems: 'remote', depreciation: { days: 1, dailyRate: '0.05%', amountFen: 150 } },
        { ...compensation, item: 'transport', basis: 'visits', proof: 'tickets' },
        { ...gift, item: 'remote' },
        { ...apology, by: 'Chen' },
      ],
      extraText: '',
      annexes: [],
    }
    const content = composeAgreement(ascii)
    expect(content.notice).toBe('Translation for reading only. The Chinese text governs.')
    expect(wordsOf(content)).not.toMatch(/[\p{Script=Han}（），。：；、]/u)
    expect(wordsOf(content)).toContain('Party C exchanges the unit for one of the same model')
    expect(wordsOf(content)).toContain('RMB 500.00')
  })

  test('the same facts give the same content, and it is plain JSON', () => {
    expect(composeAgreement(structuredClone(agreement))).toEqual(paper)
    expect(JSON.parse(JSON.stringify(paper))).toEqual(paper)
  })

  test('whatever is typed is printed as text, and nothing beside the known facts gets in', () => {
    const hostile = '<script>alert(1)</script> {{name}} $1 ‮ 🙂'
    expect(words({ customer: { ...agreement.customer, name: hostile }, extraText: hostile })).toContain(hostile)
    const smuggled = {
      ...agreement,
      plan: '底线 800 元',
      flags: ['难缠'],
      facts: { ...agreement.facts, chases: 7, note: '内部' },
    }
    expect(composeAgreement(smuggled)).toEqual(paper)
  })
})
