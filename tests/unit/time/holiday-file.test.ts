import { describe, expect, it } from 'vitest'
import { daysOff, holidayFault, holidayFileSchema } from '../../../shared/time/holiday-file.ts'
import { bundledHolidays } from '../../../shared/time/holidays.ts'
import { holidays2027 } from '../../desk/publisher.ts'

const { off, work } = holidays2027()
const [newYear, spring, ...later] = off
const sound = holidays2027()

describe('a holiday arrangement', () => {
  it('is sound as published in every year the program is delivered with', () => {
    for (const year of bundledHolidays.years.values())
      expect([year.year, holidayFault(year)]).toEqual([year.year, null])
  })

  it('is sound as the tests make it up, and cites its notice', () => {
    expect(holidayFault(sound)).toBeNull()
    expect(daysOff(sound.off)).toBe(27)
    expect(holidayFileSchema.safeParse(sound).success).toBe(true)
    expect(holidayFileSchema.safeParse({ ...sound, source: undefined }).success).toBe(false)
    expect(holidayFileSchema.safeParse({ ...sound, work: ['2027-02-30'] }).success).toBe(false)
  })

  it.each([
    ['a day of another year', { work: ['2028-01-08'] }, 'holiday-other-year', '2028-01-08'],
    [
      'a break that ends before it begins',
      { off: [...off.slice(1), { from: '2027-01-03', to: '2027-01-01', name: '元旦', statutory: ['2027-01-01'] }] },
      'holiday-break-reversed',
      '2027-01-03',
    ],
    [
      'breaks that overlap',
      { off: [...off, { from: '2027-10-07', to: '2027-10-08', name: '国庆节', statutory: [] }] },
      'holiday-breaks-overlap',
      '2027-10-07',
    ],
    ['a make-up day on a weekday', { work: [...work, '2027-02-12'] }, 'holiday-work-on-weekday', '2027-02-12'],
    ['a make-up day in a break', { work: ['2027-05-01'] }, 'holiday-work-in-break', '2027-05-01'],
    ['a make-up day twice', { work: ['2027-02-13', '2027-02-13'] }, 'holiday-work-twice', '2027-02-13'],
    [
      'a statutory day outside its break',
      { off: [{ ...spring, statutory: ['2027-02-04'] }, newYear, ...later] },
      'holiday-statutory-outside',
      '2027-02-04',
    ],
    ['a statutory day left out', { off: off.slice(1) }, 'holiday-statutory-missing', '2027-01-01'],
    [
      'lunar festivals left out',
      { off: off.filter(({ name }) => !['清明节', '端午节', '中秋节'].includes(name)) },
      'holiday-too-few-statutory',
      '2027-01-01',
    ],
  ])('is refused with the day it is about: %s', (_, change, reason, day) => {
    expect(holidayFault({ ...sound, ...change } as typeof sound)).toEqual({ reason, day })
  })
})
