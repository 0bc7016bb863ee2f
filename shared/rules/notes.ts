import { addDays } from '../time/day.ts'
import { message } from './answer.ts'
import { claimDay, faultyPart, type RuleCase } from './case.ts'
import type { ConsumerCase } from './consumer-law.ts'
import type { Depreciation, LastDay, Note, Remedy } from './entitlement.ts'
import { exclusionNotes } from './exclusion.ts'
import { promiseEnd } from './free-repair.ts'
import { findPart } from './pack.ts'
import { answerLine } from './remedies.ts'

/** Where the rule leaves room (提示): the doubt is stated, not hidden. */
export function guaranteeNotes(rule: RuleCase, remedies: Remedy[], deducted: Depreciation | null): Note[] {
  return [
    ...startNotes(rule),
    ...paperNotes(rule),
    ...rollNotes(rule, [rule.refundWindow, rule.exchangeWindow, rule.wholeUnit, ...rule.parts.map(({ end }) => end)]),
    ...countingNotes(rule),
    ...windowNotes(rule),
    ...partNotes(rule),
    ...promiseNotes(rule),
    ...exclusionNotes(rule.facts, rule.product, rule.cite),
    ...moneyNotes(rule, remedies, deducted),
    ...mileageNotes(rule),
    ...answerNotes(rule),
    ...(rule.product.confidence === 'high'
      ? []
      : [
          { what: message('note-catalogue-not-seen', { note: rule.product.note ?? rule.product.name }), citations: [] },
        ]),
  ]
}

/** The kilometres end a vehicle's period before its last day, whichever comes first. */
function mileageNotes({ product, cite, rules }: RuleCase): Note[] {
  if (product.mileage === null) return []
  return [
    { what: message('note-mileage-first', { limit: product.mileage.wholeUnitKm }), citations: cite(rules.period) },
  ]
}

/** The notes for goods without a state rule. */
export function consumerNotes(law: ConsumerCase): Note[] {
  return [
    { what: message('note-agreement-first'), citations: law.cite(law.rules.refundWindow) },
    ...(law.facts.deliveryDay === null
      ? [{ what: message('note-delivery-assumed'), citations: law.received?.citations ?? [] }]
      : []),
    ...exclusionNotes(law.facts, law.product, law.cite),
    ...answerNotes(law),
  ]
}

/** The articles on gifts (赠品): what was given is guaranteed like what was sold. */
const GIFTS: Readonly<Record<string, string>> = { MOB2001: 'MOB2001-23-gift', PC2002: 'PC2002-5-6-gift' }
const CATALOGUE = 'GEN1995-2-scope'
const AUTHORITY = ['IMPL2024-46-complaint', 'ORDER121-15-accept', 'ORDER121-23-1-end']

/** What the papers and the catalogue leave to be asked: lost papers, a gift, and a value of the catalogue nobody has seen. */
function paperNotes({ facts, product, rules, cite }: RuleCase): Note[] {
  const notes: Note[] = []
  if (facts.voucher !== null && facts.voucher !== 'invoice' && facts.voucher !== 'warranty-card')
    notes.push({ what: message('note-papers'), citations: cite(rules.papers.provision) })
  const gift = GIFTS[product.instrument]
  if (facts.priceFen === 0 && gift !== undefined) notes.push({ what: message('note-gift'), citations: cite(gift) })
  if (product.wholeUnitMonths === null) {
    const scope = product.instrument === 'GEN1995' ? cite(CATALOGUE) : []
    const promised = rules.betterPromise === null ? [] : cite(rules.betterPromise)
    notes.push({ what: message('note-ask-card'), citations: [...scope, ...promised] })
  }
  return notes
}

/** A demand that has had no answer for too long may go to the authority, which has days of its own. */
function answerNotes({ facts, cite }: Pick<RuleCase, 'facts' | 'cite'>): Note[] {
  const line = answerLine(facts)
  if (line === null || facts.asOf <= line.lastDay) return []
  return [{ what: message('note-authority'), citations: AUTHORITY.flatMap(cite) }]
}

/** What there is to say of the start of a period. */
export function startNotes(rule: Pick<RuleCase<{ period: string }>, 'start' | 'facts' | 'cite' | 'rules'>): Note[] {
  const { start, facts, cite } = rule
  if (start === null) return []
  const notes: Note[] = []
  if (start.others.some((reading) => reading.day !== start.day) && start.basis !== 'exchange') {
    notes.push({
      what: message('note-start-readings', { day: start.day }),
      citations: [...start.citations, ...cite(rule.rules.period)],
    })
  }
  if (start.basis === 'invoice' && facts.deliveryDay === null && facts.installationDay === null) {
    // Two texts, two starts: the rule of the product says the invoice, the regulations of 2024 the delivery.
    const citations = [...start.citations, ...cite('IMPL2024-18-1-period')]
    notes.push({ what: message('note-delivery-assumed'), citations })
  }
  if (start.basis === 'exchange')
    notes.push({ what: message('note-after-exchange', { day: start.day }), citations: start.citations })
  return notes
}

/** What there is to say of last days on a holiday, and of a calendar that is not loaded. */
export function rollNotes(rule: Pick<RuleCase, 'start' | 'facts' | 'cite'>, ends: (LastDay | null)[]): Note[] {
  const known = ends.filter((end): end is LastDay => end !== null)
  const moved = known.filter((end) => end.day !== end.unrolled)
  const notes: Note[] = moved.slice(0, 1).map((end) => {
    const other = end.readings.find(
      (reading) => reading.basis === rule.start?.basis && reading.holidays !== rule.facts.holidayReading,
    )
    return {
      what: message('note-roll-over', { unrolled: end.unrolled, day: end.day, other: other?.day ?? end.day }),
      citations: rule.cite('CC-203-period'),
    }
  })
  const open = known.find((end) => !end.certain)
  if (open)
    notes.push({
      what: message('note-calendar-not-loaded', { day: open.day, year: Number(open.day.slice(0, 4)) }),
      citations: [],
    })
  return notes
}

function countingNotes(rule: RuleCase): Note[] {
  const notes: Note[] = []
  const { excluded, repairs, facts, cite } = rule
  if (excluded.arguable > excluded.days) {
    notes.push({
      what: message('note-days-arguable', { days: excluded.days, arguable: excluded.arguable }),
      citations: cite(rule.rules.period),
    })
  }
  if (repairs.length > 0)
    notes.push({ what: message('note-same-fault'), citations: cite(rule.rules.repeatedRepair.provision) })
  const guarantee = rule.rules.repairGuarantee
  const last = repairs.filter((repair) => repair.finished && repair.handBack !== null).at(-1)?.handBack
  if (guarantee && last) {
    const until = addDays(last, guarantee.days)
    const claimed = claimDay(facts, repairs)
    if (claimed >= last && claimed <= until) {
      notes.push({
        what: message('note-repair-guarantee', { days: guarantee.days, until }),
        citations: cite(guarantee.provision),
      })
    }
  }
  return notes
}

function windowNotes(rule: RuleCase): Note[] {
  const { faultShownDay: shown, faultReportedDay: reported } = rule.facts
  if (shown === null || reported === null) return []
  return [rule.refundWindow, rule.exchangeWindow].flatMap((end) =>
    end && shown <= end.day && reported > end.day
      ? [
          {
            what: message('note-shown-in-time', { shown, reported, end: end.day }),
            citations: rule.cite(rule.rules.refundWindow),
          },
        ]
      : [],
  )
}

function partNotes(rule: RuleCase): Note[] {
  const { product, facts, repairs } = rule
  const notes: Note[] = []
  if (faultyPart(facts, product) === 'other' && product.mainParts.length > 0 && product.confidence !== 'high') {
    notes.push({ what: message('note-part-list-not-seen', { part: facts.part ?? '' }), citations: [] })
  }
  const replaced = repairs.some(
    (repair) => repair.part !== null && findPart(product, repair.part) && repair.partReplaced !== false,
  )
  if (replaced && rule.rules.partRestart === null && product.mainParts.length > 0) {
    notes.push({ what: message('note-part-restart-not-stated'), citations: rule.cite(rule.rules.period) })
  }
  return notes
}

/** How a promise compares with the law's own period. */
export function promiseNotes(
  rule: Pick<RuleCase<{ betterPromise: string | null }>, 'facts' | 'start' | 'wholeUnit' | 'rules' | 'cite'>,
): Note[] {
  const end = promiseEnd(rule.facts, rule.start?.day ?? null)
  const law = rule.wholeUnit?.day
  if (end === null || law === undefined || rule.facts.promise?.part !== null) return []
  const citations = [...rule.cite(rule.rules.betterPromise ?? ''), ...rule.cite('IMPL2024-18-1-period')]
  return [
    { what: message(end < law ? 'note-promise-shorter' : 'note-promise-longer', { promise: end, law }), citations },
  ]
}

function moneyNotes(rule: RuleCase, remedies: Remedy[], deducted: Depreciation | null): Note[] {
  const refund = remedies.find((row) => row.id === 'refund')
  if (refund?.verdict !== 'entitled') return []
  const notes: Note[] = []
  if (deducted) notes.push({ what: message('note-depreciation-disputed'), citations: deducted.citations })
  if (rule.rules.bundle) notes.push({ what: message('note-bundle'), citations: rule.cite(rule.rules.bundle) })
  return notes
}
