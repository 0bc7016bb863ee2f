import { useMutation } from '@tanstack/react-query'
import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactKind } from '../../../shared/complaint/choices.ts'
import { desk } from '../../app/client.ts'
import { useToday } from '../../app/clock.ts'
import { useMe } from '../../app/me.ts'
import { useProblem } from '../../app/problem.ts'
import { DraftNote } from '../../parts/draft-note.tsx'
import { Field } from '../../parts/field.tsx'
import { useDraft } from '../../parts/use-draft.ts'
import { InlineForm } from './inline-form.tsx'
import { PromiseFields, type PromiseForm } from './promise-fields.tsx'
import { RadioRow } from './radio-row.tsx'
import { timerText, useTalkSeconds } from './talk-timer.ts'
import { typedMoment } from './typed-moment.ts'
import { useAct } from './use-act.ts'

const ways = ['phone', 'counter', 'wechat', 'sms', 'home-visit', 'letter', 'platform'] as const
/** Only of a spoken talk is the length worth keeping. */
const spoken: readonly ContactKind[] = ['phone', 'counter', 'home-visit']

type TalkForm = PromiseForm & {
  readonly kind: (typeof ways)[number]
  readonly direction: 'in' | 'out'
  /** Typed over the timer; '' leaves it to the timer. */
  readonly minutes: string
  readonly words: string
  readonly promised: boolean
}

type ComposeProps = { readonly complaintId: number; readonly onSaved: () => void; readonly onClose: () => void }

/** Logs a talk (F7): how, who called, what was said, and the promise that was made in it. */
export function TalkForm({ complaintId, onSaved, onClose }: ComposeProps) {
  const { t } = useTranslation()
  const me = useMe()
  const today = useToday()
  const seconds = useTalkSeconds()
  const draft = useDraft<TalkForm>('case-talk', String(complaintId), {
    kind: 'phone',
    direction: 'out',
    minutes: '',
    words: '',
    promised: false,
    promise: '',
    ownerId: me.id,
    day: '',
    time: '',
  })
  const { value, setValue } = draft
  const act = useAct()
  const { mutateAsync: log } = useMutation(desk.contacts.log.mutationOptions())
  const problem = useProblem(act.error)
  const [tried, setTried] = useState(false)
  const timed = spoken.includes(value.kind)
  const dueAt = typedMoment(value.day, value.time, today)
  const counted = Math.max(1, Math.ceil(seconds / 60))

  const save = async () => {
    setTried(true)
    if (value.words.trim() === '' || (value.promised && (dueAt === null || value.promise.trim() === ''))) return
    const minutes = value.minutes.trim() === '' ? counted : Number(value.minutes)
    const saved = await act.run(() =>
      log({
        complaintId,
        kind: value.kind,
        direction: value.direction,
        chase: false,
        minutes: timed && Number.isInteger(minutes) ? minutes : null,
        words: value.words,
        promise: value.promised && dueAt !== null ? { dueAt, ownerId: value.ownerId, words: value.promise } : null,
      }),
    )
    if (!saved) return
    draft.discard()
    onSaved()
  }
  const missing = (wrong: boolean) => (tried && wrong ? t('problems.reason.required') : undefined)
  return (
    <InlineForm
      title={t('case.talk.title')}
      act={act}
      save={t('common.save')}
      note={<DraftNote draft={draft} />}
      onSave={save}
      onClose={onClose}
    >
      <RadioRow
        label={t('case.talk.kind')}
        value={value.kind}
        options={ways.map((kind) => ({ value: kind, label: t(`choices.contact.${kind}`) }))}
        onChange={(kind) => setValue({ kind })}
      />
      <div className="row wrap fields">
        <RadioRow
          label={t('case.talk.direction')}
          value={value.direction}
          options={[
            { value: 'out', label: t('case.talk.out') },
            { value: 'in', label: t('case.talk.in') },
          ]}
          onChange={(direction) => setValue({ direction })}
        />
        {timed && (
          <Field label={t('case.talk.minutes')} className="narrow" reason={problem?.fields.minutes}>
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                value={value.minutes}
                placeholder={String(counted)}
                suffix={<span className="small muted">{t('case.talk.timer', { time: timerText(seconds) })}</span>}
                onChange={(event) => setValue({ minutes: event.target.value.replace(/\D/g, '') })}
              />
            )}
          </Field>
        )}
      </div>
      <Field label={t('case.talk.words')} reason={problem?.fields.words ?? missing(value.words.trim() === '')}>
        {(control) => (
          <Input.TextArea
            {...control}
            autoFocus
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={value.words}
            onChange={(event) => setValue({ words: event.target.value })}
          />
        )}
      </Field>
      <Checkbox checked={value.promised} onChange={(event) => setValue({ promised: event.target.checked })}>
        {t('case.talk.withPromise')}
      </Checkbox>
      {value.promised && (
        <PromiseFields
          value={value}
          onChange={setValue}
          tried={tried}
          reasons={{
            words: problem?.fields['promise.words'] ?? missing(value.promise.trim() === ''),
            dueAt: problem?.fields['promise.dueAt'],
            ownerId: problem?.fields['promise.ownerId'],
          }}
        />
      )}
    </InlineForm>
  )
}
