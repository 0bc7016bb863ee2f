import { describe, expect, test } from 'vitest'
import { bundledPack, findPart, findProduct } from '../../../shared/rules/pack.ts'
import { danglingReferences, packSchema } from '../../../shared/rules/pack-schema.ts'

describe('the bundled rule pack', () => {
  test('fits its schema and every reference in it leads somewhere', () => {
    expect(packSchema.safeParse(bundledPack).error?.issues ?? []).toEqual([])
    expect(danglingReferences(bundledPack)).toEqual([])
  })

  test('holds every instrument, provision, product and fault table of the facts', () => {
    expect(bundledPack).toMatchObject({ version: expect.stringMatching(/^\d{4}\.\d+$/), compiled: '2026-11-22' })
    expect(bundledPack.instruments).toHaveLength(24)
    // 164 of the warranty facts, 64 of the 71 on regulators that are not among them, and the repealed number of order 20.
    expect(bundledPack.provisions).toHaveLength(229)
    // One row of the facts, computer peripherals with optional parts and software, is three classes here: each has its own remedy.
    expect(bundledPack.products).toHaveLength(45)
    expect(bundledPack.faultTables).toHaveLength(8)
    expect(bundledPack.computingNotes).toHaveLength(27)
    expect(bundledPack.deadlines.map(({ id }) => id)).toEqual(
      Array.from({ length: 11 }, (_none, index) => `D${index + 1}`),
    )
    expect(bundledPack.changes).toHaveLength(8)
    expect(bundledPack.forms.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(bundledPack.settlement.elements).toHaveLength(10)
    expect(bundledPack.settlement.forbidden).toHaveLength(6)
    expect(bundledPack.conflicts).toHaveLength(13)
    expect(bundledPack.unknowns).toHaveLength(13)
  })

  test('keeps unknown values unknown', () => {
    const unknown = bundledPack.products
      .filter((product) => product.wholeUnitMonths === null)
      .map((product) => product.id)
    expect(unknown).toEqual(
      expect.arrayContaining([
        'radio-cassette',
        'electronic-organ',
        'sewing-machine',
        'clock',
        'range-hood',
        'camcorder',
        'fixed-phone',
        'e-bike',
      ]),
    )
    expect(findProduct(bundledPack, 'disc-player')).toMatchObject({ wholeUnitMonths: 12, dailyRate: null })
  })

  test('leaves the dates and numbers of instruments unknown where no source gave them', () => {
    const lacking = (field: 'issued' | 'effective' | 'number') =>
      bundledPack.instruments.filter((entry) => entry[field] === null).map(({ id }) => id)
    expect(lacking('issued')).toEqual(expect.arrayContaining(['ORDER121', 'REPAIR2012', 'PRICE2006', 'ODR']))
    expect(lacking('effective')).toEqual(expect.arrayContaining(['SPC2023', 'PMED2010', 'ODR']))
    expect(lacking('number')).toEqual(expect.arrayContaining(['SPC2023', 'PMED2010', 'PRICE2006', 'ODR']))
    expect(bundledPack.changes.find(({ id }) => id === 'counting')?.before).toBeNull()
    expect(bundledPack.instruments.find(({ id }) => id === 'ORDER20')?.repealed).toBe('2026-04-15')
  })

  test('reports what leads nowhere', () => {
    const [first, ...rest] = bundledPack.provisions
    const broken = { ...bundledPack, provisions: first ? [...rest, ...rest.slice(0, 1)] : [] }
    const problems = danglingReferences(broken)
    expect(problems).toContain(`provision ${rest[0]?.id} twice`)
    expect(
      danglingReferences({ ...bundledPack, provisions: rest.filter((entry) => entry.id !== 'GEN1995-9-return') }),
    ).toContain('unknown provision GEN1995-9-return')
  })

  test('Chinese texts carry full-width punctuation', () => {
    const texts = [
      ...bundledPack.provisions.map((entry) => entry.gist.zh),
      ...bundledPack.products.flatMap((entry) => [entry.name.zh, entry.note?.zh ?? '']),
      ...bundledPack.computingNotes.map((entry) => entry.text.zh),
      ...bundledPack.conflicts.flatMap((entry) => [entry.issue.zh, entry.practice.zh]),
      ...bundledPack.unknowns.map((entry) => entry.zh),
      ...bundledPack.deadlines.flatMap((entry) => [entry.name.zh, entry.from.zh, entry.note?.zh ?? '']),
      ...bundledPack.changes.flatMap((entry) => [entry.before?.zh ?? '', entry.after.zh]),
      ...bundledPack.forms.flatMap((entry) => entry.fields.map(({ zh }) => zh)),
      ...bundledPack.settlement.elements.map(({ zh }) => zh),
      ...bundledPack.settlement.forbidden.map(({ term }) => term.zh),
    ]
    expect(texts.filter((text) => /[\u4e00-\u9fff][,;:()!]/.test(text))).toEqual([])
  })
})

test('a main part is found by id and by either name', () => {
  const washer = findProduct(bundledPack, 'washing-machine')
  expect(washer && ['motor', '电机', ' Motor '].map((text) => findPart(washer, text)?.id)).toEqual([
    'motor',
    'motor',
    'motor',
  ])
  expect(washer && findPart(washer, '门封')).toBeUndefined()
})
