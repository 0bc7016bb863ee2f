import { expect } from 'vitest'
import type { TestDesk, Who } from './harness.ts'

/** One line of a scenario table: who calls what, what comes back, what must never come back, and which rows it wrote. */
export type Scenario = {
  name: string
  /** null: not signed in. */
  as: Who | null
  call: string
  input?: unknown
  status: number
  contains?: readonly string[]
  lacks?: readonly string[]
  /** Rows added by table; `{}` says that nothing was written, the log included. */
  rows?: Readonly<Record<string, number>>
}

const WATCHED = [
  'event',
  'customer',
  'unit',
  'complaint',
  'contact',
  'promise',
  'repair',
  'due',
  'proposal',
  'agreement',
  'task',
  'follow_up',
  'hand_over',
  'own_entry',
  'own_entry_version',
  'rule_pack',
  'holiday_year',
]

/** Plays one line and checks everything it says. */
export async function play(desk: TestDesk, scenario: Scenario): Promise<void> {
  const before = new Map(WATCHED.map((table) => [table, desk.count(table)]))
  const answer = await desk.call(scenario.call, scenario.input, scenario.as)
  expect(answer.status, answer.text).toBe(scenario.status)
  for (const text of scenario.contains ?? []) expect(answer.text).toContain(text)
  for (const text of scenario.lacks ?? []) expect(answer.text).not.toContain(text)
  if (scenario.rows) {
    const added = Object.fromEntries(
      WATCHED.map((table) => [table, desk.count(table) - (before.get(table) ?? 0)]).filter(([, count]) => count !== 0),
    )
    expect(added).toEqual(scenario.rows)
  }
}
