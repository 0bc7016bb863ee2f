import { useQuery } from '@tanstack/react-query'
import { can, mayAuthorise, type Right } from '../../shared/workflow/roles.ts'
import { desk } from './client.ts'

/** How often the desk is asked for the time again: a computer that slept has lost count of it. */
const CLOCK_MS = 300_000

/** Asks who is signed in; the frame shows pages only once this is known. */
export function useMeQuery(enabled = true) {
  return useQuery(
    desk.session.me.queryOptions(undefined, { enabled, refetchInterval: CLOCK_MS, refetchOnWindowFocus: 'always' }),
  )
}

/** The signed-in person (当前人员), inside the frame. */
export function useMe() {
  const { data } = useMeQuery()
  if (!data) throw new Error('useMe is for pages inside the frame')
  return data
}

/** Whether the signed-in person holds a right; the desk checks again. */
export function useCan(right: Right): boolean {
  return can(useMe().role, right)
}

/** Whether the signed-in person holds a right, or may ask a manager to lend it for the act at hand (经理授权). */
export function useCanAsk(right: Right): boolean {
  const { role } = useMe()
  return can(role, right) || mayAuthorise(role, right)
}
