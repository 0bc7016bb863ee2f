import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FaultCause, faultCauses, type RepairResult, repairResults } from '../../../shared/complaint/choices.ts'
import { desk } from '../../app/client.ts'
import { useToday } from '../../app/clock.ts'
import { useProblem } from '../../app/problem.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { ChoiceField } from '../customer/choice-field.tsx'
import { DayField } from '../customer/day-field.tsx'
import { EnterForm } from '../customer/enter-form.tsx'
import { type Answer, answerOf, answerValue, typedDay } from '../customer/typed.ts'
import { useVehicleKind } from '../customer/use-vehicle-kind.ts'
import type { RepairFile } from './bench-form.ts'
import { PartReplacedField } from './part-replaced-field.tsx'
import { SameProblemFields } from './same-problem-fields.tsx'

/** Hands the machine back (取机): the day and the result end the repair; what it was for decides whether it counts. */
export function FinishDialog({ repair, onClose }: { repair: RepairFile; onClose: () => void }) {
  const { t } = useTranslation()
  const today = useToday()
  const [handBackDay, setHandBackDay] = useState(today)
  const [result, setResult] = useState<RepairResult>('repaired')
  const [faultCause, setFaultCause] = useState<FaultCause>(repair.faultCause ?? 'unknown')
  const [partReplaced, setPartReplaced] = useState<Answer>(answerOf(repair.partReplaced))
  const [same, setSame] = useState({
    sameProblem: answerOf(repair.sameProblem),
    seriousFault: answerOf(repair.seriousFault),
  })
  const vehicle = useVehicleKind(repair.unit.productClass)
  const finish = useMutation(desk.repairs.finish.mutationOptions({ onSuccess: onClose }))
  const problem = useProblem(finish.error)
  const submit = () => {
    if (finish.isPending) return
    finish.mutate({
      id: repair.id,
      finish: {
        handBackDay: typedDay(handBackDay, today) ?? '',
        result,
        faultCause: result === 'no-fault-found' ? null : faultCause,
        partReplaced: answerValue(partReplaced),
        sameProblem: answerValue(same.sameProblem),
        seriousFault: answerValue(same.seriousFault),
      },
    })
  }
  return (
    <Dialog
      title={t('repairs.finishTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" loading={finish.isPending} onClick={submit}>
            {t('repairs.finish')}
          </Button>
        </>
      }
    >
      <EnterForm label={t('repairs.finishTitle')} className="stack" onSubmit={submit}>
        <p className="muted">{t('repairs.finishExplain')}</p>
        <ProblemAlert error={finish.error} />
        <ChoiceField
          autoFocus
          label={t('repairs.result')}
          value={result}
          choices={repairResults.map((each) => ({ value: each, label: t(`choices.repairResult.${each}`) }))}
          onChange={setResult}
        />
        {result !== 'no-fault-found' && (
          <>
            <ChoiceField
              label={t('repairs.faultCause')}
              value={faultCause}
              choices={faultCauses
                .filter((cause) => cause !== 'none-found')
                .map((each) => ({ value: each, label: t(`choices.faultCause.${each}`) }))}
              hint={t('repairs.faultCauseHint')}
              onChange={setFaultCause}
            />
            <PartReplacedField value={partReplaced} onChange={setPartReplaced} />
            <SameProblemFields vehicle={vehicle} value={same} onChange={(change) => setSame({ ...same, ...change })} />
          </>
        )}
        <DayField
          label={t('repairs.handBackDay')}
          value={handBackDay}
          reason={problem?.fields.handBackDay ?? problem?.fields['finish.handBackDay']}
          onChange={setHandBackDay}
        />
      </EnterForm>
    </Dialog>
  )
}
