import { wordsOf } from '../../shared/language/index.ts'
import { problemSentences, startUpProblem } from '../start-up-problem.ts'
import { StoreProblem } from '../store/problem.ts'
import { BackupProblem, problemKind } from './problem.ts'

/** Where a command finds the passphrase: typed among the options it would stand in the history of the terminal. */
export const PASSPHRASE = 'HEJIE_PASSPHRASE'

/** Why a backup or restore by command failed, in both languages; null for what is no expected failure. */
export function problemSaid(error: unknown, folder: string): string | null {
  if (error instanceof StoreProblem) return problemSentences(startUpProblem(error, folder))
  const kind = problemKind(error)
  if (kind === 'unexpected' && !(error instanceof BackupProblem)) return null
  return (['zh-CN', 'en'] as const).map((language) => wordsOf(language).backup.problem[kind]).join('\n')
}
