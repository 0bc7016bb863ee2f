import type { BackupProblemKind } from '../../shared/backup/problem.ts'

/** An expected failure of a backup or a restore; its kind has a sentence in the language files. */
export class BackupProblem extends Error {
  readonly kind: BackupProblemKind

  constructor(kind: BackupProblemKind, detail: string, cause?: unknown) {
    super(`${kind}: ${detail}`, { cause })
    this.name = 'BackupProblem'
    this.kind = kind
  }
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** The kind behind an error of writing to a place (存放位置). */
export function problemKind(error: unknown): BackupProblemKind {
  if (error instanceof BackupProblem) return error.kind
  const code = codeOf(error)
  if (['ENOSPC', 'EDQUOT', 'SQLITE_FULL'].includes(code)) return 'disk-full'
  if (['EACCES', 'EPERM', 'EROFS', 'SQLITE_READONLY', 'SQLITE_CANTOPEN'].includes(code)) return 'place-unwritable'
  if (['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO', 'EIO', 'EHOSTDOWN', 'ETIMEDOUT', 'ENOTCONN', 'ESTALE'].includes(code))
    return 'place-gone'
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'source-damaged'
  return 'unexpected'
}
