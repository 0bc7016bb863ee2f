import { afterAll, beforeAll, expect, it } from 'vitest'
import { register } from '../desk/harness.ts'
import { seriousFindings } from './accessibility.ts'
import { pdfPages } from './pdf-text.ts'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

let desk: ServedDesk
let number = ''
beforeAll(async () => {
  desk = await serveTestDesk()
  number = (await register(desk)).number
}, 120_000)
afterAll(() => desk?.stop())

const run = (sql: string) => desk.store.prepare<[]>(sql).run()

it('the daily digest is one page, signed by hand, and its code is found to agree in the settings', async () => {
  await desk.desk.parts.audit.checkNew()
  const page = await desk.open('/settings', 'manager')
  await page.getByText('没有发现改动').waitFor()
  await page.getByRole('button', { name: '打印每日摘要' }).click()
  await page.locator('.sheet-a4 h1', { hasText: '每日摘要' }).waitFor()
  await page.evaluate(() => document.fonts.ready)
  const pages = await pdfPages(await page.pdf({ preferCSSPageSize: true }))
  expect(pages).toHaveLength(1)
  for (const words of ['城东家电服务中心', '2026年3月16日', '登记投诉', '没有发现改动', '签字'])
    expect(pages[0]).toContain(words)
  expect(pages[0]).not.toContain('吴桂英')
  const [, id = ''] = /最后一条(\d+)/.exec(pages[0] ?? '') ?? []
  const [code = ''] = /[0-9A-F]{4}(-[0-9A-F]{4}){3}/.exec(pages[0] ?? '') ?? []

  await page.keyboard.press('Escape')
  await page.getByLabel('记录编号').fill(id)
  await page.getByLabel('校验码').fill(code)
  await page.getByLabel('校验码').press('Enter')
  await page.getByText('与纸上一致').waitFor()
  await page.getByLabel('校验码').fill('0000-0000-0000-0000')
  await page.getByLabel('校验码').press('Enter')
  await page.getByText('与纸上不一致').waitFor()
})

it('an altered record is told on the first page of the day, and by its case, act, time and person in the settings', async () => {
  run('DROP TRIGGER event_is_append_only_update')
  run(`UPDATE event SET at = at + 3600000 WHERE kind = 'complaint.registered'`)
  const page = await desk.open('/settings', 'manager')
  await page.getByRole('button', { name: '全部核对' }).click()
  const finding = page.getByRole('link', { name: number })
  await finding.waitFor()
  expect(await finding.textContent()).toMatch(/第 \d+ 条：今天 10:05，小刘，登记投诉，TS-2026-000001/)
  expect(await seriousFindings(page)).toEqual([])
  await finding.click()
  await page.waitForURL(/\/complaints\/1$/)
  await page.goto(new URL('/today', desk.address).href)
  const warning = page.getByRole('alert').filter({ hasText: '操作记录里有 1 处与当初保存的不同' })
  await warning.getByRole('link', { name: '去查看' }).click()
  await page.getByText('有 1 条记录与当初保存的不同').waitFor()
})

it('a clock that was put back is told on the first page of the day', async () => {
  desk.setTime('2026-02-16', '09:05')
  const page = await desk.open('/today')
  await page.getByRole('alert').filter({ hasText: '这台电脑的时间早于已有的记录（3-16 10:05）' }).waitFor()
})
