import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { voucherKinds, wishes } from '../../../shared/complaint/choices.ts'
import { type ReadBackFacts, readBackText } from '../../../shared/complaint/read-back.ts'
import { symptomText } from '../../../shared/complaint/symptoms.ts'
import type { Language } from '../../../shared/language/words.ts'
import { desk } from '../../app/client.ts'
import { useNow } from '../../app/clock.ts'
import { language } from '../../app/preferences.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { useFormat } from '../../parts/format.ts'
import { KeyHint } from '../../parts/key-hint.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import type { CaseFile } from './complaint-form.ts'
import './intake.css'

type ReadBackDialogProps = {
  readonly complaintId: number
  /** `confirmed`: the customer said yes and the desk has it. */
  readonly onClose: (confirmed: boolean) => void
}

/** Says the saved facts back to the customer, large, and keeps with one key that he confirmed them (复述确认). */
export function ReadBackDialog({ complaintId, onClose }: ReadBackDialogProps) {
  const { t } = useTranslation()
  // What the page still holds may be older than what was just saved, and must not be confirmed.
  const file = useQuery(desk.complaints.get.queryOptions({ id: complaintId }, { refetchOnMount: 'always' }))
  const fresh = file.isFetchedAfterMount ? file.data : undefined
  const spoken = language.use()
  const confirm = useMutation(
    desk.complaints.confirmReadBack.mutationOptions({
      onSuccess: () => onClose(true),
    }),
  )
  const text = fresh ? readBackText(readBackFacts(fresh, spoken), spoken) : ''
  const agree = () => {
    if (text !== '' && !confirm.isPending) confirm.mutate({ id: complaintId, text })
  }
  return (
    <Dialog
      title={t('intake.readBackTitle')}
      width={760}
      onClose={() => onClose(false)}
      actions={
        <>
          <Button onClick={() => onClose(false)}>{t('common.back')}</Button>
          <Button type="primary" autoFocus onClick={agree}>
            {t('intake.readBackConfirm')} <KeyHint keys="Enter" />
          </Button>
        </>
      }
    >
      <div className="stack">
        <ProblemAlert error={file.error ?? confirm.error} />
        <p className="read-back">{text}</p>
        <p className="muted">{t('intake.readBackHint')}</p>
        {fresh && <LastConfirmed file={fresh} text={text} />}
      </div>
    </Dialog>
  )
}

function LastConfirmed({ file, text }: { file: CaseFile; text: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const { readBackAt, readBackText: before } = file.complaint
  if (readBackAt === null) return null
  return (
    <p className="small muted">
      {t('intake.readBackOld', { time: format.moment(readBackAt, now) })}{' '}
      {before !== text && <span style={{ color: 'var(--amber)' }}>{t('intake.readBackChanged')}</span>}
    </p>
  )
}

/** The facts of a case that are said back. */
function readBackFacts({ complaint, demands, customer, unit }: CaseFile, spoken: Language): ReadBackFacts {
  return {
    customerName: customer.name,
    phone: customer.phones[0]?.number ?? null,
    machine: unit && { ...unit, voucherKind: voucherKinds.find((kind) => kind === unit.voucherKind) ?? null },
    words: complaint.words,
    symptom: symptomText(complaint.symptoms, complaint.symptom, spoken),
    faultShownDay: complaint.faultShownDay,
    stillUsable: complaint.stillUsable === null ? null : complaint.stillUsable === 1,
    helpWanted: complaint.helpWanted,
    wish: wishes.find((wish) => wish === complaint.wish) ?? null,
    demands: demands.map(({ item, amountFen, must }) => ({ item, amountFen, must: must === 1 })),
  }
}
