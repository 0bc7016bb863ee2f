import type { ReactNode } from 'react'

/** Red: past due or forbidden. Amber: due today, needs care. Green: done, entitled. Blue: brand, fixed. Grey: waiting. */
export type Tone = 'red' | 'amber' | 'green' | 'blue' | 'grey'

/** A short word on a tint (标签); the word carries the meaning, the colour only repeats it. */
export function Tag({ tone = 'grey', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`tag ${tone}`}>{children}</span>
}
