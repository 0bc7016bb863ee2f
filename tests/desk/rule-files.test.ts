import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bundledPack } from '../../shared/rules/pack.ts'
import type { PackChanges } from '../../shared/rules/pack-changes.ts'
import { MOST_RULE_FILE_BYTES } from '../../shared/rules/rule-file.ts'
import { caseOf, draftOf, issue, moneyClause, paperOf, proposedCase, typeExtra } from './agreed-case.ts'
import { openTestDesk, register, type TestDesk } from './harness.ts'
import { holidayFile, holidays2027, newerPack, newPublisher, packFile } from './publisher.ts'
import { play, type Scenario } from './scenario.ts'

type Law = {
  pack: { version: string; date: string; source: string; keptBy: string | null; keptAt: number | null }
  holidays: { until: string; takenIn: { year: number; revision: number; source: string; notice: string }[] }
}
type Decided = { version: string; inUse: string; readable: boolean } | { closedDay: string } | null

const law = (desk: TestDesk) => desk.ask<Law>('rules.law')
const take = (desk: TestDesk, text: string) => desk.call('rules.takeFile', { text }, 'manager')

/** The last day of the refund window of a set bought on 2026-03-08, and the pack it was computed with. */
async function refundWindow(desk: TestDesk, complaintId: number) {
  const answer = await desk.ask<{
    pack: { version: string }
    period: { refundWindow: { day: string } | null }
    headline: { remedy: string | null }
  }>('rules.entitlement', { complaintId, asOf: null })
  return [answer.pack.version, answer.period.refundWindow?.day]
}

const decidedUnder = (desk: TestDesk, complaintId: number) =>
  desk.ask<Decided>('rules.decidedUnder', { complaintId, asOf: null })

/** The machine of these tests: its refund window is 7 days in the delivered pack and 30 in the newer one. */
const unit = { installationDay: '2026-03-08', deliveryDay: '2026-03-08', installedByTrader: true }
const OLD = [bundledPack.version, '2026-03-15']
const NEW = ['2099.1', '2026-04-07']

describe('a rule file that is refused', () => {
  let desk: TestDesk
  beforeAll(async () => {
    desk = await openTestDesk()
    // An imported pack stands, so that what is refused can be neither it nor older than it.
    await desk.ask('rules.takeFile', { text: packFile(newerPack('2098.2')) }, 'manager')
    await desk.ask('rules.takeFile', { text: holidayFile(holidays2027({ revision: 2 })) }, 'manager')
  })
  afterAll(() => desk.close())

  const pack = newerPack()
  const broken = {
    ...pack,
    provisions: pack.provisions.map((entry, index) => (index === 3 ? { ...entry, gist: {} } : entry)),
  }
  const dangling = { ...pack, products: pack.products.map((entry) => ({ ...entry, instrument: 'NOWHERE' })) }
  const signed = packFile(pack)
  const { signature: _, ...unsigned } = JSON.parse(signed)
  const holidays = (changes: object) => holidayFile(holidays2027({ revision: 9, ...changes }))
  const later = (changes: object) => holidayFile({ ...shifted(2028), ...changes }, null)

  const refusals: [name: string, text: string, reason: string, contains?: readonly string[]][] = [
    ['what is no JSON', 'PK\u0003\u0004 not JSON', 'rule-file-not-json'],
    ['another JSON', '{"name":"hejie-desk","version":"1"}', 'rule-file-other-kind'],
    ['a newer envelope', JSON.stringify({ ...JSON.parse(signed), format: 2 }), 'rule-file-newer-format'],
    ['a pack of a newer form', packFile({ ...pack, format: 2 }), 'rule-file-newer-format'],
    ['a pack that lacks a word, and where', packFile(broken), 'rule-file-wrong', ['provisions.3.gist.zh']],
    ['a pack whose references lead nowhere', packFile(dangling), 'rule-file-wrong', ['NOWHERE']],
    ['an unsigned pack', JSON.stringify(unsigned), 'rule-pack-unsigned'],
    ['a pack of an unknown publisher', packFile(pack, newPublisher()), 'rule-file-unknown-key'],
    ['a pack changed after it was signed', signed.replace('2099-01-01', '2099-01-02'), 'rule-file-forged'],
    ['the version that stands', packFile(newerPack('2098.2', 9)), 'rule-pack-not-newer', ['2098.2']],
    ['an older version', packFile(newerPack('2097.9')), 'rule-pack-not-newer', ['2097.9', '2098.2']],
    ['holidays of another year', holidays({ work: ['2028-01-08'] }), 'holiday-other-year', ['2028-01-08']],
    ['a make-up day on a Wednesday', holidays({ work: ['2027-10-13'] }), 'holiday-work-on-weekday', ['2027-10-13']],
    ['breaks that overlap', holidays({ off: twice() }), 'holiday-breaks-overlap', ['2027-10-01']],
    ['an arrangement without its notice', holidays({ source: undefined }), 'rule-file-wrong', ['source']],
    ['the arrangement that stands', holidayFile(holidays2027({ revision: 2 })), 'holiday-not-newer'],
    ['forged holidays', holidays({}).replace('国庆节', '国庆假'), 'rule-file-forged'],
    ["the centre's own beside a published year", holidayFile(holidays2027({ revision: 9 }), null), 'holiday-published'],
    ["the centre's own with a fault", later({ work: ['2028-10-11'] }), 'holiday-work-on-weekday'],
  ]

  it.each(refusals)('says why and changes nothing: %s', async (name, text, reason, contains = []) => {
    const before = await law(desk)
    for (const call of ['rules.previewFile', 'rules.takeFile'])
      await play(desk, {
        name,
        as: 'manager',
        call,
        input: { text },
        status: 400,
        contains: [reason, ...contains],
        rows: {},
      })
    expect(await law(desk)).toEqual(before)
    expect(before.pack.version).toBe('2098.2')
  })

  const others: Scenario[] = [
    {
      name: 'a file that is too large',
      as: 'manager',
      call: 'rules.takeFile',
      input: { text: ' '.repeat(MOST_RULE_FILE_BYTES + 1) },
      status: 413,
      contains: ['rule-file-too-large', '"most":4'],
      rows: {},
    },
    {
      name: 'a clerk may not take',
      as: 'clerk',
      call: 'rules.takeFile',
      input: { text: signed },
      status: 403,
      rows: {},
    },
    { name: 'nor look', as: 'clerk', call: 'rules.previewFile', input: { text: signed }, status: 403, rows: {} },
    { name: 'nor a stranger', as: null, call: 'rules.takeFile', input: { text: signed }, status: 401, rows: {} },
  ]
  it.each(others)('$name', (scenario) => play(desk, scenario))
})

/** The made-up arrangement in another year, with its make-up days left out: they would fall on other weekdays. */
function shifted(year: number) {
  const content = holidays2027()
  const text = JSON.stringify({ ...content, work: [] }).replaceAll('2027-', `${year}-`)
  return { ...(JSON.parse(text) as typeof content), year }
}

function twice() {
  const { off } = holidays2027()
  return [...off, ...off.slice(-1)]
}

describe('a newer rule pack', () => {
  let desk: TestDesk
  beforeEach(async () => {
    desk = await openTestDesk()
  })
  afterEach(() => desk.close())

  it('is shown before it is taken, and then everything computes and shows by it without a restart', async () => {
    const { id } = await register(desk, { unit })
    expect(await refundWindow(desk, id)).toEqual(OLD)
    expect((await law(desk)).pack).toMatchObject({ version: bundledPack.version, source: 'bundled', keptBy: null })

    const text = packFile()
    const preview = await desk.ask<{ version: string; inUse: { version: string }; changes: PackChanges }>(
      'rules.previewFile',
      { text },
      'manager',
    )
    expect([preview.version, preview.inUse.version]).toEqual(['2099.1', bundledPack.version])
    expect(preview.changes).toEqual({
      instruments: [],
      provisions: [],
      products: [{ id: 'lcd-tv', name: expect.objectContaining({ zh: '液晶电视机' }), what: 'changed' }],
      other: false,
    })
    expect(await refundWindow(desk, id)).toEqual(OLD)

    await play(desk, {
      name: 'take',
      as: 'manager',
      call: 'rules.takeFile',
      input: { text },
      status: 200,
      rows: { event: 1, rule_pack: 1 },
    })
    expect(await refundWindow(desk, id)).toEqual(NEW)
    const book = await desk.ask<{ version: string; cards: unknown[] }>('rules.rulebook')
    expect([book.version, book.cards.length > 100]).toEqual(['2099.1', true])
    expect((await law(desk)).pack).toMatchObject({
      version: '2099.1',
      date: '2099-01-01',
      source: 'imported',
      keptBy: '陈经理',
      keptAt: desk.desk.parts.clock(),
    })
    const { proposalId } = await proposedCase(desk, [moneyClause], { unit })
    const agreementId = await draftOf(desk, proposalId)
    await issue(desk, agreementId)
    expect(await paperOf(desk, agreementId)).toMatchObject({ rulePack: '2099.1', intact: true })
    expect((await take(desk, text)).problem?.reason).toBe('rule-pack-not-newer')
  })

  it('is announced to the pages that show rules', async () => {
    const heard: string[][] = []
    desk.desk.live.subscribe(({ areas }) => heard.push([...areas]))
    await take(desk, packFile())
    expect(heard).toEqual([['rules']])
  })

  it('gives way to a delivered pack that is newer still', async () => {
    await take(desk, packFile())
    desk.store.prepare(`UPDATE rule_pack SET version = '2025.1'`).run()
    expect((await law(desk)).pack).toMatchObject({ version: bundledPack.version, source: 'bundled' })
  })
})

describe('a case keeps the pack it was decided under', () => {
  let desk: TestDesk
  beforeEach(async () => {
    desk = await openTestDesk()
  })
  afterEach(() => desk.close())

  const move = async (id: number, to: string, more: object = {}) => {
    const { version } = (await caseOf(desk, id)).complaint
    const input = { id, version, to, outcome: null, reason: '客户意见', override: true, ...more }
    return desk.ask('complaints.move', input, 'manager')
  }

  it('a closed one beside an open one, until it is opened again', async () => {
    const { id: closed } = await register(desk, { unit })
    const { id: open } = await register(desk, { unit: { ...unit, serial: '32A7789' } })
    await move(closed, 'closed', { outcome: 'withdrawn' })
    await take(desk, packFile())
    expect([await refundWindow(desk, closed), await refundWindow(desk, open)]).toEqual([OLD, NEW])
    expect(await decidedUnder(desk, closed)).toEqual({ version: bundledPack.version, inUse: '2099.1', readable: true })
    expect(await decidedUnder(desk, open)).toBeNull()
    const sheet = await desk.call('rules.explanationSheet', { complaintId: closed, language: 'en' })
    expect(sheet.text).toContain(bundledPack.version)
    expect(sheet.text).not.toContain('2099.1')
    await move(closed, 'fact-finding')
    expect(await refundWindow(desk, closed)).toEqual(NEW)
    expect(await decidedUnder(desk, closed)).toBeNull()
  })

  it('an approved one keeps it on its agreement, and a new proposal decides anew', async () => {
    const { complaintId, proposalId } = await proposedCase(desk, [moneyClause], { unit })
    const earlier = await draftOf(desk, proposalId)
    await take(desk, packFile())
    expect(await refundWindow(desk, complaintId)).toEqual(OLD)
    await issue(desk, earlier)
    expect(await paperOf(desk, earlier)).toMatchObject({ rulePack: bundledPack.version, intact: true })
    expect(await decidedUnder(desk, complaintId)).toMatchObject({ version: bundledPack.version })

    // Above the clerk's limit: while it waits the case is open, and with the approval it is decided under the newer pack.
    const clause = { ...moneyClause, amountFen: 90_000 }
    const { id } = await desk.ask<{ id: number }>('proposals.propose', {
      complaintId,
      clauses: [clause],
      opinion: '再议',
    })
    expect(await refundWindow(desk, complaintId)).toEqual(NEW)
    await desk.ask('proposals.decide', { id, decision: 'approved', reason: null }, 'manager')
    expect(await refundWindow(desk, complaintId)).toEqual(NEW)
    expect(await decidedUnder(desk, complaintId)).toBeNull()
    await take(desk, packFile(newerPack('2099.2', 60)))
    expect(await refundWindow(desk, complaintId)).toEqual(NEW)
    expect(await decidedUnder(desk, complaintId)).toEqual({ version: '2099.1', inUse: '2099.2', readable: true })
  })

  it('and what the checks of its agreement cite', async () => {
    const { proposalId } = await proposedCase(desk, [moneyClause], { unit })
    const id = await draftOf(desk, proposalId)
    await typeExtra(desk, id, '最终解释权归本店。')
    const cited = async (agreementId: number) => {
      type Checked = { checks: { code: string; citations: { article: string }[] }[] }
      const { checks } = await desk.ask<Checked>('agreements.get', { id: agreementId, language: 'zh-CN' })
      return checks.filter(({ code }) => code === 'forbidden-text').flatMap((check) => check.citations)
    }
    const renumbered = newerPack().provisions.map((each) =>
      each.id === 'PEN2015-12-standard-terms' ? { ...each, article: '第九十九条' } : each,
    )
    await take(desk, packFile({ ...newerPack(), provisions: renumbered }))
    expect(await cited(id)).toMatchObject([{ article: '第十二条' }])
    const newer = await proposedCase(desk, [moneyClause], {
      unit: { ...unit, serial: '32A7790' },
      customer: { phones: [{ number: '13800007777', label: null }] },
    })
    const newerId = await draftOf(desk, newer.proposalId)
    await typeExtra(desk, newerId, '最终解释权归本店。')
    expect(await cited(newerId)).toMatchObject([{ article: '第九十九条' }])
  })

  it('says nothing where the newer pack comes to the same', async () => {
    const { id } = await register(desk, { unit: { ...unit, productClass: 'microwave' } })
    await move(id, 'closed', { outcome: 'withdrawn' })
    await take(desk, packFile())
    expect(await decidedUnder(desk, id)).toBeNull()
  })

  it('says so where this program can no longer compute with it', async () => {
    const { id } = await register(desk, { unit })
    await move(id, 'closed', { outcome: 'withdrawn' })
    await take(desk, packFile())
    desk.store.prepare(`UPDATE rule_pack SET content = '{"format":0}' WHERE source = 'bundled'`).run()
    expect(await refundWindow(desk, id)).toEqual(NEW)
    expect(await decidedUnder(desk, id)).toEqual({ version: bundledPack.version, inUse: '2099.1', readable: false })
  })
})

describe('holidays of a year', () => {
  let desk: TestDesk
  beforeEach(async () => {
    desk = await openTestDesk('2026-12-01')
  })
  afterEach(() => desk.close())

  /** The end of the whole-unit period of a set whose year ends in the break of October 2027. */
  const wholeUnit = async (id: number) => {
    const { period } = await desk.ask<{ period: { wholeUnit: { day: string; certain: boolean } } }>(
      'rules.entitlement',
      {
        complaintId: id,
        asOf: null,
      },
    )
    return [period.wholeUnit.day, period.wholeUnit.certain]
  }
  const bought = { ...unit, purchaseDay: '2026-10-03', deliveryDay: '2026-10-03', installationDay: '2026-10-03' }

  it('signed ones are taken as published and make days firm', async () => {
    const { id } = await register(desk, { unit: bought })
    expect([await wholeUnit(id), (await law(desk)).holidays.until]).toEqual([['2027-10-03', false], '2026-12-31'])
    const preview = await desk.ask<object>('rules.previewFile', { text: holidayFile() }, 'manager')
    expect(preview).toMatchObject({
      kind: 'holidays',
      signed: true,
      year: 2027,
      off: holidays2027().off,
      work: holidays2027().work,
    })
    await play(desk, {
      name: 'take',
      as: 'manager',
      call: 'rules.takeFile',
      input: { text: holidayFile() },
      status: 200,
      rows: { event: 1, holiday_year: 1 },
    })
    expect(await wholeUnit(id)).toEqual(['2027-10-08', true])
    expect((await law(desk)).holidays).toMatchObject({
      until: '2027-12-31',
      takenIn: [{ year: 2027, revision: 1, source: 'signed', notice: '测试通知〔2026〕1号' }],
    })
  })

  it('a closed case keeps the holidays known when it was closed, an open one does not', async () => {
    const { id: closed } = await register(desk, { unit: bought })
    const { id: open } = await register(desk, { unit: { ...bought, serial: '32A7789' } })
    const { version } = (await caseOf(desk, closed)).complaint
    const input = { id: closed, version, to: 'closed', outcome: 'withdrawn', reason: '客户撤回', override: true }
    await desk.ask('complaints.move', input, 'manager')
    expect(await decidedUnder(desk, closed)).toBeNull()
    desk.setTime('2026-12-03', '09:00')
    await take(desk, holidayFile())
    expect([await wholeUnit(closed), await wholeUnit(open)]).toEqual([
      ['2027-10-03', false],
      ['2027-10-08', true],
    ])
    expect(await decidedUnder(desk, closed)).toEqual({ closedDay: '2026-12-01' })
    expect(await decidedUnder(desk, open)).toBeNull()
    const again = { id: closed, version: (await caseOf(desk, closed)).complaint.version, to: 'fact-finding' }
    await desk.ask('complaints.move', { ...again, outcome: null, reason: '客户又来', override: true }, 'manager')
    expect(await wholeUnit(closed)).toEqual(['2027-10-08', true])
  })

  it('typed by hand are marked so, say beforehand what they move, and are voided with a reason', async () => {
    const { id } = await register(desk, { unit: bought })
    const text = holidayFile(holidays2027(), null)
    const preview = await desk.ask<{ moved: object }>('rules.previewFile', { text }, 'manager')
    // The year ends in the break of October and moves; the windows of the sale are long over or firm already.
    expect(preview.moved).toMatchObject({ machines: 1, moved: 1 })
    expect(await wholeUnit(id)).toEqual(['2027-10-03', false])
    await desk.ask('rules.takeFile', { text, typed: true }, 'manager')
    expect(await wholeUnit(id)).toEqual(['2027-10-08', true])
    type Year = { id: number | null; year: number; origin: string; inUse: boolean; voidReason: string | null }
    const years = () => desk.ask<Year[]>('rules.holidayYears')
    const [typed, bundled] = await years()
    expect([typed, bundled]).toMatchObject([
      { year: 2027, origin: 'typed', inUse: true },
      { id: null, year: 2026, origin: 'bundled', inUse: true },
    ])
    const none = await desk.ask<{ moved: object }>(
      'rules.previewFile',
      { text: holidayFile(holidays2027({ revision: 2 }), null) },
      'manager',
    )
    expect(none.moved).toEqual({ machines: 0, moved: 0, firm: 0 })

    const { version } = (await caseOf(desk, id)).complaint
    const closing = { id, version, to: 'closed', outcome: 'withdrawn', reason: '客户撤回', override: true }
    await desk.ask('complaints.move', closing, 'manager')
    desk.setTime('2026-12-02', '09:00')
    const { id: open } = await register(desk, { unit: { ...bought, serial: '32A7789' } })
    const voiding: Scenario = {
      name: 'void',
      as: 'manager',
      call: 'rules.voidHolidayYear',
      input: { id: typed?.id, reason: '与通知不符' },
      status: 200,
      rows: { event: 1 },
    }
    await play(desk, { ...voiding, as: 'clerk', status: 403, rows: {} })
    await play(desk, { ...voiding, input: { id: typed?.id, reason: ' ' }, status: 400, rows: {} })
    await play(desk, voiding)
    await play(desk, { ...voiding, status: 409, contains: ['already-void'], rows: {} })
    expect([await wholeUnit(open), (await law(desk)).holidays.until]).toEqual([['2027-10-03', false], '2026-12-31'])
    // It was known when this one was closed.
    expect(await wholeUnit(id)).toEqual(['2027-10-08', true])
    expect((await years())[0]).toMatchObject({ year: 2027, inUse: false, voidReason: '与通知不符' })

    expect((await take(desk, text)).problem?.reason).toBe('holiday-not-newer')
    await desk.ask('rules.takeFile', { text: holidayFile(holidays2027({ revision: 2 }), null), typed: true }, 'manager')
    expect(await wholeUnit(open)).toEqual(['2027-10-08', true])
    await desk.ask('rules.takeFile', { text: holidayFile() }, 'manager')
    const signed = (await years()).find(({ origin }) => origin === 'signed')
    expect(signed).toMatchObject({ year: 2027, inUse: true })
    await play(desk, {
      ...voiding,
      input: { id: signed?.id, reason: '与通知不符' },
      status: 409,
      contains: ['holiday-published'],
      rows: {},
    })
  })

  it("unsigned ones are the centre's own, until a published one replaces them", async () => {
    const { id } = await register(desk, { unit: bought })
    await desk.ask('rules.takeFile', { text: holidayFile(holidays2027({ revision: 3 }), null) }, 'manager')
    expect(await wholeUnit(id)).toEqual(['2027-10-08', true])
    expect((await law(desk)).holidays.takenIn).toMatchObject([{ year: 2027, revision: 3, source: 'own' }])
    const shorter = holidays2027().off.map((each) => (each.name === '国庆节' ? { ...each, to: '2027-10-05' } : each))
    await desk.ask('rules.takeFile', { text: holidayFile(holidays2027({ off: shorter })) }, 'manager')
    expect(await wholeUnit(id)).toEqual(['2027-10-06', true])
    expect((await law(desk)).holidays.takenIn).toMatchObject([{ year: 2027, revision: 1, source: 'signed' }])
  })
})
