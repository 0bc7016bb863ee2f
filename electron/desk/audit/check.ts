import { setTimeout as wait } from 'node:timers/promises'
import { checkEvents, type DayRun, type Finding, type Place, START_OF_LOG } from '../../store/event-check.ts'
import type { DeskParts } from '../context.ts'
import {
  addFinding,
  addRuns,
  checkedPlace,
  checkRow,
  clearFindings,
  hashOfEvent,
  lostEnds,
  newestId,
  noteCheck,
} from './queries.ts'

/** Events looked at before the desk answers whoever waits, a few milliseconds; then as long a pause, in milliseconds. */
const SLICE = 250
const PAUSE_MS = 4
/** So long after the last check of the whole log a start does it again. */
const WHOLE_EVERY_MS = 7 * 86_400_000

/** How far a running check of the whole log has come, in events. */
export type Progress = { readonly done: number; readonly of: number }

/** The one who checks the log (记录核对), a slice at a time, while the desk goes on answering. */
export type LogCheck = {
  /** What came since the last check, and once a week everything; never fails, the log of the program says what went wrong. */
  start(): Promise<void>
  /** Comes up to the newest event. */
  checkNew(): Promise<void>
  /** Looks at every event again; what was found before and is whole again is no longer told. */
  checkWhole(): Promise<void>
  /** Null while the whole log is not being checked. */
  progress(): Progress | null
  /** Ends what is running, before the store is closed. */
  stop(): void
}

export function createLogCheck({
  store,
  clock,
  live,
  log,
}: Pick<DeskParts, 'store' | 'clock' | 'live' | 'log'>): LogCheck {
  let stopped = false
  let progress: Progress | null = null
  let newRunning: Promise<void> | undefined
  let wholeRunning: Promise<void> | undefined

  const keep = (findings: readonly Finding[]) => {
    const now = clock()
    for (const finding of findings)
      if (addFinding(store, finding, now)) log(`event ${finding.eventId} of the log: ${finding.what}`)
  }

  /** Everything after `place`, slice by slice; null when it was stopped on the way. */
  async function walk(from: Place, tell: (place: Place) => void) {
    const findings: Finding[] = []
    const runs: DayRun[] = []
    let place = from
    for (let checked = SLICE; checked === SLICE; ) {
      if (stopped) return null
      const slice = checkEvents(store, place, SLICE)
      findings.push(...slice.findings)
      runs.push(...slice.runs)
      place = slice.place
      checked = slice.checked
      tell(place)
      if (checked === SLICE) await wait(PAUSE_MS)
    }
    return { findings, runs }
  }

  async function runNew(): Promise<void> {
    const kept = checkedPlace(store)
    // An end that was written anew is told of by itself; what follows is linked to what stands there now.
    const from: Place = { id: kept.id, hash: hashOfEvent(store, kept.id) ?? kept.hash }
    const walked = await walk(from, () => {})
    if (!walked) return
    const findings = [...lostEnds(store), ...walked.findings]
    store.transaction(() => {
      keep(findings)
      addRuns(store, walked.runs)
      noteCheck(store, clock(), from.id === START_OF_LOG.id)
    })
    if (findings.length > 0) live.publish({ areas: ['audit'] })
  }

  async function runWhole(): Promise<void> {
    await checkNew()
    const of = newestId(store)
    progress = { done: 0, of }
    try {
      const walked = await walk(START_OF_LOG, ({ id }) => {
        progress = { done: Math.min(id, of), of }
      })
      if (!walked) return
      store.transaction(() => {
        clearFindings(store)
        keep([...lostEnds(store), ...walked.findings])
        noteCheck(store, clock(), true)
      })
    } finally {
      progress = null
    }
    live.publish({ areas: ['audit'] })
  }

  function checkNew(): Promise<void> {
    newRunning ??= runNew().finally(() => {
      newRunning = undefined
    })
    return newRunning
  }
  function checkWhole(): Promise<void> {
    wholeRunning ??= runWhole().finally(() => {
      wholeRunning = undefined
    })
    return wholeRunning
  }

  return {
    async start() {
      try {
        await checkNew()
        const whole = checkRow(store)?.wholeAt ?? null
        // A clock that was put back must not put the check off.
        if (whole === null || Math.abs(clock() - whole) >= WHOLE_EVERY_MS) await checkWhole()
      } catch (error) {
        if (!stopped) log('the log could not be checked', error)
      }
    },
    checkNew,
    checkWhole,
    progress: () => progress,
    stop() {
      stopped = true
    },
  }
}
