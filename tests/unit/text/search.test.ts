import { describe, expect, test } from 'vitest'
import { indexTokens, searchQuery } from '../../../shared/text/search.ts'

const nothing = { words: [], names: [], phones: [], codes: [] }

describe('index text', () => {
  test.each([
    ['Chinese words as pairs and the last character', { words: ['电视机'] }, '电视 视机 机'],
    ['Latin words in lower case, apart from Chinese', { words: ['TCL电视 1.5cm'] }, 'tcl 电视 视 1 5cm'],
    ['full-width letters like plain ones', { words: ['ＴＣＬ'] }, 'tcl'],
    ['names spelt from each character on', { names: ['吴桂英'] }, '吴桂 桂英 英 wuguiying wgy guiying gy ying'],
    ['mobiles whole and by their ends', { phones: ['138 0000 1111'] }, '13800001111 00001111 1111'],
    ['landlines without area code too', { phones: ['0592-5551234-801'] }, '05925551234 5551234 1234 801'],
    ['case numbers from each part on', { codes: ['TS-2026-000042'] }, 'ts2026000042 2026000042 000042 0042 42'],
    ['serials by their ends', { codes: ['32A7788'] }, '32a7788 2a7788 7788'],
    ['each token once', { words: ['电视电视'] }, '电视 视电 视'],
  ])('%s', (_name, record, tokens) => {
    expect(indexTokens({ ...nothing, ...record })).toBe(tokens)
  })
})

describe('query text', () => {
  test.each([
    ['wgy', '"wgy"*'],
    ['吴', '"吴"*'],
    ['吴桂英', '"吴桂" AND "桂英"'],
    ['电视 WGY', '"电视" AND "wgy"*'],
    ['+86 138 0000 1111', '("13800001111"* OR ("86"* AND "138"* AND "0000"* AND "1111"*))'],
    ['lǚ', '"lv"*'],
    ['', null],
    ['  ，"*()', null],
  ])('%s', (typed, expression) => {
    expect(searchQuery(typed)).toBe(expression)
  })
})
