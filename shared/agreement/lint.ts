import type { Citation } from '../rules/entitlement.ts'
import { citeProvision } from '../rules/pack.ts'
import type { RulePack } from '../rules/pack-schema.ts'
import { type FoldedSentence, foldSentences } from './lint-fold.ts'
import { FORBIDDEN, type ForbiddenId, PROTECTIVE, type Severity } from './lint-patterns.ts'
import type { PaperText } from './paper-words.ts'

/** A forbidden clause (不得约定的内容) found in free text; its `id` is also the key of its reason. `start` and `end` mark it in the text as typed. */
export interface Finding {
  readonly id: ForbiddenId
  readonly severity: Severity
  readonly match: string
  readonly start: number
  readonly end: number
  readonly citations: readonly Citation[]
  /** Neutral wording that may stand in its place. */
  readonly neutral: PaperText
}

/**
 * Finds forbidden clauses by meaning in Chinese free text, and by their common phrases in English. Signs, spaces, widths and
 * traditional characters in and between the words make no difference. At most one finding an id and sentence, in the order of the text; each cites the articles as the pack has them.
 */
export function lintText(text: string, pack: RulePack): Finding[] {
  return foldSentences(text)
    .flatMap((sentence) => lintSentence(text, sentence, pack))
    .toSorted((a, b) => a.start - b.start)
}

function lintSentence(text: string, { folded, origins }: FoldedSentence, pack: RulePack): Finding[] {
  const shields = [...folded.matchAll(PROTECTIVE)].map((match) => spanTo(folded, match))
  return FORBIDDEN.flatMap((rule) => {
    if (rule.unless?.test(folded)) return []
    const hit = rule.patterns.map((pattern) => firstOutside(folded, pattern, shields)).find((span) => span !== null)
    if (!hit) return []
    const start = origins[hit.start] ?? 0
    const end = (origins[hit.end - 1] ?? start) + 1
    const { id, grounds, neutral } = rule
    const citations = grounds.flatMap((ground) => citeProvision(pack, ground))
    const severity = rule.mild?.test(folded) ? 'warn' : 'block'
    return [{ id, severity, match: text.slice(start, end), start, end, citations, neutral }]
  })
}

interface Span {
  readonly start: number
  readonly end: number
}

/** Words that keep a right alive (不影响, 乙方不得) speak for the rest of their part of the sentence. */
function spanTo(folded: string, match: RegExpExecArray): Span {
  const comma = folded.indexOf(',', match.index + match[0].length)
  return { start: match.index, end: comma < 0 ? folded.length : comma }
}

function firstOutside(folded: string, pattern: RegExp, shields: readonly Span[]): Span | null {
  for (const match of folded.matchAll(pattern)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (!shields.some((shield) => span.start < shield.end && shield.start < span.end)) return span
  }
  return null
}
