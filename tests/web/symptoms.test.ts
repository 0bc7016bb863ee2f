import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CaseFile } from '../../electron/desk/complaints/case-file.ts'
import { newCustomer, register } from '../desk/harness.ts'
import { tabTo, typeInto } from './keyboard.ts'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

let desk: ServedDesk
beforeAll(async () => {
  desk = await serveTestDesk('2026-03-16', '10:00')
})
afterAll(() => desk?.stop())

const file = (id: number) => desk.ask<CaseFile>('complaints.get', { id })

/** Picks from the list that has the focus, as a clerk does who knows the initials. */
async function pick(page: Page, typed: string, name: string): Promise<void> {
  await page.keyboard.type(typed)
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option-active', { hasText: name }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.ant-select-selection-item', { hasText: name }).waitFor()
}

it('symptoms are picked by pinyin initials in the full form and stand on the case, in either language (A014)', async () => {
  const { id } = await register(desk, { unit: { productClass: 'washing-machine', productName: '洗衣机' } })
  const page = await desk.open(`/complaints/${id}/edit`)
  await page.getByText('还缺：').waitFor()
  await tabTo(page, '问题表现')
  await pick(page, 'ls', '漏水')
  await pick(page, 'bts', '不脱水')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('一脱水就流一地')
  expect(await page.getByText('还缺：').textContent()).not.toContain('故障现象')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(new RegExp(`/complaints/${id}$`))
  await page.getByText('漏水、不脱水；一脱水就流一地').waitFor()
  expect((await file(id)).complaint.symptoms).toEqual(['leaking', 'no-spin'])
  await page.evaluate(() => localStorage.setItem('desk.language', 'en'))
  await page.reload()
  await page.getByText('leaks water, does not spin; 一脱水就流一地').waitFor()
})

it('a repair is taken in by initials alone, Backspace takes a wrong pick back (A014)', async () => {
  const page = await desk.open('/repairs/new')
  await typeInto(page, '电话', newCustomer().phones[0]?.number.replace('1111', '2222') ?? '')
  await typeInto(page, '姓名', '冯兰')
  await typeInto(page, '品名', '双门冰箱')
  await tabTo(page, '问题表现')
  await pick(page, 'jsjb', '结霜结冰')
  // Right after a letter the field takes no Backspace for a while, lest someone who corrects his typing loses a pick.
  const pressBackspace = async () => {
    await page.keyboard.press('Backspace')
    return page.locator('.ant-select-selection-item').count()
  }
  await expect.poll(pressBackspace, { interval: 400, timeout: 5000 }).toBe(0)
  await pick(page, 'bzl', '不制冷')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/\/repairs\/\d+$/)
  await page.getByText('不制冷').first().waitFor()
  const id = Number(/\d+$/.exec(page.url())?.[0])
  expect(await desk.ask('repairs.get', { id })).toMatchObject({ symptoms: ['not-cooling'], fault: '不制冷' })
})

/** A tenth of a second of silence, as a phone's recorder would write it. */
function wave(): Buffer {
  const head = Buffer.alloc(44)
  head.write('RIFF')
  head.writeUInt32LE(36 + 800, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(8000, 24)
  head.writeUInt32LE(8000, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(800, 40)
  return Buffer.concat([head, Buffer.alloc(800, 128)])
}

it('a recording is added to the case and plays there, and a customer does not see it (A014)', async () => {
  const { id } = await register(desk)
  const page = await desk.open(`/complaints/${id}`)
  await page.getByRole('button', { name: '附件' }).click()
  await page.getByText('录音', { exact: true }).click()
  await page.locator('input[type=file]').setInputFiles({ name: '异响.wav', mimeType: 'audio/wav', buffer: wave() })
  await page.getByRole('button', { name: '查看 异响.wav' }).click()
  const sound = page.locator('audio')
  await sound.waitFor()
  await expect.poll(() => sound.evaluate((element: HTMLAudioElement) => element.duration)).toBeCloseTo(0.1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('F6')
  await page.getByRole('button', { name: '查看 异响.wav' }).waitFor({ state: 'hidden' })
})
