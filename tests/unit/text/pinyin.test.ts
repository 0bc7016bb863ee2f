import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readings } from '../../../shared/text/pinyin.ts'

describe('the spellings of a name', () => {
  test.each([
    ['吴桂英', ['wuguiying'], ['wgy']],
    ['吕女', ['lvnv', 'lvru'], ['ln', 'lr']],
    ['TCL 王五', ['tclwangwu'], ['tclww']],
    ['Ａｎｎａ李', ['annali'], ['annal']],
    ['José', ['jose'], ['jose']],
    ['', [], []],
    ['，。', [], []],
  ])('%s', (name, full, initials) => {
    expect(readings(name)).toEqual({ full, initials })
  })

  test.each([
    ['单明', 'shanming', 'danming', 'sm', 'dm'],
    ['曾明', 'zengming', 'cengming', 'zm', 'cm'],
    ['仇明', 'qiuming', 'chouming', 'qm', 'cm'],
    ['解明', 'xieming', 'jieming', 'xm', 'jm'],
    ['朴明', 'piaoming', 'puming', 'pm', 'pm'],
    ['尉迟明', 'weichiming', 'yuchiming', 'wcm', 'ycm'],
    ['万俟明', 'moqiming', 'wansiming', 'mqm', 'wsm'],
  ])('%s is found by the surname and by the everyday reading', (name, surname, everyday, ...initials) => {
    const spelt = readings(name)
    expect(spelt.full).toContain(surname)
    expect(spelt.full).toContain(everyday)
    expect(spelt.initials).toEqual(expect.arrayContaining(initials))
  })

  test.each([
    ['单明', 'shanming'],
    ['曾明', 'zengming'],
    ['任单', 'rendan'],
  ])('the likeliest reading of %s comes first', (name, first) => {
    expect(readings(name).full[0]).toBe(first)
  })

  test('a name full of polyphones gives at most sixteen spellings, all readings of the surname among them', () => {
    const spelt = readings('单乐长行重还都')
    expect(spelt.full.length).toBeLessThanOrEqual(16)
    for (const surname of ['shan', 'dan', 'chan'])
      expect(spelt.full.some((full) => full.startsWith(surname))).toBe(true)
  })

  test('spellings hold nothing but plain letters and digits, each once, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (name) => {
        const spelt = readings(name)
        for (const list of [spelt.full, spelt.initials]) {
          expect(list.every((entry) => /^[a-z0-9]+$/.test(entry))).toBe(true)
          expect(list.length).toBeLessThanOrEqual(16)
        }
      }),
    )
  })
})
