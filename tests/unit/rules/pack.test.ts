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
    expect(bundledPack.instruments).toHaveLength(17)
    expect(bundledPack.provisions).toHaveLength(164)
    // One row of the facts, computer peripherals with optional parts and software, is three classes here: each has its own remedy.
    expect(bundledPack.products).toHaveLength(45)
    expect(bundledPack.faultTables).toHaveLength(8)
    expect(bundledPack.computingNotes).toHaveLength(20)
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
