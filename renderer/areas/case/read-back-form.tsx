import { useMutation } from '@tanstack/react-query'
import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatYuan } from '../../../shared/money.ts'
import { desk } from '../../app/client.ts'
import { useProblem } from '../../app/problem.ts'
import { DraftNote } from '../../parts/draft-note.tsx'
import { Field } from '../../parts/field.tsx'
import { useFormat } from '../../parts/format.ts'
import { useDraft } from '../../parts/use-draft.ts'
import type { CaseFile } from './case-file.ts'
import { InlineForm } from './inline-form.tsx'
import { useAct } from './use-act.ts'

type ReadBackFormProps = { readonly file: CaseFile; readonly onSaved: () => void; readonly onClose: () => void }

/** Puts what was written down into one sentence to read aloud. */
function useReadBackText({ complaint, unit, demands }: CaseFile): string {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const separator = i18n.language === 'en' ? ', ' : '，'
  const product = [unit?.productName, unit?.model].filter(Boolean).join(' ')
  const wanted = demands.map(({ item, amountFen }) => (amountFen === null ? item : `${item} ¥${formatYuan(amountFen)}`))
  const said = [
    ...(product === '' ? [] : [t('case.readBackDefault.machine', { product })]),
    complaint.symptom ?? complaint.words,
    ...(complaint.faultShownDay === null
      ? []
      : [t('case.readBackDefault.shown', { day: format.longDay(complaint.faultShownDay) })]),
    ...(wanted.length === 0
      ? []
      : [t('case.readBackDefault.demands', { demands: wanted.join(i18n.language === 'en' ? ' and ' : '、') })]),
  ]
    .map((part) => part.replace(/[。.，,]$/, ''))
    .join(separator)
  return `${said}${i18n.language === 'en' ? '. ' : '。'}${t('case.readBackDefault.ask')}`
}

/** Reads the complaint back to the customer and keeps what he agreed to (复述确认). */
export function ReadBackForm({ file, onSaved, onClose }: ReadBackFormProps) {
  const { t } = useTranslation()
  const draft = useDraft('case-read-back', String(file.complaint.id), { text: useReadBackText(file) })
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
