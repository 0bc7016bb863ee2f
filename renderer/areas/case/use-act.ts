import { useMutation } from '@tanstack/react-query'
import { desk, queryClient } from '../../app/client.ts'

/** Fetches the case anew, at once and not only when the desk's news arrives: whoever saved must see it. */
export function refreshCase(): Promise<unknown> {
  return Promise.all([
    queryClient.invalidateQueries(desk.complaints.pathFilter()),
    queryClient.invalidateQueries(desk.proposals.pathFilter()),
    queryClient.invalidateQueries(desk.today.pathFilter()),
  ])
}

/** Something that is being sent to the desk (办理): its failure, whether it is under way, and `run`, which says whether it went through. */
export type Act = {
  readonly error: unknown
  readonly working: boolean
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>
  readonly reset: () => void
}

/** Sends a command of the case page and shows the case as it then stands. A second press while it is under way does nothing. */
export function useAct(): Act {
  const { mutateAsync, isPending, error, reset } = useMutation({
    networkMode: 'always',
    mutationFn: async (work: () => Promise<unknown>) => {
      await work()
    },
  })
  return {
    error,
    working: isPending,
    reset,
    run: async (work) => {
      if (isPending) return false
      try {
        await mutateAsync(work)
      } catch {
        // It is shown through `error`.
        return false
      }
      await refreshCase()
      return true
    },
  }
}
