import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../build/browser.ts'
import { ensureBundle } from '../../build/bundle.ts'
import { foldersOfCheckout, type OpenDesk, openDesk } from '../../electron/open-desk.ts'
import { type Serving, serveDesk } from '../../electron/serve.ts'
import { instantOf } from '../../shared/time/instant.ts'
import { choose, tabTo, typeInto } from './keyboard.ts'
import { pdfPages } from './pdf-text.ts'

/** The pictures of the path, for whoever wants to see it. */
const PICTURES = path.resolve('tests/web/output')

let folder: string
let opened: OpenDesk
let serving: Serving
let browser: Browser
let page: Page
let now = instantOf('2026-05-20', '10:03')

beforeAll(async () => {
  await ensureBundle(['page'])
  fs.mkdirSync(PICTURES, { recursive: true })
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hejie-whole-path-'))
  opened = openDesk({
    dataFolder: folder,
    program: foldersOfCheckout(process.cwd()),
    clock: () => now,
    mount: 'browser',
  })
  serving = await serveDesk({ desk: opened.desk, port: 0 })
  browser = await launchBrowser()
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(serving.address)
})
afterAll(async () => {
  await browser?.close()
  await serving?.close()
  opened?.close()
  fs.rmSync(folder, { recursive: true, force: true })
})

const press = (key: string) => page.keyboard.press(key)
const heading = (name: string | RegExp) => page.getByRole('heading', { name }).waitFor()

/** Keeps a picture of the screen and looks at it with axe: nothing serious may stand in anyone's way. */
async function look(name: string): Promise<void> {
  await page.waitForTimeout(400)
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`) })
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([])
}

async function signIn(name: string, pin: string): Promise<void> {
  // The names stand in one row: up and down go to the next one there, as the page says.
  await page.locator('.choice-card').first().waitFor()
  const at = await page
    .locator('.choice-card')
    .evaluateAll((cards, who) => cards.findIndex((card) => card.textContent?.includes(who)), name)
  for (let step = 0; step < at; step += 1) await press('ArrowDown')
  await page.getByText(`${name} 的 PIN 码`).waitFor()
  await page.keyboard.type(pin)
  await press('Enter')
  await page.locator('.frame-me').getByText(name).waitFor()
}

async function signOut(): Promise<void> {
  await page.locator('.frame-me').focus()
  await press('Enter')
  await page.getByRole('menuitem', { name: '退出 · 换人登录' }).focus()
  await press('Enter')
  await page.waitForURL(/sign-in/)
}

// Each step stands on the one before: after a failure the rest would only fail for its reason.
let broken = false
beforeEach(({ skip, onTestFailed }) => {
  if (broken) skip('an earlier step failed')
  onTestFailed(async () => {
    broken = true
    await page.screenshot({ path: path.join(PICTURES, 'failed.png') })
  })
})

/** One complaint, from an empty folder to its end, by keyboard alone and in Chinese. */
describe('from the counter to a signed agreement', () => {
  it('1. the first run asks who the centre is and who works there', async () => {
    await heading('第一次使用和解台')
    await page.keyboard.insertText('城东家电服务中心')
    await typeInto(page, '统一社会信用代码', '91330100MA2B0X1234')
    await typeInto(page, '地址', '城东区幸福路 8 号')
    await typeInto(page, '电话', '0571-88886666')
    await look('1-first-run')
    await press('Enter')
    await page.getByRole('radio', { name: /销售兼授权维修/ }).focus()
    await press('Space')
    await tabTo(page, '添加品牌')
    await press('Enter')
    await page.getByLabel('品牌', { exact: true }).focus()
    await page.keyboard.insertText('海信')
    await press('Enter')
    await page.getByText('第一位前台').waitFor()
    await page.keyboard.insertText('陈经理')
    await typeInto(page, 'PIN 码', '2468')
    await typeInto(page, '再输一次', '2468')
    await typeInto(page, '姓名', '小刘')
    await typeInto(page, 'PIN 码', '1357')
    await typeInto(page, '再输一次', '1357')
    await look('1-owner')
    await press('Enter')
    await page.getByText(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){4}$/).waitFor()
    await look('1-recovery-key')
    await press('Escape')
    await page.waitForURL(/sign-in/)
  })

  it('2. the clerk signs in by PIN and registers a stub', async () => {
    await look('2-sign-in')
    await signIn('小刘', '1357')
    await press('F2')
    await page.getByRole('combobox', { name: '电话' }).waitFor()
    await page.keyboard.type('13800001111')
    await page.getByRole('option', { name: /新客户/ }).waitFor()
    await press('Enter')
    await page.keyboard.insertText('吴桂英')
    await typeInto(page, '客户原话', '看着看着就黑屏，我要换一台。')
    await look('2-intake')
    await press('Control+Enter')
    await page.waitForURL(/\/complaints\/1$/)
    await page.getByText('TS-2026-000001').first().waitFor()
  })

  it('2. completes it later, and finds it by initials', async () => {
    await page.goto(`${serving.address}complaints/1/edit`)
    await page.getByLabel('品名').waitFor()
    for (const [field, text] of [
      ['品名', '液晶电视'],
      ['品牌', '海信'],
      ['型号', 'LC-32A1W'],
      ['机号', '32A7788'],
      ['开票日', '2025-9-6'],
      ['购买价格', '2999'],
    ] as const) {
      await page.getByLabel(field, { exact: true }).focus()
      await page.keyboard.insertText(text)
    }
    await page.getByLabel('故障现象').focus()
    await page.keyboard.insertText('黑屏')
    await press('Control+Enter')
    await page.waitForURL(/\/complaints\/1$/)
    await page.getByText('32A7788').first().waitFor()
    await press('Control+K')
    await page.getByText('可以这样找').waitFor()
    await page.keyboard.type('wgy')
    await page.getByRole('option', { name: /TS-2026-000001/ }).waitFor()
    await press('Enter')
    await page.waitForURL(/\/complaints\/1$/)
  })

  it('3. logs a chase with F9 and a promise with F8, and reads it back to the customer', async () => {
    await page.locator('.case-head h1').waitFor()
    await press('F9')
    await page.keyboard.insertText('什么时候能修好？')
    await press('Enter')
    await page.locator('.case-head').getByText('催办 1 次').waitFor()
    await press('F8')
    await page.keyboard.insertText('告知厂家答复的到货日期')
    await tabTo(page, '今天 17:00')
    await press('Enter')
    await press('Control+Enter')
    await page
      .locator('.story')
      .getByText(/17:00 前由小刘/)
      .waitFor()
    await tabTo(page, '复述')
    await press('Enter')
    await page.getByRole('button', { name: '客户认可，保存' }).waitFor()
    await press('Control+Enter')
    await page.locator('.story').getByText('复述确认').waitFor()
    await look('3-case')
  })

  it('4. proposes 500 yuan, which is above the limit, and the manager approves it from his list', async () => {
    await page.getByRole('tab', { name: '方案' }).focus()
    await press('Enter')
    await tabTo(page, '提出方案')
    await press('Enter')
    await tabTo(page, '补偿')
    await press('Enter')
    await page.getByLabel('金额').focus()
    await page.keyboard.type('500')
    await page.getByRole('textbox', { name: '依据' }).focus()
    await press('Control+A')
    await page.keyboard.insertText('三次请假')
    await page.getByText('超出本人权限，提交后等待审批。').waitFor()
    await page.getByRole('textbox', { name: /意见/ }).focus()
    await page.keyboard.insertText('建议补偿误工')
    await press('Control+Enter')
    await page.locator('.proposal').getByText('待批').waitFor()
    await signOut()
    await signIn('陈经理', '2468')
    await page.goto(`${serving.address}approvals`)
    await page.getByText('建议补偿误工').waitFor()
    await look('4-approvals')
    await press('Enter')
    await press('Enter')
    await page.getByRole('status').getByText('已批准').waitFor()
  })

  it('5. issues the agreement, prints it and records the signature, and the tasks go out', async () => {
    await page.goto(`${serving.address}complaints/1`)
    await tabTo(page, '起草协议')
    await press('Enter')
    await page.waitForURL(/\/agreement\/1$/)
    await page.locator('.sheet-a4').waitFor()
    await look('5-agreement')
    await press('F10')
    await page.getByRole('dialog', { name: '签发协议' }).waitFor()
    await press('Enter')
    await page.getByText(/已签发 XY-2026-0001/).waitFor()
    await press('Control+P')
    await page.waitForURL(/\/paper\/agreement\/1$/)
    await page.locator('.sheet-a4').waitFor()
    const pdf = await page.pdf({ path: path.join(PICTURES, 'agreement.pdf'), preferCSSPageSize: true })
    const text = (await pdfPages(pdf)).join('')
    for (const words of ['XY-2026-0001', '吴桂英', '32A7788', '伍佰元整', '校验码：']) expect(text).toContain(words)
    for (const word of ['催办', '建议补偿误工', '未签发']) expect(text).not.toContain(word)
    now += 60 * 60_000
    await page.goto(`${serving.address}complaints/1`)
    await tabTo(page, '登记签字')
    await press('Enter')
    await page.getByLabel('签字日期').waitFor()
    await page.locator('.inline-form input[type=file]').setInputFiles(path.join(PICTURES, 'agreement.pdf'))
    await page
      .getByText(/agreement\.pdf/)
      .first()
      .waitFor()
    await press('Control+Enter')
    await page.getByText('还有 1 项任务未办。').waitFor()
    expect(await page.locator('.grounds').textContent()).not.toContain('签字件未扫描')
  })

  it('6. Today shows the task, nothing is lost over a reload, and the case closes when all is done', async () => {
    await page.goto(`${serving.address}today`)
    await page.getByRole('radio', { name: '全店' }).focus()
    await press('Space')
    await page
      .getByText(/误工补偿/)
      .first()
      .waitFor()
    await look('6-today')
    await page.goto(`${serving.address}complaints/1`)
    await tabTo(page, '办理任务')
    await press('Enter')
    await page.getByLabel('凭什么算办好').waitFor()
    await page.keyboard.insertText('微信回单')
    await press('Control+Enter')
    await page.getByText('回访客户，问是否修好、是否满意。').waitFor()
    await tabTo(page, '记回访')
    await press('Enter')
    await page.getByLabel('客户怎么说').waitFor()
    expect(
      await page.getByRole('radio', { name: '联系上了' }).evaluate((radio) => radio === document.activeElement),
    ).toBe(true)
    await choose(page, '是')
    await choose(page, '满意')
    await typeInto(page, '客户怎么说', '都好了')
    await press('Control+Enter')
    await page.getByText('可以结案。').waitFor()
    await tabTo(page, '结案')
    await press('Enter')
    await page.getByRole('dialog').getByRole('radio', { name: '结案：满意' }).waitFor()
    await press('Enter')
    await page.locator('.case-head').getByText('已结案：满意').waitFor()
    await look('6-closed')
  })
})
