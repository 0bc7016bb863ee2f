import { useQuery } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { desk } from '../../app/client.ts'
import { useCustomerView } from '../../app/customer-view.ts'
import { useKeys } from '../../app/keys.ts'
import { useCan } from '../../app/me.ts'
import { NotFoundPage } from '../../app/not-found-page.tsx'
import { problemOf } from '../../app/problem.ts'
import { useTitle } from '../../app/title.ts'
import { Internal } from '../../parts/internal.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useKeptFocus } from '../../parts/return-focus.ts'
import { PlaybookPanel } from '../playbook/playbook-panel.tsx'
import { type CaseFile, isOpenCase } from './case-file.ts'
import { CaseHead } from './case-head.tsx'
import type { Composing } from './composing.ts'
import { DropZone } from './drop-zone.tsx'
import { type Grounds, GroundsCard, groundsTabs } from './grounds-card.tsx'
import { HandOverNotice } from './hand-over/hand-over-notice.tsx'
import { MachineCard } from './machine-card.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { NextBar } from './next-bar.tsx'
import { OutsideCard } from './outside-card.tsx'
import { ProblemCard } from './problem-card.tsx'
import { RepairsCard } from './repairs-card.tsx'
import { StoryCard } from './story-card.tsx'
import { useUploads } from './uploads.ts'
import './case.css'

/** One complaint (案件): what it is, what we know, what happened, what we stand on, what to do next. */
export function CasePage() {
  const { t } = useTranslation()
  const id = Number(useParams().id)
  const {
    data: file,
    error,
    refetch,
  } = useQuery(desk.complaints.get.queryOptions({ id }, { enabled: Number.isInteger(id) }))
  useTitle(file ? t('case.title', { number: file.complaint.number }) : '')
  if (!Number.isInteger(id) || (error && problemOf(error).code === 'not-found')) return <NotFoundPage />
  if (file) return <Case key={id} file={file} />
  if (error)
    return (
      <main className="page">
        <ProblemAlert error={error} onRetry={() => refetch()} />
      </main>
    )
  return <div className="quiet-bar" />
}

function Case({ file }: { file: CaseFile }) {
  const { t } = useTranslation()
  const customerLooks = useCustomerView()
  const mayLog = useCan('log')
  const canLog = mayLog && isOpenCase(file) && !customerLooks
  const [composing, setComposing] = useState<Composing | null>(null)
  const [saved, setSaved] = useState(false)
  // Other pages lead to one of the tabs: `?tab=proposal`.
  const asked = useSearchParams()[0].get('tab')
  const [grounds, setGrounds] = useState<Grounds>({
    tab: groundsTabs.find((tab) => tab === asked) ?? 'entitlement',
    making: false,
    handling: null,
  })
  const [led, setLed] = useState(0)
  const main = useRef<HTMLElement>(null)
  useKeptFocus(main)
  const [moving, setMoving] = useState<{ readonly start: string | null } | null>(null)
  const [playbook, setPlaybook] = useState(false)
  const uploads = useUploads(file.complaint.id)
  const { data: answer } = useQuery(
    desk.rules.entitlement.queryOptions(
      { complaintId: file.complaint.id, asOf: null },
      { enabled: file.unit !== null },
    ),
  )

  const compose = (next: Composing | null) => {
    setSaved(false)
    setComposing(next)
  }
  const sendDropped = uploads.send
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page takes files for this one case, whatever else is shown anew.
  const takeFiles = useCallback((files: readonly File[]) => sendDropped(files, null), [file.complaint.id])
  useKeys({
    ...(customerLooks ? {} : { F1: { words: t('playbook.open'), run: () => setPlaybook(true) } }),
    ...(canLog
      ? {
          F7: { words: t('case.talk.title'), run: () => compose({ kind: 'talk' }) },
          F8: { words: t('case.promise.title'), run: () => compose({ kind: 'promise' }) },
          F9: { words: t('case.compose.chase'), run: () => compose({ kind: 'chase' }) },
        }
      : {}),
  })
  return (
    <DropZone disabled={!canLog} onFiles={takeFiles}>
      <main ref={main} className={`case-page ${customerLooks ? 'for-customer' : ''}`}>
        <CaseHead file={file} />
        {file.complaint.voidReason !== null && (
          <p className="notice">{t('case.voided', { reason: file.complaint.voidReason })}</p>
        )}
        <Internal>
          <HandOverNotice file={file} />
        </Internal>
        <div className={`case-columns ${playbook && !customerLooks ? 'with-playbook' : ''}`}>
          <Internal>
            {playbook && <PlaybookPanel file={file} answer={answer} onClose={() => setPlaybook(false)} />}
          </Internal>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse must be able to scroll it */}
          <section className="facts stack" aria-label={t('case.facts')} tabIndex={0}>
            <MachineCard file={file} />
            <ProblemCard file={file} onReadBack={canLog ? () => compose({ kind: 'read-back' }) : null} />
            <OutsideCard file={file} />
            <RepairsCard file={file} answer={answer} />
          </section>
          <StoryCard
            file={file}
            uploads={uploads}
            composing={composing}
            canLog={canLog}
            saved={saved}
            onCompose={compose}
            onSaved={() => {
              setComposing(null)
              setSaved(true)
            }}
          />
          <GroundsCard file={file} grounds={grounds} onChange={setGrounds} led={led} />
        </div>
        <Internal>
          <NextBar
            file={file}
            onCompose={compose}
            onGrounds={(next) => {
              setGrounds(next)
              setLed(led + 1)
            }}
            onMove={(start) => setMoving({ start })}
            onPlaybook={() => setPlaybook(!playbook)}
          />
          {moving && <MoveDialog file={file} start={moving.start} onClose={() => setMoving(null)} />}
        </Internal>
      </main>
    </DropZone>
  )
}
