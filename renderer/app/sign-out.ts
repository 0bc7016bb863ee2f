import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { desk, queryClient } from './client.ts'
import { setCustomerView } from './customer-view.ts'
import { lock, seat } from './lock.ts'
import { token } from './token.ts'

/** Ends the session (退出) and leaves nothing of it in memory; the next person starts from the names. */
export function useSignOut(): () => void {
  const navigate = useNavigate()
  const leave = () => {
    seat.set(null)
    token.set(null)
    // The stream of changes may have told of the end of the session first, and locked the page for its person.
    lock.set(null)
    setCustomerView(false)
    queryClient.clear()
    navigate('/sign-in')
  }
  const { mutate } = useMutation(desk.session.signOut.mutationOptions({ onSettled: leave }))
  return () => mutate()
}
