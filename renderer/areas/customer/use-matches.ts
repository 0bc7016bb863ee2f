import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import { desk } from '../../app/client.ts'
import { lookupDigits } from './lookup-digits.ts'

/** A customer as the desk tells of him at the counter: phones, machines, cases. */
export type CustomerBrief = inferRouterOutputs<DeskRouter>['customers']['get']

/** Who may be meant by the beginning or the last four digits of a phone (老客户); null while nothing can be said. */
export function useMatches(typed: string): readonly CustomerBrief[] | null {
  const digits = lookupDigits(typed)
  const { data } = useQuery(
    desk.customers.byPhone.queryOptions({ digits }, { enabled: digits !== '', placeholderData: keepPreviousData }),
  )
  return digits === '' || !data ? null : data
}
