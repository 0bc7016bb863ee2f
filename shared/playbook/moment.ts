import type { Channel, Wish } from '../complaint/choices.ts'
import { exhaustive } from '../exhaustive.ts'
import type { Fen } from '../money.ts'
import type { RemedyId, Verdict } from '../rules/entitlement.ts'
import { dayOf, type Instant } from '../time/instant.ts'
import type { Stage } from '../workflow/stages.ts'
import type { Signal } from './card.ts'

/** How what the customer asks for stands to what the law gives (诉求与权益): within it, above it, open, or not comparable. */
export type DemandStanding = 'within' | 'above' | 'undecided' | 'unknown'

/** What the register shows of a case at this moment (此刻情形): facts of the matter, nothing about the person. */
export type Moment = {
  readonly stage: Stage
  readonly safety: boolean
  readonly readBackConfirmed: boolean
  readonly replied: boolean
  readonly channelsTold: boolean
  readonly chases: number
  readonly promise: 'none' | 'later' | 'today' | 'late'
  readonly outsideBody: boolean
  readonly demand: DemandStanding
  readonly proposal: 'none' | 'waiting' | 'refused' | 'approved'
  /** How often the case changed hands. */
  readonly handOvers: number
  readonly waitingForPart: boolean
  readonly finishedRepairs: number
}

const CHASED_OFTEN = 3
const HANDED_ON_OFTEN = 2
const REPAIRED_OFTEN = 2

/** What the moment says, the weightiest first: safety before everything, the stage last. */
export function signalsOf(moment: Moment): Signal[] {
  const holds = (signal: Signal, is: boolean): Signal[] => (is ? [signal] : [])
  return [
    ...holds('safety', moment.safety && moment.stage !== 'closed'),
    ...holds('promise-late', moment.promise === 'late'),
    ...holds('chased-often', moment.chases >= CHASED_OFTEN),
    ...holds('outside-body', moment.outsideBody),
    ...holds('demand-above', moment.demand === 'above'),
    ...holds('proposal-refused', moment.proposal === 'refused'),
    ...holds('handed-on', moment.handOvers >= HANDED_ON_OFTEN),
    ...holds('undecided', moment.demand === 'undecided'),
    ...holds('promise-today', moment.promise === 'today'),
    ...holds('chased', moment.chases > 0 && moment.chases < CHASED_OFTEN),
    ...holds('waiting', moment.waitingForPart),
    ...holds('repaired-often', moment.finishedRepairs >= REPAIRED_OFTEN),
    stageSignal(moment.stage),
  ]
}

function stageSignal(stage: Stage): Signal {
  switch (stage) {
    case 'registered':
      return 'first-words'
    case 'fact-finding':
      return 'fact-finding'
    case 'assessment':
    case 'approval':
      return 'deciding'
    case 'agreement':
      return 'offering'
    case 'execution':
      return 'carrying-out'
    case 'follow-up':
      return 'asking-back'
    case 'closed':
      return 'closed'
    default:
      return exhaustive(stage)
  }
}

/** The part of an answer of the rules that a demand is held against. */
export type AnswerLike = {
  readonly headline: { readonly remedy: RemedyId | null }
  readonly remedies: readonly { readonly id: RemedyId; readonly verdict: Verdict }[]
  readonly floor: { readonly refundFen: Fen | null }
  readonly damages: { readonly extraFen: Fen } | null
}

/** The rows of an answer that a wish asks for. */
const ASKED: Readonly<Record<Wish, readonly RemedyId[]>> = {
  repair: ['free-repair', 'free-part'],
  exchange: ['exchange', 'part-exchange', 'parts-delay-exchange', 'own-delay-exchange'],
  refund: ['refund', 'no-reason-return'],
  compensation: ['compensation', 'damages'],
  apology: [],
  other: [],
}

const isRefusal = (verdict: Verdict) => verdict === 'not-entitled' || verdict === 'not-yet'

/**
 * The row that says why what is wished for is not given today (诉求给不到的那一行); undefined where it is given or open.
 */
export function refusedRow<Row extends AnswerLike['remedies'][number]>(
  wish: Wish | null,
  remedies: readonly Row[],
): Row | undefined {
  const asked = remedies.filter(({ id }) => wish !== null && ASKED[wish].includes(id))
  return asked.every(({ verdict }) => isRefusal(verdict)) ? asked[0] : undefined
}

/**
 * Holds the wish and the sums of the demands against today's answer. Sums are compared only where a refund is owed, whose
 * amount the answer names. `unknown` where there is no answer or nothing to compare.
 */
export function demandStanding(
  wish: Wish | null,
  amounts: readonly (Fen | null)[],
  answer: AnswerLike | undefined,
): DemandStanding {
  if (wish === null || answer === undefined) return 'unknown'
  const verdicts = answer.remedies.filter(({ id }) => ASKED[wish].includes(id)).map(({ verdict }) => verdict)
  if (verdicts.length === 0) return 'unknown'
  if (verdicts.includes('entitled')) {
    const { refundFen } = answer.floor
    const asked = amounts.reduce<Fen>((total, amount) => total + (amount ?? 0), 0)
    const owed = refundFen === null ? null : refundFen + (answer.damages?.extraFen ?? 0)
    return wish === 'refund' && owed !== null && asked > owed ? 'above' : 'within'
  }
  if (verdicts.every(isRefusal)) return 'above'
  // What may be talked about is above the law only once the law is known.
  return verdicts.includes('cannot-decide') || answer.headline.remedy === null ? 'undecided' : 'above'
}

/** What of a case the moment is read from, as the case page holds it. */
export type CaseLike = {
  readonly complaint: {
    readonly stage: string
    readonly safety: number
    readonly channel: string
    readonly wish: string | null
    readonly chaseCount: number
    readonly readBackAt: Instant | null
    readonly firstReplyAt: Instant | null
    readonly channelsGivenAt: Instant | null
  }
  readonly demands: readonly { readonly amountFen: Fen | null }[]
  readonly promises: readonly { readonly state: string; readonly dueAt: Instant }[]
  readonly proposals: readonly { readonly state: string }[]
  readonly handOvers: readonly { readonly state: string }[]
  readonly repairs: readonly {
    readonly state: string
    readonly waits: readonly { readonly toDay: string | null; readonly cause: string }[]
  }[]
}

const OUTSIDE: ReadonlySet<string> = new Set<Channel>(['12315', 'association', 'media'])

/** Reads the moment of a case. `stage` and `wish` are those of the register, checked when they were written. */
export function momentOf(file: CaseLike, answer: AnswerLike | undefined, now: Instant): Moment {
  const { complaint } = file
  return {
    stage: complaint.stage as Stage,
    safety: complaint.safety === 1,
    readBackConfirmed: complaint.readBackAt !== null,
    replied: complaint.firstReplyAt !== null,
    channelsTold: complaint.channelsGivenAt !== null,
    chases: complaint.chaseCount,
    promise: promiseState(file, now),
    outsideBody: OUTSIDE.has(complaint.channel),
    demand: demandStanding(
      complaint.wish as Wish | null,
      file.demands.map(({ amountFen }) => amountFen),
      answer,
    ),
    proposal: proposalState(file),
    handOvers: file.handOvers.filter(({ state }) => state === 'accepted').length,
    waitingForPart: file.repairs.some(
      ({ state, waits }) =>
        state === 'open' && waits.some(({ toDay, cause }) => toDay === null && cause === 'maker-parts'),
    ),
    finishedRepairs: file.repairs.filter(({ state }) => state === 'finished').length,
  }
}

function promiseState({ promises }: CaseLike, now: Instant): Moment['promise'] {
  const next = nextPromise(promises)
  if (next === null) return 'none'
  if (next.dueAt < now) return 'late'
  return dayOf(next.dueAt) === dayOf(now) ? 'today' : 'later'
}

/** The open promise that is due first; null where nothing is promised. */
export function nextPromise<Promised extends { readonly state: string; readonly dueAt: Instant }>(
  promises: readonly Promised[],
): Promised | null {
  const open = promises.filter(({ state }) => state === 'open')
  return open.toSorted((a, b) => a.dueAt - b.dueAt)[0] ?? null
}

function proposalState({ proposals }: CaseLike): Moment['proposal'] {
  switch (proposals.at(-1)?.state) {
    case 'waiting':
      return 'waiting'
    case 'approved':
      return 'approved'
    case 'rejected':
    case 'returned':
      return 'refused'
    default:
      return 'none'
  }
}
