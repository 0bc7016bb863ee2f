import { useMutation } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Signal, signals } from '../../../shared/playbook/card.ts'
import { variables } from '../../../shared/playbook/variables.ts'
import { desk, queryClient } from '../../app/client.ts'
import { problemOf, useProblem } from '../../app/problem.ts'
import { ConflictDialog } from '../../parts/conflict-dialog.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { DraftNote } from '../../parts/draft-note.tsx'
import { Field } from '../../parts/field.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useDraft } from '../../parts/use-draft.ts'
import { EnterForm, focusFirstWrong } from '../customer/enter-form.tsx'
import { SelectField } from '../customer/select-field.tsx'
import { TextField } from '../customer/text-field.tsx'
import { cardFormOf, cardInput, emptyCard, formKinds, type OwnCardForm } from './own-card-form.ts'
import type { OwnCardRow } from './use-playbook.ts'

type OwnCardDialogProps = {
  /** The card to change; null for a new one. */
  readonly card: OwnCardRow | null
  readonly onClose: () => void
}

/** Writes or changes a card of the centre (写卡片). What was typed is kept until it is sent or thrown away. */
export function OwnCardDialog({ card, onClose }: OwnCardDialogProps) {
  const { t } = useTranslation()
  const initial = card === null ? emptyCard : cardFormOf(card.content)
  const draft = useDraft<OwnCardForm>('playbook-card', card === null ? 'new' : `${card.id} ${card.version}`, initial)
  const form = { ...initial, ...draft.value }
  const add = useMutation(desk.playbook.add.mutationOptions())
  const change = useMutation(desk.playbook.change.mutationOptions())
  const error = add.error ?? change.error
  const problem = useProblem(error)
  const failure = error === null ? null : problemOf(error)
  const theirs = failure?.reason === 'changed-meanwhile' ? (failure.theirs as OwnCardRow) : null
  const working = add.isPending || change.isPending
  const words = useCardWords()

  const send = async (version: number | null) => {
    try {
      if (card === null) await add.mutateAsync({ card: cardInput(form) })
      else await change.mutateAsync({ id: card.id, version: version ?? card.version, card: cardInput(form) })
    } catch {
      focusFirstWrong()
      return
    }
    await queryClient.invalidateQueries(desk.playbook.pathFilter())
    await draft.discard()
    onClose()
  }
  const save = () => {
    if (!working) send(null)
  }
  const title = card === null ? t('playbook.settings.add') : t('playbook.settings.edit', { title: card.content.title })
  if (theirs !== null)
    return (
      <ConflictDialog
        labels={words.labels}
        mine={words.said(form)}
        theirs={words.said(cardFormOf(theirs.content))}
        onKeepMine={() => send(theirs.version)}
        onTakeTheirs={async () => {
          await draft.discard()
          onClose()
        }}
        onClose={change.reset}
      />
    )
  return (
    <Dialog
      title={title}
      width={760}
      onClose={onClose}
      actions={
        <>
          <DraftNote draft={draft} />
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" loading={working} onClick={save}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <EnterForm label={title} className="stack" onSubmit={save}>
        <ProblemAlert error={error} />
        <CardFields form={form} onChange={draft.setValue} why={(path) => problem?.fields[`card.${path}`]} />
      </EnterForm>
    </Dialog>
  )
}

type CardFieldsProps = {
  readonly form: OwnCardForm
  readonly onChange: (change: Partial<OwnCardForm>) => void
  readonly why: (path: string) => string | undefined
}

function CardFields({ form, onChange, why }: CardFieldsProps) {
  const { t } = useTranslation()
  const text = (field: 'title' | 'about' | 'fits' | 'never' | 'say' | 'doing' | 'avoid', lines: number) => ({
    label: t(`playbook.form.${field}`),
    lines,
    value: form[field],
    reason: why(field) ?? firstOf(form[field], (line) => why(`${field}.${line}`)),
    onChange: (typed: string) => onChange({ [field]: typed }),
  })
  return (
    <>
      <div className="form-grid two">
        <TextField {...text('title', 1)} autoFocus />
        <SelectField
          label={t('playbook.form.kind')}
          value={form.kind}
          options={formKinds.map((kind) => ({ value: kind, label: t(`playbook.kind.${kind}`) }))}
          reason={why('kind')}
          onChange={(kind) => onChange({ kind: kind || 'opening' })}
        />
      </div>
      <div className="form-grid two">
        <TextField {...text('fits', 1)} />
        <TextField {...text('never', 1)} />
      </div>
      <TextField
        {...text('say', 3)}
        hint={t('playbook.form.sayHint', {
          list: variables.map((each) => `{{${each}}} ${t(`playbook.variable.${each}`)}`).join(t('case.listComma')),
        })}
      />
      <div className="form-grid two">
        <TextField {...text('doing', 2)} />
        <TextField {...text('avoid', 2)} />
      </div>
      <div className="form-grid two">
        <TextField {...text('about', 1)} />
        <Field label={t('playbook.form.when')} reason={why('when')}>
          {(control) => (
            <Select<Signal[]>
              {...control}
              mode="multiple"
              value={[...form.when]}
              options={signals.map((signal) => ({ value: signal, label: t(`playbook.when.${signal}`) }))}
              onChange={(when) => onChange({ when })}
            />
          )}
        </Field>
      </div>
    </>
  )
}

/** The reason of the first line that has one. */
function firstOf(text: string, why: (line: number) => string | undefined): string | undefined {
  return text
    .split('\n')
    .map((_, line) => why(line))
    .find((reason) => reason !== undefined)
}

function useCardWords() {
  const { t } = useTranslation()
  const labels = {
    kind: t('playbook.form.kind'),
    title: t('playbook.form.title'),
    fits: t('playbook.form.fits'),
    never: t('playbook.form.never'),
    say: t('playbook.form.say'),
    doing: t('playbook.form.doing'),
    avoid: t('playbook.form.avoid'),
    about: t('playbook.form.about'),
    when: t('playbook.form.when'),
  }
  return {
    labels,
    said: (form: OwnCardForm) => ({
      ...form,
      kind: t(`playbook.kind.${form.kind}`),
      when: form.when.map((signal) => t(`playbook.when.${signal}`)).join(t('case.listComma')),
    }),
  }
}
