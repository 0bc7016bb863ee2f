import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { departments } from '../../../shared/agreement/clause-tasks.ts'
import { oneOf } from '../../../shared/one-of.ts'
import { desk } from '../../app/client.ts'
import { useToday } from '../../app/clock.ts'
import { useCan } from '../../app/me.ts'
import { useProblem } from '../../app/problem.ts'
import { Field } from '../../parts/field.tsx'
import { useFormat } from '../../parts/format.ts'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { Tag } from '../../parts/tag.tsx'
import type { CaseTask } from './case-file.ts'
import { InlineForm } from './inline-form.tsx'
import type { PapersProps } from './papers-tab.tsx'
import { refreshCase, useAct } from './use-act.ts'

/** The tasks of the departments (任务): by when, and done with what proves it. */
export function TaskList({ file, handling, onHandle }: PapersProps) {
  const { t } = useTranslation()
  const open = file.tasks.filter((task) => task.state === 'open').length
  return (
    <section className="stack">
      <h3>
        {t('case.papers.tasks')}{' '}
        {open > 0 && <span className="small muted">{t('case.papers.openTasks', { count: open })}</span>}
      </h3>
      {file.tasks.length === 0 && <p className="muted">{t('case.papers.noTasks')}</p>}
      {file.tasks.map((task) => (
        <Task
          key={task.id}
          task={task}
          settling={handling?.kind === 'task' && handling.id === task.id}
          onSettle={(settling) => onHandle(settling ? { kind: 'task', id: task.id } : null)}
        />
      ))}
    </section>
  )
}

type TaskProps = {
  readonly task: CaseTask
  readonly settling: boolean
  readonly onSettle: (settling: boolean) => void
}

function Task({ task, settling, onSettle }: TaskProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const mayDo = useCan('edit')
  const mayVoid = useCan('void')
  const [voiding, setVoiding] = useState(false)
  const { mutateAsync: settle } = useMutation(desk.tasks.settle.mutationOptions())
  const late = task.state === 'open' && task.dueDay < today
  return (
    <article className={`paper-row ${task.state === 'void' ? 'is-void' : ''}`}>
      <div className="row wrap">
        <Tag tone={task.state === 'done' ? 'green' : late ? 'red' : 'grey'}>
          {task.state === 'done' && '✓ '}
          {t(`case.department.${oneOf(departments, task.department)}`)}
        </Tag>
        <span>{task.words}</span>
      </div>
      <div className="row wrap small muted">
        <span className={late ? 'late' : ''}>
          {t('case.papers.dueDay', { day: format.shortDay(task.dueDay, today) })}
          {late && ` · ${t('case.entry.late')}`}
        </span>
        {task.state !== 'open' && (
          <span>
            {t(`choices.taskState.${task.state}`)}
            {task.proof !== null && ` · ${task.proof}`}
          </span>
        )}
        {task.state === 'open' && (
          <span className="push row tight">
            {mayVoid && <Button onClick={() => setVoiding(true)}>{t('case.papers.voidTask')}</Button>}
            {mayDo && <Button onClick={() => onSettle(true)}>{t('case.papers.done')}</Button>}
          </span>
        )}
      </div>
      {settling && task.state === 'open' && <DoneForm task={task} onClose={() => onSettle(false)} />}
      {voiding && (
        <ReasonDialog
          title={t('case.papers.voidTask')}
          explain={<p>{task.words}</p>}
          action={t('case.papers.voidTask')}
          danger
          onConfirm={async (proof) => {
            await settle({ id: task.id, state: 'void', proof })
            await refreshCase()
            setVoiding(false)
          }}
          onClose={() => setVoiding(false)}
        />
      )}
    </article>
  )
}

function DoneForm({ task, onClose }: { task: CaseTask; onClose: () => void }) {
  const { t } = useTranslation()
  const [proof, setProof] = useState('')
  const act = useAct()
  const { mutateAsync: settle } = useMutation(desk.tasks.settle.mutationOptions())
  const problem = useProblem(act.error)
  return (
    <InlineForm
      title={t('case.papers.done')}
      act={act}
      save={t('case.papers.done')}
      disabled={proof.trim() === ''}
      onSave={() => act.run(() => settle({ id: task.id, state: 'done', proof })).then((done) => done && onClose())}
      onClose={onClose}
    >
      <Field label={t('case.papers.proof')} hint={t('case.papers.proofHint')} reason={problem?.fields.proof}>
        {(control) => <Input {...control} autoFocus value={proof} onChange={(event) => setProof(event.target.value)} />}
      </Field>
    </InlineForm>
  )
}
