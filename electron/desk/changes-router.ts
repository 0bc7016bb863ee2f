import { TRPCError, tracked } from '@trpc/server'
import { DeskError } from './errors.ts'
import type { Change } from './live.ts'
import { isStanding } from './session/service.ts'
import { allowed, router } from './trpc.ts'

/** One stream a page: which areas changed after a commit. The page refetches those. It ends with the session it was opened in. */
export const changesRouter = router({
  stream: allowed('read').subscription(async function* ({ ctx, signal }) {
    const waiting: Change[] = []
    let wake = () => {}
    const unsubscribe = ctx.live.subscribe((change) => {
      waiting.push(change)
      wake()
    })
    signal?.addEventListener('abort', () => wake())
    try {
      let count = 0
      // The first line tells the page that it is connected and may refetch what it missed.
      yield tracked(String(count), { areas: [] } as Change)
      while (!signal?.aborted) {
        if (!isStanding(ctx))
          throw new TRPCError({ code: 'UNAUTHORIZED', cause: new DeskError('signed-out', 'signed-out') })
        const change = waiting.shift()
        if (change && change.areas.length > 0) yield tracked(String(++count), change)
        else if (!change)
          await new Promise<void>((resolve) => {
            wake = resolve
          })
      }
    } finally {
      unsubscribe()
    }
  }),
})
