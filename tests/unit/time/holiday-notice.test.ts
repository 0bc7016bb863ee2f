import { getSolarDateFromLunar } from 'chinese-days'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/time/day.ts'
import { holidayFault } from '../../../shared/time/holiday-file.ts'
import { arrangementOf, readNotice } from '../../../shared/time/holiday-notice.ts'
import { bundledHolidays } from '../../../shared/time/holidays.ts'
import { statutoryHolidays } from '../../../shared/time/statutory-days.ts'

/** The notice for 2026 as it is printed (国办发明电〔2025〕7号). */
const notice2026 = `各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
国务院办公厅
2025年11月4日`

const head = (year: number) => ({ year, revision: 1, source: { number: '通知', issued: '2025-11-04', url: null } })

test.each([...bundledHolidays.years.values()].map((each) => [each.year, each] as const))(
  'the days the law names in %i are those of the delivered arrangement',
  (year, { off }) => {
    expect(statutoryHolidays(year)).toEqual(off.flatMap(({ statutory }) => statutory))
  },
)

test('the lunar festivals stand where another source has them', () => {
  for (let year = 2027; year <= 2040; year += 1) {
    const [, eve = ''] = statutoryHolidays(year)
    const festivals = [`${year}-01-01`, `${year}-05-05`, `${year}-08-15`].map(
      (each) => getSolarDateFromLunar(each).date,
    )
    expect(statutoryHolidays(year)).toEqual(expect.arrayContaining(festivals))
    expect(festivals[0]).toBe(addDays(eve, 1))
  }
})

test('the days the law names in 2027 are known before its notice is', () => {
  expect(statutoryHolidays(2027).map((day) => day.slice(5))).toEqual(
    '01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03'.split(' '),
  )
})

describe('the notice of a year', () => {
  test('is read as printed, every day of it', () => {
    const read = readNotice(notice2026, 2026)
    const { off, work } = arrangementOf(read, head(2026))
    const delivered = bundledHolidays.years.get(2026)
    expect(off).toEqual(delivered?.off)
    expect([...work].sort()).toEqual(delivered?.work)
    expect(read.unread).toEqual(['2025年11月4日'])
  })

  test.each([
    ['a line a break, short', '元旦 1月1日至3日\n补班 1月4日', [['元旦', '2026-01-01', '2026-01-03']], ['2026-01-04']],
    ['days written out', '国庆节：2026-10-01 至 2026-10-07 放假', [['国庆节', '2026-10-01', '2026-10-07']], []],
    ['a single day', '端午节：6月10日放假，与周末连休。', [['端午节', '2026-06-10', '2026-06-10']], []],
    ['over the end of a month', '春节：1月28日－2月4日放假。', [['春节', '2026-01-28', '2026-02-04']], []],
    ['the year before', '元旦：2025年12月31日至2026年1月2日放假。', [['元旦', '2025-12-31', '2026-01-02']], []],
  ] as const)('%s', (_name, text, breaks, work) => {
    const read = readNotice(text, 2026)
    expect(read.off.map(({ name, from, to }) => [name, from, to])).toEqual(breaks)
    expect(read.work).toEqual(work)
    expect(read.unread).toEqual([])
  })

  test('what cannot be read is named and not left out silently', () => {
    expect(readNotice('五一：5月1日至5日放假。\n2月30日上班。', 2026)).toEqual({
      off: [],
      work: [],
      unread: ['五一:5月1日至5日放假', '2月30日上班'],
    })
  })

  test('with a festival left out is told from a sound one', () => {
    const text = notice2026.replace(/七、国庆节.*/, '')
    expect(holidayFault(arrangementOf(readNotice(text, 2026), head(2026)))).toEqual({
      reason: 'holiday-statutory-missing',
      day: '2026-10-01',
    })
    expect(holidayFault(arrangementOf(readNotice(notice2026, 2026), head(2026)))).toBeNull()
  })
})
