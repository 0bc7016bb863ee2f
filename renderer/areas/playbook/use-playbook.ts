import { useQuery } from '@tanstack/react-query'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import { desk } from '../../app/client.ts'

type Outputs = inferRouterOutputs<DeskRouter>['playbook']

export type ShownCard = Outputs['cards'][number]
export type OwnCardRow = Outputs['kept']['own'][number]
export type OurCard = Outputs['kept']['ours'][number]
export type OwnCardInput = inferRouterInputs<DeskRouter>['playbook']['add']['card']

/** The cards, asked for once: they change with the program or when a manager changes them, of which the desk tells. */
export function usePlaybook() {
  return useQuery(desk.playbook.cards.queryOptions(undefined, { staleTime: Infinity, gcTime: Infinity }))
}
