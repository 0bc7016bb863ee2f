import { describe, expect, test } from 'vitest'
import { type CheckInput, checkAgreement } from '../../../shared/agreement/checks.ts'
import { GROUNDS } from '../../../shared/agreement/grounds.ts'
import { legalFloorOf } from '../../../shared/agreement/legal-floor.ts'
import { workedCases } from '../../../shared/rules/cases.ts'
import { computeEntitlement } from '../../../shared/rules/engine.ts'
import type { MachineFacts } from '../../../shared/rules/facts.ts'
import { bundledPack, citeProvision } from '../../../shared/rules/pack.ts'
import { bundledHolidays } from '../../../shared/time/holidays.ts'
import { compensation, refund } from './sample-clauses.ts'

const gen1995 = (article: string) => [{ instrument: 'GEN1995', article, provisionId: `GEN1995-${article}` }]

/** The floor of the first worked case of that number, with some facts otherwise. */
function floorOf(id: string, change: Partial<MachineFacts> = {}) {
  const facts = workedCases.find((each) => each.id === id)?.facts
  if (!facts) throw new Error(`no worked case ${id}`)
  const answer = computeEntitlement({ ...facts, ...change }, bundledPack, bundledHolidays)
  return legalFloorOf(answer, answer.used.priceFen)
}

const refundIn = ({ choices }: CheckInput['floor']) => choices.find(({ remedy }) => remedy === 'refund')
const provisions = (citations: readonly { provisionId: string }[] = []) => citations.map((each) => each.provisionId)

const parties: CheckInput['parties'] = {
  customer: { name: '吴桂英', phone: '13800001111' },
  centre: { name: '城东家电服务中心', creditCode: '91330000MA0000000X', handler: '李工' },
  thirdParty: null,
}
const checked = (floor: CheckInput['floor'], clauses: CheckInput['clauses']) =>
  checkAgreement({
    clauses,
    floor,
    extraText: '',
    limits: { signerFen: 0 },
    approval: null,
    parties,
    pack: bundledPack,
  })

test('the floor is what the warranty rules clearly owe, nothing they leave open', () => {
  const answer = {
    remedies: [
      { id: 'refund', verdict: 'cannot-decide', citations: gen1995('第九条') },
      { id: 'exchange', verdict: 'entitled', citations: gen1995('第十一条') },
      { id: 'parts-delay-exchange', verdict: 'entitled', citations: gen1995('第十二条') },
      { id: 'free-repair', verdict: 'not-entitled', citations: [] },
      { id: 'compensation', verdict: 'negotiable', citations: [] },
      { id: 'transport', verdict: 'entitled', citations: citeProvision(bundledPack, GROUNDS.transport) },
    ],
    floor: { refundFen: 299_900 },
    damages: null,
  }
  expect(legalFloorOf(answer, 289_900)).toEqual({
    choices: [{ remedy: 'exchange', upToFen: 289_900, citations: [...gen1995('第十一条'), ...gen1995('第十二条')] }],
    transport: citeProvision(bundledPack, GROUNDS.transport),
    damages: null,
  })
  const early = { ...answer, remedies: [{ id: 'refund', verdict: 'entitled', citations: [] }] }
  expect(legalFloorOf(early, null)).toEqual({
    choices: [{ remedy: 'refund', upToFen: 299_900, citations: [] }],
    transport: null,
    damages: null,
  })
})

describe('a return without a reason', () => {
  test('puts the refund of the price on the floor, with its articles', () => {
    const floor = floorOf('C32')
    const choice = refundIn(floor)
    expect(choice).toMatchObject({ remedy: 'refund', upToFen: 199_900 })
    expect(provisions(choice?.citations)).toEqual(expect.arrayContaining(['CPL-25-return', 'NRR2017-10-return']))
    const less = { ...refund, invoicePriceFen: 199_800 }
    expect(checked(floor, [less])[0]).toMatchObject({ code: 'refund-below-floor', params: { floorFen: 199_900 } })
    expect(checked(floor, [compensation])[0]).toMatchObject({
      code: 'floor-not-offered',
      params: { owed: expect.arrayContaining(['refund']) },
    })
  })

  test('names no sum where nobody recorded the price, and nothing where the window has closed', () => {
    expect(refundIn(floorOf('C32', { priceFen: null }))?.upToFen).toBeNull()
    expect(refundIn(floorOf('C32', { returnNoticeDay: null, asOf: '2026-04-18' }))).toBeUndefined()
  })
})

describe('damages for fraud', () => {
  test('by the seller stand beside the price, which goes back as a refund', () => {
    const floor = floorOf('C37')
    expect(refundIn(floor)?.upToFen).toBe(12_000)
    expect(floor.damages?.owedFen).toBe(50_000)
    expect(provisions(floor.damages?.citations)).toContain('CPL-55-1-punitive')
    const price = { ...refund, invoicePriceFen: 12_000 }
    expect(checked(floor, [price])[0]).toMatchObject({
      code: 'damages-not-offered',
      params: { owedFen: 50_000, offeredFen: 0 },
      citations: floor.damages?.citations,
    })
    const both = [price, { ...compensation, item: 'damage', amountFen: 50_000 } as const]
    expect(checked(floor, both).map((check) => check.code)).toContain('floor-met')
  })

  test('by the repairer hold the fee paid and three times as much', () => {
    const { damages } = floorOf('C55')
    expect(damages?.owedFen).toBe(30_000 + 90_000)
    expect(provisions(damages?.citations)).toEqual(
      expect.arrayContaining(['PEN2015-13-repairers', 'CPL-55-1-punitive']),
    )
  })

  test('are owed without a number where nobody knows what was paid, and not owed while only claimed', () => {
    const unpriced = floorOf('C55', { fraud: { by: 'repairer', state: 'shown', paidFen: null } })
    expect(unpriced.damages?.owedFen).toBeNull()
    expect(checked(unpriced, [refund])).toContainEqual(expect.objectContaining({ code: 'damages-unknown' }))
    expect(floorOf('C55', { fraud: { by: 'repairer', state: 'claimed', paidFen: 30_000 } }).damages).toBeNull()
  })
})
