import { describe, expect, it } from 'vitest'
import { clauseAsForm, readClause } from '../../../renderer/areas/case/clause-form.ts'
import { quickTimes } from '../../../renderer/areas/case/quick-times.ts'
import type { Clause } from '../../../shared/agreement/clauses.ts'
import { articleText } from '../../../shared/rules/article-text.ts'
import { instantOf } from '../../../shared/time/instant.ts'
import { apology, compensation, exchange, gift, refund, repair } from '../agreement/sample-clauses.ts'

describe('the hour of a promise', () => {
  it('offers nothing that has gone by, and no hour twice', () => {
    // A Wednesday morning, then a Thursday evening.
    expect(quickTimes(instantOf('2026-05-20', '10:00'))).toEqual([
      { day: '2026-05-20', time: '17:00' },
      { day: '2026-05-21', time: '10:00' },
      { day: '2026-05-21', time: '17:00' },
      { day: '2026-05-22', time: '17:00' },
    ])
    expect(quickTimes(instantOf('2026-05-21', '18:00'))).toEqual([
      { day: '2026-05-22', time: '10:00' },
      { day: '2026-05-22', time: '17:00' },
    ])
  })
})

describe('an article in English', () => {
  it.each([
    ['第八条', 'art. 8'],
    ['第十条', 'art. 10'],
    ['第十二条第1款', 'art. 12(1)'],
    ['第二十四条', 'art. 24'],
    ['第五条第六项', 'art. 5(6)'],
    ['第一百八十条', 'art. 180'],
    ['第二百零一条', 'art. 201'],
    ['第七百八十一条', 'art. 781'],
    ['公告正文', 'main text'],
  ])('%s is %s', (chinese, english) => {
    expect(articleText(chinese, 'en')).toBe(english)
    expect(articleText(chinese, 'zh-CN')).toBe(chinese)
  })
})

describe('a clause as a form', () => {
  const stored: Clause[] = [repair, exchange, refund, compensation, gift, apology]
  it.each(stored)('$kind: what was stored comes back the same through its form', (clause) => {
    expect(readClause(clauseAsForm(clause, 'a'))).toEqual({ clause, wrong: null })
  })

  it('names the field whose amount or number cannot be read, and leaves empty ones to be agreed', () => {
    const form = clauseAsForm({ ...gift, dueDay: null, item: null, quantity: null, valueFen: null }, 'a')
    expect(readClause(form)).toMatchObject({ clause: { quantity: null, valueFen: null, dueDay: null } })
    const typed = { ...form, values: { ...form.values, valueFen: '3oo', quantity: '两个' } }
    expect(readClause(typed)).toEqual({ clause: null, wrong: { valueFen: 'wrong-amount', quantity: 'wrong-number' } })
  })
})
