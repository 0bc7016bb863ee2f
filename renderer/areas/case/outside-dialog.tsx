import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '../../app/client.ts'
import { useToday } from '../../app/clock.ts'
import { useKeys } from '../../app/keys.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { DraftNote } from '../../parts/draft-note.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useDraft } from '../../parts/use-draft.ts'
import { DayField } from '../customer/day-field.tsx'
import { EnterForm, focusField, focusFirstWrong } from '../customer/enter-form.tsx'
import { TextField } from '../customer/text-field.tsx'
import { typedDay } from '../customer/typed.ts'
import { useReasons } from '../customer/use-reasons.ts'
import type { CaseFile } from './case-file.ts'
import { SaveRow } from './save-row.tsx'
import { useAct } from './use-act.ts'

const days = ['letterDay', 'receivedDay', 'acceptedDay', 'endedDay'] as const

type OutsideDialogProps = {
  readonly complaint: CaseFile['complaint']
  /** Whether deadlines are counted from its days; a letter of an association has only its own. */
  readonly counted: boolean
  readonly onClose: () => void
}

/** What the outside body wrote (来件登记): its number and its days. */
export function OutsideDialog(props: OutsideDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('case.outside.record')} onClose={props.onClose}>
      <OutsideForm {...props} />
    </Dialog>
  )
}

/** Stands inside the dialog, so that its keys are the dialog's. */
function OutsideForm({ complaint, counted, onClose }: OutsideDialogProps) {
  const { t } = useTranslation()
  const today = useToday()
  const [initial] = useState(() => ({
    reference: complaint.channelReference ?? '',
    letterDay: complaint.authorityLetterDay ?? '',
    receivedDay: complaint.authorityReceivedDay ?? '',
    acceptedDay: complaint.authorityAcceptedDay ?? '',
    endedDay: complaint.authorityEndedDay ?? '',
  }))
  const draft = useDraft('outside', String(complaint.id), initial)
  const form = draft.value
  const act = useAct()
  const { mutateAsync: save } = useMutation(desk.complaints.saveOutside.mutationOptions())
  const why = useReasons({}, act.error)
  const asked = counted ? days : days.slice(0, 1)

  const submit = async () => {
    const read = (field: (typeof days)[number]) => typedDay(form[field], today)
    const saved = await act.run(async () => {
      await save({
        id: complaint.id,
        version: complaint.version,
        outside: {
          reference: form.reference,
          letterDay: read('letterDay'),
          receivedDay: read('receivedDay'),
          acceptedDay: read('acceptedDay'),
          endedDay: read('endedDay'),
        },
      })
      await draft.discard()
    })
    if (saved) onClose()
    else focusFirstWrong()
  }
  useKeys({ 'Ctrl+Enter': { words: t('common.save'), run: submit } })
  useEffect(() => focusField('at-outside-reference'), [])

  return (
    <EnterForm label={t('case.outside.record')} className="stack" onSubmit={submit}>
      <DraftNote draft={draft} />
      <ProblemAlert error={act.error} />
      <div className="form-grid">
        <TextField
          className="at-outside-reference"
          label={t('intake.channelReference')}
          value={form.reference}
          reason={why('outside.reference')}
          onChange={(reference) => draft.setValue({ reference })}
        />
        {asked.map((field) => (
          <DayField
            key={field}
            label={t(`case.outside.days.${field}`)}
            value={form[field]}
            reason={why(`outside.${field}`)}
            onChange={(typed) => draft.setValue({ [field]: typed })}
          />
        ))}
      </div>
      <SaveRow saving={act.working} onSave={submit} onCancel={onClose} />
    </EnterForm>
  )
}
