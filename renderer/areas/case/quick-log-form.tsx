import { useMutation } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '../../app/client.ts'
import { useProblem } from '../../app/problem.ts'
import { DraftNote } from '../../parts/draft-note.tsx'
import { Field } from '../../parts/field.tsx'
import { useDraft } from '../../parts/use-draft.ts'
import { InlineForm } from './inline-form.tsx'
import { RadioRow } from './radio-row.tsx'
import { useAct } from './use-act.ts'

/** The lines that take nothing but words: the customer chases us (催办), we chase the maker (催厂家), a note (备注). */
export type QuickKind = 'chase' | 'maker' | 'note'

const ways = ['phone', 'counter', 'wechat', 'platform'] as const

type Form = { readonly way: (typeof ways)[number]; readonly words: string }

type QuickLogFormProps = {
  readonly complaintId: number
  readonly kind: QuickKind
  /** Which chase it will be. */
  readonly chases: number
  readonly onSaved: () => void
  readonly onClose: () => void
}

/** Words and Enter: logs a chase, a call to the maker, or a note. */
export function QuickLogForm({ complaintId, kind, chases, onSaved, onClose }: QuickLogFormProps) {
  const { t } = useTranslation()
  const draft = useDraft<Form>(`case-${kind}`, String(complaintId), { way: 'phone', words: '' })
  const { value, setValue } = draft
  const act = useAct()
  const { mutateAsync: log } = useMutation(desk.contacts.log.mutationOptions())
  const problem = useProblem(act.error)
  const [tried, setTried] = useState(false)
  const labels: Readonly<Record<QuickKind, readonly [title: string, words: string]>> = {
    chase: [t('case.chase.title', { count: chases + 1 }), t('case.chase.words')],
    maker: [t('case.maker.title'), t('case.maker.words')],
    note: [t('case.note.title'), t('case.note.words')],
  }
  const [title, label] = labels[kind]

  const save = async () => {
    setTried(true)
    if (value.words.trim() === '') return
    const talk = {
      chase: { kind: value.way, direction: 'in', chase: true },
      maker: { kind: 'maker', direction: 'out', chase: false },
      note: { kind: 'note', direction: 'internal', chase: false },
    } as const
    const saved = await act.run(() =>
      log({ complaintId, ...talk[kind], minutes: null, words: value.words, promise: null }),
    )
    if (!saved) return
    draft.discard()
    onSaved()
  }
  return (
    <InlineForm
      title={title}
      act={act}
      save={t('common.save')}
      note={<DraftNote draft={draft} />}
      onSave={save}
      onClose={onClose}
    >
      <Field
        label={label}
        hint={t('case.chase.hint')}
        reason={
          problem?.fields.words ?? (tried && value.words.trim() === '' ? t('problems.reason.required') : undefined)
        }
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
      {kind === 'chase' && (
        <RadioRow
          label={t('case.talk.kind')}
          value={value.way}
          options={ways.map((way) => ({ value: way, label: t(`case.way.${way}-in`) }))}
          onChange={(way) => setValue({ way })}
        />
      )}
    </InlineForm>
  )
}
