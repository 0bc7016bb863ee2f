import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseOf } from '../desk/agreed-case.ts'
import { register } from '../desk/harness.ts'
import { holidayFile, newerPack, newPublisher, packFile } from '../desk/publisher.ts'
import { seriousFindings } from './accessibility.ts'
import { soon } from './keyboard.ts'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

let desk: ServedDesk
beforeAll(async () => {
  desk = await serveTestDesk('2026-12-02', '10:00')
})
afterAll(() => desk?.stop())

const file = (text: string) => ({ name: '规则.json', mimeType: 'application/json', buffer: Buffer.from(text) })

/** The settings of the manager, and how he chooses a file there: the import button by Enter, then the file. */
async function openSettings() {
  const page = await desk.open('/settings', 'manager')
  let chosen = ''
  // Listening from the start: a chooser that opens before somebody listens is never seen.
  page.on('filechooser', (chooser) => chooser.setFiles(file(chosen)))
  const choose = async (text: string) => {
    chosen = text
    await page.getByRole('button', { name: '导入规则文件' }).focus()
    await page.keyboard.press('Enter')
  }
  return { page, choose }
}

/** Whether all of it stands inside the window. */
async function isInSight(part: Locator): Promise<boolean> {
  const box = await part.boundingBox()
  const size = part.page().viewportSize()
  if (!box || !size) return false
  return box.y >= 0 && box.y + box.height <= size.height && box.x >= 0 && box.x + box.width <= size.width
}

describe('a rule file from a USB stick', () => {
  it('is refused in plain words where the eye is, and the delivered rules stay', async () => {
    const { page, choose } = await openSettings()
    const refused = page.getByRole('dialog', { name: '文件没有导入' })
    const { signature: _, ...unsigned } = JSON.parse(packFile())
    const cases = [
      [JSON.stringify(unsigned), '规则包没有发布方签名，不能作为法律规则导入，原有规则不变'],
      [packFile(newerPack(), newPublisher()), '不属于和解台信任的发布方，没有导入，原有规则不变。请核对文件来源'],
      [packFile().replace('2099-01-01', '2099-01-02'), '规则文件与签名不符'],
      [packFile({ version: '2099.1' }), '规则文件的内容有误'],
      [packFile(newerPack('2000.1')), '不比现用的'],
      ['这不是规则文件', '请选发布方提供的 .json 文件'],
      [' '.repeat(5 * 1024 * 1024), '文件超过 4 MB'],
    ] as const
    for (const [text, words] of cases) {
      await choose(text)
      const says = refused.getByRole('alert').filter({ hasText: words })
      await says.waitFor()
      expect(await refused.textContent()).toMatch(/规则\.json.*仍在使用规则包 .*随程序提供/)
      await refused.locator('button:focus').filter({ hasText: '关闭' }).waitFor()
      expect(await isInSight(says)).toBe(true)
      if (words.includes('签名不符')) expect(await seriousFindings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await refused.waitFor({ state: 'detached' })
    }
    expect(await page.getByText('随程序提供').count()).toBe(1)
    expect(desk.count('rule_pack')).toBe(0)
  })

  it('that is refused leads to another file by keyboard', async () => {
    const { page, choose } = await openSettings()
    await choose('这不是规则文件')
    const refused = page.getByRole('dialog', { name: '文件没有导入' })
    await refused.locator('button:focus').waitFor()
    await page.keyboard.press('Shift+Tab')
    await refused.locator('button:focus').filter({ hasText: '另选文件' }).waitFor()
    await page.keyboard.press('Enter')
    await soon(() => refused.getByRole('alert').textContent()).toContain('请选发布方提供的 .json 文件')
    await page.keyboard.press('Escape')
    await refused.waitFor({ state: 'detached' })
    await page.locator('button:focus').filter({ hasText: '导入规则文件' }).waitFor()
  })

  it('with a newer pack is looked at, taken by keyboard and used at once, while a closed case keeps its rules', async () => {
    const machine = { purchaseDay: '2026-11-20', deliveryDay: '2026-11-20', installationDay: '2026-11-20' }
    const { id } = await register(desk, { unit: { ...machine, installedByTrader: true } })
    const { version } = (await caseOf(desk, id)).complaint
    const closing = { to: 'closed', outcome: 'withdrawn', reason: '客户撤回', override: true }
    await desk.ask('complaints.move', { id, version, ...closing }, 'manager')
    // Another person has the rules open all the while.
    const reader = await desk.open('/rules')
    await reader.locator('.rules-pack').filter({ hasText: '随程序提供' }).waitFor()

    const { page, choose } = await openSettings()
    await choose(packFile())
    const dialog = page.getByRole('dialog')
    await dialog.getByText('导入规则包 2099.1').waitFor()
    expect(await dialog.getByRole('region', { name: '改动' }).textContent()).toContain('修改 液晶电视机')
    expect(await seriousFindings(page)).toEqual([])
    await dialog.locator('button:focus').filter({ hasText: '导入' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('规则包 2099.1（2099-01-01）').waitFor()
    expect(await page.getByText('陈经理于 2026-12-02 导入').count()).toBe(1)

    await page.getByText('已导入，现在起按新规则处理。').waitFor()
    await dialog.waitFor({ state: 'detached' })
    await page.keyboard.press('F4')
    const line = '规则包 2099.1（2099-01-01），陈经理于 2026-12-02 导入'
    for (const each of [page, reader]) await each.locator('.rules-pack').filter({ hasText: line }).waitFor()
    await page.goto(new URL(`/complaints/${id}`, desk.address).href)
    await page
      .locator('.entitlement')
      .filter({ hasText: /本案按规则包 \d{4}\.\d+ 处理，此处仍按它推算；现用 2099\.1 会得出不同结果/ })
      .waitFor()
  })

  it('with the holidays of a year not loaded ends the warning where deadlines depend on it', async () => {
    const machine = { purchaseDay: '2026-10-03', deliveryDay: '2026-10-03', installationDay: '2026-10-03' }
    const { id } = await register(desk, { unit: { ...machine, serial: '32A7790', installedByTrader: true } })
    const clerk = await desk.open(`/complaints/${id}`)
    const entitlement = clerk.locator('.entitlement')
    await entitlement.filter({ hasText: '整机至少 2027-10-03' }).waitFor()
    expect(await entitlement.textContent()).toContain('2027年的放假安排未载入')
    const today = await desk.open('/today')
    await today.getByRole('note').filter({ hasText: '2027 年放假安排还没有载入' }).waitFor()

    const { page, choose } = await openSettings()
    await choose(holidayFile())
    const dialog = page.getByRole('dialog')
    await dialog.filter({ hasText: '测试通知〔2026〕1号，2026-11-20 印发' }).waitFor()
    expect(await dialog.textContent()).toContain('国庆节 10 月 1 日 周五 – 10 月 7 日 周四')
    await dialog.locator('button:focus').filter({ hasText: '导入' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('已载入到 2027-12-31').waitFor()
    await entitlement.filter({ hasText: '整机 2027-10-08' }).waitFor()
    await today.getByRole('note').waitFor({ state: 'detached' })
  })

  it('is no business of a clerk, who still sees which rules hold', async () => {
    const page = await desk.open('/settings')
    await page.getByText('规则包 2099.1（2099-01-01）').waitFor()
    expect(await page.getByRole('button', { name: '导入规则文件' }).count()).toBe(0)
  })
})
