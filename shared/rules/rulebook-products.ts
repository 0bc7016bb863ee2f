import { exhaustive } from '../exhaustive.ts'
import type { Bilingual, CarRule, FarmMachineRule, Instrument, ProductClass } from './pack-schema.ts'
import { both, type RuleValue } from './rule-card.ts'
import { measured } from './rulebook-words.ts'

/** What is said of one product (三包目录产品), in the order a clerk asks; null is a value no source gave. */
export function productValues(product: ProductClass, instrument: Instrument | undefined): RuleValue[] {
  const { computing } = instrument ?? { computing: null }
  switch (computing?.kind) {
    case 'car':
      return carValues(product, computing)
    case 'farm-machine':
      return farmValues(product, computing)
    case 'three-guarantees':
    case 'consumer-law':
    case undefined:
      return applianceValues(product, instrument)
    default:
      return exhaustive(computing)
  }
}

const valued = (zh: string, en: string, value: Bilingual | null): RuleValue => ({ label: both(zh, en), value })
const orKm = (period: Bilingual | null, km: number | undefined): Bilingual | null =>
  period === null || km === undefined
    ? period
    : both(
        `${period.zh}或 ${km.toLocaleString('en-US')} 公里，先到为准`,
        `${period.en} or ${km.toLocaleString('en-US')} km, whichever first`,
      )
const monthsOf = (count: number | null | undefined) => (count ? measured(count, 'months') : null)

/** A car has other rights than an appliance: what is said of it follows its own articles. */
function carValues({ wholeUnitMonths, mileage }: ProductClass, rule: CarRule): RuleValue[] {
  const { repeated, useFee, loaner } = rule
  return [
    valued('整机三包有效期', 'whole unit', orKm(monthsOf(wholeUnitMonths), mileage?.wholeUnitKm)),
    valued('包修期', 'free repair', orKm(monthsOf(mileage?.repairPeriod?.months), mileage?.repairPeriod?.km)),
    valued('起算', 'starts at', both('开票日；交车日不同的，交车日', 'invoice day; the hand-over where it differs')),
    valued(
      '须更换总成，换车或退车',
      'assembly must be replaced: car or money back',
      measured(rule.mustReplace.days, 'days'),
    ),
    valued(
      '转向、制动失效等，换车或退车',
      'steering, brakes and the like: car or money back',
      orKm(measured(rule.listedFailure.days, 'days'), rule.listedFailure.km),
    ),
    valued(
      '总成有质量问题，免费更换总成',
      'faulty assembly: replaced free',
      orKm(measured(rule.assembly.days, 'days'), rule.assembly.km),
    ),
    valued('严重安全性能故障修理', 'repairs of a serious safety fault', measured(repeated.seriousRepairs, 'times')),
    valued('更换同一总成', 'the same assembly replaced', measured(repeated.replacements, 'times')),
    valued('累计修理超过', 'days under repair, more than', measured(repeated.repairDaysOver, 'days')),
    valued('同一问题修理超过', 'repairs of the same problem, more than', measured(repeated.sameProblemOver, 'times')),
    valued('使用补偿系数不超过', 'use fee coefficient, at most', measured(String(useFee.maxPercent), 'percent')),
    valued('备用车：单次修理超过', 'loaner: one repair of more than', measured(loaner.days, 'days')),
  ]
}

/** A farm machine: its periods, and the steps from repair to part to machine. */
function farmValues({ wholeUnitMonths, mainParts }: ProductClass, rule: FarmMachineRule): RuleValue[] {
  const { repeated, delayExchange, busySeason } = rule
  return [
    valued('整机三包有效期', 'whole unit', monthsOf(wholeUnitMonths)),
    ...mainParts.map((part) =>
      valued(`主要部件：${part.name.zh}`, `main part: ${part.name.en}`, monthsOf(part.months)),
    ),
    valued('起算', 'starts at', both('开票日', 'invoice day')),
    valued('未修好可换货，超过', 'exchange if not repaired within', measured(delayExchange.workdays, 'workdays')),
    valued('同一严重质量问题修理', 'repairs of the same serious problem', measured(repeated.repairs, 'times')),
    valued('农忙季节，整机或主要部件', 'busy season, machine or main part', measured(busySeason.days, 'days')),
    valued('农忙季节，易损件', 'busy season, wearing parts', measured(busySeason.smallPartDays, 'days')),
  ]
}

function applianceValues(product: ProductClass, instrument: Instrument | undefined): RuleValue[] {
  const days = (count: number | null) => (count === null ? null : measured(count, 'days'))
  const counted = instrument?.computing?.kind === 'three-guarantees'
  const { swap } = product
  return [
    valued('整机三包有效期', 'whole unit', orKm(monthsOf(product.wholeUnitMonths), product.mileage?.wholeUnitKm)),
    ...product.mainParts.map((part) => ({
      label: both(`主要部件：${part.name.zh}`, `main part: ${part.name.en}`),
      value: monthsOf(part.months),
    })),
    ...(product.mainParts.length === 0 && swap === null
      ? [
          valued(
            '主要部件',
            'main parts',
            product.mainPartsMonths === null
              ? null
              : both(
                  `${product.mainPartsMonths} 个月，部件名称未查到`,
                  `${product.mainPartsMonths} months, names of the parts not found`,
                ),
          ),
        ]
      : []),
    ...(product.singlePeriodMonths === null
      ? []
      : [
          valued(
            '只见一个期限，不推算',
            'one period reported, not computed with',
            monthsOf(product.singlePeriodMonths),
          ),
        ]),
    valued(
      '起算',
      'starts at',
      product.start === 'invoice' ? both('开票日', 'invoice day') : both('安装调试完成日', 'installation finished'),
    ),
    ...(counted || product.dailyRate !== null
      ? [
          valued(
            '日折旧率',
            'depreciation a day',
            product.dailyRate === null ? null : measured(String(product.dailyRate / 100), 'percent'),
          ),
        ]
      : []),
    ...(swap === null
      ? [
          valued('退货期限（售出后）', 'refund window (after sale)', days(product.refundDays)),
          ...(counted
            ? [valued('换货期限（售出后）', 'exchange window (after sale)', days(product.exchangeDays))]
            : []),
          ...(counted
            ? [
                valued(
                  '换货所需修理次数',
                  'repairs before an exchange',
                  product.repairsBeforeExchange === null ? null : measured(product.repairsBeforeExchange, 'times'),
                ),
              ]
            : []),
        ]
      : [valued('更换满几次后退款', 'refund after exchanges', measured(swap.refundAfter, 'times'))]),
  ]
}
