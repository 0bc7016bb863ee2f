import type { AgreementInput, GoodsFacts, RepairFact } from '../../../shared/agreement/agreement-input.ts'
import type { Clause } from '../../../shared/agreement/clauses.ts'
import { dayText, type PaperLanguage } from '../../../shared/agreement/paper-words.ts'
import { symptomText } from '../../../shared/complaint/symptoms.ts'
import { wordsOf } from '../../../shared/language/index.ts'
import type { Entitlement } from '../../../shared/rules/entitlement.ts'
import { dayOf } from '../../../shared/time/instant.ts'
import type { Store } from '../../store/store.ts'
import { type ComplaintRow, complaintRow } from '../complaints/queries.ts'
import { customerRow, phoneRows, type UnitRow, unitRow } from '../customers/queries.ts'
import { found } from '../errors.ts'
import { cardRows } from '../own-layer/queries.ts'
import { repairRowsOfUnit } from '../repairs/queries.ts'
import { packOfCase } from '../rules/law.ts'
import { centreOf } from '../setup/centre.ts'
import { basisOf } from './basis.ts'

/** Days in which a party that has not performed may make good (补正期限). */
const CURE_DAYS = 7
/** Years a closed case is kept: as long as a claim from it may be brought. */
const RETENTION_YEARS = 3

/** A choice in the words of the paper; a value that the language files do not know is left out rather than shown raw. */
export function word(words: Readonly<Record<string, string>>, key: string | null): string | null {
  return key === null ? null : (words[key] ?? null)
}

/** The machine as every paper describes it; nothing known about it reads as not provided. */
export function goodsOf(store: Store, unit: UnitRow | undefined, language: PaperLanguage): GoodsFacts {
  const voucher = unit
    ? [word(wordsOf(language).choices.voucher, unit.voucherKind), unit.voucherNumber].filter((part) => part !== null)
    : []
  return {
    product: unit?.productName ?? null,
    brand: unit?.brand ?? null,
    model: unit?.model ?? null,
    serial: unit?.serial ?? null,
    purchaseDay: unit?.purchaseDay ?? null,
    installationDay: unit?.installationDay ?? unit?.deliveryDay ?? null,
    firstUseDay: unit?.firstUseDay ?? null,
    seller: unit?.seller ?? null,
    priceFen: unit?.priceFen ?? null,
    voucher: voucher.join(' ') || null,
    extendedWarranty: unit === undefined ? null : cardsSaid(store, unit.id),
  }
}

/** The cards and promises of a machine in one line (延保). */
function cardsSaid(store: Store, unitId: number): string | null {
  const cards = cardRows(store, unitId).filter((card) => card.voidedAt === null)
  return (
    cards.map(({ terms }) => [terms.title, terms.number].filter((part) => part !== null).join(' ')).join('；') || null
  )
}

/** The machine's repairs as every paper lists them, oldest first. */
export function repairsOf(store: Store, unit: UnitRow | undefined, language: PaperLanguage): RepairFact[] {
  if (!unit) return []
  const { choices } = wordsOf(language)
  return repairRowsOfUnit(store, unit.id).map((repair) => ({
    handInDay: repair.handInDay,
    handBackDay: repair.handBackDay,
    fault: repair.fault,
    part: repair.part,
    result: repair.state === 'open' ? choices.repairState.open : word(choices.repairResult, repair.result),
  }))
}

/** That the customer confirmed what was written down; the words it was read to him with are talk, not contract. */
function readBackFact(day: string, language: PaperLanguage) {
  const on = dayText(day, language)
  return language === 'en'
    ? { text: `The facts registered were read to Party A, who confirmed them on ${on}`, source: 'registration' }
    : { text: `登记的事实已向甲方复述，甲方于 ${on}确认`, source: '投诉登记' }
}

/** Who must sign beside us: the first seller or maker who performs something. The register knows a maker by his brand. */
function thirdPartyOf(clauses: readonly Clause[], unit: UnitRow | undefined): AgreementInput['thirdParty'] {
  const role = clauses.map((clause) => clause.performer).find((performer) => performer !== 'centre')
  if (role === undefined) return null
  const name = (role === 'seller' ? unit?.seller : unit?.brand) ?? null
  return { role, name, creditCode: null, address: null, phone: null }
}

/** What a paper is made from besides the case: the clauses, the terms typed for it, and its number once it has one. */
export type Terms = {
  readonly clauses: readonly Clause[]
  readonly extraText: string
  readonly number: string | null
  readonly version: number
}

/**
 * Everything an agreement says (协议内容), gathered from the case so that nothing is typed twice. Contacts, chases, opinions,
 * plans and flags are not asked for, so none can reach paper.
 * @throws DeskError `not-found`
 */
export function agreementInput(
  store: Store,
  complaintId: number,
  terms: Terms,
  answer: Entitlement,
  language: PaperLanguage,
): AgreementInput {
  const centre = centreOf(store)
  const complaint: ComplaintRow = found(complaintRow(store, complaintId))
  const customer = found(customerRow(store, complaint.customerId))
  const unit = complaint.unitId === null ? undefined : unitRow(store, complaint.unitId)
  const { channel } = wordsOf(language).choices
  const repairs = unit ? repairRowsOfUnit(store, unit.id) : []
  return {
    language,
    ...terms,
    caseNumber: complaint.number,
    customer: {
      name: customer.name,
      phone: phoneRows(store, customer.id)[0]?.number ?? null,
      address: customer.address,
      idLastFour: null,
      representative:
        customer.kind === 'company' && customer.contactName !== null
          ? { name: customer.contactName, authority: null }
          : null,
    },
    centre: {
      name: centre.name,
      creditCode: centre.creditCode,
      address: centre.address,
      phone: centre.phone,
      handler: complaint.ownerName,
      role: centre.role,
    },
    thirdParty: thirdPartyOf(terms.clauses, unit),
    goods: goodsOf(store, unit, language),
    facts: {
      complaintDay: dayOf(complaint.reportedAt, centre.zone),
      channel: word(channel, complaint.channel),
      symptom: symptomText(complaint.symptoms, complaint.symptom, language),
      repairs: repairsOf(store, unit, language),
      inspection: repairs.findLast((repair) => repair.diagnosis !== null)?.diagnosis ?? null,
      agreed: complaint.readBackAt === null ? [] : [readBackFact(dayOf(complaint.readBackAt, centre.zone), language)],
      notAgreed: [],
    },
    basis: basisOf(answer, packOfCase(store, complaintId).pack, language),
    cureDays: CURE_DAYS,
    retentionYears: RETENTION_YEARS,
    annexes: [],
  }
}
