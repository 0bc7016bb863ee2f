import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexTokens, type Searchable, searchQuery } from '../../shared/text/search.ts'

/** The table as the store declares it. */
function searchTable() {
  const database = new Database(':memory:')
  database.exec(
    `create virtual table search using fts5(text, content='', contentless_delete=1, detail=none, prefix='1 2 3', tokenize='unicode61 remove_diacritics 0')`,
  )
  const insert = database.prepare('insert into search (rowid, text) values (?, ?)')
  const match = database
    .prepare<[string], number>('select rowid from search where search match ? order by rowid')
    .pluck()
  return {
    add: (id: number, record: Partial<Searchable>): string => {
      const tokens = indexTokens({ words: [], names: [], phones: [], codes: [], ...record })
      insert.run(id, tokens)
      return tokens
    },
    /** The tokens that the table made of what it was given. */
    terms: () => {
      database.exec("create virtual table temp.term using fts5vocab('main', 'search', 'row')")
      return new Set(database.prepare<[], string>('select term from term').pluck().all())
    },
    find: (typed: string) => {
      const query = searchQuery(typed)
      return query === null ? null : match.all(query)
    },
  }
}

describe('a real full-text table', () => {
  const table = searchTable()
  table.add(1, {
    words: ['液晶电视不开机，电源灯闪', '厦门市思明区莲前西路'],
    names: ['吴桂英', '吴小丽'],
    phones: ['13800001111', '0592-5551234-801'],
    codes: ['TS-2026-000042', '32A7788'],
  })
  table.add(2, {
    words: ['冰箱不制冷'],
    names: ['单明'],
    phones: ['13900002222'],
    codes: ['TS-2026-000043', 'LED55-99X0123'],
  })
  table.add(3, { names: ['厦门和解家电维修有限公司', '𠮷𬭚'], codes: ['厦维2026-12'] })

  test.each([
    ['wgy', [1]],
    ['WGY', [1]],
    ['wg', [1]],
    ['gy', [1]],
    ['wuguiying', [1]],
    ['wu gui ying', [1]],
    ['guiying', [1]],
    ["wu'guiy", [1]],
    ['吴', [1]],
    ['英', [1]],
    ['吴桂', [1]],
    ['桂英', [1]],
    ['吴桂英', [1]],
    ['吳桂英', []],
    ['1111', [1]],
    ['13800001111', [1]],
    ['１３８００００１１１１', [1]],
    ['138 0000 1111', [1]],
    ['138-0000-1111', [1]],
    ['+86 13800001111', [1]],
    ['1380000', [1]],
    ['0592-5551234', [1]],
    ['5551234', [1]],
    ['0592-5551234-801', [1]],
    ['1111 7788', [1]],
    ['1111 2222', []],
    ['TS-2026-000042', [1]],
    ['ts2026000042', [1]],
    ['2026-000042', [1]],
    ['000042', [1]],
    ['0042', [1]],
    ['42', [1]],
    ['TS-2026', [1, 2]],
    ['32A7788', [1]],
    ['7788', [1]],
    ['2A7788', [1]],
    ['led55 99x', [2]],
    ['电视', [1]],
    ['液晶电视', [1]],
    ['电视 电源', [1]],
    ['电视 冰箱', []],
    ['不', [1, 2]],
    ['晶液', []],
    ['吴桂英 电视 1111', [1]],
    ['shanming', [2]],
    ['dm', [2]],
    ['xmhj', [3]],
    ['𠮷', [3]],
    ['𠮷𬭚', [3]],
    ['厦维', [3]],
    ['厦维2026-12', [3]],
    ['厦门', [1, 3]],
    ['NOT AND OR NEAR', []],
    ['"吴桂英"', [1]],
    ['吴*', [1]],
    ['', null],
    ['"', null],
    ['：；*^()', null],
  ])('%s finds %j', (typed, found) => {
    expect(table.find(typed)).toEqual(found)
  })

  const chinese = fc.string({
    unit: fc.constantFrom(...'吴桂英电视机不开单曾𠮷𬭚한글かが厦'),
    minLength: 1,
    maxLength: 8,
  })
  const wild = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^["*^()+:{}\- 0-9A-ZaàéüǚANDORNT吴桂]{0,150}$/),
  )

  test('nothing that can be typed is a syntax error', () => {
    fc.assert(
      fc.property(wild, (typed) => {
        expect(() => table.find(typed)).not.toThrow()
      }),
      { numRuns: 3000 },
    )
    const long = ['吴桂', '1 ', 'a ', 'ab1吴'].map((text) => text.repeat(20_000))
    for (const typed of long) expect(() => table.find(typed)).not.toThrow()
  })

  test('every letter and digit there is stays inside its token', () => {
    const fresh = searchTable()
    const tokens: string[] = []
    for (let start = 0; start < 0x110000; start += 0x1000) {
      const letters = Array.from({ length: 0x1000 }, (_, index) => String.fromCodePoint(start + index))
      tokens.push(...fresh.add(start, { words: letters.map((letter) => letter + letter) }).split(' '))
    }
    const kept = fresh.terms()
    // SQLite folds the final sigma, in a query as well.
    const lost = tokens.filter((token) => token !== '' && !kept.has(token.replaceAll('ς', 'σ')))
    expect(lost).toEqual([])
    expect(kept.size).toBeGreaterThan(100_000)
  })

  test('whatever is written is found again by any part of two characters, and by itself', () => {
    const fresh = searchTable()
    let id = 0
    fc.assert(
      fc.property(chinese, fc.nat(), fc.integer({ min: 1, max: 4 }), (text, from, length) => {
        id += 1
        fresh.add(id, { words: [text] })
        const characters = [...text]
        const start = from % characters.length
        expect(fresh.find(characters.slice(start, start + length).join(''))).toContain(id)
        expect(fresh.find(text)).toContain(id)
      }),
      { numRuns: 500 },
    )
  })

  test('a record is found by whatever it was indexed with, in any field', () => {
    const fresh = searchTable()
    let id = 0
    fc.assert(
      fc.property(wild, fc.constantFrom('words' as const, 'names' as const, 'codes' as const), (text, field) => {
        id += 1
        fresh.add(id, { [field]: [text] })
        const found = fresh.find(text)
        if (found !== null) expect(found).toContain(id)
      }),
      { numRuns: 2000 },
    )
  })
})
