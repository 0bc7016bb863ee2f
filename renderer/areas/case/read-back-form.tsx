import { useMutation } from '@tanstack/react-query'
import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { voucherKinds, wishes } from '../../../shared/complaint/choices.ts'
import { readBackText } from '../../../shared/complaint/read-back.ts'
import { symptomText } from '../../../shared/complaint/symptoms.ts'
import type { Language } from '../../../shared/language/words.ts'
import { desk } from '../../app/client.ts'
import { language } from '../../app/preferences.ts'
import { useProblem } from '../../app/problem.ts'
import { DraftNote } from '../../parts/draft-note.tsx'
import { Field } from '../../parts/field.tsx'
import { useDraft } from '../../parts/use-draft.ts'
import type { CaseFile } from './case-file.ts'
import { InlineForm } from './inline-form.tsx'
import { useAct } from './use-act.ts'

type ReadBackFormProps = { readonly file: CaseFile; readonly onSaved: () => void; readonly onClose: () => void }

/** What is read aloud (复述), from what the register holds. */
function readBackOf({ complaint, customer, unit, demands }: CaseFile, spoken: Language): string {
  return readBackText(
    {
      customerName: customer.name,
      phone: customer.phones[0]?.number ?? null,
      machine:
        unit === null ? null : { ...unit, voucherKind: voucherKinds.find((kind) => kind === unit.voucherKind) ?? null },
      words: complaint.words,
      symptom: symptomText(complaint.symptoms, complaint.symptom, spoken),
      faultShownDay: complaint.faultShownDay,
      stillUsable: complaint.stillUsable === null ? null : complaint.stillUsable === 1,
      helpWanted: complaint.helpWanted,
      wish: wishes.find((wish) => wish === complaint.wish) ?? null,
      demands: demands.map((demand) => ({ ...demand, must: demand.must === 1 })),
    },
    spoken,
  )
}

/** Reads the complaint back to the customer and keeps what he agreed to (复述确认). */
export function ReadBackForm({ file, onSaved, onClose }: ReadBackFormProps) {
  const { t } = useTranslation()
  const draft = useDraft('case-read-back', String(file.complaint.id), { text: readBackOf(file, language.use()) })
  const act = useAct()
  const { mutateAsync: confirm } = useMutation(desk.complaints.confirmReadBack.mutationOptions())
  const problem = useProblem(act.error)
  const save = async () => {
    const saved = await act.run(() => confirm({ id: file.complaint.id, text: draft.value.text }))
    if (!saved) return
    draft.discard()
    onSaved()
  }
  return (
    <InlineForm
      title={t('case.problemFacts.readBack')}
      act={act}
      save={t('case.readBackSave')}
      disabled={draft.value.text.trim() === ''}
      note={<DraftNote draft={draft} />}
      onSave={save}
      onClose={onClose}
    >
      <Field label={t('case.readBackText')} hint={t('case.readBackHint')} reason={problem?.fields.text}>
        {(control) => (
          <Input.TextArea
            {...control}
            autoFocus
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={draft.value.text}
            onChange={(event) => draft.setValue({ text: event.target.value })}
          />
        )}
      </Field>
    </InlineForm>
  )
}
