import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, useLocation, useNavigate } from 'react-router'
import { desk, queryClient } from '../../app/client.ts'
import { sitDown } from '../../app/lock.ts'
import { useTitle } from '../../app/title.ts'
import { token } from '../../app/token.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** The names of the shop, and the way in (登录). */
export function SignInPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { state } = useLocation()
  useTitle(t('signIn.signIn'))
  const status = useQuery(desk.setup.status.queryOptions(undefined, { staleTime: 0 }))
  if (status.isError)
    return (
      <main className="centred">
        <ProblemAlert error={status.error} onRetry={() => status.refetch()} />
      </main>
    )
  if (!status.data) return <div className="quiet-bar" />
  if (!status.data.ready) return <Navigate to="/first-run" replace />
  return (
    <SignInForm
      title={status.data.centreName ?? ''}
      hint={t('signIn.hint')}
      people={status.data.people}
      preferred={null}
      onSignedIn={(bearer, person) => {
        // What another person saw must not flash up for this one.
        queryClient.clear()
        sitDown(person.id)
        token.set(bearer)
        navigate(typeof state?.from === 'string' ? state.from : '/today', { replace: true })
      }}
      foot={
        <>
          <p>{t('signIn.forgotten')}</p>
          <Link to="/recover">{t('recovery.page.link')}</Link>
        </>
      }
    />
  )
}
