import type { TrustedKey } from '../../shared/rules/trusted-keys.ts'
import type { Role } from '../../shared/workflow/roles.ts'
import type { Backups } from '../backup/backups.ts'
import type { FileStore } from '../store/files.ts'
import type { Store } from '../store/store.ts'
import type { LogCheck } from './audit/check.ts'
import type { Live } from './live.ts'

/** Where the desk is mounted: the Electron window or a browser. */
export type Mount = 'desktop' | 'browser'

/** Writes one line to the log file; never customer data, never a token. */
export type Log = (line: string, cause?: unknown) => void

/** What every part of the desk works with. */
export type DeskParts = {
  readonly store: Store
  readonly files: FileStore
  readonly clock: () => number
  readonly log: Log
  readonly mount: Mount
  readonly live: Live
  readonly audit: LogCheck
  /** Whose rule files are taken. */
  readonly trustedKeys: readonly TrustedKey[]
  /** The thread of the backups; null where a desk is opened for a moment only, by a command. */
  readonly backups: Backups | null
}

/** The person a request speaks for (操作人). */
export type Caller = {
  readonly personId: number
  readonly name: string
  readonly role: Role
  /** Most this person may grant beyond the law without approval, in fen; null: no limit. */
  readonly limitFen: number | null
  readonly sessionId: number
}

export type Context = DeskParts & { readonly caller: Caller | null }

/** A context whose caller is known. */
export type SignedIn = DeskParts & { readonly caller: Caller }
