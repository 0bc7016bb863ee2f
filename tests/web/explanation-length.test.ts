import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workedCases } from '../../shared/rules/cases.ts'
import { computeEntitlement } from '../../shared/rules/engine.ts'
import { composeExplanation } from '../../shared/rules/explanation.ts'
import { type OwnEntry, ownLayer } from '../../shared/rules/own-layer.ts'
import { unreadCard } from '../../shared/rules/own-layer-schema.ts'
import { bundledPack } from '../../shared/rules/pack.ts'
import { bundledHolidays } from '../../shared/time/holidays.ts'
import { register } from '../desk/harness.ts'
import { pdfPages } from './pdf-text.ts'
import { type ServedDesk, serveTestDesk } from './served-desk.ts'

let desk: ServedDesk
let complaintId: number
beforeAll(async () => {
  desk = await serveTestDesk('2026-05-20', '10:03')
  complaintId = (await register(desk)).id
})
afterAll(() => desk?.stop())

/** What a shop and a maker promise beside the law, in as many words as they use. */
const promised: OwnEntry[] = [
  {
    ...unreadCard('修后九十日同一故障免工时费'),
    id: 'policy 1',
    kind: 'shop-policy',
    owedBy: 'repairer',
    gives: ['service'],
    start: 'open',
    covers: '本店修好后九十日内同一故障再修，免收工时费和上门费',
    excludes: '换了别的部件的材料费',
    conditions: '上次在本店修好未满九十日，且是同一故障',
    source: '柜台公示牌',
  },
  {
    ...unreadCard('主要部件五年延保'),
    id: 'policy 2',
    kind: 'maker-policy',
    number: '海辰售后〔2025〕7 号',
    owedBy: 'maker',
    gives: ['free-repair', 'free-part'],
    start: 'open',
    covers: '主要部件五年内免费更换，含上门费',
    excludes: '进水、雷击和自行拆动的',
    conditions: '凭购机发票',
    source: '厂家售后通知原件，存文件柜三',
  },
]

/** The sheet of a worked case, for a customer and a machine with long names. */
function sheetOf(worked: (typeof workedCases)[number], language: 'zh-CN' | 'en') {
  const answer = computeEntitlement(worked.facts, bundledPack, bundledHolidays)
  return composeExplanation({
    language,
    caseNumber: 'TS-2026-000001-XM01',
    centreName: '厦门市思明区中山路电器售后服务中心',
    centrePhone: '0592-2233445',
    customerName: '欧阳吴桂英',
    goods: { product: '对开门变频风冷无霜电冰箱', model: 'BCD-521WDPUX9', serial: 'A98765432101' },
    voucher: language === 'en' ? 'Invoice' : '发票',
    answer,
    own: ownLayer(promised, answer, { brand: '海辰', model: 'BCD-521WDPUX9', serial: null }, bundledPack),
    pack: bundledPack,
  })
}

const length = (sheet: ReturnType<typeof sheetOf>) => JSON.stringify(sheet.sections).length

/** The longest sheets are those that could run over; the others hold less of the same. */
const longest = (language: 'zh-CN' | 'en') =>
  workedCases
    .map((worked) => ({ worked, sheet: sheetOf(worked, language) }))
    .sort((a, b) => length(b.sheet) - length(a.sheet))
    .slice(0, Number(process.env.EXPLANATION_SHEETS ?? 4))

describe('the explanation sheet of every worked case is one page (A053)', () => {
  it.each(['zh-CN', 'en'] as const)(
    'the longest of them in %s',
    async (language) => {
      const page = await desk.open('/')
      const sheets = longest(language)
      let shown = sheets[0]?.sheet
      await page.route('**/trpc/*rules.explanationSheet*', async (route) => {
        const asked = new URL(route.request().url()).pathname.replace('/trpc/', '').split(',')
        const response = await route.fetch()
        const answers: unknown[] = await response.json()
        answers[asked.indexOf('rules.explanationSheet')] = { result: { data: shown } }
        await route.fulfill({ response, json: answers })
      })
      const pages: Record<string, number> = {}
      for (const { worked, sheet } of sheets) {
        shown = sheet
        await page.goto(new URL(`/paper/explanation/${complaintId}`, desk.address).href)
        await page.locator('.sheet-a4 h1', { hasText: sheet.title }).waitFor()
        await page.waitForFunction(() => {
          const paper = document.querySelector('.sheet-a4')
          return paper !== null && (paper.scrollHeight <= 1123 || paper.closest('.fit-5') !== null)
        })
        const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true })
        pages[`${worked.id} ${worked.about}`] = (await pdfPages(pdf)).length
      }
      expect(Object.entries(pages).filter(([, count]) => count !== 1)).toEqual([])
    },
    300_000,
  )
})
