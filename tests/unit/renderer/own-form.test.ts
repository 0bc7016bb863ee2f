import { describe, expect, it } from 'vitest'
import { emptyOwnForm, ownFormOf, ownInput } from '../../../renderer/areas/own-layer/own-form.ts'
import { ownTermsSchema, unreadCard } from '../../../shared/rules/own-layer-schema.ts'

const TODAY = '2026-05-20'

describe('the form of a policy, card or promise', () => {
  it('gives an entry of the register back unchanged', () => {
    const terms = ownTermsSchema.parse({
      kind: 'maker-policy',
      title: '主板延保',
      number: '7 号',
      owedBy: 'maker',
      gives: ['free-repair', 'free-part'],
      scope: { brands: ['星鹭', '海辰'], models: ['MT-34*'], products: ['crt-tv'], parts: ['主板'] },
      sold: { from: '2025-01-01', until: '2025-12-31' },
      valid: { from: null, until: '2030-12-31' },
      start: 'named-day',
      startDay: '2026-01-01',
      months: 36,
      covers: '主板',
      source: '通知',
      shown: false,
      note: '内部',
    })
    expect(ownTermsSchema.parse(ownInput(ownFormOf(terms), TODAY))).toEqual(terms)
  })

  it('reads lists, days without a year, and sends what is no number so that it is named, not lost', () => {
    const sent = ownInput(
      { ...emptyOwnForm(false), brands: '星鹭，海辰、 康居', untilDay: '6-3', months: '三年', days: '30' },
      TODAY,
    )
    expect(sent).toMatchObject({
      scope: { brands: ['星鹭', '海辰', '康居'] },
      untilDay: '2026-06-03',
      months: -1,
      days: 30,
    })
    expect(ownTermsSchema.safeParse(sent).error?.issues.map(({ message }) => message)).toContain('wrong-number')
  })

  it('leaves open what a card that nobody has read does not tell', () => {
    expect(ownInput(ownFormOf(unreadCard('金卡')), TODAY)).toMatchObject({ gives: [], owedBy: null, start: null })
  })
})
