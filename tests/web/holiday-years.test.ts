import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { register } from '../desk/harness.ts'
import { seriousFindings } from './accessibility.ts'
import { soon } from './keyboard.ts'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

let desk: ServedDesk
beforeAll(async () => {
  desk = await serveTestDesk('2026-12-02', '10:00')
})
afterAll(() => desk?.stop())

/** A made-up notice for 2027 in the words of a real one. */
const NOTICE = `一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日至11日放假调休，共7天。2月13日（周六）上班。
三、清明节：4月3日至5日放假。
四、劳动节：5月1日至5日放假调休。
五、端午节：6月9日放假。
六、中秋节：9月15日放假。
七、国庆节：10月1日至7日放假调休，共7天。10月9日（周六）上班。`

describe('a holiday year typed by hand', () => {
  it('is read as it is pasted, refused in plain words, taken with what it moves, and voided with a reason', async () => {
    const machine = { purchaseDay: '2026-10-03', deliveryDay: '2026-10-03', installationDay: '2026-10-03' }
    const { id } = await register(desk, { unit: { ...machine, installedByTrader: true } })
    const clerk = await desk.open(`/complaints/${id}`)
    const entitlement = clerk.locator('.entitlement')
    await entitlement.filter({ hasText: '2027年的放假安排未载入' }).waitFor()

    const page = await desk.open('/today', 'manager')
    await page.getByRole('note').getByRole('link', { name: '去录入' }).click()
    await page.waitForURL('**/settings/holidays')
    expect(await page.getByLabel('年份').inputValue()).toBe('2027')
    await page.keyboard.press('Control+Enter')
    await page.getByText('请填写').first().waitFor()

    await page.getByLabel('通知文号').fill('测试通知〔2026〕9号')
    await page.getByLabel('印发日期').fill('2026-11-20')
    await page.getByLabel('放假和补班').fill(NOTICE.replace('10月9日（周六）', '10月13日（周三）'))
    const read = page.getByRole('region', { name: '读到的内容' })
    await soon(() => read.textContent()).toContain('国庆节 10 月 1 日 周五 – 10 月 7 日 周四')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').filter({ hasText: '补班日 2027-10-13 不是周六或周日' }).waitFor()

    await page.getByLabel('放假和补班').fill(`${NOTICE}\n请各店注意10月20日盘点。`)
    await soon(() => read.textContent()).toContain('没有用上的字句，请核对：请各店注意10月20日盘点')
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    const dialog = page.getByRole('dialog')
    await dialog.filter({ hasText: '在办的机器中有 1 台受影响：1 个期限的日期会变' }).waitFor()
    expect(await dialog.textContent()).toContain('本店录入')
    await dialog.locator('button:focus').filter({ hasText: '录入' }).waitFor()
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    const year = page.locator('.holiday-years li').filter({ hasText: '2027' })
    await year.filter({ hasText: '本店录入' }).waitFor()
    await entitlement.filter({ hasText: '整机 2027-10-08' }).waitFor()

    await year.locator('summary').click()
    expect(await year.textContent()).toContain('陈经理于 2026-12-02 手工录入')
    await year.getByRole('button', { name: '作废' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('抄错了一行')
    await page.getByRole('dialog').getByRole('button', { name: '作废' }).click()
    await soon(() => year.textContent()).toContain('作废：抄错了一行')
    await entitlement.filter({ hasText: '整机至少 2027-10-03' }).waitFor()
  })

  it('is shown to a clerk without the form', async () => {
    const page = await desk.open('/settings/holidays')
    await page.locator('.holiday-years li').filter({ hasText: '随程序提供' }).first().waitFor()
    expect(await page.getByLabel('放假和补班').count()).toBe(0)
  })
})
