import * as z from 'zod'
import { isDay } from '../time/day.ts'

/**
 * The shape of a rule pack (规则包). Everything the engine knows about the law comes from a pack; code only combines it.
 * `null` always means "not found in a source": it is shown as unknown and never computed with.
 */

const bilingual = z.object({ zh: z.string().min(1), en: z.string().min(1) })
const day = z.string().refine(isDay, 'not a calendar day')
const count = z.int().positive()
const confidence = z.enum(['high', 'medium', 'low'])
const provisionId = z.string().min(1)
const sources = z.array(z.string())

const party = z.enum(['seller', 'repairer', 'maker'])
const voucherRemedy = z.enum(['refund', 'exchange', 'repair'])

const delay = z.object({ days: count, owedBy: party, provision: provisionId })

/** Which article gives which remedy under a three-guarantee rule (三包规定). Day counts of the windows stand with the products. */
const threeGuarantees = z.object({
  kind: z.literal('three-guarantees'),
  period: provisionId,
  refundWindow: provisionId,
  exchangeWindow: provisionId,
  repeatedRepair: z.object({ provision: provisionId, tableFault: z.boolean() }),
  partsDelay: delay,
  ownDelay: delay,
  freeRepair: provisionId,
  partRepair: provisionId.nullable(),
  noStockRefund: provisionId,
  depreciation: provisionId,
  /** What bought with it goes back with it. */
  bundle: provisionId.nullable(),
  restart: provisionId,
  partRestart: provisionId.nullable(),
  loaner: z.object({ days: count, provision: provisionId }).nullable(),
  transport: z.object({ owedBy: party, provision: provisionId }).nullable(),
  exclusion: provisionId,
  papers: z.object({
    provision: provisionId,
    /** What remains when the papers are lost but the purchase can be proved otherwise. */
    provable: z.array(voucherRemedy),
    /** What remains with no proof at all, counted from some days after production; null when nothing does. */
    none: z.object({ daysAfterProduction: count, remedies: z.array(voucherRemedy) }).nullable(),
  }),
  repairGuarantee: z.object({ days: count, provision: provisionId }).nullable(),
  betterPromise: provisionId.nullable(),
})

/** The default for goods without a state rule (消费者权益保护法第二十四条). */
const consumerLaw = z.object({
  kind: z.literal('consumer-law'),
  refundWindow: provisionId,
  rescission: provisionId,
  notice: z.object({ months: count, provision: provisionId }),
  transport: z.object({ owedBy: party, provision: provisionId }),
  betterPromise: provisionId,
})

const papers = threeGuarantees.shape.papers
const namedPart = z.object({ id: z.string().min(1), name: bilingual })

/** Household cars (家用汽车): exchange and refund go together, mileage ends what months would not, a use fee instead of depreciation. */
const car = z.object({
  kind: z.literal('car'),
  period: provisionId,
  freeRepair: provisionId,
  /** The four assemblies; a quality problem of their main parts gives the assembly anew within days and kilometres. */
  assembly: z.object({ parts: z.array(namedPart), days: count, km: count, provision: provisionId }),
  /** One of them, or a main part of one, has to be replaced so early that the car itself may go back. */
  mustReplace: z.object({ days: count, provision: provisionId }),
  /** The failures the rule lists: steering, brakes, body, fuel, battery fire. */
  listedFailure: z.object({ days: count, km: count, provision: provisionId }),
  repeated: z.object({
    seriousRepairs: count,
    replacements: count,
    repairDaysOver: count,
    sameProblemOver: count,
    provision: provisionId,
  }),
  /** At most so many percent of the price for every thousand kilometres. */
  useFee: z.object({ maxPercent: z.number().positive(), provision: provisionId }),
  /** How the days of one repair are counted. */
  repairDays: provisionId,
  restart: provisionId,
  loaner: z.object({ days: count, provision: provisionId }),
  transport: z.object({ owedBy: party, provision: provisionId }),
  exclusion: provisionId,
  answer: z.object({ workdays: count, completeWorkdays: count, provision: provisionId }),
  papers,
  betterPromise: provisionId.nullable(),
})

/** Farm machines (农业机械): working days whatever the cause of the delay, and step by step from the part to the machine to the money. */
const farmMachine = z.object({
  kind: z.literal('farm-machine'),
  period: provisionId,
  freeRepair: provisionId,
  partRepair: provisionId,
  repairTime: z.object({ workdays: count, provision: provisionId }),
  delayExchange: z.object({ workdays: count, provision: provisionId }),
  repeated: z.object({ repairs: count, seasonDays: count, provision: provisionId }),
  afterReplacement: provisionId,
  restart: provisionId,
  partRestart: provisionId,
  suspension: provisionId,
  busySeason: z.object({ days: count, smallPartDays: count, provision: provisionId }),
  papers,
  betterPromise: provisionId.nullable(),
})

const instrument = z.object({
  id: z.string().min(1),
  title: bilingual,
  issuer: z.string().nullable(),
  number: z.string().nullable(),
  issued: day.nullable(),
  effective: day.nullable(),
  /** The day it was repealed (废止); absent while it stands. */
  repealed: day.optional(),
  status: bilingual,
  appliesTo: bilingual,
  note: bilingual.nullable(),
  /** null: this desk does not compute the instrument. */
  computing: z.discriminatedUnion('kind', [threeGuarantees, consumerLaw, car, farmMachine]).nullable(),
  sources,
})

const provision = z.object({
  id: provisionId,
  instrument: z.string(),
  article: z.string().min(1),
  articleNo: z.int().nullable(),
  paragraph: z.int().nullable(),
  topic: z.string().min(1),
  facts: z.record(z.string(), z.json()),
  gist: bilingual,
  confidence,
  sources,
  note: bilingual.nullable(),
})

const mainPart = z.object({ id: z.string().min(1), name: bilingual, months: count })

const productClass = z.object({
  id: z.string().min(1),
  instrument: z.string(),
  name: bilingual,
  /** The day the goods came under the instrument, where later than the instrument itself. */
  since: day.nullable(),
  /** `delivery`: the rule itself counts from the hand-over where it differs from the invoice. */
  start: z.enum(['invoice', 'delivery', 'installation']),
  wholeUnitMonths: count.nullable(),
  mainParts: z.array(mainPart),
  /** The main parts' months where the parts' names were not seen. */
  mainPartsMonths: count.nullable(),
  /** One reported period that is not split into whole unit and main parts: shown, not computed with. */
  singlePeriodMonths: count.nullable(),
  /** Depreciation (折旧费) a day, in ten-thousandths of the price. */
  dailyRate: count.nullable(),
  refundDays: count.nullable(),
  exchangeDays: count.nullable(),
  repairsBeforeExchange: count.nullable(),
  /**
   * Accessories (附件) are swapped, not repaired: after so many swaps the money goes back, at the stand-alone price of that
   * day where the rule says so for one that came with the machine.
   */
  swap: z.object({ refundAfter: count, provision: provisionId, bundledAtStandAlonePrice: z.boolean() }).nullable(),
  /** Named in the six-month burden of proof (消费者权益保护法第二十三条); null where only "similar durable goods" could fit. */
  durable: z.boolean().nullable(),
  /** Kilometres (里程) that end a vehicle's periods before the months do, whichever comes first. */
  mileage: z
    .object({
      wholeUnitKm: count,
      /** The longer period of free repair (包修期). */
      repairPeriod: z.object({ months: count, km: count }).nullable(),
      /** The rule treats an odometer the owner altered as one that has reached the limit. */
      alteredCountsAsFull: z.boolean(),
    })
    .nullable(),
  /** Numbers from repealed, local or makers' texts: shown, never computed with. */
  reported: z.record(z.string(), z.json()).nullable(),
  note: bilingual.nullable(),
  confidence,
  sources,
})

const faultTable = z.object({
  instrument: z.string(),
  appendix: z.string(),
  appliesTo: bilingual,
  faults: z.array(z.string()),
  excluded: z.array(bilingual),
  complete: z.boolean(),
  note: bilingual.nullable(),
  confidence,
  sources,
})

const source = z.object({
  id: z.string().min(1),
  kind: z.string(),
  title: z.string(),
  where: z.string().nullable(),
  limits: z.string().nullable(),
})

const dayCount = z.object({ number: count, unit: z.enum(['workdays', 'days', 'months']) })

/** A deadline of procedure (时限): who must do what by when, counted from the day something happens. */
const deadline = z.object({
  id: z.string().min(1),
  name: bilingual,
  by: z.enum(['authority', 'trader', 'consumer', 'both']),
  /** The event whose day is counted from; that day itself is not counted. */
  from: bilingual,
  sense: z.enum(['within', 'more-than', 'before']),
  count: dayCount,
  /** Other counts from the same day, each under its own condition. */
  variants: z.array(z.object({ when: bilingual, count: dayCount })),
  /** The count of an older rule, for events while that rule was in force. */
  former: z.object({ count: dayCount, provision: provisionId }).nullable(),
  /** The article by which days of testing (鉴定检测) are added. */
  testing: provisionId.nullable(),
  /** The article by which a last day on a legal holiday moves; null where none was found: it is then not moved. */
  counting: provisionId.nullable(),
  /** It bars what is done after it: the rule must be in force on the last day, not yet on the first. */
  lookingBack: z.boolean(),
  cites: z.array(provisionId).min(1),
  confidence,
  note: bilingual.nullable(),
})

/** What a newer rule changed against an older one; null is what was not read. */
const ruleChange = z.object({
  id: z.string().min(1),
  topic: bilingual,
  before: bilingual.nullable(),
  after: bilingual,
  cites: z.array(provisionId),
})
const ruleForm = z.object({ no: count, name: bilingual, fields: z.array(bilingual).min(1) })
const citedText = z.object({ text: bilingual, cites: z.array(provisionId).min(1) })
const settlementFacts = z.object({
  elements: z.array(bilingual),
  forbidden: z.array(z.object({ term: bilingual, cites: z.array(provisionId).min(1) })),
  standardText: citedText,
  force: citedText,
})

const computingNote = z.object({ id: z.string(), text: bilingual, cites: z.array(provisionId) })
const conflict = z.object({ topic: bilingual, issue: bilingual, practice: bilingual })

export const packSchema = z.object({
  format: z.literal(1),
  version: z.string().regex(/^\d{4}\.\d+$/),
  date: day,
  compiled: day,
  instruments: z.array(instrument),
  provisions: z.array(provision),
  products: z.array(productClass),
  faultTables: z.array(faultTable),
  deadlines: z.array(deadline),
  changes: z.array(ruleChange),
  forms: z.array(ruleForm),
  settlement: settlementFacts,
  /** Provisions (条文) that no rule of this desk computes with: for reading alone (只供查阅). */
  referenceOnly: z.array(provisionId),
  computingNotes: z.array(computingNote),
  conflicts: z.array(conflict),
  unknowns: z.array(bilingual),
  sources: z.array(source),
})

export type Bilingual = z.infer<typeof bilingual>
export type Party = z.infer<typeof party>
export type Instrument = z.infer<typeof instrument>
export type Provision = z.infer<typeof provision>
export type MainPart = z.infer<typeof mainPart>
export type ProductClass = z.infer<typeof productClass>
export type FaultTable = z.infer<typeof faultTable>
export type Source = z.infer<typeof source>
export type DayCount = z.infer<typeof dayCount>
export type Deadline = z.infer<typeof deadline>
export type RuleChange = z.infer<typeof ruleChange>
export type RuleForm = z.infer<typeof ruleForm>
export type SettlementFacts = z.infer<typeof settlementFacts>
export type ComputingNote = z.infer<typeof computingNote>
export type Conflict = z.infer<typeof conflict>
export type ThreeGuarantees = z.infer<typeof threeGuarantees>
export type ConsumerLaw = z.infer<typeof consumerLaw>
export type CarRule = z.infer<typeof car>
export type FarmMachineRule = z.infer<typeof farmMachine>
export type VoucherRemedy = z.infer<typeof voucherRemedy>
export type RulePack = z.infer<typeof packSchema>

/**
 * The references inside a pack that lead nowhere, and ids given twice; empty for a sound pack. The schema cannot see these.
 */
export function danglingReferences(pack: RulePack): string[] {
  const problems: string[] = []
  const unique = (kind: string, ids: string[]) => {
    const seen = new Set<string>()
    for (const id of ids) {
      if (seen.has(id)) problems.push(`${kind} ${id} twice`)
      seen.add(id)
    }
    return seen
  }
  const instruments = unique(
    'instrument',
    pack.instruments.map((entry) => entry.id),
  )
  const provisions = unique(
    'provision',
    pack.provisions.map((entry) => entry.id),
  )
  const known = unique(
    'source',
    pack.sources.map((entry) => entry.id),
  )
  unique(
    'product',
    pack.products.map((entry) => entry.id),
  )
  unique(
    'deadline',
    pack.deadlines.map((entry) => entry.id),
  )
  for (const entry of [...pack.provisions, ...pack.products, ...pack.faultTables]) {
    if (!instruments.has(entry.instrument)) problems.push(`unknown instrument ${entry.instrument}`)
  }
  for (const entry of [...pack.instruments, ...pack.provisions, ...pack.products, ...pack.faultTables]) {
    for (const id of entry.sources) if (!known.has(id)) problems.push(`unknown source ${id}`)
  }
  const cited = [
    ...pack.instruments.flatMap((entry) => provisionsIn(entry.computing)),
    ...pack.computingNotes.flatMap((note) => note.cites),
    ...pack.products.flatMap((product) => product.swap?.provision ?? []),
    ...pack.deadlines.flatMap(provisionsOfDeadline),
    ...pack.changes.flatMap((change) => change.cites),
    ...[...pack.settlement.forbidden, pack.settlement.standardText, pack.settlement.force].flatMap(
      (each) => each.cites,
    ),
    ...pack.referenceOnly,
  ]
  for (const id of cited) if (!provisions.has(id)) problems.push(`unknown provision ${id}`)
  return problems
}

/** Every provision a deadline is computed by. */
export function provisionsOfDeadline({ cites, testing, counting, former }: Deadline): string[] {
  return [...cites, ...[testing, counting, former?.provision ?? null].filter((id) => id !== null)]
}

/** Every provision a computing block names: its own strings, and the `provision` of its nested parts. */
export function provisionsIn(computing: Instrument['computing']): string[] {
  if (!computing) return []
  return Object.entries(computing).flatMap(([key, value]) => {
    if (key === 'kind' || value === null) return []
    return typeof value === 'string' ? [value] : [value.provision]
  })
}
