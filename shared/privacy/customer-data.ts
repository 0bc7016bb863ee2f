import type { AgreementContent } from '../agreement/document.ts'
import type { Fen } from '../money.ts'
import type { Day } from '../time/day.ts'

/** The form of the file, raised when a field changes its meaning. */
export const CUSTOMER_DATA_FORMAT = 'hejie-customer-1'

/** A file that goes with the data; `file` is where it stands in the ZIP, null when its bytes are gone. */
export type FileOf = {
  readonly kind: string
  readonly name: string
  readonly mime: string
  readonly bytes: number
  /** As an ISO moment. */
  readonly addedAt: string
  readonly file: string | null
}

/**
 * Everything the register holds about one customer that is his to see (客户资料). What the shop thinks stays with the shop:
 * internal talk and talk with the maker, opinions, plans, hand-overs, severity and chase counts are not part of it. Nor is what
 * was voided as a mistake: it may be about somebody else.
 * Moments are ISO texts in UTC, days `YYYY-MM-DD`, money integer fen.
 */
export type CustomerData = {
  readonly format: typeof CUSTOMER_DATA_FORMAT
  readonly exportedAt: string
  readonly centre: { readonly name: string; readonly address: string; readonly phone: string }
  readonly customer: {
    readonly kind: 'person' | 'company'
    readonly name: string
    readonly contactName: string | null
    readonly phones: readonly { readonly number: string; readonly label: string | null }[]
    readonly region: string | null
    readonly address: string | null
    readonly relation: string | null
    readonly consentAt: string | null
  }
  readonly machines: readonly MachineOf[]
  readonly repairs: readonly RepairOf[]
  readonly complaints: readonly ComplaintOf[]
}

export type MachineOf = {
  readonly product: string
  readonly brand: string | null
  readonly model: string | null
  readonly serial: string | null
  readonly batch: string | null
  readonly seller: string | null
  readonly priceFen: Fen | null
  readonly productionDay: Day | null
  readonly purchaseDay: Day | null
  readonly deliveryDay: Day | null
  readonly installationDay: Day | null
  readonly firstUseDay: Day | null
  readonly exchangeDay: Day | null
  readonly voucherKind: string | null
  readonly voucherNumber: string | null
  readonly previousBrand: string | null
  readonly recentUse: string | null
  readonly mileageKm: number | null
  /** Cards and promises the customer was told of. */
  readonly cards: readonly {
    readonly title: string
    readonly number: string | null
    readonly untilDay: Day | null
    readonly files: readonly FileOf[]
  }[]
}

export type RepairOf = {
  readonly number: string
  readonly state: 'open' | 'finished' | 'void'
  readonly machine: string
  readonly handInDay: Day
  readonly handBackDay: Day | null
  readonly fault: string
  readonly diagnosis: string | null
  readonly part: string | null
  readonly result: string | null
  readonly workDone: string | null
  readonly partsUsed: string | null
  readonly costFen: Fen | null
  readonly accessories: string | null
  readonly waits: readonly { readonly fromDay: Day; readonly toDay: Day | null; readonly cause: string }[]
  readonly files: readonly FileOf[]
}

export type ComplaintOf = {
  readonly number: string
  readonly registeredAt: string
  readonly channel: string
  readonly channelReference: string | null
  readonly machine: string | null
  readonly words: string
  readonly symptom: string | null
  readonly faultShownDay: Day | null
  readonly helpWanted: string | null
  readonly readBack: { readonly text: string; readonly confirmedAt: string | null } | null
  readonly demands: readonly { readonly item: string; readonly amountFen: Fen | null }[]
  readonly stage: string
  readonly outcome: string | null
  readonly closedAt: string | null
  readonly voided: boolean
  readonly contacts: readonly {
    readonly at: string
    readonly kind: string
    readonly direction: 'in' | 'out'
    readonly words: string
    readonly person: string
  }[]
  readonly promises: readonly {
    readonly madeAt: string
    readonly dueAt: string
    readonly words: string
    readonly state: string
  }[]
  /** Papers that were issued, as they were frozen, in the language of the paper. */
  readonly agreements: readonly {
    readonly number: string | null
    readonly state: string
    readonly issuedAt: string | null
    readonly signedAt: string | null
    readonly checkCode: string | null
    readonly content: AgreementContent | null
  }[]
  readonly followUps: readonly {
    readonly at: string | null
    readonly satisfaction: number | null
    readonly works: boolean | null
  }[]
  readonly files: readonly FileOf[]
}
