import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beyondFloorFen, clauseCost } from '../../../shared/agreement/clause-cost.ts'
import { clauseTasks, departmentText, taskProof, taskText } from '../../../shared/agreement/clause-tasks.ts'
import { clauseText } from '../../../shared/agreement/clause-text.ts'
import { type Clause, clauseKinds, missingFields } from '../../../shared/agreement/clauses.ts'
import { GROUNDS } from '../../../shared/agreement/grounds.ts'
import type { LegalFloor } from '../../../shared/agreement/legal-floor.ts'
import { bundledPack, citeProvision } from '../../../shared/rules/pack.ts'
import { apology, compensation, context, exchange, gift, refund, repair } from './sample-clauses.ts'

const all: readonly Clause[] = [repair, exchange, refund, compensation, gift, apology]
const zh = (clause: Clause, given = context) => clauseText(clause, 'zh-CN', given)
const en = (clause: Clause, given = context) => clauseText(clause, 'en', given)

describe('words of a clause on paper', () => {
  test('free repair names fault, parts, place, transport and the days after it', () => {
    expect(zh(repair)).toBe(
      '乙方于 2026 年 5 月 28 日（含）前免费修复液晶电视 LC-32A1W（机号 32A7788）的下列故障：黑屏，不收取工时费和材料费。更换配件：逻辑组件（全新）。在乙方处修理，往返运输费由乙方承担。自修复交还之日起 30 日内出现同一故障的，乙方再次免费修理。',
    )
    expect(zh({ ...repair, loaner: 'declined' })).toContain('乙方已提出提供备用机，甲方谢绝。')
    expect(zh({ ...repair, parts: [{ name: '主板', condition: 'refurbished' }] })).toContain(
      '主板（翻新，已如实告知甲方）',
    )
  })

  test('exchange names both serials, what is given and when its warranty starts', () => {
    expect(zh(exchange)).toBe(
      '乙方于 2026 年 6 月 3 日（含）前为甲方更换同型号同规格商品一台：LC-32A1W（全新，规格颜色：黑色），旧机机号 32A7788，新机机号 32B0192，随机附件：遥控器、底座。上门安装并取回旧机，运输费由乙方承担，不向甲方收取更换费用。新机三包有效期自新机交付安装完成之日起一年。',
    )
    expect(zh({ ...exchange, newSerialAtHandOver: true, newSerial: null })).toContain(
      '新机机号于交付时写明并由双方签收',
    )
    expect(zh({ ...exchange, sameModel: false, newModel: 'LC-40B' })).toContain(
      '更换经甲方同意的其他型号商品一台：LC-40B',
    )
  })

  test('refund shows the price, what is taken off and what comes back', () => {
    expect(zh(refund)).toBe(
      '乙方于 2026 年 6 月 5 日（含）前向甲方退还货款人民币（大写）贰仟玖佰玖拾玖元整（¥2,999.00），按原支付方式退回。购货凭证价人民币（大写）贰仟玖佰玖拾玖元整（¥2,999.00），不收取折旧费。甲方退回液晶电视 LC-32A1W（机号 32A7788）及遥控器、发票，运输费由乙方承担。',
    )
    const less = { ...refund, depreciation: { days: 100, dailyRate: '0.05%', amountFen: 14_995 } }
    expect(zh(less)).toContain('退还货款人民币（大写）贰仟捌佰肆拾玖元零伍分（¥2,849.05）')
    expect(zh(less)).toContain('扣除折旧费人民币（大写）壹佰肆拾玖元玖角伍分（¥149.95）（100 日，每日 0.05%）')
    expect(en(less)).toContain('less depreciation of RMB 149.95 (100 days at 0.05%)')
  })

  test('compensation, gift and apology', () => {
    expect(zh(compensation)).toBe(
      '乙方补偿甲方误工费用人民币（大写）伍佰元整（¥500.00），于 2026 年 6 月 5 日（含）前以微信支付。补偿依据：三次到店。',
    )
    expect(zh(gift)).toBe(
      '乙方于 2026 年 6 月 10 日（含）前向甲方赠送遥控器 2 件，不收取费用。赠送不替代甲方依法享有的修理、更换、退货权利。',
    )
    expect(zh(apology)).toBe('乙方由服务经理陈强于 2026 年 6 月 3 日（含）前上门向甲方致歉。')
  })

  test('a third party performs or reimburses by name', () => {
    const withMaker = { ...context, thirdParty: 'maker' } as const
    expect(zh({ ...compensation, costBearer: 'maker' }, withMaker)).toMatch(/本项费用由丙方承担。$/)
    expect(zh({ ...exchange, performer: 'seller', costBearer: 'seller' })).toMatch(/^销售者于 2026 年 6 月 3 日/)
    expect(en({ ...compensation, costBearer: 'maker' })).toMatch(/The maker bears the cost of this item\.$/)
  })

  test('the reading copy says the same amounts and days in English', () => {
    expect(en(compensation)).toBe(
      'Party B compensates Party A for lost work with RMB 500.00, paid by WeChat Pay on or before 5 June 2026. Basis: 三次到店.',
    )
    expect(en(exchange)).toContain(
      'The warranty of the new unit runs for 1 year from completed hand-over and installation.',
    )
    for (const clause of all) expect(en(clause)).toContain('Party B')
  })

  test('a term still open is shown as open in both languages, never as a blank', () => {
    const open = { ...compensation, amountFen: null, dueDay: null, method: null, basis: ' ' }
    expect(zh(open)).toBe(
      '乙方补偿甲方误工费用人民币【待约定】，于 【待约定】（含）前【待约定】。补偿依据：【待约定】。',
    )
    expect(en(open)).toContain('RMB [to be agreed]')
  })

  test('words of the customer are printed as they are', () => {
    const hostile = '<b>{{amount}}</b> $& 甲方'
    expect(zh({ ...repair, fault: hostile })).toContain(`下列故障：${hostile}，`)
  })
})

describe('what a clause must say', () => {
  test('there is a complete sample of every kind', () => {
    expect(all.map((clause) => clause.kind)).toEqual([...clauseKinds])
    for (const clause of all) expect(missingFields(clause)).toEqual([])
  })

  test.each<[Clause, string[]]>([
    [{ ...repair, dueDay: null, fault: ' ', postRepairDays: null }, ['dueDay', 'fault', 'postRepairDays']],
    [{ ...exchange, oldSerial: null, newSerial: '', accessories: null }, ['oldSerial', 'newSerial', 'accessories']],
    [{ ...exchange, newSerial: null, newSerialAtHandOver: true }, []],
    [
      { ...refund, invoicePriceFen: null, method: null, returnedItems: null },
      ['invoicePriceFen', 'method', 'returnedItems'],
    ],
    [{ ...compensation, amountFen: null, basis: null }, ['basis', 'amountFen']],
    [{ ...compensation, item: 'other' }, ['detail']],
    [{ ...gift, item: null, quantity: null, valueFen: null }, ['item', 'quantity', 'valueFen']],
    [{ ...apology, by: null }, ['by']],
  ])('%o lacks %o', (clause, missing) => {
    expect(missingFields(clause)).toEqual(missing)
  })
})

describe('what a clause costs and how far it goes beyond the law', () => {
  const gen1995 = (article: string) => [{ instrument: 'GEN1995', article, provisionId: `GEN1995-${article}` }]
  const nothing: LegalFloor = { choices: [], transport: null, damages: null }
  const exchangeOwed: LegalFloor = {
    choices: [{ remedy: 'exchange', upToFen: 299_900, citations: gen1995('第十一条') }],
    transport: citeProvision(bundledPack, GROUNDS.transport),
    damages: null,
  }

  test('money is what is paid out, value is all that is given', () => {
    expect(clauseCost(refund)).toEqual({ moneyFen: 299_900, valueFen: 299_900 })
    expect(clauseCost(exchange)).toEqual({ moneyFen: 0, valueFen: 299_900 })
    expect(clauseCost(compensation)).toEqual({ moneyFen: 50_000, valueFen: 50_000 })
    expect(clauseCost(apology)).toEqual({ moneyFen: 0, valueFen: 0 })
  })

  test('a goodwill exchange counts at the price of the machine', () => {
    expect(beyondFloorFen([exchange, compensation], nothing)).toBe(349_900)
    expect(beyondFloorFen([exchange, compensation], exchangeOwed)).toBe(50_000)
  })

  test('a better unit than the one owed counts with the difference', () => {
    expect(beyondFloorFen([{ ...exchange, valueFen: 359_900 }], exchangeOwed)).toBe(60_000)
  })

  test('the law owes one remedy, not two', () => {
    const floor: LegalFloor = {
      ...exchangeOwed,
      choices: [...exchangeOwed.choices, { remedy: 'refund', upToFen: 299_900, citations: gen1995('第九条') }],
    }
    expect(beyondFloorFen([refund], floor)).toBe(0)
    expect(beyondFloorFen([exchange, refund], floor)).toBe(299_900)
  })

  test('a refund where only an exchange is owed is goodwill; a repair there is not', () => {
    expect(beyondFloorFen([refund], exchangeOwed)).toBe(299_900)
    expect(beyondFloorFen([repair], exchangeOwed)).toBe(0)
    expect(beyondFloorFen([repair], nothing)).toBe(38_000)
  })

  test('transport is owed with a quality remedy and goodwill without one', () => {
    const transport = { ...compensation, item: 'transport', amountFen: 8_000 } as const
    expect(beyondFloorFen([exchange, transport], exchangeOwed)).toBe(0)
    expect(beyondFloorFen([transport], nothing)).toBe(8_000)
  })

  test('it is never negative and never above the value of all clauses', () => {
    fc.assert(
      fc.property(
        fc.subarray([...all]),
        fc.constantFrom(nothing, exchangeOwed),
        fc.nat(400_000),
        (clauses, floor, upTo) => {
          const capped = { ...floor, choices: floor.choices.map((choice) => ({ ...choice, upToFen: upTo })) }
          const total = clauses.reduce((sum, clause) => sum + clauseCost(clause).valueFen, 0)
          expect(beyondFloorFen(clauses, capped)).toBeGreaterThanOrEqual(0)
          expect(beyondFloorFen(clauses, capped)).toBeLessThanOrEqual(total)
        },
      ),
    )
  })
})

describe('the tasks an agreement makes for its departments', () => {
  const lines = (clause: Clause) =>
    clauseTasks(clause).map(
      (task) => `${departmentText(task.department, 'zh-CN')} ${taskText(task, 'zh-CN')} ${task.dueDay}`,
    )

  test('every clause of ours reaches the department that carries it out', () => {
    expect(lines(repair)).toEqual(['维修 免费修复：黑屏 2026-05-28'])
    expect(lines(exchange)).toEqual([
      '仓库 出新机 LC-32A1W 32B0192，开新三包凭证 2026-06-03',
      '服务 上门安装并取回旧机 32A7788 2026-06-03',
    ])
    expect(lines(refund)).toEqual([
      '仓库 收回商品及遥控器、发票 2026-06-05',
      '出纳 退还货款 ¥2,999.00，按原支付方式退回 2026-06-05',
    ])
    expect(lines(compensation)).toEqual(['出纳 支付误工补偿 ¥500.00，以微信支付 2026-06-05'])
    expect(lines(gift)).toEqual(['市场 赠送遥控器 2 件 2026-06-10'])
    expect(lines(apology)).toEqual(['服务 服务经理陈强上门致歉 2026-06-03'])
  })

  test('a loaner is lent before the repair, and a unit whose serial is not known is issued without one', () => {
    expect(clauseTasks({ ...repair, loaner: 'provided' }).map((task) => task.kind)).toEqual(['lend-unit', 'repair'])
    expect(lines({ ...exchange, newSerialAtHandOver: true })[0]).toBe('仓库 出新机 LC-32A1W，开新三包凭证 2026-06-03')
  })

  test('what a third party performs is ours to see through, not to issue or pay', () => {
    expect(lines({ ...exchange, performer: 'seller' })).toEqual(['服务 督促销售者履行：更换 2026-06-03'])
    expect(clauseTasks({ ...compensation, costBearer: 'maker' }).map((task) => task.department)).toEqual(['cashier'])
  })

  test('every task reads and is proved in both languages', () => {
    for (const task of all.flatMap(clauseTasks)) {
      expect(taskText(task, 'en')).toMatch(/^[\x20-\x7e¥×黑屏遥控器、发票服务经理陈强]+$/)
      expect(taskProof(task, 'zh-CN')).toMatch(/\p{Script=Han}/u)
      expect(taskProof(task, 'en')).toMatch(/^[A-Z][ -~]+$/)
    }
  })
})
