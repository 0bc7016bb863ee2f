import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseFile } from '../../electron/desk/complaints/case-file.ts'
import type { SearchResult } from '../../electron/desk/search/service.ts'
import { instantOf } from '../../shared/time/instant.ts'
import { newComplaint, newCustomer, newUnit, openTestDesk, register, type TestDesk } from './harness.ts'
import { play, type Scenario } from './scenario.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

const file = (id: number) => desk.ask<CaseFile>('complaints.get', { id })
const stub = (changes: object = {}) => ({
  customer: { new: newCustomer() },
  unit: null,
  complaint: newComplaint(),
  draft: null,
  ...changes,
})

describe('registering', () => {
  const table: Scenario[] = [
    {
      name: 'a stub is a customer, his words and a number, in one event',
      as: 'clerk',
      call: 'complaints.register',
      input: stub(),
      status: 200,
      contains: ['TS-2026-000001'],
      rows: { event: 1, customer: 1, complaint: 1, due: 1 },
    },
    {
      name: 'a phone that cannot be one is named, and nothing is written',
      as: 'clerk',
      call: 'complaints.register',
      input: stub({ customer: { new: newCustomer({ phones: [{ number: '1380000', label: null }] }) } }),
      status: 400,
      contains: ['"customer.phones.0.number":"phone-too-short"'],
      rows: {},
    },
    {
      name: 'a purchase in the future is refused at its field',
      as: 'clerk',
      call: 'complaints.register',
      input: stub({ unit: { new: newUnit({ purchaseDay: '2026-03-17' }) } }),
      status: 400,
      contains: ['"unit.purchaseDay":"day-in-future"'],
      rows: {},
    },
    {
      name: 'a machine cannot be sold before it was made',
      as: 'clerk',
      call: 'complaints.register',
      input: stub({ unit: { new: newUnit({ productionDay: '2026-03-10' }) } }),
      status: 400,
      contains: ['"unit.purchaseDay":"before-production"'],
      rows: {},
    },
    {
      name: 'an amount with letters is refused at its field',
      as: 'clerk',
      call: 'complaints.register',
      input: stub({ complaint: newComplaint({ demands: [{ item: '换新机', amountFen: '3oo', must: true }] }) }),
      status: 400,
      contains: ['complaint.demands.0.amountFen', 'wrong-amount'],
      rows: {},
    },
    {
      name: 'words must be there',
      as: 'clerk',
      call: 'complaints.register',
      input: stub({ complaint: newComplaint({ words: '  ' }) }),
      status: 400,
      contains: ['"complaint.words":"required"'],
      rows: {},
    },
  ]
  it.each(table)('$name', (scenario) => play(desk, scenario))

  it('gives the recorder, the first-asked person and the same-day reply of a stub, and lists what is missing', async () => {
    const { id } = await desk.ask<{ id: number }>('complaints.register', stub())
    const { complaint, missing, nextStep } = await file(id)
    expect(complaint).toMatchObject({
      recorderName: '小刘',
      firstAskedName: '小刘',
      ownerName: '小刘',
      stage: 'registered',
      incomplete: 1,
    })
    expect(missing).toEqual([
      'address',
      'product',
      'model',
      'purchase-day',
      'voucher',
      'category',
      'symptom',
      'fault-shown-day',
      'demand',
      'read-back',
    ])
    expect(nextStep).toEqual({ code: 'confirm-read-back' })
    const today = await desk.ask<{ rows: { kind: string; at: number; group: string }[] }>('today.list', {
      scope: 'mine',
    })
    expect(today.rows).toEqual([
      expect.objectContaining({ kind: 'first-reply', at: instantOf('2026-03-16', '18:00'), group: 'afternoon' }),
    ])
  })

  it('is complete once everything a full form asks for is known', async () => {
    const { id } = await register(desk, {
      customer: { address: '城东区幸福路 18 号 3-502' },
      complaint: {
        category: 'quality',
        symptom: '黑屏',
        faultShownDay: '2026-03-15',
        demands: [{ item: '换新机', amountFen: null, must: true }],
      },
    })
    expect((await file(id)).missing).toEqual(['read-back'])
    await desk.ask('complaints.confirmReadBack', { id, text: '液晶电视昨天起黑屏，您希望换新机。' })
    expect((await file(id)).complaint).toMatchObject({ incomplete: 0, readBackAt: instantOf('2026-03-16', '09:05') })
    const list = await desk.ask<{ count: number }>('complaints.list', {
      state: 'incomplete',
      stage: null,
      ownerId: null,
      page: 0,
    })
    expect(list.count).toBe(0)
  })

  it('finds a known caller by the beginning or the last four digits, with his machines and open cases', async () => {
    await register(desk)
    for (const digits of ['13800001111', '1380000', '1111']) {
      const [customer] = await desk.ask<{ name: string; units: unknown[]; complaints: unknown[] }[]>(
        'customers.byPhone',
        { digits },
      )
      expect(customer, digits).toMatchObject({
        name: '吴桂英',
        units: [{ model: 'ABC-50' }],
        complaints: [{ number: 'TS-2026-000001' }],
      })
    }
    expect(await desk.ask('customers.byPhone', { digits: '0000' })).toEqual([])
  })
})

describe('finding again', () => {
  it.each([
    '13800001111',
    '1111',
    'wgy',
    'wuguiying',
    '吴桂英',
    '桂英',
    '黑屏',
    'TS-2026-000001',
    '000001',
    '32A7788',
    '32a7788',
    'ABC-50',
    '海信',
    '换一台',
  ])('finds the case by %s', async (text) => {
    await register(desk)
    await register(desk, {
      customer: { name: '李建国', phones: [{ number: '13922223333', label: null }] },
      unit: null,
      complaint: { words: '洗衣机漏水' },
    })
    const found = await desk.ask<SearchResult>('search.find', { text })
    expect(found.complaints.map((hit) => hit.number)).toEqual(['TS-2026-000001'])
    expect(found.complaints[0]).toMatchObject({ name: '吴桂英', phone: '138****1111' })
  })

  it('finds by the new name after a correction, no longer by the old one', async () => {
    const { id } = await register(desk)
    const { customer } = await file(id)
    await desk.ask('customers.save', {
      id: customer.id,
      version: customer.version,
      customer: newCustomer({ name: '单小红' }),
    })
    for (const text of ['单小红', 'sxh', 'dxh', 'shanxiaohong'])
      expect((await desk.ask<SearchResult>('search.find', { text })).complaints, text).toHaveLength(1)
    expect((await desk.ask<SearchResult>('search.find', { text: '吴桂英' })).complaints).toHaveLength(0)
  })
})

describe('two people at one case', () => {
  it('never overwrite each other silently', async () => {
    const { id } = await register(desk)
    const { complaint } = await file(id)
    const save = (symptom: string, as: 'clerk' | 'manager') =>
      desk.call(
        'complaints.save',
        { id, version: complaint.version, complaint: newComplaint({ symptom }), unit: null },
        as,
      )
    expect((await save('开机后黑屏', 'clerk')).status).toBe(200)
    const late = await save('没有声音', 'manager')
    expect(late.problem).toMatchObject({
      code: 'conflict',
      reason: 'changed-meanwhile',
      theirs: { symptom: '开机后黑屏' },
    })
    expect((await file(id)).complaint.symptom).toBe('开机后黑屏')
  })
})

describe('talks and promises', () => {
  it('count each chase with its time, and the first word to the customer answers the same-day target', async () => {
    const { id } = await register(desk)
    const log = (changes: object) =>
      desk.ask('contacts.log', {
        complaintId: id,
        kind: 'phone',
        direction: 'in',
        chase: false,
        minutes: 3,
        words: '问进度',
        promise: null,
        ...changes,
      })
    await log({ chase: true })
    desk.setTime('2026-03-16', '15:00')
    await log({ chase: true })
    await log({ direction: 'out', words: '已告知正在检测' })
    const { complaint, contacts } = await file(id)
    expect(complaint).toMatchObject({ chaseCount: 2, firstReplyAt: instantOf('2026-03-16', '15:00') })
    expect(contacts.filter((contact) => contact.chase === 1).map((contact) => contact.at)).toEqual([
      instantOf('2026-03-16', '09:05'),
      instantOf('2026-03-16', '15:00'),
    ])
    expect(await desk.ask('today.list', { scope: 'mine' })).toMatchObject({ rows: [] })
  })

  it('put a promise on Today at its hour, and take it off when it is kept', async () => {
    const { id } = await register(desk)
    const dueAt = instantOf('2026-03-18', '17:00')
    const made = await desk.ask<{ promiseId: number }>('contacts.log', {
      complaintId: id,
      kind: 'phone',
      direction: 'out',
      chase: false,
      minutes: null,
      words: '答应周三回电',
      promise: { dueAt, ownerId: desk.ids.clerk, words: '告知厂家答复的到货日期' },
    })
    const rows = async () =>
      (await desk.ask<{ rows: { kind: string; group: string; words: string }[] }>('today.list', { scope: 'mine' })).rows
    expect(await rows()).toEqual([
      expect.objectContaining({ kind: 'promise', group: 'later', words: '告知厂家答复的到货日期' }),
    ])
    desk.setTime('2026-03-18', '17:30')
    expect((await rows())[0]?.group).toBe('overdue')
    await desk.ask('contacts.settlePromise', { id: made.promiseId, state: 'broken', result: '17:20 才打通' })
    expect(await rows()).toEqual([])
    expect((await file(id)).promises[0]).toMatchObject({ state: 'broken', result: '17:20 才打通' })
  })

  it('refuse a promise in the past and leave the log as it was', async () => {
    const { id } = await register(desk)
    await play(desk, {
      name: '',
      as: 'clerk',
      call: 'contacts.log',
      status: 400,
      rows: {},
      contains: ['promise-in-past'],
      input: {
        complaintId: id,
        kind: 'phone',
        direction: 'out',
        chase: false,
        minutes: null,
        words: '答应回电',
        promise: { dueAt: instantOf('2026-03-15', '17:00'), ownerId: 2, words: '回电' },
      },
    })
  })

  it('void a log line only for a manager and with a reason; the line stays and no longer counts', async () => {
    const { id } = await register(desk)
    const { contactId } = await desk.ask<{ contactId: number }>('contacts.log', {
      complaintId: id,
      kind: 'phone',
      direction: 'in',
      chase: true,
      minutes: null,
      words: '催问',
      promise: null,
    })
    expect((await desk.call('contacts.void', { id: contactId, reason: '记错案件' })).status).toBe(403)
    expect((await desk.call('contacts.void', { id: contactId, reason: '' }, 'manager')).status).toBe(400)
    await desk.ask('contacts.void', { id: contactId, reason: '记错案件' }, 'manager')
    const { complaint, contacts } = await file(id)
    expect(complaint.chaseCount).toBe(0)
    expect(contacts[0]).toMatchObject({ words: '催问', voidReason: '记错案件' })
  })
})

describe('moving through the stages', () => {
  const move = (id: number, version: number, changes: object, as: 'clerk' | 'manager' = 'clerk') =>
    desk.call(
      'complaints.move',
      { id, version, outcome: null, reason: null, override: false, to: 'fact-finding', ...changes },
      as,
    )
  const versionOf = async (id: number) => (await file(id)).complaint.version

  it('goes on step by step, and back or over a stage only with a reason', async () => {
    const { id } = await register(desk)
    expect((await move(id, 1, {})).problem?.theirs).toEqual({ gates: ['read-back-not-confirmed'] })
    await desk.ask('complaints.confirmReadBack', { id, text: '电视黑屏，您希望换新机。' })
    expect((await move(id, 1, {})).status).toBe(200)
    expect((await move(id, await versionOf(id), { to: 'registered' })).problem?.fields).toEqual({ reason: 'required' })
    expect((await move(id, await versionOf(id), { to: 'registered', reason: '重新核对电话' })).status).toBe(200)
    expect((await file(id)).stages.map((change) => [change.fromStage, change.toStage, change.reason])).toEqual([
      [null, 'registered', null],
      ['registered', 'fact-finding', null],
      ['fact-finding', 'registered', '重新核对电话'],
    ])
  })

  it('is held by its gates; only a manager overrides them, on the record', async () => {
    const { id } = await register(desk)
    const close = { to: 'closed', outcome: 'not-satisfied' }
    const held = await move(id, 1, close)
    expect(held.problem).toMatchObject({ reason: 'gates-closed', theirs: { gates: ['no-follow-up'] } })
    expect((await move(id, 1, { ...close, override: true, reason: '客户来电说好了' })).status).toBe(403)
    expect((await move(id, 1, { ...close, override: true }, 'manager')).problem?.fields).toEqual({ reason: 'required' })
    expect((await move(id, 1, { ...close, override: true, reason: '客户来电说好了' }, 'manager')).status).toBe(200)
    const { complaint, stages } = await file(id)
    expect(complaint).toMatchObject({ stage: 'closed', outcome: 'not-satisfied', closeReason: '客户来电说好了' })
    expect(stages.at(-1)).toMatchObject({ author: '陈经理', overridden: 'no-follow-up' })
  })

  it('closes "not satisfied" only by a manager and with his reason, and a closed case takes no more talk until reopened', async () => {
    const { id } = await register(desk)
    const close = { to: 'closed', outcome: 'not-satisfied', override: true, reason: '已给出法定方案，客户不接受' }
    expect((await move(id, 1, close)).problem?.reason).toBe('manager-only')
    expect((await move(id, 1, close, 'manager')).status).toBe(200)
    const talk = {
      complaintId: id,
      kind: 'phone',
      direction: 'in',
      chase: false,
      minutes: null,
      words: '又来电',
      promise: null,
    }
    expect((await desk.call('contacts.log', talk)).problem?.reason).toBe('case-is-closed')
    expect((await move(id, await versionOf(id), { to: 'assessment', reason: '客户补充了发票' })).status).toBe(200)
    expect((await desk.call('contacts.log', talk)).status).toBe(200)
    expect((await file(id)).complaint).toMatchObject({ stage: 'assessment', outcome: null, closedAt: null })
  })
})

describe('half-typed forms', () => {
  it('are offered again to the person who typed them, and gone once registered', async () => {
    const draft = { form: 'intake', subject: '' }
    await desk.ask('drafts.save', { ...draft, content: { phone: '138000' } })
    await desk.ask('drafts.save', { ...draft, content: { phone: '13800001111' } })
    expect(await desk.ask('drafts.list')).toEqual([
      expect.objectContaining({ ...draft, content: { phone: '13800001111' } }),
    ])
    expect(await desk.ask('drafts.list', undefined, 'manager')).toEqual([])
    await desk.ask('complaints.register', { ...stub(), draft })
    expect(await desk.ask('drafts.list')).toEqual([])
  })
})

describe('voiding', () => {
  it('keeps the number and the record, leaves the lists, and takes its dates off Today', async () => {
    const { id } = await register(desk)
    expect((await desk.call('complaints.void', { id, reason: '重复登记' })).status).toBe(403)
    await desk.ask('complaints.void', { id, reason: '重复登记' }, 'manager')
    expect((await file(id)).complaint).toMatchObject({ number: 'TS-2026-000001', voidReason: '重复登记' })
    const list = (state: string) =>
      desk.ask<{ count: number }>('complaints.list', { state, stage: null, ownerId: null, page: 0 })
    expect([(await list('open')).count, (await list('void')).count]).toEqual([0, 1])
    expect(await desk.ask('today.list', { scope: 'all' })).toMatchObject({ rows: [] })
    expect((await register(desk)).number).toBe('TS-2026-000002')
  })
})
