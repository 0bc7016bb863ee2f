import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { desk } from '../../app/client.ts'
import type { LockReason } from '../../app/lock.ts'
import { useTitle } from '../../app/title.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { type Person, SignInForm } from './sign-in-form.tsx'

type LockScreenProps = {
  readonly why: LockReason
  readonly preferred: number
  readonly onSignedIn: (token: string, person: Person) => void
}

/** The locked page (锁屏): the same person goes on where he was, another one begins at the same place. */
export function LockScreen({ why, preferred, onSignedIn }: LockScreenProps) {
  const { t } = useTranslation()
  useTitle(t('lock.title'))
  const status = useQuery(desk.setup.status.queryOptions(undefined, { staleTime: 0 }))
  return (
    <div className="lock">
      {status.isError && (
        <main className="centred">
          <ProblemAlert error={status.error} onRetry={() => status.refetch()} />
        </main>
      )}
      {status.data && (
        <SignInForm
          title={t('lock.title')}
          hint={t(`lock.why.${why}`)}
          people={status.data.people}
          preferred={preferred}
          onSignedIn={onSignedIn}
          foot={t('signIn.forgotten')}
        />
      )}
    </div>
  )
}
