import { useMutation, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { Button } from 'antd'
import { type SubmitEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import { desk, queryClient } from '../../app/client.ts'
import { useNow } from '../../app/clock.ts'
import { useProblem } from '../../app/problem.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { useFormat } from '../../parts/format.ts'
import { KeyValues } from '../../parts/key-values.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { SecretInput } from '../../parts/secret-input.tsx'
import type { ListedBackup } from './backup-list.tsx'
import { JobBar } from './job-bar.tsx'
import { PassphraseField } from './passphrase-field.tsx'

type Outputs = inferRouterOutputs<DeskRouter>['backup']
type RestoreDialogProps = { readonly backup: ListedBackup; readonly onClose: () => void }

/** What a backup holds and what would be lost, and the PIN before it takes the place of the present data (恢复). */
export function RestoreDialog({ backup, onClose }: RestoreDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const formId = useId()
  const { place, name, at } = backup
  const [pin, setPin] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const preview = useQuery(desk.backup.preview.queryOptions({ place, name }, { staleTime: 0, gcTime: 0 }))
  const restore = useMutation(desk.backup.restore.mutationOptions())
  const fields = useProblem(restore.error)?.fields
  const when = format.moment(at, now)

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!restore.isPending) restore.mutate({ place, name, pin, passphrase: passphrase === '' ? null : passphrase })
  }

  if (restore.data) return <RestoredDialog result={restore.data} />
  return (
    <Dialog
      title={t('backup.restore.title', { when })}
      onClose={onClose}
      width={620}
      actions={
        <>
          <Button disabled={restore.isPending} onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            type="primary"
            danger
            htmlType="submit"
            form={formId}
            disabled={!preview.data || pin === ''}
            loading={restore.isPending}
          >
            {t('backup.restore.action')}
          </Button>
        </>
      }
    >
      <form id={formId} className="stack" noValidate onSubmit={submit}>
        <ProblemAlert error={preview.error ?? restore.error} />
        {preview.data && (
          <>
            <PreviewFacts preview={preview.data} />
            <p className="small">
              {t('backup.restore.kept', { aside: 'before-restore-…' })} {t('backup.restore.signIn')}
            </p>
            {preview.data.needsPassphrase && (
              <PassphraseField value={passphrase} onChange={setPassphrase} reason={fields?.passphrase} />
            )}
            <Field label={t('backup.restore.pin')} reason={fields?.pin}>
              {(control) => (
                <SecretInput {...control} autoFocus={!preview.data.needsPassphrase} value={pin} onChange={setPin} />
              )}
            </Field>
          </>
        )}
        {restore.isPending && <JobBar />}
      </form>
    </Dialog>
  )
}

function PreviewFacts({ preview }: { preview: Outputs['preview'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const { contents, since } = preview
  return (
    <KeyValues
      pairs={[
        [t('backup.restore.holds'), contents && t('backup.restore.holdsCounts', contents)],
        [
          t('backup.restore.newest'),
          contents?.newestCase &&
            t('backup.restore.newestCase', {
              number: contents.newestCase.number,
              when: format.moment(contents.newestCase.at, now),
            }),
        ],
        [t('backup.restore.lost'), <Lost key="lost" since={since} />],
      ]}
    />
  )
}

function Lost({ since }: { since: Outputs['preview']['since'] }) {
  const { t } = useTranslation()
  if (since === null) return <span className="amber-text">{t('backup.restore.other')}</span>
  if (since.changes === 0) return t('backup.restore.lostNothing')
  return (
    <div className="wrong">
      <p>{t('backup.restore.lostCounts', since)}</p>
      {since.newest.length > 0 && (
        <ul className="dashed small">
          {since.newest.map(({ number, name }) => (
            <li key={number}>
              {number} {name}
            </li>
          ))}
          {since.cases > since.newest.length && <li>{t('backup.restore.lostMore', { count: since.cases })}</li>}
        </ul>
      )}
    </div>
  )
}

/** The register is another one now: nothing the page knew of the one before may be shown any longer. */
function RestoredDialog({ result }: { result: Outputs['restore'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const goOn = () => {
    queryClient.clear()
    window.location.assign('/backup')
  }
  return (
    <Dialog
      title={t('backup.restore.done', { when: format.moment(result.at, now) })}
      onClose={goOn}
      actions={
        <Button type="primary" autoFocus onClick={goOn}>
          {t('backup.restore.goOn')}
        </Button>
      }
    >
      <p>{t('backup.restore.doneCounts', { cases: result.cases, files: result.files, aside: result.aside })}</p>
      {result.missing > 0 && <p className="amber-text">{t('backup.restore.doneMissing', { count: result.missing })}</p>}
    </Dialog>
  )
}
