import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseFile } from '../../electron/desk/complaints/case-file.ts'
import { instantOf } from '../../shared/time/instant.ts'
import { issue } from '../desk/agreed-case.ts'
import { newComplaint, register } from '../desk/harness.ts'
import { choose, soon, typeInto } from './keyboard.ts'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

let desk: ServedDesk

beforeAll(async () => {
  desk = await serveTestDesk('2026-02-11', '09:00')
})
afterAll(() => desk?.stop())

const file = (id: number) => desk.ask<CaseFile>('complaints.get', { id })

const MACHINE = {
  model: 'LC-32A1W',
  purchaseDay: '2025-09-06',
  deliveryDay: '2025-09-08',
  installationDay: '2025-09-08',
  installedByTrader: true,
}

/** Takes the machine in for repair and says on the bench which part it is. */
async function takeIn(of: CaseFile, day: string, part: string): Promise<number> {
  const { id } = await desk.ask<{ id: number }>('repairs.takeIn', {
    customer: { id: of.customer.id },
    unit: { id: of.unit?.id },
    complaintId: null,
    handInDay: day,
    fault: '黑屏',
    accessories: null,
    technician: '王师傅',
    draft: null,
  })
  await desk.ask('repairs.save', {
    id,
    version: 1,
    repair: {
      handInDay: day,
      fault: '黑屏',
      diagnosis: null,
      part,
      partReplaced: null,
      faultCause: null,
      workDone: null,
      partsUsed: null,
      costFen: null,
      accessories: null,
      technician: '王师傅',
      proof: null,
    },
  })
  return id
}

/** The worked case of the television: one finished repair, a second one that waits for the maker's part since 30 April. */
async function television(): Promise<number> {
  desk.setTime('2026-02-11', '09:00')
  const first = await register(desk, { unit: MACHINE, complaint: { words: '黑屏，只想修好。' } })
  const before = await file(first.id)
  const repair = await takeIn(before, '2026-02-11', '背光组件')
  desk.setTime('2026-02-14', '10:00')
  await desk.ask('repairs.finish', {
    id: repair,
    finish: { handBackDay: '2026-02-14', result: 'repaired', faultCause: 'machine' },
  })
  desk.setTime('2026-04-28', '09:05')
  const { id } = await desk.ask<{ id: number }>('complaints.register', {
    customer: { id: before.customer.id },
    unit: { id: before.unit?.id },
    complaint: newComplaint({
      words: '修好才两个月又坏。',
      category: 'quality',
      symptom: '黑屏',
      faultPart: '逻辑组件',
      faultInTable: true,
      faultShownDay: '2026-04-27',
      stillUsable: false,
      wish: 'exchange',
      demands: [{ item: '换新机', amountFen: null, must: true }],
    }),
    draft: null,
  })
  const second = await takeIn(before, '2026-04-28', '逻辑组件')
  desk.setTime('2026-05-20', '10:03')
  await desk.ask('repairs.saveWait', {
    id: second,
    waitId: null,
    wait: { fromDay: '2026-04-30', toDay: null, cause: 'maker-parts', note: '内部：厂家说没货' },
  })
  return id
}

/** Moves the focus with Tab alone, as someone without a mouse does, until it is on what bears the name. */
async function tabTo(page: Page, name: string, within = 'body'): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(
      ([wanted, place]) => {
        const focused = document.activeElement
        if (!focused?.closest(place)) return false
        const label = focused?.id ? document.querySelector(`label[for="${focused.id}"]`) : null
        const texts = [focused?.getAttribute('aria-label'), label?.textContent, focused?.textContent]
        return texts.some((text) => text?.trim().startsWith(wanted))
      },
      [name, within] as const,
    )
    if (found) return
  }
  throw new Error(`no Tab reaches ${name}`)
}

async function openCase(id: number, who: 'clerk' | 'manager' = 'clerk'): Promise<Page> {
  const page = await desk.open(`/complaints/${id}`, who)
  await page.locator('.case-head h1').waitFor()
  return page
}

const story = (page: Page) => page.locator('.story ol')
const tab = (page: Page, name: string) => page.getByRole('tab', { name })

/** What axe finds serious or worse. In its other mode it would bring a page of its own to the front, and ours would sleep. */
async function serious(page: Page): Promise<string[]> {
  await page.waitForTimeout(400)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 140)).join(' | ')}`)
}

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==',
  'base64',
)

/**
 * Pastes a file into the page, as Ctrl+V does after a screenshot was taken; `more` bytes after those given are made in
 * the page, since megabytes take minutes through the line from the test to a busy browser.
 */
async function paste(page: Page, name: string, type: string, bytes: Buffer, more = 0): Promise<void> {
  await page.evaluate(
    ([fileName, mime, base64, rest]) => {
      const data = new DataTransfer()
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      data.items.add(new File([content, new Uint8Array(rest)], fileName, { type: mime }))
      window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }))
    },
    [name, type, bytes.toString('base64'), more] as const,
  )
}

describe('logging, by keyboard', () => {
  let id: number
  let page: Page
  beforeAll(async () => {
    id = await television()
    page = await openCase(id)
  })

  it('F9, words and Enter log a chase, and its count shows', async () => {
    await page.keyboard.press('F9')
    await page.keyboard.type('都三个礼拜了，什么时候好？')
    await page.keyboard.press('Enter')
    await story(page).getByText('来电催办（第 1 次）').waitFor()
    await page.locator('.case-head').getByText('催办 1 次').waitFor()
    expect((await file(id)).complaint.chaseCount).toBe(1)
  })

  it('F8 makes a promise for an hour offered, which then stands on Today', async () => {
    await page.keyboard.press('F8')
    await page.keyboard.type('告知厂家答复的到货日期')
    await tabTo(page, '今天 17:00')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    await story(page).getByText('今天 17:00 前由小刘：告知厂家答复的到货日期').waitFor()
    const [promise] = (await file(id)).promises
    expect(promise).toMatchObject({ dueAt: instantOf('2026-05-20', '17:00'), owner: '小刘', state: 'open' })
    const today = await desk.open('/today')
    await today.getByText('告知厂家答复的到货日期').first().waitFor()
    await today.close()
  })

  it('F7 keeps a half-typed talk when it is closed, and logs it with the promise made in it', async () => {
    await page.keyboard.press('F7')
    await page.keyboard.type('客户同意再等')
    // Esc leaves the field, then closes the form.
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByLabel('说了什么').waitFor({ state: 'detached' })
    await page.keyboard.press('F7')
    await expect.poll(() => page.getByLabel('说了什么').inputValue()).toBe('客户同意再等')
    await page.getByLabel('同时作出承诺').focus()
    await page.keyboard.press('Space')
    await page.getByLabel('答应做什么').focus()
    await page.keyboard.type('再去电')
    await page.keyboard.press('Tab')
    await page.keyboard.type('5-21')
    await page.keyboard.press('Tab')
    await page.keyboard.type('9点半')
    await page.keyboard.press('Control+Enter')
    await story(page).getByText('客户同意再等').waitFor()
    const { contacts, promises } = await file(id)
    expect(contacts.at(-1)).toMatchObject({ kind: 'phone', direction: 'out', words: '客户同意再等', minutes: 1 })
    expect(promises.at(-1)?.dueAt).toBe(instantOf('2026-05-21', '09:30'))
    // What was sent is no longer a draft.
    await page.keyboard.press('F7')
    await page.waitForTimeout(500)
    expect(await page.getByLabel('说了什么').inputValue()).toBe('')
    await page.keyboard.press('Escape')
  })

  it('names what is missing at its field and sends nothing', async () => {
    const before = (await file(id)).promises.length
    await page.keyboard.press('F8')
    await page.keyboard.press('Control+Enter')
    await page.locator('.inline-form .wrong').first().waitFor()
    expect(await page.locator('.inline-form .wrong').allTextContents()).toEqual(['请填写', '请填写', '请填写'])
    expect((await file(id)).promises.length).toBe(before)
    await page.keyboard.press('Escape')
  })

  it('reads back what was written down and keeps what the customer agreed to', async () => {
    await tabTo(page, '复述确认', '.action-bar')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByLabel('向客户复述的内容').inputValue()).toContain('换新机')
    await page.keyboard.press('Control+Enter')
    await page.locator('.facts').getByText('客户认可').waitFor()
    expect((await file(id)).complaint.readBackText).toContain('您说：“修好才两个月又坏。”')
  })

  it('a manager voids a line with a reason: it stays, struck out, and no longer counts', async () => {
    const manager = await openCase(id, 'manager')
    await manager
      .locator('.story-line', { hasText: '来电催办（第 1 次）' })
      .getByRole('button', { name: '作废' })
      .focus()
    await manager.keyboard.press('Enter')
    await manager.getByRole('dialog').getByRole('textbox').fill('记错了案件')
    await manager.keyboard.press('Control+Enter')
    await story(manager).getByText('已作废：记错了案件').waitFor()
    await manager.locator('.case-head').getByText('催办').waitFor({ state: 'detached' })
    expect((await file(id)).complaint.chaseCount).toBe(0)
    await manager.close()
  })

  it('settles the promise from the bar at the bottom', async () => {
    await tabTo(page, '登记承诺结果', '.action-bar')
    await page.keyboard.press('Enter')
    await page.getByLabel('结果怎样').waitFor()
    await page.keyboard.type('已告知，5-25 到货')
    await page.keyboard.press('Control+Enter')
    await story(page).getByText('承诺已兑现').waitFor()
    expect((await file(id)).promises[0]).toMatchObject({ state: 'kept', result: '已告知，5-25 到货' })
  })
})

describe('attachments', () => {
  let id: number
  let page: Page
  beforeAll(async () => {
    id = (await register(desk, { customer: { phones: [{ number: '13800002222', label: null }] } })).id
    page = await openCase(id)
  })

  it('a pasted picture is kept, and a press shows it large', async () => {
    await paste(page, 'image.png', 'image/png', PNG)
    const tile = page.locator('.attachment-tile')
    await tile.waitFor()
    await tile.focus()
    await page.keyboard.press('Enter')
    const large = page.locator('img.attachment-whole')
    await large.waitFor()
    await expect.poll(() => large.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(2)
    await page.keyboard.press('Escape')
    await large.waitFor({ state: 'detached' })
  })

  it('what is no picture and what is too large is refused in plain words, and what was typed stays', async () => {
    await page.keyboard.press('F7')
    await page.keyboard.type('说到一半')
    await paste(page, '合同.jpg', 'image/jpeg', Buffer.from('not a picture at all'))
    await page.getByText('“合同.jpg”不是可用的图片、PDF 或录音，没有保存。请换一个文件。').waitFor()
    await paste(page, '大.png', 'image/png', PNG, 30 * 1024 * 1024)
    await page.getByText('“大.png”有 30.1 MB，超过上限 20 MB，没有保存。请压缩或重拍后再添加。').waitFor()
    expect(await page.getByLabel('说了什么').inputValue()).toBe('说到一半')
    expect((await file(id)).attachments).toHaveLength(1)
  })

  it('comes by the button and by dragging as well', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '附件', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('radio', { name: '凭证' }).focus()
    await page.keyboard.press('Space')
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByText('选择文件').click()])
    await chooser.setFiles({ name: '发票.png', mimeType: 'image/png', buffer: PNG })
    await page.getByRole('button', { name: '查看 发票.png' }).waitFor()
    await page.evaluate((base64) => {
      const data = new DataTransfer()
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      data.items.add(new File([content], '现场.png', { type: 'image/png' }))
      const where = document.querySelector('.case-head')
      for (const type of ['dragover', 'drop'])
        where?.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
    }, PNG.toString('base64'))
    await page.getByRole('button', { name: '查看 现场.png' }).waitFor()
    expect((await file(id)).attachments.map(({ kind, name }) => [kind, name])).toEqual([
      ['photo', '粘贴的图片'],
      ['voucher', '发票.png'],
      ['photo', '现场.png'],
    ])
  })

  it('is voided by a manager with a reason, and stays to be seen', async () => {
    const manager = await openCase(id, 'manager')
    await manager.locator('.attachment-tile').first().focus()
    await manager.keyboard.press('Enter')
    await manager.getByRole('button', { name: '作废' }).focus()
    await manager.keyboard.press('Enter')
    await manager.getByRole('textbox', { name: '原因' }).fill('拍错了')
    await manager.keyboard.press('Control+Enter')
    await manager.locator('.attachment-tile.is-void').waitFor()
    expect((await file(id)).attachments[0]).toMatchObject({ voidReason: '拍错了' })
    await manager.close()
  })
})

describe('entitlement', () => {
  it('says the remedy, its days, who owes it and the article, and what comes next', async () => {
    const page = await openCase(await television())
    const grounds = page.locator('.grounds')
    await grounds.getByText('今日可要求免费修理。').waitFor()
    const [text = ''] = (await grounds.allInnerTexts()).map((shown) => shown.replaceAll(/\s+/g, ' '))
    expect(text).toContain('7 月 28 日 周二')
    expect(text).toContain('缺件满90日为2026-07-27')
    expect(text).toContain('有权 至 2026-10-08')
    expect(text).toContain('由修理者承担')
    expect(text).toContain('《部分商品修理更换退货责任规定》第十五条第1款')
    expect(text).toContain('尚未到期 7-28起')
    // Another reading of "legal holiday" stands beside the one used.
    expect(text).toContain('2026-10-04')
    expect(await page.locator('.facts').textContent()).toContain('计入次数的维修：1')
    const bar = page.getByRole('img', { name: /三包有效期从 2025-09-08 起算（安装完成日）/ })
    expect(await bar.getAttribute('aria-label')).toContain('整机三包有效期至 2026-10-08')
    await page.close()
  })

  it('is computed for another day when asked', async () => {
    const page = await openCase(await television())
    await page.getByLabel('计算日').fill('2026-07-28')
    await page.keyboard.press('Enter')
    const row = page.locator('.remedies summary', { hasText: '厂家缺件超期换货' })
    await row.getByText('有权').waitFor()
    await page.close()
  })

  it('says what is missing, and each fact leads to its field', async () => {
    const { id } = await register(desk, {
      customer: { phones: [{ number: '13800003333', label: null }] },
      unit: { productClass: 'lcd-tv', purchaseDay: null },
    })
    const page = await openCase(id)
    const grounds = page.locator('.grounds')
    await grounds.locator('.missing-facts').waitFor()
    expect(await grounds.locator('.verdict').textContent()).toContain('无法判断')
    await tabTo(page, '开票日', '.grounds')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/complaints/${id}/edit?field=invoiceDay`)
    await soon(() =>
      page.getByLabel('开票日', { exact: true }).evaluate((field) => field === document.activeElement),
    ).toBe(true)
    await page.close()
  })
})

describe('from a proposal over the limit to the closed case', () => {
  let id: number
  let page: Page
  beforeAll(async () => {
    id = await television()
    await desk.ask('complaints.confirmReadBack', { id, text: '电视黑屏，您希望换新机。' })
    await desk.ask('complaints.move', {
      id,
      version: (await file(id)).complaint.version,
      to: 'assessment',
      outcome: null,
      reason: '情况清楚',
      override: false,
    })
    page = await openCase(id)
  })

  it('the clerk proposes by keyboard and sees before he sends it that it will wait', async () => {
    await tabTo(page, '提出方案', '.action-bar')
    await page.keyboard.press('Enter')
    await tabTo(page, '补偿', '.grounds')
    await page.keyboard.press('Enter')
    await page.getByLabel('金额').focus()
    await page.keyboard.type('5oo')
    await page.getByText('金额不对，请写数字，最多两位小数').first().waitFor()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('500')
    await page.getByText('超出本人权限，提交后等待审批。').waitFor()
    expect(await page.locator('.worth').textContent()).toMatch(/超出法定部分 ¥500\.00.*本人权限 ¥300\.00/)
    await tabTo(page, '意见')
    await page.keyboard.type('客户等了三周')
    await page.keyboard.press('Control+Enter')
    await page.locator('.proposal').getByText('待批').waitFor()
    expect(await page.locator('.stage-strip .is-current').textContent()).toContain('审批')
  })

  it('the manager approves from the list in a few keys, and the stage moves before the clerk’s eyes', async () => {
    const manager = await desk.open('/approvals', 'manager')
    await manager.getByText('客户等了三周').waitFor()
    let keys = 0
    for (const key of ['Enter', 'Enter']) {
      await manager.keyboard.press(key)
      keys += 1
    }
    await manager.getByRole('status').getByText('已批准').waitFor()
    expect(keys).toBeLessThanOrEqual(8)
    await page.locator('.stage-strip .is-current').getByText('签约').waitFor()
    expect((await file(id)).proposals.at(-1)).toMatchObject({ state: 'approved', decider: '陈经理' })
    await manager.close()
  })

  it('is signed, carried out, asked about and closed, each from the next step', async () => {
    const { proposals } = await file(id)
    const { id: agreementId } = await desk.ask<{ id: number }>('agreements.draft', { proposalId: proposals.at(-1)?.id })
    await issue(desk, agreementId, 'clerk')
    await page.getByRole('button', { name: '登记签字' }).last().waitFor()
    await tabTo(page, '登记签字', '.action-bar')
    await page.keyboard.press('Enter')
    await page.getByLabel('签字日期').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByText('还有 1 项任务未办。').waitFor()
    expect(await page.locator('.grounds').textContent()).toContain('签字件未扫描')

    await tabTo(page, '办理任务')
    await page.keyboard.press('Enter')
    await page.getByLabel('凭什么算办好').waitFor()
    await page.keyboard.type('微信付款回单 0520')
    await page.keyboard.press('Control+Enter')
    await page.getByText('回访客户，问是否修好、是否满意。').waitFor()

    await tabTo(page, '记回访')
    await page.keyboard.press('Enter')
    await page.getByLabel('客户怎么说').waitFor()
    expect(
      await page.getByRole('radio', { name: '联系上了' }).evaluate((radio) => radio === document.activeElement),
    ).toBe(true)
    await choose(page, '是')
    await choose(page, '满意')
    await typeInto(page, '客户怎么说', '都好了')
    await page.keyboard.press('Control+Enter')
    await page.getByText('可以结案。').waitFor()

    await tabTo(page, '结案', '.action-bar')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('radio', { name: '结案：满意' }).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.case-head').getByText('已结案：满意').waitFor()
    expect((await file(id)).complaint).toMatchObject({ stage: 'closed', outcome: 'satisfied' })
  })
})

describe('gates', () => {
  it('hold a case back in words, and only a manager overrides them, with a reason on the record', async () => {
    const { id } = await register(desk, { customer: { phones: [{ number: '13800004444', label: null }] } })
    const page = await openCase(id)
    await page.getByRole('button', { name: '阶段' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    expect(await dialog.textContent()).toContain('卡点：尚未向客户复述确认')
    await dialog.getByRole('radio', { name: '核实' }).focus()
    await page.keyboard.press('Space')
    expect(await dialog.getByRole('button', { name: '转阶段' }).isDisabled()).toBe(true)
    expect(await dialog.getByRole('radio', { name: '结案：满意' }).isDisabled()).toBe(true)

    const manager = await openCase(id, 'manager')
    await manager.getByRole('button', { name: '阶段' }).focus()
    await manager.keyboard.press('Enter')
    await manager.getByRole('dialog').getByRole('radio', { name: '核实' }).focus()
    await manager.keyboard.press('Space')
    await manager.getByRole('dialog').getByRole('textbox').focus()
    await manager.keyboard.type('客户赶飞机')
    await manager.keyboard.press('Enter')
    await manager.locator('.stage-strip .is-current').getByText('核实').waitFor()
    expect((await file(id)).stages.at(-1)).toMatchObject({
      reason: '客户赶飞机',
      overridden: 'read-back-not-confirmed',
    })
    await manager.close()
    await page.close()
  })
})

describe('the customer looks', () => {
  it('and one key leaves facts, dates and entitlement, with every internal word gone', async () => {
    const id = await television()
    const log = (changes: object) =>
      desk.ask('contacts.log', {
        complaintId: id,
        kind: 'phone',
        direction: 'in',
        chase: false,
        minutes: null,
        words: '',
        promise: null,
        ...changes,
      })
    await log({ chase: true, words: '内部：口气很凶' })
    await log({ kind: 'note', direction: 'internal', words: '内部：底线五百' })
    await desk.ask('complaints.confirmReadBack', { id, text: '电视黑屏，您希望换新机。' })
    await desk.ask('proposals.propose', {
      complaintId: id,
      opinion: '内部：先给三百',
      clauses: [
        {
          kind: 'compensation',
          performer: 'centre',
          costBearer: 'centre',
          dueDay: '2026-06-05',
          item: 'lost-work',
          detail: null,
          basis: null,
          proof: null,
          amountFen: 30_000,
          method: 'cash',
        },
      ],
    })
    const page = await openCase(id)
    await story(page).getByText('内部：底线五百').waitFor()
    await page.getByRole('button', { name: /138\*\*\*\*1111/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('138 0000 1111').waitFor()

    await page.keyboard.press('F6')
    await page.getByText('返回工作界面').waitFor()
    const html = await page.locator('#root').innerHTML()
    for (const word of ['内部', '催办', '方案', '协议与任务', '提出方案', '下一步', '必须', '¥300.00', '138 0000 1111'])
      expect(html).not.toContain(word)
    const text = await page.locator('main').textContent()
    for (const fact of [
      'TS-2026-',
      '138****1111',
      '32A7788',
      '今日可要求免费修理。',
      '2026-10-08',
      '送修',
      '厂家缺件',
      '来电',
    ])
      expect(text).toContain(fact)
    // The keys of the clerk sleep too.
    await page.keyboard.press('F7')
    await page.waitForTimeout(200)
    expect(await page.locator('.inline-form').count()).toBe(0)
    expect(await serious(page)).toEqual([])
    await page.close()
  })
})

describe('everyone can use it', () => {
  it('axe finds nothing serious on the case, its forms, tabs and dialogs, nor on the approvals', async () => {
    const id = await television()
    await desk.ask('complaints.confirmReadBack', { id, text: '电视黑屏，您希望换新机。' })
    await desk.ask('proposals.propose', {
      complaintId: id,
      opinion: '建议补偿',
      clauses: [
        {
          kind: 'compensation',
          performer: 'centre',
          costBearer: 'centre',
          dueDay: '2026-06-05',
          item: 'lost-work',
          detail: null,
          basis: null,
          proof: null,
          amountFen: 90_000,
          method: 'cash',
        },
      ],
    })
    const page = await openCase(id, 'manager')
    await page.locator('.grounds .verdict').waitFor()
    expect(await serious(page)).toEqual([])
    await page.keyboard.press('F7')
    await page.getByLabel('同时作出承诺').check()
    expect(await serious(page)).toEqual([])
    await page.keyboard.press('Escape')
    await tab(page, '方案').click()
    expect(await serious(page)).toEqual([])
    await tab(page, '协议与任务').click()
    await page.getByRole('button', { name: '约回访' }).click()
    expect(await serious(page)).toEqual([])
    await page.getByRole('button', { name: '阶段' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await serious(page)).toEqual([])
    await page.close()
    const approvals = await desk.open('/approvals', 'manager')
    await approvals.getByText('建议补偿').waitFor()
    expect(await serious(approvals)).toEqual([])
    await approvals.close()
  })

  it('in English no Chinese word of ours remains, and no key shows in place of its words', async () => {
    const { id } = await register(desk, {
      customer: { name: 'Wu Guiying', phones: [{ number: '13800005555', label: null }], address: '18 Xingfu Road' },
      unit: { ...MACHINE, productName: 'LCD TV', brand: 'Hisense', seller: 'East shop', serial: '32A7799' },
      complaint: {
        words: 'The screen goes black.',
        category: 'quality',
        symptom: 'black screen',
        demands: [{ item: 'a new set', amountFen: 30_000, must: false }],
      },
    })
    const before = await file(id)
    await desk.ask('repairs.takeIn', {
      customer: { id: before.customer.id },
      unit: { id: before.unit?.id },
      complaintId: id,
      handInDay: '2026-05-20',
      fault: 'black screen',
      accessories: null,
      technician: null,
      draft: null,
    })
    await desk.ask('contacts.log', {
      complaintId: id,
      kind: 'phone',
      direction: 'in',
      chase: true,
      minutes: 2,
      words: 'When will it be ready?',
      promise: { dueAt: instantOf('2026-05-21', '10:00'), ownerId: desk.ids.clerk, words: 'call back' },
    })
    const page = await openCase(id, 'manager')
    await page.evaluate(() => localStorage.setItem('desk.language', 'en'))
    await page.reload()
    const staff = ['陈经理', '小刘', '城东家电服务中心']
    const check = async () => {
      await page.waitForTimeout(300)
      let text = (await page.locator('body').allInnerTexts()).join('\n')
      for (const name of staff) text = text.replaceAll(name, '')
      expect(text.match(/[\u3400-\u9fff，。：（）、]+/g) ?? []).toEqual([])
      expect(text.match(/\b(?:case|rules|approvals|choices|common|problems)\.[a-z][\w.-]+/g) ?? []).toEqual([])
      expect(text).not.toContain('{{')
    }
    await page.getByText('Today a free repair may be asked for.').waitFor()
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    await check()
    for (const key of ['F7', 'F8', 'F9']) {
      await page.keyboard.press(key)
      await check()
      await page.keyboard.press('Escape')
    }
    await tab(page, 'Proposal').click()
    await page.getByRole('button', { name: 'Propose', exact: true }).first().click()
    for (const kind of ['Free repair', 'Exchange', 'Refund', 'Compensation', 'Gift', 'Apology'])
      await page.locator('.grounds').getByRole('button', { name: kind }).click()
    await check()
    await tab(page, 'Agreement').click()
    await page.getByRole('button', { name: 'Plan a follow-up' }).click()
    await check()
    await page.getByRole('button', { name: 'Stage' }).click()
    await page.getByRole('dialog').waitFor()
    await check()
    await page.keyboard.press('Escape')
    await page.keyboard.press('F6')
    await check()
    await page.close()
  })
})
