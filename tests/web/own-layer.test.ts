import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paperScan } from '../../electron/demo/paper-scan.ts'
import type { CaseFile } from '../../electron/desk/complaints/case-file.ts'
import { register } from '../desk/harness.ts'
import { seriousFindings } from './accessibility.ts'
import { tabTo, typeInto } from './keyboard.ts'
import { pdfPages } from './pdf-text.ts'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

let desk: ServedDesk
let complaintId: number
let unitId: number

beforeAll(async () => {
  desk = await serveTestDesk('2004-03-15', '10:00')
  const { id } = await register(desk, {
    unit: {
      productClass: 'crt-tv',
      productName: '彩色电视机',
      brand: '星鹭',
      model: 'MT-34F1A',
      purchaseDay: '2002-03-20',
      deliveryDay: '2002-03-20',
    },
    complaint: { wish: 'exchange', stillUsable: true, faultPart: '行输出变压器', faultShownDay: '2004-03-10' },
  })
  complaintId = id
  const file = await desk.ask<CaseFile>('complaints.get', { id })
  unitId = file.complaint.unitId ?? 0
})
afterAll(() => desk?.stop())

/** The same as `expect.poll`, with the patience that a busy machine asks for. */
const settled = (read: () => unknown) => expect.poll(read, { timeout: 20_000 })

/** Chooses from a list by typing a part of the name. */
async function choose(page: Page, field: string, text: string): Promise<void> {
  await typeInto(page, field, text)
  await page.keyboard.press('Enter')
}

describe('a card on the machine', () => {
  it('is recorded by keyboard and stands apart from the law on the case, as repair only (A057, A049)', async () => {
    const page = await desk.open(`/complaints/${complaintId}`)
    await page.getByRole('region', { name: '厂家与本店承诺' }).waitFor()
    await settled(() => page.locator('.own-layer').textContent()).toContain('没有登记延保卡')
    const law = await page.locator('.remedies').textContent()
    await tabTo(page, '记一张卡或承诺')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await typeInto(page, '名称', '五年免费维修金卡')
    await typeInto(page, '编号', 'JK-0315')
    await page.keyboard.press('Control+Enter')
    // Nothing typed is lost, and each field says what it lacks.
    await settled(() => dialog.textContent()).toContain('有几处需要改正')
    expect(await dialog.getByLabel('名称').inputValue()).toBe('五年免费维修金卡')
    await page.getByRole('radio', { name: '延保卡' }).focus()
    await choose(page, '由谁承担', '厂家')
    await tabTo(page, '免费修理')
    await page.keyboard.press('Space')
    await choose(page, '从哪一天起算', '开票日')
    await typeInto(page, '几个月', '60')
    await typeInto(page, '包括', '五年内免费修理')
    await typeInto(page, '不包括', '不含换货、退货')
    await typeInto(page, '出处', '金卡正面')
    await typeInto(page, '内部备注', '内部留意')
    await page.keyboard.press('Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    const own = page.getByRole('region', { name: '厂家与本店承诺' })
    await settled(() => own.textContent()).toContain('五年免费维修金卡 JK-0315')
    const text = await own.textContent()
    for (const said of [
      '已承诺',
      '由生产者承担',
      '至 2007-03-20',
      '不含换货、退货',
      '金卡正面',
      '三、酌情照顾只能酌情',
    ])
      expect(text).toContain(said)
    expect(await page.locator('.remedies').textContent()).toBe(law)
    expect(await page.locator('.remedies').textContent()).not.toContain('金卡')
    expect(await page.getByRole('region', { name: '延保卡、购机承诺' }).textContent()).toContain('本店自录')
    expect(await seriousFindings(page)).toEqual([])

    // What was voided, and why, stays among ourselves.
    const mistaken = await desk.ask<{ id: number }>('ownLayer.addCard', {
      unitId,
      terms: {
        kind: 'sale-promise',
        title: '误录的承诺',
        owedBy: 'seller',
        gives: ['exchange'],
        start: 'open',
        covers: '换货',
        source: '口述',
      },
    })
    await desk.ask('ownLayer.void', { id: mistaken.id, reason: '业务员随口一说' }, 'manager')
    await settled(() => page.locator('body').textContent()).toContain('业务员随口一说')
    await page.keyboard.press('F6')
    await settled(() => page.locator('body').textContent()).not.toContain('酌情照顾')
    expect(await page.locator('body').textContent()).not.toMatch(/误录|随口/)
    expect(await own.textContent()).toContain('五年免费维修金卡')
    expect(await page.locator('body').textContent()).not.toContain('内部')
  })

  it('stands on the explanation sheet in a section of its own, on one page, without the note', async () => {
    await desk.ask(
      'ownLayer.addPolicy',
      {
        terms: {
          kind: 'maker-policy',
          title: '内部特批',
          owedBy: 'maker',
          gives: ['exchange'],
          start: 'open',
          covers: '特批换机',
          source: '邮件',
          shown: false,
        },
      },
      'manager',
    )
    const page = await desk.open(`/paper/explanation/${complaintId}`)
    await page.getByText('厂家与本店承诺（法律规定之外）').waitFor()
    await page.waitForTimeout(500)
    const pages = await pdfPages(await page.pdf({ preferCSSPageSize: true }))
    expect(pages).toHaveLength(1)
    const text = (pages[0] ?? '').replace(/\s/g, '')
    for (const said of ['五年免费维修金卡', '2007年3月20日', '不含换货、退货', '只增加、不减少法律规定的权利'])
      expect(text).toContain(said)
    expect(text).not.toMatch(/内部|特批/)
  })
})

describe('the photo of a card', () => {
  it('is taken in on the card, looked at there, and a file of another kind is refused in words', async () => {
    const page = await desk.open(`/complaints/${complaintId}`)
    const cards = page.getByRole('region', { name: '延保卡、购机承诺' })
    const card = cards.locator('details').filter({ hasText: '五年免费维修金卡' })
    await card.locator('summary').focus()
    await page.keyboard.press('Enter')
    page.on('filechooser', (chooser) => chooser.setFiles(sent))
    let sent = { name: '金卡正面.png', mimeType: 'image/png', buffer: Buffer.from(paperScan()) }
    await tabTo(page, '添加卡面照片')
    await page.keyboard.press('Enter')
    const photo = card.getByRole('button', { name: /金卡正面/ })
    await photo.waitFor()
    await photo.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await settled(() =>
      dialog
        .getByRole('img', { name: '金卡正面' })
        .evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth),
    ).toBe(420)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })

    sent = { name: '金卡.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') }
    await card.getByRole('button', { name: '添加卡面照片' }).focus()
    await page.keyboard.press('Enter')
    await settled(() => card.getByRole('alert').textContent()).toContain('金卡.exe')
    expect(await seriousFindings(page)).toEqual([])
    // The customer sees the card, not the paper filed behind it.
    await page.keyboard.press('F6')
    await cards.getByText('五年免费维修金卡').waitFor()
    expect(await photo.count()).toBe(0)
  })
})

describe('policies', () => {
  it('are kept by the manager by keyboard, voided with a reason, and only read by the clerk', async () => {
    const page = await desk.open('/settings', 'manager')
    await page.getByRole('link', { name: '打开 本店约定与厂家政策' }).click()
    await page.getByRole('heading', { name: '本店约定与厂家政策', level: 2 }).waitFor()
    await tabTo(page, '添加政策')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await typeInto(page, '名称', '行输出变压器延保')
    await choose(page, '由谁承担', '厂家')
    await tabTo(page, '免材料费')
    await page.keyboard.press('Space')
    await choose(page, '从哪一天起算', '开票日')
    await typeInto(page, '几个月', '三年')
    await typeInto(page, '包括', '三年内免费更换')
    await typeInto(page, '出处', '厂家通知')
    await typeInto(page, '限定部件', '行输出变压器')
    await typeInto(page, '品牌', '星鹭、海辰')
    await page.keyboard.press('Control+Enter')
    await settled(() => dialog.textContent()).toContain('数字不对')
    await dialog.getByLabel('几个月').fill('36')
    await page.keyboard.press('Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    const list = page.locator('.own-list')
    await settled(() => list.textContent()).toContain('行输出变压器延保')
    expect(await list.textContent()).toContain('36 个月')
    expect(await seriousFindings(page)).toEqual([])

    const clerk = await desk.open('/policies')
    await clerk.locator('.own-list').getByText('行输出变压器延保').waitFor()
    expect(await clerk.getByRole('button', { name: '添加政策' }).count()).toBe(0)

    await list.getByText('行输出变压器延保').click()
    await list.getByRole('button', { name: '作废' }).first().click()
    await page.getByRole('dialog').getByLabel('原因').fill('厂家已撤回')
    await page.getByRole('dialog').getByRole('button', { name: '作废' }).click()
    await settled(() => list.textContent()).not.toContain('行输出变压器延保')
    await page.getByLabel('显示作废的').click()
    await settled(() => list.textContent()).toContain('厂家已撤回')
  })

  it('come from a file after a look at it, marked as unsigned; a wrong file says where', async () => {
    const page = await desk.open('/policies', 'manager')
    await page.getByRole('button', { name: '从文件导入' }).click()
    const policy = {
      code: 'P-1',
      kind: 'shop-policy',
      title: '修后九十日保修',
      owedBy: 'repairer',
      gives: ['free-repair'],
      start: 'open',
      covers: '同一故障再修免费',
      source: '公示牌',
    }
    const send = (policies: object[]) =>
      page
        .getByRole('dialog')
        .locator('input[type=file]')
        .setInputFiles({
          name: '政策.json',
          mimeType: 'application/json',
          buffer: Buffer.from(
            JSON.stringify({ format: 'hejie-own-layer-1', issuer: '本店', date: '2004-03-01', policies }),
          ),
        })
    const dialog = page.getByRole('dialog')
    await send([{ ...policy, source: '' }])
    await settled(() => dialog.textContent()).toContain('第 1 条 source 请填写')
    expect(await dialog.getByRole('button', { name: '导入', exact: true }).isDisabled()).toBe(true)
    await send([policy])
    await settled(() => dialog.textContent()).toContain('新增修后九十日保修')
    await dialog.getByRole('button', { name: '导入', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('已导入：新增 1 条').waitFor()
    await settled(() => page.locator('.own-list').textContent()).toContain('导入，未签名')
    const cards = await desk.ask<{ voidedAt: number | null }[]>('ownLayer.cards', { unitId })
    expect(cards.filter(({ voidedAt }) => voidedAt === null)).toHaveLength(1)
  })
})

it('answers a caller on the calculator beside the law', async () => {
  const page = await desk.open('/rules/calculator')
  await page.getByLabel('产品类别').focus()
  await page.keyboard.type('彩色')
  await page.getByRole('option', { name: '彩色电视机' }).waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
  const own = page.getByRole('region', { name: '厂家与本店承诺' })
  await own.getByText('修后九十日保修').waitFor()
  expect(await page.locator('.remedies').textContent()).not.toContain('九十日')
})
