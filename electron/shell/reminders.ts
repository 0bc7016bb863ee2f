import { today as todayEn } from '../../shared/language/en/today.ts'
import { fill, type Language } from '../../shared/language/words.ts'
import { today as todayZh } from '../../shared/language/zh-CN/today.ts'
import { timeOf } from '../../shared/time/instant.ts'
import type { DeskParts } from '../desk/context.ts'
import { type DueRow, markNotified, unnotifiedRows } from '../desk/today/queries.ts'
import { desktopWords } from './words.ts'

/** One message to the person at the screen. */
export type Notice = {
  readonly title: string
  readonly body: string
  /** The page that deals with it. */
  readonly path: string
}

/** Where notices go: the system's notifications, or a list in a test. */
export type NotificationPort = { show(notice: Notice): void }

const EVERY_MS = 20_000
/** More than these at once (after a weekend) are told in one notice, and read on the Today page. */
const MOST_NOTICES = 3
const MOST_ROWS = 200

/** Neither name nor words of a customer: a notice appears whoever looks at the screen. */
function noticeOf(row: DueRow, language: Language): Notice {
  const words = desktopWords(language).notification
  const what = (language === 'en' ? todayEn : todayZh).fallback[row.kind]
  const owner = row.owner === null ? null : fill(words.owner, { name: row.owner })
  return {
    title: fill(words.title, { what }),
    body: [row.number, timeOf(row.at), owner].filter((part) => part !== null).join(' · '),
    path: row.complaintId === null ? '/' : `/complaints/${row.complaintId}`,
  }
}

function summaryOf(count: number, language: Language): Notice {
  const words = desktopWords(language).notification
  return { title: fill(words.many, { count }), body: words.manyBody, path: '/' }
}

/**
 * Tells what has fallen due since the last time (到期提醒), each item once in its life, also across restarts. Returns
 * how many items were told.
 */
export function remind(
  { store, clock, log }: Pick<DeskParts, 'store' | 'clock' | 'log'>,
  port: NotificationPort,
  language: Language,
): number {
  const now = clock()
  const rows = unnotifiedRows(store, now, MOST_ROWS)
  if (rows.length === 0) return 0
  const notices =
    rows.length > MOST_NOTICES ? [summaryOf(rows.length, language)] : rows.map((row) => noticeOf(row, language))
  // Marked first and shown before the end: what cannot be marked (a full disk) is not told every twenty seconds, and
  // what cannot be shown stays unmarked.
  store.transaction(() => {
    for (const { id } of rows) markNotified(store, id, now)
    for (const notice of notices) port.show(notice)
  })
  log(`notified ${rows.length}: ${[...new Set(rows.map(({ kind }) => kind))].join(', ')}`)
  return rows.length
}

export type Reminders = { check(): void; stop(): void }

/** Looks for due items now and every twenty seconds. */
export function startReminders(
  parts: Pick<DeskParts, 'store' | 'clock' | 'log'>,
  port: NotificationPort,
  language: () => Language,
  afterwards: () => void,
): Reminders {
  const check = () => {
    try {
      remind(parts, port, language())
      afterwards()
    } catch (error) {
      parts.log('could not remind', error)
    }
  }
  check()
  const timer = setInterval(check, EVERY_MS)
  return { check, stop: () => clearInterval(timer) }
}
