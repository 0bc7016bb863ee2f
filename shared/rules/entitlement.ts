import type { Fen } from '../money.ts'
import type { Day } from '../time/day.ts'
import type { HolidayReading } from '../time/holidays.ts'
import type { FactKey, MachineFacts } from './facts.ts'
import type { Bilingual, MainPart, Party } from './pack-schema.ts'
import type { RuleCode } from './words.ts'

/** A sentence to be said in the reader's language: `sayRule` in `words.ts` fills the template of `code` with `params`. */
export type Message = { code: RuleCode; params: Record<string, string | number | Bilingual> }

/** The article an answer rests on (依据). */
export type Citation = { instrument: string; article: string; provisionId: string }

export type Verdict = 'entitled' | 'not-entitled' | 'not-yet' | 'cannot-decide' | 'negotiable'

/** 退货, 换货, 更换总成或部件, 免费修理, 免费换部件, 厂家缺件换货, 修理者拖延换货, 收费修理, 运输费用, 备用机, 无理由退货, 欺诈赔偿, 误工等赔偿, 15日答复. */
export type RemedyId =
  | 'refund'
  | 'exchange'
  | 'part-exchange'
  | 'free-repair'
  | 'free-part'
  | 'parts-delay-exchange'
  | 'own-delay-exchange'
  | 'paid-repair'
  | 'transport'
  | 'loaner'
  | 'no-reason-return'
  | 'damages'
  | 'compensation'
  | 'answer'

/** The papers a customer needs for a remedy (所需凭证). */
export type Paper = 'invoice-or-card' | 'purchase-proof' | 'repair-record' | 'repairer-note'

/** One row of the answer: what the customer may ask for on the day asked about, of whom, and why. */
export type Remedy = {
  id: RemedyId
  verdict: Verdict
  owedBy: Party | null
  /** Whether we owe it; null when we have not said who we are or nobody owes it. */
  ours: boolean | null
  reasons: Message[]
  from: Day | null
  until: Day | null
  papers: Paper[]
  citations: Citation[]
  /** Facts that are not known and could change this row. */
  missing: FactKey[]
}

/** What a period starts from (起算依据). */
export type StartBasis = 'invoice' | 'delivery' | 'installation' | 'exchange' | 'production'

export type StartReading = { basis: StartBasis; day: Day; citations: Citation[] }

/** The start of the period (起算日): the reading used, and the others beside it. */
export type PeriodStart = StartReading & {
  others: StartReading[]
  /** The earliest and latest day it can be as long as a fact is missing; `latest` null when nothing bounds it. */
  earliest: Day
  latest: Day | null
  missing: FactKey[]
}

/** The same last day under another start or another reading of "legal holiday". */
export type EndReading = { basis: StartBasis; holidays: HolidayReading; day: Day }

/** A last day (末日), both included in the period. */
export type LastDay = {
  day: Day
  /** The day before the holiday rule moved it; the same day when it did not. */
  unrolled: Day
  /** False: "at least", because the holiday calendar of that year is not loaded. */
  certain: boolean
  readings: EndReading[]
  /** The earliest and latest it can be as long as a fact is missing. */
  earliest: Day
  latest: Day | null
  missing: FactKey[]
}

/** Days taken out of the period (扣除的修理、待件日数): merged spans, each hand-back minus hand-in. */
export type ExcludedDays = {
  days: number
  arguable: number
  spans: { from: Day; to: Day; days: number; open: boolean }[]
}

export type PartPeriod = { part: Pick<MainPart, 'id' | 'name'>; months: number; end: LastDay; restarted: Day | null }

export type RepairCount = {
  counted: number
  /** Repairs that would count if a missing fact were known. */
  possible: number
  needed: number | null
  rows: { handIn: Day; counts: 'yes' | 'no' | 'unclear'; reason: Message }[]
}

/**
 * One line of a running repair (送修后的期限): over it, an exchange is due if its cause is the one named. Under the farm
 * machinery rule the days are working days and any cause will do.
 */
export type DelayLine = {
  cause: 'maker-parts' | 'repairer' | 'any'
  handIn: Day
  days: number
  lastDay: Day
  /** First day the right arises if it is still not repaired. */
  firstDay: Day
  owedBy: Party
  /** Whether the recorded waiting says that this is the cause; null when unknown. */
  applies: boolean | null
  citation: Citation
}

/** Depreciation (折旧费) under the older rule: shown, never deducted by itself. */
export type Depreciation = { days: number; perDayFen: Fen; totalFen: Fen; refundAfterFen: Fen; citations: Citation[] }

/**
 * The use fee (使用补偿费) of a car given back for repeated repairs: price x km / 1000 x n. Without the coefficient of the
 * card only the most it can be is known.
 */
export type UseFee = {
  km: number
  /** The day the kilometres were read. */
  day: Day
  percent: number | null
  totalFen: Fen | null
  mostFen: Fen
  refundAfterFen: Fen | null
  citations: Citation[]
}

/** The refund of a return without a reason (无理由退货的退款), once the goods are back. */
export type ReturnRefund = {
  goodsBack: Day
  days: number
  lastDay: Day
  /** First day on which not having paid counts as deliberate delay; null where no rule of it is in the pack. */
  refusedFrom: Day | null
  citations: Citation[]
}

/** Damages for fraud (欺诈赔偿), on top of what was paid, which goes back too. */
export type Damages = {
  by: Party
  /** Whether the fraud is shown; otherwise the amount is what it would be. */
  shown: boolean
  paidFen: Fen
  multiple: number
  minimumFen: Fen
  /** Owed beyond what was paid. */
  extraFen: Fen
  citations: Citation[]
}

/** What the law gives at least, for the check of an agreement against it. */
export type Floor = { remedy: RemedyId | null; refundFen: Fen | null }

export type Step = {
  what: Message
  inputs: Record<string, string | number>
  result: string | number | null
  citations: Citation[]
}

/** What flips next, and on which day it first holds. */
export type Flip = { day: Day; what: Message }

export type Note = { what: Message; citations: Citation[] }

/** Facts that contradict each other: nothing is computed from them until they are put right. */
export type Contradiction = { what: Message; facts: FactKey[] }

export type Entitlement = {
  asOf: Day
  pack: { version: string; date: Day }
  product: string | null
  instrument: string | null
  /** The best remedy today, in one sentence. */
  headline: { remedy: RemedyId | null; what: Message }
  remedies: Remedy[]
  /** The remedies given today of which the customer may choose one (可选的处理), the strongest first. */
  choices: RemedyId[]
  period: {
    start: PeriodStart | null
    excluded: ExcludedDays
    refundWindow: LastDay | null
    exchangeWindow: LastDay | null
    wholeUnit: LastDay | null
    /** The longer period of free repair of a car (包修期). */
    repairPeriod: LastDay | null
    parts: PartPeriod[]
    promise: Day | null
    /** The last day for the notice of a return without a reason; null for goods not known to be sold at a distance. */
    returnWindow: LastDay | null
  }
  repairs: RepairCount
  delays: DelayLine[]
  loaner: { from: Day; owedBy: Party } | null
  answer: { demanded: Day; days: number; lastDay: Day; refusedFrom: Day } | null
  floor: Floor
  depreciation: Depreciation | null
  useFee: UseFee | null
  returnRefund: ReturnRefund | null
  damages: Damages | null
  next: Flip[]
  steps: Step[]
  notes: Note[]
  missing: FactKey[]
  contradictions: Contradiction[]
  /** The facts as used: what happened after the day asked about is left out. */
  used: MachineFacts
}
