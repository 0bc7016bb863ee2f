import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseFile } from '../../electron/desk/complaints/case-file.ts'
import { register } from '../desk/harness.ts'
import { soon, tabTo } from './keyboard.ts'
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
    await fill(page, '故障首次出现日', '2026-03-19')
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

/** Whether what has the focus is in the group or field of this name. */
const hasFocus = (page: Page, label: string) =>
  soon(() =>
    page.evaluate(() => {
      const focused = document.activeElement
      const group = focused?.closest('fieldset')?.querySelector('legend')?.textContent
      const field = focused?.id ? document.querySelector(`label[for="${focused.id}"]`)?.textContent : null
      return [group, field].map((words) => words?.trim())
    }),
  ).toContain(label)

describe('what a caller told of his car', () => {
  it('goes into the new complaint with all its answers, and the case asks for the two that are missing, by keyboard alone', async () => {
    const page = await desk.open('/rules/calculator', 'clerk')
    await page.getByLabel('产品类别').waitFor()
    await choose(page.getByLabel('产品类别'), page, '家用汽车')
    await page.getByLabel('故障出现时的里程').waitFor()
    await fill(page, '开票日', '2025-03-01')
    await fill(page, '交付日', '2025-03-03')
    await choose(page.getByLabel('凭证'), page, '发票')
    await fill(page, '故障首次出现日', '2026-03-18')
    await fill(page, '故障出现时的里程', '20000')
    await choose(page.getByLabel('故障程度'), page, '其他严重')
    await fill(page, '使用补偿系数（%）', '0.4')
    await page.getByRole('group', { name: '现在能正常使用' }).getByLabel('否').check()
    for (const [index, handIn, handBack, km] of [
      [1, '2025-10-08', '2025-10-10', '9000'],
      [2, '2026-01-06', '2026-01-08', '15000'],
    ] as const) {
      await page.keyboard.press('Alt+R')
      const line = page.getByRole('group', { name: `第 ${index} 次` })
      await line.getByLabel('送修', { exact: true }).fill(handIn)
      await line.getByLabel('取机', { exact: true }).fill(handBack)
      await line.getByLabel('送修时里程').fill(km)
      await choose(line.getByLabel('结果'), page, '修好')
      await choose(line.getByLabel('修的是'), page, '产品自身')
      await choose(line.getByLabel('更换的部件'), page, '没有更换')
      await line.getByRole('group', { name: '与这次同一问题' }).getByLabel('否').check()
      if (index === 1) await line.getByRole('group', { name: '严重安全性能故障' }).getByLabel('是').check()
    }
    await page.keyboard.press('Control+Enter')
    await page.waitForURL('**/complaints/new')
    await page.getByText('其他严重安全性能故障').first().waitFor()
    expect(await page.getByLabel('使用补偿系数（%）').inputValue()).toBe('0.4')
    const told = page.getByRole('group', { name: '第 1 次' })
    expect(await told.getByLabel('送修时里程').inputValue()).toBe('9000')
    expect(await told.getByRole('group', { name: '严重安全性能故障' }).getByLabel('是').isChecked()).toBe(true)
    await page.getByRole('combobox', { name: '电话' }).fill('13800002222')
    await page.getByRole('textbox', { name: '姓名或单位' }).fill('冯志强')
    await page.getByRole('textbox', { name: '客户原话' }).fill('刹车软，修了两次。')
    await page.keyboard.press('Control+Enter')
    await soon(() => desk.count('complaint')).toBe(1)
    const { complaint, unit, repairs } = await desk.ask<CaseFile>('complaints.get', { id: 1 })
    expect(complaint).toMatchObject({ faultGravity: 'serious', useFeePercent: 0.4 })
    expect(unit?.mileageKm).toBe(20_000)
    expect(repairs.map(({ mileageKm, sameProblem, seriousFault }) => [mileageKm, sameProblem, seriousFault])).toEqual([
      [9_000, 0, 1],
      [15_000, 0, null],
    ])

    // The fact of a finished repair is put in on its own page, in the very field.
    await page.goto(new URL('/complaints/1', desk.address).href)
    await page.locator('.missing-facts').waitFor()
    await tabTo(page, '各次维修是否严重安全性能故障')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/repairs/${repairs[1]?.id}?field=seriousRepair`)
    await hasFocus(page, '严重安全性能故障')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Control+Enter')
    await soon(async () => (await desk.ask<CaseFile>('complaints.get', { id: 1 })).repairs[1]?.seriousFault).toBe(1)
    await page.keyboard.press('Escape')
    await page.waitForURL('**/complaints/1')
    await soon(() => page.locator('.verdict-head').textContent()).toContain('退货')
  })

  it('is corrected in the other facts of the case, where a missing one leads', async () => {
    const { id } = await register(desk, {
      customer: { phones: [{ number: '13800003333', label: null }] },
      unit: {
        productClass: 'car',
        productName: '汽车',
        purchaseDay: '2026-01-20',
        deliveryDay: '2026-02-02',
        serial: null,
      },
      complaint: { faultShownDay: '2026-03-19', stillUsable: false, symptom: '制动失效' },
    })
    const page = await desk.open(`/complaints/${id}`)
    await page.locator('.missing-facts').waitFor()
    await tabTo(page, '故障程度')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: '其他事实' })
    await hasFocus(page, '故障程度')
    for (const asked of ['违规改装', '购买时已书面告知的瑕疵', '须更换总成', '使用补偿系数（%）'])
      expect(await dialog.textContent()).toContain(asked)
    expect(await dialog.textContent()).not.toMatch(/调整里程表|作业季/)
    await page.keyboard.type('转向')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    await soon(async () => (await desk.ask<CaseFile>('complaints.get', { id })).complaint.faultGravity).toBe(
      'listed-failure',
    )
    expect(await page.locator('.missing-facts').textContent()).not.toContain('故障程度')
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
