import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { customerTimeline, type TimelineEntry, timeline } from '../../../shared/complaint/timeline.ts'
import { desk } from '../../app/client.ts'
import { useCustomerView } from '../../app/customer-view.ts'
import { useCan } from '../../app/me.ts'
import { KeyHint } from '../../parts/key-hint.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { AttachForm } from './attach-form.tsx'
import type { CaseFile } from './case-file.ts'
import type { Composing } from './composing.ts'
import { PromiseForm } from './promise-form.tsx'
import { QuickLogForm } from './quick-log-form.tsx'
import { ReadBackForm } from './read-back-form.tsx'
import { SettleForm } from './settle-form.tsx'
import { StoryLine } from './story-line.tsx'
import { TalkForm } from './talk-form.tsx'
import type { Uploads } from './uploads.ts'
import { refreshCase } from './use-act.ts'

type StoryCardProps = {
  readonly file: CaseFile
  readonly uploads: Uploads
  readonly composing: Composing | null
  /** Whether something may be logged: the case is open, the person may, and no customer looks. */
  readonly canLog: boolean
  readonly saved: boolean
  readonly onCompose: (composing: Composing | null) => void
  readonly onSaved: () => void
}

/** What happened (处理经过), newest first, and the buttons to log what happens next. */
export function StoryCard(props: StoryCardProps) {
  const { file, uploads, composing, canLog, saved, onCompose } = props
  const { t } = useTranslation()
  const customerLooks = useCustomerView()
  const all = useMemo(() => timeline(file), [file])
  const entries = useMemo(() => (customerLooks ? customerTimeline(all) : all), [all, customerLooks])
  const mayVoid = useCan('void')
  const [voiding, setVoiding] = useState<number | null>(null)
  const { mutateAsync: voidIt } = useMutation(desk.contacts.void.mutationOptions())
  const settle = (entry: TimelineEntry) =>
    canLog && entry.kind === 'promise' && entry.state === 'open'
      ? () => onCompose({ kind: 'settle', promiseId: entry.id })
      : null
  const voidTalk = (entry: TimelineEntry) =>
    canLog && mayVoid && entry.kind === 'talk' && entry.voidReason === null ? () => setVoiding(entry.id) : null
  return (
    <section className="card story" aria-labelledby="story">
      <header>
        <h2 id="story">{t('case.story')}</h2>
        {!customerLooks && <StoryCounts entries={all} />}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse must be able to scroll it */}
      <section className="scroll" aria-label={t('case.story')} tabIndex={0}>
        {entries.length === 0 ? (
          <p className="empty">{t('case.storyEmpty')}</p>
        ) : (
          <ol>
            {entries.map((entry) => (
              <StoryLine key={entry.key} entry={entry} onSettle={settle(entry)} onVoid={voidTalk(entry)} />
            ))}
          </ol>
        )}
      </section>
      {voiding !== null && (
        <ReasonDialog
          title={t('case.entry.voidTitle')}
          action={t('case.entry.void')}
          danger
          onConfirm={async (reason) => {
            await voidIt({ id: voiding, reason })
            await refreshCase()
            setVoiding(null)
          }}
          onClose={() => setVoiding(null)}
        />
      )}
      {canLog && (
        <div className="compose">
          <UploadState uploads={uploads} />
          {composing && <ComposeForm {...props} composing={composing} />}
          <ComposeButtons onCompose={onCompose} saved={saved} composing={composing} />
        </div>
      )}
    </section>
  )
}

function StoryCounts({ entries }: { entries: readonly TimelineEntry[] }) {
  const { t } = useTranslation()
  const talks = entries.filter((entry) => entry.kind === 'talk' && entry.voidReason === null)
  const count = (direction: 'in' | 'out') =>
    talks.filter((entry) => entry.kind === 'talk' && entry.direction === direction && entry.contact !== 'maker').length
  return (
    <span className="extra">
      {[
        t('case.storyCounts.in', { count: count('in') }),
        t('case.storyCounts.out', { count: count('out') }),
        t('case.storyCounts.promises', { count: entries.filter((entry) => entry.kind === 'promise').length }),
      ].join(' · ')}
    </span>
  )
}

function UploadState({ uploads }: { uploads: Uploads }) {
  const { t } = useTranslation()
  return (
    <div role="status" className="stack">
      {uploads.sending !== null && <p className="small muted">{t('case.attach.sending', { name: uploads.sending })}</p>}
      {uploads.failures.map((failure) => (
        <div key={failure} className="problem" role="alert">
          <span>{failure}</span>
          <button type="button" className="link-button push" onClick={uploads.clear}>
            {t('common.close')}
          </button>
        </div>
      ))}
    </div>
  )
}

function ComposeForm({ file, uploads, composing, onCompose, onSaved }: StoryCardProps & { composing: Composing }) {
  const complaintId = file.complaint.id
  const form = { complaintId, onSaved, onClose: () => onCompose(null) }
  switch (composing.kind) {
    case 'talk':
      return <TalkForm {...form} />
    case 'promise':
      return <PromiseForm {...form} />
    case 'chase':
    case 'maker':
    case 'note':
      return <QuickLogForm key={composing.kind} {...form} kind={composing.kind} chases={file.complaint.chaseCount} />
    case 'attach':
      return <AttachForm uploads={uploads} onSaved={onSaved} onClose={form.onClose} />
    case 'read-back':
      return <ReadBackForm file={file} onSaved={onSaved} onClose={form.onClose} />
    case 'settle': {
      const promise = file.promises.find((each) => each.id === composing.promiseId && each.state === 'open')
      return promise ? <SettleForm key={promise.id} promise={promise} onSaved={onSaved} onClose={form.onClose} /> : null
    }
  }
}

const buttons = [
  { kind: 'talk', key: 'F7' },
  { kind: 'promise', key: 'F8' },
  { kind: 'chase', key: 'F9' },
  { kind: 'maker', key: null },
  { kind: 'note', key: null },
  { kind: 'attach', key: null },
] as const

type ComposeButtonsProps = Pick<StoryCardProps, 'composing' | 'saved' | 'onCompose'>

function ComposeButtons({ composing, saved, onCompose }: ComposeButtonsProps) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that open forms are no fields of one
    <div className="row wrap tight" role="group" aria-label={t('case.compose.label')}>
      {buttons.map(({ kind, key }) => (
        <Button
          key={kind}
          type={composing?.kind === kind ? 'primary' : 'default'}
          ghost={composing?.kind === kind}
          onClick={() => onCompose(composing?.kind === kind ? null : { kind })}
        >
          {t(`case.compose.${kind}`)} {key !== null && <KeyHint keys={key} />}
        </Button>
      ))}
      <span className="small muted push" role="status">
        {saved && composing === null ? t('case.compose.saved') : ''}
      </span>
    </div>
  )
}
