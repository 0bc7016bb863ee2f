import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { caseOf, draftOf, issue, moneyClause, proposedCase, sign, signedCase } from './agreed-case.ts'
import { openTestDesk, register, type TestDesk } from './harness.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

/** 50 yuan: within the clerk's limit beside what is agreed already. */
const smallClause = { ...moneyClause, amountFen: 5_000 }
/** 500 yuan: above the clerk's limit. */
const largeClause = { ...moneyClause, amountFen: 50_000 }
const propose = (complaintId: number, clause: object = moneyClause) =>
  desk.call('proposals.propose', { complaintId, clauses: [clause], opinion: '建议补偿。' })
const proposed = async (complaintId: number, clause: object = moneyClause) =>
  ((await propose(complaintId, clause)).data as { id: number }).id
const stageOf = async (id: number) => (await caseOf(desk, id)).complaint.stage
const versionOf = async (id: number) => (await caseOf(desk, id)).complaint.version
const move = async (id: number, to: string, more: object = {}) =>
  desk.call(
    'complaints.move',
    { id, version: await versionOf(id), to, outcome: null, reason: null, override: false, ...more },
    'manager',
  )
const close = (id: number, outcome: string, more: object = {}) =>
  move(id, 'closed', { outcome, reason: '客户意见', override: true, ...more })

describe('a stage that follows from an act', () => {
  it('nothing is proposed before the customer has heard what was written down', async () => {
    const { id } = await register(desk)
    expect((await propose(id)).problem).toMatchObject({ code: 'conflict', reason: 'read-back-first' })
    expect([desk.count('proposal'), await stageOf(id)]).toEqual([0, 'registered'])
    await desk.ask('complaints.confirmReadBack', { id, text: '您要换新机。' })
    expect((await propose(id)).status).toBe(200)
    expect(await stageOf(id)).toBe('agreement')
  })

  it('a case that the manager released without the read-back may be proposed for', async () => {
    const { id } = await register(desk)
    expect((await move(id, 'fact-finding', { reason: '客户联系不上', override: true })).status).toBe(200)
    expect((await propose(id)).status).toBe(200)
  })

  it('a page that still shows the stage before cannot move the case', async () => {
    const { id } = await register(desk)
    await desk.ask('complaints.confirmReadBack', { id, text: '您要换新机。' })
    const version = await versionOf(id)
    await propose(id)
    const late = await desk.call('complaints.move', {
      id,
      version,
      to: 'fact-finding',
      outcome: null,
      reason: '再核实',
      override: false,
    })
    expect(late.problem?.reason).toBe('changed-meanwhile')
    expect(await stageOf(id)).toBe('agreement')
  })

  it('a further proposal leaves a case that is carried out where it is, whatever comes of it', async () => {
    const { complaintId } = await signedCase(desk, [moneyClause])
    const changes = (await caseOf(desk, complaintId)).stages.length
    await proposed(complaintId, smallClause)
    const id = await proposed(complaintId, largeClause)
    await desk.ask('proposals.decide', { id, decision: 'returned', reason: '先履行' }, 'manager')
    const again = await proposed(complaintId, largeClause)
    await desk.ask('proposals.decide', { id: again, decision: 'approved', reason: null }, 'manager')
    await issue(desk, await draftOf(desk, again))
    const { complaint, stages } = await caseOf(desk, complaintId)
    expect([complaint.stage, stages.length]).toEqual(['execution', changes])
  })

  it('a returned proposal and a voided agreement take the case back', async () => {
    const { complaintId, agreementId } = await signedCase(desk, [moneyClause])
    await desk.ask('agreements.void', { id: agreementId, reason: '客户反悔' }, 'manager')
    expect(await stageOf(complaintId)).toBe('agreement')
    expect((await move(complaintId, 'assessment', { reason: '重谈' })).status).toBe(200)
    const id = await proposed(complaintId, largeClause)
    expect(await stageOf(complaintId)).toBe('approval')
    await desk.ask('proposals.decide', { id, decision: 'returned', reason: '太多' }, 'manager')
    expect(await stageOf(complaintId)).toBe('assessment')
  })
})

describe('closing as satisfied', () => {
  let id: number
  let minute = 5
  /** A call that reached the customer, a minute after the one before. */
  const ask = async (satisfaction: number, works: boolean | null = true) => {
    minute += 1
    desk.setTime('2026-03-16', `10:${String(minute).padStart(2, '0')}`)
    const planned = await desk.ask<{ id: number }>('followUps.plan', { complaintId: id, day: '2026-03-17' })
    const answer = { id: planned.id, reached: true, works, satisfaction, remark: null }
    await desk.ask('followUps.record', answer)
  }
  beforeEach(async () => {
    minute = 5
    id = (await register(desk)).id
  })

  it.each([
    ['gave one of five', 1, true],
    ['gave two of five', 2, null],
    ['is polite, but has the fault again', 5, false],
  ] as const)('is not to be had when the customer %s', async (_, satisfaction, works) => {
    await ask(satisfaction, works)
    expect((await close(id, 'satisfied')).problem).toMatchObject({
      code: 'conflict',
      reason: 'customer-not-satisfied',
    })
    expect((await caseOf(desk, id)).nextStep.code).not.toBe('close')
    expect((await close(id, 'not-satisfied')).status).toBe(200)
    expect((await caseOf(desk, id)).complaint.outcome).toBe('not-satisfied')
  })

  it('goes by what the customer said last', async () => {
    await ask(1)
    await ask(4)
    expect((await close(id, 'satisfied')).status).toBe(200)
  })

  it('asks again after the case was reopened', async () => {
    await ask(5)
    desk.setTime('2026-03-16', '11:00')
    expect((await close(id, 'satisfied')).status).toBe(200)
    desk.setTime('2026-03-16', '12:00')
    expect((await move(id, 'fact-finding', { reason: '又坏了' })).status).toBe(200)
    expect((await close(id, 'satisfied')).problem?.reason).toBe('ask-the-customer-first')
  })
})

describe('what a case leaves behind', () => {
  const dueOf = async () => (await desk.ask<{ rows: object[] }>('today.list', { scope: 'all' }, 'manager')).rows
  const notToForget = async () =>
    (await desk.ask<{ notToForget: Record<string, number> }>('today.list', { scope: 'all' }, 'manager')).notToForget

  /** A case with one of everything open: a signed agreement under way, a draft, a proposal that waits, a promise. */
  async function busyCase() {
    const { complaintId, agreementId } = await signedCase(desk, [moneyClause])
    const draftId = await draftOf(desk, await proposed(complaintId, smallClause))
    await issue(desk, draftId)
    const proposalId = await proposed(complaintId, largeClause)
    const { id: promiseId } = await desk.ask<{ id: number }>('contacts.promise', {
      complaintId,
      dueAt: desk.desk.parts.clock() + 3_600_000,
      ownerId: desk.ids.clerk,
      words: '下午回电',
    })
    const { tasks, followUps } = await caseOf(desk, complaintId)
    return { complaintId, agreementId, draftId, proposalId, promiseId, tasks, followUps }
  }

  it.each(['closed', 'void'] as const)('is nothing that nobody could settle, once it is %s', async (how) => {
    const { complaintId } = await busyCase()
    expect(await notToForget()).toMatchObject({ waitingApproval: 1, waitingSignature: 1 })
    if (how === 'void') await desk.ask('complaints.void', { id: complaintId, reason: '重复登记' }, 'manager')
    else expect((await close(complaintId, 'withdrawn', { reason: '重复登记' })).status).toBe(200)

    expect(await dueOf()).toEqual([])
    expect(await notToForget()).toMatchObject({ incomplete: 0, stuck: 0, waitingApproval: 0, waitingSignature: 0 })
    const { proposals, agreements, promises, tasks, followUps } = await caseOf(desk, complaintId)
    expect(proposals.at(-1)).toMatchObject({ state: 'withdrawn', decider: '陈经理', decisionReason: '重复登记' })
    expect(agreements.map(({ state }) => state)).toEqual(['signed', 'void'])
    expect(promises).toMatchObject([{ state: 'void', result: '重复登记' }])
    expect(new Set([...tasks, ...followUps].map(({ state }) => state))).toEqual(new Set(['void']))
  })

  it('a void case takes no more answers, and nothing brings it back to Today', async () => {
    const { complaintId, proposalId, promiseId, tasks, followUps } = await busyCase()
    await desk.ask('complaints.void', { id: complaintId, reason: '重复登记' }, 'manager')
    const answers = [
      await desk.call('contacts.movePromise', {
        id: promiseId,
        dueAt: desk.desk.parts.clock() + 60_000,
        reason: '改期',
      }),
      await desk.call('contacts.settlePromise', { id: promiseId, state: 'kept', result: '已回电' }),
      await desk.call('followUps.record', {
        id: followUps[0]?.id,
        reached: false,
        works: null,
        satisfaction: null,
        remark: null,
      }),
      await desk.call('tasks.settle', { id: tasks[0]?.id, state: 'done', proof: '已办' }),
    ]
    expect(answers.map(({ problem }) => problem?.reason)).toEqual(Array(4).fill('case-is-void'))
    const decided = await desk.call(
      'proposals.decide',
      { id: proposalId, decision: 'approved', reason: null },
      'manager',
    )
    expect(decided.problem?.code).toBe('conflict')
    expect(await dueOf()).toEqual([])
  })
})

it('an unsigned paper of an open case is still to be signed after another was closed', async () => {
  const first = await proposedCase(desk, [moneyClause])
  const agreementId = await draftOf(desk, first.proposalId)
  await issue(desk, agreementId)
  const other = await register(desk, { customer: { name: '李明' } })
  expect((await close(other.id, 'withdrawn')).status).toBe(200)
  await sign(desk, agreementId)
  expect((await caseOf(desk, first.complaintId)).agreements).toMatchObject([{ state: 'signed' }])
})
