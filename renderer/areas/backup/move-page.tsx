import { useMutation, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { App, Button, Input } from 'antd'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, useNavigate } from 'react-router'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import { dayOf, timeOf } from '../../../shared/time/instant.ts'
import { desk, queryClient } from '../../app/client.ts'
import { LanguageSwitch } from '../../app/language-switch.tsx'
import { useProblem } from '../../app/problem.ts'
import { useTitle } from '../../app/title.ts'
import { Field } from '../../parts/field.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { PassphraseField } from './passphrase-field.tsx'
import './backup.css'

type Found = inferRouterOutputs<DeskRouter>['backup']['look'][number]

/** A new computer takes the register from a backup of the old one (从备份恢复), in place of the first run. */
export function MovePage() {
  const { t } = useTranslation()
  useTitle(t('backup.move.title'))
  const status = useQuery(desk.setup.status.queryOptions(undefined, { staleTime: 0 }))
  const [folder, setFolder] = useState('')
  const look = useMutation(desk.backup.look.mutationOptions())
  const problem = useProblem(look.error)
  if (status.data?.ready) return <Navigate to="/sign-in" replace />

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    look.mutate({ folder: folder.trim() })
  }

  return (
    <main className="centred">
      <div className="sheet">
        <header>
          <h1>{t('backup.move.title')}</h1>
          <p className="muted">{t('backup.move.about')}</p>
        </header>
        <form className="stack" noValidate onSubmit={submit}>
          <ProblemAlert error={look.error} />
          <Field label={t('backup.move.folder')} hint={t('backup.move.hint')} reason={problem?.fields.folder}>
            {(control) => (
              <Input
                {...control}
                autoFocus
                autoComplete="off"
                value={folder}
                onChange={(event) => setFolder(event.target.value)}
              />
            )}
          </Field>
          <div>
            <Button type="primary" htmlType="submit" loading={look.isPending} disabled={folder.trim() === ''}>
              {t('backup.move.look')}
            </Button>
          </div>
        </form>
        {look.data?.length === 0 && <p className="amber-text">{t('backup.move.nothing')}</p>}
        {look.data && look.data.length > 0 && <FoundList backups={look.data} folder={folder.trim()} />}
        <footer>
          <LanguageSwitch />
          <Link className="push" to="/first-run">
            {t('backup.move.back')}
          </Link>
        </footer>
      </div>
    </main>
  )
}

function FoundList({ backups, folder }: { backups: readonly Found[]; folder: string }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const [passphrase, setPassphrase] = useState('')
  const move = useMutation(
    desk.backup.moveIn.mutationOptions({
      onSuccess: () => {
        message.success(t('backup.move.done'), 10)
        queryClient.clear()
        navigate('/sign-in', { replace: true })
      },
    }),
  )
  const fields = useProblem(move.error)?.fields
  return (
    <div className="stack">
      <ProblemAlert error={move.error} />
      {backups.some(({ encrypted }) => encrypted) && (
        <PassphraseField value={passphrase} onChange={setPassphrase} reason={fields?.passphrase} />
      )}
      <ul className="move-list">
        {backups.map(({ name, at, cases }) => (
          <li key={name}>
            <span className="number">
              {cases === null
                ? `${dayOf(at)} ${timeOf(at)} · ${t('backup.list.upgradeCopy')}`
                : t('backup.move.line', { when: `${dayOf(at)} ${timeOf(at)}`, cases })}
            </span>
            <Button
              size="small"
              loading={move.isPending && move.variables.name === name}
              disabled={move.isPending}
              onClick={() => move.mutate({ folder, name, passphrase: passphrase === '' ? null : passphrase })}
            >
              {t('backup.move.action')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
