import { afterEach, beforeEach, expect, it } from 'vitest'
import { caseOf, draftOf, issue, moneyClause, paperOf, sign, signedCase } from './agreed-case.ts'
import { openTestDesk, type TestDesk } from './harness.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

it('a case with two signed agreements goes on to the follow-up when the tasks of both are done', async () => {
  const first = await signedCase(desk, [moneyClause])
  const { id: proposalId } = await desk.ask<{ id: number }>(
    'proposals.propose',
    { complaintId: first.complaintId, clauses: [{ ...moneyClause, amountFen: 5_000 }], opinion: '补交通费。' },
    'manager',
  )
  const second = await draftOf(desk, proposalId)
  await issue(desk, second)
  await sign(desk, second)
  const tasks = await desk.ask<{ id: number; agreementId: number }[]>('tasks.list', { complaintId: first.complaintId })
  const settle = async (agreementId: number) => {
    for (const task of tasks.filter((each) => each.agreementId === agreementId))
      await desk.ask('tasks.settle', { id: task.id, state: 'done', proof: '回单 0319' })
    return [(await paperOf(desk, agreementId)).state, (await caseOf(desk, first.complaintId)).complaint.stage]
  }
  expect(await settle(first.agreementId)).toEqual(['performed', 'execution'])
  expect(await settle(second)).toEqual(['performed', 'follow-up'])
})
