import { type Day, isDay } from './day.ts'
import type { HolidayFile } from './holiday-file.ts'
import { statutoryHolidays } from './statutory-days.ts'

/** A break as the notice writes it; which of its days the law names it does not say. */
type NoticeBreak = { readonly name: string; readonly from: Day; readonly to: Day }

/** What was read in a notice (放假通知), and the pieces with a date in them that could not be read as either. */
export type ReadNotice = {
  readonly off: readonly NoticeBreak[]
  readonly work: readonly Day[]
  readonly unread: readonly string[]
}

/** `2027年2月5日`, `2月5日`, `5日`, also as the end of a span. */
const DATE = '(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})[日号]'
const SPAN = new RegExp(`${DATE}(?:[至到~-]${DATE})?`, 'g')

/**
 * Reads the days off and the make-up days of one year from a notice of the State Council, pasted or typed a line each
 * (`元旦：1月1日至3日放假。1月4日上班。`). A day without a year is of `year`, one without a month of the month before it.
 */
export function readNotice(text: string, year: number): ReadNotice {
  const off: NoticeBreak[] = []
  const work: Day[] = []
  const unread: string[] = []
  let name = ''
  for (const piece of pieces(text)) {
    const named = /^(?:[一二三四五六七八九十]+、)?([\p{Script=Han}、]+?):?(?=\d)/u.exec(piece)?.[1] ?? ''
    if (/[节旦]/.test(named)) name = named
    const spans = spansIn(piece, year)
    if (spans.length === 0) continue
    const days = spans.map(([from, to]) => ({ from, to }))
    if (!days.every(({ from, to }) => isDay(from) && isDay(to))) unread.push(piece)
    else if (/上班|补班/.test(piece)) work.push(...days.map(({ from }) => from))
    else if (name !== '' && (/放假|休/.test(piece) || named === name))
      off.push(...days.map((span) => ({ name, ...span })))
    else unread.push(piece)
  }
  return { off, work, unread }
}

/** The pieces a notice is written in, without spaces and the weekdays in brackets. */
function pieces(text: string): string[] {
  return text
    .normalize('NFKC')
    .replaceAll(/(\d{4})-(\d{1,2})-(\d{1,2})/g, '$1年$2月$3日')
    .replaceAll(/[—–―]+/g, '-')
    .replaceAll(/\([^()]*\)/g, '')
    .split(/[。;,\n]/)
    .map((piece) => piece.replaceAll(/\s+/g, ''))
    .filter((piece) => piece !== '')
}

/** The spans of days in a piece, one day as a span of its own. */
function spansIn(piece: string, year: number): [from: Day, to: Day][] {
  let [ofYear, month] = [String(year), '']
  const day = (givenYear: string | undefined, givenMonth: string | undefined, date: string): Day => {
    ofYear = givenYear ?? ofYear
    month = givenMonth ?? month
    return `${ofYear}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  }
  return [...piece.matchAll(SPAN)].map(([, fromYear, fromMonth, fromDate = '', toYear, toMonth, toDate]) => {
    const from = day(fromYear, fromMonth, fromDate)
    return [from, toDate === undefined ? from : day(toYear, toMonth, toDate)]
  })
}

/** The arrangement of a year as a rule file holds it: each break with those of its days that the law names. */
export function arrangementOf(
  { off, work }: Pick<ReadNotice, 'off' | 'work'>,
  head: Pick<HolidayFile, 'year' | 'revision' | 'source'>,
): HolidayFile {
  const named = statutoryHolidays(head.year)
  return {
    ...head,
    off: off.map(({ name, from, to }) => ({
      from,
      to,
      name,
      statutory: named.filter((day) => from <= day && day <= to),
    })),
    work: [...work],
  }
}
