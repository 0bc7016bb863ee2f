import { exhaustive } from '../exhaustive.ts'
import type { Fen } from '../money.ts'
import { oneOf } from '../one-of.ts'
import type { Day } from '../time/day.ts'
import { CENTRE_ZONE, dayOf, type Instant } from '../time/instant.ts'
import type { HandOverState } from '../workflow/hand-overs.ts'
import { type Outcome, outcomes, type Stage, stages } from '../workflow/stages.ts'
import {
  type AttachmentKind,
  attachmentKinds,
  type ContactDirection,
  type ContactKind,
  contactKinds,
  type RepairResult,
  type WaitCause,
} from './choices.ts'

/** What of a case the timeline is told, as the case file holds it. */
export type CaseRecords = {
  readonly complaint: {
    readonly reportedAt: Instant
    readonly readBackAt: Instant | null
    readonly readBackText: string | null
  }
  readonly stages: readonly {
    readonly id: number
    readonly at: Instant
    readonly author: string
    readonly fromStage: string | null
    readonly toStage: string
    readonly outcome: string | null
    readonly reason: string | null
    readonly overridden: string | null
  }[]
  readonly contacts: readonly {
    readonly id: number
    readonly at: Instant
    readonly kind: string
    readonly direction: ContactDirection
    readonly chase: number
    readonly minutes: number | null
    readonly words: string
    readonly author: string
    readonly voidReason: string | null
  }[]
  readonly promises: readonly PromiseRecord[]
  readonly repairs: readonly RepairRecord[]
  readonly attachments: readonly AttachmentRecord[]
  readonly proposals: readonly {
    readonly id: number
    readonly createdAt: Instant
    readonly author: string
    readonly beyondFen: Fen
    readonly opinion: string
    readonly state: 'waiting' | 'approved' | 'returned' | 'rejected' | 'withdrawn'
    readonly decidedAt: Instant | null
    readonly decider: string | null
    readonly decisionReason: string | null
    readonly endedAt: Instant | null
    readonly ender: string | null
    readonly endReason: string | null
    readonly replacedBy: number | null
  }[]
  readonly agreements: readonly {
    readonly id: number
    readonly number: string | null
    readonly issuedAt: Instant | null
    readonly issuer: string | null
    readonly signedAt: Instant | null
    readonly signer: string | null
    readonly voidedAt: Instant | null
    readonly voider: string | null
    readonly voidReason: string | null
  }[]
  readonly tasks: readonly {
    readonly id: number
    readonly department: string
    readonly words: string
    readonly state: 'open' | 'done' | 'void'
    readonly settledAt: Instant | null
    readonly settledBy: string | null
    readonly proof: string | null
  }[]
  readonly followUps: readonly {
    readonly id: number
    readonly at: Instant | null
    readonly author: string | null
    readonly reached: number | null
    readonly works: number | null
    readonly satisfaction: number | null
    readonly remark: string | null
  }[]
  readonly handOvers: readonly HandOverRecord[]
}

type HandOverRecord = {
  readonly id: number
  readonly at: Instant
  readonly author: string
  readonly giver: string
  readonly receiver: string
  readonly asked: string
  readonly state: HandOverState
  readonly settledAt: Instant | null
  readonly settledBy: string | null
  readonly reason: string | null
}

type PromiseRecord = {
  readonly id: number
  readonly madeAt: Instant
  readonly dueAt: Instant
  readonly owner: string
  readonly author: string
  readonly words: string
  readonly state: 'open' | 'kept' | 'broken' | 'void'
  readonly settledAt: Instant | null
  readonly result: string | null
}

type RepairRecord = {
  readonly id: number
  readonly number: string
  readonly complaintId: number | null
  readonly handInDay: Day
  readonly handBackDay: Day | null
  readonly fault: string
  readonly part: string | null
  readonly result: RepairResult | null
  readonly workDone: string | null
  readonly recorder: string
  readonly createdAt: Instant
  readonly waits: readonly {
    readonly id: number
    readonly fromDay: Day
    readonly toDay: Day | null
    readonly cause: WaitCause
    readonly note: string | null
  }[]
}

type AttachmentRecord = {
  readonly uid: string
  readonly kind: string
  readonly name: string
  readonly mime: string
  readonly author: string
  readonly createdAt: Instant
  readonly voidReason: string | null
}

export type TimelineAttachment = {
  readonly uid: string
  readonly kind: AttachmentKind
  readonly name: string
  readonly mime: string
  readonly voidReason: string | null
}

/** What can have happened on a case (处理经过), one kind a line. */
type Happening =
  | {
      readonly kind: 'stage'
      readonly from: Stage | null
      readonly to: Stage
      readonly outcome: Outcome | null
      readonly reason: string | null
      readonly overridden: boolean
    }
  | { readonly kind: 'read-back'; readonly text: string | null }
  | {
      readonly kind: 'talk'
      readonly id: number
      readonly contact: ContactKind
      readonly direction: ContactDirection
      /** Which chase (催办) of the customer it is, from 1; null for every other talk and for one that was voided. */
      readonly chase: number | null
      readonly minutes: number | null
      readonly words: string | null
      readonly voidReason: string | null
    }
  | {
      readonly kind: 'promise'
      readonly id: number
      readonly dueAt: Instant
      readonly owner: string
      readonly words: string
      readonly state: PromiseRecord['state']
    }
  | {
      readonly kind: 'promise-settled'
      readonly state: 'kept' | 'broken' | 'void'
      readonly words: string
      readonly result: string | null
    }
  | { readonly kind: 'hand-in'; readonly repairId: number; readonly number: string; readonly fault: string }
  | {
      readonly kind: 'hand-back'
      readonly repairId: number
      readonly result: RepairResult | null
      readonly workDone: string | null
    }
  | {
      readonly kind: 'wait'
      readonly repairId: number
      readonly cause: WaitCause
      readonly part: string | null
      readonly note: string | null
    }
  | { readonly kind: 'wait-over'; readonly repairId: number; readonly cause: WaitCause }
  | { readonly kind: 'attachments'; readonly attachments: readonly TimelineAttachment[] }
  | { readonly kind: 'proposal'; readonly beyondFen: Fen; readonly opinion: string }
  | {
      readonly kind: 'decision'
      readonly state: 'approved' | 'returned' | 'rejected' | 'withdrawn'
      readonly reason: string | null
    }
  | { readonly kind: 'proposal-ended'; readonly replaced: boolean; readonly reason: string | null }
  | { readonly kind: 'agreement-issued'; readonly id: number; readonly number: string | null }
  | { readonly kind: 'agreement-signed'; readonly id: number; readonly number: string | null }
  | {
      readonly kind: 'agreement-void'
      readonly id: number
      readonly number: string | null
      readonly reason: string | null
    }
  | {
      readonly kind: 'task'
      readonly department: string
      readonly words: string
      readonly state: 'done' | 'void'
      readonly proof: string | null
    }
  | {
      readonly kind: 'follow-up'
      readonly reached: boolean
      readonly works: boolean | null
      readonly satisfaction: number | null
      readonly remark: string | null
    }
  | { readonly kind: 'hand-over'; readonly giver: string; readonly receiver: string; readonly asked: string }
  | {
      readonly kind: 'hand-over-settled'
      readonly state: Exclude<HandOverState, 'waiting'>
      readonly receiver: string
      /** How long it waited (用时), in milliseconds. */
      readonly waited: number
      readonly reason: string | null
    }

/** One line of the timeline: when, by whom, what. `at` is null where only the day is known. */
export type TimelineEntry = Happening & {
  readonly key: string
  readonly day: Day
  readonly at: Instant | null
  readonly author: string | null
}

/** Photos of one visit come one by one; within this time they make one line. */
const SAME_VISIT_MS = 3_600_000

/**
 * Everything that happened on a case, newest first: talks, promises, stages, repairs with their waits, attachments,
 * proposals, agreements, tasks, follow-ups and hand-overs in one list. Repairs that were over before the complaint came are left to
 * the machine's own history.
 */
export function timeline(records: CaseRecords, zone: string = CENTRE_ZONE): TimelineEntry[] {
  const moment = (key: string, at: Instant, author: string | null) => ({ key, day: dayOf(at, zone), at, author })
  const reportedDay = dayOf(records.complaint.reportedAt, zone)
  const inOrder = [
    ...stageEntries(records, moment),
    ...readBackEntries(records, moment),
    ...talkEntries(records, moment),
    ...records.promises.flatMap((promise) => promiseEntries(promise, moment)),
    ...records.repairs
      .filter((repair) => repair.handBackDay === null || repair.handBackDay >= reportedDay)
      .flatMap((repair) => repairEntries(repair, zone)),
    ...attachmentEntries(records.attachments, moment),
    ...records.proposals.flatMap((proposal) => proposalEntries(proposal, moment)),
    ...records.agreements.flatMap((agreement) => agreementEntries(agreement, moment)),
    ...records.tasks.flatMap((task) => taskEntries(task, moment)),
    ...records.followUps.flatMap((followUp) => followUpEntries(followUp, moment)),
    ...records.handOvers.flatMap((handOver) => handOverEntries(handOver, moment)),
  ]
  // Of what happened at the same moment the later step stands above: the sort keeps this order.
  return inOrder.toReversed().toSorted(newestFirst)
}

type Moment = (key: string, at: Instant, author: string | null) => Pick<TimelineEntry, 'key' | 'day' | 'at' | 'author'>

/** What is known by its day alone stands below what that day's clock has a time for. */
function newestFirst(a: TimelineEntry, b: TimelineEntry): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1
  return (b.at ?? 0) - (a.at ?? 0)
}

function stageEntries({ stages: changes }: CaseRecords, moment: Moment): TimelineEntry[] {
  return changes.map((change) => ({
    ...moment(`stage-${change.id}`, change.at, change.author),
    kind: 'stage',
    from: change.fromStage === null ? null : oneOf(stages, change.fromStage),
    to: oneOf(stages, change.toStage),
    outcome: change.outcome === null ? null : oneOf(outcomes, change.outcome),
    reason: change.reason,
    overridden: change.overridden !== null,
  }))
}

function readBackEntries({ complaint }: CaseRecords, moment: Moment): TimelineEntry[] {
  const { readBackAt, readBackText } = complaint
  return readBackAt === null
    ? []
    : [{ ...moment('read-back', readBackAt, null), kind: 'read-back', text: readBackText }]
}

function talkEntries({ contacts }: CaseRecords, moment: Moment): TimelineEntry[] {
  let chases = 0
  return contacts
    .toSorted((a, b) => a.at - b.at || a.id - b.id)
    .map((contact) => {
      const counts = contact.chase === 1 && contact.voidReason === null
      if (counts) chases += 1
      return {
        ...moment(`talk-${contact.id}`, contact.at, contact.author),
        kind: 'talk',
        id: contact.id,
        contact: oneOf(contactKinds, contact.kind),
        direction: contact.direction,
        chase: counts ? chases : null,
        minutes: contact.minutes,
        words: contact.words,
        voidReason: contact.voidReason,
      }
    })
}

function promiseEntries(promise: PromiseRecord, moment: Moment): TimelineEntry[] {
  const { id, dueAt, owner, words, state, settledAt, result } = promise
  const made: TimelineEntry = {
    ...moment(`promise-${id}`, promise.madeAt, promise.author),
    kind: 'promise',
    id,
    dueAt,
    owner,
    words,
    state,
  }
  if (state === 'open' || settledAt === null) return [made]
  return [made, { ...moment(`settled-${id}`, settledAt, owner), kind: 'promise-settled', state, words, result }]
}

function repairEntries(repair: RepairRecord, zone: string): TimelineEntry[] {
  const repairId = repair.id
  const onDay = (key: string, day: Day) => ({ key: `repair-${repairId}-${key}`, day, at: null, author: null })
  const takenInAtOnce = dayOf(repair.createdAt, zone) === repair.handInDay
  const entries: TimelineEntry[] = [
    {
      ...onDay('in', repair.handInDay),
      ...(takenInAtOnce ? { at: repair.createdAt, author: repair.recorder } : {}),
      kind: 'hand-in',
      repairId,
      number: repair.number,
      fault: repair.fault,
    },
  ]
  for (const { id, fromDay, toDay, cause, note } of repair.waits) {
    entries.push({ ...onDay(`wait-${id}`, fromDay), kind: 'wait', repairId, cause, part: repair.part, note })
    if (toDay !== null) entries.push({ ...onDay(`wait-over-${id}`, toDay), kind: 'wait-over', repairId, cause })
  }
  if (repair.handBackDay !== null) {
    const { result, workDone } = repair
    entries.push({ ...onDay('back', repair.handBackDay), kind: 'hand-back', repairId, result, workDone })
  }
  return entries
}

function attachmentEntries(attachments: readonly AttachmentRecord[], moment: Moment): TimelineEntry[] {
  const visits: AttachmentRecord[][] = []
  for (const attachment of attachments.toSorted((a, b) => a.createdAt - b.createdAt)) {
    const visit = visits.at(-1)
    const first = visit?.[0]
    const together =
      first !== undefined &&
      first.author === attachment.author &&
      attachment.createdAt - first.createdAt < SAME_VISIT_MS
    if (visit && together) visit.push(attachment)
    else visits.push([attachment])
  }
  return visits.flatMap((visit) => {
    const [first] = visit
    if (!first) return []
    return {
      ...moment(`attachment-${first.uid}`, first.createdAt, first.author),
      kind: 'attachments' as const,
      attachments: visit.map(({ uid, kind, name, mime, voidReason }) => ({
        uid,
        kind: oneOf(attachmentKinds, kind),
        name,
        mime,
        voidReason,
      })),
    }
  })
}

function proposalEntries(proposal: CaseRecords['proposals'][number], moment: Moment): TimelineEntry[] {
  const { id, beyondFen, opinion, state, decidedAt, decider, decisionReason } = proposal
  const made: TimelineEntry = {
    ...moment(`proposal-${id}`, proposal.createdAt, proposal.author),
    kind: 'proposal',
    beyondFen,
    opinion,
  }
  if (state === 'waiting' || decidedAt === null) return [made]
  const { endedAt, ender, endReason, replacedBy } = proposal
  const decision = { kind: 'decision', state, reason: decisionReason } as const
  const ended = { kind: 'proposal-ended', replaced: replacedBy !== null, reason: endReason } as const
  return [
    made,
    { ...moment(`decision-${id}`, decidedAt, decider), ...decision },
    ...(endedAt === null ? [] : [{ ...moment(`proposal-ended-${id}`, endedAt, ender), ...ended }]),
  ]
}

function agreementEntries(agreement: CaseRecords['agreements'][number], moment: Moment): TimelineEntry[] {
  const { id, number, issuedAt, issuer, signedAt, signer, voidedAt, voider, voidReason } = agreement
  const entries: TimelineEntry[] = []
  if (issuedAt !== null)
    entries.push({ ...moment(`issued-${id}`, issuedAt, issuer), kind: 'agreement-issued', id, number })
  if (signedAt !== null)
    // The hour of a signature is typed to the minute, and may so seem to lie before the issue of its own paper.
    entries.push({
      ...moment(`signed-${id}`, Math.max(signedAt, issuedAt ?? signedAt), signer),
      kind: 'agreement-signed',
      id,
      number,
    })
  if (voidedAt !== null)
    entries.push({ ...moment(`void-${id}`, voidedAt, voider), kind: 'agreement-void', id, number, reason: voidReason })
  return entries
}

function taskEntries(task: CaseRecords['tasks'][number], moment: Moment): TimelineEntry[] {
  const { id, department, words, state, settledAt, settledBy, proof } = task
  if (state === 'open' || settledAt === null) return []
  return [{ ...moment(`task-${id}`, settledAt, settledBy), kind: 'task', department, words, state, proof }]
}

function followUpEntries(followUp: CaseRecords['followUps'][number], moment: Moment): TimelineEntry[] {
  const { id, at, author, reached, works, satisfaction, remark } = followUp
  if (at === null) return []
  return [
    {
      ...moment(`follow-up-${id}`, at, author),
      kind: 'follow-up',
      reached: reached === 1,
      works: works === null ? null : works === 1,
      satisfaction,
      remark,
    },
  ]
}

function handOverEntries(handOver: HandOverRecord, moment: Moment): TimelineEntry[] {
  const { id, at, author, giver, receiver, asked, state, settledAt, settledBy, reason } = handOver
  const given: TimelineEntry = { ...moment(`hand-over-${id}`, at, author), kind: 'hand-over', giver, receiver, asked }
  if (state === 'waiting' || settledAt === null) return [given]
  const settled = moment(`hand-over-settled-${id}`, settledAt, settledBy)
  return [given, { ...settled, kind: 'hand-over-settled', state, receiver, waited: settledAt - at, reason }]
}

/** What a customer may read of a line, or null where it is internal. */
function customerEntry(entry: TimelineEntry): TimelineEntry | null {
  switch (entry.kind) {
    case 'stage':
      return { ...entry, reason: null, overridden: false, author: null }
    case 'talk':
      // That we talked is his to know; what was noted down of it, and how often he had to ask, is ours.
      return entry.voidReason !== null || entry.direction === 'internal' || isInternalTalk(entry.contact)
        ? null
        : { ...entry, chase: null, words: null, author: null }
    case 'wait':
      return { ...entry, note: null }
    case 'attachments': {
      const shown = entry.attachments.filter(({ kind, voidReason }) => voidReason === null && !isInternalFile(kind))
      return shown.length === 0 ? null : { ...entry, attachments: shown, author: null }
    }
    case 'follow-up':
      return entry.reached ? { ...entry, remark: null, author: null } : null
    case 'promise':
      return entry.state === 'void' ? null : { ...entry, author: null }
    case 'read-back':
    case 'hand-in':
    case 'hand-back':
    case 'wait-over':
    case 'agreement-issued':
    case 'agreement-signed':
      return { ...entry, author: null }
    case 'promise-settled':
    case 'proposal':
    case 'decision':
    case 'proposal-ended':
    case 'agreement-void':
    case 'task':
    case 'hand-over':
    case 'hand-over-settled':
      return null
    default:
      return exhaustive(entry)
  }
}

/** What a talk was recorded as is ours, like the words noted down of it. */
function isInternalFile(kind: AttachmentKind): boolean {
  return kind === 'other' || kind === 'recording'
}

function isInternalTalk(kind: ContactKind): boolean {
  return kind === 'note' || kind === 'maker'
}

/** The timeline as the customer may see it across the counter (给客户看): facts and dates, no internal word. */
export function customerTimeline(entries: readonly TimelineEntry[]): TimelineEntry[] {
  return entries.map(customerEntry).filter((entry) => entry !== null)
}
