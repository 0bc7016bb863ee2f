import fs from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { INTERNAL, signedCase } from '../desk/agreed-case.ts'
import { register } from '../desk/harness.ts'
import { seriousFindings } from './accessibility.ts'
import { soon, tabTo, typeInto } from './keyboard.ts'
import { pdfPages } from './pdf-text.ts'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

let desk: ServedDesk
let complaintId = 0
let caseNumber = ''

const TALK = '她说家里老人天天看戏，离不了电视。'

beforeAll(async () => {
  desk = await serveTestDesk()
  ;({ complaintId, caseNumber } = await signedCase(desk))
  await desk.ask('contacts.log', {
    complaintId,
    kind: 'phone',
    direction: 'in',
    chase: false,
    minutes: 3,
    words: TALK,
    promise: null,
  })
}, 120_000)
afterAll(() => desk?.stop())

async function close(id: number) {
  const { complaint } = await desk.ask<{ complaint: { version: number } }>('complaints.get', { id })
  const input = { id, version: complaint.version, to: 'closed', outcome: 'withdrawn', reason: '撤回', override: true }
  await desk.ask('complaints.move', input, 'manager')
}

it('a clerk sees no door to personal data, and a customer who looks at the screen neither', async () => {
  const page = await desk.open('/customers/1')
  await page.getByRole('button', { name: '登记投诉' }).waitFor()
  expect(await page.getByRole('button', { name: '个人信息' }).count()).toBe(0)
  const manager = await desk.open('/customers/1', 'manager')
  await manager.getByRole('button', { name: '个人信息' }).waitFor()
  await manager.keyboard.press('F6')
  await soon(() => manager.getByRole('button', { name: '个人信息' }).count()).toBe(0)
})

it('the customer gets a printed list of what is held about him, without a word that is internal', async () => {
  const page = await desk.open('/customers/1', 'manager')
  await page.getByRole('button', { name: '个人信息' }).waitFor()
  await tabTo(page, '个人信息')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '吴桂英 · 个人信息' }).waitFor()
  await tabTo(page, '打印资料清单')
  await page.keyboard.press('Enter')
  await page.locator('.sheet-a4 h1', { hasText: '客户资料清单' }).waitFor()
  await page.evaluate(() => document.fonts.ready)
  const text = (await pdfPages(await page.pdf({ preferCSSPageSize: true }))).join('')
  for (const words of [
    '吴桂英',
    '13800001111',
    '城东区幸福路18号',
    '32A7788',
    caseNumber,
    TALK,
    'XY-2026-0001',
    '甲方',
  ])
    expect(text).toContain(words)
  for (const internal of [INTERNAL.opinion, INTERNAL.talk, '底线', '难缠']) expect(text).not.toContain(internal)
})

it('the same comes as a file, saved with one key', async () => {
  const page = await desk.open('/customers/1/personal-data', 'manager')
  await page.getByRole('button', { name: '保存资料文件（ZIP）' }).waitFor()
  await tabTo(page, '保存资料文件')
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(download.suggestedFilename()).toBe('客户资料清单 吴桂英 2026-03-16.zip')
  const bytes = fs.readFileSync(await download.path())
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04')
  expect(bytes.includes(TALK)).toBe(true)
  expect(bytes.includes(INTERNAL.talk)).toBe(false)
})

it('an open case is named with what to do first; then reason and PIN anonymise him by keyboard, and he is found no more', async () => {
  const page = await desk.open('/customers/1/personal-data', 'manager')
  const open = page.getByRole('alert').filter({ hasText: '还有未办完的事' })
  await open.getByRole('link', { name: caseNumber }).waitFor()
  expect(await page.getByRole('button', { name: '确认匿名化' }).count()).toBe(0)

  await close(complaintId)
  await page.reload()
  for (const words of [
    '1 个电话号码',
    '2 次联系的内容',
    '协议 XY-2026-0001',
    '保存至 2029-03-16',
    '此前的备份里仍有这些内容',
  ])
    await page.getByText(words).waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await typeInto(page, '原因', '客户 3-16 来电要求')
  await typeInto(page, '再输入一次您的 PIN 码', '1111')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: 'PIN 码或密码不对' }).waitFor()
  expect(await page.getByLabel('原因').inputValue()).toBe('客户 3-16 来电要求')
  await page.getByLabel('再输入一次您的 PIN 码').focus()
  await page.keyboard.insertText('2468')
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: '已于 2026-03-16 抹去' }).waitFor()
  await page.getByText('没有可以抹去的内容').waitFor()

  await page.keyboard.press('Control+K')
  await page.getByRole('dialog').getByRole('combobox').waitFor()
  await page.keyboard.insertText('吴桂英')
  await page.getByText('没有找到“吴桂英”').waitFor()
  await page.goto(new URL(`/complaints/${complaintId}`, desk.address).href)
  await page.getByText('本案的个人信息已于 2026-03-16 抹去').waitFor()
  expect(await page.locator('main').textContent()).not.toContain('吴桂英')
})

it('a case is held for the court from its menu, and what is past its period is erased without it by keyboard', async () => {
  const person = (name: string, number: string) => ({ name, phones: [{ number, label: null }] })
  const held = await register(desk, { customer: person('李国强', '13900002222') })
  const due = await register(desk, { customer: person('赵敏', '13900003333') })
  await close(held.id)
  await close(due.id)
  const page = await desk.open(`/complaints/${held.id}`, 'manager')
  await page.getByRole('button', { name: '其他办理' }).click()
  await page.getByRole('menuitem', { name: '法定保留' }).click()
  await page.getByLabel('原因').fill('法院已立案')
  await page.getByRole('button', { name: '保留此案' }).click()
  await page.locator('.case-head .tag', { hasText: '法定保留' }).waitFor()

  await page.goto(new URL('/settings', desk.address).href)
  await page.getByRole('link', { name: '保存期限与到期匿名化' }).click()
  await page.getByText('今天没有到期的内容').waitFor()
  await typeInto(page, '已结案的投诉', '0')
  await page.keyboard.press('Enter')
  await page.getByText('请写 1 至 600 的整月数').waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('12')
  await page.keyboard.press('Enter')
  await page.getByText('陈经理 设于 2026-03-16').first().waitFor()
  desk.setTime('2027-03-17', '09:05')
  await page.reload()
  await page.getByRole('link', { name: due.number }).waitFor()
  expect(await page.getByRole('link', { name: held.number }).count()).toBe(0)
  expect(await seriousFindings(page)).toEqual([])
  await typeInto(page, '再输入一次您的 PIN 码', '2468')
  await page.keyboard.press('Enter')
  await page.getByText('今天没有到期的内容').waitFor()
  const found = async (text: string) =>
    (await desk.ask<{ customers: unknown[] }>('search.find', { text })).customers.length
  expect([await found('赵敏'), await found('李国强')]).toEqual([0, 1])
})

it('a machine and then its customer are voided with a reason on his page, and both stay on record', async () => {
  const { id } = await register(desk, {
    customer: { name: '钱重复', phones: [{ number: '13900004444', label: null }] },
  })
  await desk.ask('complaints.void', { id, reason: '登记重了' }, 'manager')
  const customer = desk.store.prepare<[], { id: number }>(`SELECT id FROM customer WHERE name = '钱重复'`).get()
  const page = await desk.open(`/customers/${customer?.id}`, 'manager')
  await page.getByRole('button', { name: '作废', exact: true }).waitFor()
  await tabTo(page, '作废')
  await page.keyboard.press('Enter')
  await page.getByLabel('原因').waitFor()
  await page.keyboard.insertText('登记重了')
  await page.keyboard.press('Control+Enter')
  await page.getByText('还没有登记机器').waitFor()
  await page.getByRole('button', { name: '作废客户' }).click()
  await page.getByLabel('原因').fill('登记重了')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('status').filter({ hasText: '这位客户已作废：登记重了' }).waitFor()
  expect(await page.getByRole('button', { name: '登记投诉' }).count()).toBe(0)
})
