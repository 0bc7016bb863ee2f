import type { Channel, ContactKind } from '../../shared/complaint/choices.ts'
import { missingFacts } from '../../shared/complaint/completeness.ts'
import { symptomWords } from '../../shared/complaint/symptoms.ts'
import { addDays, type Day, daysBetween } from '../../shared/time/day.ts'
import type { Outcome, Stage } from '../../shared/workflow/stages.ts'
import type { ComplaintInput } from '../desk/complaints/schema.ts'
import { type Customer, customerRefOf, known, namesOf, phonesOf, writeCustomer } from './customers.ts'
import type { Ledger } from './ledger.ts'
import { SEEDED_PACK_ID } from './open-centre.ts'
import { type FaultPool, pickedFor } from './pools/machines.ts'
import * as said from './pools/talk.ts'
import { planRepair } from './repairs.ts'
import { planSettlement } from './settlement.ts'
import { type Unit, unitRefOf, writeUnit } from './units.ts'
import { daysLater, minutesLater, type Step, type World } from './world.ts'

const CHANNELS: readonly Channel[] = [
  'phone',
  'counter',
  'wechat',
  'hotline',
  'platform',
  '12315',
  'association',
  'letter',
  'media',
]
const TALK_KINDS: readonly ContactKind[] = ['phone', 'wechat', 'counter', 'home-visit', 'sms']

type Promised = { dueAt: number; words: string; state: 'kept' | 'broken'; settledAt: number }

type Talk = {
  at: number
  authorId: number
  kind: ContactKind
  direction: 'in' | 'out' | 'internal'
  chase: boolean
  words: string
  promise: Promised | null
}

/** A change of stage; one that follows from another act (a proposal, a signature) has no line of its own in the log. */
export type Move = {
  at: number
  authorId: number
  to: Stage
  outcome: Outcome | null
  reason: string | null
  logged: boolean
}

/** What those who add to a complaint must know of it; filled in when it is written. */
export type ComplaintKey = { id: number; uid: string; number: string; readonly ownerId: number }

/** How a case stands when the register ends. */
type Standing = {
  stage: Stage
  outcome: Outcome | null
  closedAt: number | null
  closeReason: string | null
  chases: number
  firstReplyAt: number | null
  lastActionAt: number
  readBackAt: number | null
  channelsGivenAt: number | null
  voidedAt: number | null
}

type Plan = {
  world: World
  customer: Customer
  unit: Unit | null
  at: number
  day: Day
  recorder: number
  key: ComplaintKey
  input: ComplaintInput
  standing: Standing
}

/** Plans a complaint from its registration on, as far as it has come when the register ends. */
export function planComplaint(world: World, customer: Customer, unit: Unit | null, at: number): Step[] {
  const { random, calendar, end } = world
  const until = <Happening extends { at: number }>(happenings: Happening[]): Happening[] =>
    happenings.filter((happening) => happening.at <= end).sort((a, b) => a.at - b.at)
  const recorder = random.pick(world.clerks)
  const key: ComplaintKey = { id: 0, uid: '', number: '', ownerId: random.chance(92) ? recorder : world.managerId }
  const fault = unit === null ? null : random.pick(unit.pool.faults)
  const day = calendar.day(calendar.indexOf(at))
  const input = complaintInput(world, unit, fault, day)

  if (random.chance(1)) {
    const voidedAt = minutesLater(world, at, 20, 200)
    const standing = { ...standingAt(world, at, [], [], null), voidedAt: voidedAt <= end ? voidedAt : null }
    const plan: Plan = { world, customer, unit, at, day, recorder, key, input, standing }
    return until([{ at, write: (ledger) => writeComplaint(ledger, plan) }, voidStep(voidedAt, world.managerId, key)])
  }

  const lasting = 2 + Math.floor(random.next() ** 2.2 * 55)
  const readBackAt = input.category !== null && random.chance(93) ? minutesLater(world, at, 3, 10) : null
  const assessedAt = daysLater(world, at, Math.ceil(lasting * 0.4), Math.ceil(lasting * 0.4) + 2)
  const settlement =
    unit !== null && fault !== null && random.chance(5)
      ? planSettlement(world, { key, customer, unit, fault, reportedAt: at }, assessedAt)
      : null
  const talks = until(planTalks(world, key.ownerId, at, lasting))
  const moves = until([
    ...(random.chance(45) ? [move(minutesLater(world, at, 20, 300), key.ownerId, 'fact-finding')] : []),
    move(assessedAt, key.ownerId, 'assessment'),
    ...(settlement?.moves ?? planEnd(world, key.ownerId, assessedAt, lasting)),
  ])
  const standing = standingAt(world, at, talks, moves, readBackAt)
  const plan: Plan = { world, customer, unit, at, day, recorder, key, input, standing }
  const repair =
    unit !== null && fault !== null && random.chance(28)
      ? planRepair(world, {
          customer,
          unit,
          fault,
          handedInAt: daysLater(world, at, 0, 3),
          complaintId: () => key.id,
        }).steps
      : []

  return until([
    { at, write: (ledger) => writeComplaint(ledger, plan) },
    ...readBackSteps(plan),
    ...moves.map((entry, index) => moveStep(entry, moves[index - 1]?.to ?? 'registered', key)),
    ...talks.flatMap((talk) => talkSteps(talk, key, end)),
    ...repair,
    ...(settlement?.steps ?? []),
  ])
}

function complaintInput(world: World, unit: Unit | null, fault: FaultPool | null, day: Day): ComplaintInput {
  const { random } = world
  const [wishWords, wish] = random.pick(said.wishesSaid)
  const heard = fault === null ? '师傅约好的时间没来，电话也不接，' : `${random.pick(fault.said)}，`
  const words = `${random.pick(said.openings)}${unit ? `${unit.input.brand}${unit.input.productName}` : ''}${random.pickSkewed(said.sinces)}${heard}${random.pickSkewed(said.consequences)}。${wishWords}`
  const channel = random.pickSkewed(CHANNELS)
  const stub = random.chance(8)
  const bought = unit?.input.purchaseDay ?? null
  const shownDaysAgo = Math.min(random.int(0, 12), bought === null ? 12 : daysBetween(bought, day))
  return {
    channel,
    channelReference: channel === '12315' || channel === 'platform' ? `P${random.int(100_000_000, 999_999_999)}` : null,
    words,
    category: stub
      ? null
      : fault === null
        ? random.pick(['attitude', 'late-visit', 'fee', 'misled'] as const)
        : random.pickSkewed(['quality', 'repeated-repair', 'parts-shortage', 'performance', 'other'] as const),
    severity: stub ? null : random.pick([2, 3, 3, 3, 4, 4] as const),
    safety: fault?.symptom === '有燃气味' || fault?.symptom === '打火',
    symptoms: stub || fault === null ? [] : pickedFor(fault),
    symptom: stub ? null : (fault?.symptom ?? '上门服务问题'),
    faultPart: stub ? null : (fault?.part ?? null),
    faultInTable: null,
    faultShownDay: stub ? null : addDays(day, -shownDaysAgo),
    faultReportedDay: null,
    ourRole: null,
    stillUsable: random.chance(70) ? random.chance(40) : null,
    helpWanted: null,
    wish: stub ? null : wish,
    sameModelInStock: random.chance(20) ? random.chance(50) : null,
    demands: stub
      ? []
      : [
          { item: wishWords.replace('。', ''), amountFen: null, must: true },
          ...(random.chance(25) ? [{ item: '误工补偿', amountFen: random.int(1, 20) * 5_000, must: false }] : []),
        ],
  }
}

function planTalks(world: World, ownerId: number, at: number, lasting: number): Talk[] {
  const { random } = world
  const talk = (moment: number, changes: Partial<Talk>): Talk => ({
    at: moment,
    authorId: ownerId,
    kind: random.pickSkewed(TALK_KINDS),
    direction: 'out',
    chase: false,
    words: '',
    promise: null,
    ...changes,
  })
  const answer = (moment: number, promisePercent: number) =>
    talk(moment, {
      words: random.pick(said.answers),
      promise: random.chance(promisePercent) ? planPromise(world, moment) : null,
    })
  const talks = random.chance(94) ? [answer(minutesLater(world, at, 15, 240), 45)] : []
  const chases = Math.min(6, Math.floor(random.next() ** 3 * (1 + lasting / 9)))
  for (let count = 0; count < chases; count += 1) {
    const asked = daysLater(world, at, 1, lasting)
    talks.push(talk(asked, { direction: 'in', chase: true, words: random.pick(said.chases) }))
    if (random.chance(80)) talks.push(answer(minutesLater(world, asked, 5, 90), 35))
  }
  if (random.chance(25))
    talks.push(
      talk(daysLater(world, at, 0, lasting), {
        kind: random.chance(40) ? 'maker' : 'note',
        direction: 'internal',
        words: random.pick(said.notes),
      }),
    )
  return talks
}

const HALF_HOUR = 30 * 60_000

function planPromise(world: World, at: number): Promised {
  const { random } = world
  const exact = daysLater(world, at, 1, 5)
  // People promise a full or a half hour.
  const dueAt = exact - (exact % HALF_HOUR) + HALF_HOUR
  const kept = random.chance(84)
  const settledAt = kept ? minutesLater(world, dueAt - 3 * HALF_HOUR, 5, 80) : daysLater(world, dueAt, 1, 2)
  return { dueAt, words: random.pick(said.promises), state: kept ? 'kept' : 'broken', settledAt }
}

const move = (at: number, authorId: number, to: Stage): Move => ({
  at,
  authorId,
  to,
  outcome: null,
  reason: null,
  logged: true,
})

/** How a case ends that needs no agreement. */
function planEnd(world: World, ownerId: number, assessedAt: number, lasting: number): Move[] {
  const { random } = world
  const at = daysLater(world, assessedAt, 1, Math.ceil(lasting * 0.6) + 1)
  const [outcome, reason] = random.pickSkewed([
    ['satisfied', null],
    ['withdrawn', '客户来电撤回'],
    ['declined', '超出三包期，客户不同意付费修理，已告知可向消协投诉'],
    ['not-satisfied', '已按规定修好，客户仍要求换机'],
    ['handed-to-authority', '客户已向市场监管部门投诉，移交处理'],
  ] as const)
  return [
    { at, authorId: outcome === 'satisfied' ? ownerId : world.managerId, to: 'closed', outcome, reason, logged: true },
  ]
}

function standingAt(world: World, at: number, talks: Talk[], moves: Move[], readBackAt: number | null): Standing {
  const last = moves.at(-1)
  const closed = last?.to === 'closed' ? last : null
  const readBack = readBackAt !== null && readBackAt <= world.end ? readBackAt : null
  const settled = talks.flatMap(({ promise }) => (promise && promise.settledAt <= world.end ? [promise.settledAt] : []))
  return {
    stage: last?.to ?? 'registered',
    outcome: closed?.outcome ?? null,
    closedAt: closed?.at ?? null,
    closeReason: closed?.reason ?? null,
    chases: talks.filter((talk) => talk.chase).length,
    firstReplyAt: talks.find((talk) => talk.direction === 'out')?.at ?? null,
    lastActionAt: Math.max(at, readBack ?? 0, last?.at ?? 0, talks.at(-1)?.at ?? 0, ...settled),
    readBackAt: readBack,
    channelsGivenAt: closed?.outcome === 'declined' ? closed.at : null,
    voidedAt: null,
  }
}

const flag = (value: boolean | null) => (value === null ? null : Number(value))

function isIncomplete({ customer, unit, input, standing }: Plan): boolean {
  return (
    missingFacts({
      address: customer.input.address,
      productName: unit?.input.productName ?? null,
      model: unit?.input.model ?? null,
      purchaseDay: unit?.input.purchaseDay ?? null,
      deliveryDay: unit?.input.deliveryDay ?? null,
      voucherKind: unit?.input.voucherKind ?? null,
      category: input.category,
      symptom: input.symptom,
      faultShownDay: input.faultShownDay,
      demandCount: input.demands.length,
      readBackAt: standing.readBackAt,
    }).length > 0
  )
}

function writeComplaint(ledger: Ledger, plan: Plan): void {
  const { world, customer, unit, at, day, recorder, key, input, standing } = plan
  const newCustomer = customer.id === null
  const newMachine = unit?.id === null
  const customerId = writeCustomer(ledger, customer, at)
  const unitId = unit === null ? null : writeUnit(ledger, unit, customerId, at)
  key.number = ledger.number('TS', day)
  key.uid = ledger.uid(at)
  key.id = ledger.add('complaint', {
    uid: key.uid,
    number: key.number,
    customer_id: customerId,
    unit_id: unitId,
    stage: standing.stage,
    outcome: standing.outcome,
    incomplete: Number(isIncomplete(plan)),
    channel: input.channel,
    channel_reference: input.channelReference,
    category: input.category,
    severity: input.severity,
    safety: Number(input.safety),
    words: input.words,
    symptom_codes: JSON.stringify(input.symptoms),
    symptom: input.symptom,
    fault_part: input.faultPart,
    fault_in_table: flag(input.faultInTable),
    fault_shown_day: input.faultShownDay,
    reported_at: at,
    still_usable: flag(input.stillUsable),
    help_wanted: input.helpWanted,
    wish: input.wish,
    same_model_in_stock: flag(input.sameModelInStock),
    read_back_text: standing.readBackAt === null ? null : readBackText(input),
    read_back_at: standing.readBackAt,
    chase_count: standing.chases,
    last_action_at: standing.voidedAt ?? standing.lastActionAt,
    recorder_id: recorder,
    first_asked_id: recorder,
    owner_id: key.ownerId,
    created_at: at,
    first_reply_at: standing.firstReplyAt,
    channels_given_at: standing.channelsGivenAt,
    closed_at: standing.closedAt,
    close_reason: standing.closeReason,
    rule_pack_id: standing.closedAt === null ? null : SEEDED_PACK_ID,
    voided_at: standing.voidedAt,
    void_reason: standing.voidedAt === null ? null : VOID_REASON,
  })
  input.demands.forEach((demand, index) => {
    ledger.add('demand', {
      complaint_id: key.id,
      rank: index + 1,
      item: demand.item,
      amount_fen: demand.amountFen,
      must: Number(demand.must),
    })
  })
  ledger.add('stage_change', { complaint_id: key.id, at, author_id: recorder, to_stage: 'registered' })
  ledger.due({
    kind: 'first-reply',
    sourceId: key.id,
    complaintId: key.id,
    ownerId: recorder,
    at: world.calendar.closing(at),
    state:
      standing.firstReplyAt !== null || standing.closedAt !== null
        ? 'done'
        : standing.voidedAt === null
          ? 'open'
          : 'void',
  })
  ledger.find('complaint', key.id, {
    words: known(
      input.words,
      input.symptom,
      ...symptomWords(input.symptoms),
      unit?.input.productName,
      unit?.input.brand,
      customer.input.address,
    ),
    names: namesOf(customer.input),
    phones: phonesOf(customer.input),
    codes: known(key.number, unit?.input.model, unit?.input.serial, input.channelReference),
  })
  ledger.log({
    at,
    authorId: recorder,
    kind: 'complaint.registered',
    subject: key.uid,
    details: {
      number: key.number,
      customer: customerRefOf(customer, newCustomer),
      unit: unit === null ? null : unitRefOf(unit, newMachine),
      complaint: input,
      draft: null,
    },
  })
}

const readBackText = (input: ComplaintInput) =>
  `您反映：${input.symptom ?? ''}。您希望：${input.demands.map(({ item }) => item).join('；')}。`

function readBackSteps({ recorder, key, input, standing: { readBackAt } }: Plan): Step[] {
  if (readBackAt === null) return []
  const text = readBackText(input)
  const kind = 'complaint.read-back'
  return [
    {
      at: readBackAt,
      write: (ledger) => ledger.log({ at: readBackAt, authorId: recorder, kind, subject: key.uid, details: { text } }),
    },
  ]
}

const VOID_REASON = '重复登记'

function voidStep(at: number, managerId: number, key: ComplaintKey): Step {
  const details = { reason: VOID_REASON }
  return {
    at,
    write: (ledger) => ledger.log({ at, authorId: managerId, kind: 'complaint.voided', subject: key.uid, details }),
  }
}

function moveStep({ at, authorId, to, outcome, reason, logged }: Move, from: Stage, key: ComplaintKey): Step {
  return {
    at,
    write(ledger) {
      ledger.add('stage_change', {
        complaint_id: key.id,
        at,
        author_id: authorId,
        from_stage: from,
        to_stage: to,
        outcome,
        reason,
      })
      if (!logged) return
      const kind = to === 'closed' ? 'complaint.closed' : 'complaint.moved'
      const details = { from, to, outcome, reason, override: false, gates: [] }
      ledger.log({ at, authorId, kind, subject: key.uid, details })
    },
  }
}

function talkSteps(talk: Talk, key: ComplaintKey, end: number): Step[] {
  const { at, authorId, promise } = talk
  const settled = promise !== null && promise.settledAt <= end ? promise : null
  const result = settled?.state === 'kept' ? '已按时办到' : '未按时办到，已致歉并重约'
  let promiseUid = ''
  const log: Step = {
    at,
    write(ledger) {
      const uid = ledger.uid(at)
      const spoken = { kind: talk.kind, direction: talk.direction, chase: talk.chase, minutes: null, words: talk.words }
      ledger.add('contact', {
        uid,
        complaint_id: key.id,
        at,
        ...spoken,
        chase: Number(talk.chase),
        author_id: authorId,
      })
      const made = promise && { dueAt: promise.dueAt, ownerId: key.ownerId, words: promise.words }
      if (made) {
        promiseUid = ledger.uid(at)
        const promiseId = ledger.add('promise', {
          uid: promiseUid,
          complaint_id: key.id,
          made_at: at,
          due_at: made.dueAt,
          owner_id: made.ownerId,
          author_id: authorId,
          words: made.words,
          state: settled?.state ?? 'open',
          settled_at: settled?.settledAt ?? null,
          result: settled ? result : null,
        })
        ledger.due({
          kind: 'promise',
          sourceId: promiseId,
          complaintId: key.id,
          ownerId: made.ownerId,
          at: made.dueAt,
          state: settled ? 'done' : 'open',
        })
      }
      const kind = talk.chase ? 'contact.chased' : 'contact.logged'
      ledger.log({
        at,
        authorId,
        kind,
        subject: uid,
        details: { complaintId: key.id, ...spoken, promise: made },
      })
    },
  }
  if (settled === null) return [log]
  const { settledAt, state } = settled
  const settle: Step = {
    at: settledAt,
    write: (ledger) =>
      ledger.log({ at: settledAt, authorId, kind: `promise.${state}`, subject: promiseUid, details: { result } }),
  }
  return [log, settle]
}
