import { hash } from 'node:crypto'
import type { AgreementInput } from '../../shared/agreement/agreement-input.ts'
import { checkedText } from '../../shared/agreement/check-code.ts'
import { clauseCost } from '../../shared/agreement/clause-cost.ts'
import { clauseTasks, taskText } from '../../shared/agreement/clause-tasks.ts'
import type { Clause } from '../../shared/agreement/clauses.ts'
import { composeAgreement } from '../../shared/agreement/document.ts'
import { bundledPack } from '../../shared/rules/pack.ts'
import type { Day } from '../../shared/time/day.ts'
import type { DueKind } from '../../shared/workflow/due.ts'
import { followUpOffsets } from '../../shared/workflow/follow-ups.ts'
import type { ComplaintKey, Move } from './complaints.ts'
import type { Customer } from './customers.ts'
import type { Ledger } from './ledger.ts'
import { SEEDED_PACK_ID } from './open-centre.ts'
import type { FaultPool } from './pools/machines.ts'
import { gifts, opinions, remarks } from './pools/talk.ts'
import { seededCentre, staff } from './staff.ts'
import type { Unit } from './units.ts'
import { daysLater, minutesLater, type Step, type World } from './world.ts'

/** The wording the desk prints today. */
const TEMPLATE_VERSION = '2026.1'

/** How a complaint is settled by agreement: the stages it goes through by that, and the rows that are left. */
type Settlement = { readonly moves: Move[]; readonly steps: Step[] }

export type SettledCase = {
  readonly key: ComplaintKey
  readonly customer: Customer
  readonly unit: Unit
  readonly fault: FaultPool
  readonly reportedAt: number
}

/** Plans a proposal with all that follows: approval, agreement, signature, tasks, follow-ups and the end of the case. */
export function planSettlement(world: World, settled: SettledCase, from: number): Settlement {
  const { random, calendar, end } = world
  const { key } = settled
  const proposedAt = minutesLater(world, from, 20, 300)
  const clauses = planClauses(world, settled, calendar.day(calendar.indexOf(daysLater(world, proposedAt, 4, 8))))
  const beyondFen = clauses.reduce((sum, clause) => sum + clauseCost(clause).valueFen, 0)
  const limitFen = staff[key.ownerId - 1]?.limitFen ?? null
  const withinLimit = limitFen === null || beyondFen <= limitFen
  const decidedAt = withinLimit ? proposedAt : daysLater(world, proposedAt, 0, 2)
  const returned = !withinLimit && random.chance(8)
  const move = (at: number, to: Move['to'], changes: Partial<Move> = {}): Move => ({
    at,
    authorId: key.ownerId,
    to,
    outcome: null,
    reason: null,
    logged: false,
    ...changes,
  })

  const proposal = { clauses, beyondFen, limitFen, withinLimit, proposedAt, decidedAt, returned }
  const opinion = random.pick(opinions)
  const planned = planAgreement(world, settled, proposal)
  const moves = [
    ...(withinLimit ? [] : [move(proposedAt, 'approval')]),
    ...(returned
      ? [move(decidedAt, 'assessment', { authorId: world.managerId })]
      : [
          move(decidedAt, 'agreement', withinLimit ? {} : { authorId: world.managerId }),
          ...planned.moves.map(({ at, to, ...rest }) => move(at, to, rest)),
        ]),
  ]
  let proposalId = 0
  let uid = ''
  const decided = decidedAt <= end
  const steps: Step[] = [
    {
      at: proposedAt,
      write(ledger) {
        uid = ledger.uid(proposedAt)
        proposalId = ledger.add('proposal', {
          uid,
          complaint_id: key.id,
          clauses: JSON.stringify(clauses),
          opinion,
          beyond_fen: beyondFen,
          limit_fen: limitFen,
          state: decided ? (returned ? 'returned' : 'approved') : 'waiting',
          author_id: key.ownerId,
          created_at: proposedAt,
          decided_by: decided ? (withinLimit ? key.ownerId : world.managerId) : null,
          decided_at: decided ? decidedAt : null,
          rule_pack_id: decided && !returned ? SEEDED_PACK_ID : null,
          decision_reason: decided && returned ? '金额偏高，请再与客户商量' : null,
        })
        if (!withinLimit)
          ledger.due({
            kind: 'approval',
            sourceId: proposalId,
            complaintId: key.id,
            ownerId: null,
            at: calendar.closing(proposedAt),
            state: decided ? 'done' : 'open',
          })
        ledger.log({
          at: proposedAt,
          authorId: key.ownerId,
          kind: withinLimit ? 'proposal.approved-within-limit' : 'proposal.made',
          subject: uid,
          details: { complaintId: key.id, clauses, opinion, beyondFen, limitFen },
        })
      },
    },
  ]
  if (!withinLimit)
    steps.push({
      at: decidedAt,
      write: (ledger) =>
        ledger.log({
          at: decidedAt,
          authorId: world.managerId,
          kind: returned ? 'proposal.returned' : 'proposal.approved',
          subject: uid,
          details: { reason: returned ? '金额偏高，请再与客户商量' : null, beyondFen },
        }),
    })
  return { moves, steps: returned ? steps : [...steps, ...planned.steps(() => proposalId)] }
}

function planClauses(world: World, { unit, fault }: SettledCase, dueDay: Day): Clause[] {
  const { random } = world
  const term = { performer: 'centre', costBearer: 'centre', dueDay } as const
  const clauses: Clause[] = []
  if (random.chance(30))
    clauses.push({
      kind: 'exchange',
      ...term,
      oldSerial: unit.input.serial,
      newModel: unit.input.model,
      newSerial: null,
      newSerialAtHandOver: true,
      sameModel: true,
      variant: null,
      condition: 'new',
      accessories: '随机附件',
      handOver: random.chance(60) ? 'home' : 'counter',
      transport: 'centre',
      warrantyMonths: 12,
      valueFen: unit.input.priceFen ?? 199_900,
    })
  else if (random.chance(60))
    clauses.push({
      kind: 'free-repair',
      ...term,
      fault: fault.symptom,
      parts: [{ name: fault.part, condition: 'new' }],
      place: random.chance(50) ? 'home' : 'centre',
      transport: 'centre',
      loaner: 'not-needed',
      postRepairDays: 90,
      valueFen: random.int(5, 40) * 1_000,
    })
  if (clauses.length === 0 || random.chance(45))
    clauses.push({
      kind: 'compensation',
      ...term,
      item: random.pick(['lost-work', 'transport', 'damage'] as const),
      detail: null,
      basis: '误工和往返费用，协商一致',
      proof: null,
      amountFen: random.int(1, 12) * 5_000,
      method: random.pick(['wechat', 'alipay', 'cash'] as const),
    })
  if (random.chance(30)) {
    const [item, yuan] = random.pick(gifts)
    clauses.push({ kind: 'gift', ...term, item, quantity: 1, department: 'marketing', valueFen: yuan * 100 })
  }
  if (random.chance(35)) clauses.push({ kind: 'apology', ...term, form: 'written', by: seededCentre.name })
  return clauses
}

type Decided = { readonly clauses: readonly Clause[]; readonly decidedAt: number }

function planAgreement(world: World, settled: SettledCase, { clauses, decidedAt }: Decided) {
  const { random, calendar, end } = world
  const { key } = settled
  const dayAt = (at: number): Day => calendar.day(calendar.indexOf(at))
  const draftedAt = minutesLater(world, decidedAt, 5, 60)
  const issuedAt = minutesLater(world, draftedAt, 5, 40)
  const signedAt = daysLater(world, issuedAt, 0, 4)
  const signedDay = dayAt(signedAt)
  const tasks = clauses.flatMap(clauseTasks).map((task) => ({
    words: taskText(task, 'zh-CN'),
    department: task.department,
    dueDay: task.dueDay ?? signedDay,
    doneAt: daysLater(world, signedAt, 1, 9),
  }))
  const performedAt = Math.max(...tasks.map((task) => task.doneAt))
  const lastDue = [signedDay, ...tasks.map((task) => task.dueDay)].sort().at(-1) ?? signedDay
  const followUps = followUpOffsets(clauses.map((clause) => clause.kind)).map((offset) => {
    const planned = calendar.openMoment(random, calendar.indexOfDay(lastDue) + offset)
    return {
      plannedDay: dayAt(planned),
      planned,
      askedAt: minutesLater(world, Math.max(planned, performedAt), 10, 200),
    }
  })
  const askedAt = Math.max(...followUps.map((followUp) => followUp.askedAt))
  const closedAt = minutesLater(world, askedAt, 5, 60)
  const happened = (at: number) => at <= end
  const state = happened(performedAt)
    ? 'performed'
    : happened(signedAt)
      ? 'signed'
      : happened(issuedAt)
        ? 'issued'
        : 'draft'

  const moves = [
    { at: signedAt, to: 'execution' as const },
    { at: performedAt, to: 'follow-up' as const },
    { at: closedAt, to: 'closed' as const, outcome: 'satisfied' as const, logged: true },
  ]

  function steps(proposalId: () => number): Step[] {
    let agreementId = 0
    let uid = ''
    const log = (ledger: Ledger, at: number, kind: string, details: object) =>
      ledger.log({ at, authorId: key.ownerId, kind: `agreement.${kind}`, subject: uid, details })
    const due = (ledger: Ledger, kind: DueKind, sourceId: number, at: number, done: boolean) =>
      ledger.due({ kind, sourceId, complaintId: key.id, ownerId: key.ownerId, at, state: done ? 'done' : 'open' })

    return [
      {
        at: draftedAt,
        write(ledger) {
          uid = ledger.uid(draftedAt)
          const paper = happened(issuedAt) ? issuedPaper(ledger, world, settled, clauses, dayAt(issuedAt)) : null
          agreementId = ledger.add('agreement', {
            uid,
            complaint_id: key.id,
            proposal_id: proposalId(),
            state,
            author_id: key.ownerId,
            created_at: draftedAt,
            ...paper,
            ...(paper ? { issued_by: key.ownerId, issued_at: issuedAt } : {}),
            signed_at: happened(signedAt) ? signedAt : null,
          })
          log(ledger, draftedAt, 'drafted', { author: staff[key.ownerId - 1]?.name })
        },
      },
      {
        at: issuedAt,
        write(ledger) {
          due(ledger, 'reminder', agreementId, calendar.closingOn(calendar.indexOf(issuedAt) + 3), happened(signedAt))
          log(ledger, issuedAt, 'issued', {})
        },
      },
      {
        at: signedAt,
        write(ledger) {
          for (const task of tasks) {
            const done = happened(task.doneAt)
            const taskId = ledger.add('task', {
              uid: ledger.uid(signedAt),
              complaint_id: key.id,
              agreement_id: agreementId,
              department: task.department,
              words: task.words,
              due_day: task.dueDay,
              state: done ? 'done' : 'open',
              settled_at: done ? task.doneAt : null,
              settled_by: done ? key.ownerId : null,
              proof: done ? '签收单' : null,
            })
            due(ledger, 'task', taskId, calendar.closingOn(calendar.indexOfDay(task.dueDay)), done)
          }
          for (const { plannedDay, askedAt: at } of followUps) {
            const done = happened(at)
            const followUpId = ledger.add('follow_up', {
              uid: ledger.uid(signedAt),
              complaint_id: key.id,
              planned_day: plannedDay,
              state: done ? 'done' : 'open',
              ...(done
                ? {
                    at,
                    author_id: key.ownerId,
                    reached: 1,
                    works: 1,
                    satisfaction: random.pick([3, 4, 4, 5, 5] as const),
                    remark: random.pick(remarks),
                  }
                : {}),
            })
            due(ledger, 'follow-up', followUpId, calendar.closingOn(calendar.indexOfDay(plannedDay)), done)
          }
          log(ledger, signedAt, 'signed', { signedAt, signedAttachmentUid: null })
        },
      },
      ...tasks.map(({ doneAt }) => settling(doneAt, 'task.done', { proof: '签收单' })),
      ...followUps.map(({ askedAt: at }) => settling(at, 'follow-up.done', { reached: true, works: true })),
    ]
    function settling(at: number, kind: string, details: object): Step {
      return {
        at,
        write: (ledger) => ledger.log({ at, authorId: key.ownerId, kind, subject: uid, details }),
      }
    }
  }
  return { moves, steps }
}

/** The frozen paper of an agreement, in both languages, with its number and check code. */
function issuedPaper(ledger: Ledger, world: World, settled: SettledCase, clauses: readonly Clause[], day: Day) {
  const { key, customer, unit, fault, reportedAt } = settled
  const number = ledger.number('XY', day)
  const reported = world.calendar.day(world.calendar.indexOf(reportedAt))
  const input: AgreementInput = {
    language: 'zh-CN',
    number,
    version: 1,
    caseNumber: key.number,
    customer: {
      name: customer.input.name,
      phone: customer.input.phones[0]?.number ?? null,
      address: customer.input.address,
      idLastFour: null,
      representative: null,
    },
    centre: { ...seededCentre, handler: staff[key.ownerId - 1]?.name ?? null },
    thirdParty: null,
    goods: {
      product: unit.input.productName,
      brand: unit.input.brand,
      model: unit.input.model,
      serial: unit.input.serial,
      purchaseDay: unit.input.purchaseDay,
      installationDay: unit.input.installationDay,
      firstUseDay: null,
      seller: unit.input.seller,
      priceFen: unit.input.priceFen,
      voucher: unit.input.voucherNumber,
      extendedWarranty: unit.input.extendedWarranty,
    },
    facts: {
      complaintDay: reported,
      channel: null,
      symptom: fault.symptom,
      repairs: [],
      inspection: `${fault.part}故障`,
      agreed: [],
      notAgreed: [],
    },
    basis: { rules: [], calculation: [] },
    clauses,
    extraText: '',
    cureDays: 7,
    retentionYears: 3,
    annexes: [],
  }
  const content = { 'zh-CN': composeAgreement(input), en: composeAgreement({ ...input, language: 'en' }) }
  const rulePackVersion = bundledPack.version
  const text = checkedText({ content, templateVersion: TEMPLATE_VERSION, rulePackVersion })
  return {
    number,
    content: JSON.stringify(content),
    template_version: TEMPLATE_VERSION,
    rule_pack: rulePackVersion,
    check_code: hash('sha256', text, 'hex'),
  }
}
