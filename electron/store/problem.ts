/** Why a data folder could not be opened (数据打不开的原因); each has a plain page and sentence in the user's language. */
export type StoreProblemKind = 'in-use' | 'unwritable' | 'newer' | 'damaged' | 'disk-full'

/** An expected failure to open or write the store; `detail` is for the log and the person who helps, never instead of the sentence. */
export class StoreProblem extends Error {
  readonly kind: StoreProblemKind
  readonly folder: string

  constructor(kind: StoreProblemKind, folder: string, detail: string, cause?: unknown) {
    super(`${kind}: ${detail}`, { cause })
    this.name = 'StoreProblem'
    this.kind = kind
    this.folder = folder
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** Names the problem behind an error of SQLite or of the file system; null when it is none of the expected ones. */
export function storeProblem(error: unknown, folder: string): StoreProblem | null {
  if (error instanceof StoreProblem) return error
  const code = codeOf(error)
  const detail = error instanceof Error ? error.message : String(error)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return new StoreProblem('disk-full', folder, detail, error)
  if (code === 'SQLITE_CORRUPT' || code.startsWith('SQLITE_CORRUPT_') || code === 'SQLITE_NOTADB')
    return new StoreProblem('damaged', folder, detail, error)
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED') return new StoreProblem('in-use', folder, detail, error)
  if (
    ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'SQLITE_CANTOPEN', 'SQLITE_READONLY'].includes(code) ||
    code.startsWith('SQLITE_READONLY_') ||
    code.startsWith('SQLITE_IOERR')
  )
    return new StoreProblem('unwritable', folder, detail, error)
  return null
}
