import { Activity, Fragment, lazy, Suspense, useEffect, useLayoutEffect, useRef } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { queryClient } from './client.ts'
import { setCustomerView } from './customer-view.ts'
import { desktop } from './desktop.ts'
import { IdleWatch } from './idle-watch.tsx'
import { leaveAsked } from './leave.ts'
import { lock, lockPage, offered, seat, sitDown, turn } from './lock.ts'
import { useMeQuery } from './me.ts'
import { token } from './token.ts'

const LockScreen = lazy(async () => ({ default: (await import('../areas/sign-in/lock-screen.tsx')).LockScreen }))
const LeaveDialog = lazy(async () => ({ default: (await import('../areas/sign-in/leave-dialog.tsx')).LeaveDialog }))

/**
 * Lets nobody to a page who has not signed in (守门). A page of somebody who has, and whose session ended or was locked, stays
 * as it is, out of sight, until he signs in again; for anybody else it begins anew at the same place.
 */
export function Guard() {
  const { pathname, search } = useLocation()
  const bearer = token.use()
  const locked = lock.use()
  const sitting = seat.use()
  const me = useMeQuery(bearer !== null && locked === null)
  const known = me.data
  const asked = leaveAsked.use()
  useEffect(() => {
    if (known) sitDown(known.id)
  }, [known])
  useEffect(() => desktop?.onLock(() => void lockPage('system')), [])

  // The session ended by itself: its person finds his page again, with all that he had typed.
  const ended = bearer === null && locked === null && sitting !== null
  useLayoutEffect(() => {
    if (ended) lock.set({ personId: sitting.personId, why: 'ended' })
  }, [ended, sitting])
  const standing = locked ?? (ended ? ({ personId: sitting.personId, why: 'ended' } as const) : null)
  useFocusKept(standing !== null)

  if (bearer === null && standing === null)
    return <Navigate to="/sign-in" state={{ from: pathname + search }} replace />
  return (
    <>
      <Activity mode={standing === null ? 'visible' : 'hidden'}>
        <Fragment key={turn.use()}>
          <Outlet />
          {asked !== null && (
            <Suspense fallback={null}>
              <LeaveDialog asked={asked} />
            </Suspense>
          )}
        </Fragment>
      </Activity>
      {standing === null && known?.lockMinutes != null && <IdleWatch minutes={known.lockMinutes} />}
      {standing !== null && (
        <Suspense fallback={null}>
          <LockScreen
            why={standing.why}
            preferred={offered(standing)}
            onSignedIn={(fresh, person) => {
              if (person.id !== standing.personId) {
                // What another person saw must not flash up for this one.
                queryClient.clear()
                setCustomerView(false)
              }
              sitDown(person.id)
              token.set(fresh)
              lock.set(null)
              void queryClient.invalidateQueries()
            }}
          />
        </Suspense>
      )}
    </>
  )
}

/** Marks the document while it is locked, so that no dialog is left standing over the lock, and gives the focus back afterwards. */
function useFocusKept(isLocked: boolean): void {
  const before = useRef<Element | null>(null)
  useLayoutEffect(() => {
    if (!isLocked) return
    before.current = document.activeElement
    document.documentElement.classList.add('locked')
    return () => {
      document.documentElement.classList.remove('locked')
      const had = before.current
      requestAnimationFrame(() => {
        if (had instanceof HTMLElement && had.isConnected) had.focus()
      })
    }
  }, [isLocked])
}
