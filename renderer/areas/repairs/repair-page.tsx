import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { daysBetween } from '../../../shared/time/day.ts'
import { desk } from '../../app/client.ts'
import { useToday } from '../../app/clock.ts'
import { useKeys } from '../../app/keys.ts'
import { useCan } from '../../app/me.ts'
import { useTitle } from '../../app/title.ts'
import { ActionBar } from '../../parts/action-bar.tsx'
import { useFormat } from '../../parts/format.ts'
import { Internal } from '../../parts/internal.tsx'
import { KeyHint } from '../../parts/key-hint.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { Tag } from '../../parts/tag.tsx'
import { BenchCard } from './bench-card.tsx'
import type { RepairFile } from './bench-form.ts'
import { FinishDialog } from './finish-dialog.tsx'
import { RepairFacts } from './repair-facts.tsx'
import { WaitDialog } from './wait-dialog.tsx'
import { WaitsCard } from './waits-card.tsx'
import './repairs.css'

/** One repair (维修单): what was handed in, what the bench found, what it waited for, how it ended. */
export function RepairPage() {
  const { t } = useTranslation()
  const id = Number(useParams().id)
  const repair = useQuery(desk.repairs.get.queryOptions({ id }))
  useTitle(repair.data?.number ?? t('repairs.title'))
  if (repair.isError)
    return (
      <main className="page">
        <ProblemAlert error={repair.error} onRetry={() => repair.refetch()} />
      </main>
    )
  if (!repair.data) return <div className="quiet-bar" />
  return <Repair key={id} repair={repair.data} />
}

type Over =
  | { readonly kind: 'finish' | 'void' }
  | { readonly kind: 'wait'; readonly waitId: number | null; readonly ending: boolean }

/** The dialog that holds a missing fact: why it waited, or how a repair that is still open ended. */
function dialogFor(fact: string | null, { state, waits }: RepairFile): Over | null {
  if (fact === 'waitCause')
    return { kind: 'wait', waitId: waits.findLast(({ cause }) => cause === 'unknown')?.id ?? null, ending: false }
  return fact === 'repairResult' && state === 'open' ? { kind: 'finish' } : null
}

function Repair({ repair }: { repair: RepairFile }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const mayRepair = useCan('repair')
  const mayRegister = useCan('register')
  const mayVoid = useCan('void')
  const open = repair.state === 'open'
  const [params] = useSearchParams()
  const fact = params.get('field')
  const [over, setOver] = useState<Over | null>(() =>
    mayRepair && repair.state !== 'void' ? dialogFor(fact, repair) : null,
  )
  const close = () => setOver(null)
  const voidRepair = useMutation(desk.repairs.void.mutationOptions())
  const complain = () =>
    navigate(
      repair.complaintId === null
        ? `/complaints/new?customer=${repair.customerId}&unit=${repair.unitId}`
        : `/complaints/${repair.complaintId}`,
    )

  useKeys({
    ...(open && mayRepair
      ? {
          'Alt+A': { words: t('repairs.addWait'), run: () => setOver({ kind: 'wait', waitId: null, ending: false }) },
          F10: { words: t('repairs.finish'), run: () => setOver({ kind: 'finish' }) },
        }
      : {}),
    'Alt+T': { words: repair.complaintId === null ? t('repairs.complain') : t('repairs.openComplaint'), run: complain },
  })

  return (
    <main className="page with-actions">
      <Head repair={repair} />
      <div className="repair-columns">
        <RepairFacts repair={repair} />
        <BenchCard repair={repair} editable={repair.state !== 'void' && mayRepair} fact={fact} />
        <WaitsCard
          repair={repair}
          editable={repair.state !== 'void' && mayRepair}
          onEdit={(waitId) => setOver({ kind: 'wait', waitId, ending: true })}
        />
      </div>
      <ActionBar next={<NextStep repair={repair} />}>
        <Internal>
          {mayVoid && repair.state !== 'void' && (
            <Button onClick={() => setOver({ kind: 'void' })}>{t('repairs.void')}</Button>
          )}
          {(mayRegister || repair.complaintId !== null) && (
            <Button onClick={complain}>
              {repair.complaintId === null ? t('repairs.complain') : t('repairs.openComplaint')}{' '}
              <KeyHint keys="Alt+T" />
            </Button>
          )}
          {open && mayRepair && (
            <>
              <Button onClick={() => setOver({ kind: 'wait', waitId: null, ending: false })}>
                {t('repairs.addWait')} <KeyHint keys="Alt+A" />
              </Button>
              <Button type="primary" onClick={() => setOver({ kind: 'finish' })}>
                {t('repairs.finish')} <KeyHint keys="F10" />
              </Button>
            </>
          )}
        </Internal>
      </ActionBar>
      {over?.kind === 'finish' && <FinishDialog repair={repair} onClose={close} />}
      {over?.kind === 'wait' && (
        <WaitDialog
          repair={repair}
          wait={repair.waits.find((wait) => wait.id === over.waitId) ?? null}
          ending={over.ending}
          onClose={close}
        />
      )}
      {over?.kind === 'void' && (
        <ReasonDialog
          title={t('repairs.voidTitle')}
          explain={<p>{t('repairs.voidExplain')}</p>}
          action={t('repairs.void')}
          danger
          onConfirm={async (reason) => {
            await voidRepair.mutateAsync({ id: repair.id, reason })
            close()
          }}
          onClose={close}
        />
      )}
    </main>
  )
}

/** What it is (抬头): number, whose machine, where it stands. */
function Head({ repair }: { repair: RepairFile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const { unit } = repair
  return (
    <div className="repair-head">
      <h1 className="number">{repair.number}</h1>
      <Link to={`/customers/${repair.customerId}`}>{repair.customer.name}</Link>
      <span>{[unit.productName, unit.model].filter(Boolean).join(' ')}</span>
      {repair.state === 'open' && (
        <Tag tone="blue">
          {t('repairs.state.open')} · {t('repairs.days', { count: daysBetween(repair.handInDay, today) + 1 })}
        </Tag>
      )}
      {repair.state === 'finished' && (
        <Tag tone="green">
          {t('repairs.finished')} {repair.handBackDay && format.shortDay(repair.handBackDay, today)}
          {repair.result && ` · ${t(`choices.repairResult.${repair.result}`)}`}
        </Tag>
      )}
      {repair.state === 'void' && (
        <Tag>{t('repairs.voidReason', { reason: repair.voidReason ?? t('common.notRecorded') })}</Tag>
      )}
    </div>
  )
}

/** The one thing to do next, in words (下一步). */
function NextStep({ repair }: { repair: RepairFile }) {
  const { t } = useTranslation()
  const waiting = repair.waits.find((wait) => wait.toDay === null)
  if (repair.state === 'void') return t('repairs.nextVoid')
  if (repair.state === 'finished') return t('repairs.nextDone')
  if (waiting) return t('repairs.nextWait', { cause: t(`choices.waitCause.${waiting.cause}`) })
  return repair.diagnosis === null ? t('repairs.nextBench') : t('repairs.nextFinish')
}
