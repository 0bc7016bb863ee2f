import type { Problem, ProblemCode } from '../../shared/problem.ts'
import { storeProblem } from '../store/problem.ts'

/** An expected failure; it reaches the page as the `Problem` it carries. */
export class DeskError extends Error {
  readonly problem: Problem

  constructor(code: ProblemCode, reason: string, more: Omit<Problem, 'code' | 'reason'> = {}) {
    super(`${code}: ${reason}`)
    this.name = 'DeskError'
    this.problem = { code, reason, ...more }
  }
}

/** The value, or `not-found`. */
export function found<Value>(value: Value | undefined | null): Value {
  if (value === undefined || value === null) throw new DeskError('not-found', 'not-found')
  return value
}

/** One wrong field, in the user's words. */
export function wrongField(path: string, reason: string, params?: Record<string, string | number>): DeskError {
  return new DeskError('invalid', 'check-the-fields', { fields: { [path]: reason }, ...(params ? { params } : {}) })
}

/** What a full disk or a folder that cannot be written makes of a save; null for any other error. */
export function problemOfFolder(error: unknown, folder: string): Problem | null {
  const kind = storeProblem(error, folder)?.kind
  return kind === 'disk-full' || kind === 'unwritable' ? { code: kind, reason: kind } : null
}
