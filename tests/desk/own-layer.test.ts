import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseFile } from '../../electron/desk/complaints/case-file.ts'
import type { previewFile } from '../../electron/desk/own-layer/policy-file.ts'
import { cardRows, type OwnEntryRow, type OwnVersionRow } from '../../electron/desk/own-layer/queries.ts'
import type { layerOfComplaint } from '../../electron/desk/own-layer/service.ts'
import { legalFloor } from '../../electron/desk/rules/service.ts'
import { openStore } from '../../electron/store/store.ts'
import type { Entitlement } from '../../shared/rules/entitlement.ts'
import type { ExplanationContent } from '../../shared/rules/explanation.ts'
import { unreadCard } from '../../shared/rules/own-layer-schema.ts'
import { openTestDesk, register, type TestDesk, type Who } from './harness.ts'
import { play, type Scenario } from './scenario.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk('2004-03-15')
})
afterEach(() => desk.close())

type Layer = ReturnType<typeof layerOfComplaint>

/** The five-year card of the source documents as the clerk reads it. */
const goldCard = (changes: object = {}) => ({
  kind: 'extended-card',
  title: '五年免费维修金卡',
  number: 'JK-0315',
  owedBy: 'maker',
  gives: ['free-repair'],
  start: 'purchase',
  months: 60,
  covers: '五年内免费修理，免工时费和材料费',
  excludes: '不含换货、退货',
  source: '厂家金卡正面',
  note: '客户催得紧，内部留意',
  ...changes,
})

const boardPolicy = (changes: object = {}) => ({
  kind: 'maker-policy',
  title: '行输出变压器延保',
  owedBy: 'maker',
  gives: ['free-repair', 'free-part'],
  scope: { brands: ['星鹭'], models: ['MT-34*'], parts: ['行输出变压器'] },
  start: 'purchase',
  months: 36,
  covers: '行输出变压器三年内免费更换',
  source: '厂家通知 2003-08 号',
  ...changes,
})

const oldSet = {
  productClass: 'crt-tv',
  brand: '星鹭',
  model: 'MT-34F1A',
  purchaseDay: '2002-03-20',
  serial: 'M34015521',
}

/** A set in its second year, for which he wants a new one. */
async function oldCase(unit: object = {}) {
  const { id } = await register(desk, {
    unit: { ...oldSet, ...unit },
    complaint: { wish: 'exchange', stillUsable: true, faultPart: '行输出变压器', faultShownDay: '2004-03-10' },
  })
  const { complaint } = await desk.ask<CaseFile>('complaints.get', { id })
  return { id, unitId: complaint.unitId ?? 0 }
}

const layerOf = (complaintId: number, as: Who = 'clerk') =>
  desk.ask<Layer>('ownLayer.ofComplaint', { complaintId, asOf: null }, as)
const lawOf = (complaintId: number) => desk.ask<Entitlement>('rules.entitlement', { complaintId, asOf: null })

describe('a five-year card on the machine (A057)', () => {
  it('gives repair apart from the law, whose answer and floor stay as they were', async () => {
    const { id, unitId } = await oldCase()
    const before = await lawOf(id)
    const floor = legalFloor(desk.desk.parts, id)
    await desk.ask('ownLayer.addCard', { unitId, terms: goldCard() })
    await desk.ask('ownLayer.addPolicy', { terms: boardPolicy({ gives: ['exchange'] }) }, 'manager')
    expect(await lawOf(id)).toEqual(before)
    expect(legalFloor(desk.desk.parts, id)).toEqual(floor)
    const { answers, steps } = await layerOf(id)
    expect(answers.map(({ entry, verdict, until, owedBy }) => [entry.title, verdict, until, owedBy])).toEqual([
      ['五年免费维修金卡', 'given', '2007-03-20', 'maker'],
      ['行输出变压器延保', 'given', '2005-03-20', 'maker'],
    ])
    expect(answers[0]?.said.zh.reasons).toEqual(['承诺至2007-03-20，按承诺办理。', '所列不包括的情形除外。'])
    expect(steps).toMatchObject({ wish: 'exchange', law: 'gives-not', own: 'gives', settled: 'own' })
  })

  it('alone leaves the new set to goodwill: three steps, law, promise, goodwill (A049)', async () => {
    const { id, unitId } = await oldCase()
    await desk.ask('ownLayer.addCard', { unitId, terms: goldCard() })
    expect((await layerOf(id)).steps).toEqual({
      wish: 'exchange',
      law: 'gives-not',
      own: 'gives-not',
      entries: [],
      settled: 'goodwill',
    })
  })

  it('stands on the sheet under a heading of its own, without the internal note', async () => {
    const { id, unitId } = await oldCase()
    await desk.ask('ownLayer.addCard', { unitId, terms: goldCard() })
    await desk.ask('ownLayer.addPolicy', { terms: boardPolicy({ shown: false, title: '内部掌握' }) }, 'manager')
    const sheet = await desk.ask<ExplanationContent>('rules.explanationSheet', { complaintId: id, language: 'zh-CN' })
    const own = sheet.sections.find((section) => section.id === 'own')
    expect(own?.title).toBe('厂家与本店承诺（法律规定之外）')
    const text = JSON.stringify(own)
    expect(text).toContain('五年免费维修金卡')
    expect(text).toContain('2007 年 3 月 20 日')
    expect(text).toContain('不含换货、退货')
    const today = JSON.stringify(sheet.sections.find((section) => section.id === 'today'))
    expect(today).not.toContain('金卡')
    expect(JSON.stringify(sheet)).not.toMatch(/内部/)
  })

  it('as one line at the counter says what is missing until somebody reads the card', async () => {
    const { id, unitId } = await oldCase({ extendedWarranty: '五年免费修理金卡' })
    const { answers } = await layerOf(id)
    expect(answers).toMatchObject([
      { verdict: 'cannot-decide', missing: ['cardGives', 'cardStart', 'cardLength'], owedBy: null },
    ])
    const [card] = await desk.ask<OwnEntryRow[]>('ownLayer.cards', { unitId })
    await desk.ask('ownLayer.changeCard', { id: card?.id, version: 1, terms: goldCard() })
    expect((await layerOf(id)).answers[0]?.verdict).toBe('given')
    const versions = await desk.ask<OwnVersionRow[]>('ownLayer.versions', { id: card?.id })
    expect(versions.map(({ version, author, terms }) => [version, author, terms.title])).toEqual([
      [2, '小刘', '五年免费维修金卡'],
      [1, '小刘', '五年免费修理金卡'],
    ])
  })

  it('keeps a photo of the card', async () => {
    const { unitId } = await oldCase()
    const { id } = await desk.ask<{ id: number }>('ownLayer.addCard', { unitId, terms: goldCard() })
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])
    const query = new URLSearchParams({ ownEntryId: String(id), kind: 'voucher', name: '金卡.png' })
    expect((await desk.request(`/files?${query}`, { method: 'POST', body: png })).status).toBe(200)
    expect(await desk.ask('attachments.list', { ownEntryId: id })).toMatchObject([{ name: '金卡.png', repairId: null }])
    const nowhere = new URLSearchParams({ ownEntryId: '99', kind: 'voucher', name: '金卡.png' })
    expect((await desk.request(`/files?${nowhere}`, { method: 'POST', body: png })).status).toBe(404)
  })
})

describe('who may do what', () => {
  it('the manager keeps policies, the clerk records cards, and only a manager voids', async () => {
    const { unitId } = await oldCase()
    const table: Scenario[] = [
      {
        name: 'clerk, policy',
        as: 'clerk',
        call: 'ownLayer.addPolicy',
        input: { terms: boardPolicy() },
        status: 403,
        rows: {},
      },
      { name: 'nobody', as: null, call: 'ownLayer.policies', status: 401, lacks: ['延保'] },
      {
        name: 'policy',
        as: 'manager',
        call: 'ownLayer.addPolicy',
        input: { terms: boardPolicy() },
        status: 200,
        rows: { event: 1, own_entry: 1, own_entry_version: 1 },
      },
      {
        name: 'card',
        as: 'clerk',
        call: 'ownLayer.addCard',
        input: { unitId, terms: goldCard() },
        status: 200,
        rows: { event: 1, own_entry: 1, own_entry_version: 1 },
      },
      {
        name: 'clerk changes a policy as if it were a card',
        as: 'clerk',
        call: 'ownLayer.changeCard',
        input: { id: 1, version: 1, terms: goldCard() },
        status: 403,
        rows: {},
      },
      {
        name: 'clerk changes a policy',
        as: 'clerk',
        call: 'ownLayer.changePolicy',
        input: { id: 1, version: 1, terms: boardPolicy() },
        status: 403,
        rows: {},
      },
      {
        name: 'a card among the policies',
        as: 'manager',
        call: 'ownLayer.addPolicy',
        input: { terms: goldCard() },
        status: 400,
        contains: ['wrong-kind'],
        rows: {},
      },
      {
        name: 'a policy on a machine',
        as: 'clerk',
        call: 'ownLayer.addCard',
        input: { unitId, terms: boardPolicy() },
        status: 400,
        contains: ['wrong-kind'],
        rows: {},
      },
      {
        name: 'a machine that is not there',
        as: 'clerk',
        call: 'ownLayer.addCard',
        input: { unitId: 999, terms: goldCard() },
        status: 404,
        rows: {},
      },
      {
        name: 'without its paper',
        as: 'clerk',
        call: 'ownLayer.addCard',
        input: { unitId, terms: goldCard({ source: '  ' }) },
        status: 400,
        contains: ['terms.source', 'required'],
        rows: {},
      },
      {
        name: 'two lengths',
        as: 'clerk',
        call: 'ownLayer.addCard',
        input: { unitId, terms: goldCard({ days: 30 }) },
        status: 400,
        contains: ['terms.days', 'one-length-only'],
        rows: {},
      },
      {
        name: 'clerk voids',
        as: 'clerk',
        call: 'ownLayer.void',
        input: { id: 2, reason: '记错' },
        status: 403,
        rows: {},
      },
      {
        name: 'void without a reason',
        as: 'manager',
        call: 'ownLayer.void',
        input: { id: 2, reason: ' ' },
        status: 400,
        rows: {},
      },
      {
        name: 'void',
        as: 'manager',
        call: 'ownLayer.void',
        input: { id: 2, reason: '记错机器' },
        status: 200,
        rows: { event: 1 },
      },
      {
        name: 'void again',
        as: 'manager',
        call: 'ownLayer.void',
        input: { id: 2, reason: '记错机器' },
        status: 409,
        contains: ['already-void'],
        rows: {},
      },
      {
        name: 'change what is void',
        as: 'clerk',
        call: 'ownLayer.changeCard',
        input: { id: 2, version: 1, terms: goldCard() },
        status: 409,
        rows: {},
      },
    ]
    for (const scenario of table) await play(desk, scenario)
  })

  it('a void card gives nothing and stays to be seen with its reason', async () => {
    const { id, unitId } = await oldCase()
    const card = await desk.ask<{ id: number }>('ownLayer.addCard', { unitId, terms: goldCard() })
    await desk.ask('ownLayer.void', { id: card.id, reason: '卡是别人的' }, 'manager')
    expect((await layerOf(id)).answers).toEqual([])
    expect(await desk.ask('ownLayer.cards', { unitId })).toMatchObject([
      { voidReason: '卡是别人的', voidedBy: '陈经理', terms: { title: '五年免费维修金卡' } },
    ])
  })

  it('whoever saves over a newer version is shown it, and both versions stay', async () => {
    await desk.ask('ownLayer.addPolicy', { terms: boardPolicy() }, 'manager')
    await desk.ask('ownLayer.changePolicy', { id: 1, version: 1, terms: boardPolicy({ months: 48 }) }, 'manager')
    const late = await desk.call(
      'ownLayer.changePolicy',
      { id: 1, version: 1, terms: boardPolicy({ months: 12 }) },
      'manager',
    )
    expect(late.status).toBe(409)
    expect(late.problem?.theirs).toMatchObject({ version: 2, terms: { months: 48 } })
    const versions = await desk.ask<OwnVersionRow[]>('ownLayer.versions', { id: 1 })
    expect(versions.map(({ terms }) => terms.months)).toEqual([48, 36])
  })
})

describe('a file of policies from a USB stick', () => {
  const file = (policies: object[], changes: object = {}) =>
    JSON.stringify({ format: 'hejie-own-layer-1', issuer: '星鹭售后', date: '2004-03-01', policies, ...changes })
  const coded = (code: string, changes: object = {}) => ({ code, ...boardPolicy(changes) })
  type Preview = ReturnType<typeof previewFile>
  const preview = (text: string) => desk.ask<Preview>('ownLayer.previewFile', { text }, 'manager')

  it('is looked over before it enters, enters marked as unsigned, and changes what it brings again', async () => {
    const first = file([coded('P-1'), coded('P-2', { title: '备用机', gives: ['loaner'] })])
    expect((await preview(first)).policies.map(({ code, effect }) => [code, effect])).toEqual([
      ['P-1', 'new'],
      ['P-2', 'new'],
    ])
    expect(desk.count('own_entry')).toBe(0)
    expect(await desk.ask('ownLayer.importFile', { text: first }, 'manager')).toEqual({ added: 2, changed: 0, same: 0 })
    const policies = await desk.ask<OwnEntryRow[]>('ownLayer.policies')
    expect(policies.map(({ code, origin }) => [code, origin])).toEqual([
      ['P-2', 'imported'],
      ['P-1', 'imported'],
    ])
    const second = file([coded('P-1', { months: 60 }), coded('P-2', { title: '备用机', gives: ['loaner'] })])
    expect((await preview(`\uFEFF${second}`)).policies.map(({ effect }) => effect)).toEqual(['changed', 'same'])
    expect(await desk.ask('ownLayer.importFile', { text: second }, 'manager')).toEqual({
      added: 0,
      changed: 1,
      same: 1,
    })
    expect(desk.count('own_entry_version')).toBe(3)
  })

  it.each<[string, string, object]>([
    ['not JSON', '{', { policy: null, reason: 'not-json' }],
    ['another file', '{"format":"x"}', { policy: null, field: 'format', reason: 'wrong-format' }],
    [
      'a wrong day',
      file([coded('P-1', { startDay: '2004-02-30' })]),
      { policy: 1, field: 'startDay', reason: 'wrong-day' },
    ],
    [
      'a policy without its paper',
      file([coded('P-1'), coded('P-2', { source: null })]),
      { policy: 2, field: 'source', reason: 'required' },
    ],
    [
      'a card of one machine',
      file([{ code: 'P-1', ...goldCard() }]),
      { policy: 1, field: 'kind', reason: 'not-a-policy' },
    ],
    [
      'a field nobody knows',
      file([coded('P-1', { secret: 1 })]),
      { policy: 1, field: 'secret', reason: 'unknown-field' },
    ],
    ['the same code twice', file([coded('P-1'), coded('P-1')]), { policy: 2, field: 'code', reason: 'code-twice' }],
  ])('with %s is refused whole and says where', async (_name, text, fault) => {
    expect((await preview(text)).faults).toContainEqual(expect.objectContaining(fault))
    const answer = await desk.call('ownLayer.importFile', { text }, 'manager')
    expect([answer.status, answer.problem?.reason]).toEqual([400, 'policy-file-wrong'])
    expect(desk.count('own_entry')).toBe(0)
  })

  it('is for the manager', async () => {
    for (const call of ['ownLayer.previewFile', 'ownLayer.importFile'])
      await play(desk, { name: call, as: 'clerk', call, input: { text: file([coded('P-1')]) }, status: 403, rows: {} })
  })
})

it('answers a caller without a case from the policies alone', async () => {
  await desk.ask('ownLayer.addPolicy', { terms: boardPolicy() }, 'manager')
  const facts = { asOf: '2004-03-15', product: 'crt-tv', invoiceDay: '2002-03-20', part: '行输出变压器' }
  const ask = (brand: string | null) => desk.ask<Layer>('ownLayer.compute', { facts, brand, model: 'MT-34F1A' })
  expect((await ask('星鹭')).answers).toMatchObject([{ verdict: 'given', until: '2005-03-20' }])
  expect((await ask(null)).answers).toMatchObject([{ verdict: 'cannot-decide', missing: ['brand'] }])
  expect((await ask('康居')).answers).toEqual([])
})

it('brings the line that a machine had over as a card awaiting its reading', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'own-layer-'))
  const migrations = path.resolve('electron/store/migrations')
  const older = path.join(folder, 'older')
  fs.mkdirSync(older)
  for (const file of fs.readdirSync(migrations).filter((name) => name < '0030'))
    fs.copyFileSync(path.join(migrations, file), path.join(older, file))
  const data = path.join(folder, 'data')
  openStore(data, older).close()
  const db = new Database(path.join(data, 'desk.db'))
  db.exec(`INSERT INTO customer (uid, kind, name, created_at) VALUES ('c', 'person', '陈建明', 1)`)
  db.exec(`INSERT INTO unit (uid, customer_id, product_name, extended_warranty, created_at)
    VALUES ('u', 1, '彩色电视机', '五年免费修理金卡', 1700000000000), ('v', 1, '冰箱', NULL, 2)`)
  db.close()
  const store = openStore(data, migrations)
  const [card] = cardRows(store, 1)
  expect(card).toMatchObject({ origin: 'carried-over', version: 1, author: null, at: 1_700_000_000_000 })
  expect(card?.terms).toEqual(unreadCard('五年免费修理金卡'))
  expect(card?.uid).toMatch(/^018bcfe5-6800-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(cardRows(store, 2)).toEqual([])
  store.close()
  fs.rmSync(folder, { recursive: true, force: true })
})
