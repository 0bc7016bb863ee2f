import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { register } from '../desk/harness.ts'
import { seriousFindings } from './accessibility.ts'
import { soon, tabTo } from './keyboard.ts'
import { pdfPages } from './pdf-text.ts'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

let desk: ServedDesk
let complaintId: number

beforeAll(async () => {
  desk = await serveTestDesk('2026-05-20', '10:03')
  const { id } = await register(desk, {
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
      faultInTable: true,
      wish: 'exchange',
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
})
afterAll(() => desk?.stop())

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.textContent || document.activeElement?.getAttribute('aria-label'))

describe('the rulebook', () => {
  it('opens by one key with the search ready, finds by initials and opens without a mouse', async () => {
    const page = await desk.open('/today')
    await page.getByRole('navigation').waitFor()
    await page.keyboard.press('F4')
    await page.getByRole('combobox', { name: '查规则' }).waitFor()
    await page.keyboard.type('sb12')
    const card = page.locator('.rule-card')
    await soon(() => card.textContent()).toContain('三包规定第十二条第1款')
    await page.keyboard.press('ArrowDown')
    await soon(() => card.textContent()).toContain('三包规定第十二条第2款')
    expect(await card.textContent()).toContain('1995-08-25起施行')
    await page.keyboard.press('Enter')
    expect(await focused(page)).toBe('时限')
    await page.keyboard.press('Escape')
    expect(await focused(page)).toBe('查规则')
    expect(await page.getByRole('combobox').inputValue()).toBe('sb12')
    expect(await seriousFindings(page)).toEqual([])
  })

  it('A053: finds any rule by one key and typing, also from a case and out of a half-typed form', async () => {
    const page = await desk.open(`/complaints/${complaintId}`)
    await page.locator('.case-head h1').waitFor()
    const card = page.locator('.rule-card')
    const search = page.getByRole('combobox', { name: '查规则' })
    await page.keyboard.press('F4')
    await search.waitFor()
    await page.keyboard.type('zjf')
    await soon(() => card.textContent()).toContain('折旧费')

    await page.goto(new URL('/complaints/new', desk.address).href)
    await page.locator('.at-phone input').first().fill('13900001234')
    await page.keyboard.press('F4')
    await search.waitFor()
    await page.keyboard.type('sb8')
    await soon(() => card.textContent()).toContain('三包规定第八条')
    // The same key leads back into the search from anywhere on the page.
    await page.keyboard.press('Enter')
    await page.keyboard.press('F4')
    expect(await focused(page)).toBe('查规则')
  })

  it('A053: keeps each person’s favourites first, and prints a card on one page', async () => {
    const page = await desk.open('/rules')
    await page.getByRole('combobox', { name: '查规则' }).waitFor()
    await page.keyboard.type('zjf')
    const card = page.locator('.rule-card')
    // The card of the whole rule, which lies open before, names the article too.
    await card.getByRole('heading', { level: 2, name: '折旧费', exact: true }).waitFor()
    expect(await card.textContent()).toContain('三包规定第十三条第2款')
    await page.keyboard.press('Alt+S')
    await soon(() => card.getByRole('button', { name: '收藏' }).getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('Control+P')
    await page.waitForURL('**/paper/rule/GEN1995-13-2-depreciation')
    await page.getByRole('heading', { level: 1, name: '折旧费' }).waitFor()
    await page.evaluate(() => document.fonts.ready)
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true })
    const pages = await pdfPages(pdf)
    expect(pages).toHaveLength(1)
    for (const words of [
      '《部分商品修理更换退货责任规定》第十三条第2款',
      '引用前请核对原文',
      '把握高',
      '规则包',
      '来源冲突：折旧费',
    ])
      expect(pages.join('')).toContain(words)

    // Whoever opens the rules again finds it first; to somebody else it is one rule among others.
    await page.goto(new URL('/rules', desk.address).href)
    const first = page.getByRole('option').first()
    await soon(() => first.textContent()).toContain('折旧费')
    expect(await first.getByRole('img', { name: '已收藏' }).count()).toBe(1)
    expect(await seriousFindings(page)).toEqual([])
    const other = await desk.open('/rules', 'manager')
    await other.getByRole('option').first().waitFor()
    expect(await other.getByRole('img', { name: '已收藏' }).count()).toBe(0)
    await page.keyboard.press('Alt+S')
    await soon(() => page.getByRole('img', { name: '已收藏' }).count()).toBe(0)
  })

  it('reads in English, and an English card prints on one page too', async () => {
    const page = await desk.open('/sign-in')
    await page.evaluate(() => localStorage.setItem('desk.language', 'en'))
    await page.goto(new URL('/rules', desk.address).href)
    const search = page.getByRole('combobox')
    await search.waitFor()
    await page.keyboard.type('depreciation')
    await soon(() => page.locator('.rule-card').textContent()).toContain('depreciation may be charged')
    expect(await page.locator('.rule-tools').textContent()).not.toMatch(/[\u4e00-\u9fff]/)
    await page.keyboard.press('Control+P')
    await page.getByRole('heading', { level: 1, name: 'depreciation' }).waitFor()
    await page.evaluate(() => document.fonts.ready)
    const pages = await pdfPages(await page.pdf({ preferCSSPageSize: true, tagged: true }))
    expect(pages).toHaveLength(1)
    expect(pages.join('')).toContain('depreciationmaybecharged')
  })

  it('shows what is unknown as unknown, both sides of a conflict, and follows a link to another law', async () => {
    const page = await desk.open('/rules')
    const search = page.getByRole('combobox', { name: '查规则' })
    await search.fill('缝纫机')
    const card = page.locator('.rule-card')
    await soon(() => card.textContent()).toContain('未查到，不推算')
    await search.fill('来源冲突 折旧')
    await soon(() => card.textContent()).toContain('列出数字，绝不自动扣减')
    expect(await card.textContent()).toContain('实施条例')
    await search.fill('zjf')
    await card.getByRole('button', { name: '退货 · 消法实施条例第十八条第2款' }).click()
    await soon(() => card.textContent()).toContain('《中华人民共和国消费者权益保护法实施条例》')
  })

  it('lets a product be browsed by keyboard', async () => {
    const page = await desk.open('/rules')
    await page.getByText('产品', { exact: true }).first().click()
    await page.getByRole('radio', { name: '微波炉' }).check()
    await soon(() => page.locator('.rule-card').textContent()).toContain('微波炉')
    expect(await page.getByRole('option').first().textContent()).toContain('微波炉')
    expect(await page.getByRole('option').count()).toBeGreaterThan(20)
  })
})

describe('the deadlines of complaint handling', () => {
  it('finds mediation by initials and shows the article and what it leads to', async () => {
    const page = await desk.open('/rules')
    await page.getByRole('combobox', { name: '查规则' }).fill('tj')
    const card = page.locator('.rule-card')
    await expect.poll(() => card.textContent()).toContain('投诉举报处理办法第十八条')
    await page.keyboard.press('Enter')
    await page.getByText('规定', { exact: true }).first().click()
    await page.getByRole('radio', { name: '家电维修管理办法' }).check()
    await expect.poll(() => card.textContent()).toContain('2012-08-01起施行')
  })

  it('counts from the day a complaint came in, names the days passed over and the articles, and keeps what was typed', async () => {
    const page = await desk.open('/rules?rule=deadline%3AD1')
    const card = page.locator('.rule-card')
    await page.getByLabel('部门收到投诉之日').fill('20260924')
    await page.keyboard.press('Enter')
    await expect.poll(() => card.textContent()).toContain('2026-10-12（周一）')
    const text = (await card.textContent()) ?? ''
    expect(text).toContain('2026-09-25至2026-09-27中秋节放假')
    expect(text).toContain('补班，算工作日：2026-10-10（周六）')
    expect(text).toContain('投诉举报处理办法第十五条')
    expect(text).toContain('没有法定天数')
    await page.getByLabel('部门收到投诉之日').fill('2026-12-30')
    await expect.poll(() => card.textContent()).toContain('暂推')
    await page.getByLabel('部门收到投诉之日').fill('2026-09-24')
    await card.getByRole('button', { name: /期间计算/ }).click()
    await expect.poll(() => card.getByRole('heading').first().textContent()).toBe('期间计算')
    await page.goBack()
    await expect.poll(() => page.getByLabel('部门收到投诉之日').inputValue()).toBe('2026-09-24')
    expect(await seriousFindings(page)).toEqual([])
  })

  it('shows both readings of a holiday and adds the days of a test', async () => {
    const page = await desk.open('/rules?rule=deadline%3AD2')
    const card = page.locator('.rule-card')
    await page.getByLabel('部门受理之日').fill('2026-08-05')
    await expect.poll(() => card.textContent()).toContain('另一种算法：2026-10-08')
    await page.getByLabel('送检日').fill('2026-09-01')
    await expect.poll(() => card.textContent()).toContain('检测还没有出报告')
    await page.getByLabel('出报告日').fill('2026-09-21')
    await expect.poll(() => card.textContent()).toContain('2026-10-24（周六）')
    await page.getByLabel('出报告日').fill('2026-08-30')
    await expect.poll(() => card.textContent()).toContain('请核对这两个日期')
  })

  it('says on a case from 12315 what binds the centre, and nothing of it to the customer', async () => {
    const { id } = await register(desk, { complaint: { channel: '12315', channelReference: 'A-2026-118' } })
    const page = await desk.open(`/complaints/${id}`)
    const card = page.getByRole('region', { name: '12315转来' })
    await card.waitFor()
    await expect.poll(() => card.textContent()).toContain('2026-06-03')
    const text = (await card.textContent()) ?? ''
    expect(text).toContain('A-2026-118')
    expect(text).toContain('没有法定天数')
    expect(text).toContain('12315在线解决平台规则')
    expect(text).toContain('起算日没有登记')
    await tabTo(page, '登记来件日期')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: '登记来件日期' })
    await soon(() => dialog.getByLabel('对方编号').evaluate((field) => field === document.activeElement)).toBe(true)
    for (const typed of ['', '20260519', '20260428', '20260508']) {
      if (typed !== '') await page.keyboard.type(typed)
      await page.keyboard.press('Enter')
    }
    await page.keyboard.press('Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    await soon(() => card.textContent()).toContain('来件日期 2026-05-19')
    const counted = (await card.textContent()) ?? ''
    for (const part of ['2026-05-11', '劳动节', '投诉举报处理办法', '2026-07-07']) expect(counted).toContain(part)
    await page.keyboard.press('F6')
    await expect.poll(() => card.count()).toBe(0)
  })
})

/** Answers the calculator by keyboard: an LCD television with a fault on its fifth day. */
async function answerCalculator(page: Page): Promise<void> {
  // The page opens in its first question, and the product is found by initials.
  await soon(() => page.getByLabel('产品类别').evaluate((field) => field === document.activeElement)).toBe(true)
  await page.keyboard.type('yjds')
  await page.locator('.ant-select-item-option-active', { hasText: '液晶电视机' }).waitFor()
  await page.keyboard.press('Enter')
  // The class is taken: once the list is closed, Enter leads on.
  await soon(() => page.getByLabel('产品类别').getAttribute('aria-expanded')).toBe('false')
  await page.keyboard.press('Enter')
  for (const day of ['开票日', '交付日', '安装完成日']) {
    await soon(() =>
      page.getByRole('textbox', { name: day }).evaluate((field) => field === document.activeElement),
    ).toBe(true)
    await page.keyboard.type('20260510')
    await page.keyboard.press('Enter')
    await soon(() => page.getByRole('textbox', { name: day }).inputValue()).toBe('2026-05-10')
  }
  await page.keyboard.press('ArrowRight')
  await page.getByLabel('故障首次出现日').fill('2026-05-14')
  await page.keyboard.press('Enter')
}

describe('the calculator', () => {
  it('leaves open what was not said, answers what was, and shows what a change flips', async () => {
    const page = await desk.open('/rules/calculator')
    await answerCalculator(page)
    const answer = page.locator('.calculator-answer')
    await soon(() => answer.textContent()).toContain('无法判断，缺')
    await answer.getByRole('button', { name: '购货凭证' }).click()
    await page.keyboard.type('发票')
    await page.keyboard.press('Enter')
    await page.getByRole('group', { name: '属于性能故障' }).getByRole('radio', { name: '是' }).check()
    await soon(() => answer.textContent()).toContain('今日可要求退货')
    expect(await seriousFindings(page)).toEqual([])

    await page.keyboard.press('Alt+W')
    await page.getByLabel('故障首次出现日').fill('2026-05-19')
    await page.keyboard.press('Tab')
    const refund = answer.getByRole('row', { name: /^退货 / })
    // Past day 7 a refund hangs on the stock, which nobody has said.
    await soon(() => refund.textContent()).toBe('退货有权 至 2026-05-17无法判断 变')
    expect(await answer.textContent()).toContain('今日可要求换货')
    await page.keyboard.press('Alt+W')
    await soon(() => answer.textContent()).toContain('今日可要求退货')
    expect(await page.getByLabel('故障首次出现日').inputValue()).toBe('2026-05-14')
  })

  it('carries the facts into the registration', async () => {
    const page = await desk.open('/rules/calculator', 'manager')
    await answerCalculator(page)
    await page.getByRole('button', { name: '登记为投诉' }).waitFor()
    await page.getByRole('textbox', { name: '报修日' }).fill('2026-05-15')
    await page.getByRole('group', { name: '我方身份' }).getByRole('radio', { name: '销售者', exact: true }).check()
    await page.keyboard.press('Alt+R')
    await page.getByRole('textbox', { name: '送修' }).fill('2026-05-15')
    await page.getByRole('textbox', { name: '取机' }).fill('2026-05-17')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL('**/complaints/new')
    await soon(() => page.getByLabel('故障首次出现日').inputValue()).toBe('2026-05-14')
    await soon(() => page.locator('input[value="2026-05-10"]').count()).toBe(3)
    await soon(() => page.locator('input[value="液晶电视机"]').count()).toBe(1)
    // Nothing that was said is asked again: the day of the report, who we are, and the repair before.
    expect(await page.getByRole('textbox', { name: '报修日' }).inputValue()).toBe('2026-05-15')
    expect(await page.locator('.at-we').textContent()).toContain('销售者')
    const repair = page.getByRole('group', { name: '第 1 次' })
    expect(await repair.getByLabel('送修').inputValue()).toBe('2026-05-15')
    expect(await repair.getByLabel('取机').inputValue()).toBe('2026-05-17')
    await page.locator('.at-phone input').first().fill('13900002345')
    await page.locator('.at-name input').fill('周敏')
    await page.locator('.at-words textarea').fill('修过又坏')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/complaints\/\d+$/)
    await soon(() => page.getByText('计入次数的维修').count()).toBeGreaterThan(0)
    expect(await page.locator('.period-bar [role="img"]').getAttribute('aria-label')).toContain(
      '2026-05-15 至 2026-05-17 修理',
    )
  })
})

describe('the explanation sheet', () => {
  async function printed(language: '中文' | 'English'): Promise<string[]> {
    const page = await desk.open(`/paper/explanation/${complaintId}`)
    await page.getByText(language, { exact: true }).click()
    await page
      .getByRole('heading', { level: 1, name: language === '中文' ? '权益说明' : 'What you are entitled to' })
      .waitFor()
    await page.evaluate(() => document.fonts.ready)
    const height = () => page.locator('.sheet-a4').evaluate((sheet) => sheet.scrollHeight)
    await soon(height).toBeLessThanOrEqual(1123)
    return pdfPages(await page.pdf({ preferCSSPageSize: true, tagged: true }))
  }

  it('prints on one page what holds, why, and by which article', async () => {
    const pages = await printed('中文')
    expect(pages).toHaveLength(1)
    const text = pages.join('')
    expect(text).toContain('今日可要求免费修理')
    expect(text).toContain('整机三包有效期至2026年9月8日')
    expect(text).toContain('三包规定即《部分商品修理更换退货责任规定》：')
    expect(text).toContain('第十五条第1款：')
    expect(text).toContain('消费者协会')
    expect(text).not.toMatch(/底线|难缠|本店|经办/)
  })

  it('reads in English on one page', async () => {
    const pages = await printed('English')
    expect(pages).toHaveLength(1)
    expect(pages.join('')).toContain('8September2026')
  })
})
