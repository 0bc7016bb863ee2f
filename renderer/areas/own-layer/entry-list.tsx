import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desk, queryClient } from '../../app/client.ts'
import { useCustomerView } from '../../app/customer-view.ts'
import { useCan } from '../../app/me.ts'
import { language } from '../../app/preferences.ts'
import { reasonWords } from '../../app/problem.ts'
import { Internal } from '../../parts/internal.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { Tag } from '../../parts/tag.tsx'
import { FileButton } from '../case/file-button.tsx'
import { FileProblem, sendFile } from '../case/stored-file.ts'
import { EntryDetails } from './entry-details.tsx'
import { OwnDialog } from './own-dialog.tsx'
import type { OwnRow } from './own-form.ts'
import { useOwnWords } from './own-words.ts'
import './own-layer.css'

type EntryListProps = {
  readonly entries: readonly OwnRow[]
  /** The machine they belong to; null for policies. */
  readonly unitId: number | null
  readonly mayChange: boolean
}

/** Entries of the own layer, one a line (约定列表): opened, all of it; changed, given a photo or voided from there. */
export function EntryList({ entries, unitId, mayChange }: EntryListProps) {
  const { t } = useTranslation()
  const words = useOwnWords()
  const mayVoid = useCan('void')
  const customerLooks = useCustomerView()
  // Why an entry was voided, and what the customer was never told of, is no matter of his.
  const listed = customerLooks ? entries.filter(({ voidedAt, terms }) => voidedAt === null && terms.shown) : entries
  const [changing, setChanging] = useState<OwnRow | null>(null)
  const [voiding, setVoiding] = useState<OwnRow | null>(null)
  const { mutateAsync: voidIt } = useMutation(desk.ownLayer.void.mutationOptions())
  return (
    <>
      <ul className="own-list">
        {listed.map((entry) => (
          <li key={entry.id} className={entry.voidedAt === null ? '' : 'is-void'}>
            <details>
              <summary>
                <span className="own-title">{[entry.terms.title, entry.terms.number].filter(Boolean).join(' ')}</span>
                <span className="muted small">
                  {[words.kind(entry.terms.kind), words.gives(entry.terms.gives), words.period(entry.terms)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <Internal>
                  <Tag tone={entry.origin === 'carried-over' && entry.version === 1 ? 'amber' : 'grey'}>
                    {words.origin(entry)}
                  </Tag>
                </Internal>
              </summary>
              {entry.voidedAt !== null && (
                <p className="muted">
                  {t('ownLayer.voided', { person: entry.voidedBy ?? '', reason: entry.voidReason ?? '' })}
                </p>
              )}
              <Internal>
                <EntryDetails entry={entry} />
                {entry.voidedAt === null && (
                  <div className="row">
                    {mayChange && <Button onClick={() => setChanging(entry)}>{t('common.edit')}</Button>}
                    {mayChange && unitId !== null && <PhotoButton entryId={entry.id} />}
                    {mayVoid && (
                      <Button danger onClick={() => setVoiding(entry)}>
                        {t('ownLayer.void')}
                      </Button>
                    )}
                  </div>
                )}
              </Internal>
            </details>
          </li>
        ))}
      </ul>
      {changing && <OwnDialog unitId={unitId} entry={changing} onClose={() => setChanging(null)} />}
      {voiding && (
        <ReasonDialog
          title={t('ownLayer.voidTitle', { title: voiding.terms.title })}
          explain={<p>{t('ownLayer.voidExplain')}</p>}
          action={t('ownLayer.void')}
          danger
          onConfirm={async (reason) => {
            await voidIt({ id: voiding.id, reason })
            await queryClient.invalidateQueries(desk.ownLayer.pathFilter())
            setVoiding(null)
          }}
          onClose={() => setVoiding(null)}
        />
      )}
    </>
  )
}

function PhotoButton({ entryId }: { entryId: number }) {
  const { t } = useTranslation()
  const spoken = language.use()
  const [sending, setSending] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const send = async ([file]: readonly File[]) => {
    if (!file) return
    setSending(true)
    setFailure(null)
    try {
      await sendFile({ ownEntryId: entryId }, 'voucher', file, file.name.slice(-120))
      await queryClient.invalidateQueries(desk.attachments.pathFilter())
    } catch (error) {
      const problem = error instanceof FileProblem ? error.problem : { reason: 'unexpected', params: {} }
      setFailure(
        t('ownLayer.photoFailed', { name: file.name, reason: reasonWords(problem.reason, problem.params, spoken) }),
      )
    }
    setSending(false)
  }
  return (
    <>
      <FileButton label={t('ownLayer.photo')} loading={sending} onFiles={send} />
      {failure !== null && (
        <span role="alert" className="wrong">
          {failure}
        </span>
      )}
    </>
  )
}
