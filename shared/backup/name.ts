import { dayOf, type Instant, timeOf } from '../time/instant.ts'

const OURS = /^hejie-\d{8}-\d{6}-[0-9a-f]{8}(?:-\d+)?\.hejie$/
/** What the desk keeps by itself before a new version changes the database: a plain SQLite file. */
const BEFORE_UPGRADE = /^before-\d{4}\.db$/

/** The file name of a backup (备份文件名) of `register` made at `at`, in the centre's own time: `hejie-20260520-170000-1f3a9c02.hejie`. */
export function backupName(at: Instant, register: string, again = 0): string {
  const time = `${timeOf(at)}:${String(Math.floor(at / 1000) % 60).padStart(2, '0')}`
  const stamp = `${dayOf(at)}-${time}`.replace(/(\d{4})-(\d\d)-(\d\d)-(\d\d):(\d\d):(\d\d)/, '$1$2$3-$4$5$6')
  return `hejie-${stamp}-${register.slice(0, 8)}${again === 0 ? '' : `-${again}`}.hejie`
}

/** Whether a file name is one a backup can have; any other is never opened nor removed. */
export function isBackupName(name: string): boolean {
  return OURS.test(name) || BEFORE_UPGRADE.test(name)
}

/** Whether it is a copy made before an upgrade (升级前副本), which no rotation touches. */
export function isUpgradeCopy(name: string): boolean {
  return BEFORE_UPGRADE.test(name)
}
