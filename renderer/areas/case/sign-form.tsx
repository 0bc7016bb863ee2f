import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '../../app/client.ts'
import { deskNow, useToday } from '../../app/clock.ts'
import { useProblem, useReasonWords } from '../../app/problem.ts'
import { DayInput } from '../../parts/day-input.tsx'
import { Field } from '../../parts/field.tsx'
import { TimeInput } from '../../parts/time-input.tsx'
import type { CaseAgreement } from './case-file.ts'
import { FileButton } from './file-button.tsx'
import { InlineForm } from './inline-form.tsx'
import { minuteOf } from './quick-times.ts'
import { momentReasons, typedMoment } from './typed-moment.ts'
import { useUploads } from './uploads.ts'
import { useAct } from './use-act.ts'

type SignFormProps = { readonly complaintId: number; readonly agreement: CaseAgreement; readonly onClose: () => void }

/** Marks an agreement as signed (登记签字): when, and the scan, which may follow later. */
export function SignForm({ complaintId, agreement, onClose }: SignFormProps) {
  const { t } = useTranslation()
  const today = useToday()
  const [moment, setMoment] = useState(() => minuteOf(deskNow()))
  const [scan, setScan] = useState<{ readonly uid: string; readonly name: string } | null>(null)
  const uploads = useUploads(complaintId)
  const [tried, setTried] = useState(false)
  const act = useAct()
  const { mutateAsync: sign } = useMutation(desk.agreements.sign.mutationOptions())
  const problem = useProblem(act.error)
  const signedAt = typedMoment(moment.day, moment.time, today)
  const words = useReasonWords()
  const wrong = tried ? momentReasons(moment.day, moment.time, today) : {}

  const save = async () => {
    setTried(true)
    if (signedAt === null) return
    const saved = await act.run(() => sign({ id: agreement.id, signedAt, signedAttachmentUid: scan?.uid ?? null }))
    if (saved) onClose()
  }
  return (
    <InlineForm
      title={t('case.papers.signTitle')}
      act={act}
      save={t('case.papers.signSave')}
      disabled={uploads.sending !== null}
      onSave={save}
      onClose={onClose}
    >
      <div className="row wrap fields">
        <Field
          label={t('case.papers.signDay')}
          className="narrow"
          reason={words(wrong.day) ?? problem?.fields.signedAt}
        >
          {(control) => (
            <DayInput {...control} autoFocus value={moment.day} onChange={(day) => setMoment({ ...moment, day })} />
          )}
        </Field>
        <Field label={t('case.papers.signTime')} className="narrow" reason={words(wrong.time)}>
          {(control) => (
            <TimeInput {...control} value={moment.time} onChange={(time) => setMoment({ ...moment, time })} />
          )}
        </Field>
      </div>
      <div className="row wrap">
        <FileButton
          label={t('case.papers.scan')}
          loading={uploads.sending !== null}
          onFiles={async (files) => {
            const [uid] = await uploads.send(files.slice(0, 1), 'signed-agreement')
            if (uid !== undefined) setScan({ uid, name: files[0]?.name ?? '' })
          }}
        />
        <span className="small muted">
          {scan === null ? t('case.papers.scanHint') : t('case.papers.scanChosen', { name: scan.name })}
        </span>
      </div>
      {uploads.failures.map((failure) => (
        <p key={failure} className="problem" role="alert">
          {failure}
        </p>
      ))}
    </InlineForm>
  )
}
