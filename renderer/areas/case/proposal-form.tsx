import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ClauseKind, clauseKinds, missingFields } from '../../../shared/agreement/clauses.ts'
import { desk } from '../../app/client.ts'
import { useToday } from '../../app/clock.ts'
import { useProblem } from '../../app/problem.ts'
import { DraftNote } from '../../parts/draft-note.tsx'
import { Field } from '../../parts/field.tsx'
import { useFormat } from '../../parts/format.ts'
import { useDraft } from '../../parts/use-draft.ts'
import type { CaseFile, ClauseInput } from './case-file.ts'
import { ClauseFields } from './clause-fields.tsx'
import { type ClauseForm, clauseAsForm, newClause, readClause, storedClauses } from './clause-form.ts'
import { InlineForm } from './inline-form.tsx'
import { useAct } from './use-act.ts'

type Form = { readonly clauses: readonly ClauseForm[]; readonly opinion: string }

/** The last proposal is where the next begins, unless its agreement is signed: what is granted already is not granted twice. */
function startingClauses({ proposals, agreements }: CaseFile): ClauseForm[] {
  const last = proposals.at(-1)
  const isGranted = agreements.some(
    ({ proposalId, state }) => proposalId === last?.id && (state === 'signed' || state === 'performed'),
  )
  if (last === undefined || isGranted) return []
  return storedClauses(last.clauses).map((clause, index) => clauseAsForm(clause, `${last.id}-${index}`))
}

/** Makes a proposal (提出方案) from typed clauses; what it is worth beyond the law shows while it is typed. */
export function ProposalForm({ file, onClose }: { file: CaseFile; onClose: () => void }) {
  const { t } = useTranslation()
  const today = useToday()
  const complaintId = file.complaint.id
  const [starting] = useState(() => startingClauses(file))
  const draft = useDraft<Form>('case-proposal', String(complaintId), { clauses: starting, opinion: '' })
  const { clauses, opinion } = draft.value
  const act = useAct()
  const { mutateAsync: propose } = useMutation(desk.proposals.propose.mutationOptions())
  const problem = useProblem(act.error)
  const [tried, setTried] = useState(false)
  const added = useRef<HTMLFieldSetElement>(null)
  const read = clauses.map(readClause)
  const readable = read.flatMap(({ clause }) => (clause === null ? [] : [clause]))
  const complete = clauses.length > 0 && readable.length === clauses.length
  const missing = read.map(({ clause }) => (clause === null ? [] : missingFields(clause)))

  const add = (kind: ClauseKind) => {
    const words = {
      accessories: t('case.defaults.accessories'),
      returnedItems: t('case.defaults.returnedItems'),
      basis: t('case.defaults.basis'),
    }
    const key = `${kind}-${Math.max(0, ...clauses.map((clause) => Number(clause.key.split('-').at(-1)) + 1))}`
    draft.setValue({ clauses: [...clauses, newClause(kind, key, file, today, words)] })
    // Whoever adds a clause fills it in next; the buttons stand below it by then.
    requestAnimationFrame(() => added.current?.querySelector<HTMLElement>('.clause-grid input')?.focus())
  }
  const save = async () => {
    setTried(true)
    // What is left open here could not be issued later, and could only be proposed again.
    if (!complete || missing.some((fields) => fields.length > 0) || opinion.trim() === '') return
    const saved = await act.run(() => propose({ complaintId, clauses: readable, opinion }))
    if (!saved) return
    draft.discard()
    onClose()
  }
  return (
    <InlineForm
      title={t('case.proposal.title')}
      act={act}
      save={t('case.proposal.submit')}
      disabled={clauses.length === 0}
      note={<DraftNote draft={draft} />}
      onSave={save}
      onClose={onClose}
    >
      {clauses.map((clause, index) => (
        <ClauseFields
          key={clause.key}
          ref={index === clauses.length - 1 ? added : null}
          index={index}
          form={clause}
          wrong={read[index]?.wrong ?? {}}
          missing={tried ? (missing[index] ?? []) : []}
          refused={problem?.fields ?? {}}
          onChange={(values) =>
            draft.setValue({
              clauses: clauses.map((each) =>
                each.key === clause.key ? { ...each, values: { ...each.values, ...values } } : each,
              ),
            })
          }
          onRemove={() => draft.setValue({ clauses: clauses.filter((each) => each.key !== clause.key) })}
        />
      ))}
      <fieldset className="field">
        <legend>{t('case.proposal.add')}</legend>
        <span className="row wrap tight">
          {clauseKinds.map((kind, index) => (
            <Button key={kind} autoFocus={index === 0 && clauses.length === 0} onClick={() => add(kind)}>
              {t(`case.clause.${kind}`)}
            </Button>
          ))}
        </span>
      </fieldset>
      <Worth complaintId={complaintId} clauses={complete ? readable : []} />
      <Field
        label={t('case.proposal.opinion')}
        hint={t('case.proposal.opinionHint')}
        reason={problem?.fields.opinion ?? (tried && opinion.trim() === '' ? t('problems.reason.required') : undefined)}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={opinion}
            onChange={(event) => draft.setValue({ opinion: event.target.value })}
          />
        )}
      </Field>
    </InlineForm>
  )
}

/** What the clauses are worth beyond the law, beside the person's own limit. */
function Worth({ complaintId, clauses }: { complaintId: number; clauses: ClauseInput[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data } = useQuery(
    desk.proposals.worth.queryOptions(
      { complaintId, clauses },
      { enabled: clauses.length > 0, placeholderData: keepPreviousData },
    ),
  )
  if (clauses.length === 0) return <p className="small muted">{t('case.proposal.incomplete')}</p>
  if (!data) return <p className="small muted">{t('case.proposal.computing')}</p>
  return (
    <div className={`worth ${data.withinLimit ? '' : 'amber'}`} role="status">
      <p>
        {t('case.proposal.beyond')} <b className="number">{format.money(data.beyondFen)}</b>
        {data.grantedFen > 0 && ` · ${t('case.proposal.granted')} ${format.money(data.grantedFen)}`} ·{' '}
        {t('case.proposal.limit')}{' '}
        <span className="number">{data.limitFen === null ? t('common.noLimit') : format.money(data.limitFen)}</span>
      </p>
      <p>{data.withinLimit ? t('case.proposal.within') : t('case.proposal.over')}</p>
    </div>
  )
}
