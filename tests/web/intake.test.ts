import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseFile } from '../../electron/desk/complaints/case-file.ts'
import { newComplaint, newCustomer, newUnit, register } from '../desk/harness.ts'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

let desk: ServedDesk
beforeEach(async () => {
  desk = await serveTestDesk('2026-05-20', '10:03')
})
afterEach(() => desk.stop())

const WORDS = '看着看着就黑屏，我要换一台。'

/** Types a stub as a clerk does: only text and Enter. Returns how many keys beside the text it took. */
async function typeStub(page: Page): Promise<number> {
  const keys = page.keyboard
  let pressed = 0
  const press = async (key: string) => {
    pressed += 1
    await keys.press(key)
  }
  await press('F2')
  await page.getByRole('combobox', { name: '电话' }).waitFor()
  await keys.type('13800001111')
  await page.getByRole('option', { name: '新客户 13800001111' }).waitFor()
  await press('Enter')
  await expect.poll(() => focusedLabel(page)).toBe('姓名或单位')
  await keys.insertText('吴桂英')
  await press('Enter')
  await press('Enter')
  await expect.poll(() => focusedLabel(page)).toBe('客户原话')
  await keys.insertText(WORDS)
  await press('Enter')
  await page.waitForURL(/\/complaints\/\d+$/)
  return pressed
}

/** The label of the field that has the focus. */
const focusedLabel = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement
    return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
      ? field.labels?.[0]?.textContent
      : null
  })

describe('a complaint at the counter', () => {
  it('is registered by keyboard alone and found again by initials, last four digits, a word and from Today', async () => {
    const page = await desk.open('/today')
    await page.getByText('别忘了').waitFor()
    expect(await typeStub(page)).toBeLessThanOrEqual(25)
    await page.getByText('TS-2026-000001').first().waitFor()
    const { complaint, customer } = await desk.ask<CaseFile>('complaints.get', { id: 1 })
    expect(complaint).toMatchObject({ words: WORDS, channel: 'counter', incomplete: 1, recorderName: '小刘' })
    expect(customer).toMatchObject({ name: '吴桂英', phones: [{ number: '13800001111' }] })
    expect(await desk.ask('drafts.list')).toEqual([])

    for (const typed of ['wgy', '1111', '黑屏']) {
      await page.goto(new URL('/complaints', desk.address).href)
      await page.getByText('TS-2026-000001').waitFor()
      await page.keyboard.press('Control+K')
      await page.getByText('可以这样找').waitFor()
      await page.keyboard.insertText(typed)
      const option = page.getByRole('option', { name: /TS-2026-000001/ })
      await option.waitFor()
      expect(await option.textContent(), typed).toContain('138****1111')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/complaints\/1$/)
    }
    await page.goto(new URL('/today', desk.address).href)
    await page.getByRole('link', { name: '待补全的登记' }).click()
    await page.waitForURL(/state=incomplete$/)
    await page.getByText('TS-2026-000001').waitFor()
  })

  it('shows a known caller with his machine and warns of the case he already has', async () => {
    await register(desk)
    await register(desk, {
      customer: { name: '吴志明', phones: [{ number: '13800002288', label: null }] },
      unit: null,
    })
    const page = await desk.open('/complaints/new')
    await page.getByRole('combobox', { name: '电话' }).fill('1380000')
    const known = page.getByRole('option', { name: /吴桂英/ })
    await known.waitFor()
    expect(await page.getByRole('option').count()).toBe(3)
    while ((await known.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByText('这位客户已有投诉在办').waitFor()
    expect(await page.getByRole('radio', { name: /ABC-50/ }).isChecked()).toBe(true)
    expect(await page.getByRole('textbox', { name: '电话' }).inputValue()).toBe('138****1111')

    await page.keyboard.insertText('又黑屏了')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/complaints\/3$/)
    const { customer, unit } = await desk.ask<CaseFile>('complaints.get', { id: 3 })
    expect([customer.name, unit?.model, desk.count('customer'), desk.count('unit')]).toEqual(['吴桂英', 'ABC-50', 2, 1])

    await page.goto(new URL('/complaints/new?customer=1', desk.address).href)
    await page.getByText('这位客户已有投诉在办').waitFor()
    await page.keyboard.press('Alt+o')
    await page.waitForURL(/\/complaints\/3$/)
  })

  it('keeps a half-typed form over a reload and on another screen, and forgets it once it is saved', async () => {
    const page = await desk.open('/complaints/new')
    await page.getByRole('combobox', { name: '电话' }).fill('13800001111')
    await page.getByLabel('姓名或单位').fill('吴桂英')
    await page.getByLabel('客户原话').fill('半句话')
    await page.keyboard.press('Alt+m')
    await page.getByLabel('型号').fill('LC-32A1W')
    await page.getByLabel('开票日').fill('不记得')
    await expect.poll(async () => JSON.stringify(await desk.ask('drafts.list'))).toContain('不记得')

    await page.reload()
    await page.getByText('已恢复').waitFor()
    const elsewhere = await desk.open('/complaints/new')
    await elsewhere.getByText('已恢复').waitFor()
    for (const screen of [page, elsewhere]) {
      expect(await screen.getByLabel('姓名或单位').inputValue()).toBe('吴桂英')
      expect(await screen.getByLabel('客户原话').inputValue()).toBe('半句话')
      expect(await screen.getByLabel('型号').inputValue()).toBe('LC-32A1W')
      expect(await screen.getByLabel('开票日').inputValue()).toBe('不记得')
    }

    await page.getByLabel('开票日').fill('')
    await page.getByLabel('品名').fill('液晶电视')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/complaints\/1$/)
    expect(await desk.ask('drafts.list')).toEqual([])
    await page.keyboard.press('F2')
    await page.getByRole('combobox', { name: '电话' }).waitFor()
    expect(await page.getByLabel('客户原话').inputValue()).toBe('')
  })

  it('says at the field which day cannot be, sends nothing and keeps all that was typed', async () => {
    const page = await desk.open('/complaints/new')
    await page.getByRole('combobox', { name: '电话' }).fill('13800001111')
    await page.getByLabel('姓名或单位').fill('吴桂英')
    await page.getByLabel('客户原话').fill(WORDS)
    await page.keyboard.press('Alt+m')
    await page.getByLabel('品名').fill('液晶电视')
    await page.getByLabel('生产日期').fill('5-10')
    await page.getByLabel('开票日').fill('20260501')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').getByText('有几处需要改正').waitFor()
    const purchase = page.getByLabel('开票日')
    expect(await purchase.getAttribute('aria-invalid')).toBe('true')
    const about = await purchase.getAttribute('aria-describedby')
    expect(await page.locator(`[id="${about}"]`).textContent()).toBe('早于生产日期')
    await expect.poll(() => focusedLabel(page)).toBe('开票日')
    expect(desk.count('complaint')).toBe(0)
    expect(await page.getByLabel('客户原话').inputValue()).toBe(WORDS)

    await purchase.fill('5-11')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/complaints\/1$/)
    const { unit } = await desk.ask<CaseFile>('complaints.get', { id: 1 })
    expect(unit).toMatchObject({ productionDay: '2026-05-10', purchaseDay: '2026-05-11' })
  })

  it('does nothing by a key that belongs to the input method', async () => {
    const page = await desk.open('/complaints/new')
    await page.getByRole('combobox', { name: '电话' }).fill('13800001111')
    await page.getByLabel('姓名或单位').fill('吴桂英')
    const words = page.getByLabel('客户原话')
    await words.focus()
    const chromium = await page.context().newCDPSession(page)
    await chromium.send('Input.imeSetComposition', { text: 'hei ping', selectionStart: 8, selectionEnd: 8 })
    for (const key of ['Enter', 'Control+Enter', 'Alt+m', 'Escape', 'F2']) await page.keyboard.press(key)
    expect(new URL(page.url()).pathname).toBe('/complaints/new')
    expect(await page.getByLabel('型号').count()).toBe(0)
    expect(desk.count('complaint')).toBe(0)
    await expect.poll(() => focusedLabel(page)).toBe('客户原话')

    await chromium.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
    await words.fill('黑屏')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/complaints\/1$/)
  })
})

describe('completing a registration', () => {
  it('leads from the incomplete list through the full form to the read-back, all by keyboard', async () => {
    await register(desk, { customer: { address: '幸福路 18 号' } })
    const page = await desk.open('/complaints?state=incomplete')
    await page.getByText('TS-2026-000001').waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/complaints\/1\/edit$/)
    await page.getByText('还缺：投诉类别、故障现象、故障首次出现日、客户诉求、复述确认').waitFor()

    await page.getByLabel('故障现象').fill('开机十分钟后黑屏')
    await page.getByLabel('故障首次出现日').fill('5-18')
    await page.getByRole('combobox', { name: '投诉类别' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByLabel('要什么').fill('换新机')
    await page.getByText('还缺：复述确认').waitFor()
    await page.keyboard.press('Alt+b')
    const read = page.getByText(/^您是吴桂英，电话尾号 1111。/)
    await read.waitFor()
    expect(await read.textContent()).toContain('故障 2026 年 5 月 18 日首次出现，现象是开机十分钟后黑屏。')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/complaints\/1$/)
    const file = await desk.ask<CaseFile>('complaints.get', { id: 1 })
    expect(file.missing).toEqual([])
    expect(file.complaint).toMatchObject({ category: 'quality', symptom: '开机十分钟后黑屏' })
    expect(file.complaint.readBackText).toContain('要求：换新机（必须）')
  })

  it('shows both versions when somebody else saved meanwhile, and overwrites only when told to', async () => {
    await register(desk)
    const page = await desk.open('/complaints/1/edit')
    await page.getByLabel('故障现象').fill('开机后黑屏')
    const { complaint, unit } = await desk.ask<CaseFile>('complaints.get', { id: 1 })
    await desk.ask(
      'complaints.save',
      { id: 1, version: complaint.version, complaint: newComplaint({ symptom: '没有声音' }), unit: null },
      'manager',
    )
    await page.keyboard.press('Control+Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('有人同时改过这条记录').waitFor()
    const row = dialog.getByRole('row', { name: /故障现象/ })
    expect(await row.textContent()).toBe('故障现象开机后黑屏没有声音')
    expect((await desk.ask<CaseFile>('complaints.get', { id: 1 })).complaint.symptom).toBe('没有声音')
    await dialog.getByRole('button', { name: '用我的保存' }).press('Enter')
    await page.waitForURL(/\/complaints\/1$/)
    const after = await desk.ask<CaseFile>('complaints.get', { id: 1 })
    expect(after.complaint.symptom).toBe('开机后黑屏')
    expect(after.unit?.version).toBe(unit?.version)
  })

  it('begins at the fact that the rules asked for', async () => {
    await register(desk)
    const page = await desk.open('/complaints/1/edit?field=installationDay')
    await page.getByText('补全登记').waitFor()
    await expect.poll(() => focusedLabel(page)).toBe('安装完成日')
    await page.goto(new URL('/complaints/1/edit?field=stillUsable', desk.address).href)
    await page.getByText('补全登记').waitFor()
    await expect.poll(() => focusedLabel(page)).toBe('不清楚')
  })

  it('corrects the customer and the machine under their own versions', async () => {
    await register(desk)
    const page = await desk.open('/complaints/1/edit')
    await page.getByLabel('姓名或单位').fill('单小红')
    await page.getByLabel('购买价格').fill('1,299.50')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/complaints\/1$/)
    const { customer, unit } = await desk.ask<CaseFile>('complaints.get', { id: 1 })
    expect([customer.name, customer.version, unit?.priceFen, unit?.version]).toEqual(['单小红', 2, 129_950, 2])
  })
})

describe('the register', () => {
  it('moves by arrows, turns pages, and keeps its filters in the address', async () => {
    for (let number = 1; number <= 21; number += 1)
      await register(desk, {
        customer: { phones: [{ number: `139000010${String(number).padStart(2, '0')}`, label: null }] },
        unit: null,
        complaint: number === 21 ? { safety: true, severity: 1 } : {},
      })
    const page = await desk.open('/complaints')
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await page.getByText('TS-2026-000021').waitFor()
    await expect.poll(focused).toBe('TS-2026-000021')
    const top = page.getByRole('row', { name: /TS-2026-000021/ })
    expect(await top.textContent()).toMatch(/139\*{4}1021.*安全.*危急.*待补全/)
    await page.keyboard.press('ArrowDown')
    await expect.poll(focused).toBe('TS-2026-000020')
    await page.keyboard.press('PageDown')
    await page.getByText('第 2 页').waitFor()
    await page.getByText('TS-2026-000001').waitFor()
    await expect.poll(focused).toBe('TS-2026-000001')
    expect(new URL(page.url()).search).toBe('?page=2')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/complaints\/1$/)
    await page.goBack()
    await page.getByText('TS-2026-000001').waitFor()

    await page.getByText('多次催办').click()
    await page.getByText('没有催办三次以上的投诉').waitFor()
    expect(new URL(page.url()).search).toBe('?state=chased')
    await page.keyboard.press('F6')
    await page.getByText('这里列有其他客户的信息，已隐藏').waitFor()
  })
})

describe('a repair without a complaint', () => {
  it('is taken in, waits, is handed back and becomes a complaint, all by keyboard', async () => {
    const page = await desk.open('/repairs')
    await page.getByText('没有在修的机器').waitFor()
    await page.keyboard.press('F3')
    await page.getByRole('combobox', { name: '电话' }).waitFor()
    await page.keyboard.type('13800001111')
    await page.getByRole('option', { name: '新客户 13800001111' }).waitFor()
    await page.keyboard.press('Enter')
    for (const text of ['吴桂英', '液晶电视', '海信', 'LC-32A1W', '32A7788', '黑屏']) {
      await page.keyboard.insertText(text)
      await page.keyboard.press('Enter')
    }
    await expect.poll(() => focusedLabel(page)).toBe('问题表现')
    await page.keyboard.press('Enter')
    await expect.poll(() => focusedLabel(page)).toBe('随机附件')
    await page.keyboard.insertText('遥控器')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/repairs\/1$/)
    await page.getByText('WX-2026-000001').first().waitFor()

    await page.getByLabel('检测结论').fill('逻辑组件坏')
    await page.keyboard.press('Control+Enter')
    await page.getByText('已保存').waitFor()
    await page.keyboard.press('Alt+a')
    await page.getByRole('dialog').getByLabel('依据').fill('PJ-2026-0311')
    await page.keyboard.press('Enter')
    await page.getByText('在等：厂家缺件').waitFor()
    desk.setTime('2026-05-25', '10:00')
    await page.reload()
    await page.getByText('检测结论').waitFor()
    await page.keyboard.press('F10')
    await page.getByText('办结维修').waitFor()
    await expect.poll(() => focusedLabel(page)).toBe('修好')
    await page.getByRole('dialog').getByLabel('取机日期').fill('5-24')
    await page.keyboard.press('Enter')
    await page.getByText('这张维修单已办结').waitFor()
    expect(await desk.ask('repairs.get', { id: 1 })).toMatchObject({
      state: 'finished',
      handBackDay: '2026-05-24',
      result: 'repaired',
      diagnosis: '逻辑组件坏',
      accessories: '遥控器',
      waits: [{ fromDay: '2026-05-20', toDay: '2026-05-24', cause: 'maker-parts', note: 'PJ-2026-0311' }],
    })

    await page.keyboard.press('Alt+t')
    await page.getByText('老客户 · 吴桂英').waitFor()
    await page.getByLabel('客户原话').fill('修好又坏')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/complaints\/1$/)
    const { unit, repairs } = await desk.ask<CaseFile>('complaints.get', { id: 1 })
    expect([unit?.serial, repairs.length]).toEqual(['32A7788', 1])
  })
})

describe('for everyone', () => {
  it('has no serious accessibility finding on any of these pages', async () => {
    await register(desk)
    const { id } = await desk.ask<{ id: number }>('repairs.takeIn', {
      customer: { new: newCustomer({ name: '李建国', phones: [{ number: '13922223333', label: null }] }) },
      unit: { new: newUnit({ serial: 'B2' }) },
      complaintId: null,
      handInDay: '2026-05-18',
      fault: '异响',
      accessories: null,
      technician: null,
      draft: null,
    })
    const page = await desk.open('/today')
    // Half-way through fading in, a dialog has no contrast yet.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const check = async (name: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(
        serious.map((found) => `${found.id}: ${found.nodes.map((node) => node.html).join(' ')}`),
        name,
      ).toEqual([])
    }
    const visit = async (path: string, shown: string) => {
      await page.goto(new URL(path, desk.address).href)
      await page.getByText(shown).first().waitFor()
      await check(path)
    }
    await visit('/complaints', 'TS-2026-000001')
    await visit('/repairs', 'WX-2026-000001')
    await visit(`/repairs/${id}`, '检测结论')
    await page.keyboard.press('F10')
    await page.getByText('办结维修').waitFor()
    await check('finish dialog')
    await visit('/repairs/new', '接修登记')
    await visit('/customers/1', '客户档案')
    await visit('/complaints/1/edit', '补全登记')
    await page.keyboard.press('Alt+b')
    await page.getByText('复述给客户听').waitFor()
    await check('read-back')
    await visit('/complaints/new', '谁来投诉')
    await page.getByRole('combobox', { name: '电话' }).fill('1380000')
    await page.getByRole('option', { name: /吴桂英/ }).waitFor()
    await page.keyboard.press('Alt+m')
    await page.getByText('客户诉求').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').waitFor()
    await check('the full form with what is wrong')
    await page.keyboard.press('Control+K')
    await page.getByText('可以这样找').waitFor()
    await check('the empty finder')
    await page.getByRole('combobox', { name: '姓名、电话、机号' }).fill('wgy')
    await page.getByRole('option', { name: /TS-2026-000001/ }).waitFor()
    await check('finder')
  })
})
