import { TRPCClientError } from '@trpc/client'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '../../shared/language/index.ts'
import type { Language } from '../../shared/language/words.ts'
import { fill } from '../../shared/language/words.ts'
import type { Problem } from '../../shared/problem.ts'
import { language } from './preferences.ts'

/** The expected failure an error stands for; a call that reached nobody is `offline`. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof TRPCClientError)) return { code: 'unexpected', reason: 'unexpected' }
  const data: unknown = error.data
  if (typeof data === 'object' && data !== null && 'problem' in data) return data.problem as Problem
  return { code: 'unexpected', reason: 'offline' }
}

/** A problem in the user's words: the sentence, and the reason at each field by its path. */
export type ProblemWords = {
  readonly problem: Problem
  readonly text: string
  readonly fields: Readonly<Record<string, string>>
}

/** The sentence of a reason; one that has no words yet gets the plain apology, never its key. */
export function reasonWords(reason: string, params: Problem['params'], spoken: Language): string {
  const { problems } = wordsOf(spoken)
  const sentences: Readonly<Record<string, string>> = problems.reason
  return fill(sentences[reason] ?? problems.fallback, params)
}

/** Turns whatever a call failed with into words; null while nothing failed. */
export function useProblem(error: unknown): ProblemWords | null {
  const spoken = language.use()
  const { t } = useTranslation()
  if (error === null || error === undefined) return null
  const problem = problemOf(error)
  const reference = problem.params?.reference
  const sentence = reasonWords(problem.reason, problem.params, spoken)
  return {
    problem,
    text: reference === undefined ? sentence : `${sentence} ${t('problems.unexpectedReference', { reference })}`,
    fields: Object.fromEntries(
      Object.entries(problem.fields ?? {}).map(([path, reason]) => [path, reasonWords(reason, problem.params, spoken)]),
    ),
  }
}

/** Gives reasons their words, for what a page finds wrong before it asks the desk. */
export function useReasonWords(): (reason: string | undefined) => string | undefined {
  const spoken = language.use()
  return (reason) => (reason === undefined ? undefined : reasonWords(reason, undefined, spoken))
}
