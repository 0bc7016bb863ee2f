import { describe, expect, it } from 'vitest'
import type { PaperLanguage } from '../../../shared/agreement/paper-words.ts'
import { articleText } from '../../../shared/rules/article-text.ts'
import { workedCases } from '../../../shared/rules/cases.ts'
import { computeEntitlement } from '../../../shared/rules/engine.ts'
import { composeExplanation } from '../../../shared/rules/explanation.ts'
import { emptyFacts, type MachineFacts, openRepair } from '../../../shared/rules/facts.ts'
import { bundledPack, findProvision } from '../../../shared/rules/pack.ts'
import { remedyNames } from '../../../shared/rules/words.ts'
import { bundledHolidays } from '../../../shared/time/holidays.ts'

const answerOf = (facts: MachineFacts) => computeEntitlement(facts, bundledPack, bundledHolidays)

function sheetOf(facts: MachineFacts, language: PaperLanguage = 'zh-CN') {
  return composeExplanation({
    language,
    caseNumber: 'TS-2026-000042',
    centreName: '城东家电服务中心',
    centrePhone: '0571-88886666',
    customerName: '吴桂英',
    goods: { product: '液晶电视', model: 'LC-32A1W', serial: '32A7788' },
    voucher: '发票',
    answer: answerOf(facts),
    own: [],
    pack: bundledPack,
  })
}

/** The television of the worked example: repaired once, a second repair waiting for the maker's part. */
const television: MachineFacts = {
  ...emptyFacts('2026-05-20', 'lcd-tv'),
  we: 'both',
  invoiceDay: '2025-09-06',
  deliveryDay: '2025-09-08',
  installationDay: '2025-09-08',
  installedByTrader: true,
  voucher: 'invoice',
  priceFen: 299_900,
  faultInTable: true,
  faultShownDay: '2026-04-28',
  faultReportedDay: '2026-04-28',
  stillUsable: false,
  wish: 'exchange',
  demandDay: '2026-04-28',
  repairs: [
    { ...openRepair('2026-02-11'), cause: 'quality', handBack: '2026-02-14', finished: true, result: 'repaired' },
    { ...openRepair('2026-04-28'), waits: [{ from: '2026-04-30', to: null, cause: 'maker-parts' }] },
  ],
}

const words = (sheet: object) => JSON.stringify(sheet)
const table = (sheet: ReturnType<typeof sheetOf>, id: string) => {
  const block = sheet.sections.find((each) => each.id === id)?.blocks.find((each) => each.kind === 'table')
  return block?.kind === 'table' ? block.rows : []
}

describe('the explanation sheet', () => {
  it('says what holds today, from when another right arises and who owes it', () => {
    const rows = table(sheetOf(television), 'today')
    const row = (name: string) => rows.find(([remedy]) => remedy === name)
    expect(row('免费修理')?.[1]).toBe('有权，至 2026 年 10 月 8 日')
    expect(row('厂家缺件超期换货')).toMatchObject([
      '厂家缺件超期换货',
      '尚未到期，2026 年 7 月 28 日起',
      '销售者',
      expect.anything(),
    ])
    expect(row('退货')?.[1]).toBe('无权')
  })

  it('shows the computation step by step with its days', () => {
    const steps = table(sheetOf(television), 'computation')
    expect(steps.find(([step]) => step?.startsWith('起算日'))?.[1]).toBe('2025 年 9 月 8 日')
    expect(steps.filter(([step]) => step?.startsWith('扣除修理')).map(([, result]) => result)).toEqual([
      '3 日',
      '22 日',
    ])
    expect(steps.find(([step]) => step?.startsWith('整机三包有效期末日'))?.[1]).toBe('2026 年 10 月 8 日')
    expect(steps.find(([step]) => step?.startsWith('计入次数'))?.[1]).toBe('1 次')
  })

  it('says what changes and when, and the other ways', () => {
    const sheet = sheetOf(television)
    const changes = words(sheet.sections.find(({ id }) => id === 'changes') ?? {})
    expect(changes).toContain('2026 年 7 月 28 日')
    expect(words(sheet.sections.at(-1) ?? {})).toContain('消费者协会')
  })

  it('names what is missing and never decides without it', () => {
    const sheet = sheetOf({ ...emptyFacts('2026-05-20', 'lcd-tv'), invoiceDay: '2026-05-01' })
    const missing = words(sheet.sections.find(({ id }) => id === 'missing') ?? {})
    expect(missing).toContain('故障首次出现日')
    expect(missing).toContain('购货凭证')
    expect(table(sheet, 'today').find(([remedy]) => remedy === '更换')?.[1]).toBe('无法判断')
  })

  it.each([...workedCases.map(({ id, facts }) => ({ id, facts })), { id: 'television', facts: television }])(
    'names every cited article with its gist: $id',
    ({ facts }) => {
      const answer = answerOf(facts)
      const told = table(sheetOf(facts), 'today').map(([remedy]) => remedy)
      const rows = answer.remedies.filter(({ id }) => told.includes(remedyNames[id].zh))
      expect(rows.length).toBeGreaterThan(4)
      const cited = [...rows, ...answer.steps].flatMap(({ citations }) => citations)
      for (const language of ['zh-CN', 'en'] as const) {
        const articles = words(sheetOf(facts, language).sections.find(({ id }) => id === 'articles') ?? {})
        for (const { article, provisionId } of cited) {
          const gist = findProvision(bundledPack, provisionId)?.gist
          const said = (language === 'en' ? gist?.en : gist?.zh)?.replace(/[。.]$/, '') ?? 'no gist'
          const part = article.startsWith('第')
            ? `${articleText(article, language)}${language === 'en' ? ': ' : '：'}`
            : ''
          expect(articles, provisionId).toContain(`${part}${said}`)
        }
      }
    },
  )

  it.each(workedCases)('holds no internal word, no code and no Chinese in English: $id', ({ facts }) => {
    const chinese = words(sheetOf(facts).sections)
    expect(chinese).not.toMatch(/本店|我方|底线|催办|难缠|经办|先查凭证|undefined|NaN/)
    expect(chinese).not.toMatch(/GEN1995|MOB2001|PC2002|AV2002|FIX2001|IMPL2024|PEN2015|CC-20/)
    const english = words(sheetOf(facts, 'en').sections.filter(({ id }) => id !== 'facts'))
      // A part is named as the customer named it.
      .replaceAll(facts.part ?? '', '')
    expect(english).not.toMatch(/\p{Script=Han}/u)
  })

  it('writes days out for people', () => {
    expect(words(sheetOf(television).sections)).not.toMatch(/\d{4}-\d{2}-\d{2}/)
    expect(words(sheetOf(television, 'en').sections)).toContain('8 October 2026')
  })
})

describe('the sheet for a car', () => {
  const car = workedCases.find(({ id }) => id === 'C40')?.facts ?? emptyFacts('2026-09-01', 'car')
  const textOf = (language: PaperLanguage) => JSON.stringify(sheetOf(car, language))

  it('says the kilometres, the use fee and what is left of the price, in Chinese', () => {
    const text = textOf('zh-CN')
    for (const words of [
      '12000 公里',
      '使用补偿费：车价×公里数÷1000×系数',
      '¥9,000.00',
      '应退141,000.00元',
      '汽车三包规定第二十七条',
      '包修期',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/折旧|厂家缺件超期换货/)
  })

  it('and in English', () => {
    const text = textOf('en')
    for (const words of [
      '12000 km on 1 September 2026',
      '¥9,000.00',
      '141,000.00 yuan are due back',
      'car rule, art. 27',
      'repair period',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/unknown|depreciation/)
  })
})
