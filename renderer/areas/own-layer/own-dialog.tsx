import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { desk, queryClient } from '../../app/client.ts'
import { useToday } from '../../app/clock.ts'
import { problemOf, useProblem } from '../../app/problem.ts'
import { ConflictDialog } from '../../parts/conflict-dialog.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { DraftNote } from '../../parts/draft-note.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useDraft } from '../../parts/use-draft.ts'
import { EnterForm, focusFirstWrong } from '../customer/enter-form.tsx'
import { OwnFields } from './own-fields.tsx'
import { emptyOwnForm, type OwnForm, type OwnRow, ownFormOf, ownInput } from './own-form.ts'
import { useOwnWords } from './own-words.ts'
import './own-layer.css'

type OwnDialogProps = {
  /** The machine it belongs to; null for a policy. */
  readonly unitId: number | null
  /** The entry to change; null for a new one. */
  readonly entry: OwnRow | null
  readonly onClose: () => void
}

/** Records or changes a policy, a card or a promise (登记约定). What was typed is kept until it is sent or thrown away. */
export function OwnDialog({ unitId, entry, onClose }: OwnDialogProps) {
  const { t } = useTranslation()
  const today = useToday()
  const ofMachine = unitId !== null
  const initial = entry === null ? emptyOwnForm(ofMachine) : ownFormOf(entry.terms)
  const subject = entry === null ? `new ${unitId ?? ''}`.trim() : `${entry.id} ${entry.version}`
  const draft = useDraft<OwnForm>('own-entry', subject, initial)
  const form = { ...initial, ...draft.value }
  const words = useOwnWords()
  const calls = useCalls()
  const problem = useProblem(calls.error)
  const theirs = calls.theirs

  const send = async (version: number | null) => {
    const terms = ownInput(form, today)
    try {
      if (entry !== null) await calls.change({ id: entry.id, version: version ?? entry.version, terms }, ofMachine)
      else await calls.add(unitId, terms)
    } catch {
      focusFirstWrong()
      return
    }
    await queryClient.invalidateQueries(desk.ownLayer.pathFilter())
    await draft.discard()
    onClose()
  }
  const save = () => {
    if (!calls.working) send(null)
  }
  const title =
    entry === null
      ? t(ofMachine ? 'ownLayer.addCard' : 'ownLayer.addPolicy')
      : t(ofMachine ? 'ownLayer.editCard' : 'ownLayer.editPolicy', { title: entry.terms.title })

  if (theirs !== null)
    return (
      <ConflictDialog
        labels={words.labels}
        mine={words.said(form)}
        theirs={words.said(ownFormOf(theirs.terms))}
        onKeepMine={() => send(theirs.version)}
        onTakeTheirs={async () => {
          await draft.discard()
          onClose()
        }}
        onClose={calls.reset}
      />
    )
  return (
    <Dialog
      title={title}
      width={960}
      onClose={onClose}
      actions={
        <>
          <DraftNote draft={draft} />
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" loading={calls.working} onClick={save}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <EnterForm label={title} className="stack own-fields" onSubmit={save}>
        <ProblemAlert error={calls.error} />
        <OwnFields
          form={form}
          ofMachine={ofMachine}
          onChange={draft.setValue}
          why={(path) => problem?.fields[`terms.${path}`]}
        />
      </EnterForm>
    </Dialog>
  )
}

function useCalls() {
  const addPolicy = useMutation(desk.ownLayer.addPolicy.mutationOptions())
  const addCard = useMutation(desk.ownLayer.addCard.mutationOptions())
  const changePolicy = useMutation(desk.ownLayer.changePolicy.mutationOptions())
  const changeCard = useMutation(desk.ownLayer.changeCard.mutationOptions())
  const all = [addPolicy, addCard, changePolicy, changeCard]
  const error = all.find((call) => call.error !== null)?.error ?? null
  const problem = error === null ? null : problemOf(error)
  return {
    error,
    /** The entry as it now stands, when somebody saved meanwhile. */
    theirs: problem?.reason === 'changed-meanwhile' ? (problem.theirs as OwnRow) : null,
    working: all.some((call) => call.isPending),
    reset: () => {
      for (const call of all) call.reset()
    },
    add: (unitId: number | null, terms: Parameters<typeof addPolicy.mutateAsync>[0]['terms']) =>
      unitId === null ? addPolicy.mutateAsync({ terms }) : addCard.mutateAsync({ unitId, terms }),
    change: (input: Parameters<typeof changeCard.mutateAsync>[0], ofMachine: boolean) =>
      ofMachine ? changeCard.mutateAsync(input) : changePolicy.mutateAsync(input),
  }
}
