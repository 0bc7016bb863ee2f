import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseFile } from '../../electron/desk/complaints/case-file.ts'
import { machineFactsOf } from '../../electron/desk/rules/machine-facts.ts'
import type { Entitlement, RemedyId } from '../../shared/rules/entitlement.ts'
import { newComplaint, newCustomer, newUnit, openTestDesk, register, type TestDesk } from './harness.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk('2026-03-19')
})
afterEach(() => desk.close())

const car = {
  productClass: 'car',
  productName: '家用汽车',
  brand: null,
  model: null,
  serial: null,
  priceFen: 12_800_000,
  purchaseDay: '2026-01-20',
  deliveryDay: '2026-02-02',
  mileageKm: 2_800,
  mileageDay: '2026-03-19',
}
const brakes = { words: '刹车踩下去没有反应。', symptom: '制动失效', faultShownDay: '2026-03-19', stillUsable: false }

const rowOf = async (complaintId: number, remedy: RemedyId) =>
  (await desk.ask<Entitlement>('rules.entitlement', { complaintId, asOf: null })).remedies.find(
    ({ id }) => id === remedy,
  )
const nothingElse = {
  returnNoticeDay: null,
  returnException: null,
  goodsIntact: null,
  goodsBackDay: null,
  fraud: null,
  exclusions: [],
}
const save = async (id: number, facts: object) => {
  const { complaint } = await desk.ask<CaseFile>('complaints.get', { id })
  return desk.call('complaints.saveClaimFacts', {
    id,
    version: complaint.version,
    facts: { ...nothingElse, ...facts },
  })
}

describe("a car's case", () => {
  it('stays open while the gravity of the fault is not known, and is decided once it is', async () => {
    const { id } = await register(desk, { unit: car, complaint: brakes })
    expect(await rowOf(id, 'refund')).toMatchObject({
      verdict: 'cannot-decide',
      missing: expect.arrayContaining(['faultGravity']),
    })
    expect((await save(id, { faultGravity: 'listed-failure' })).status).toBe(200)
    const refund = await rowOf(id, 'refund')
    expect(refund).toMatchObject({ verdict: 'entitled', until: '2026-04-03', missing: [] })
    expect(refund?.citations.map(({ provisionId }) => provisionId).join(' ')).toContain('CAR2021')
    await save(id, { faultGravity: 'general' })
    expect((await rowOf(id, 'refund'))?.verdict).toBe('not-entitled')
  })

  it('says by each repair whether it counts: twice a serious fault gives a refund less the use fee of the card', async () => {
    const { id } = await desk.ask<{ id: number }>('complaints.register', {
      customer: { new: newCustomer() },
      unit: { new: newUnit({ ...car, purchaseDay: '2025-03-01', deliveryDay: '2025-03-03', mileageKm: 20_000 }) },
      complaint: newComplaint({ ...brakes, faultShownDay: '2026-03-18' }),
      vehicle: { faultGravity: 'serious', useFeePercent: 0.4 },
      repairs: [
        { handInDay: '2025-10-08', handBackDay: '2025-10-10', mileageKm: 9_000, seriousFault: true },
        { handInDay: '2026-01-06', handBackDay: '2026-01-08', mileageKm: 15_000, seriousFault: null },
      ].map((repair) => ({
        ...{ result: 'repaired', faultCause: 'machine', part: null, partReplaced: false, delay: null, proof: null },
        ...{ sameProblem: false },
        ...repair,
      })),
      draft: null,
    })
    const open = await rowOf(id, 'refund')
    expect(open).toMatchObject({ verdict: 'cannot-decide', missing: ['seriousRepair'] })

    const { repairs } = await desk.ask<CaseFile>('complaints.get', { id })
    const second = repairs.find(({ handInDay }) => handInDay === '2026-01-06')
    // Finished long ago: its page corrects it all the same.
    await desk.ask('repairs.save', {
      id: second?.id,
      version: second?.version,
      repair: { ...second, partReplaced: false, sameProblem: false, seriousFault: true },
    })
    expect(await rowOf(id, 'refund')).toMatchObject({ verdict: 'entitled', missing: [] })
    const { useFee } = await desk.ask<Entitlement>('rules.entitlement', { complaintId: id, asOf: null })
    expect(useFee).toMatchObject({ percent: 0.4, km: 20_000, totalFen: 1_024_000 })
    expect(machineFactsOf(desk.store, id, '2026-03-19').repairs.map(({ mileageKm }) => mileageKm)).toEqual([
      9_000, 15_000,
    ])
  })

  it('keeps a forbidden modification as a ground of exclusion, with what shows it', async () => {
    const { id } = await register(desk, { unit: car, complaint: brakes })
    const modified = { ground: 'modified', state: 'shown', evidence: '加装制动套件的照片' }
    expect((await save(id, { faultGravity: 'listed-failure', exclusions: [modified] })).status).toBe(200)
    expect((await rowOf(id, 'refund'))?.verdict).toBe('not-entitled')
    expect(machineFactsOf(desk.store, id, '2026-03-19').exclusions.modified).toBe('shown')
  })

  it('keeps the coefficient of the card with the car: a second case has it, and says nothing against it by not asking', async () => {
    const { id } = await register(desk, { unit: car, complaint: brakes })
    await save(id, { faultGravity: 'listed-failure', useFeePercent: 0.4 })
    const { customer, unit, complaint } = await desk.ask<CaseFile>('complaints.get', { id })
    expect(complaint.useFeePercent).toBe(0.4)
    const second = await desk.ask<{ id: number }>('complaints.register', {
      customer: { id: customer.id },
      unit: { id: unit?.id },
      complaint: newComplaint({ ...brakes, words: '刹车又失灵了。' }),
      draft: null,
    })
    expect((await desk.ask<CaseFile>('complaints.get', { id: second.id })).complaint.useFeePercent).toBe(0.4)
    expect(machineFactsOf(desk.store, second.id, '2026-03-19').useFeePercent).toBe(0.4)
    // Taken back on the one, it is taken back on the other: there is one card.
    await save(second.id, { useFeePercent: null })
    expect(machineFactsOf(desk.store, id, '2026-03-19').useFeePercent).toBeNull()
  })

  it('refuses a coefficient that is none', async () => {
    const { id } = await register(desk, { unit: car, complaint: brakes })
    expect((await save(id, { useFeePercent: -1 })).problem?.fields).toEqual({ 'facts.useFeePercent': 'wrong-percent' })
  })
})

describe('the result of a finished repair', () => {
  it('can be put right, and may not contradict what it was for', async () => {
    const { id } = await register(desk, { unit: car, complaint: brakes })
    const { customer, unit } = await desk.ask<CaseFile>('complaints.get', { id })
    const taken = await desk.ask<{ id: number }>('repairs.takeIn', {
      customer: { id: customer.id },
      unit: { id: unit?.id },
      complaintId: id,
      handInDay: '2026-03-19',
      mileageKm: 2_800,
      fault: '制动失效',
      accessories: null,
      technician: null,
      draft: null,
    })
    type Kept = { version: number; result: string | null; mileageKm: number | null; faultCause: string | null }
    const kept = () => desk.ask<Kept>('repairs.get', { id: taken.id })
    const correct = async (change: object) => {
      const before = await kept()
      const answers = { partReplaced: null, sameProblem: null, seriousFault: null }
      return desk.call('repairs.save', {
        id: taken.id,
        version: before.version,
        repair: { ...before, ...answers, ...change },
      })
    }
    expect((await correct({ result: 'repaired' })).status).toBe(200)
    expect((await kept()).result).toBeNull()
    const finish = { handBackDay: '2026-03-19', result: 'no-fault-found' }
    await desk.ask('repairs.finish', { id: taken.id, finish })
    const contradicts = await correct({ result: 'repaired' })
    expect(contradicts.problem?.fields).toEqual({ faultCause: 'fault-was-found' })
    expect((await correct({ result: 'repaired', faultCause: 'machine' })).status).toBe(200)
    expect(await kept()).toMatchObject({ result: 'repaired', faultCause: 'machine', mileageKm: 2_800 })
  })
})
