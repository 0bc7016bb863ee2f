import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '../../app/client.ts'
import { useCan } from '../../app/me.ts'
import { useTitle } from '../../app/title.ts'
import { Card } from '../../parts/card.tsx'
import { Internal } from '../../parts/internal.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { BackupList, type ListedBackup } from './backup-list.tsx'
import { DrillCard } from './drill-card.tsx'
import { JobBar } from './job-bar.tsx'
import { PlaceLines } from './place-lines.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import { SettingCard } from './setting-card.tsx'
import { useBackupStatus } from './use-backup-status.ts'
import './backup.css'

/** The backups (备份): how they stand, where they go, all of them, and what they are there for: restore and drill. */
export function BackupPage() {
  const { t } = useTranslation()
  useTitle(t('backup.title'))
  const mayManage = useCan('back-up')
  return (
    <main className="page">
      <h1 className="visually-hidden">{t('backup.title')}</h1>
      <Internal>{mayManage ? <ManagedBackups /> : <StatusCard mayManage={false} />}</Internal>
    </main>
  )
}

function ManagedBackups() {
  const [restored, setRestored] = useState<ListedBackup | null>(null)
  const [drilled, setDrilled] = useState<ListedBackup | null>(null)
  const { data } = useQuery(desk.backup.list.queryOptions())
  const newest = data?.backups.find(({ kind }) => kind === 'backup')
  return (
    <div className="backup">
      <div className="stack">
        <BackupList onRestore={setRestored} onDrill={setDrilled} />
        <DrillCard key={drilled?.name ?? ''} backup={drilled ?? newest} />
      </div>
      <div className="stack">
        <StatusCard mayManage />
        <SettingCard />
      </div>
      {restored && <RestoreDialog backup={restored} onClose={() => setRestored(null)} />}
    </div>
  )
}

function StatusCard({ mayManage }: { mayManage: boolean }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const status = useBackupStatus()
  const start = useMutation(
    desk.backup.start.mutationOptions({
      onSuccess: ({ made }) => {
        if (made) message.success(t('backup.made'))
        else message.error(t('backup.notMade'))
      },
    }),
  )
  return (
    <Card title={t('backup.title')} padded>
      <div className="stack">
        {status && <PlaceLines status={status} />}
        <JobBar />
        <ProblemAlert error={start.error} />
        {mayManage && (
          <div>
            <Button
              type="primary"
              disabled={status?.running != null}
              loading={start.isPending}
              onClick={() => start.mutate()}
            >
              {t('backup.now')}
            </Button>
          </div>
        )}
        <p className="small muted">{t('backup.about')}</p>
      </div>
    </Card>
  )
}
