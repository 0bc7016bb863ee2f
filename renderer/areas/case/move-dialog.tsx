import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Outcome, type Stage, stages } from '../../../shared/workflow/stages.ts'
import { desk } from '../../app/client.ts'
import { useCan } from '../../app/me.ts'
import { useProblem } from '../../app/problem.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { focusFirstWrong } from '../customer/enter-form.tsx'
import type { CaseFile, CaseMove } from './case-file.ts'
import { useAct } from './use-act.ts'

/** A destination as one word, to compare and to choose by: `assessment`, `closed satisfied`. */
function moveKey({ to }: Pick<CaseMove, 'to'>): string {
  return to.stage === 'closed' ? `closed ${to.outcome}` : to.stage
}

type MoveDialogProps = {
  readonly file: CaseFile
  /** What is chosen when it opens. */
  readonly start: string | null
  readonly onClose: () => void
}

/** Moves the case (更改阶段): every destination in words with what holds it; a reason where one is needed; closing with its outcome. */
export function MoveDialog({ file, start, onClose }: MoveDialogProps) {
  const { t } = useTranslation()
  const mayOverride = useCan('override-gate')
  const [chosen, setChosen] = useState(start ?? firstOpen(file, mayOverride))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const act = useAct()
  const { mutateAsync: send } = useMutation(desk.complaints.move.mutationOptions())
  const problem = useProblem(act.error)
  const move = file.moves.find((each) => moveKey(each) === chosen)
  const needsReason = move?.needs.includes('reason') ?? false
  const blocked = !move?.allowed || (move.needs.includes('manager') && !mayOverride)

  const confirm = async () => {
    setTried(true)
    if (!move || blocked) return
    if (needsReason && reason.trim() === '') return focusFirstWrong()
    const saved = await act.run(() =>
      send({
        id: file.complaint.id,
        version: file.complaint.version,
        to: move.to.stage,
        outcome: outcomeOf(move),
        reason: reason.trim() || null,
        override: move.gates.length > 0,
      }),
    )
    if (saved) onClose()
  }
  const action =
    move?.to.stage === 'closed'
      ? t('case.move.confirmClose')
      : file.complaint.stage === 'closed'
        ? t('case.move.confirmReopen')
        : t('case.move.confirm')
  return (
    <Dialog
      title={t('case.move.title')}
      width={640}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" loading={act.working} disabled={blocked} onClick={confirm}>
            {action}
          </Button>
        </>
      }
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          confirm()
        }}
      >
        <fieldset className="field">
          <legend>{t('case.move.to')}</legend>
          {file.moves.map((each) => (
            <MoveChoice
              key={moveKey(each)}
              move={each}
              mayOverride={mayOverride}
              checked={moveKey(each) === chosen}
              onChoose={() => setChosen(moveKey(each))}
            />
          ))}
        </fieldset>
        <Field
          label={needsReason ? t('case.move.reason') : t('common.optional', { label: t('case.move.reason') })}
          hint={t('common.reasonHint')}
          reason={
            problem?.fields.reason ??
            (tried && needsReason && reason.trim() === '' ? t('problems.reason.required') : undefined)
          }
        >
          {(control) => <Input {...control} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
        <ProblemAlert error={act.error} />
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Dialog>
  )
}

function outcomeOf({ to }: CaseMove): Outcome | null {
  return to.stage === 'closed' ? to.outcome : null
}

/** The nearest destination that nothing holds. */
function firstOpen({ moves, complaint }: CaseFile, mayOverride: boolean): string | null {
  const open = moves.filter(
    (move) => move.allowed && move.gates.length === 0 && (mayOverride || !move.needs.includes('manager')),
  )
  // Giving a case up must be somebody's choice, never what Enter does by itself.
  const forward = open.find(
    ({ to }) => isAfter(to.stage, complaint.stage) && (to.stage !== 'closed' || to.outcome === 'satisfied'),
  )
  return forward ? moveKey(forward) : null
}

function isAfter(stage: Stage, current: string): boolean {
  const order: readonly string[] = stages
  return order.indexOf(stage) > order.indexOf(current)
}

type MoveChoiceProps = {
  readonly move: CaseMove
  readonly mayOverride: boolean
  readonly checked: boolean
  readonly onChoose: () => void
}

function MoveChoice({ move, mayOverride, checked, onChoose }: MoveChoiceProps) {
  const { t } = useTranslation()
  const { to, gates, needs, allowed } = move
  const name =
    to.stage === 'closed'
      ? t('case.move.closeAs', { outcome: t(`case.close.${to.outcome}`) })
      : t(`choices.stage.${to.stage}`)
  const held =
    gates.length > 0 &&
    t('case.move.heldBy', { gates: gates.map((gate) => t(`case.gate.${gate}`)).join(t('case.listComma')) })
  const about = [
    ...(allowed ? [] : [t('case.move.notYet')]),
    ...(held ? [held] : []),
    ...(needs.includes('manager') ? [mayOverride && held ? t('case.move.override') : t('case.move.needsManager')] : []),
    ...(needs.includes('reason') ? [t('case.move.needsReason')] : []),
  ]
  return (
    <label className={`move-choice ${allowed ? '' : 'is-shut'}`}>
      <input
        type="radio"
        name="destination"
        checked={checked}
        disabled={!allowed}
        // biome-ignore lint/a11y/noAutofocus: it is the control the dialog was opened for
        autoFocus={checked}
        onChange={onChoose}
      />
      <span>{name}</span>
      <span className={`small ${gates.length > 0 ? 'amber-text' : 'muted'}`}>{about.join(' · ')}</span>
    </label>
  )
}
