/**
 * Why a backup or a restore did not succeed (备份失败的原因). Each has its own sentence that says what to do; anything else is
 * `unexpected` and stands in the log.
 */
export const backupProblems = [
  'place-gone',
  'place-unwritable',
  'disk-full',
  'source-damaged',
  'copy-damaged',
  'backup-damaged',
  'wrong-passphrase',
  'passphrase-needed',
  'newer',
  'not-a-backup',
  'nothing-readable',
  'busy',
  'unexpected',
] as const
export type BackupProblemKind = (typeof backupProblems)[number]

/** What a long job of the backup is doing (进行到哪一步). */
export type BackupStep = 'copy' | 'check' | 'files' | 'write' | 'unpack' | 'salvage'

export type BackupProgress = { readonly step: BackupStep; readonly done: number; readonly total: number }
