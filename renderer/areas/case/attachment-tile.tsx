import { useTranslation } from 'react-i18next'
import type { TimelineAttachment } from '../../../shared/complaint/timeline.ts'
import { useStoredFile } from './stored-file.ts'

/** What Chromium can draw; a phone's HEIC is kept but cannot be shown. */
export function isDrawable(mime: string): boolean {
  return mime.startsWith('image/') && mime !== 'image/heic'
}

/** What Chromium can play; a phone's AMR is kept but has to be saved and opened elsewhere. */
export function isPlayable(mime: string): boolean {
  return mime.startsWith('audio/') && mime !== 'audio/amr'
}

type AttachmentTileProps = { readonly attachment: TimelineAttachment; readonly onOpen: () => void }

/** A small picture of an attachment, or its name (缩略图); a press shows it large. */
export function AttachmentTile({ attachment, onOpen }: AttachmentTileProps) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className={`attachment-tile ${attachment.voidReason === null ? '' : 'is-void'}`}
      aria-label={t('case.attach.show', { name: attachment.name })}
      title={attachment.name}
      onClick={onOpen}
    >
      {isDrawable(attachment.mime) ? (
        <Picture uid={attachment.uid} />
      ) : (
        <span className="small">
          {attachment.mime.startsWith('audio/') && <span aria-hidden="true">♪ </span>}
          {attachment.name}
        </span>
      )}
    </button>
  )
}

function Picture({ uid }: { uid: string }) {
  const { url } = useStoredFile(uid)
  return url === null ? null : <img src={url} alt="" />
}
