import { hash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkedText } from '../../shared/agreement/check-code.ts'
import { keepsFixedText } from '../../shared/agreement/document.ts'
import { instantOf } from '../../shared/time/instant.ts'
import { apology, refund } from '../unit/agreement/sample-clauses.ts'
import {
  caseOf,
  draftOf,
  exchangeClause,
  INTERNAL,
  issue,
  issueInput,
  moneyClause,
  paperOf,
  proposedCase,
  sign,
  signedCase,
  tryIssue,
  typeExtra,
  upload,
} from './agreed-case.ts'
import { newCustomer, openTestDesk, type TestDesk } from './harness.ts'
import { play } from './scenario.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

const todayKinds = async () => {
  const { rows } = await desk.ask<{ rows: { kind: string }[] }>('today.list', { scope: 'all' }, 'manager')
  return rows.map((row) => row.kind).filter((kind) => kind !== 'first-reply')
}

describe('a draft', () => {
  it('carries neither number nor code, and says the case as it stands', async () => {
    const { proposalId, caseNumber, complaintId } = await proposedCase(desk)
    const id = await draftOf(desk, proposalId)
    const paper = await paperOf(desk, id)
    expect(paper).toMatchObject({ state: 'draft', number: null, printedNumber: null, checkCode: null, intact: null })
    const text = JSON.stringify(paper.content)
    for (const fact of [
      '吴桂英',
      '13800001111',
      '幸福路 18 号',
      '海信',
      'ABC-50',
      '32A7788',
      '2,999.00',
      '开机后黑屏',
      caseNumber,
    ])
      expect(text).toContain(fact)
    expect(text).toContain('贰佰元整')
    expect(text).toContain('签发时编号')
    expect(text).not.toContain('XY-')
    const { customer } = await caseOf(desk, complaintId)
    await desk.ask('customers.save', {
      id: customer.id,
      version: customer.version,
      customer: newCustomer({ name: '吴桂英（更正）', address: null }),
    })
    expect(JSON.stringify((await paperOf(desk, id)).content)).toContain('吴桂英（更正）')
  })

  it('lists the repairs of the machine and the rule that gives the remedy, in the language asked for', async () => {
    const { proposalId, complaintId } = await proposedCase(desk, undefined, {
      unit: { purchaseDay: '2026-03-08' },
      complaint: { faultInTable: true, faultShownDay: '2026-03-16', stillUsable: false },
    })
    const { complaint } = await caseOf(desk, complaintId)
    const taken = await desk.ask<{ id: number }>('repairs.takeIn', {
      customer: { id: complaint.customerId },
      unit: { id: complaint.unitId },
      complaintId,
      handInDay: '2026-03-10',
      fault: '花屏',
      accessories: null,
      technician: null,
      draft: null,
    })
    await desk.ask('repairs.finish', {
      id: taken.id,
      finish: { handBackDay: '2026-03-12', result: 'repaired', faultCause: 'machine' },
    })
    const id = await draftOf(desk, proposalId)
    const chinese = JSON.stringify((await paperOf(desk, id)).content)
    for (const words of [
      '花屏',
      '修好',
      '到店',
      '发票',
      '《部分商品修理更换退货责任规定》',
      '第十条',
      '售出15日内（至 2026 年 3 月 23 日）发生性能故障',
    ])
      expect(chinese).toContain(words)
    const english = JSON.stringify((await paperOf(desk, id, 'en')).content)
    for (const words of ['Repaired', 'The Chinese text governs', 'art. 10', 'RMB 200.00'])
      expect(english).toContain(words)
  })

  it.each(['zh-CN', 'en'] as const)('never shows opinions, talks or chases (%s)', async (language) => {
    const { proposalId, complaintId } = await proposedCase(desk)
    const id = await draftOf(desk, proposalId)
    const agreement = JSON.stringify((await paperOf(desk, id, language)).content)
    const form = JSON.stringify(await desk.ask('agreements.registrationForm', { complaintId, language }))
    for (const paper of [agreement, form]) {
      expect(paper).toContain('吴桂英')
      for (const internal of Object.values(INTERNAL)) expect(paper).not.toContain(internal)
    }
  })

  it('is made only of the newest proposal of its case, and only once it is approved', async () => {
    const { complaintId, proposalId } = await proposedCase(desk, [moneyClause])
    const waiting = await desk.ask<{ id: number; state: string }>('proposals.propose', {
      complaintId,
      clauses: [{ ...moneyClause, amountFen: 50_000 }],
      opinion: '客户要五百',
    })
    expect(waiting.state).toBe('waiting')
    const draft = (id: number) => desk.call('agreements.draft', { proposalId: id })
    expect((await draft(proposalId)).problem?.reason).toBe('newer-proposal')
    expect((await draft(waiting.id)).problem?.reason).toBe('not-approved')
    await desk.ask('proposals.decide', { id: waiting.id, decision: 'rejected', reason: '无依据' }, 'manager')
    expect((await draft(proposalId)).status).toBe(200)
  })
})

describe('issuing', () => {
  it('gives the number, freezes both languages and binds them by the check code', async () => {
    const { proposalId, complaintId } = await proposedCase(desk)
    const id = await draftOf(desk, proposalId)
    const issued = await issue(desk, id)
    expect(issued.number).toBe('XY-2026-0001')
    const { customer } = await caseOf(desk, complaintId)
    await desk.ask('customers.save', {
      id: customer.id,
      version: customer.version,
      customer: newCustomer({ name: '别的名字' }),
    })
    const paper = await paperOf(desk, id)
    const english = await paperOf(desk, id, 'en')
    expect(paper).toMatchObject({
      state: 'issued',
      printedNumber: 'XY-2026-0001',
      checkCode: issued.checkCode,
      intact: true,
    })
    for (const { content } of [paper, english]) {
      expect(JSON.stringify(content)).toContain('XY-2026-0001')
      expect(JSON.stringify(content)).not.toContain('别的名字')
      expect(keepsFixedText(content)).toBe(true)
    }
    const frozen = { 'zh-CN': paper.content, en: english.content }
    const text = checkedText({ content: frozen, templateVersion: '2026.1', rulePackVersion: '2026.1' })
    expect(issued.checkCode).toBe(hash('sha256', text, 'hex'))
    desk.store.update('agreement', id, { content: JSON.stringify(frozen).replaceAll('贰佰元整', '贰仟元整') })
    expect(await paperOf(desk, id)).toMatchObject({ intact: false })
  })

  it('puts the missing signature on the list three days later', async () => {
    const { proposalId } = await proposedCase(desk)
    const id = await draftOf(desk, proposalId)
    await issue(desk, id)
    const { rows } = await desk.ask<{ rows: object[] }>('today.list', { scope: 'mine' })
    expect(rows).toContainEqual(
      expect.objectContaining({ kind: 'reminder', sourceId: id, at: instantOf('2026-03-19', '18:00') }),
    )
    await sign(desk, id)
    expect(await todayKinds()).not.toContain('reminder')
  })

  it.each([
    ['a complaint forbidden', '甲方不得再向12315投诉。'],
    ['a complaint forbidden, hidden in spaces', '甲方承诺不再向市 场 监 管 部门举 报'],
    ['all rights given up', '甲方放弃一切修理、更换、退货的权利。'],
    ['the last word on its meaning', '本协议最终解释权归乙方所有。'],
  ])('is refused while the further terms hold %s, and no number is used', async (name, text) => {
    const { proposalId } = await proposedCase(desk)
    const id = await draftOf(desk, proposalId)
    await typeExtra(desk, id, text)
    await play(desk, {
      name,
      as: 'manager',
      call: 'agreements.issue',
      input: await issueInput(desk, id),
      status: 409,
      contains: ['checks-block', 'forbidden-text'],
      rows: {},
    })
    expect((await paperOf(desk, id)).checks).toContainEqual(
      expect.objectContaining({ code: 'forbidden-text', result: 'block' }),
    )
    await typeExtra(desk, id, '新机送货上门前一日电话告知。')
    expect((await issue(desk, id)).number).toBe('XY-2026-0001')
    expect(JSON.stringify((await paperOf(desk, id)).content)).toContain('新机送货上门前一日电话告知。')
  })

  it('is refused below what the law gives', async () => {
    const depreciation = { days: 2, dailyRate: '0.05%', amountFen: 10_000 }
    const { proposalId } = await proposedCase(desk, [{ ...refund, depreciation }], {
      unit: { purchaseDay: '2026-03-14' },
      complaint: { faultInTable: true, faultShownDay: '2026-03-15', stillUsable: false },
    })
    const id = await draftOf(desk, proposalId)
    const refused = await tryIssue(desk, id)
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('refund-below-floor')
  })

  it('is refused to a clerk once the law no longer covers what was within his limit', async () => {
    const owed = {
      unit: { purchaseDay: '2026-03-08' },
      complaint: { faultInTable: true, faultShownDay: '2026-03-15', stillUsable: false },
    }
    const { proposalId, complaintId } = await proposedCase(desk, [exchangeClause], owed, 'clerk')
    expect((await caseOf(desk, complaintId)).proposals[0]).toMatchObject({ state: 'approved', beyondFen: 0 })
    const id = await draftOf(desk, proposalId)
    const { unit } = await caseOf(desk, complaintId)
    const { id: unitId, uid: _, customerId: __, version, ...fields } = unit ?? expect.fail('no unit')
    const corrected = { ...fields, purchaseDay: '2024-03-08', installedByTrader: null }
    await desk.ask('customers.saveUnit', { id: unitId, version, unit: corrected })
    const refused = await tryIssue(desk, id, 'clerk')
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('beyond-authority')
    expect((await tryIssue(desk, id)).status).toBe(200)
  })

  it('is refused while a term or a party is missing', async () => {
    const { proposalId } = await proposedCase(desk, [{ ...moneyClause, dueDay: null, method: null }])
    const refused = await tryIssue(desk, await draftOf(desk, proposalId))
    expect(refused.problem?.theirs).toMatchObject({
      checks: expect.arrayContaining([
        expect.objectContaining({
          code: 'missing-term',
          params: expect.objectContaining({ fields: ['dueDay', 'method'] }),
        }),
      ]),
    })
  })

  it('that fails half-way uses no number: the next paper takes it', async () => {
    const { proposalId } = await proposedCase(desk)
    const id = await draftOf(desk, proposalId)
    const trigger = `CREATE TRIGGER power_cut BEFORE UPDATE ON agreement WHEN NEW.state = 'issued' BEGIN SELECT RAISE (ABORT, 'power cut'); END`
    desk.store.prepare(trigger).run()
    expect((await tryIssue(desk, id)).status).toBe(500)
    expect(await paperOf(desk, id)).toMatchObject({ state: 'draft', number: null })
    desk.store.prepare('DROP TRIGGER power_cut').run()
    expect((await issue(desk, id)).number).toBe('XY-2026-0001')
    const next = await proposedCase(desk)
    expect((await issue(desk, await draftOf(desk, next.proposalId))).number).toBe('XY-2026-0002')
  })

  it('waits for a newer proposal of the case to be decided', async () => {
    const { proposalId, complaintId } = await proposedCase(desk, [moneyClause])
    const id = await draftOf(desk, proposalId)
    await desk.ask('proposals.propose', {
      complaintId,
      clauses: [{ ...moneyClause, amountFen: 50_000 }],
      opinion: '客户加价',
    })
    expect((await tryIssue(desk, id, 'clerk')).problem?.reason).toBe('newer-proposal')
  })

  it('happens once', async () => {
    const { proposalId } = await proposedCase(desk)
    const id = await draftOf(desk, proposalId)
    await issue(desk, id)
    expect((await tryIssue(desk, id)).problem?.reason).toBe('agreement-issued')
    expect((await desk.call('agreements.setExtraText', { id, before: '', text: '改' })).problem?.reason).toBe(
      'agreement-issued',
    )
  })
})

describe('correcting before signature', () => {
  it('voids this version and gives the next the same number, with another amount under it', async () => {
    const { proposalId, complaintId } = await proposedCase(desk, [moneyClause])
    const first = await draftOf(desk, proposalId)
    await typeExtra(desk, first, '付款前电话告知。')
    await issue(desk, first)
    const { id: second } = await desk.ask<{ id: number }>('agreements.correct', { id: first, reason: '金额写错' })
    expect(await paperOf(desk, second)).toMatchObject({ state: 'draft', number: null, extraText: '付款前电话告知。' })
    const newer = await desk.ask<{ id: number; state: string }>('proposals.propose', {
      complaintId,
      clauses: [{ ...moneyClause, amountFen: 25_000 }],
      opinion: '按实际票据',
    })
    expect(newer.state).toBe('approved')
    expect(await draftOf(desk, newer.id)).toBe(second)
    expect((await issue(desk, second)).number).toBe('XY-2026-0001-V2')
    expect(await paperOf(desk, first)).toMatchObject({
      state: 'void',
      printedNumber: 'XY-2026-0001',
      voidReason: '金额写错',
    })
    expect(JSON.stringify((await paperOf(desk, first)).content)).toContain('贰佰元整')
    expect(JSON.stringify((await paperOf(desk, second)).content)).toContain('贰佰伍拾元整')
    const { id: third } = await desk.ask<{ id: number }>('agreements.correct', { id: second, reason: '错字' })
    expect((await issue(desk, third)).number).toBe('XY-2026-0001-V3')
    expect(await todayKinds()).toEqual(['reminder'])
  })

  it('is over once it is signed, and there is nothing to correct in a draft', async () => {
    const { proposalId } = await proposedCase(desk, [moneyClause])
    const id = await draftOf(desk, proposalId)
    const correct = () => desk.call('agreements.correct', { id, reason: '错字' })
    expect((await correct()).problem?.reason).toBe('agreement-draft')
    await issue(desk, id)
    await sign(desk, id)
    expect((await correct()).problem?.reason).toBe('agreement-signed')
  })
})

describe('signing', () => {
  it('hands every step to its department and plans the follow-ups, all with their dates', async () => {
    const { proposalId, complaintId } = await proposedCase(desk, [exchangeClause, moneyClause, apology])
    const id = await draftOf(desk, proposalId)
    await issue(desk, id)
    desk.setTime('2026-03-16', '16:30')
    const scan = await upload(desk, complaintId)
    await play(desk, {
      name: '',
      as: 'clerk',
      call: 'agreements.sign',
      input: { id, signedAttachmentUid: scan, signedAt: instantOf('2026-03-16', '16:20') },
      status: 200,
      rows: { event: 1, task: 4, follow_up: 2, due: 6 },
    })
    const { tasks, followUps, complaint, agreements, attachments } = await caseOf(desk, complaintId)
    expect(tasks.map((task) => [task.department, task.words, task.dueDay])).toEqual([
      ['cashier', '支付误工补偿 ¥200.00，以微信支付', '2026-03-18'],
      ['warehouse', '出新机 ABC-50 32B0192，开新三包凭证', '2026-03-20'],
      ['service', '上门安装并取回旧机 32A7788', '2026-03-20'],
      ['service', '服务经理陈强上门致歉', '2026-06-03'],
    ])
    // Counted from the last step, 3 June: after three days and after thirty, which is 3 July.
    expect(followUps.map((followUp) => followUp.plannedDay)).toEqual(['2026-06-06', '2026-07-03'])
    expect(complaint.stage).toBe('execution')
    expect(agreements).toMatchObject([
      { state: 'signed', signedAt: instantOf('2026-03-16', '16:20'), signedAttachmentId: attachments[0]?.id },
    ])
    const { rows } = await desk.ask<{ rows: object[] }>('today.list', { scope: 'mine' })
    expect(rows).toContainEqual(expect.objectContaining({ kind: 'task', at: instantOf('2026-03-18', '18:00') }))
  })

  it.each([
    ['in the future', { signedAt: instantOf('2026-03-16', '18:00') }, '"signedAt":"day-in-future"'],
    ['before the paper was issued', { signedAt: instantOf('2026-03-16', '09:00') }, '"signedAt":"before-issue"'],
    [
      'by a scan that is not there',
      { signedAttachmentUid: '018f0000-0000-7000-8000-000000000000' },
      '"signedAttachmentUid":"not-found"',
    ],
  ])('is refused %s', async (name, changes, text) => {
    const { proposalId } = await proposedCase(desk)
    const id = await draftOf(desk, proposalId)
    await issue(desk, id)
    await play(desk, {
      name,
      as: 'clerk',
      call: 'agreements.sign',
      input: { id, signedAttachmentUid: null, signedAt: instantOf('2026-03-16', '09:05'), ...changes },
      status: 400,
      contains: [text],
      rows: {},
    })
  })

  it("takes no other case's scan, and its own may come later", async () => {
    const { complaintId, agreementId } = await signedCase(desk)
    const other = await upload(desk, (await proposedCase(desk)).complaintId)
    const attach = (attachmentUid: string) => desk.call('agreements.attachScan', { id: agreementId, attachmentUid })
    expect((await attach(other)).problem?.fields).toEqual({ signedAttachmentUid: 'not-found' })
    const scan = await upload(desk, complaintId)
    expect((await attach(scan)).status).toBe(200)
    expect((await attach(scan)).problem?.reason).toBe('scan-of-agreement')
    const voided = await desk.call('attachments.void', { uid: scan, reason: '扫歪了' }, 'manager')
    expect(voided.problem?.reason).toBe('scan-of-agreement')
  })

  it('is for a paper that is out: not for a draft, and not twice', async () => {
    const { proposalId } = await proposedCase(desk)
    const id = await draftOf(desk, proposalId)
    const call = () =>
      desk.call('agreements.sign', { id, signedAttachmentUid: null, signedAt: desk.desk.parts.clock() })
    expect((await call()).problem?.reason).toBe('agreement-draft')
    await issue(desk, id)
    expect((await call()).status).toBe(200)
    expect((await call()).problem?.reason).toBe('agreement-signed')
  })

  it('leaves no room to grant a large sum in small pieces', async () => {
    const { complaintId } = await signedCase(desk, [moneyClause])
    const more = { complaintId, clauses: [moneyClause], opinion: '再补一次' }
    expect(await desk.ask('proposals.worth', { complaintId, clauses: more.clauses })).toMatchObject({
      beyondFen: 20_000,
      grantedFen: 20_000,
      withinLimit: false,
    })
    expect(await desk.ask('proposals.propose', more)).toMatchObject({ state: 'waiting' })
  })
})

describe('voiding', () => {
  it('keeps the number, takes back tasks and follow-ups, and is the manager’s', async () => {
    const { agreementId: id, complaintId } = await signedCase(desk)
    expect((await desk.call('agreements.void', { id, reason: '客户改主意' })).status).toBe(403)
    expect((await desk.call('agreements.void', { id, reason: '' }, 'manager')).status).toBe(400)
    await desk.ask('agreements.void', { id, reason: '客户改主意' }, 'manager')
    expect(await paperOf(desk, id)).toMatchObject({
      state: 'void',
      printedNumber: 'XY-2026-0001',
      voidReason: '客户改主意',
    })
    const { tasks, followUps, complaint } = await caseOf(desk, complaintId)
    expect(new Set([...tasks, ...followUps].map((row) => row.state))).toEqual(new Set(['void']))
    expect(complaint.stage).toBe('agreement')
    expect(await todayKinds()).toEqual([])
    const next = await proposedCase(desk)
    expect((await issue(desk, await draftOf(desk, next.proposalId))).number).toBe('XY-2026-0002')
    expect((await desk.call('agreements.void', { id, reason: '再次' }, 'manager')).problem?.reason).toBe(
      'agreement-void',
    )
  })

  it('leaves the approved proposal free for another paper', async () => {
    const { proposalId } = await proposedCase(desk)
    const first = await draftOf(desk, proposalId)
    await issue(desk, first)
    expect((await desk.call('agreements.draft', { proposalId })).problem?.reason).toBe('agreement-issued')
    await desk.ask('agreements.void', { id: first, reason: '格式有误' }, 'manager')
    const second = await draftOf(desk, proposalId)
    await issue(desk, second)
    await sign(desk, second)
    expect((await desk.call('agreements.draft', { proposalId })).problem?.reason).toBe('proposal-used')
  })
})

describe('the registration form', () => {
  it('is filled from the register', async () => {
    const { complaintId, caseNumber } = await proposedCase(desk)
    await desk.ask('complaints.confirmReadBack', { id: complaintId, text: '液晶电视黑屏，您希望换新机。' })
    const form = JSON.stringify(await desk.ask('agreements.registrationForm', { complaintId, language: 'zh-CN' }))
    for (const fact of [
      '投诉登记表',
      caseNumber,
      '吴桂英',
      '13800001111',
      '小刘',
      '到店',
      '32A7788',
      '您希望换新机',
      '陈经理',
    ])
      expect(form).toContain(fact)
  })

  it('exists blank, with the name of the centre alone', async () => {
    await proposedCase(desk)
    const form = JSON.stringify(await desk.ask('agreements.registrationForm', { complaintId: null, language: 'zh-CN' }))
    expect(form).toContain('城东家电服务中心')
    for (const fact of ['TS-', '吴桂英', '小刘']) expect(form).not.toContain(fact)
  })
})
