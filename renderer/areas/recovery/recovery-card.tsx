import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type SubmitEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { dayOf } from '../../../shared/time/instant.ts'
import { recoverable } from '../../../shared/workflow/recovery-key.ts'
import { desk } from '../../app/client.ts'
import { useCan, useMe } from '../../app/me.ts'
import { useProblem } from '../../app/problem.ts'
import { Card } from '../../parts/card.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { SecretInput } from '../../parts/secret-input.tsx'
import { shownKey } from './shown-key.ts'

/** Whether there is a recovery key, and the way to a new one (恢复密钥). */
export function RecoveryCard() {
  const mayHold = useCan('recovery-key')
  return mayHold ? <KeyState /> : null
}

function KeyState() {
  const { t } = useTranslation()
  const me = useMe()
  const [making, setMaking] = useState(false)
  const status = useQuery(desk.recovery.status.queryOptions())
  const people = useQuery(desk.people.list.queryOptions())
  const holders = recoverable(people.data?.filter(({ active }) => active) ?? [])
  const mayMake = holders.some(({ id }) => id === me.id)
  const key = status.data
  return (
    <Card title={t('recovery.title')}>
      <div className="settings-card">
        <ProblemAlert error={status.error} onRetry={() => status.refetch()} />
        <p className="muted">
          {t('recovery.about')} {me.role === 'manager' && mayMake && t('recovery.ofManagers')}
        </p>
        {status.isSuccess && (
          <p className={key && key.usedAt === null ? '' : 'red-text'}>
            {!key
              ? t('recovery.none')
              : key.usedAt === null
                ? t('recovery.standing', { name: key.madeBy, day: dayOf(key.madeAt) })
                : t('recovery.used', { day: dayOf(key.usedAt) })}
          </p>
        )}
        {people.isSuccess && (
          <div>
            {mayMake ? (
              <Button onClick={() => setMaking(true)}>{t('recovery.make')}</Button>
            ) : (
              <span className="muted">{t('recovery.ownerOnly')}</span>
            )}
          </div>
        )}
      </div>
      {making && <MakeDialog onClose={() => setMaking(false)} />}
    </Card>
  )
}

function MakeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const formId = useId()
  const [secret, setSecret] = useState('')
  const make = useMutation(
    desk.recovery.make.mutationOptions({
      onSuccess: (made) => {
        shownKey.set(made)
        navigate('/paper/recovery-key')
      },
      onError: () => setSecret(''),
    }),
  )
  const problem = useProblem(make.error)
  return (
    <Dialog
      title={t('recovery.make')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" htmlType="submit" form={formId} loading={make.isPending} disabled={secret === ''}>
            {t('recovery.make')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="stack"
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault()
          if (secret !== '' && !make.isPending) make.mutate({ pin: secret })
        }}
      >
        <p>{t('recovery.makeAbout')}</p>
        <Field label={t('signIn.own')} reason={problem?.text}>
          {(control) => <SecretInput {...control} autoFocus value={secret} onChange={setSecret} />}
        </Field>
      </form>
    </Dialog>
  )
}
