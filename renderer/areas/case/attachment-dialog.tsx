import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimelineAttachment } from '../../../shared/complaint/timeline.ts'
import { desk } from '../../app/client.ts'
import { useCustomerView } from '../../app/customer-view.ts'
import { useCan } from '../../app/me.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { isDrawable, isPlayable } from './attachment-tile.tsx'
import { useStoredFile } from './stored-file.ts'
import { refreshCase } from './use-act.ts'

type AttachmentDialogProps = { readonly attachment: TimelineAttachment; readonly onClose: () => void }

/** An attachment in full (查看附件), to be saved elsewhere, or voided with a reason by a manager. */
export function AttachmentDialog({ attachment, onClose }: AttachmentDialogProps) {
  const { t } = useTranslation()
  const { url, failed } = useStoredFile(attachment.uid)
  const mayVoid = useCan('void') && attachment.voidReason === null
  const customerLooks = useCustomerView()
  const [voiding, setVoiding] = useState(false)
  const { mutateAsync: voidIt } = useMutation(desk.attachments.void.mutationOptions())

  if (voiding)
    return (
      <ReasonDialog
        title={t('case.attach.voidTitle')}
        explain={<p>{attachment.name}</p>}
        action={t('case.attach.void')}
        danger
        onConfirm={async (reason) => {
          await voidIt({ uid: attachment.uid, reason })
          await refreshCase()
          onClose()
        }}
        onClose={() => setVoiding(false)}
      />
    )
  return (
    <Dialog
      title={`${t(`choices.attachment.${attachment.kind}`)} · ${attachment.name}`}
      width={900}
      onClose={onClose}
      actions={
        <>
          {mayVoid && !customerLooks && (
            <Button danger onClick={() => setVoiding(true)}>
              {t('case.attach.void')}
            </Button>
          )}
          {url !== null && (
            <Button href={url} download={attachment.name}>
              {t('case.attach.saveAs')}
            </Button>
          )}
          <Button type="primary" autoFocus onClick={onClose}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {attachment.voidReason !== null && (
          <p className="muted">{t('case.attach.voided', { reason: attachment.voidReason })}</p>
        )}
        {failed && <p role="alert">{t('problems.reason.file-missing')}</p>}
        {url !== null && <Whole attachment={attachment} url={url} />}
      </div>
    </Dialog>
  )
}

function Whole({ attachment, url }: { attachment: TimelineAttachment; url: string }) {
  const { t } = useTranslation()
  if (isDrawable(attachment.mime)) return <img className="attachment-whole" src={url} alt={attachment.name} />
  if (attachment.mime === 'application/pdf')
    return <iframe className="attachment-whole" src={url} title={attachment.name} />
  if (isPlayable(attachment.mime))
    // biome-ignore lint/a11y/useMediaCaption: a recording made at the counter has no captions
    return <audio className="attachment-whole" controls src={url} aria-label={attachment.name} />
  return <p>{t(attachment.mime === 'audio/amr' ? 'case.attach.cannotPlay' : 'case.attach.cannotShow')}</p>
}
