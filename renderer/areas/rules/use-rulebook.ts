import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import type { Bilingual } from '../../../shared/rules/pack-schema.ts'
import { desk } from '../../app/client.ts'
import { language } from '../../app/preferences.ts'

export type Rulebook = inferRouterOutputs<DeskRouter>['rules']['rulebook']
export type Card = Rulebook['cards'][number]

/** The rules as cards, asked for once: they change with a program or with an imported pack, of which the desk tells. */
export function useRulebook() {
  return useQuery(desk.rules.rulebook.queryOptions(undefined, { staleTime: Infinity, gcTime: Infinity }))
}

/** Says the words of a card in the language of the screen. */
export function useSay(): (text: Bilingual) => string {
  const english = language.use() === 'en'
  return (text) => (english ? text.en : text.zh)
}
