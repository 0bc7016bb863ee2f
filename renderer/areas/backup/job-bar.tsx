import { Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { useBackupStatus } from './use-backup-status.ts'

/** How far the running job is (进度); nothing while none runs. */
export function JobBar() {
  const { t } = useTranslation()
  const running = useBackupStatus()?.running ?? null
  if (running === null) return null
  const { kind, progress } = running
  const percent = progress === null || progress.total === 0 ? 0 : Math.floor((100 * progress.done) / progress.total)
  const words =
    progress === null ? t(`backup.jobs.${kind}`) : `${t(`backup.jobs.${kind}`)} · ${t(`backup.steps.${progress.step}`)}`
  return (
    <div role="status">
      <p className="small">{words}</p>
      <Progress percent={percent} size="small" aria-label={words} />
    </div>
  )
}
