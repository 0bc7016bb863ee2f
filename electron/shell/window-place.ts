import type { Bounds } from './settings.ts'

export const MINIMUM = { width: 1100, height: 640 } as const

/** At least this much of a window must be seen to be caught with the mouse. */
const GRIP = 80

/**
 * Where the window opens: where it was, if a screen still shows it there. A screen that was taken away must not take
 * the window along. Null: the system's choice.
 */
export function placeWindow(wanted: Bounds | null, screens: readonly Bounds[]): Bounds | null {
  if (!wanted) return null
  const overlap = (from: number, size: number, otherFrom: number, otherSize: number) =>
    Math.min(from + size, otherFrom + otherSize) - Math.max(from, otherFrom)
  const isSeen = screens.some(
    (screen) =>
      overlap(wanted.x, wanted.width, screen.x, screen.width) >= GRIP &&
      wanted.y >= screen.y &&
      screen.y + screen.height - wanted.y >= GRIP,
  )
  if (!isSeen) return null
  return {
    ...wanted,
    width: Math.max(wanted.width, MINIMUM.width),
    height: Math.max(wanted.height, MINIMUM.height),
  }
}
