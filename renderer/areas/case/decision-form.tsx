import { useMutation } from '@tanstack/react-query'
import { Button, Input, type InputRef } from 'antd'
import { type Ref, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '../../app/client.ts'
import { isComposing } from '../../app/keys.ts'
import { useProblem } from '../../app/problem.ts'
import { Field } from '../../parts/field.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useAct } from './use-act.ts'

type Decision = 'approved' | 'returned' | 'rejected'

type DecisionFormProps = {
  readonly proposalId: number
  readonly approveButton?: Ref<HTMLButtonElement>
  readonly onDecided?: (decision: Decision) => void
}

/** Decides a proposal (审批): approved with one press; sent back or rejected with the reason, Enter after it. */
export function DecisionForm({ proposalId, approveButton, onDecided }: DecisionFormProps) {
  const { t } = useTranslation()
  const act = useAct()
  const { mutateAsync: decide } = useMutation(desk.proposals.decide.mutationOptions())
  const problem = useProblem(act.error)
  const [reason, setReason] = useState('')
  // Which of the two waits for its reason.
  const [pending, setPending] = useState<'returned' | 'rejected' | null>(null)
  const field = useRef<InputRef>(null)

  const send = async (decision: Decision) => {
    if (act.working) return
    if (decision !== 'approved' && reason.trim() === '') {
      setPending(decision)
      field.current?.focus()
      return
    }
    const done = await act.run(() => decide({ id: proposalId, decision, reason: reason.trim() || null }))
    if (done) onDecided?.(decision)
  }
  return (
    <div className="decision stack">
      <Field
        label={t('approvals.decide')}
        hint={pending === null ? t('approvals.reasonHint') : t('approvals.reasonNeeded')}
        reason={problem?.fields.reason}
      >
        {(control) => (
          <Input
            {...control}
            ref={field}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onPressEnter={(event) => {
              if (!isComposing(event.nativeEvent) && pending !== null) send(pending)
            }}
          />
        )}
      </Field>
      <ProblemAlert error={act.error} />
      <div className="row wrap">
        <Button ref={approveButton} type="primary" loading={act.working} onClick={() => send('approved')}>
          {t('approvals.approve')}
        </Button>
        <Button onClick={() => send('returned')}>{t('approvals.return')}</Button>
        <Button danger onClick={() => send('rejected')}>
          {t('approvals.reject')}
        </Button>
      </div>
    </div>
  )
}
