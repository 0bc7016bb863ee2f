import type { TimeOfDay } from '../../shared/time/instant.ts'

/** Reads a typed time (输入的时间): `17:00`, `17：00`, `1700`, `830`, `9`, `8点半`, `17点30`. Null when it is none. */
export function readTime(text: string): TimeOfDay | null {
  const typed = text.normalize('NFKC').trim()
  const match =
    /^(\d{1,2})\s*[:.点时]\s*(\d{2}|半)?\s*分?$/.exec(typed) ??
    /^(\d{1,2})(\d{2})$/.exec(typed) ??
    /^(\d{1,2})$/.exec(typed)
  if (!match) return null
  const hour = Number(match[1])
  const minute = match[2] === '半' ? 30 : Number(match[2] ?? 0)
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
