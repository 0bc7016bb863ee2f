import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayReceive } from '../../../../shared/workflow/hand-overs.ts'
import { desk } from '../../../app/client.ts'
import { useProblem } from '../../../app/problem.ts'
import { Dialog } from '../../../parts/dialog.tsx'
import { DraftNote } from '../../../parts/draft-note.tsx'
import { Field } from '../../../parts/field.tsx'
import { PersonPicker } from '../../../parts/person-picker.tsx'
import { ProblemAlert } from '../../../parts/problem-alert.tsx'
import { useDraft } from '../../../parts/use-draft.ts'
import { EnterForm } from '../../customer/enter-form.tsx'
import type { CaseFile } from '../case-file.ts'
import { useAct } from '../use-act.ts'

type Form = { readonly receiverId: number | null; readonly asked: string }

/** To whom, and what is asked of him (转交本案); Enter goes on, Ctrl+Enter sends it from either field. */
export function HandOverDialog({ file, onClose }: { readonly file: CaseFile; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { complaint } = file
  const draft = useDraft<Form>('case-hand-over', String(complaint.id), { receiverId: null, asked: '' })
  const { receiverId, asked } = draft.value
  const act = useAct()
  const problem = useProblem(act.error)
  const { mutateAsync: give } = useMutation(desk.handOvers.give.mutationOptions())
  const [tried, setTried] = useState(false)
  const missing = (empty: boolean) => (tried && empty ? t('problems.reason.required') : undefined)

  const send = async () => {
    setTried(true)
    if (act.working) return
    if (receiverId === null || asked.trim() === '') return
    const input = { complaintId: complaint.id, version: complaint.version, receiverId, asked }
    if (!(await act.run(() => give(input)))) return
    draft.discard()
    onClose()
  }
  return (
    <Dialog
      title={t('handOver.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" loading={act.working} onClick={send}>
            {t('handOver.confirm')}
          </Button>
        </>
      }
    >
      <EnterForm label={t('handOver.title')} className="stack" onSubmit={send}>
        <p>{t('handOver.explain', { owner: complaint.ownerName })}</p>
        <DraftNote draft={draft} />
        <ProblemAlert error={act.error} />
        <Field label={t('handOver.to')} reason={problem?.fields.receiverId ?? missing(receiverId === null)}>
          {(control) => (
            <PersonPicker
              {...control}
              autoFocus
              placeholder={t('handOver.toHint')}
              value={receiverId}
              offers={({ id, role }) => id !== complaint.ownerId && mayReceive(role)}
              onChange={(chosen) => draft.setValue({ receiverId: chosen })}
            />
          )}
        </Field>
        <Field label={t('handOver.asked')} reason={problem?.fields.asked ?? missing(asked.trim() === '')}>
          {(control) => (
            <Input.TextArea
              {...control}
              autoSize={{ minRows: 2, maxRows: 6 }}
              placeholder={t('handOver.askedHint')}
              value={asked}
              onChange={(event) => draft.setValue({ asked: event.target.value })}
            />
          )}
        </Field>
      </EnterForm>
    </Dialog>
  )
}
