import type { Desk } from '../../electron/desk/desk.ts'
import type { Operation } from './operations.ts'

/** Medians of one operation on one register, in milliseconds. */
export type Measured = {
  readonly name: string
  readonly cases: number
  readonly desk_ms: number
  readonly floor_ms: number
}

const WARM_UP = 8

/** The middle of the values. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/**
 * Runs an operation on the desk and on the floor in turn, so that both meet the same moods of the machine.
 * @throws when an answer is refused or does not hold what the floor found
 */
export async function measure(desk: Desk, operation: Operation, cases: number): Promise<Measured> {
  const deskTimes: number[] = []
  const floorTimes: number[] = []
  for (let round = 0; round < operation.rounds + WARM_UP; round += 1) {
    const request = operation.request(round)
    const runDesk = async () => {
      const started = performance.now()
      const response = await desk.handle(request)
      const text = await response.text()
      deskTimes.push(performance.now() - started)
      return { status: response.status, text }
    }
    const runFloor = () => {
      const started = performance.now()
      const found = operation.floor(round)
      floorTimes.push(performance.now() - started)
      return found
    }
    // Whoever comes second finds the pages warm, so they take turns.
    const early = round % 2 === 0 ? runFloor() : undefined
    const { status, text } = await runDesk()
    const found = round % 2 === 0 ? early : runFloor()
    const { result } = JSON.parse(text) as { result?: { data: never } }
    if (status !== 200 || !result || !operation.check(result.data, found as never))
      throw new Error(`${operation.name}, round ${round}: the desk answered ${status} ${text.slice(0, 300)}`)
  }
  return {
    name: operation.name,
    cases,
    desk_ms: median(deskTimes.slice(WARM_UP)),
    floor_ms: median(floorTimes.slice(WARM_UP)),
  }
}
