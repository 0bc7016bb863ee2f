import * as z from 'zod'
import { isDay } from '../time/day.ts'
import { bundledPack } from './pack.ts'

/**
 * What the desk knows about one machine and one fault, with the day asked about. `null` (or left out) is "not known":
 * the engine then says what is missing instead of guessing.
 */

const day = z.string().refine(isDay, 'must be a calendar day, YYYY-MM-DD').meta({ format: 'date' })
const unknownDay = (description: string) => day.nullable().default(null).describe(description)
const unknownFlag = (description: string) => z.boolean().nullable().default(null).describe(description)
// Bounds that no machine reaches: what comes from outside has an end.
const MOST_REPAIRS = 500
const unknownText = (description: string) => z.string().min(1).max(4000).nullable().default(null).describe(description)

const km = z.int().nonnegative().max(9_999_999)

const reading = z
  .strictObject({ day: day.describe('Day it was read'), km: km.describe('Kilometres on the odometer') })
  .describe('One reading of the odometer (里程表读数)')

const wait = z
  .strictObject({
    from: day.describe('First day of waiting'),
    to: unknownDay('Day the waiting ended; null: still waiting'),
    cause: z
      .enum(['maker-parts', 'repairer', 'customer', 'unknown'])
      .default('unknown')
      .describe(
        "Why it waits: the maker's missing part (厂家缺件), the repairer's own reason (修理者自身原因), the customer, or not known",
      ),
  })
  .describe('A span of waiting (待修、待件)')

const repair = z
  .strictObject({
    handIn: day.describe('Day the machine was handed in for repair (送修日)'),
    handBack: unknownDay('Day it was handed back (取机日); null: still with the repairer'),
    waits: z.array(wait).max(MOST_REPAIRS).default([]).describe('Spans of waiting, inside the repair or after it'),
    cause: z
      .enum(['quality', 'customer', 'no-fault', 'unknown'])
      .default('unknown')
      .describe(
        "What the repair was for: the machine's own quality, damage by the customer or no fault (neither counts), or not known",
      ),
    part: unknownText('Main part concerned, by id or name'),
    partReplaced: unknownFlag('Whether that part was replaced by a new one'),
    finished: z.boolean().default(false).describe('Whether the repair is finished; an unfinished one does not count'),
    result: z
      .enum(['repaired', 'not-repaired', 'no-fault-found'])
      .nullable()
      .default(null)
      .describe('Result of a finished repair; no fault found (未发现故障) does not count as a repair'),
    mileageKm: km.nullable().default(null).describe('For a vehicle: odometer at hand-in (送修时里程), in kilometres'),
    sameProblem: unknownFlag(
      'For a car or a farm machine: whether it was for the same problem as the fault asked about',
    ),
    seriousFault: unknownFlag('For a car: whether it was for a serious safety fault (严重安全性能故障)'),
  })
  .describe('One repair (维修单)')

const exclusionState = z
  .enum(['none', 'claimed', 'shown'])
  .default('none')
  .describe('none; claimed: said but not shown; shown: shown by evidence')

const exclusions = z
  .strictObject({
    misuse: exclusionState.describe('Use, care or keeping against the manual (使用、维护、保管不当)'),
    openedByOthers: exclusionState.describe('Taken apart by a repairer who is not appointed (非承担三包修理者拆动)'),
    noVoucher: exclusionState.describe('No warranty card and no valid invoice (无三包凭证及有效发票)'),
    alteredVoucher: exclusionState.describe('Card altered or of another model (凭证型号不符或涂改)'),
    forceMajeure: exclusionState.describe('Force majeure (不可抗力), such as lightning'),
    modified: exclusionState.describe('For a car: modified although that is forbidden (违规改装)'),
    disclosedDefect: exclusionState.describe(
      'For a car: a defect told in writing at purchase (购买时已书面告知的瑕疵)',
    ),
    odometerAltered: exclusionState.describe('For a motorcycle: the owner altered the odometer (自行调整里程表)'),
  })
  .prefault({})

const promise = z
  .strictObject({
    by: z.enum(['maker', 'seller', 'repairer']).describe('Who promised'),
    months: z
      .int()
      .positive()
      .nullable()
      .default(null)
      .describe('Promised months of free repair from the start of the period'),
    until: unknownDay('Last day of the promise, where it names one'),
    part: unknownText('Main part it is limited to; null: the whole unit'),
  })
  .describe("The maker's or shop's own period of free repair (承诺、延保), apart from the law")

const fraud = z.strictObject({
  by: z.enum(['seller', 'repairer']).describe('In the sale of the goods, or in a paid repair'),
  state: z.enum(['claimed', 'shown']).describe('claimed: said but not shown; shown: shown by evidence or admitted'),
  paidFen: z
    .int()
    .nonnegative()
    .nullable()
    .default(null)
    .describe('What was paid for it in fen (分); for a sale null means the price of the machine'),
})

export const factsSchema = z
  .strictObject({
    asOf: day.describe('The day asked about'),
    holidayReading: z
      .enum(['whole-break', 'statutory-only'])
      .default('whole-break')
      .describe('Which days count as legal holidays (法定休假日) when a last day falls on one'),
    we: z.enum(['seller', 'repairer', 'both']).nullable().default(null).describe('Who we are in this case'),
    product: unknownText(`Product class of the rule pack: ${bundledPack.products.map((entry) => entry.id).join(', ')}`),
    part: unknownText('Faulty part, by id or name; a part that is not a main part may be named too'),
    invoiceDay: unknownDay('Day of the invoice (开票日)'),
    deliveryDay: unknownDay('Day of delivery (交付日); null: taken as the invoice day'),
    installationDay: unknownDay('Day installation and adjustment were finished (安装调试完成日)'),
    installedByTrader: unknownFlag('Whether the seller, maker or their appointed centre installs it'),
    firstUseDay: unknownDay('Day of first use'),
    productionDay: unknownDay('Day of production (出厂日)'),
    priceFen: z
      .int()
      .nonnegative()
      .nullable()
      .default(null)
      .describe('Invoice price in fen (分); for an accessory that came with the machine, its stand-alone price today'),
    salesChannel: z
      .enum(['shop', 'distance'])
      .nullable()
      .default(null)
      .describe('Sold in a shop, or at a distance: online, television, telephone, mail (网络、电视、电话、邮购)'),
    returnNoticeDay: unknownDay(
      'Day the customer gave notice of a return without a reason (无理由退货); null: not by the day asked about',
    ),
    returnException: z
      .enum(['none', 'by-law', 'confirmed', 'not-confirmed'])
      .nullable()
      .default(null)
      .describe(
        'Exception from the return without a reason: none; in the law (made to order, perishable, opened digital goods, papers); of a kind that needs the confirmation at purchase, confirmed or not confirmed',
      ),
    goodsIntact: unknownFlag(
      'Whether the goods to be returned are intact (商品完好); opening them to check is no harm',
    ),
    goodsBackDay: unknownDay('Day the seller received the returned goods back; null: not yet'),
    fraud: fraud.nullable().default(null).describe('Fraud (欺诈) the customer speaks of; null: none'),
    soldWithHost: unknownFlag('For an accessory: whether it came with the machine'),
    voucher: z
      .enum(['invoice', 'warranty-card', 'sales-record', 'platform-order', 'none'])
      .nullable()
      .default(null)
      .describe(
        'Best proof of purchase (购货凭证): invoice, warranty card, counterfoil or sales record, platform order, none',
      ),
    fault: unknownText('The fault in words'),
    faultInTable: unknownFlag(
      'Whether it is a performance fault (性能故障), for phones and computers one of the fault table',
    ),
    faultGravity: z
      .enum(['listed-failure', 'serious', 'general'])
      .nullable()
      .default(null)
      .describe(
        'For a car: steering or brake failure, body cracking, fuel leak, battery fire (listed-failure), another serious safety fault (serious), or neither (general). For a farm machine: a serious or a general quality problem',
      ),
    mustReplacePart: unknownFlag(
      'For a car: whether the engine, transmission, power battery, drive motor or a main part of one must be replaced',
    ),
    inFirstSeason: unknownFlag(
      'For a farm machine: whether the fault and its repairs fell within 30 days of its first working season (首个作业季)',
    ),
    mileage: z
      .array(reading)
      .max(MOST_REPAIRS)
      .default([])
      .describe('For a vehicle: odometer readings other than those of the repairs'),
    useFeePercent: z
      .number()
      .nonnegative()
      .nullable()
      .default(null)
      .describe('For a car: the use fee coefficient n (使用补偿系数) in percent, as on its three-guarantee card'),
    faultShownDay: unknownDay('Day the fault first showed'),
    faultReportedDay: unknownDay('Day the fault was reported'),
    stillUsable: unknownFlag('Whether the machine still works normally'),
    repairs: z.array(repair).max(MOST_REPAIRS).default([]).describe('Every repair of this machine, in any order'),
    exchanges: z
      .array(day)
      .max(MOST_REPAIRS)
      .default([])
      .describe('Days the unit (or the accessory) was exchanged; the last one restarts the period'),
    exclusions: exclusions.describe('Grounds on which it may not be covered (不属三包的情形)'),
    inStock: unknownFlag('Whether the seller has the same model and specification'),
    wish: z
      .enum(['repair', 'exchange', 'refund', 'none'])
      .nullable()
      .default(null)
      .describe('What the customer asks for'),
    demandDay: unknownDay('Day the customer made the demand, for the 15-day answer'),
    promise: promise
      .nullable()
      .default(null)
      .describe('A longer or shorter period promised apart from the law; null: none known'),
  })
  .describe('Facts of one machine and one fault')
