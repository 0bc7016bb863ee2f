import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblem } from '../app/problem.ts'
import { Dialog } from './dialog.tsx'
import { Field } from './field.tsx'
import { ProblemAlert } from './problem-alert.tsx'

type ReasonDialogProps = {
  readonly title: string
  readonly explain?: ReactNode
  /** Words of the button that does it. */
  readonly action: string
  readonly danger?: boolean
  /** Does it; a failure is shown here and keeps what was typed. Closing afterwards is the caller's. */
  readonly onConfirm: (reason: string) => Promise<unknown>
  readonly onClose: () => void
}

/** Asks why before something goes on the record (填写原因). */
export function ReasonDialog({ title, explain, action, danger = false, onConfirm, onClose }: ReasonDialogProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [working, setWorking] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const problem = useProblem(error)

  const confirm = async () => {
    if (working || reason.trim() === '') return
    setWorking(true)
    setError(null)
    try {
      await onConfirm(reason.trim())
    } catch (failure) {
      setError(failure)
    }
    setWorking(false)
  }

  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" danger={danger} loading={working} disabled={reason.trim() === ''} onClick={confirm}>
            {action}
          </Button>
        </>
      }
    >
      <div className="stack">
        {explain}
        <ProblemAlert error={error} />
        <Field label={t('common.reason')} hint={t('common.reasonHint')} reason={problem?.fields.reason}>
          {(control) => (
            <Input.TextArea
              {...control}
              autoFocus
              autoSize={{ minRows: 2, maxRows: 6 }}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              onPressEnter={(event) => {
                if (event.ctrlKey) confirm()
              }}
            />
          )}
        </Field>
      </div>
    </Dialog>
  )
}
