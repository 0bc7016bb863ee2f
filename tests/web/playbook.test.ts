import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ourCards } from '../../shared/playbook/cards/index.ts'
import { instantOf } from '../../shared/time/instant.ts'
import { registerHeard } from '../desk/harness.ts'
import { seriousFindings } from './accessibility.ts'
import { soon, tabTo, typeInto } from './keyboard.ts'
import { pdfPages } from './pdf-text.ts'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

let desk: ServedDesk
let complaintId: number
let number: string

beforeAll(async () => {
  desk = await serveTestDesk('2026-05-20', '10:00')
  // Bought two years ago: no exchange is owed any more.
  const made = await registerHeard(desk, {
    unit: { purchaseDay: '2024-03-08', deliveryDay: '2024-03-08' },
    complaint: {
      wish: 'exchange',
      stillUsable: true,
      faultInTable: true,
      faultShownDay: '2026-05-01',
      demands: [{ item: '换一台新机', amountFen: null, must: true }],
    },
  })
  complaintId = made.id
  number = made.number
  const heard = (day: string, promise: object | null = null) => {
    desk.setTime(day, '10:00')
    return desk.ask('contacts.log', {
      complaintId,
      kind: 'phone',
      direction: promise ? 'out' : 'in',
      chase: promise === null,
      minutes: null,
      words: '什么时候有结果？',
      promise,
    })
  }
  await heard('2026-05-11')
  await heard('2026-05-15')
  await heard('2026-05-19')
  const dueAt = instantOf('2026-05-22', '17:00')
  await heard('2026-05-20', { dueAt, ownerId: desk.ids.clerk, words: '告知厂家答复的到货日期' })
})
afterAll(() => desk?.stop())

async function openPlaybook(id = complaintId): Promise<Page> {
  const page = await desk.open(`/complaints/${id}`)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.locator('.case-head h1').waitFor()
  await page.getByText('无权').first().waitFor()
  await page.keyboard.press('F1')
  await page.locator('.playbook-card').waitFor()
  return page
}

const panel = (page: Page) => page.getByRole('region', { name: '沟通参考' })
const openCard = (page: Page) => page.locator('.playbook-card').textContent()
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

it('F1 opens the cards of the moment beside the case, with why; arrows, Enter and Enter copy one filled from the case (A076, A154, A178)', async () => {
  const page = await openPlaybook()
  expect(page.url()).toContain(`/complaints/${complaintId}`)
  await page.locator('.story').waitFor()
  const fitting = panel(page).getByRole('group', { name: '适合此刻' })
  expect(await fitting.getByRole('option').first().textContent()).toContain('催办 3 次')
  expect(await openCard(page)).toMatch(/因为：催办 3 次，诉求超出应得/)

  await page.keyboard.type('ydlcd')
  await soon(() => openCard(page)).toContain('又打来催的')
  expect(await openCard(page)).toContain('吴女士/先生，您前面来问过 3 次（5 月 11 日、5 月 15 日、5 月 19 日）')
  expect(await openCard(page)).toContain('上次答应您的是：告知厂家答复的到货日期，时间是5 月 22 日 周五 17:00')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByText('已复制', { exact: true }).waitFor()
  expect(await clipboard(page)).toContain('您前面来问过 3 次')

  // The way back: into the search, out of its text, out of the playbook, and the case is still there.
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await panel(page).waitFor({ state: 'detached' })
  expect(page.url()).toContain(`/complaints/${complaintId}`)
  expect(await page.locator('.case-head').textContent()).toContain(number)
})

it('a decline names the article of the demand, the alternative and the channels; a title is chosen and kept nowhere (A048, A152)', async () => {
  const page = await openPlaybook()
  await page.keyboard.insertText('明确地说不')
  await soon(() => openCard(page)).toContain('同时给另一条路')
  const said = await openCard(page)
  expect(said).toMatch(/换一台新机这一项，按规定给不到，依据是《[^》]+》[^。]*第[^。]+条/)
  expect(said).toContain('向消费者协会、12315 反映')
  await panel(page).getByText('女士', { exact: true }).click()
  await soon(() => openCard(page)).toContain('吴女士，换一台新机')
  await page.reload()
  await page.locator('.case-head h1').waitFor()
  await page.keyboard.press('F1')
  await page.locator('.playbook-card').waitFor()
  expect(await panel(page).textContent()).not.toContain('吴女士，')
})

it('what the case does not know stands out, and copying says so', async () => {
  const { id } = await registerHeard(desk, { customer: { phones: [{ number: '13800002222', label: null }] } })
  const page = await desk.open(`/complaints/${id}`)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.locator('.case-head h1').waitFor()
  await page.keyboard.press('F1')
  await page.locator('.playbook-card').waitFor()
  await page.keyboard.insertText('误了期')
  await soon(() => openCard(page)).toContain('〔承诺的事：本案没有〕')
  await page.keyboard.press('Alt+c')
  await page.getByText('已复制。本案没有“承诺的时间、承诺的事”').waitFor()
  expect(await clipboard(page)).toContain('〔承诺的时间〕')
})

it('the checklist of persistent complaints stays shut until the normal channel is exhausted (A158, A159)', async () => {
  const page = await openPlaybook()
  await page.keyboard.insertText('核对单')
  await soon(() => openCard(page)).toContain('先走完正常渠道')
  expect(await openCard(page)).toContain('告知其他渠道')
  expect(await openCard(page)).not.toContain('证据：')
})

it('the customer’s view has none of it, nor has the paper, and using it leaves no row anywhere', async () => {
  const dump = () =>
    desk.store
      .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'`)
      .all()
      // Being signed in is noted by the minute, whatever one does.
      .filter(({ name }) => name !== 'session')
      .map(({ name }) => [name, desk.store.prepare<[], object>(`SELECT * FROM "${name}"`).all()] as const)
  const page = await desk.open(`/complaints/${complaintId}`)
  await page.locator('.case-head h1').waitFor()
  await page.getByText('无权').first().waitFor()
  const before = JSON.stringify(dump())
  await page.keyboard.press('F1')
  await page.locator('.playbook-card').waitFor()
  for (const card of ['话很重', '出口伤人', '反复投诉核对单', '要证明自己没有错']) {
    await page.keyboard.insertText(card)
    await soon(() => openCard(page)).toContain(card)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.press('F1')
  }
  expect(JSON.stringify(dump())).toBe(before)
  const session = JSON.stringify(desk.store.prepare('SELECT * FROM session').all())
  for (const { id, title } of ourCards) {
    expect(before + session).not.toContain(title.zh)
    expect(session).not.toContain(id)
  }

  await page.keyboard.press('F6')
  await page.locator('.playbook').waitFor({ state: 'detached' })
  await page.keyboard.press('F1')
  const seen = (await page.locator('body').textContent()) ?? ''
  expect(seen).not.toContain('沟通参考')
  for (const { title } of ourCards) expect(seen).not.toContain(title.zh)

  for (const paper of ['registration', 'explanation']) {
    await page.goto(new URL(`/paper/${paper}/${complaintId}`, desk.address).href)
    await page.getByText('吴桂英').first().waitFor()
    const text = (await pdfPages(await page.pdf())).join('')
    expect(text).toContain('吴桂英')
    for (const { title } of ourCards) expect(text.replace(/\s/g, '')).not.toContain(title.zh)
  }
})

it('a manager writes a card by keyboard, is told what no card may say, and it comes first beside the case; one of ours is hidden', async () => {
  const page = await desk.open('/settings', 'manager')
  await page.getByRole('heading', { name: '沟通参考' }).waitFor()
  await page.goto(new URL('/playbook', desk.address).href)
  await tabTo(page, '添加卡片')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await page.keyboard.insertText('老客户催件')
  await typeInto(page, '适用', '老客户来催')
  await typeInto(page, '不适用', '已误期时')
  await typeInto(page, '可以这样说', '{{name}}，请您撤诉，我们马上办。')
  await page.keyboard.press('Control+Enter')
  await dialog.getByText('卡片不能要求客户不投诉、不评价').waitFor()
  await page.getByLabel('可以这样说').fill('{{name}}，我这就替您问。')
  await page.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('第 1 版，陈经理').waitFor()
  expect(await seriousFindings(page)).toEqual([])

  await page.getByRole('button', { name: '停用“又打来催的”' }).click()
  await page.getByRole('textbox', { name: '原因' }).fill('本店另有说法')
  await page.keyboard.press('Tab')
  await page.getByRole('dialog').getByRole('button', { name: '停用', exact: true }).click()
  await page.getByText('陈经理停用：本店另有说法').waitFor()

  const counter = await openPlaybook()
  await counter.keyboard.insertText('催')
  await soon(() => openCard(counter)).toContain('吴女士/先生，我这就替您问。')
  expect(await panel(counter).textContent()).not.toContain('又打来催的')
  await page.getByRole('button', { name: '恢复' }).click()
  await soon(() => panel(counter).textContent()).toContain('又打来催的')
})

it('stands in English too, and keeps nobody out', async () => {
  const page = await openPlaybook()
  expect(await seriousFindings(page)).toEqual([])
  await page.evaluate(() => localStorage.setItem('desk.language', 'en'))
  await page.reload()
  await page.locator('.case-head h1').waitFor()
  await page.getByText('not entitled').first().waitFor()
  await page.keyboard.press('F1')
  await page.locator('.playbook-card').waitFor()
  expect(await openCard(page)).toContain('Because: chased 3 times, demand above entitlement')
  await page.keyboard.type('calm card')
  await soon(() => openCard(page)).toContain('seven sentences')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('shown right')
  await soon(() => openCard(page)).toContain('About 36 %')
  expect(await openCard(page)).toContain('Source: a survey of face-to-face service staff')
})
