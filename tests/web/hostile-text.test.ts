import { afterAll, beforeAll, expect, it } from 'vitest'
import { register } from '../desk/harness.ts'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

const NAME = '<img src=x onerror="document.title=1">'
const WORDS = '</textarea><script>document.title="owned"</script><b>黑屏</b> {{t}} javascript:alert(1)'

let desk: ServedDesk
beforeAll(async () => {
  desk = await serveTestDesk()
  await register(desk, {
    customer: { name: NAME, address: '"><svg onload="document.title=1">' },
    unit: { productName: '<i>电视</i>', model: '<a href=//evil.example>' },
    complaint: { words: WORDS, symptom: '<u>黑屏</u>' },
  })
}, 120_000)
afterAll(() => desk?.stop())

const PLACES = ['/today', '/complaints', '/complaints/1', '/complaints/1/edit', '/customers/1']
const PAPERS = ['/paper/registration/1', '/paper/explanation/1']

it('what a customer said is text on every page and paper, whatever it is made of, and no address tells who asks', async () => {
  const page = await desk.open('/today')
  const asked: string[] = []
  const refused: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => /Content Security Policy/.test(message.text()) && refused.push(message.text()))
  for (const path of [...PLACES, ...PAPERS]) {
    await page.goto(new URL(path, desk.address).href)
    const shown = page
      .getByText('<img src=x')
      .or(page.locator('input[value*="<img src=x"]'))
      .or(page.getByText('<i>电视</i>'))
    await shown.first().waitFor()
    expect(await page.locator('img[src="x"], svg[onload], a[href*="evil"]').count(), path).toBe(0)
    expect(await page.title(), path).not.toMatch(/owned|^1$/)
  }
  expect(refused).toEqual([])
  const token = await page.evaluate(() => sessionStorage.getItem('desk.token') ?? '')
  expect(token.length).toBeGreaterThan(20)
  const elsewhere = asked.filter((address) => !address.startsWith(desk.address) && !/^(?:data|blob):/.test(address))
  expect(elsewhere).toEqual([])
  expect(asked.filter((address) => address.includes(token))).toEqual([])
})
