import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '../../app/client.ts'
import { useNow } from '../../app/clock.ts'
import { useFormat } from '../../parts/format.ts'
import { KeyValues } from '../../parts/key-values.tsx'
import { AttachmentDialog } from '../case/attachment-dialog.tsx'
import { AttachmentTile } from '../case/attachment-tile.tsx'
import { type OwnRow, ownFormOf } from './own-form.ts'
import { useOwnWords } from './own-words.ts'

/** Everything on record of one entry (约定详情): its words, its photos, and what it said before. */
export function EntryDetails({ entry }: { entry: OwnRow }) {
  const { t } = useTranslation()
  const words = useOwnWords()
  const said = words.said(ownFormOf(entry.terms))
  const keys = (Object.keys(words.labels) as (keyof typeof said)[]).filter(
    (key) => said[key] !== '' && key !== 'kind' && key !== 'title',
  )
  return (
    <div className="own-details">
      <KeyValues pairs={keys.map((key) => [words.labels[key], said[key]])} />
      <Photos entryId={entry.id} />
      {entry.version > 1 && (
        <details>
          <summary>{t('ownLayer.versions')}</summary>
          <Versions entryId={entry.id} />
        </details>
      )}
    </div>
  )
}

function Photos({ entryId }: { entryId: number }) {
  const { data: photos = [] } = useQuery(desk.attachments.list.queryOptions({ ownEntryId: entryId }))
  const [open, setOpen] = useState<(typeof photos)[number] | null>(null)
  if (photos.length === 0) return null
  return (
    <div className="row">
      {photos.map((photo) => (
        <AttachmentTile key={photo.uid} attachment={photo} onOpen={() => setOpen(photo)} />
      ))}
      {open && <AttachmentDialog attachment={open} onClose={() => setOpen(null)} />}
    </div>
  )
}

function Versions({ entryId }: { entryId: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const words = useOwnWords()
  const { data: versions = [] } = useQuery(desk.ownLayer.versions.queryOptions({ id: entryId }))
  return (
    <ol className="dashed">
      {versions.map(({ version, author, at, terms }) => (
        <li key={version}>
          <span className="muted">
            {t('ownLayer.version', { version, person: author ?? t('ownLayer.nobody'), time: format.moment(at, now) })}
          </span>{' '}
          {[terms.title, words.gives(terms.gives), words.period(terms), terms.covers].filter(Boolean).join('；')}
        </li>
      ))}
    </ol>
  )
}
