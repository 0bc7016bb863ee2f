import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '../../app/client.ts'
import { useToday } from '../../app/clock.ts'
import { useMe } from '../../app/me.ts'
import { useProblem } from '../../app/problem.ts'
import { DraftNote } from '../../parts/draft-note.tsx'
import { useDraft } from '../../parts/use-draft.ts'
import { InlineForm } from './inline-form.tsx'
import { type PromiseForm as Form, PromiseFields } from './promise-fields.tsx'
import { typedMoment } from './typed-moment.ts'
import { useAct } from './use-act.ts'

type PromiseFormProps = { readonly complaintId: number; readonly onSaved: () => void; readonly onClose: () => void }

/** Makes a promise (F8): what, by whom, until which hour. It then stands on Today. */
export function PromiseForm({ complaintId, onSaved, onClose }: PromiseFormProps) {
  const { t } = useTranslation()
  const me = useMe()
  const today = useToday()
  const draft = useDraft<Form>('case-promise', String(complaintId), { promise: '', ownerId: me.id, day: '', time: '' })
  const { value, setValue } = draft
  const act = useAct()
  const { mutateAsync: promise } = useMutation(desk.contacts.promise.mutationOptions())
  const problem = useProblem(act.error)
  const [tried, setTried] = useState(false)
  const dueAt = typedMoment(value.day, value.time, today)

  const save = async () => {
    setTried(true)
    if (dueAt === null || value.promise.trim() === '') return
    const saved = await act.run(() => promise({ complaintId, dueAt, ownerId: value.ownerId, words: value.promise }))
    if (!saved) return
    draft.discard()
    onSaved()
  }
  const missing = (wrong: boolean) => (tried && wrong ? t('problems.reason.required') : undefined)
  return (
    <InlineForm
      title={t('case.promise.title')}
      act={act}
      save={t('case.promise.save')}
      note={<DraftNote draft={draft} />}
      onSave={save}
      onClose={onClose}
    >
      <PromiseFields
        autoFocus
        value={value}
        onChange={setValue}
        tried={tried}
        reasons={{
          words: problem?.fields.words ?? missing(value.promise.trim() === ''),
          dueAt: problem?.fields['promise.dueAt'] ?? problem?.fields.dueAt,
          ownerId: problem?.fields.ownerId,
        }}
      />
    </InlineForm>
  )
}
