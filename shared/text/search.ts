import { foldText } from './fold.ts'
import { phoneKey, phoneParts } from './phone.ts'
import { nameUnits, readings } from './pinyin.ts'

/** What a record is found by: free text, names, phone numbers, and codes such as case numbers and serials. */
export type Searchable = { words: string[]; names: string[]; phones: string[]; codes: string[] }

/**
 * Latin letters and digits form one word; letters of any other script form a run that is cut into pieces. The common
 * characters are named before the class they belong to because that halves the time of a match. FTS5 takes a few
 * letters of New Tai Lue and Vedic for marks and would split a token at them, so they are left out.
 */
const PIECE = /[a-z0-9]+|(?:[一-鿿]|(?![a-z0-9\u19b0-\u19c9\u1cf2\u1cf3])[\p{L}\p{N}])+/gu

/** Initials of a company's whole name help nobody; after so many characters spelling stops. */
const SPELT_UNITS = 8

/** A pasted page is searched by its beginning, in characters. */
const LONGEST_QUERY = 100

/**
 * The text to put into the full-text table, tokens with a space between them. A token consists of letters and digits
 * only, so that FTS5 keeps each as one. Chinese text becomes its overlapping pairs of characters and its last character,
 * so that any word of two characters is a token and any single character begins one. Beside that
 * - a name is spelt from each of its characters on, in pinyin and in initials: `wuguiying guiying ying wgy gy`;
 * - a phone number stands whole, without its area code, and as its last eight and last four digits;
 * - a code stands from each of its parts on, without punctuation, as its last six and last four characters and, when it
 *   ends in a number, as that number without leading zeros: `ts2026000042 2026000042 000042 0042 42`.
 * Traditional and simplified characters are not matched with each other.
 */
export function indexTokens(record: Searchable): string {
  const tokens = new Set<string>()
  for (const text of record.words) addWords(tokens, text)
  for (const name of record.names) {
    addWords(tokens, name)
    addSpellings(tokens, name)
  }
  for (const phone of record.phones) addPhone(tokens, phone)
  for (const code of record.codes) addCode(tokens, code)
  return [...tokens].join(' ')
}

/**
 * The FTS5 MATCH expression for what a person types, or null when it holds nothing to search for. All terms must be
 * found. A Latin word, a number and a single Chinese character match as beginnings (`wgy`, `1380000`, `吴`); a longer
 * Chinese run must be there, pair by pair. Digits written in groups are looked up both together and one by one, for
 * `138 0000 1111` is one number and `1111 7788` may be two.
 */
export function searchQuery(text: string): string | null {
  const folded = foldText(text).slice(0, LONGEST_QUERY)
  const terms = new Set<string>()
  let digits: string[] = []
  let end = 0
  for (const match of folded.matchAll(PIECE)) {
    const [piece] = match
    const joins = /^[\s\-()]*$/.test(folded.slice(end, match.index))
    if (digits.length > 0 && !(joins && /^\d+$/.test(piece))) digits = addDigits(terms, digits)
    if (/^\d+$/.test(piece)) digits.push(piece)
    else if (isWord(piece)) terms.add(beginning(piece))
    else addRunTerms(terms, piece)
    end = match.index + piece.length
  }
  addDigits(terms, digits)
  return terms.size === 0 ? null : [...terms].join(' AND ')
}

function isWord(piece: string): boolean {
  return piece.charCodeAt(0) < 0x80
}

function addWords(tokens: Set<string>, text: string): void {
  for (const piece of foldText(text).match(PIECE) ?? []) {
    if (isWord(piece)) tokens.add(piece)
    else for (const part of runParts(piece)) tokens.add(part)
  }
}

/** The overlapping pairs of a run of characters and, at the end, its last character. */
function runParts(run: string): string[] {
  const parts: string[] = []
  let previous = ''
  for (const character of run) {
    if (previous !== '') parts.push(previous + character)
    previous = character
  }
  return [...parts, previous]
}

function addSpellings(tokens: Set<string>, name: string): void {
  const units = nameUnits(name).slice(0, SPELT_UNITS)
  for (let start = 0; start < units.length; start += 1) {
    const { full, initials } = readings(units.slice(start).join(''))
    for (const spelling of full) tokens.add(spelling)
    for (const spelling of initials) if (spelling.length > 1) tokens.add(spelling)
  }
}

function addPhone(tokens: Set<string>, text: string): void {
  const { area, number, extension } = phoneParts(phoneKey(text) ?? foldText(text).replace(/[^0-9]/g, ''))
  for (const token of [area + number, number, number.slice(-8), number.slice(-4), extension]) {
    if (token !== '') tokens.add(token)
  }
}

function addCode(tokens: Set<string>, code: string): void {
  const parts = foldText(code).match(PIECE) ?? []
  const last = parts.at(-1)
  if (last === undefined) return
  parts.forEach((part, index) => {
    tokens.add(parts.slice(index).join(''))
    if (!isWord(part)) addWords(tokens, part)
  })
  const whole = parts.join('')
  tokens.add(whole.slice(-6))
  tokens.add(whole.slice(-4))
  if (/^0+[1-9]\d*$/.test(last)) tokens.add(last.replace(/^0+/, ''))
}

function addRunTerms(terms: Set<string>, run: string): void {
  const pairs = runParts(run).slice(0, -1)
  if (pairs.length === 0) terms.add(beginning(run))
  else for (const pair of pairs) terms.add(`"${pair}"`)
}

/** Adds the groups as one term and gives back the empty list to collect the next ones in. */
function addDigits(terms: Set<string>, groups: string[]): string[] {
  const joined = groups.join('').replace(/^(?:00)?86(?=1[3-9]\d{9}$)/, '')
  if (groups.length === 1) terms.add(beginning(joined))
  if (groups.length > 1) terms.add(`(${beginning(joined)} OR (${groups.map(beginning).join(' AND ')}))`)
  return []
}

function beginning(word: string): string {
  return `"${word}"*`
}
