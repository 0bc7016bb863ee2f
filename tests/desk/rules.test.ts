import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseFile } from '../../electron/desk/complaints/case-file.ts'
import { machineFactsOf } from '../../electron/desk/rules/machine-facts.ts'
import type { Entitlement } from '../../shared/rules/entitlement.ts'
import { newComplaint, newCustomer, newUnit, openTestDesk, register, type TestDesk } from './harness.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk('2026-05-20')
})
afterEach(() => desk.close())

type Said = {
  headline: string
  remedies: { id: string; name: string; verdict: string; reasons: string[]; missing: string[] }[]
  missing: string[]
}
type Answer = Entitlement & { said: { zh: Said; en: Said }; titles: Record<string, { zh: string; en: string }> }

const answerOf = (complaintId: number, asOf: string | null = null) =>
  desk.ask<Answer>('rules.entitlement', { complaintId, asOf })
const verdict = (answer: Answer, id: string) => answer.remedies.find((row) => row.id === id)?.verdict

/** The worked case of the manual: a set installed on 8 September, one finished repair, a second waiting for the maker's part. */
async function workedCase() {
  const { id } = await register(desk, {
    unit: {
      purchaseDay: '2025-09-06',
      deliveryDay: '2025-09-08',
      installationDay: '2025-09-08',
      installedByTrader: true,
    },
    complaint: {
      symptom: '黑屏',
      faultPart: '逻辑组件',
      stillUsable: false,
      wish: 'exchange',
      sameModelInStock: false,
    },
  })
  const { complaint } = await desk.ask<CaseFile>('complaints.get', { id })
  const takeIn = (handInDay: string, complaintId: number | null) =>
    desk.ask<{ id: number }>('repairs.takeIn', {
      customer: { id: complaint.customerId },
      unit: { id: complaint.unitId },
      complaintId,
      handInDay,
      fault: '黑屏',
      accessories: null,
      technician: null,
      draft: null,
    })
  const first = await takeIn('2026-02-11', null)
  await desk.ask('repairs.finish', {
    id: first.id,
    finish: { handBackDay: '2026-02-14', result: 'repaired', faultCause: 'machine' },
  })
  const second = await takeIn('2026-04-28', id)
  const wait = { fromDay: '2026-04-30', toDay: null, cause: 'maker-parts', note: '厂家缺件' }
  await desk.ask('repairs.saveWait', { id: second.id, waitId: null, wait })
  return id
}

describe('the facts of a machine', () => {
  it('are gathered from the register: dates apart, every repair with or without a complaint, wish and stock', async () => {
    const id = await workedCase()
    expect(machineFactsOf(desk.store, id, '2026-05-20')).toMatchObject({
      asOf: '2026-05-20',
      we: 'both',
      product: 'lcd-tv',
      part: '逻辑组件',
      invoiceDay: '2025-09-06',
      installationDay: '2025-09-08',
      installedByTrader: true,
      priceFen: 299_900,
      voucher: 'invoice',
      faultReportedDay: '2026-05-20',
      demandDay: '2026-05-20',
      stillUsable: false,
      wish: 'exchange',
      inStock: false,
      repairs: [
        { handIn: '2026-02-11', handBack: '2026-02-14', cause: 'quality', finished: true, result: 'repaired' },
        {
          handIn: '2026-04-28',
          handBack: null,
          finished: false,
          waits: [{ from: '2026-04-30', to: null, cause: 'maker-parts' }],
        },
      ],
    })
  })

  it('keep what nobody said unknown: no answer is not a no', async () => {
    const { id } = await register(desk, { unit: { voucherKind: null, purchaseDay: null, priceFen: null } })
    expect(machineFactsOf(desk.store, id, '2026-05-20')).toMatchObject({
      voucher: null,
      invoiceDay: null,
      priceFen: null,
      inStock: null,
      stillUsable: null,
      faultInTable: null,
      wish: null,
      demandDay: null,
    })
  })

  it('leave out a repair that was voided, and count damage by the customer for nothing', async () => {
    const id = await workedCase()
    const { repairs } = await desk.ask<CaseFile>('complaints.get', { id })
    const [first, second] = repairs
    const bench = { handInDay: '2026-02-11', fault: '黑屏', faultCause: 'customer', partReplaced: null }
    const blank = { diagnosis: null, part: null, workDone: null, partsUsed: null, costFen: null, accessories: null }
    await desk.ask('repairs.save', {
      id: first?.id,
      version: first?.version,
      repair: { ...bench, ...blank, technician: null, proof: null },
    })
    await desk.ask('repairs.void', { id: second?.id, reason: '重复登记' }, 'manager')
    const facts = machineFactsOf(desk.store, id, '2026-05-20')
    expect(facts.repairs).toMatchObject([{ handIn: '2026-02-11', cause: 'customer' }])
    expect((await answerOf(id)).repairs.counted).toBe(0)
  })
})

describe('the facts of a car', () => {
  const car = { productClass: 'car', productName: '家用汽车', purchaseDay: '2026-01-20', deliveryDay: '2026-02-02' }

  it('hold every reading of the odometer with its day, and the rules count kilometres by them', async () => {
    const { id } = await register(desk, { unit: { ...car, mileageKm: 3_100 }, complaint: { stillUsable: false } })
    const { unit } = await desk.ask<CaseFile>('complaints.get', { id })
    const facts = machineFactsOf(desk.store, id, '2026-05-20')
    expect(facts).toMatchObject({ product: 'car', mileage: [{ day: '2026-05-20', km: 3_100 }] })
    const answer = await answerOf(id)
    expect(answer.period.start).toMatchObject({ basis: 'delivery', day: '2026-02-02' })
    expect(answer.remedies.find((row) => row.id === 'free-repair')).toMatchObject({ verdict: 'entitled' })
    await desk.ask('repairs.takeIn', {
      customer: { id: unit?.customerId },
      unit: { id: unit?.id },
      complaintId: id,
      handInDay: '2026-05-19',
      mileageKm: 3_200,
      fault: '异响',
      symptoms: [],
      accessories: null,
      technician: null,
      draft: null,
    })
    // Read lower the day after it was read higher: named, and nothing is computed from it.
    const backwards = await answerOf(id)
    expect(backwards.contradictions).toMatchObject([{ what: { code: 'contradiction-mileage-backwards' } }])
    expect(backwards.remedies.find((row) => row.id === 'free-repair')?.verdict).toBe('cannot-decide')
  })

  it('keep the mileage unknown that nobody read, and the day of one that did not change', async () => {
    const { id } = await register(desk, { unit: car })
    expect(machineFactsOf(desk.store, id, '2026-05-20').mileage).toEqual([])
    const open = (await answerOf(id)).remedies.find((row) => row.id === 'free-repair')
    expect(open).toMatchObject({ verdict: 'cannot-decide', missing: ['mileage'] })
  })
})

describe('what the law asks beyond the fault', () => {
  const claim = {
    returnNoticeDay: null,
    returnException: null,
    goodsIntact: null,
    goodsBackDay: null,
    fraud: null,
    exclusions: [],
  }
  const save = async (id: number, facts: object) => {
    const { complaint } = await desk.ask<CaseFile>('complaints.get', { id })
    return desk.call('complaints.saveClaimFacts', { id, version: complaint.version, facts: { ...claim, ...facts } })
  }

  it('reaches the rules: the return, the fraud, and the grounds that still stand', async () => {
    const { id } = await register(desk, { unit: { salesChannel: 'distance' } })
    const returned = { returnNoticeDay: '2026-05-19', returnException: 'none', goodsIntact: true }
    const fraud = { by: 'repairer', state: 'claimed', paidFen: 30_000 }
    const misuse = { ground: 'misuse', state: 'shown', evidence: '机内进水照片' }
    const lightning = { ground: 'forceMajeure', state: 'claimed', evidence: null }
    expect((await save(id, { ...returned, fraud, exclusions: [misuse, lightning] })).status).toBe(200)
    expect(machineFactsOf(desk.store, id, '2026-05-20')).toMatchObject({
      ...returned,
      salesChannel: 'distance',
      goodsBackDay: null,
      fraud,
      exclusions: { misuse: 'shown', forceMajeure: 'claimed', openedByOthers: 'none' },
    })
    expect((await save(id, { exclusions: [lightning] })).status).toBe(200)
    expect(machineFactsOf(desk.store, id, '2026-05-20').exclusions.misuse).toBe('none')
    expect(desk.store.prepare('SELECT ground, state, evidence FROM exclusion ORDER BY id').all()).toEqual([
      { ground: 'misuse', state: 'void', evidence: '机内进水照片' },
      { ground: 'forceMajeure', state: 'claimed', evidence: null },
    ])
  })

  it('is not shown without its evidence, nor dated in the future', async () => {
    const { id } = await register(desk)
    const bare = await save(id, {
      returnNoticeDay: '2026-05-21',
      exclusions: [{ ground: 'misuse', state: 'shown', evidence: ' ' }],
    })
    expect(bare.problem?.fields).toEqual({ returnNoticeDay: 'day-in-future', 'exclusions.0.evidence': 'required' })
  })
})

describe('a machine that came in exchange', () => {
  it('keeps the sale of the first one, and every exchange since with its day', async () => {
    const { id } = await register(desk, { unit: { deliveryDay: '2025-09-08', voucherKind: 'invoice' } })
    const { customer, unit } = await desk.ask<CaseFile>('complaints.get', { id })
    const later = async (replacesUnitId: number | undefined, exchangeDay: string) => {
      const nothingElse = { purchaseDay: null, deliveryDay: null, voucherKind: null }
      const { id } = await desk.ask<{ id: number }>('complaints.register', {
        customer: { id: customer.id },
        unit: { new: newUnit({ replacesUnitId, exchangeDay, ...nothingElse }) },
        complaint: newComplaint(),
        draft: null,
      })
      return { id, file: await desk.ask<CaseFile>('complaints.get', { id }) }
    }
    const second = await later(unit?.id, '2026-01-10')
    const third = await later(second.file.unit?.id, '2026-04-02')
    expect(machineFactsOf(desk.store, third.id, '2026-05-20')).toMatchObject({
      invoiceDay: unit?.purchaseDay,
      deliveryDay: '2025-09-08',
      voucher: 'invoice',
      exchanges: ['2026-01-10', '2026-04-02'],
    })
    const stranger = await desk.call('complaints.register', {
      customer: { new: newCustomer({ name: '他人' }) },
      unit: { new: newUnit({ replacesUnitId: unit?.id, exchangeDay: '2026-04-02' }) },
      complaint: newComplaint(),
      draft: null,
    })
    expect(stranger.problem?.fields).toEqual({ 'unit.replacesUnitId': 'not-its-predecessor' })
  })
})

describe('the entitlement of a case', () => {
  it('computes the worked case, with its days and its articles', async () => {
    const answer = await answerOf(await workedCase())
    expect(answer.period.start?.day).toBe('2025-09-08')
    expect(answer.period.excluded.days).toBe(25)
    expect(answer.period.wholeUnit?.day).toBe('2026-10-08')
    expect(answer.repairs.counted).toBe(1)
    expect(answer.delays.find((line) => line.cause === 'maker-parts')).toMatchObject({ lastDay: '2026-07-27' })
    expect(verdict(answer, 'free-repair')).toBe('entitled')
    expect(verdict(answer, 'parts-delay-exchange')).toBe('not-yet')
    expect(answer.titles.GEN1995?.zh).toBe('部分商品修理更换退货责任规定')
  })

  it('can be asked for another day: on 28 July the missing part has taken too long', async () => {
    const id = await workedCase()
    expect(verdict(await answerOf(id, '2026-07-27'), 'parts-delay-exchange')).toBe('not-yet')
    expect(verdict(await answerOf(id, '2026-07-28'), 'parts-delay-exchange')).toBe('entitled')
    expect((await desk.call('rules.entitlement', { complaintId: id, asOf: '2026-02-30' })).status).toBe(400)
  })

  it('says it in both languages', async () => {
    const { said } = await answerOf(await workedCase())
    expect(said.zh.remedies.find((row) => row.id === 'free-repair')).toMatchObject({
      name: '免费修理',
      verdict: '有权',
    })
    expect(said.en.remedies.find((row) => row.id === 'free-repair')).toMatchObject({ verdict: 'entitled' })
    expect(said.zh.headline).toMatch(/[\u4e00-\u9fff]/)
    expect(JSON.stringify(said.en)).not.toMatch(/[\u4e00-\u9fff]/)
  })

  it('decides nothing without a machine, and says that the product is missing', async () => {
    const { id } = await register(desk, { unit: null })
    const answer = await answerOf(id)
    expect(new Set(['refund', 'exchange', 'free-repair'].map((remedy) => verdict(answer, remedy)))).toEqual(
      new Set(['cannot-decide']),
    )
    expect(answer.missing).toContain('product')
    expect(answer.said.zh.missing).toContain('产品类别')
    expect(answer.floor).toEqual({ remedy: null, refundFen: null })
  })

  it('does not know a class that stands in no rule', async () => {
    const { id } = await register(desk, { unit: newUnit({ productClass: 'teleporter' }) })
    expect(verdict(await answerOf(id), 'refund')).toBe('cannot-decide')
  })
})

it('the picker offers every class of the rules in both languages', async () => {
  const classes = await desk.ask<{ id: string; zh: string; en: string }[]>('rules.productClasses')
  expect(classes.find(({ id }) => id === 'lcd-tv')?.zh).toContain('电视')
  expect(classes.every(({ zh, en }) => zh !== '' && en !== '')).toBe(true)
  expect(new Set(classes.map(({ id }) => id)).size).toBe(classes.length)
})

describe('the deadlines of complaint handling', () => {
  type Counted = { plan: string | null; lines: { of: string; day: string; later: string | null }[]; notes: unknown[] }
  const count = (id: string, event: string, testing: unknown = null) =>
    desk.ask<Counted>('rules.deadline', { id, event, testing })

  it('are counted by the pack and the holidays in use, with both readings', async () => {
    expect(await count('D2', '2026-08-05')).toMatchObject({
      plan: '2026-10-04',
      lines: [{ of: 'rule', day: '2026-10-04', later: '2026-10-08' }],
    })
    const testing = { handedOver: '2026-09-01', reported: '2026-09-21' }
    expect(await count('D2', '2026-08-05', testing)).toMatchObject({ plan: '2026-10-24' })
  })

  it('refuse a day that is none, and a deadline the rules do not have', async () => {
    await expect(count('D1', '2026-02-30')).rejects.toThrow()
    await expect(count('D99', '2026-08-05')).rejects.toThrow('not-found')
  })

  it('follow from the day a complaint came from 12315, and from nothing where the customer came himself', async () => {
    const outside = (complaintId: number) => desk.ask('rules.outsideDeadlines', { complaintId })
    const { id: fromPlatform } = await register(desk, { complaint: { channel: '12315', channelReference: 'A-118' } })
    expect(await outside(fromPlatform)).toMatchObject({
      channel: '12315',
      reference: 'A-118',
      event: '2026-05-20',
      ours: { plan: '2026-06-03' },
      authority: [{ id: 'D1' }, { id: 'D2' }, { id: 'D3' }],
      answer: { zh: expect.stringContaining('没有法定天数') },
    })
    const { complaint } = await desk.ask<CaseFile>('complaints.get', { id: fromPlatform })
    const wrote = { reference: 'A-119', letterDay: '2026-05-19', endedDay: null }
    const save = (version: number, days: object) =>
      desk.call('complaints.saveOutside', { id: fromPlatform, version, outside: { ...wrote, ...days } })
    const backwards = await save(complaint.version, { receivedDay: '2026-05-12', acceptedDay: '2026-05-11' })
    expect(backwards.problem?.fields).toEqual({ 'outside.acceptedDay': 'before-received' })
    expect((await save(complaint.version, { receivedDay: '2026-04-28', acceptedDay: '2026-05-08' })).status).toBe(200)
    // The break of 1 to 5 May is passed over, the work day made up for it on 9 May is counted.
    expect(await outside(fromPlatform)).toMatchObject({
      reference: 'A-119',
      letterDay: '2026-05-19',
      authority: [
        { id: 'D1', first: '2026-04-28', counted: { plan: '2026-05-11', lines: [{ basis: expect.any(Array) }] } },
        { id: 'D2', first: '2026-05-08', counted: { plan: '2026-07-07' } },
        { id: 'D3', first: null, counted: null },
      ],
    })
    expect((await save(complaint.version, { receivedDay: null, acceptedDay: null })).problem?.reason).toBe(
      'changed-meanwhile',
    )
    const { id: fromAssociation } = await register(desk, { complaint: { channel: 'association' } })
    expect(await outside(fromAssociation)).toMatchObject({ ours: null, authority: [], answer: null })
    const { id: atCounter } = await register(desk, { complaint: { channel: 'counter' } })
    expect(await outside(atCounter)).toBeNull()
    await expect(outside(999)).rejects.toThrow('not-found')
  })
})
