/**
 * Expected failures of a call to the desk (可预料的失败). `reason` is a key of the language files; anything that is not
 * one of these is a bug and reaches the page only as `unexpected` with a reference to the log.
 */
export type ProblemCode =
  | 'not-found'
  | 'conflict'
  | 'invalid'
  | 'forbidden'
  | 'signed-out'
  | 'locked'
  | 'too-large'
  | 'disk-full'
  | 'unwritable'
  | 'unexpected'

export type Problem = {
  readonly code: ProblemCode
  readonly reason: string
  /** Facts for the sentence: a number, a name, a time. */
  readonly params?: Readonly<Record<string, string | number>>
  /** Reason by field path, `unit.purchaseDay`. */
  readonly fields?: Readonly<Record<string, string>>
  /** On `conflict`: the record as it now stands, so that the page can show both. */
  readonly theirs?: unknown
}
