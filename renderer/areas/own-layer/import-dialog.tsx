import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desk, queryClient } from '../../app/client.ts'
import { useReasonWords } from '../../app/problem.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { Tag } from '../../parts/tag.tsx'
import { useOwnWords } from './own-words.ts'

type ImportDialogProps = {
  /** The file is in; says what it brought. */
  readonly onDone: (said: string) => void
  readonly onClose: () => void
}

/** Brings in a file of policies from a USB stick (导入政策文件): first what it would do or what is wrong, then the import. */
export function ImportDialog({ onDone, onClose }: ImportDialogProps) {
  const { t } = useTranslation()
  const words = useOwnWords()
  const reason = useReasonWords()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<{ readonly name: string; readonly text: string } | null>(null)
  const preview = useMutation(desk.ownLayer.previewFile.mutationOptions())
  const bring = useMutation(
    desk.ownLayer.importFile.mutationOptions({
      onSuccess: async (done) => {
        await queryClient.invalidateQueries(desk.ownLayer.pathFilter())
        onDone(t('ownLayer.importDone', done))
      },
    }),
  )
  const read = preview.data
  const sound = read !== undefined && read.faults.length === 0

  const choose = async (chosen: File) => {
    bring.reset()
    const text = await chosen.text()
    setFile({ name: chosen.name, text })
    preview.mutate({ text })
  }
  const importIt = () => {
    if (file !== null && !bring.isPending) bring.mutate({ text: file.text })
  }

  return (
    <Dialog
      title={t('ownLayer.importTitle')}
      width={760}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" disabled={!sound} loading={bring.isPending} onClick={importIt}>
            {t('ownLayer.doImport')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t('ownLayer.importAbout')}</p>
        <ProblemAlert error={preview.error} />
        <div className="row">
          <Button autoFocus loading={preview.isPending} onClick={() => input.current?.click()}>
            {t('ownLayer.choose')}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            accept="application/json,.json"
            aria-label={t('ownLayer.choose')}
            onChange={(event) => {
              const chosen = event.target.files?.[0]
              event.target.value = ''
              if (chosen) choose(chosen)
            }}
          />
          {file && <span>{file.name}</span>}
          {read?.issuer && (
            <span className="muted">{t('ownLayer.fileFrom', { issuer: read.issuer, date: read.date })}</span>
          )}
        </div>
        {read && read.faults.length > 0 && (
          <div className="problem" role="alert">
            <div>
              <p>{reason('policy-file-wrong')}</p>
              <ul>
                {read.faults.map((fault) => (
                  <li key={`${fault.policy} ${fault.field} ${fault.reason}`}>
                    {fault.policy === null ? t('ownLayer.faultFile') : t('ownLayer.fault', { policy: fault.policy })}{' '}
                    <code>{fault.field}</code> {reason(fault.reason)}
                  </li>
                ))}
              </ul>
            </div>
          </div>
        )}
        {sound && (
          <ul className="own-list">
            {read.policies.map(({ code, terms, effect }) => (
              <li key={code} className="row">
                <Tag tone={effect === 'same' ? 'grey' : 'blue'}>{t(`ownLayer.effect.${effect}`)}</Tag>
                <span className="own-title">{terms.title}</span>
                <span className="muted small">
                  {[code, words.kind(terms.kind), words.gives(terms.gives), words.period(terms)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        )}
        {/* Beside the button that was pressed: above a long list nobody would see it. */}
        <ProblemAlert error={bring.error} />
      </div>
    </Dialog>
  )
}
