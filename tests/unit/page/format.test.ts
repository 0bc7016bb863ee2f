import { beforeAll, describe, expect, it, vi } from 'vitest'
import { instantOf } from '../../../shared/time/instant.ts'

const TODAY = '2026-05-20'
const at = (day: string, time: string) => instantOf(day, time)

describe('formatIn', () => {
  let formatIn: typeof import('../../../renderer/parts/format.ts').formatIn
  beforeAll(async () => {
    // The screen's language is kept by the browser; a unit test has none.
    vi.stubGlobal('localStorage', { getItem: () => null })
    formatIn = (await import('../../../renderer/parts/format.ts')).formatIn
  })

  it('writes days, times and money as Chinese is read', () => {
    const format = formatIn('zh-CN')
    expect(format.longDay(TODAY)).toBe('5 月 20 日 周三')
    expect(format.longDay('2027-01-30', TODAY)).toBe('2027 年 1 月 30 日 周六')
    expect(format.shortDay('2026-05-02', TODAY)).toBe('5-02')
    expect(format.shortDay('2025-12-31', TODAY)).toBe('2025-12-31')
    expect(format.time(at(TODAY, '09:05'))).toBe('09:05')
    expect(format.moment(at(TODAY, '17:00'), at(TODAY, '10:00'))).toBe('今天 17:00')
    expect(format.moment(at('2026-05-19', '17:00'), at(TODAY, '00:30'))).toBe('昨 17:00')
    expect(format.moment(at('2026-05-22', '17:00'), at(TODAY, '10:00'))).toBe('5-22 17:00')
    expect(format.money(299_900)).toBe('¥2,999.00')
  })

  it('writes English as English', () => {
    const format = formatIn('en')
    expect(format.longDay('2026-12-06')).toBe('Sun 6 Dec')
    expect(format.longDay('2027-01-30', TODAY)).toBe('Sat 30 Jan 2027')
    expect(format.moment(at(TODAY, '17:00'), at(TODAY, '10:00'))).toBe('Today 17:00')
  })
})
