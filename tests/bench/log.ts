import { checkEvents } from '../../electron/store/event-check.ts'
import { appendEvent } from '../../electron/store/event-log.ts'
import { openStore } from '../../electron/store/store.ts'
import { instantOf } from '../../shared/time/instant.ts'
import { median } from './measure.ts'
import { MIGRATIONS, UNTIL } from './stores.ts'

/** What of a save goes into the log, in milliseconds: its own event, and the check of one event later on. */
export type LogShare = {
  readonly log_ms: number
  readonly check_ms: number
  readonly save_ms: number
  readonly percent: number
}

const ROUNDS = 400
const WARM_UP = 20
const CHECKED = 5000

/**
 * Saves a row with its event and one without, in turn, each in a durable transaction of its own: the difference is the log's.
 * @param saveMs what the whole save of a complaint takes on the same register
 */
export function measureLog(folder: string, saveMs: number): LogShare {
  const store = openStore(folder, MIGRATIONS)
  try {
    const at = instantOf(UNTIL, '18:00')
    const details = {
      words: '空调不制冷，开了一下午还是热风，要求今天上门。'.repeat(4),
      channel: 'phone',
      demands: [{ item: '今天上门' }],
    }
    const save = (withEvent: boolean) => {
      const started = performance.now()
      store.transaction(() => {
        store.insert('stage_change', { complaint_id: 1, at, author_id: 1, to_stage: 'registered' })
        if (withEvent) appendEvent(store, { at, authorId: 1, kind: 'complaint.registered', subject: 'a', details })
      })
      return performance.now() - started
    }
    // In pairs, so that both meet the same moods of the disk.
    const differences: number[] = []
    for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
      const early = round % 2 === 0 ? save(true) : save(false)
      const late = save(round % 2 !== 0)
      differences.push(round % 2 === 0 ? early - late : late - early)
    }
    // Of the seeded part: the floor's own events are no chain.
    const place = store
      .prepare<[number], { id: number; hash: Uint8Array }>('SELECT id, hash FROM event WHERE id = ?')
      .get(CHECKED)
    if (!place) throw new Error('the register is too small for the bench')
    const started = performance.now()
    const { findings } = checkEvents(store, place, CHECKED)
    const checkMs = (performance.now() - started) / CHECKED
    if (findings.length > 0) throw new Error('the log of the bench is not whole')
    const logMs = Math.max(0, median(differences.slice(WARM_UP)))
    return { log_ms: logMs, check_ms: checkMs, save_ms: saveMs, percent: (100 * (logMs + checkMs)) / saveMs }
  } finally {
    store.close()
  }
}
