import { useMutation } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '../../app/client.ts'
import { useNow, useToday } from '../../app/clock.ts'
import { useProblem } from '../../app/problem.ts'
import { DraftNote } from '../../parts/draft-note.tsx'
import { Field } from '../../parts/field.tsx'
import { useFormat } from '../../parts/format.ts'
import { useDraft } from '../../parts/use-draft.ts'
import type { CasePromise } from './case-file.ts'
import { InlineForm } from './inline-form.tsx'
import { PromiseMoment } from './promise-fields.tsx'
import { RadioRow } from './radio-row.tsx'
import { typedMoment } from './typed-moment.ts'
import { useAct } from './use-act.ts'

type SettleFormProps = { readonly promise: CasePromise; readonly onSaved: () => void; readonly onClose: () => void }

const results = ['kept', 'broken', 'moved'] as const

type Form = {
  readonly result: (typeof results)[number]
  readonly words: string
  readonly day: string
  readonly time: string
}

/** What became of a promise (承诺结果): kept, broken, or moved to another hour with the reason. */
export function SettleForm({ promise, onSaved, onClose }: SettleFormProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const today = useToday()
  const draft = useDraft<Form>('case-settle', String(promise.id), {
    result: 'kept',
    words: '',
    day: '',
    time: '',
  })
  const { value, setValue } = draft
  const act = useAct()
  const { mutateAsync: settle } = useMutation(desk.contacts.settlePromise.mutationOptions())
  const { mutateAsync: move } = useMutation(desk.contacts.movePromise.mutationOptions())
  const problem = useProblem(act.error)
  const [tried, setTried] = useState(false)
  const moved = value.result === 'moved'
  const dueAt = typedMoment(value.day, value.time, today)
  const missing = (wrong: boolean) => (tried && wrong ? t('problems.reason.required') : undefined)

  const save = async () => {
    setTried(true)
    if (value.words.trim() === '' || (moved && dueAt === null)) return
    const { result, words } = value
    const saved = await act.run(() =>
      result === 'moved'
        ? move({ id: promise.id, dueAt: dueAt ?? 0, reason: words })
        : settle({ id: promise.id, state: result, result: words }),
    )
    if (!saved) return
    draft.discard()
    onSaved()
  }
  return (
    <InlineForm
      title={t('case.promise.settleTitle')}
      act={act}
      save={t('common.save')}
      note={<DraftNote draft={draft} />}
      onSave={save}
      onClose={onClose}
    >
      <p className="quote">
        {t('case.entry.promiseText', {
          time: format.moment(promise.dueAt, now),
          owner: promise.owner,
          words: promise.words,
        })}
      </p>
      <RadioRow
        label={t('case.promise.settle')}
        value={value.result}
        options={results.map((result) => ({ value: result, label: t(`case.promise.${result}`) }))}
        onChange={(result) => setValue({ result })}
      />
      {moved && <PromiseMoment value={value} onChange={setValue} reason={problem?.fields.dueAt} tried={tried} />}
      <Field
        label={moved ? t('case.promise.movedReason') : t('case.promise.result')}
        reason={problem?.fields.result ?? problem?.fields.reason ?? missing(value.words.trim() === '')}
      >
        {(control) => (
          <Input
            {...control}
            autoFocus
            value={value.words}
            onChange={(event) => setValue({ words: event.target.value })}
          />
        )}
      </Field>
    </InlineForm>
  )
}
