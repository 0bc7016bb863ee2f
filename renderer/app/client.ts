import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, httpLink, httpSubscriptionLink, splitLink } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { EventSource } from 'eventsource'
import type { DeskRouter } from '../../electron/desk/router.ts'
import { MOST_CALLS_PER_REQUEST } from '../../shared/batch.ts'
import { TICKET_HEADER } from '../../shared/ticket.ts'
import { setDeskTime } from './clock.ts'
import { leaveLink } from './leave.ts'
import { problemOf } from './problem.ts'
import { token } from './token.ts'

function authorization(): Record<string, string> {
  const bearer = token.get()
  return bearer === null ? {} : { authorization: `Bearer ${bearer}` }
}

/** Calls that no component makes, such as the end of a session at a lock. */
export const client = createTRPCClient<DeskRouter>({
  links: [
    leaveLink,
    splitLink({
      condition: (operation) => operation.type === 'subscription',
      // The browser's own EventSource cannot send a header, and a token has no place in an address.
      true: httpSubscriptionLink({
        url: '/trpc',
        EventSource,
        eventSourceOptions: {
          fetch: (url, init) => fetch(url, { ...init, headers: { ...init.headers, ...authorization() } }),
        },
      }),
      false: splitLink({
        // A manager's leave is for one call, and travels with no other.
        condition: ({ context }) => typeof context.ticket === 'string',
        true: httpLink({
          url: '/trpc',
          headers: ({ op }) => ({ ...authorization(), [TICKET_HEADER]: String(op.context.ticket) }),
        }),
        false: httpBatchLink({ url: '/trpc', headers: authorization, maxItems: MOST_CALLS_PER_REQUEST }),
      }),
    }),
  ],
})

/** A session that has ended gives up its token; the guard then asks for the PIN over the same page. */
export function noteFailure(error: unknown): void {
  if (problemOf(error).code === 'signed-out') token.set(null)
}

/** Answers that carry the desk's time (`now`) set the clock of the page, before anything is drawn from them. */
function noteTime(answer: unknown): void {
  if (typeof answer === 'object' && answer !== null && 'now' in answer && typeof answer.now === 'number')
    setDeskTime(answer.now)
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noteFailure, onSuccess: noteTime }),
  mutationCache: new MutationCache({ onError: noteFailure }),
  defaultOptions: {
    queries: {
      // The desk says what changed, so nothing grows stale by age alone.
      staleTime: 60_000,
      retry: (count, error) => problemOf(error).reason === 'offline' && count < 3,
      // A desk on this very computer answers also when the network is down.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

/** Every call to the desk: `useQuery(desk.today.list.queryOptions({ scope }))`. */
export const desk = createTRPCOptionsProxy<DeskRouter>({ client, queryClient })
