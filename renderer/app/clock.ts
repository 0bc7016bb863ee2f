import { useSyncExternalStore } from 'react'
import type { Day } from '../../shared/time/day.ts'
import { dayOf, type Instant } from '../../shared/time/instant.ts'

const TICK_MS = 10_000

let told: { readonly now: Instant; readonly at: number } | null = null
let shown: Instant = 0
const listeners = new Set<() => void>()

function tick(): void {
  if (told !== null) shown = deskNow()
  for (const listener of listeners) listener()
}

/** Takes the desk's own time: the clock of the computer in front of the clerk may be wrong. */
export function setDeskTime(now: Instant): void {
  told = { now, at: performance.now() }
  tick()
}

/** The desk's time at this moment, for use in handlers. Throws before the desk has told it. */
export function deskNow(): Instant {
  if (told === null) throw new Error('the desk has not told the time yet')
  return Math.round(told.now + performance.now() - told.at)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  const timer = setInterval(tick, TICK_MS)
  return () => {
    listeners.delete(listener)
    clearInterval(timer)
  }
}

function lastTick(): Instant {
  if (told === null) throw new Error('the desk has not told the time yet')
  return shown
}

/** The desk's time, renewed every few seconds. It is known wherever an answer of the desk is shown. */
export function useNow(): Instant {
  return useSyncExternalStore(subscribe, lastTick)
}

/** Today in the centre's zone (今天). */
export function useToday(): Day {
  return dayOf(useNow())
}
