import type { Fen } from '../money.ts'
import type { Citation } from '../rules/entitlement.ts'
import { citeProvision } from '../rules/pack.ts'
import type { RulePack } from '../rules/pack-schema.ts'
import { beyondFloorFen, damagesOfferedFen } from './clause-cost.ts'
import { type Clause, missingFields, type Refund, refundFen } from './clauses.ts'
import { GROUNDS } from './grounds.ts'
import type { LegalFloor } from './legal-floor.ts'
import { type Finding, lintText } from './lint.ts'
import { isBlank, type ThirdPartyRole } from './paper-words.ts'

/** What has to be known of the people who sign. */
interface SigningParties {
  readonly customer: { readonly name: string | null; readonly phone: string | null }
  readonly centre: { readonly name: string | null; readonly creditCode: string | null; readonly handler: string | null }
  readonly thirdParty: { readonly role: ThirdPartyRole; readonly name: string | null } | null
}

/** What an agreement is checked on before it may be issued. */
export interface CheckInput {
  readonly clauses: readonly Clause[]
  readonly extraText: string
  readonly floor: LegalFloor
  /** How far above the legal floor the signer may go alone; null: any amount. */
  readonly limits: { readonly signerFen: Fen | null }
  /** A manager's approval and how far it goes; null in it: any amount. */
  readonly approval: { readonly id: string; readonly upToFen: Fen | null } | null
  readonly parties: SigningParties
  /** The rules the case is answered by (适用的规则包): what the checks cite by themselves is taken from them, like the floor. */
  readonly pack: RulePack
}

export type CheckResult = 'pass' | 'warn' | 'block'

interface Outcome<Code extends string, Params = Record<string, never>> {
  readonly code: Code
  readonly result: CheckResult
  readonly params: Params
  readonly citations: readonly Citation[]
}

/** One line under 核对: what was looked at, how it came out, and why. The words stand in the language files under its code. */
export type Check =
  | Outcome<'no-clauses'>
  | Outcome<'floor-met'>
  | Outcome<'floor-not-offered', { readonly owed: readonly LegalFloor['choices'][number]['remedy'][] }>
  | Outcome<'damages-not-offered', { readonly owedFen: Fen; readonly offeredFen: Fen }>
  | Outcome<'damages-unknown'>
  | Outcome<'refund-below-floor', { readonly refundFen: Fen; readonly floorFen: Fen }>
  | Outcome<'deduction-exceeds-price'>
  | Outcome<'refurbished-for-exchange'>
  | Outcome<'substitute-model'>
  | Outcome<'transport-on-customer'>
  | Outcome<'within-authority', { readonly beyondFen: Fen }>
  | Outcome<'approved', { readonly beyondFen: Fen; readonly limitFen: Fen; readonly approval: string }>
  | Outcome<'beyond-authority', { readonly beyondFen: Fen; readonly limitFen: Fen }>
  | Outcome<'forbidden-text', { readonly finding: Finding }>
  | Outcome<'text-clean'>
  | Outcome<'complete'>
  | Outcome<'missing-party', { readonly fields: readonly string[] }>
  | Outcome<
      'missing-term',
      { readonly clause: number; readonly kind: Clause['kind']; readonly fields: readonly string[] }
    >
  | Outcome<'missing-third-party', { readonly role: ThirdPartyRole }>

/** Whether nothing blocks; warnings are for the one who issues to answer. */
export function mayIssue(checks: readonly Check[]): boolean {
  return checks.every((check) => check.result !== 'block')
}

/** Checks an agreement against the legal floor, the signer's authority, the forbidden clauses and for blanks. At least one line each. */
export function checkAgreement(input: CheckInput): Check[] {
  return [...floorChecks(input), authorityCheck(input), ...textChecks(input), ...blankChecks(input)]
}

const NONE = {} as const

function floorChecks({ clauses, floor, pack }: CheckInput): Check[] {
  const owed = floor.choices.map((choice) => choice.remedy)
  const ofChoices = floor.choices.flatMap((choice) => choice.citations)
  const citations = [...ofChoices, ...(floor.damages?.citations ?? [])]
  const offered = clauses.some((clause) => owed.some((remedy) => remedy === clause.kind))
  const problems = [
    ...damagesProblems(clauses, floor),
    ...clauses.flatMap((clause) => clauseProblems(clause, floor, pack)),
  ]
  // A customer may be content with less than the law owes; that he knows it is for the one who issues to make sure.
  if (owed.length > 0 && !offered)
    problems.unshift({ code: 'floor-not-offered', result: 'warn', params: { owed }, citations: ofChoices })
  return problems.length > 0 ? problems : [{ code: 'floor-met', result: 'pass', params: NONE, citations }]
}

/** Damages for fraud are owed beside the remedy; with less, too, a customer may be content once he knows. */
function damagesProblems(clauses: readonly Clause[], { damages }: LegalFloor): Check[] {
  if (damages === null) return []
  const { owedFen, citations } = damages
  if (owedFen === null) return [{ code: 'damages-unknown', result: 'warn', params: NONE, citations }]
  const offeredFen = damagesOfferedFen(clauses)
  if (offeredFen >= owedFen) return []
  return [{ code: 'damages-not-offered', result: 'warn', params: { owedFen, offeredFen }, citations }]
}

function clauseProblems(clause: Clause, floor: LegalFloor, pack: RulePack): Check[] {
  const problems: Check[] = []
  if ('transport' in clause && clause.transport === 'customer')
    problems.push({
      code: 'transport-on-customer',
      result: floor.transport === null ? 'warn' : 'block',
      params: NONE,
      citations: floor.transport ?? [],
    })
  if (clause.kind === 'refund') problems.push(...refundProblems(clause, floor))
  if (clause.kind === 'exchange' && !clause.sameModel)
    problems.push({ code: 'substitute-model', result: 'warn', params: NONE, citations: [] })
  if (clause.kind === 'exchange' && clause.condition === 'refurbished') {
    const owed = floor.choices.some((choice) => choice.remedy === 'exchange')
    problems.push({
      code: 'refurbished-for-exchange',
      result: owed ? 'block' : 'warn',
      params: NONE,
      citations: owed ? citeProvision(pack, GROUNDS.newUnit) : [],
    })
  }
  return problems
}

function refundProblems(clause: Refund, floor: LegalFloor): Check[] {
  const fen = refundFen(clause)
  if (fen === null) return []
  if (fen < 0 || (clause.depreciation !== null && clause.depreciation.amountFen < 0))
    return [{ code: 'deduction-exceeds-price', result: 'block', params: NONE, citations: [] }]
  const owed = floor.choices.find((choice) => choice.remedy === 'refund')
  if (!owed || owed.upToFen === null || fen >= owed.upToFen) return []
  const { upToFen: floorFen, citations } = owed
  return [{ code: 'refund-below-floor', result: 'block', params: { refundFen: fen, floorFen }, citations }]
}

function authorityCheck({ clauses, floor, limits, approval }: CheckInput): Check {
  const beyondFen = beyondFloorFen(clauses, floor)
  const limitFen = limits.signerFen
  if (limitFen === null || beyondFen <= limitFen)
    return { code: 'within-authority', result: 'pass', params: { beyondFen }, citations: [] }
  if (approval && (approval.upToFen === null || beyondFen <= approval.upToFen))
    return { code: 'approved', result: 'warn', params: { beyondFen, limitFen, approval: approval.id }, citations: [] }
  return { code: 'beyond-authority', result: 'block', params: { beyondFen, limitFen }, citations: [] }
}

function textChecks({ extraText, floor, pack }: CheckInput): Check[] {
  const findings = lintText(extraText, pack)
  if (findings.length === 0) return [{ code: 'text-clean', result: 'pass', params: NONE, citations: [] }]
  return findings.map((finding) => ({
    code: 'forbidden-text',
    // Words alone cannot tell a statutory return from another; the floor can.
    result: finding.id === 'X9' && floor.transport !== null ? 'block' : finding.severity,
    params: { finding },
    citations: finding.citations,
  }))
}

function blankChecks({ clauses, parties }: CheckInput): Check[] {
  const { customer, centre, thirdParty } = parties
  const blanks: Check[] = []
  const block = { result: 'block', citations: [] } as const
  const fields = Object.entries({
    'customer.name': customer.name,
    'customer.phone': customer.phone,
    'centre.name': centre.name,
    'centre.creditCode': centre.creditCode,
    'centre.handler': centre.handler,
    ...(thirdParty ? { 'thirdParty.name': thirdParty.name } : {}),
  }).flatMap(([field, value]) => (isBlank(value) ? [field] : []))
  if (fields.length > 0) blanks.push({ ...block, code: 'missing-party', params: { fields } })
  for (const role of ['seller', 'maker'] as const) {
    const named = clauses.some((clause) => clause.performer === role)
    // Nobody is bound by a paper he does not sign.
    if (named && thirdParty?.role !== role) blanks.push({ ...block, code: 'missing-third-party', params: { role } })
  }
  if (clauses.length === 0) blanks.push({ ...block, code: 'no-clauses', params: NONE })
  for (const [index, clause] of clauses.entries()) {
    const missing = missingFields(clause)
    if (missing.length > 0)
      blanks.push({ ...block, code: 'missing-term', params: { clause: index, kind: clause.kind, fields: missing } })
  }
  return blanks.length > 0 ? blanks : [{ code: 'complete', result: 'pass', params: NONE, citations: [] }]
}
