import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../parts/dialog.tsx'
import { FileButton } from '../case/file-button.tsx'
import { useLaw, useOriginWords } from '../rules/use-law.ts'

type RefusedFileDialogProps = {
  readonly name: string
  /** Why it was not taken, and what to do. */
  readonly words: string
  readonly onFiles: (files: readonly File[]) => void
  readonly onClose: () => void
}

/**
 * A rule file that was not taken (规则文件未导入), where the preview of a sound one would stand: what is wrong, what stays in
 * use, and the way to another file.
 */
export function RefusedFileDialog({ name, words, onFiles, onClose }: RefusedFileDialogProps) {
  const { t } = useTranslation()
  const origin = useOriginWords()
  const law = useLaw()
  return (
    <Dialog
      title={t('settings.law.refused')}
      onClose={onClose}
      actions={
        <>
          <FileButton label={t('settings.law.another')} accept="application/json,.json" onFiles={onFiles} />
          <Button type="primary" autoFocus onClick={onClose}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="rule-file-name">{name}</p>
        <div className="problem" role="alert">
          <span>{words}</span>
        </div>
        {law && (
          <dl className="rule-file-facts">
            <dt>{t('settings.law.stays')}</dt>
            <dd>
              {t('settings.law.packLine', {
                version: law.pack.version,
                date: law.pack.date,
                origin: origin(law.pack),
              })}
            </dd>
            <dt>{t('settings.law.holidays')}</dt>
            <dd>{t('settings.law.until', { day: law.holidays.until })}</dd>
          </dl>
        )}
      </div>
    </Dialog>
  )
}
