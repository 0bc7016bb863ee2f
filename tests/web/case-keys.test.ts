import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseFile } from '../../electron/desk/complaints/case-file.ts'
import { draftOf, issue, moneyClause, proposedCase, sign } from '../desk/agreed-case.ts'
import { register, registerHeard } from '../desk/harness.ts'
import { compensation, repair } from '../unit/agreement/sample-clauses.ts'
import { soon } from './keyboard.ts'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

let desk: ServedDesk
beforeAll(async () => {
  desk = await serveTestDesk('2026-05-20', '10:00')
}, 120_000)
afterAll(() => desk?.stop())

const file = (id: number) => desk.ask<CaseFile>('complaints.get', { id })

async function openCase(id: number, who: 'clerk' | 'manager' = 'clerk', query = ''): Promise<Page> {
  const page = await desk.open(`/complaints/${id}${query}`, who)
  await page.locator('.case-head h1').waitFor()
  return page
}

/** Where the keyboard is: the words of what has the focus, or the name of the list it scrolls. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return 'nowhere'
    return element.getAttribute('aria-label') ?? element.textContent?.trim() ?? element.tagName
  })

const closes = (page: Page, form: string) => page.locator(form).waitFor({ state: 'detached' })

describe('after a form of the case the keyboard is never left nowhere', () => {
  let id: number
  let page: Page
  beforeAll(async () => {
    id = (await register(desk)).id
    page = await openCase(id)
  })

  it.each([
    ['F7', '客户问进度'],
    ['F9', '又来催'],
  ])('%s saved with nothing focused before: the list of what happened has it', async (key, words) => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.keyboard.press(key)
    await page.keyboard.insertText(words)
    await page.keyboard.press('Control+Enter')
    await closes(page, '.inline-form')
    await expect.poll(() => focused(page)).toBe('处理经过')
  })

  it('opened by its button and left by Esc: the button has it again', async () => {
    for (const name of ['通话 F7', '承诺 F8', '备注', '附件']) {
      const button = page.locator('.compose').getByRole('button', { name, exact: true })
      await button.focus()
      await page.keyboard.press('Enter')
      await page.locator('.inline-form').waitFor()
      await page.keyboard.press('Escape')
      await closes(page, '.inline-form')
      await expect.poll(() => focused(page)).toBe(name)
    }
  })

  it('read back and saved from the facts, where its own button goes away', async () => {
    const button = page.locator('.facts').getByRole('button', { name: '复述确认' })
    await button.focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('向客户复述的内容').waitFor()
    await page.keyboard.press('Control+Enter')
    await closes(page, '.inline-form')
    await button.waitFor({ state: 'detached' })
    await expect.poll(() => focused(page)).not.toBe('nowhere')
  })

  it('a dialog out of the menu closed by Esc: the menu’s button has it', async () => {
    await page.getByRole('button', { name: '其他办理' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: '已告知其他途径' }).click()
    await page.getByRole('dialog').waitFor()
    // An open menu has the first claim on Esc, and this one is still fading.
    await page.locator('.ant-dropdown:not(.ant-dropdown-hidden)').waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => focused(page)).toBe('其他办理 ▾')
  })

  it('the stages closed by Esc: their button has it', async () => {
    await page.getByRole('button', { name: '阶段' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => focused(page)).toBe('阶段')
  })
})

/** Fields whose placeholder does not fit into them, with both widths. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d')
    return [...document.querySelectorAll<HTMLInputElement>('form input[placeholder]')].flatMap((input) => {
      const style = getComputedStyle(input)
      if (pen) pen.font = style.font
      const words = pen?.measureText(input.placeholder).width ?? 0
      const room = input.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)
      return words > room ? [`${input.placeholder}: ${words} > ${room}`] : []
    })
  })

describe.each(['zh-CN', 'en'])('the case in %s on a counter’s screen', (tongue) => {
  it('shows whole what the day of a promise takes, and the cards of the machine on lines of their own', async () => {
    const page = await desk.open('/', 'clerk')
    await page.evaluate((language) => localStorage.setItem('desk.language', language), tongue)
    await page.goto(new URL(`/complaints/${(await register(desk)).id}`, desk.address).href)
    await page.locator('.case-head h1').waitFor()
    await page.keyboard.press('F8')
    await page.locator('.inline-form').waitFor()
    expect(await cutOff(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect((await page.locator('.machine-cards h3').boundingBox())?.height).toBeLessThan(30)
    const [said, head] = [page.locator('.machine-cards > p'), page.locator('.machine-cards header')]
    expect((await said.boundingBox())?.y).toBeGreaterThan(((await head.boundingBox())?.y ?? 0) + 20)
    await page.close()
  })
})

describe.each(['zh-CN', 'en'])('a proposal, the head and the time bar in %s on a counter’s screen', (tongue) => {
  it('show whole what a clause takes, the way to the customer view on the first line, and every word of the bar', async () => {
    await desk.hire()
    const { id } = await registerHeard(desk)
    await desk.ask('contacts.promise', {
      complaintId: id,
      dueAt: desk.desk.parts.clock() + 3_600_000,
      ownerId: desk.ids.clerk,
      words: '告知厂家答复的到货日期',
    })
    const chase = { kind: 'phone', direction: 'in', chase: true, minutes: null, words: '又来催', promise: null }
    await desk.ask('contacts.log', { complaintId: id, ...chase })
    const { unit, customer } = await file(id)
    await desk.ask('repairs.takeIn', {
      customer: { id: customer.id },
      unit: { id: unit?.id },
      complaintId: id,
      handInDay: '2026-05-18',
      fault: '黑屏',
      accessories: null,
      technician: null,
      draft: null,
    })
    const page = await desk.open('/', 'manager')
    await page.evaluate((language) => localStorage.setItem('desk.language', language), tongue)
    await page.goto(new URL(`/complaints/${id}`, desk.address).href)
    await page.locator('.period-bar').waitFor()
    const bar = await page
      .locator('.bar-part-name')
      .evaluateAll((parts) =>
        parts.filter((part) => part.scrollWidth > part.clientWidth).map((part) => part.textContent),
      )
    expect(bar).toEqual([])
    expect(await page.locator('.case-line .tag').count()).toBeGreaterThanOrEqual(3)
    const top = async (selector: string) => (await page.locator(selector).boundingBox())?.y ?? 0
    expect(Math.abs((await top('.case-line .ant-btn')) - (await top('.case-line h1')))).toBeLessThan(20)

    await page.locator('[id$="tab-proposal"]').click()
    await page.locator('.card-body .ant-btn').first().click()
    for (const place of [0, 1, 2, 3, 4, 5]) {
      await page.locator('.inline-form fieldset.field').last().getByRole('button').nth(place).focus()
      await page.keyboard.press('Enter')
      // Whoever adds a clause goes on in it.
      await soon(() => page.evaluate(() => document.activeElement?.closest('.clause-form') !== null)).toBe(true)
    }
    expect(await cutOff(page)).toEqual([])
    await page.close()
  }, 60_000)
})

describe('what is still lacking', () => {
  const field = (page: Page) => page.evaluate(() => document.activeElement?.closest('.field')?.textContent ?? '')

  it('gets the keyboard when a form of the case is saved without it', async () => {
    const page = await openCase((await register(desk)).id)
    await page.keyboard.press('F8')
    await page.getByLabel('答应做什么').fill('回电')
    await page.keyboard.press('Control+Enter')
    await soon(() => field(page)).toMatch(/^日期/)
    await page.close()
  })

  it('is gone to when a registration is completed, the first on the page', async () => {
    const page = await desk.open(`/complaints/${(await register(desk, { complaint: { symptoms: [] } })).id}/edit`)
    const lacking = (await page.locator('.next-step').textContent()) ?? ''
    expect(lacking).toContain('投诉类别')
    await soon(() => field(page)).toMatch(/^(凭证|问题表现|故障首次出现|投诉类别)/)
    await page.close()
  })
})

describe('the hour of a promise', () => {
  it('that is none is said at the hour, and one in words is read', async () => {
    const page = await openCase((await register(desk)).id)
    await page.keyboard.press('F8')
    await page.keyboard.insertText('回电')
    await page.getByLabel('日期', { exact: true }).fill('5-21')
    await page.getByLabel('几点前', { exact: true }).fill('下班前')
    await page.keyboard.press('Control+Enter')
    const hour = page.locator('.field', { has: page.getByLabel('几点前', { exact: true }) })
    expect(await hour.locator('.wrong').allTextContents()).toEqual(['时间不对，请写成 17:00'])
    await page.getByLabel('几点前', { exact: true }).fill('下午5点')
    await page.keyboard.press('Control+Enter')
    await page.locator('.story').getByText('17:00 前由小刘：回电').waitFor()
    await page.close()
  })
})

describe('proposing again', () => {
  it('begins with the clauses that stand, says what is missing at its field, and replaces the old proposal', async () => {
    const { id } = await registerHeard(desk)
    const clause = { ...compensation, amountFen: 20_000, dueDay: '2026-06-03', basis: '误工两天' }
    const open = { ...repair, dueDay: null }
    await desk.ask('proposals.propose', { complaintId: id, clauses: [clause, open], opinion: '先补偿' })
    const page = await openCase(id, 'clerk', '?tab=proposal')
    await page.getByRole('button', { name: '再提方案' }).focus()
    await page.keyboard.press('Enter')
    const form = page.locator('form.inline-form')
    expect(await form.getByLabel('金额').inputValue()).toBe('200.00')
    await form.getByLabel('金额').fill('250')
    await form.getByLabel('意见').fill('客户要求加五十')
    await page.keyboard.press('Control+Enter')
    const day = form
      .locator('.clause-form')
      .nth(1)
      .locator('.field', { has: page.getByLabel('完成日期') })
    await day.getByText('还缺：完成日期').waitFor()
    expect((await file(id)).proposals).toHaveLength(1)

    await day.getByRole('textbox').fill('2026-06-05')
    await page.keyboard.press('Control+Enter')
    await closes(page, 'form.inline-form')
    await expect.poll(() => focused(page)).toContain('方案')
    const [newest, before] = await page.locator('.proposal').allTextContents()
    expect(newest).toContain('250.00')
    expect(before).toContain('已被新方案取代')
    await page.locator('.story').getByText('方案被新方案取代').waitFor()
    await page.close()
  })

  it('that waits for the manager says so on the day of the clerk, who cannot decide it', async () => {
    const { id } = await registerHeard(desk)
    await desk.ask('proposals.propose', { complaintId: id, clauses: [compensation], opinion: '等批的意见' })
    const row = (page: Page) => page.locator('.due-line', { hasText: '等批的意见' })
    const today = await desk.open('/today')
    await row(today).getByText('等经理审批').waitFor()
    expect(await row(today).textContent()).not.toContain('去审批')
    const manager = await desk.open('/today', 'manager')
    // It comes into sight with the row that the keyboard or the mouse is on.
    await row(manager).getByText('去审批').waitFor({ state: 'attached' })
  })
})

describe('one key, one meaning', () => {
  it('F10 does what the blue button of the case says', async () => {
    const page = await openCase((await register(desk)).id)
    expect(await page.locator('.action-bar .ant-btn-primary').textContent()).toBe('复述确认 F10')
    await page.keyboard.press('F10')
    await page.getByLabel('向客户复述的内容').waitFor()
    await page.close()
  })

  it('F10 leads the keyboard to the first thing to do, whatever comes next on the case', async () => {
    /** Presses F10 on a freshly opened case and says by its label or words where the keyboard went. */
    const leadsTo = async (id: number, who: 'clerk' | 'manager' = 'clerk', words = /F10/) => {
      const page = await openCase(id, who)
      await page.locator('.action-bar .ant-btn-primary').filter({ hasText: words }).waitFor()
      await page.keyboard.press('F10')
      const place = () =>
        page.evaluate(() => {
          const at = document.activeElement
          const labels = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels : null
          return labels?.[0]?.textContent?.trim() || at?.textContent?.trim() || at?.tagName
        })
      return { place, close: () => page.close() }
    }
    const expectPlace = async (at: Awaited<ReturnType<typeof leadsTo>>, words: RegExp) => {
      await soon(at.place).toMatch(words)
      await at.close()
    }
    const { id } = await register(desk)
    await expectPlace(await leadsTo(id), /^向客户复述的内容/)
    await desk.ask('complaints.confirmReadBack', { id, text: '电视黑屏，您希望换新机。' })
    await expectPlace(await leadsTo(id), /^研判/)
    const { version } = (await file(id)).complaint
    await desk.ask('complaints.move', {
      id,
      version,
      to: 'assessment',
      outcome: null,
      reason: '客户已说明',
      override: false,
    })
    await expectPlace(await leadsTo(id), /^(免费修理|修理)/)
    await desk.ask('proposals.propose', { complaintId: id, clauses: [compensation], opinion: '建议补偿' })
    // The clerk may only take it back; the manager decides, and what he may write stands before the buttons.
    await expectPlace(await leadsTo(id, 'clerk', /查看待批方案/), /^撤回/)
    await expectPlace(await leadsTo(id, 'manager', /去审批/), /^审批意见/)

    const { complaintId, proposalId } = await proposedCase(desk, [{ ...moneyClause, dueDay: '2026-06-03' }])
    const draft = await draftOf(desk, proposalId)
    await issue(desk, draft)
    await expectPlace(await leadsTo(complaintId), /^签字日期/)
    await sign(desk, draft)
    await expectPlace(await leadsTo(complaintId), /^凭什么算办好/)
    for (const task of (await file(complaintId)).tasks)
      await desk.ask('tasks.settle', { id: task.id, state: 'done', proof: '已办' })
    await expectPlace(await leadsTo(complaintId), /^联系上了/)
    const [followUp] = (await file(complaintId)).followUps
    await desk.ask('followUps.record', {
      id: followUp?.id,
      reached: true,
      works: true,
      satisfaction: 5,
      remark: null,
    })
    await expectPlace(await leadsTo(complaintId), /^结案：满意/)
    const { version: last } = (await file(complaintId)).complaint
    await desk.ask('complaints.move', {
      id: complaintId,
      version: last,
      to: 'closed',
      outcome: 'satisfied',
      reason: null,
      override: false,
    })
    await expectPlace(await leadsTo(complaintId), /^研判/)
  }, 120_000)

  it('F10 leads to the result of a promise and to the issuing of a draft', async () => {
    const { id } = await registerHeard(desk)
    const dueAt = desk.desk.parts.clock() + 3_600_000
    await desk.ask('contacts.promise', { complaintId: id, dueAt, ownerId: desk.ids.clerk, words: '告知到货日期' })
    const page = await openCase(id)
    await page.getByText('告知到货日期').first().waitFor()
    await page.keyboard.press('F10')
    await page.locator('.inline-form').waitFor()
    await soon(() => page.evaluate(() => document.activeElement?.closest('.field')?.textContent)).toMatch(/^结果/)
    await page.close()

    const { complaintId, proposalId } = await proposedCase(desk, [{ ...moneyClause, dueDay: '2026-06-03' }])
    for (const made of [false, true]) {
      if (made) await draftOf(desk, proposalId)
      const paper = await openCase(complaintId, 'manager')
      await paper.locator('.action-bar .ant-btn-primary').waitFor()
      await paper.keyboard.press('F10')
      await paper.waitForURL(/\/agreement\/\d+$/)
      await soon(() => focused(paper)).toMatch(/^签\s*发/)
      await paper.close()
    }
  }, 60_000)

  it('F3 takes a machine in from any page, F4 opens the rules also on the list of repairs', async () => {
    const page = await desk.open('/repairs')
    await page.getByRole('button', { name: '接修 F3' }).waitFor()
    await page.keyboard.press('F4')
    await page.waitForURL(/\/rules$/)
    await page.getByRole('combobox', { name: '查规则' }).waitFor()
    await page.keyboard.press('F3')
    await page.waitForURL(/\/repairs\/new$/)
  })
})

it('arrows choose the name to sign in by, to all sides', async () => {
  await desk.ask('people.add', { name: '老张', role: 'technician', limitFen: 0, pin: '7777' }, 'manager')
  await desk.ask('people.add', { name: '小赵', role: 'clerk', limitFen: 0, pin: '7777' }, 'manager')
  const page = await desk.open('/sign-in', null)
  await page
    .getByLabel('陈经理的 PIN 码')
    .or(page.getByLabel(/陈经理/).first())
    .first()
    .waitFor()
  const chosen = () => page.locator('.choice-card:has(:checked) b').textContent()
  // How many names stand beside each other is for the width of the window to say.
  const rows = await page.evaluate(() => {
    const cards = [...document.querySelectorAll<HTMLElement>('.choice-card')]
    const tops = [...new Set(cards.map((card) => card.offsetTop))]
    return tops.map((top) =>
      cards.filter((card) => card.offsetTop === top).map((card) => card.querySelector('b')?.innerText),
    )
  })
  const [first = [], second = []] = rows
  expect(first[0]).toBe('陈经理')
  const steps = [
    ['ArrowRight', first[1]],
    ['ArrowDown', second[1] ?? first[2]],
    ['ArrowLeft', second[0] ?? first[1]],
    ['ArrowUp', first[0]],
    ['ArrowLeft', first[0]],
  ] as const
  for (const [key, name] of steps) {
    await page.keyboard.press(key)
    expect(await chosen(), key).toBe(name)
  }
  // Digits still go to the PIN.
  await page.keyboard.type('2468')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/today$/)
})

it('the technicians of the centre are offered for a repair, and anybody else may be typed', async () => {
  const page = await desk.open('/repairs/new')
  const field = page.getByLabel('师傅')
  await field.waitFor()
  const offered = () =>
    field.evaluate((input: HTMLInputElement) => [...(input.list?.options ?? [])].map((o) => o.value))
  await expect.poll(offered).toEqual(['老张'])
  await field.fill('厂家王师傅')
  expect(await field.inputValue()).toBe('厂家王师傅')
})

it('a machine installed before it was bought is doubted at its field, and kept when it is so', async () => {
  const { id } = await register(desk)
  const page = await desk.open(`/complaints/${id}/edit`)
  await page.getByLabel('开票日').fill('2026-05-10')
  await page.getByLabel('安装完成日').fill('2026-05-08')
  await page.getByText('早于开票日，请核对；确是先装后开票的，可以照存').waitFor()
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await file(id)).unit?.installationDay).toBe('2026-05-08')
})
