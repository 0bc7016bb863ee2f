import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

let desk: ServedDesk
beforeAll(async () => {
  desk = await serveTestDesk('2026-03-19', '10:03')
})
afterAll(() => desk?.stop())

/** Takes an option of a list by its words. */
async function choose(field: Locator, page: Page, words: string): Promise<void> {
  await field.focus()
  await page.keyboard.type(words)
  await page.getByRole('option', { name: words }).first().waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
}

async function fill(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(text)
  await page.keyboard.press('Tab')
}

describe('the calculator for a car', () => {
  it('asks what only a car is asked, answers by its own articles, and says what more kilometres change', async () => {
    const page = await desk.open('/rules/calculator')
    const answer = page.locator('.calculator-answer')
    await page.getByLabel('产品类别').waitFor()
    expect(await page.getByLabel('故障出现时的里程').count()).toBe(0)
    await choose(page.getByLabel('产品类别'), page, '家用汽车')
    await page.getByLabel('故障出现时的里程').waitFor()
    expect(await page.getByLabel('安装完成日').count()).toBe(0)

    await fill(page, '开票日', '2026-01-20')
    await fill(page, '交付日', '2026-02-02')
    await choose(page.getByLabel('凭证'), page, '发票')
    await fill(page, '故障首次出现', '2026-03-19')
    await choose(page.getByLabel('故障程度'), page, '转向')
    await expect.poll(() => answer.textContent()).toContain('无法判断，缺')
    await answer.getByRole('button', { name: '行驶里程' }).click()
    await page.keyboard.type('两千八')
    await expect.poll(() => page.textContent('main')).toContain('里程不对，请写整公里数，如 2800')
    await fill(page, '故障出现时的里程', '2,800')
    await expect.poll(() => answer.textContent()).toContain('今日可要求退货')
    expect(await answer.textContent()).toContain('制动失效')
    expect(await answer.textContent()).toContain('2026-04-03')

    await page.keyboard.press('Alt+W')
    await fill(page, '故障出现时的里程', '3100')
    const refund = answer.getByRole('row', { name: /^退货 / })
    await expect.poll(() => refund.textContent()).toContain('无权')
    await expect.poll(() => answer.textContent()).toContain('今日可要求免费修理')
  })

  it('asks none of it for an appliance', async () => {
    const page = await desk.open('/rules/calculator', 'manager')
    await choose(page.getByLabel('产品类别'), page, '洗衣机')
    await page.getByLabel('安装完成日').waitFor()
    await page.getByRole('button', { name: '添加一次维修' }).click()
    const form = await page.locator('.calculator form').textContent()
    expect(form).toContain('拖延的原因')
    expect(form).not.toMatch(/里程|故障程度|总成|补偿|作业季|同一问题/)
  })
})

describe('the rules of a car', () => {
  it('are browsed by product, in kilometres and months', async () => {
    const page = await desk.open('/rules')
    await page.getByText('产品', { exact: true }).first().click()
    await page.getByRole('radio', { name: '家用汽车' }).check()
    const card = page.locator('.rule-card')
    await expect.poll(() => card.textContent()).toContain('24 个月或 50,000 公里，先到为准')
    expect(await card.textContent()).toContain('使用补偿系数不超过')
  })
})
