import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblem } from '../../app/problem.ts'
import { Field } from '../../parts/field.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { SecretInput } from '../../parts/secret-input.tsx'

type ConfirmErasureProps = {
  readonly action: string
  /** Whether it is to be said why. */
  readonly withReason: boolean
  /** Does it; a failure is shown here and keeps what was typed. */
  readonly onConfirm: (said: { readonly reason: string; readonly pin: string }) => Promise<unknown>
}

/** The last step before something is erased for good (最后确认): why, and the PIN once more. */
export function ConfirmErasure({ action, withReason, onConfirm }: ConfirmErasureProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [pin, setPin] = useState('')
  const [working, setWorking] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const problem = useProblem(error)
  const ready = pin.length >= 4 && (!withReason || reason.trim() !== '')

  const confirm = async () => {
    if (working || !ready) return
    setWorking(true)
    setError(null)
    try {
      await onConfirm({ reason: reason.trim(), pin })
    } catch (failure) {
      setError(failure)
    }
    setPin('')
    setWorking(false)
  }

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        confirm()
      }}
    >
      <div className="privacy-confirm">
        {withReason && (
          <Field label={t('common.reason')} hint={t('privacy.reasonHint')} reason={problem?.fields.reason}>
            {(control) => (
              <Input {...control} maxLength={400} value={reason} onChange={(event) => setReason(event.target.value)} />
            )}
          </Field>
        )}
        <Field label={t('privacy.pin')}>
          {(control) => <SecretInput {...control} value={pin} onChange={setPin} />}
        </Field>
      </div>
      <ProblemAlert error={error} />
      <div className="row">
        <Button danger type="primary" htmlType="submit" loading={working} disabled={!ready}>
          {action}
        </Button>
        <span className="red-text">{t('privacy.confirmNoUndo')}</span>
      </div>
    </form>
  )
}
