/** How serious a complaint is (严重程度): 1 危急, 2 严重, 3 一般, 4 轻微. */
export const severities = [1, 2, 3, 4] as const
export type Severity = (typeof severities)[number]

/** What the register already knows and the suggestion looks at. */
export interface SeverityFacts {
  /** Smoke, fire, electric shock, injury, or the fear of it. */
  readonly safety: boolean
  /** An authority, a consumer association or the media is involved. */
  readonly outsideBody: boolean
  /** A line drawn by law has passed without the remedy. */
  readonly statutoryLinePassed: boolean
  readonly chases: number
  readonly finishedRepairs: number
  readonly unitUsable: boolean | null
}

export type SeverityReason =
  | 'safety'
  | 'outside-body'
  | 'statutory-line-passed'
  | 'chased-often'
  | 'repaired-before'
  | 'unit-not-usable'

/** A suggestion and every reason that speaks for its level; the clerk may choose otherwise. */
export interface SeveritySuggestion {
  readonly severity: Severity
  readonly reasons: readonly SeverityReason[]
}

/** Suggests how serious a complaint is. Safety comes first: nothing else can make such a case less than 1. */
export function suggestSeverity(facts: SeverityFacts): SeveritySuggestion {
  const levels: readonly (readonly [Severity, SeverityReason, boolean])[] = [
    [1, 'safety', facts.safety],
    [2, 'outside-body', facts.outsideBody],
    [2, 'statutory-line-passed', facts.statutoryLinePassed],
    [2, 'chased-often', facts.chases >= 3],
    [3, 'repaired-before', facts.finishedRepairs >= 2],
    [3, 'unit-not-usable', facts.unitUsable === false],
  ]
  const holding = levels.filter(([, , holds]) => holds)
  const severity = holding[0]?.[0] ?? 4
  return { severity, reasons: holding.filter(([level]) => level === severity).map(([, reason]) => reason) }
}
