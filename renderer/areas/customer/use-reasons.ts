import { language } from '../../app/preferences.ts'
import { reasonWords, useProblem } from '../../app/problem.ts'
import { type FieldReasons, pagePath } from './field-reasons.ts'

/** Says why a field is wrong (字段提示): what the page sees itself stands before what the desk answered to the last try. */
export function useReasons(own: FieldReasons, error: unknown): (path: string) => string | undefined {
  const spoken = language.use()
  const problem = useProblem(error)
  const answered = Object.fromEntries(
    Object.entries(problem?.fields ?? {}).map(([path, words]) => [pagePath(path), words]),
  )
  return (path) => {
    const reason = own[path]
    return reason === undefined ? answered[path] : reasonWords(reason, undefined, spoken)
  }
}
