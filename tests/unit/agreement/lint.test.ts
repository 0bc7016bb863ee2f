import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lintText as lintUnder } from '../../../shared/agreement/lint.ts'
import { FORBIDDEN } from '../../../shared/agreement/lint-patterns.ts'
import { bundledPack, findProvision } from '../../../shared/rules/pack.ts'
import { forbidden, harmless } from './lint-corpus.ts'

const lintText = (text: string) => lintUnder(text, bundledPack)
const ids = (text: string) => lintText(text).map((finding) => finding.id)

describe('forbidden clauses in free text (不得约定的内容)', () => {
  test.each(forbidden)('%s: %s', (id, sentence) => {
    expect(ids(sentence)).toContain(id)
  })

  test.each(harmless)('nothing in: %s', (sentence) => {
    expect(lintText(sentence)).toEqual([])
  })

  test('every id has a harmful sentence of its own', () => {
    for (const rule of FORBIDDEN)
      expect(
        forbidden.some(([id]) => id === rule.id),
        rule.id,
      ).toBe(true)
  })

  test('the wording offered instead is itself clean and never empty', () => {
    for (const rule of FORBIDDEN) {
      expect(lintText(rule.neutral['zh-CN']), rule.id).toEqual([])
      expect(lintText(rule.neutral.en), rule.id).toEqual([])
      expect(rule.neutral['zh-CN']).toMatch(/。$/)
      expect(rule.grounds.length, rule.id).toBeGreaterThan(0)
      for (const ground of rule.grounds) expect(findProvision(bundledPack, ground), ground).toBeDefined()
    }
  })

  test('a finding marks the words as they were typed, wherever they stand', () => {
    const text = '乙方于 6 月 5 日前付款。甲方 不 得 再就此事，向任何部门投 訴。双方各执一份。'
    const [finding, ...others] = lintText(text)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ id: 'X2', severity: 'block', match: '不 得 再就此事，向任何部门' })
    expect(text.slice(finding?.start, finding?.end)).toBe(finding?.match)
    expect(finding?.neutral['zh-CN']).toContain('仍可依法投诉')
  })

  test('the articles are those of the pack asked for, as it numbers them', () => {
    const renumbered = {
      ...bundledPack,
      provisions: bundledPack.provisions.map((each) =>
        each.id === 'PEN2015-12-standard-terms' ? { ...each, article: '第九十九条' } : each,
      ),
    }
    const cited = (pack: typeof bundledPack) =>
      lintUnder('最终解释权归乙方。', pack).flatMap((finding) => finding.citations.map(({ article }) => article))
    expect(cited(bundledPack)).toEqual(['第十二条'])
    expect(cited(renumbered)).toEqual(['第九十九条'])
    const without = renumbered.provisions.filter(({ id }) => id !== 'PEN2015-12-standard-terms')
    expect(cited({ ...renumbered, provisions: without })).toEqual([])
  })

  test('several forbidden sentences are each found, in the order of the text', () => {
    expect(ids('最终解释权归乙方。甲方不得投诉。甲方应删除差评。')).toEqual(['X4', 'X2', 'X3'])
  })

  test('a protection speaks for its own part of the sentence only', () => {
    expect(ids('本协议不影响乙方信誉，甲方不得投诉。')).toEqual(['X2'])
    expect(ids('乙方不得拖延，甲方不得向消协投诉。')).toEqual(['X2'])
    expect(ids('甲方不得要求消协调解。')).toContain('X2')
  })

  test('what only a manager may let pass is a warning, the rest blocks', () => {
    const severity = (text: string) => lintText(text).map((finding) => finding.severity)
    expect(severity('甲方自愿删除与事实不符的评价。')).toEqual(['warn'])
    expect(severity('甲方应删除差评。')).toEqual(['block'])
    expect(severity('甲方自愿撤回投诉。')).toEqual(['warn'])
    expect(severity('甲方自愿放弃投诉权利。')).toContain('block')
    expect(severity('往返运费由甲方承担。')).toEqual(['warn'])
    expect(severity('甲方不得向任何人透露本协议。')).toEqual(['warn'])
    expect(severity('甲方应保密，包括对市场监管部门。')).toEqual(['block'])
  })

  test('spaces and signs between the characters hide nothing', () => {
    const noise = fc.constantFrom('', ' ', '　', '·', '*', '、', '-', '“', '_')
    const sentences = forbidden.filter(([, sentence]) => /^[\p{Script=Han}]+。?$/u.test(sentence))
    fc.assert(
      fc.property(fc.constantFrom(...sentences), fc.infiniteStream(noise), ([id, sentence], signs) => {
        const typed = Array.from(sentence, (char) => `${signs.next().value}${char}`).join('')
        expect(ids(typed)).toContain(id)
      }),
    )
  })

  test('any text is read without failing, and every mark lies inside it', () => {
    const piece = fc.oneof(fc.constantFrom(...forbidden.map(([, sentence]) => sentence)), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('')
        for (const { start, end, match } of lintText(text)) {
          expect(text.slice(start, end)).toBe(match)
          expect(match.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('a long text costs milliseconds, not seconds', () => {
    const text = '甲方不'.repeat(4_000)
    const before = performance.now()
    lintText(text)
    expect(performance.now() - before).toBeLessThan(1_500)
  })
})
