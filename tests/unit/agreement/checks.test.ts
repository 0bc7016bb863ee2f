import { describe, expect, test } from 'vitest'
import { type Check, type CheckInput, checkAgreement, mayIssue } from '../../../shared/agreement/checks.ts'
import { GROUNDS } from '../../../shared/agreement/grounds.ts'
import { bundledPack, citeProvision } from '../../../shared/rules/pack.ts'
import { compensation, exchange, refund, repair } from './sample-clauses.ts'

const gen1995 = (article: string) => ({ instrument: 'GEN1995', article, provisionId: `GEN1995-${article}` })

/** The exchange of the worked case: owed by law, with ¥500 of goodwill a clerk may not grant alone. */
const agreed: CheckInput = {
  clauses: [exchange, compensation],
  extraText: '',
  floor: {
    choices: [{ remedy: 'exchange', upToFen: 299_900, citations: [gen1995('第十一条')] }],
    transport: citeProvision(bundledPack, GROUNDS.transport),
    damages: null,
  },
  limits: { signerFen: 30_000 },
  approval: { id: 'A-7', upToFen: 50_000 },
  parties: {
    customer: { name: '吴桂英', phone: '13800001111' },
    centre: { name: '城东家电服务中心', creditCode: '91330000MA0000000X', handler: '李工' },
    thirdParty: null,
  },
  pack: bundledPack,
}
const refundFloor = {
  choices: [{ remedy: 'refund', upToFen: 299_900, citations: [gen1995('第九条')] }],
  transport: null,
  damages: null,
} as const

const lines = (change: Partial<CheckInput>) =>
  checkAgreement({ ...agreed, ...change }).map((check) => `${check.result} ${check.code}`)
const find = <Code extends Check['code']>(change: Partial<CheckInput>, code: Code) =>
  checkAgreement({ ...agreed, ...change }).find((check): check is Extract<Check, { code: Code }> => check.code === code)

describe('checks of an agreement (核对)', () => {
  test('an agreement in order shows one line each and may be issued', () => {
    expect(lines({})).toEqual(['pass floor-met', 'warn approved', 'pass text-clean', 'pass complete'])
    expect(mayIssue(checkAgreement(agreed))).toBe(true)
    expect(find({}, 'approved')?.params).toEqual({ beyondFen: 50_000, limitFen: 30_000, approval: 'A-7' })
  })

  test('X15 more than the signer may grant is blocked without an approval that reaches so far', () => {
    expect(lines({ approval: null })).toContain('block beyond-authority')
    expect(lines({ approval: { id: 'A-7', upToFen: 49_999 } })).toContain('block beyond-authority')
    expect(lines({ approval: { id: 'A-7', upToFen: null } })).toContain('warn approved')
    expect(find({ approval: null }, 'beyond-authority')?.params).toEqual({ beyondFen: 50_000, limitFen: 30_000 })
    expect(mayIssue(checkAgreement({ ...agreed, approval: null }))).toBe(false)
  })

  test('what the law owes needs no authority', () => {
    expect(lines({ clauses: [exchange], limits: { signerFen: 0 }, approval: null })).toContain('pass within-authority')
    expect(lines({ limits: { signerFen: 50_000 }, approval: null })).toContain('pass within-authority')
    expect(lines({ limits: { signerFen: null }, approval: null })).toContain('pass within-authority')
  })

  test('X10 a refund below what the law owes is blocked with its ground', () => {
    const less = { ...refund, depreciation: { days: 100, dailyRate: '0.05%', amountFen: 1 } }
    const check = find({ clauses: [less], floor: refundFloor }, 'refund-below-floor')
    expect(check).toMatchObject({
      result: 'block',
      params: { refundFen: 299_899, floorFen: 299_900 },
      citations: [{ article: '第九条' }],
    })
    expect(lines({ clauses: [refund], floor: refundFloor })).toContain('pass floor-met')
    expect(
      lines({ clauses: [{ ...less, depreciation: { ...less.depreciation, amountFen: 300_000 } }], floor: refundFloor }),
    ).toContain('block deduction-exceeds-price')
  })

  test('less than the law owes is pointed out, with what is owed', () => {
    expect(find({ clauses: [compensation] }, 'floor-not-offered')).toMatchObject({
      result: 'warn',
      params: { owed: ['exchange'] },
    })
    expect(lines({ clauses: [repair] })).toContain('warn floor-not-offered')
  })

  test('damages for fraud that is shown are owed beside the remedy, by their article', () => {
    const fraud = { instrument: 'CPL', article: '第五十五条第一款', provisionId: 'CPL-55-1-punitive' }
    const owing = (owedFen: number | null) => ({ ...agreed.floor, damages: { owedFen, citations: [fraud] } })
    const damages = { ...compensation, item: 'damage', amountFen: 50_000 } as const
    expect(find({ floor: owing(50_000) }, 'damages-not-offered')).toEqual({
      code: 'damages-not-offered',
      result: 'warn',
      params: { owedFen: 50_000, offeredFen: 0 },
      citations: [fraud],
    })
    expect(find({ clauses: [exchange, damages], floor: owing(50_001) }, 'damages-not-offered')?.params).toEqual({
      owedFen: 50_001,
      offeredFen: 50_000,
    })
    const paid = { clauses: [exchange, damages], floor: owing(50_000), limits: { signerFen: 0 }, approval: null }
    expect(lines(paid)).toEqual(['pass floor-met', 'pass within-authority', 'pass text-clean', 'pass complete'])
    expect(find(paid, 'floor-met')?.citations).toContain(fraud)
  })

  test('where what was paid is not known the sum is said to be unknown, and no amount passes under its name', () => {
    const fraud = { instrument: 'CPL', article: '第五十五条第一款', provisionId: 'CPL-55-1-punitive' }
    const floor = { ...agreed.floor, damages: { owedFen: null, citations: [fraud] } }
    const damages = { ...compensation, item: 'damage', amountFen: 900_000 } as const
    const change = { clauses: [exchange, damages], floor, approval: null }
    expect(find(change, 'damages-unknown')).toMatchObject({ result: 'warn', params: {}, citations: [fraud] })
    expect(find(change, 'beyond-authority')?.params.beyondFen).toBe(900_000)
  })

  test('a refurbished unit is no statutory exchange; out of goodwill it is disclosed', () => {
    const used = { ...exchange, condition: 'refurbished' } as const
    expect(find({ clauses: [used] }, 'refurbished-for-exchange')).toMatchObject({
      result: 'block',
      citations: [{ instrument: 'GEN1995', article: '第十四条' }],
    })
    expect(lines({ clauses: [used], floor: { choices: [], transport: null, damages: null } })).toContain(
      'warn refurbished-for-exchange',
    )
    expect(lines({ clauses: [{ ...exchange, sameModel: false }] })).toContain('warn substitute-model')
  })

  test('X9 transport on the customer is blocked where the law puts it on the trader, in a term and in words', () => {
    const carried = { ...exchange, transport: 'customer' } as const
    const noFloor = { choices: [], transport: null, damages: null } as const
    expect(lines({ clauses: [carried] })).toContain('block transport-on-customer')
    expect(lines({ clauses: [carried], floor: noFloor })).toContain('warn transport-on-customer')
    expect(lines({ extraText: '往返运费由甲方承担。' })).toContain('block forbidden-text')
    expect(lines({ extraText: '往返运费由甲方承担。', floor: noFloor })).toContain('warn forbidden-text')
  })

  test('X2 a sentence that forbids complaints blocks the issue and offers other words', () => {
    const check = find({ extraText: '甲方不得再就此事向任何部门投诉。' }, 'forbidden-text')
    expect(check).toMatchObject({ result: 'block', params: { finding: { id: 'X2' } } })
    expect(check?.params.finding.neutral['zh-CN']).toContain('仍可依法投诉')
  })

  test('X14 a blank party, amount or day is blocked and named', () => {
    expect(find({ clauses: [{ ...compensation, amountFen: null, dueDay: null }] }, 'missing-term')?.params).toEqual({
      clause: 0,
      kind: 'compensation',
      fields: ['dueDay', 'amountFen'],
    })
    const nobody = { ...agreed.parties, customer: { name: ' ', phone: null } }
    expect(find({ parties: nobody }, 'missing-party')?.params.fields).toEqual(['customer.name', 'customer.phone'])
    expect(lines({ clauses: [] })).toContain('block no-clauses')
  })

  test('a seller or maker who is to perform has to sign', () => {
    const bySeller = { clauses: [{ ...exchange, performer: 'seller' } as const] }
    const seller = { role: 'seller', name: '城东店' } as const
    expect(find(bySeller, 'missing-third-party')?.params).toEqual({ role: 'seller' })
    expect(lines({ ...bySeller, parties: { ...agreed.parties, thirdParty: seller } })).toContain('pass complete')
    expect(lines({ ...bySeller, parties: { ...agreed.parties, thirdParty: { ...seller, name: null } } })).toContain(
      'block missing-party',
    )
    expect(lines({ ...bySeller, parties: { ...agreed.parties, thirdParty: { ...seller, role: 'maker' } } })).toContain(
      'block missing-third-party',
    )
  })
})
