import type { Fen } from '../money.ts'
import type { Day } from '../time/day.ts'
import type { Clause } from './clauses.ts'
import type { PaperLanguage, ThirdPartyRole } from './paper-words.ts'

/** The consumer (甲方). Only the last four characters of an identity number ever come here, and only where money goes to someone else. */
interface CustomerParty {
  readonly name: string | null
  readonly phone: string | null
  readonly address: string | null
  readonly idLastFour: string | null
  readonly representative: { readonly name: string; readonly authority: string | null } | null
}

/** The centre (乙方). */
interface CentreParty {
  readonly name: string | null
  readonly creditCode: string | null
  readonly address: string | null
  readonly phone: string | null
  readonly handler: string | null
  readonly role: 'seller' | 'repairer' | 'both'
}

/** A seller or maker who performs or reimburses (丙方). */
export interface ThirdParty {
  readonly role: ThirdPartyRole
  readonly name: string | null
  readonly creditCode: string | null
  readonly address: string | null
  readonly phone: string | null
}

export interface GoodsFacts {
  readonly product: string | null
  readonly brand: string | null
  readonly model: string | null
  readonly serial: string | null
  readonly purchaseDay: Day | null
  readonly installationDay: Day | null
  readonly firstUseDay: Day | null
  readonly seller: string | null
  readonly priceFen: Fen | null
  readonly voucher: string | null
  readonly extendedWarranty: string | null
}

/** One repair as its record states it (维修记录). */
export interface RepairFact {
  readonly handInDay: Day
  readonly handBackDay: Day | null
  readonly fault: string
  readonly part: string | null
  readonly result: string | null
}

interface AgreementFacts {
  readonly complaintDay: Day | null
  readonly channel: string | null
  readonly symptom: string | null
  readonly repairs: readonly RepairFact[]
  readonly inspection: string | null
  readonly agreed: readonly { readonly text: string; readonly source: string | null }[]
  readonly notAgreed: readonly string[]
}

/** What the warranty rules say, already in the language of the paper. */
export interface AgreementBasis {
  readonly rules: readonly {
    readonly rule: string
    readonly article: string
    readonly version: string | null
    readonly result: string
  }[]
  readonly calculation: readonly { readonly label: string; readonly value: string }[]
}

/**
 * Everything an agreement is composed from: facts of the case, nothing retyped. There is no field for plans, flags, chase counts or
 * internal notes, so none of them can reach paper.
 */
export interface AgreementInput {
  readonly language: PaperLanguage
  /** null while it is a draft: the number is given at issue. */
  readonly number: string | null
  readonly version: number
  readonly caseNumber: string
  readonly customer: CustomerParty
  readonly centre: CentreParty
  readonly thirdParty: ThirdParty | null
  readonly goods: GoodsFacts
  readonly facts: AgreementFacts
  readonly basis: AgreementBasis
  readonly clauses: readonly Clause[]
  /** Further terms, one a line. */
  readonly extraText: string
  /** Days a party in default has to make good. */
  readonly cureDays: number
  /** Years the centre keeps the record after the case is closed. */
  readonly retentionYears: number
  readonly annexes: readonly string[]
}
