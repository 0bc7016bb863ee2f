import type { TimeOfDay } from '../../shared/time/instant.ts'

const LATER = ['中午', '下午', '晚上']

/**
 * Reads a typed time (输入的时间): `17:00`, `17：00`, `1700`, `830`, `9`, `8点半`, `17点30`, `下午5点`, `晚上 8:30`. Null when
 * it is none.
 */
export function readTime(text: string): TimeOfDay | null {
  const typed = text.normalize('NFKC').trim()
  const match = /^(早上|上午|中午|下午|晚上)?\s*(\d{1,2})(?:\s*[:.点时]\s*(?:(半|\d{2})\s*分?)?|(\d{2}))?$/.exec(typed)
  if (!match) return null
  const [, half = '', hours = '', minutes, joined] = match
  const given = Number(hours)
  // 中午 11 点 is before noon, 中午 1 点 after it.
  const isLater = LATER.includes(half) && given < (half === '中午' ? 10 : 12)
  const hour = isLater ? given + 12 : given
  const minute = minutes === '半' ? 30 : Number(minutes ?? joined ?? 0)
  if (hour > 23 || minute > 59 || (half === '晚上' && given === 12)) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
