import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AttachmentKind, attachmentKinds } from '../../../shared/complaint/choices.ts'
import { useKeys } from '../../app/keys.ts'
import { useReturnFocus } from '../../parts/return-focus.ts'
import { FileButton } from './file-button.tsx'
import { RadioRow } from './radio-row.tsx'
import type { Uploads } from './uploads.ts'

type AttachFormProps = { readonly uploads: Uploads; readonly onSaved: () => void; readonly onClose: () => void }

/** Adds photos and scans by button, and says the other ways. */
export function AttachForm({ uploads, onSaved, onClose }: AttachFormProps) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<AttachmentKind>('photo')
  const form = useRef<HTMLElement>(null)
  useReturnFocus(form)
  useKeys({ Escape: { words: t('common.close'), run: onClose } })
  return (
    <section ref={form} className="inline-form" aria-label={t('case.compose.attach')}>
      <RadioRow
        label={t('case.attach.kind')}
        value={kind}
        options={attachmentKinds.map((value) => ({ value, label: t(`choices.attachment.${value}`) }))}
        onChange={setKind}
      />
      <footer className="row">
        <FileButton
          autoFocus
          multiple
          label={t('case.attach.choose')}
          loading={uploads.sending !== null}
          onFiles={async (files) => {
            const kept = await uploads.send(files, kind)
            if (kept.length === files.length) onSaved()
          }}
        />
        <span className="small muted">{t('case.attach.hint')}</span>
        <Button className="push" onClick={onClose}>
          {t('common.close')}
        </Button>
      </footer>
    </section>
  )
}
