import { describe, expect, test } from 'vitest'
import { bundledPack } from '../../../shared/rules/pack.ts'
import type { ProductClass } from '../../../shared/rules/pack-schema.ts'

type Row = readonly [
  name: string,
  instrument: string,
  wholeUnitMonths: number | null,
  rateInTenThousandths: number | null,
  refundDays: number | null,
  exchangeDays: number | null,
  repairsBeforeExchange: number | null,
  km: number | null,
  confidence: string,
  mainParts: string,
]

/**
 * The products as they were collected, written out once more: a number that changes in the pack alone, or a null that is filled in
 * without a source, fails here. One row is three classes of the pack, since each has its own remedy.
 */
const collected: readonly Row[] = [
  ['自行车', 'GEN1995', 12, 5, 7, 15, 2, null, 'medium', '车架24 变速器24'],
  ['彩色电视机', 'GEN1995', 12, 10, 7, 15, 2, null, 'high', '显像管36 行输出变压器36 高频头36 集成电路36'],
  ['黑白电视机', 'GEN1995', 12, 5, 7, 15, 2, null, 'medium', '显像管36 行输出变压器36 高频头36 集成电路36'],
  ['家用录像机', 'GEN1995', 12, 10, 7, 15, 2, null, 'medium', '磁鼓电机12 主导轴电机12 加载电机12 集成电路12'],
  ['摄像机', 'GEN1995', null, 10, 7, 15, 2, null, 'medium', ''],
  ['收录机', 'GEN1995', null, null, 7, 15, 2, null, 'low', ''],
  ['电子琴', 'GEN1995', null, null, 7, 15, 2, null, 'low', ''],
  ['家用电冰箱', 'GEN1995', 12, 5, 7, 15, 2, null, 'medium', '压缩机36 温控器36 蒸发器36 冷凝器36 过滤器36 毛细管36'],
  ['洗衣机', 'GEN1995', 12, 5, 7, 15, 2, null, 'medium', '电机36 定时器36 程控器36 电容器36'],
  ['电风扇', 'GEN1995', 12, 5, 7, 15, 2, null, 'medium', ''],
  ['微波炉', 'GEN1995', 12, 5, 7, 15, 2, null, 'medium', '磁控管24'],
  ['吸尘器', 'GEN1995', 12, 5, 7, 15, 2, null, 'medium', '电机36'],
  ['家用空调器', 'GEN1995', 12, 10, 7, 15, 2, null, 'high', '压缩机36 风扇电机36 温控器36'],
  ['吸排油烟机', 'GEN1995', null, 5, 7, 15, 2, null, 'medium', ''],
  ['燃气热水器', 'GEN1995', 12, 5, 7, 15, 2, null, 'high', '电子打火部分12'],
  ['缝纫机', 'GEN1995', null, null, 7, 15, 2, null, 'low', ''],
  ['钟表', 'GEN1995', null, null, 7, 15, 2, null, 'low', ''],
  ['摩托车', 'MOTO', 12, null, 7, 15, 2, 6000, 'medium', ''],
  ['等离子电视机', 'GEN1995', 12, 10, 7, 15, 2, null, 'high', '显示屏36 驱动组件36 逻辑组件36 高频调谐器36'],
  ['液晶电视机', 'GEN1995', 12, 10, 7, 15, 2, null, 'high', '显示屏36 背光组件36 逻辑组件36 高频调谐器36'],
  ['移动电话机（主机）', 'MOB2001', 12, 50, 7, 15, 2, null, 'high', ''],
  ['移动电话机附件-电池', 'MOB2001', 6, null, null, null, null, null, 'high', ''],
  ['移动电话机附件-充电器', 'MOB2001', 12, null, null, null, null, null, 'medium', ''],
  ['移动电话机附件-移动终端卡', 'MOB2001', 12, null, null, null, null, null, 'high', ''],
  ['移动电话机附件-外接有线耳机', 'MOB2001', 3, null, null, null, null, null, 'high', ''],
  ['移动电话机附件-数据接口卡', 'MOB2001', 12, null, null, null, null, null, 'high', ''],
  ['固定电话机', 'FIX2001', null, null, 7, 15, 2, null, 'low', ''],
  [
    '微型计算机（主机）',
    'PC2002',
    12,
    25,
    7,
    15,
    2,
    null,
    'medium',
    '主板24 CPU24 内存24 硬盘驱动器24 键盘（笔记本）24 显示屏（笔记本）24 电源适配器（笔记本）24',
  ],
  ['微型计算机-外设/选购件/软件', 'PC2002', null, null, 7, 15, 2, null, 'low', ''],
  [
    '家用视盘机（VCD、DVD等）',
    'AV2002',
    12,
    null,
    7,
    15,
    2,
    null,
    'medium',
    '主轴电机24 伺服电机24 激光头组件24 集成电路24',
  ],
  ['音频功率放大器/扬声器系统（音箱）', 'AV2002', null, null, 7, 15, 2, null, 'low', ''],
  ['家用汽车', 'CAR2021', 24, null, 7, 60, null, 50000, 'high', ''],
  [
    '拖拉机（大中型，18千瓦以上）',
    'AGR2010',
    12,
    null,
    null,
    null,
    2,
    null,
    'high',
    '机体、气缸盖、飞轮、变速箱箱体等24',
  ],
  ['拖拉机（小型）', 'AGR2010', 9, null, null, null, 2, null, 'high', '主要部件18'],
  ['联合收割机', 'AGR2010', 12, null, null, null, 2, null, 'high', '主要部件24'],
  ['插秧机', 'AGR2010', 12, null, null, null, 2, null, 'high', '主要部件24'],
  ['柴油机（多缸）', 'AGR2010', 12, null, null, null, 2, null, 'high', '机体、气缸盖、飞轮24'],
  ['柴油机（单缸）', 'AGR2010', 9, null, null, null, 2, null, 'high', '机体、气缸盖、飞轮18'],
  ['汽油机（四冲程）', 'AGR2010', 6, null, null, null, 2, null, 'high', '机体、气缸盖、飞轮12'],
  ['汽油机（二冲程）', 'AGR2010', 3, null, null, null, 2, null, 'high', '机体、气缸盖、飞轮6'],
  ['电动自行车', 'CPL', null, null, 7, null, null, null, 'medium', ''],
  ['眼镜', 'CPL', null, null, 7, null, null, null, 'medium', ''],
  ['其他商品（无国家三包规定）', 'CPL', null, null, 7, null, null, null, 'high', ''],
]

const THREE_IN_ONE = ['computer-peripheral', 'computer-optional-part', 'computer-software']

/** Instrument, appendix, faults seen, exclusions, confidence, sources. */
const faultTables = [
  ['MOB2001', '附录3', 10, 1, 'high', 4],
  ['MOB2001', '附录3', 1, 0, 'medium', 2],
  ['MOB2001', '附录3', 1, 0, 'medium', 2],
  ['MOB2001', '附录3', 1, 0, 'medium', 2],
  ['MOB2001', '附录3', 1, 0, 'medium', 1],
  ['PC2002', '附件3', 2, 0, 'low', 1],
  ['AV2002', '附件3-5', 0, 0, 'low', 0],
  ['FIX2001', '附录3', 0, 0, 'low', 0],
] as const

const compact = (text: string) => text.replace(/\s/g, '')

function rowOf(product: ProductClass): Row {
  const { name, instrument, wholeUnitMonths, dailyRate, refundDays, exchangeDays, repairsBeforeExchange } = product
  const parts = product.mainParts.map((part) => `${compact(part.name.zh)}${part.months}`).join(' ')
  const km = product.mileage?.wholeUnitKm ?? null
  return [
    compact(name.zh),
    instrument,
    wholeUnitMonths,
    dailyRate,
    refundDays,
    exchangeDays,
    repairsBeforeExchange,
    km,
    product.confidence,
    parts,
  ]
}

describe('the pack against what was collected', () => {
  const single = bundledPack.products.filter(({ id }) => !THREE_IN_ONE.includes(id))

  test('holds every product with its numbers, and leaves unknown what was not found', () => {
    const rows = collected.filter(([name]) => !name.includes('外设')).map(([name, ...rest]) => [compact(name), ...rest])
    expect(single.map(rowOf)).toEqual(rows)
    expect(collected).toHaveLength(43)
    expect(single).toHaveLength(42)
  })

  test('knows of the three classes that share a row only the days of the peripheral', () => {
    const rows = bundledPack.products.filter(({ id }) => THREE_IN_ONE.includes(id))
    expect(rows.map(({ id }) => id)).toEqual(THREE_IN_ONE)
    for (const { wholeUnitMonths, dailyRate, mainParts } of rows)
      expect([wholeUnitMonths, dailyRate, mainParts]).toEqual([null, null, []])
    expect(rows.map(({ refundDays, exchangeDays }) => [refundDays, exchangeDays])).toEqual([
      [7, 15],
      [null, null],
      [null, null],
    ])
  })

  test('keeps periods that are known only in part beside the computation', () => {
    const known = (value: (product: ProductClass) => number | null) =>
      Object.fromEntries(bundledPack.products.flatMap((each) => (value(each) === null ? [] : [[each.id, value(each)]])))
    expect(known((each) => each.singlePeriodMonths)).toEqual({ camcorder: 12, 'range-hood': 12 })
    expect(known((each) => each.mainPartsMonths)).toEqual({ fan: 36, microwave: 24 })
    expect(known((each) => each.mileage?.repairPeriod?.km ?? null)).toEqual({ car: 60_000 })
    expect(known((each) => each.mileage?.repairPeriod?.months ?? null)).toEqual({ car: 36 })
    expect(known((each) => each.swap?.refundAfter ?? null)).toEqual({
      'phone-battery': 2,
      'phone-charger': 2,
      'phone-terminal-card': 2,
      'phone-earphone': 2,
      'phone-data-card': 2,
      'computer-optional-part': 2,
      'computer-software': 1,
    })
  })

  test('holds the eight fault tables, empty where none was seen', () => {
    expect(
      bundledPack.faultTables.map(({ instrument, appendix, faults, excluded, confidence, sources }) => [
        instrument,
        appendix,
        faults.length,
        excluded.length,
        confidence,
        sources.length,
      ]),
    ).toEqual(faultTables)
    expect(bundledPack.faultTables.filter(({ complete }) => !complete).map(({ instrument }) => instrument)).toEqual([
      'PC2002',
      'AV2002',
      'FIX2001',
    ])
  })
})
