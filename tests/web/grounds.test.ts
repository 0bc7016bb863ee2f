import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseFile } from '../../electron/desk/complaints/case-file.ts'
import { register } from '../desk/harness.ts'
import { seriousFindings } from './accessibility.ts'
import { soon, tabTo } from './keyboard.ts'
import { pdfPages } from './pdf-text.ts'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

let desk: ServedDesk
let complaintId: number

/** A television installed in September, repaired once in February, waiting for the maker's part since 30 April. */
beforeAll(async () => {
  desk = await serveTestDesk('2026-04-28', '09:05')
  const { id } = await register(desk, {
    unit: {
      purchaseDay: '2025-09-06',
      deliveryDay: '2025-09-08',
      installationDay: '2025-09-08',
      installedByTrader: true,
      voucherKind: null,
    },
    complaint: { category: 'quality', symptom: '黑屏', faultPart: '逻辑组件', wish: 'exchange', stillUsable: false },
  })
  complaintId = id
  const { customer, unit } = await desk.ask<CaseFile>('complaints.get', { id })
  const takeIn = (handInDay: string) =>
    desk.ask<{ id: number }>('repairs.takeIn', {
      customer: { id: customer.id },
      unit: { id: unit?.id },
      complaintId: id,
      handInDay,
      fault: '黑屏',
      accessories: null,
      technician: null,
      draft: null,
    })
  const first = await takeIn('2026-02-11')
  await desk.ask('repairs.finish', {
    id: first.id,
    finish: { handBackDay: '2026-02-14', result: 'repaired', faultCause: 'machine' },
  })
  const second = await takeIn('2026-04-28')
  desk.setTime('2026-05-20', '10:03')
  await desk.ask('repairs.saveWait', {
    id: second.id,
    waitId: null,
    wait: { fromDay: '2026-04-30', toDay: null, cause: 'maker-parts', note: null },
  })
})
afterAll(() => desk?.stop())

async function openCase(language: 'zh-CN' | 'en' = 'zh-CN'): Promise<Page> {
  const page = await desk.open('/sign-in')
  await page.evaluate((spoken) => localStorage.setItem('desk.language', spoken), language)
  await page.goto(new URL(`/complaints/${complaintId}`, desk.address).href)
  await page.locator('.period-bar').waitFor()
  return page
}

const isFocused = (page: Page, label: string) =>
  soon(() => page.getByLabel(label, { exact: true }).evaluate((field) => field === document.activeElement)).toBe(true)

describe('the grounds of a case', () => {
  it('A054 A055: say one conclusion, and the days to scale in sentences for whoever cannot see the bar', async () => {
    const page = await openCase()
    expect(await page.locator('.verdict-head').count()).toBe(1)
    expect(await page.locator('.verdict-head').textContent()).toMatch(/^[^。]+。$/)
    const said = (await page.locator('.period-bar [role="img"]').getAttribute('aria-label')) ?? ''
    for (const sentence of [
      '三包有效期从 2025-09-08 起算（安装完成日）',
      '2025-09-15 是第 7 日，退货期限的末日',
      '2025-09-23 是第 15 日，换货期限的末日',
      '2026-05-28 是送修后第 30 日，修理者自身原因的界线，记录的原因不是它',
      '2026-07-27 是送修后第 90 日，厂家缺件的界线',
      '2026-02-11 至 2026-02-14 修理',
      '2026-04-28 起修理，未取机',
      '2026-04-30 起等待（厂家缺件）',
      '整机三包有效期至 2026-10-08',
      '逻辑组件',
      '今日是 2026-05-20',
    ])
      expect(said).toContain(sentence)
    // Every label stands on the bar, none on another.
    const boxes = await page.locator('.bar-labels .bar-label').evaluateAll((labels) =>
      labels.map((label) => {
        const { left, right, top, bottom } = label.getBoundingClientRect()
        return { left, right, top, bottom }
      }),
    )
    const bar = await page.locator('.bar-line').boundingBox()
    expect(boxes.length).toBe(6)
    for (const [index, box] of boxes.entries()) {
      expect(box.left).toBeGreaterThanOrEqual((bar?.x ?? 0) - 1)
      expect(box.right).toBeLessThanOrEqual((bar?.x ?? 0) + (bar?.width ?? 0) + 1)
      for (const other of boxes.slice(index + 1))
        expect(
          box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top,
        ).toBe(true)
    }
    expect(await seriousFindings(page)).toEqual([])
  })

  it('lead from a missing fact to its very field, and back by Esc or by saving', async () => {
    const page = await openCase()
    await tabTo(page, '购货凭证')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/complaints/${complaintId}/edit?field=voucher`)
    await isFocused(page, '凭证')
    await page.keyboard.press('Escape')
    await page.waitForURL(`**/complaints/${complaintId}`)

    await tabTo(page, '购货凭证')
    await page.keyboard.press('Enter')
    await isFocused(page, '凭证')
    await page.keyboard.type('发票')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(`**/complaints/${complaintId}`)
    await soon(() => page.locator('.verdict-head').textContent()).toContain('免费修理')
    expect(await page.locator('.missing-facts').textContent()).not.toContain('购货凭证')
  })

  it('show what would flip beside the real answer, and leave the case alone', async () => {
    const page = await openCase()
    const before = await desk.ask<CaseFile>('complaints.get', { id: complaintId })
    const events = desk.count('event')
    await page.keyboard.press('Alt+W')
    await page.waitForURL('**/what-if')
    const answer = page.locator('.calculator-answer')
    await answer.getByText('还没有改动').waitFor()
    await page.keyboard.press('Alt+2')
    const exchange = answer.getByRole('row', { name: /^更换 / })
    await soon(() => exchange.textContent()).toContain('变')
    // Of the repairs, what was supposed of them; not that there are as many as before.
    const changes = () => answer.locator('.what-if-change').allTextContents()
    expect(await changes()).toEqual([
      '第 2 次 取机 未填 → 2026-05-20',
      '第 2 次 修的是 未填 → 产品自身问题',
      '第 2 次 结果 未填 → 修好',
    ])
    await page.keyboard.press('Alt+R')
    await page.getByRole('group', { name: '第 3 次' }).getByLabel('送修').fill('2026-05-20')
    await page.keyboard.press('Tab')
    await soon(changes).toContain('新增 第 3 次 2026-05-20')
    await page.keyboard.press('Alt+0')
    await page.getByRole('button', { name: '移除第 1 次维修' }).click()
    await soon(changes).toEqual(['去掉 第 1 次 2026-02-11 – 2026-02-14'])
    await page.keyboard.press('Alt+0')
    await answer.getByText('还没有改动').waitFor()
    await page.keyboard.press('Alt+1')
    await isFocused(page, '开票日')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('20240906')
    await page.getByLabel('安装完成日').fill('2024-09-08')
    await page.getByLabel('交付日').fill('2024-09-08')
    await page.keyboard.press('Tab')
    await soon(() => answer.textContent()).toContain('开票日 2025-09-06 → 2024-09-06')
    expect(await answer.getByRole('row', { name: /^免费修理 / }).textContent()).toContain('变')
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.waitForURL(`**/complaints/${complaintId}`)
    expect(desk.count('event')).toBe(events)
    expect(await desk.ask<CaseFile>('complaints.get', { id: complaintId })).toEqual(before)
  })

  it('take what speaks against a free repair with who says so and what shows it, and answer anew', async () => {
    const page = await openCase()
    await page.keyboard.press('Alt+G')
    const dialog = page.getByRole('dialog', { name: '其他事实' })
    const misuse = dialog.getByRole('group', { name: '使用、维护、保管不当' })
    await soon(() =>
      misuse.getByRole('radio', { name: '没有' }).evaluate((radio) => radio === document.activeElement),
    ).toBe(true)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Control+Enter')
    await dialog.getByText('不能为空').or(dialog.locator('.wrong')).first().waitFor()
    await dialog.getByLabel('谁说的').fill('王师傅')
    await dialog.getByLabel('凭什么').fill('主板有水渍，照片两张')
    await page.keyboard.press('Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    await soon(() => page.locator('.remedies').textContent()).toContain('使用、维护、保管不当')
    const { exclusions } = await desk.ask<CaseFile>('complaints.get', { id: complaintId })
    expect(exclusions).toMatchObject([
      { ground: 'misuse', state: 'shown', saidBy: '王师傅', evidence: '主板有水渍，照片两张' },
    ])

    await page.keyboard.press('Alt+G')
    await misuse.getByRole('radio', { name: '有证据' }).waitFor()
    await misuse.getByRole('radio', { name: '没有' }).check()
    await page.keyboard.press('Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    await soon(() => page.locator('.remedies').textContent()).not.toContain('使用、维护、保管不当')
  })

  it('go on paper by one key, and back to the case by Esc', async () => {
    const page = await openCase()
    await page.keyboard.press('Alt+P')
    await page.waitForURL(`**/paper/explanation/${complaintId}`)
    await page.getByRole('heading', { level: 1, name: '权益说明' }).waitFor()
    await page.evaluate(() => document.fonts.ready)
    await soon(() => page.locator('.sheet-a4').evaluate((sheet) => sheet.scrollHeight)).toBeLessThanOrEqual(1123)
    const pages = await pdfPages(await page.pdf({ preferCSSPageSize: true, tagged: true }))
    expect(pages).toHaveLength(1)
    expect(pages.join('')).toContain('2026年10月8日')
    await page.keyboard.press('Escape')
    await page.waitForURL(`**/complaints/${complaintId}`)
  })

  it('read in English, and a customer who looks on is asked for nothing and reads no advice to the counter', async () => {
    const { complaint } = await desk.ask<CaseFile>('complaints.get', { id: complaintId })
    const facts = {
      returnNoticeDay: null,
      returnException: null,
      goodsIntact: null,
      goodsBackDay: null,
      fraud: null,
      exclusions: [{ ground: 'alteredVoucher', state: 'claimed', evidence: null }],
    }
    await desk.ask('complaints.saveClaimFacts', { id: complaintId, version: complaint.version, facts })
    const page = await openCase('en')
    const advice = 'Check first whether the seller filled in the card wrongly.'
    await soon(() => page.locator('.entitlement').textContent()).toContain(advice)
    const said = await page.locator('.period-bar [role="img"]').getAttribute('aria-label')
    expect(said).toContain('2025-09-23 is day 15, the last day for an exchange')
    expect(said).not.toMatch(/[\u4e00-\u9fff]/)
    await page.keyboard.press('F6')
    await page.getByText('What if').waitFor({ state: 'detached' })
    expect(await page.locator('.missing-facts button').count()).toBe(0)
    expect(await page.locator('main').textContent()).not.toContain(advice)
    expect(await seriousFindings(page)).toEqual([])
  })
})
