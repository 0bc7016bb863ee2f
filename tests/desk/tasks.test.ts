import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { caseOf, moneyClause, paperOf, signedCase } from './agreed-case.ts'
import { openTestDesk, type TestDesk } from './harness.ts'
import { play } from './scenario.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

type Board = { department: string; tasks: { id: number; words: string; overdue: boolean }[] }[]
const board = async () => (await desk.ask<{ departments: Board }>('tasks.board')).departments
const settle = (id: number, state = 'done', proof = '回单 0319', as: 'clerk' | 'manager' = 'clerk') =>
  desk.call('tasks.settle', { id, state, proof }, as)
const tasksOf = (complaintId: number) => desk.ask<{ id: number; state: string }[]>('tasks.list', { complaintId })

describe('the board', () => {
  it('shows every open task under its department, the case it belongs to, and what is overdue', async () => {
    const { caseNumber } = await signedCase(desk)
    desk.setTime('2026-03-19', '09:00')
    expect(await board()).toMatchObject([
      { department: 'warehouse', tasks: [{ words: '出新机 ABC-50 32B0192，开新三包凭证', overdue: false }] },
      {
        department: 'cashier',
        tasks: [
          {
            words: '支付误工补偿 ¥200.00，以微信支付',
            overdue: true,
            customer: '吴桂英',
            complaintNumber: caseNumber,
            agreementNumber: 'XY-2026-0001',
            dueDay: '2026-03-18',
          },
        ],
      },
      { department: 'marketing', tasks: [] },
      { department: 'workshop', tasks: [] },
      { department: 'service', tasks: [{ words: '上门安装并取回旧机 32A7788' }] },
    ])
  })

  it('loses the tasks of a voided complaint', async () => {
    const { complaintId } = await signedCase(desk)
    await desk.ask('complaints.void', { id: complaintId, reason: '重复登记' }, 'manager')
    expect((await board()).flatMap(({ tasks }) => tasks)).toEqual([])
  })
})

describe('settling', () => {
  it.each([
    ['done needs its proof', 'clerk', { state: 'done', proof: ' ' }, 400, '"proof":"required"'],
    ['void is the manager’s', 'clerk', { state: 'void', proof: '客户不要了' }, 403, 'manager-only'],
    ['void needs its reason', 'manager', { state: 'void', proof: '' }, 400, '"proof":"required"'],
  ] as const)('%s', async (name, as, input, status, text) => {
    const { complaintId } = await signedCase(desk)
    const [task] = await tasksOf(complaintId)
    await play(desk, {
      name,
      as,
      call: 'tasks.settle',
      input: { id: task?.id, ...input },
      status,
      contains: [text],
      rows: {},
    })
  })

  it('takes the task off Today, keeps who did it and by what proof, and happens once', async () => {
    const { complaintId } = await signedCase(desk, [moneyClause])
    const [task] = await tasksOf(complaintId)
    const id = task?.id ?? -1
    const taskDue = async () => {
      const { rows } = await desk.ask<{ rows: { kind: string; sourceId: number }[] }>('today.list', { scope: 'all' })
      return rows.filter((row) => row.kind === 'task' && row.sourceId === id).length
    }
    expect(await taskDue()).toBe(1)
    expect((await settle(id)).status).toBe(200)
    expect(await taskDue()).toBe(0)
    expect((await caseOf(desk, complaintId)).tasks).toMatchObject([
      { state: 'done', proof: '回单 0319', settledBy: '小刘', settledAt: desk.desk.parts.clock() },
    ])
    expect((await settle(id)).problem).toMatchObject({ code: 'conflict', reason: 'already-settled' })
  })

  it('of the last task performs the agreement and sends the case to the follow-up, not before', async () => {
    const { complaintId, agreementId } = await signedCase(desk)
    const tasks = await tasksOf(complaintId)
    const standing = async () => [
      (await paperOf(desk, agreementId)).state,
      (await caseOf(desk, complaintId)).complaint.stage,
    ]
    for (const task of tasks.slice(0, -1)) {
      await settle(task.id)
      expect(await standing()).toEqual(['signed', 'execution'])
    }
    await settle(tasks.at(-1)?.id ?? -1)
    expect(await standing()).toEqual(['performed', 'follow-up'])
    const voided = await desk.call('agreements.void', { id: agreementId, reason: '事后' }, 'manager')
    expect(voided.problem?.reason).toBe('agreement-performed')
  })

  it('one void beside others done still performs it; all void does not', async () => {
    const mixed = await signedCase(desk)
    const [first, ...rest] = await tasksOf(mixed.complaintId)
    await settle(first?.id ?? -1, 'void', '客户自取', 'manager')
    for (const task of rest) await settle(task.id)
    expect((await paperOf(desk, mixed.agreementId)).state).toBe('performed')
    const none = await signedCase(desk)
    for (const task of await tasksOf(none.complaintId)) await settle(task.id, 'void', '客户不要了', 'manager')
    expect((await paperOf(desk, none.agreementId)).state).toBe('signed')
  })
})
