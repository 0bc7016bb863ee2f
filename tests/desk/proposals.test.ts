import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseFile } from '../../electron/desk/complaints/case-file.ts'
import { clauseSchema } from '../../electron/desk/proposals/schema.ts'
import { instantOf } from '../../shared/time/instant.ts'
import { apology, compensation, exchange, gift, refund, repair } from '../unit/agreement/sample-clauses.ts'
import { draftOf, issue } from './agreed-case.ts'
import { openTestDesk, registerHeard, type TestDesk, type Who } from './harness.ts'
import { play } from './scenario.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

/** 200 yuan: within the clerk's limit of 300. */
const small = { ...compensation, amountFen: 20_000 }
/** 500 yuan: above it. */
const large = compensation
const opinion = '客户三次到店，建议补偿。'

const file = (id: number) => desk.ask<CaseFile>('complaints.get', { id })
const propose = (complaintId: number, clauses: object[], as: Who = 'clerk') =>
  desk.ask<{ id: number; state: string }>('proposals.propose', { complaintId, clauses, opinion }, as)
const decide = (input: object, as: Who = 'manager') => desk.call('proposals.decide', { reason: null, ...input }, as)
/** As somebody above him would: nobody raises his own limit. */
const limitManager = (limitFen: number | null) => desk.store.update('person', desk.ids.manager, { limit_fen: limitFen })

/** A set that shows its fault on the day after the purchase, with everything the rules ask for. */
const owedRefund = {
  unit: { purchaseDay: '2026-03-14' },
  complaint: { symptom: '黑屏', faultInTable: true, faultShownDay: '2026-03-15', stillUsable: false, wish: 'refund' },
}

describe('the clauses of a proposal', () => {
  it.each([repair, exchange, refund, compensation, gift, apology])('pass as they are: $kind', (clause) => {
    expect(clauseSchema.parse(clause)).toEqual(clause)
  })

  it.each([
    ['a kind that no agreement knows', { ...gift, kind: 'coupon' }, 'check-the-fields'],
    ['an amount with letters', { ...compensation, amountFen: '5oo' }, '"clauses.0.amountFen":"wrong-amount"'],
    ['a day gone by', { ...gift, dueDay: '2026-03-15' }, '"clauses.0.dueDay":"day-in-past"'],
    ['a day that does not exist', { ...gift, dueDay: '2026-02-30' }, '"clauses.0.dueDay":"wrong-day"'],
    [
      'a deduction above the price',
      { ...refund, depreciation: { days: 10, dailyRate: '0.05%', amountFen: 300_000 } },
      '"clauses.0.depreciation.amountFen":"above-price"',
    ],
  ])('are refused at their field: %s', async (name, clause, text) => {
    const { id } = await registerHeard(desk)
    await play(desk, {
      name,
      as: 'clerk',
      call: 'proposals.propose',
      input: { complaintId: id, clauses: [clause], opinion },
      status: 400,
      contains: [text],
      rows: {},
    })
  })
})

describe('within the own limit', () => {
  it('a proposal is approved at once by its author, and nothing waits', async () => {
    const { id } = await registerHeard(desk)
    await play(desk, {
      name: '',
      as: 'clerk',
      call: 'proposals.propose',
      input: { complaintId: id, clauses: [small], opinion },
      status: 200,
      contains: ['"state":"approved"'],
      // The first decision of a register keeps the rules that it was taken by.
      rows: { event: 1, proposal: 1, rule_pack: 1 },
    })
    const { proposals, complaint, stages } = await file(id)
    expect(proposals).toMatchObject([
      { state: 'approved', beyondFen: 20_000, limitFen: 30_000, author: '小刘', decider: '小刘', opinion },
    ])
    expect(complaint.stage).toBe('agreement')
    expect(stages.at(-1)).toMatchObject({ fromStage: 'registered', toStage: 'agreement', author: '小刘' })
  })

  it('what the law owes anyway does not count, at whatever price', async () => {
    const owed = await registerHeard(desk, owedRefund)
    expect(await propose(owed.id, [refund])).toMatchObject({ state: 'approved' })
    expect((await file(owed.id)).proposals[0]?.beyondFen).toBe(0)
    const goodwill = await registerHeard(desk, { unit: { purchaseDay: '2024-03-14' } })
    expect(await propose(goodwill.id, [refund])).toMatchObject({ state: 'waiting' })
    expect((await file(goodwill.id)).proposals[0]?.beyondFen).toBe(299_900)
  })

  it('the form can ask beforehand what a proposal is worth above the law', async () => {
    const { id } = await registerHeard(desk, owedRefund)
    expect(await desk.ask('proposals.worth', { complaintId: id, clauses: [refund, large] })).toEqual({
      beyondFen: 50_000,
      grantedFen: 0,
      limitFen: 30_000,
      withinLimit: false,
    })
    expect(desk.count('proposal')).toBe(0)
  })

  it('a manager whom nothing limits waits for nobody', async () => {
    const { id } = await registerHeard(desk)
    expect(await propose(id, [large], 'manager')).toMatchObject({ state: 'approved' })
  })
})

describe('above the own limit', () => {
  it('a proposal waits on the list of the managers with all they need to decide, due the same day', async () => {
    const { id, number } = await registerHeard(desk)
    await play(desk, {
      name: '',
      as: 'clerk',
      call: 'proposals.propose',
      input: { complaintId: id, clauses: [large, apology], opinion },
      status: 200,
      contains: ['"state":"waiting"'],
      rows: { event: 1, proposal: 1, due: 1 },
    })
    expect((await file(id)).complaint.stage).toBe('approval')
    expect(await desk.ask('proposals.waiting', undefined, 'manager')).toEqual({
      rows: [
        expect.objectContaining({
          complaintNumber: number,
          customer: '吴桂英',
          productName: '液晶电视',
          clauses: [large, apology],
          opinion,
          beyondFen: 50_000,
          grantedFen: 0,
          limitFen: 30_000,
          author: '小刘',
        }),
      ],
      total: 1,
    })
    const { rows } = await desk.ask<{ rows: object[] }>('today.list', { scope: 'mine' }, 'manager')
    expect(rows).toContainEqual(expect.objectContaining({ kind: 'approval', at: instantOf('2026-03-16', '18:00') }))
    // The clerk has his own first reply to give; the approval he can only wait for.
    const counted = (as: Who) => desk.ask<{ dueByTonight: number }>('today.counts', undefined, as)
    expect([(await counted('clerk')).dueByTonight, (await counted('manager')).dueByTonight]).toEqual([1, 1])
  })

  it('a second proposal has to wait for the first', async () => {
    const { id } = await registerHeard(desk)
    await propose(id, [large])
    const again = await desk.call('proposals.propose', { complaintId: id, clauses: [small], opinion })
    expect(again.problem).toMatchObject({ code: 'conflict', reason: 'proposal-waiting' })
  })

  it.each([
    ['a clerk decides nothing', 'clerk', { decision: 'approved' }, 403, 'forbidden'],
    ['a return needs its reason', 'manager', { decision: 'returned' }, 400, '"reason":"required"'],
    ['so does a rejection', 'manager', { decision: 'rejected', reason: '  ' }, 400, '"reason":"required"'],
  ] as const)('%s', async (name, as, input, status, text) => {
    const complaint = await registerHeard(desk)
    const { id } = await propose(complaint.id, [large])
    await play(desk, {
      name,
      as,
      call: 'proposals.decide',
      input: { reason: null, id, ...input },
      status,
      contains: [text],
      rows: {},
    })
    expect((await file(complaint.id)).proposals[0]?.state).toBe('waiting')
  })

  it.each([
    ['approved', null, 'agreement'],
    ['returned', '先问厂家能否承担', 'assessment'],
    ['rejected', '无依据', 'assessment'],
  ] as const)('%s: the case goes on, and nothing waits any more', async (decision, reason, stage) => {
    const complaint = await registerHeard(desk)
    const { id } = await propose(complaint.id, [large])
    expect((await decide({ id, decision, reason })).status).toBe(200)
    const { proposals, complaint: now } = await file(complaint.id)
    expect(proposals[0]).toMatchObject({ state: decision, decider: '陈经理', decisionReason: reason })
    expect(now.stage).toBe(stage)
    expect(await desk.ask('proposals.waiting', undefined, 'manager')).toEqual({ rows: [], total: 0 })
    const { rows } = await desk.ask<{ rows: { kind: string }[] }>('today.list', { scope: 'all' }, 'manager')
    expect(rows.map((row) => row.kind)).not.toContain('approval')
    const late = await decide({ id, decision: 'approved' })
    expect(late.problem).toMatchObject({ code: 'conflict', reason: 'already-decided', theirs: { state: decision } })
  })

  it('an approver with a limit keeps within it, but may still return', async () => {
    const complaint = await registerHeard(desk)
    const { id } = await propose(complaint.id, [large])
    limitManager(40_000)
    expect((await decide({ id, decision: 'approved' })).problem?.reason).toBe('over-your-limit')
    expect((await decide({ id, decision: 'returned', reason: '请店主定' })).status).toBe(200)
  })

  it('nobody approves his own proposal, unless nothing limits him', async () => {
    const complaint = await registerHeard(desk)
    limitManager(40_000)
    const { id } = await propose(complaint.id, [large], 'manager')
    limitManager(90_000)
    expect((await decide({ id, decision: 'approved' })).problem?.reason).toBe('own-proposal')
    limitManager(null)
    expect((await decide({ id, decision: 'approved' })).status).toBe(200)
  })

  it('its author may take it back', async () => {
    const complaint = await registerHeard(desk)
    const { id } = await propose(complaint.id, [large])
    expect((await desk.call('proposals.withdraw', { id })).status).toBe(200)
    const { proposals, complaint: now } = await file(complaint.id)
    expect([proposals[0]?.state, now.stage]).toEqual(['withdrawn', 'assessment'])
    expect(await propose(complaint.id, [small])).toMatchObject({ state: 'approved' })
  })

  it('nobody else takes it back without the right to decide', async () => {
    const complaint = await registerHeard(desk)
    limitManager(10_000)
    const { id } = await propose(complaint.id, [large], 'manager')
    expect((await desk.call('proposals.withdraw', { id })).problem?.reason).toBe('not-your-proposal')
  })

  it('a voided complaint leaves the list of the managers', async () => {
    const complaint = await registerHeard(desk)
    await propose(complaint.id, [large])
    await desk.ask('complaints.void', { id: complaint.id, reason: '重复登记' }, 'manager')
    expect(await desk.ask('proposals.waiting', undefined, 'manager')).toEqual({ rows: [], total: 0 })
  })
})

describe('an approved proposal that no agreement was signed on', () => {
  const endOf = async (id: number, proposalId: number) => {
    const row = (await file(id)).proposals.find((each) => each.id === proposalId)
    return row && [row.state, row.endedAt === null ? null : row.ender, row.endReason, row.replacedBy]
  }

  it('is replaced by the next one that is approved, on the record, and no earlier', async () => {
    const { id } = await registerHeard(desk)
    const first = await propose(id, [small])
    const second = await propose(id, [{ ...large, amountFen: 60_000 }])
    expect(await endOf(id, first.id)).toEqual(['approved', null, null, null])
    await decide({ id: second.id, decision: 'approved' })
    expect(await endOf(id, first.id)).toEqual(['approved', '陈经理', null, second.id])
    expect(await endOf(id, second.id)).toEqual(['approved', null, null, null])
    const third = await propose(id, [apology])
    expect(await endOf(id, second.id)).toEqual(['approved', '小刘', null, third.id])
    const details = desk.store
      .prepare<[], { details: string }>(
        `SELECT details FROM event JOIN event_detail ON event_id = event.id WHERE kind = 'proposal.approved'`,
      )
      .all()
    expect(JSON.parse(details.at(-1)?.details ?? '{}').replaced).toHaveLength(1)
    expect((await desk.call('agreements.draft', { proposalId: second.id })).problem?.reason).toBe('newer-proposal')
  })

  it('stands beside another when it was signed, and while its paper is out', async () => {
    const { id } = await registerHeard(desk)
    const first = await propose(id, [apology], 'manager')
    const agreementId = await draftOf(desk, first.id)
    await issue(desk, agreementId)
    const second = await propose(id, [small])
    expect(await endOf(id, first.id)).toEqual(['approved', null, null, null])
    await desk.ask('agreements.correct', { id: agreementId, reason: '改金额' }, 'manager')
    await draftOf(desk, second.id)
    expect(await endOf(id, first.id)).toEqual(['approved', '小刘', null, second.id])
  })

  it('is void when the case is closed, with the reason of the closing', async () => {
    const { id } = await registerHeard(desk)
    const { id: proposalId } = await propose(id, [small])
    const { version } = (await file(id)).complaint
    const closing = { to: 'closed', outcome: 'withdrawn', reason: '客户撤回', override: true }
    await desk.ask('complaints.move', { id, version, ...closing }, 'manager')
    expect(await endOf(id, proposalId)).toEqual(['approved', '陈经理', '客户撤回', null])
    const reopened = { to: 'assessment', outcome: null, reason: '客户又来', override: true }
    await desk.ask('complaints.move', { id, version: version + 1, ...reopened }, 'manager')
    expect((await file(id)).nextStep.code).toBe('propose')
  })
})
