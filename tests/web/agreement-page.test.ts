import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseOf, draftOf, moneyClause, paperOf, proposedCase, typeExtra } from '../desk/agreed-case.ts'
import { newCustomer } from '../desk/harness.ts'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

let desk: ServedDesk
let complaintId: number
let id: number
let page: Page

beforeAll(async () => {
  desk = await serveTestDesk()
  const proposed = await proposedCase(desk, [moneyClause])
  complaintId = proposed.complaintId
  id = await draftOf(desk, proposed.proposalId)
  page = await desk.open(`/complaints/${complaintId}/agreement/${id}`, 'manager')
  await page.locator('.sheet-a4 h1').waitFor()
})
afterAll(() => desk?.stop())

const terms = () => page.getByLabel('其他约定')
const issueButton = () => page.locator('.action-bar').getByRole('button', { name: /^签\s*发/ })
const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
const standing = async () => (await paperOf(desk, id)).extraText

describe('the further terms of a draft', () => {
  it('are kept when the page is left in the middle of typing', async () => {
    await terms().fill('付款前电话告知。')
    await page.getByRole('link', { name: '改方案' }).click()
    await page.waitForURL(/\/complaints\/\d+\?tab=proposal$/)
    await page.getByRole('tab', { name: '方案', selected: true }).waitFor()
    await expect.poll(standing).toBe('付款前电话告知。')
    await page.goBack()
    await expect.poll(() => terms().inputValue()).toBe('付款前电话告知。')
  })

  it('are sent again when a save reached nobody, and the paper cannot be issued without them', async () => {
    await page.route('**/trpc/agreements.setExtraText*', (route) => route.abort())
    await terms().fill('付款前一日电话告知。')
    await page.getByRole('alert').waitFor()
    expect(await issueButton().isDisabled()).toBe(true)
    await page.unroute('**/trpc/agreements.setExtraText*')
    await expect.poll(standing, { timeout: 8000 }).toBe('付款前一日电话告知。')
    await expect.poll(() => issueButton().isDisabled()).toBe(false)
    expect(await terms().inputValue()).toBe('付款前一日电话告知。')
  })

  it('typed by two hands are shown side by side, and mine stay until I choose', async () => {
    const atSaving = async (route: Route) => {
      await typeExtra(desk, id, '同事写的。')
      await route.continue()
    }
    await page.route('**/trpc/agreements.setExtraText*', atSaving, { times: 1 })
    await terms().fill('我写的。')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('同事写的。').waitFor()
    expect(await dialog.textContent()).toContain('我写的。')
    expect(await standing()).toBe('同事写的。')
    await dialog.getByRole('button', { name: '用我的保存' }).click()
    await expect.poll(standing).toBe('我写的。')
    expect(await terms().inputValue()).toBe('我写的。')
  })

  it('follow another hand while nothing is being typed', async () => {
    await typeExtra(desk, id, '同事改的。')
    await expect.poll(() => terms().inputValue()).toBe('同事改的。')
  })
})

describe('the customer view', () => {
  it('leaves the paper alone on the page', async () => {
    await page.keyboard.press('F6')
    await terms().waitFor({ state: 'detached' })
    const text = await page.locator('main').textContent()
    expect(text).toContain('吴桂英')
    for (const word of ['核对', '权限', '作废', '签发后', '改方案']) expect(text).not.toContain(word)
    expect(await page.locator('main button, main a, main textarea').count()).toBe(0)
    await page.keyboard.press('F6')
    await terms().waitFor()
  })
})

describe('issuing', () => {
  it('is refused when the case changed behind the question, and says so', async () => {
    await page.keyboard.press('F10')
    const question = page.getByRole('dialog', { name: '签发协议' })
    await expect.poll(focused).toMatch(/^签\s*发$/)
    const { customer } = await caseOf(desk, complaintId)
    await desk.ask('customers.save', {
      id: customer.id,
      version: customer.version,
      customer: newCustomer({ name: '吴桂芳', address: '城东区' }),
    })
    await page.locator('.sheet-a4').getByText('吴桂芳').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('请核对后再签发').waitFor()
    expect(await paperOf(desk, id)).toMatchObject({ state: 'draft', number: null })
    await question.waitFor({ state: 'detached' })
    await expect.poll(focused).toMatch(/^签\s*发/)
    await page.keyboard.press('Enter')
    await expect.poll(focused).toMatch(/^签\s*发$/)
    await page.keyboard.press('Enter')
    await page.getByText(/已签发 XY-2026-0001/).waitFor()
    expect(await page.locator('.action-bar button.ant-btn-primary').textContent()).toMatch(/打印/)
    await expect.poll(focused).toMatch(/打印/)
  })
})
