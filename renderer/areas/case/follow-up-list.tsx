import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '../../app/client.ts'
import { useToday } from '../../app/clock.ts'
import { useCan } from '../../app/me.ts'
import { useProblem } from '../../app/problem.ts'
import { DayInput } from '../../parts/day-input.tsx'
import { DraftNote } from '../../parts/draft-note.tsx'
import { Field } from '../../parts/field.tsx'
import { useFormat } from '../../parts/format.ts'
import { readDay } from '../../parts/read-day.ts'
import { Tag } from '../../parts/tag.tsx'
import { useDraft } from '../../parts/use-draft.ts'
import { type CaseFollowUp, isOpenCase } from './case-file.ts'
import { InlineForm } from './inline-form.tsx'
import type { PapersProps } from './papers-tab.tsx'
import { RadioRow } from './radio-row.tsx'
import { useAct } from './use-act.ts'

const grades = ['1', '2', '3', '4', '5'] as const

/** The follow-ups of the case (回访): planned, and what the customer said. */
export function FollowUpList({ file, handling, onHandle }: PapersProps) {
  const { t } = useTranslation()
  const mayLog = useCan('log') && isOpenCase(file)
  return (
    <section className="stack">
      <h3>{t('case.papers.followUps')}</h3>
      {file.followUps.length === 0 && <p className="muted">{t('case.papers.noFollowUps')}</p>}
      {file.followUps.map((followUp) => (
        <FollowUp
          key={followUp.id}
          followUp={followUp}
          mayLog={mayLog}
          recording={handling?.kind === 'record' && handling.id === followUp.id}
          onRecord={(recording) => onHandle(recording ? { kind: 'record', id: followUp.id } : null)}
        />
      ))}
      {mayLog && handling?.kind !== 'plan' && (
        <Button onClick={() => onHandle({ kind: 'plan' })}>{t('case.papers.plan')}</Button>
      )}
      {mayLog && handling?.kind === 'plan' && (
        <PlanForm complaintId={file.complaint.id} onClose={() => onHandle(null)} />
      )}
    </section>
  )
}

type FollowUpProps = {
  readonly followUp: CaseFollowUp
  readonly mayLog: boolean
  readonly recording: boolean
  readonly onRecord: (recording: boolean) => void
}

function FollowUp({ followUp, mayLog, recording, onRecord }: FollowUpProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const grade = ([1, 2, 3, 4, 5] as const).find((each) => each === followUp.satisfaction)
  const late = followUp.state === 'open' && followUp.plannedDay < today
  return (
    <article className={`paper-row ${followUp.state === 'void' ? 'is-void' : ''}`}>
      <div className="row wrap">
        <span className={`number ${late ? 'late' : ''}`}>{format.longDay(followUp.plannedDay)}</span>
        <Tag tone={followUp.state === 'done' ? 'green' : late ? 'red' : 'grey'}>
          {late ? t('case.entry.late') : t(`choices.taskState.${followUp.state}`)}
        </Tag>
        {grade !== undefined && <span>{t(`choices.satisfaction.${grade}`)}</span>}
        {followUp.state === 'open' && mayLog && (
          <Button className="push" onClick={() => onRecord(true)}>
            {t('case.papers.record')}
          </Button>
        )}
      </div>
      {followUp.remark !== null && (
        <p className="quote">
          {followUp.state === 'open' ? t('case.papers.tries', { text: followUp.remark }) : followUp.remark}
        </p>
      )}
      {recording && followUp.state === 'open' && <RecordForm followUp={followUp} onClose={() => onRecord(false)} />}
    </article>
  )
}

type Answer = {
  readonly reached: 'yes' | 'no'
  readonly works: 'yes' | 'no' | 'unknown'
  readonly satisfaction: (typeof grades)[number] | ''
  readonly remark: string
}

function RecordForm({ followUp, onClose }: { followUp: CaseFollowUp; onClose: () => void }) {
  const { t } = useTranslation()
  const draft = useDraft<Answer>('case-follow-up', String(followUp.id), {
    reached: 'yes',
    works: 'unknown',
    satisfaction: '',
    remark: '',
  })
  const { value, setValue } = draft
  const act = useAct()
  const { mutateAsync: record } = useMutation(desk.followUps.record.mutationOptions())
  const problem = useProblem(act.error)
  const reached = value.reached === 'yes'

  const save = async () => {
    const saved = await act.run(() =>
      record({
        id: followUp.id,
        reached,
        works: !reached || value.works === 'unknown' ? null : value.works === 'yes',
        satisfaction: !reached || value.satisfaction === '' ? null : Number(value.satisfaction),
        remark: value.remark.trim() || null,
      }),
    )
    if (!saved) return
    draft.discard()
    onClose()
  }
  return (
    <InlineForm
      title={t('case.papers.recordTitle')}
      act={act}
      save={t('common.save')}
      note={<DraftNote draft={draft} />}
      onSave={save}
      onClose={onClose}
    >
      <RadioRow
        label={t('case.papers.call')}
        autoFocus
        value={value.reached}
        options={[
          { value: 'yes', label: t('case.papers.reached') },
          { value: 'no', label: t('case.papers.notReached') },
        ]}
        onChange={(next) => setValue({ reached: next })}
      />
      {reached && (
        <>
          <RadioRow
            label={t('case.papers.worksQuestion')}
            value={value.works}
            options={(['yes', 'no', 'unknown'] as const).map((answer) => ({
              value: answer,
              label: t(`common.${answer}`),
            }))}
            onChange={(works) => setValue({ works })}
          />
          <RadioRow
            label={t('case.papers.satisfaction')}
            value={value.satisfaction === '' ? null : value.satisfaction}
            options={grades.map((grade) => ({ value: grade, label: t(`choices.satisfaction.${grade}`) }))}
            reason={problem?.fields.satisfaction}
            onChange={(satisfaction) => setValue({ satisfaction })}
          />
        </>
      )}
      <Field label={t('case.papers.remark')} reason={problem?.fields.remark}>
        {(control) => (
          <Input {...control} value={value.remark} onChange={(event) => setValue({ remark: event.target.value })} />
        )}
      </Field>
    </InlineForm>
  )
}

function PlanForm({ complaintId, onClose }: { complaintId: number; onClose: () => void }) {
  const { t } = useTranslation()
  const today = useToday()
  const [day, setDay] = useState('')
  const act = useAct()
  const { mutateAsync: plan } = useMutation(desk.followUps.plan.mutationOptions())
  const problem = useProblem(act.error)
  const read = readDay(day, today)
  return (
    <InlineForm
      title={t('case.papers.plan')}
      act={act}
      save={t('common.save')}
      disabled={read === null}
      onSave={() => {
        if (read !== null) act.run(() => plan({ complaintId, day: read })).then((done) => done && onClose())
      }}
      onClose={onClose}
    >
      <Field label={t('case.papers.planDay')} className="narrow" reason={problem?.fields.day}>
        {(control) => <DayInput {...control} autoFocus value={day} onChange={setDay} />}
      </Field>
    </InlineForm>
  )
}
