import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import type { DeskRouter } from '../../../electron/desk/router.ts'

/** What the rules give on known facts (答案), with its sentences in both languages: of a case, or of a caller's answers. */
export type RuleAnswer = inferRouterOutputs<DeskRouter>['rules']['compute']

/** What the rules say in the language of the screen. */
export function useSaidRules(answer: RuleAnswer): RuleAnswer['said']['zh'] {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? answer.said.en : answer.said.zh
}
