import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { CaseFile } from '../../electron/desk/complaints/case-file.ts'
import { newComplaint, newCustomer, newUnit } from '../desk/harness.ts'
import { soon, tabTo } from './keyboard.ts'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

let desk: ServedDesk
beforeAll(async () => {
  desk = await serveTestDesk('2026-05-20', '10:00')
})
afterAll(() => desk?.stop())

const told = {
  handInDay: '2026-02-11',
  handBackDay: '2026-02-14',
  result: 'repaired',
  faultCause: 'machine',
  part: null,
  partReplaced: null,
  delay: null,
  proof: null,
}

const again = { ...told, handInDay: '2026-03-20', handBackDay: '2026-03-22' }

/** A case of the machine with the repairs that were told of it. */
async function caseWith(phone: string, unit: object, complaint: object, repairs: readonly object[]): Promise<number> {
  const { id } = await desk.ask<{ id: number }>('complaints.register', {
    customer: { new: newCustomer({ phones: [{ number: phone, label: null }] }) },
    unit: { new: newUnit({ serial: null, voucherKind: 'invoice', ...unit }) },
    complaint: newComplaint(complaint),
    repairs,
    draft: null,
  })
  return id
}

const repairsOf = async (id: number) => (await desk.ask<CaseFile>('complaints.get', { id })).repairs

/** Follows a missing fact of a case by keyboard to its repair; gives what has the focus there: the group or field, and the choice. */
async function follow(page: Page, complaintId: number, fact: string, field: string): Promise<() => Promise<string[]>> {
  await page.goto(new URL(`/complaints/${complaintId}`, desk.address).href)
  await page.locator('.missing-facts').filter({ hasText: fact }).waitFor()
  await tabTo(page, fact)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/repairs/*?field=${field}`)
  return () =>
    page.evaluate(() => {
      const focused = document.activeElement
      const group = focused?.closest('fieldset')?.querySelector('legend')?.textContent ?? ''
      return [group, focused?.closest('label')?.textContent ?? ''].map((words) => words.trim())
    })
}

/** Back on the case, the fact is asked for no more. */
async function isSettled(page: Page, complaintId: number, fact: string): Promise<void> {
  await page.goto(new URL(`/complaints/${complaintId}`, desk.address).href)
  await page.locator('.verdict-head').waitFor()
  await soon(() => page.locator('.entitlement').textContent()).not.toContain(fact)
}

describe('a fact of a repair that the rules miss', () => {
  const set = { purchaseDay: '2025-09-06', deliveryDay: '2025-09-06' }
  const broken = { symptom: '黑屏', wish: 'exchange', stillUsable: false, faultShownDay: '2026-05-18' }

  it('leads to the cause of that repair', async () => {
    const id = await caseWith('13800004001', set, broken, [{ ...told, faultCause: 'unknown' }, again])
    const page = await desk.open('/today')
    const focus = await follow(page, id, '故障原因', 'repairCause')
    await soon(focus).toEqual(['故障原因', '尚不清楚'])
    for (const key of ['ArrowLeft', 'ArrowLeft', 'Control+Enter']) await page.keyboard.press(key)
    await soon(async () => (await repairsOf(id))[0]?.faultCause).toBe('customer')
    await isSettled(page, id, '故障原因')
  })

  it('leads to the result of that repair', async () => {
    const id = await caseWith('13800004002', set, broken, [{ ...told, result: null }, again])
    const page = await desk.open('/today')
    const focus = await follow(page, id, '修理结果', 'repairResult')
    await soon(focus).toEqual(['修理结果', '不清楚'])
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Control+Enter')
    await soon(async () => (await repairsOf(id))[0]?.result).toBe('repaired')
    await isSettled(page, id, '修理结果')
  })

  it('leads to the cause of the waiting, which goes on', async () => {
    const id = await caseWith('13800004003', set, broken, [
      { ...told, handInDay: '2026-04-10', handBackDay: null, result: null },
    ])
    const repair = (await repairsOf(id))[0]?.id
    await desk.ask('repairs.saveWait', {
      id: repair,
      waitId: null,
      wait: { fromDay: '2026-04-12', toDay: null, cause: 'unknown', note: null },
    })
    const page = await desk.open('/today')
    const focus = await follow(page, id, '等待原因', 'waitCause')
    await soon(focus).toEqual(['等待原因', '原因待查'])
    // The first of the causes follows the last.
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Control+Enter')
    await soon(async () => (await repairsOf(id))[0]?.waits).toMatchObject([{ cause: 'maker-parts', toDay: null }])
    await isSettled(page, id, '等待原因')
  })

  const engine = { productClass: 'petrol-four-stroke', productName: '汽油机', purchaseDay: '2026-01-20' }
  const weak = { symptom: '动力不足', stillUsable: false, faultShownDay: '2026-05-18', faultPart: '机体' }

  it('leads to whether the part was replaced, and to whether it was the same problem', async () => {
    const first = { ...told, part: '机体', partReplaced: false, sameProblem: true }
    const id = await caseWith('13800004004', engine, weak, [first, { ...again, part: '机体' }])
    const page = await desk.open('/today')
    const replaced = await follow(page, id, '部件是否换新', 'partReplaced')
    await soon(replaced).toEqual(['部件是否换新', '未判定'])
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Control+Enter')
    await soon(async () => (await repairsOf(id))[1]?.partReplaced).toBe(1)
    await isSettled(page, id, '部件是否换新')

    const same = await follow(page, id, '各次维修是否同一问题', 'sameProblem')
    await soon(same).toEqual(['与这次同一问题', '不清楚'])
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Control+Enter')
    await soon(async () => (await repairsOf(id))[1]?.sameProblem).toBe(1)
    await isSettled(page, id, '各次维修是否同一问题')
  })
})
