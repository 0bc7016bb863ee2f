import type { TrustedKey } from '../../shared/rules/trusted-keys.ts'
import type { Role } from '../../shared/workflow/roles.ts'
import type { Backups } from '../backup/backups.ts'
import type { FileStore } from '../store/files.ts'
import type { Store } from '../store/store.ts'
import type { LogCheck } from './audit/check.ts'
import type { Live } from './live.ts'
import type { Tickets } from './session/tickets.ts'

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
  /** How PINs and passwords are hashed from now on: `scrypt:N:r:p`. */
  readonly secretMethod: string
  /** What managers have let others do once (经理授权). */
  readonly tickets: Tickets
}

/** A manager who stands beside the caller for one act (授权人). */
export type Authority = {
  readonly personId: number
  readonly name: string
  readonly role: Role
  readonly limitFen: number | null
}

/** The person a request speaks for (操作人). */
export type Caller = {
  readonly personId: number
  readonly name: string
  readonly role: Role
  /** Most this person may grant beyond the law without approval, in fen; null: no limit. */
  readonly limitFen: number | null
  readonly sessionId: number
  /** The newest recovery key of whose use he has been told. */
  readonly toldKeyId: number
  /** Who has let him do this one act with his own PIN; null for all he does by himself. */
  readonly authority: Authority | null
}

/** `ticket` is the manager's for one act, if the request brought one. */
export type Context = DeskParts & { readonly caller: Caller | null; readonly ticket?: string | null | undefined }

/** A context whose caller is known. */
export type SignedIn = DeskParts & { readonly caller: Caller }
