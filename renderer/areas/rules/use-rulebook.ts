import { useMutation, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import type { Bilingual } from '../../../shared/rules/pack-schema.ts'
import { desk, queryClient } from '../../app/client.ts'
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

/** The cards this person marked (收藏), and what marks one or takes its mark away. */
export function useFavourites() {
  const list = desk.favourites.list.queryOptions()
  const { data: ids } = useQuery(list)
  const { mutate, error } = useMutation(
    desk.favourites.set.mutationOptions({ onSettled: () => queryClient.invalidateQueries(list) }),
  )
  return {
    /** Undefined until the desk has told. */
    ids,
    error,
    toggle: (id: string) => mutate({ rule: id, favourite: !ids?.includes(id) }),
  }
}

export type Favourites = ReturnType<typeof useFavourites>
