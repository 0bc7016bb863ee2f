import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseFile } from '../../electron/desk/complaints/case-file.ts'
import { register } from '../desk/harness.ts'
import { pdfPages } from './pdf-text.ts'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

let desk: ServedDesk
let complaintId: number
let agreementId: number

const TERM = { performer: 'centre', costBearer: 'centre' }

beforeAll(async () => {
  desk = await serveTestDesk('2026-05-20', '10:03')
  const { id } = await register(desk, {
    customer: { address: '城东区幸福路 18 号 3-502' },
    unit: {
      purchaseDay: '2025-09-06',
      deliveryDay: '2025-09-08',
      installationDay: '2025-09-08',
      installedByTrader: true,
    },
    complaint: {
      category: 'quality',
      symptom: '黑屏',
      faultShownDay: '2026-04-28',
      demands: [{ item: '换新机', amountFen: null, must: true }],
    },
  })
  complaintId = id
  await desk.ask('contacts.log', {
    complaintId: id,
    kind: 'note',
    direction: 'internal',
    chase: false,
    minutes: null,
    words: '此客户难缠，内部底线五百',
    promise: null,
  })
  await desk.ask('complaints.confirmReadBack', { id, text: '电视黑屏，您希望换新机。' })
  const proposal = await desk.ask<{ id: number }>('proposals.propose', {
    complaintId: id,
    opinion: '内部意见：拖了三周，给五百',
    clauses: [
      {
        kind: 'compensation',
        ...TERM,
        dueDay: '2026-06-05',
        item: 'lost-work',
        detail: null,
        basis: '请假三次',
        proof: null,
        amountFen: 50_000,
        method: 'wechat',
      },
      { kind: 'apology', ...TERM, dueDay: '2026-06-03', form: 'written', by: '服务经理' },
    ],
  })
  await desk.ask('proposals.decide', { id: proposal.id, decision: 'approved', reason: '同意' }, 'manager')
  agreementId = (await desk.ask<{ id: number }>('agreements.draft', { proposalId: proposal.id })).id
})
afterAll(() => desk?.stop())

async function printed(path: string): Promise<string[]> {
  const page = await desk.open(path)
  await page.locator('.sheet-a4 h1').waitFor()
  await page.evaluate(() => document.fonts.ready)
  return pdfPages(await page.pdf({ preferCSSPageSize: true, tagged: true }))
}

describe('the settlement agreement on paper', () => {
  it('as a draft says so on every page, and carries no number and no check code', async () => {
    const pages = await printed(`/paper/agreement/${agreementId}`)
    for (const page of pages) expect(page).toContain('供协商·未签发')
    expect(pages.join('')).toContain('签发时编号')
    expect(pages.join('')).not.toMatch(/XY-2026|校验码/)
  })

  it('shows the forbidden sentence beside the neutral one and cannot be issued with it', async () => {
    const page = await desk.open(`/complaints/${complaintId}/agreement/${agreementId}`)
    await page.getByLabel('其他约定').fill('甲方不得再就此事向任何部门投诉。')
    await page.locator('mark.forbidden').waitFor()
    const issue = page.getByRole('button', { name: /签发/ })
    expect(await issue.isDisabled()).toBe(true)
    await page.getByRole('button', { name: /改用/ }).click()
    await page.locator('mark.forbidden').waitFor({ state: 'detached' })
    expect(await page.getByLabel('其他约定').inputValue()).not.toContain('不得再')
    await issue.click()
    await page
      .getByRole('dialog', { name: '签发协议' })
      .getByRole('button', { name: /^签\s*发$/ })
      .click()
    await page.getByText(/已签发 XY-2026-0001/).waitFor()
  })

  it('once issued prints its number, both parties, the amount in capitals, the untouchable rights and the check code', async () => {
    const text = (await printed(`/paper/agreement/${agreementId}`)).join('')
    for (const words of [
      'XY-2026-0001',
      '吴桂英',
      '13800001111',
      '城东家电服务中心',
      '伍佰元整',
      '2026年6月5日（含）前',
      '本协议不影响甲方依法享有的权利',
      '向市场监督管理',
      '校验码：',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('未签发')
  })

  it('never shows an internal note, the opinion, the approval limit or a chase count', async () => {
    const text = (await printed(`/paper/agreement/${agreementId}`)).join('')
    for (const word of ['难缠', '底线', '内部', '拖了三周', '权限', '催办']) expect(text).not.toContain(word)
  })

  it('has an English reading copy that says which text governs', async () => {
    const page = await desk.open(`/paper/agreement/${agreementId}`)
    await page.getByText('English').click()
    await page.getByText('Complaint Settlement Agreement').waitFor()
    expect(await page.locator('.paper-notice').textContent()).toMatch(/Chinese text governs/i)
  })
})

describe('the registration form on paper', () => {
  it('fits one page, filled and blank, and holds nothing internal', async () => {
    const filled = await printed(`/paper/registration/${complaintId}`)
    expect(filled).toHaveLength(1)
    const { complaint } = await desk.ask<CaseFile>('complaints.get', { id: complaintId })
    for (const words of [complaint.number, '吴桂英', '看着看着就黑屏', '换新机']) expect(filled[0]).toContain(words)
    expect(filled[0]).not.toMatch(/难缠|底线|内部/)
    const blank = await printed('/paper/registration/blank')
    expect(blank).toHaveLength(1)
    expect(blank[0]).not.toContain('吴桂英')
  })
})
