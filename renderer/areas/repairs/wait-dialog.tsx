import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { waitCauses } from '../../../shared/complaint/choices.ts'
import { desk } from '../../app/client.ts'
import { useToday } from '../../app/clock.ts'
import { useProblem } from '../../app/problem.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { ChoiceField } from '../customer/choice-field.tsx'
import { DayField } from '../customer/day-field.tsx'
import { EnterForm } from '../customer/enter-form.tsx'
import { TextField } from '../customer/text-field.tsx'
import { typedDay } from '../customer/typed.ts'
import type { RepairFile } from './bench-form.ts'

type WaitDialogProps = {
  readonly repair: RepairFile
  /** The span to change or to end; null for a new one. */
  readonly wait: RepairFile['waits'][number] | null
  /** Whether a span without a last day is to end now; not where only its cause is asked for. */
  readonly ending: boolean
  readonly onClose: () => void
}

/** Logs a span of waiting with its cause and its evidence, or ends one (记录等待). */
export function WaitDialog({ repair, wait, ending, onClose }: WaitDialogProps) {
  const { t } = useTranslation()
  const today = useToday()
  const ends = ending && wait !== null && wait.toDay === null
  const [fromDay, setFromDay] = useState(wait?.fromDay ?? today)
  const [toDay, setToDay] = useState(wait?.toDay ?? (ends ? today : ''))
  const [cause, setCause] = useState(wait?.cause ?? 'maker-parts')
  const [note, setNote] = useState(wait?.note ?? '')
  const save = useMutation(desk.repairs.saveWait.mutationOptions({ onSuccess: onClose }))
  const problem = useProblem(save.error)
  const why = (field: string) => problem?.fields[`wait.${field}`] ?? problem?.fields[field]
  const submit = () => {
    if (save.isPending) return
    save.mutate({
      id: repair.id,
      waitId: wait?.id ?? null,
      wait: { fromDay: typedDay(fromDay, today) ?? '', toDay: typedDay(toDay, today), cause, note },
    })
  }
  const title = t(ends ? 'repairs.endWait' : wait === null ? 'repairs.addWait' : 'repairs.changeWait')
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" loading={save.isPending} onClick={submit}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <EnterForm label={title} className="stack" onSubmit={submit}>
        <ProblemAlert error={save.error} />
        <ChoiceField
          autoFocus
          label={t('repairs.waitCause')}
          value={cause}
          choices={waitCauses.map((each) => ({ value: each, label: t(`choices.waitCause.${each}`) }))}
          onChange={setCause}
        />
        <div className="form-grid">
          <DayField label={t('repairs.waitFrom')} value={fromDay} reason={why('fromDay')} onChange={setFromDay} />
          <DayField
            label={t('repairs.waitTo')}
            hint={ends || repair.state === 'finished' ? undefined : t('repairs.waitOpenHint')}
            value={toDay}
            reason={why('toDay')}
            onChange={setToDay}
          />
        </div>
        <TextField
          label={t('repairs.waitNote')}
          placeholder={t('repairs.waitNoteHint')}
          value={note}
          reason={why('note')}
          onChange={setNote}
        />
      </EnterForm>
    </Dialog>
  )
}
