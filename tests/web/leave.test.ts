import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CaseFile } from '../../electron/desk/complaints/case-file.ts'
import { registerHeard } from '../desk/harness.ts'
import { compensation } from '../unit/agreement/sample-clauses.ts'
import { soon } from './keyboard.ts'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

let desk: ServedDesk
beforeAll(async () => {
  desk = await serveTestDesk('2026-03-16', '10:00')
})
afterAll(() => desk?.stop())

const file = (id: number) => desk.ask<CaseFile>('complaints.get', { id })

it('the manager lets the clerk void a case with his PIN, a wrong one first, and nobody signs out', async () => {
  const { id } = await registerHeard(desk)
  const page = await desk.open(`/complaints/${id}`)
  await page.getByRole('button', { name: /其他办理/ }).click()
  await page.getByRole('menuitem', { name: /作废/ }).click()
  const reason = page.getByLabel('原因')
  await reason.fill('同一件事登记了两次')
  await page.keyboard.press('Control+Enter')

  const leave = page.getByRole('dialog', { name: '经理授权' })
  await leave.getByText('只授权小刘办这一次').waitFor()
  await leave.locator('input').focus()
  await page.keyboard.type('9999')
  await page.keyboard.press('Enter')
  await leave.getByText('不对，请重新输入').waitFor()
  expect(await reason.inputValue()).toBe('同一件事登记了两次')
  await leave.locator('input').focus()
  await page.keyboard.type('2468')
  await page.keyboard.press('Enter')
  await leave.waitFor({ state: 'detached' })
  await soon(async () => (await file(id)).complaint.voidReason).toBe('同一件事登记了两次')
  await page.locator('.frame-me').getByText('小刘').waitFor()
  expect(desk.store.prepare<[]>('SELECT author_id, manager_id, act FROM authorisation').all()).toEqual([
    { author_id: 2, manager_id: 1, act: 'complaint.voided' },
  ])
})

it('an amount above the clerk’s limit is approved by the manager on the spot, as his decision', async () => {
  const { id } = await registerHeard(desk)
  await desk.ask('proposals.propose', { complaintId: id, clauses: [compensation], opinion: '客户三次到店。' })
  const page = await desk.open(`/complaints/${id}`)
  await page.getByRole('tab', { name: /方案/ }).click()
  await page.getByRole('button', { name: '经理当场审批' }).click()
  await page.getByRole('button', { name: /^批准/ }).click()
  await page.getByRole('dialog', { name: '经理授权' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('您的岗位没有这项权限').waitFor()
  expect((await file(id)).proposals[0]?.state).toBe('waiting')
  await page.getByRole('button', { name: /^批准/ }).click()
  await page.getByRole('dialog', { name: '经理授权' }).locator('input').focus()
  await page.keyboard.type('2468')
  await page.keyboard.press('Enter')
  await soon(async () => (await file(id)).proposals[0]?.decider).toBe('陈经理')
})
